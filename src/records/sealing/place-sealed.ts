import { FileError, type Files } from '../../base/ports/files.ts';
import type { MessageId } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { inWords } from '../file-trouble.ts';
import { findRepositories } from '../find-repositories.ts';
import { LARGEST_SEALED } from './sealing.ts';

/** The refusals, and what is said where another place can be named. */
const NAMING_ANOTHER = {
  'seal.inRecords': 'seal.inRecordsInstead',
  'seal.inRepository': 'seal.inRepositoryInstead',
} as const satisfies Readonly<Partial<Record<MessageId, MessageId>>>;

/** What a sealed file is kept away from, and where it may go instead. */
export interface SealingPlaces {
  /** Folders that hold records. */
  readonly records: readonly string[];
  /** The person's home folder; `undefined` where there is none. */
  readonly home: string | undefined;
}

/**
 * Why a sealed file must not be written to a place: in the work tree of a git repository it would be committed sooner or later,
 * and commits last longer than passwords; among the records it would be copied along with them.
 *
 * @param file where it is to be written; need not be there
 * @returns the refusal, which names another place where there is one; `undefined` where nothing speaks against it
 * @throws {UserError} `record.notCreated` where that cannot be found out
 */
export async function placeTrouble(files: Files, file: string, places: SealingPlaces): Promise<UserError | undefined> {
  const trouble = await troubleAt(files, file, places.records).catch((error) => {
    throw inWords(error, files.baseName(file), 'create');
  });
  if (!trouble) return undefined;
  const folder = await safeFolder(files, places);
  if (folder === undefined) return new UserError(trouble);
  return new UserError(NAMING_ANOTHER[trouble], { place: files.join(folder, files.baseName(file)) });
}

/** A folder that sealed files may be written to: of the home folder and its usual ones the first that will do. */
export async function safeFolder(files: Files, { records, home }: SealingPlaces): Promise<string | undefined> {
  if (home === undefined) return undefined;
  for (const folder of [files.join(home, 'Documents'), home]) {
    const stat = await files.stat(folder).catch(() => undefined);
    if (stat?.kind !== 'folder') continue;
    const trouble = await troubleAt(files, files.join(folder, 'sealed.age'), records).catch(() => 'unknown');
    if (!trouble) return folder;
  }
  return undefined;
}

/**
 * Writes a sealed file in one piece, so that only its owner can read it.
 *
 * @param replacing whether a file that is there may be overwritten, as the person said
 * @throws {UserError} {@link placeTrouble}; `seal.exists`; `seal.danglingLink`; when it cannot be written, and what was there stays then
 */
export async function placeSealed(
  files: Files,
  { file, sealed, replacing }: { readonly file: string; readonly sealed: Uint8Array; readonly replacing: boolean },
  places: SealingPlaces,
): Promise<void> {
  const trouble = await placeTrouble(files, file, places);
  if (trouble) throw trouble;
  const name = files.baseName(file);
  try {
    const stat = await files.stat(file);
    if (stat && (!replacing || stat.kind !== 'file')) throw new UserError('seal.exists', { file: name });
    if (!stat && (await isLink(files, file))) throw new UserError('seal.danglingLink', { file: name });
    const old = stat && (await files.read(file, LARGEST_SEALED));
    await files.replace(file, sealed, old, { ownerOnly: true });
  } catch (error) {
    if (error instanceof FileError && (error.fault === 'changed' || error.fault === 'too-large'))
      throw new UserError('seal.exists', { file: name }, [], { cause: error });
    throw inWords(error, name, 'create');
  }
}

async function isLink(files: Files, file: string): Promise<boolean> {
  const name = files.baseName(file);
  return (await files.list(files.parent(file))).some((entry) => entry.name === name && entry.kind === 'link');
}

async function troubleAt(
  files: Files,
  file: string,
  records: readonly string[],
): Promise<keyof typeof NAMING_ANOTHER | undefined> {
  const real = await files.realPath(file);
  for (const folder of records)
    for (const place of [file, real]) if (await isBelow(files, place, folder)) return 'seal.inRecords';
  return (await findRepositories(files, file)).length > 0 ? 'seal.inRepository' : undefined;
}

async function isBelow(files: Files, file: string, folder: string): Promise<boolean> {
  const folders = [folder, await files.realPath(folder)];
  for (let place = files.parent(file); ; place = files.parent(place)) {
    if (folders.includes(place)) return true;
    if (files.parent(place) === place) return false;
  }
}
