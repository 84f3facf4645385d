import type { ProjectFact } from '../facts/project-fact.ts';
import { namesHost, withoutLogin } from '../git-remote.ts';
import { partsOf, type Repository } from './repository.ts';

/** The remotes of a repository, and how it abbreviates addresses. */
export interface Remotes {
  /** By name, as they are configured; the one that the others are measured by first: `origin`, where there is one. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What stands for the beginning of an address, longest first: `[short, long]`. */
  readonly abbreviations: readonly (readonly [string, string])[];
}

/** Reads the remotes of a repository from its configuration. */
export async function readRemotes(repository: Repository): Promise<Remotes> {
  const settings = '^(remote\\..*\\.url|url\\..*\\.insteadof)$';
  const entries = partsOf(await repository.run(['config', '--null', '--get-regexp', settings])).map((entry) => {
    const end = entry.indexOf('\n');
    return { key: end < 0 ? entry : entry.slice(0, end), value: end < 0 ? '' : entry.slice(end + 1) };
  });
  const addresses = new Map<string, string>();
  const abbreviations: [string, string][] = [];
  for (const { key, value } of entries) {
    const name = key.slice(key.indexOf('.') + 1, key.lastIndexOf('.'));
    if (key.startsWith('url.')) abbreviations.push([value, name]);
    else if (!addresses.has(name)) addresses.set(name, value);
  }
  const originFirst = [...addresses].sort(([a], [b]) => Number(b === 'origin') - Number(a === 'origin'));
  return { addresses: new Map(originFirst), abbreviations: abbreviations.sort(([a], [b]) => b.length - a.length) };
}

/** A fact for each remote, with its address; one that is a folder of this machine means nothing to anybody else, and is weak. */
export function remoteFacts(remotes: Remotes): ProjectFact[] {
  return [...remotes.addresses].map(([name, address]) => {
    const note = shownAddress(address, remotes);
    return { kind: 'remote', name, detail: note ? { note } : {}, confidence: note ? 'sure' : 'weak', evidence: [] };
  });
}

/**
 * The address of a repository as others may see it: written out where it is abbreviated, without a login. Nothing where it
 * is a folder of this machine or a command.
 */
export function shownAddress(address: string, { abbreviations }: Remotes): string | undefined {
  const rule = abbreviations.find(([short]) => short !== '' && address.startsWith(short));
  const whole = rule ? rule[1] + address.slice(rule[0].length) : address;
  if (/^\.\.?\//.test(whole)) return whole;
  return namesHost(whole) ? withoutLogin(whole) : undefined;
}
