import { resolve } from 'node:path';
import { FileError, type Files } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import type { DocumentKind } from '../documents/rendering.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import { inWords } from '../records/file-trouble.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import { shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/** A document and where it goes. */
export interface OutFile {
  readonly path: string;
  readonly text: string;
  /** What it is: only an earlier one of its kind makes room for it. */
  readonly kind: DocumentKind;
  /** Ids of clients that it is not about: a document of theirs is not overwritten. */
  readonly others: readonly string[];
  /** Overwrites whatever is there, and keeps nothing of it. */
  readonly force: boolean;
}

/** No document is larger; what is need not be looked at to know that it is none. */
const LARGEST_DOCUMENT = 5 * 1024 * 1024;

/**
 * Writes a document in one piece. An earlier one of its kind is replaced, and its text kept beside it: somebody may have
 * filled its gaps.
 *
 * @returns the file that holds the earlier text, where there was another
 * @throws {UserError} when something else is there, or it cannot be written; what was there stays then
 */
export async function writeOut(shell: Shell, out: OutFile): Promise<string | undefined> {
  const { files } = shell;
  const path = resolve(shell.folder, out.path);
  const file = shownPath(path, shell.folder);
  const content = new TextEncoder().encode(out.text);
  const old = await contentOf(files, path, { file, kind: out.kind });
  if (path.endsWith(RECORD_FILE_END)) throw new UserError('cli.outIsRecord', { file });
  if (old && !out.force && !isReplaceable(new TextDecoder().decode(old), out)) throw somethingElse(out.kind, file);
  try {
    const kept =
      old && !out.force && Buffer.compare(old, content) !== 0 ? await keepBeside(files, path, old) : undefined;
    await files.replace(path, content, old);
    return kept && shownPath(kept, shell.folder);
  } catch (error) {
    throw inWords(error, file, old ? 'write' : 'create');
  }
}

/**
 * The id of the document of that kind of a client that a file holds already; `undefined` where it holds none. A document
 * written again keeps its id, so that nothing changes where nothing is new.
 */
export async function documentIdIn(
  shell: Shell,
  named: string,
  { client, kind }: { readonly client: string; readonly kind: DocumentKind },
): Promise<string | undefined> {
  const path = resolve(shell.folder, named);
  const file = shownPath(path, shell.folder);
  const old = await contentOf(shell.files, path, { file, kind }).catch(() => undefined);
  const documents = old ? findDocuments(new TextDecoder().decode(old)) : [];
  return documents.find(({ identity }) => identity.client === client && identity.kind === kind)?.identity.id;
}

function somethingElse(kind: DocumentKind, file: string): UserError {
  return new UserError(kind === 'handover' ? 'cli.noHandover' : 'cli.noSuchLetter', { file });
}

async function contentOf(
  files: Files,
  path: string,
  { file, kind }: { readonly file: string; readonly kind: DocumentKind },
): Promise<Uint8Array | undefined> {
  try {
    const stat = await files.stat(path);
    if (stat && stat.kind !== 'file') throw somethingElse(kind, file);
    return stat && (await files.read(path, LARGEST_DOCUMENT));
  } catch (error) {
    if (error instanceof FileError && error.fault === 'too-large') throw somethingElse(kind, file);
    throw inWords(error, file, 'read');
  }
}

function isReplaceable(text: string, { kind, others }: Pick<OutFile, 'kind' | 'others'>): boolean {
  const documents = findDocuments(text);
  const isMeant = documents.every(({ identity }) => identity.kind === kind && !others.includes(identity.client));
  return documents.length > 0 && isMeant;
}

/** Under the first free one of `handover.md~`, `handover.md~2`, ... */
async function keepBeside(files: Files, path: string, old: Uint8Array): Promise<string> {
  for (let number = 1; ; number++) {
    const kept = `${path}~${number === 1 ? '' : number}`;
    try {
      await files.replace(kept, old, undefined);
      return kept;
    } catch (error) {
      if (!(error instanceof FileError && error.fault === 'changed')) throw error;
    }
  }
}
