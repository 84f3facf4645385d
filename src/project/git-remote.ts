import type { Files } from '../base/ports/files.ts';
import { findRepositories } from '../records/find-repositories.ts';
import { configLinesIn } from './git/config-text.ts';

const LONGEST_CONFIG = 1024 * 1024;

/**
 * The address of the remote that the repository around a folder is pushed to: `origin`, else the first one; without a user
 * name or password in it. Read from git's configuration file; no git is run. `undefined` where there is none or it
 * cannot be read.
 */
export async function remoteOf(files: Files, folder: string): Promise<string | undefined> {
  return (await remoteAddressesOf(files, folder))[0];
}

/** The addresses of all remotes of the repository around a folder, `origin` first; as {@link remoteOf} gives them. */
export async function remoteAddressesOf(files: Files, folder: string): Promise<readonly string[]> {
  try {
    const [repository] = await findRepositories(files, folder);
    if (!repository) return [];
    const config = await files.read(files.join(repository.commonFolder, 'config'), LONGEST_CONFIG);
    const remotes = [...remotesIn(new TextDecoder().decode(config))].filter(([, address]) => namesHost(address));
    const originFirst = remotes.sort(([a], [b]) => Number(b === 'origin') - Number(a === 'origin'));
    return originFirst.map(([, address]) => withoutLogin(address));
  } catch {
    return [];
  }
}

/** Whether an address leads to a host; a folder of this machine means nothing to anybody else, nor does a command. */
export function namesHost(address: string): boolean {
  if (/^(?:file:|[\w-]+::)/i.test(address)) return false;
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(address) || /^[^/\\:]{2,}:(?!\/\/)/.test(address);
}

/** The first address of each remote in the text of a git configuration file. */
export function remotesIn(config: string): ReadonlyMap<string, string> {
  const remotes = new Map<string, string>();
  for (const { section, name, key, value } of configLinesIn(config))
    if (section === 'remote' && key === 'url' && !remotes.has(name)) remotes.set(name, value);
  return remotes;
}

/**
 * An address without the password, token or query that some put into it, and without the user's name where that is more than
 * the way in, as `git@` is for ssh.
 */
export function withoutLogin(address: string): string {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(address) ?? [];
  if (scheme === undefined || rest === undefined) return address;
  const end = endOfLogin(rest);
  const user = /ssh/i.test(scheme) ? (rest.slice(0, end).split(':')[0]?.replace(/@$/, '') ?? '') : '';
  const place = /^http/i.test(scheme) ? rest.slice(end).replace(/[?#].*$/s, '') : rest.slice(end);
  return `${scheme}${user && end > 0 ? `${user}@` : ''}${place}`;
}

/** Where the login before a host ends. What is no host with a port is taken for a password with a slash in it. */
function endOfLogin(rest: string): number {
  const [host = ''] = /^[^/?#]*/.exec(rest) ?? [];
  const at = host.lastIndexOf('@');
  if (at >= 0) return at + 1;
  return /^[^[].*:(?!\d*$)/.test(host) ? rest.lastIndexOf('@') + 1 : 0;
}
