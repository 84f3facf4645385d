import { FileError, type Files } from '../base/ports/files.ts';
import { findRepositories, type Repository } from './find-repositories.ts';

/** What was done to keep a folder out of git. */
export interface KeptOut {
  readonly kind: 'no-repository' | 'already' | 'added';
  readonly excludeFile?: string;
}

const MOST_ATTEMPTS = 20;

/**
 * Keeps a folder out of the git repository it lies in, by a line in the repository's local exclude file, which nobody else
 * gets to see. Reads the file system only. The folder need not be there yet.
 *
 * @throws {FileError} when the exclude file cannot be read or written
 */
export async function keepOutOfGit(files: Files, folder: string): Promise<KeptOut> {
  let outcome: KeptOut = { kind: 'no-repository' };
  for (const repository of await findRepositories(files, folder)) {
    const excludeFile = files.join(repository.commonFolder, 'info', 'exclude');
    const added = await addPattern(files, excludeFile, patternFor(repository));
    if (outcome.kind !== 'added') outcome = { kind: added ? 'added' : 'already', excludeFile };
  }
  return outcome;
}

/** A pattern that matches this very folder (or a link of its name), whatever characters its name has. */
function patternFor({ steps }: Repository): string {
  const escaped = steps.map((name) =>
    name
      .replace(/[\\*?[\]]/g, '\\$&')
      // A line cannot hold a line break; any one character stands for it.
      .replace(/[\r\n]/g, '?')
      .replace(/(?<! ) +$/, (spaces) => '\\ '.repeat(spaces.length)),
  );
  return `/${escaped.join('/')}`;
}

async function addPattern(files: Files, excludeFile: string, pattern: string): Promise<boolean> {
  await files.mkdir(files.parent(excludeFile));
  for (let attempt = 1; ; attempt++) {
    const present = await readOrNothing(files, excludeFile);
    const text = new TextDecoder('latin1').decode(present);
    if (hasPattern(text, pattern)) return false;
    try {
      await files.replace(excludeFile, withLine(present ?? new Uint8Array(), text, pattern), present);
      return true;
    } catch (error) {
      const changed = error instanceof FileError && error.fault === 'changed';
      if (!changed || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

async function readOrNothing(files: Files, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (error instanceof FileError && error.fault === 'missing') return undefined;
    throw error;
  }
}

/** Whether the last line about the folder leaves it out; a later `!` line takes an earlier one back. */
function hasPattern(text: string, pattern: string): boolean {
  const wanted = new TextDecoder('latin1').decode(new TextEncoder().encode(pattern));
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\/$/, ''));
  return lines.lastIndexOf(wanted) > lines.lastIndexOf(`!${wanted}`);
}

/** The bytes with one line more: what is there may be in any encoding and stays as it is. */
function withLine(present: Uint8Array, text: string, pattern: string): Uint8Array {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const line = new TextEncoder().encode(`${start}${pattern}${lineEnd}`);
  const whole = new Uint8Array(present.length + line.length);
  whole.set(present);
  whole.set(line, present.length);
  return whole;
}
