import { resolve } from 'node:path';
import type { Files } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import type { OwnFolder } from '../records/own-folder.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import { plainLine } from './places.ts';

/** Where the records of a place live, beside its code. */
export const RECORDS_FOLDER = '.clients';

/**
 * The folder of the records that belong to a place: `.clients` in it, the place itself where it holds records, else the
 * nearest `.clients` above it, as far as the root of its repository.
 *
 * @throws {UserError} `cli.noFolder`, `cli.noRecords`
 */
export async function findRecordsFolder(files: Files, here: string, named: string | undefined): Promise<string> {
  const folder = resolve(here, named ?? '.');
  if (!(await isFolder(files, folder))) throw new UserError('cli.noFolder', { folder: named ?? folder });
  const beside = files.join(folder, RECORDS_FOLDER);
  if (await isFolder(files, beside)) return beside;
  if (await holdsRecords(files, folder)) return folder;
  for (const place of await placesAbove(files, folder)) {
    const records = files.join(place, RECORDS_FOLDER);
    if (await isFolder(files, records)) return records;
  }
  throw new UserError('cli.noRecords', { folder });
}

/**
 * The person's own records folder; `undefined` where none is named.
 *
 * @throws {UserError} `cli.ownFolderRefused`, `cli.noFolder`
 */
export async function ownRecordsFolder(files: Files, own: OwnFolder): Promise<string | undefined> {
  if (own.kind === 'none') return undefined;
  if (own.kind === 'refused') throw new UserError('cli.ownFolderRefused', { value: plainLine(own.value) });
  if (!(await isFolder(files, own.path))) throw new UserError('cli.noFolder', { folder: own.path });
  return own.path;
}

/** The folders above one, as far as the root of the repository it lies in; none where it lies in no repository. */
export async function placesAbove(files: Files, folder: string): Promise<readonly string[]> {
  const places: string[] = [];
  for (let place = folder; ; place = files.parent(place)) {
    if (place !== folder) places.push(place);
    if (await files.stat(files.join(place, '.git'))) return places;
    if (files.parent(place) === place) return [];
  }
}

async function isFolder(files: Files, path: string): Promise<boolean> {
  return (await files.stat(path))?.kind === 'folder';
}

async function holdsRecords(files: Files, folder: string): Promise<boolean> {
  return (await files.list(folder)).some(({ name, kind }) => kind !== 'folder' && name.endsWith(RECORD_FILE_END));
}
