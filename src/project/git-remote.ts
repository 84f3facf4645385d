import type { Files } from '../base/ports/files.ts';
import { findRepositories } from '../records/find-repositories.ts';

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

/** Whether an address leads to a host; a folder of this machine means nothing to anybody else. */
function namesHost(address: string): boolean {
  if (/^file:/i.test(address)) return false;
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(address) || /^[^/\\:]{2,}:(?!\/\/)/.test(address);
}

/** The first address of each remote in the text of a git configuration file. */
export function remotesIn(config: string): ReadonlyMap<string, string> {
  const remotes = new Map<string, string>();
  let current: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[([^\]"]*)(?:"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line);
    if (section)
      current = section[1]?.trim().toLowerCase() === 'remote' ? section[2]?.replace(/\\(.)/g, '$1') : undefined;
    const url = /^\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1]?.replace(/^"(.*)"$/, '$1');
    if (current !== undefined && url && !remotes.has(current)) remotes.set(current, url);
  }
  return remotes;
}

/** An address without the user name and password that some put before the host of a web address. */
export function withoutLogin(address: string): string {
  return address.replace(/^(https?:\/\/)[^/@\s]+@/i, '$1');
}
