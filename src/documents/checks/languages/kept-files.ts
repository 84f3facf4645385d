import type { Files } from '../../../base/ports/files.ts';

/** Which language put together is wanted: of which phrases, those of a person's own among them. */
export interface KeptUnder {
  readonly name: string;
  /** Another one wherever anything of the phrases, or of how they are put together, is another; fit for a file's name. */
  readonly key: string;
}

/** Where languages of the letter checks are kept on this machine, put together, so that nobody waits for that again. */
export interface KeptLanguages {
  readonly files: Files;
  readonly folder: string;
}

const END = '.phrases';
/** What the name of a language ends with that has phrases of the person's own. */
export const WITH_OWN = '-own';
/** How long a writer may take for a file, in milliseconds. */
const WRITTEN_IN_MS = 60_000;

/** The name of the file in which a language is kept: the key is told before anything of the file is believed. */
export function keptFileName({ name, key }: KeptUnder): string {
  return `${name}.${key}${END}`;
}

/** Whether a file is of that language, of the same phrases or of others. */
export function isKeptAs(file: string, name: string): boolean {
  return file.startsWith(`${name}.`);
}

/**
 * Removes files from where languages are kept, what a writer left that died among them.
 *
 * @param isStale whether one goes, by its name and when it was written, in milliseconds since 1970
 * @throws {FileError} where one cannot be removed
 */
export async function removeKept(
  { files, folder }: KeptLanguages,
  isStale: (file: string, written: number) => boolean,
  now: number,
): Promise<void> {
  if ((await files.stat(folder))?.kind !== 'folder') return;
  const failures: unknown[] = [];
  for (const { name, kind } of await files.list(folder)) {
    const path = files.join(folder, name);
    const written = (await files.stat(path))?.modified ?? 0;
    const isBeingWritten = !name.endsWith(END) && now - written < WRITTEN_IN_MS;
    if (kind === 'folder' || isBeingWritten || !isStale(name, written)) continue;
    await files.remove(path).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Removes every language that has phrases of the person's own: names of people may stand in them. */
export async function removeOwnPhrases(kept: KeptLanguages): Promise<void> {
  await removeKept(kept, (file) => file.includes(`${WITH_OWN}.`), Number.POSITIVE_INFINITY);
}
