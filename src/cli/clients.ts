import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { FileError, type Files } from '../base/ports/files.ts';
import { noOpenDocuments } from '../base/ports/open-documents.ts';
import { idsFrom } from '../base/random-ids.ts';
import { UserError } from '../base/user-error.ts';
import { remoteAddressesOf } from '../project/git-remote.ts';
import type { BrokenRecord, LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import { RecordStore } from '../records/record-store.ts';
import { RecordVersions } from '../records/record-versions.ts';
import { clientOfWindow } from '../relationship/client/window-client.ts';
import { hintFor, sameForm } from './near-names.ts';
import { placeOfProblem, plainLine, shownPath } from './places.ts';
import { findRecordsFolder, ownRecordsFolder, placesAbove, RECORDS_FOLDER } from './records-folder.ts';
import type { Shell } from './shell.ts';

/** The records that a command is about, and where they are. */
export interface FoundRecords {
  readonly folder: string;
  readonly records: readonly LoadedRecord[];
  /** Those of them that come first where no client is named. */
  readonly nearest: readonly LoadedRecord[];
  /** The client that the code of the place belongs to, where that is beyond doubt. */
  readonly ofPlace: LoadedClient | undefined;
}

/**
 * Reads the records of a place, and with them those of the person's own folder where no place is named; nothing is ever
 * written there.
 *
 * @throws {UserError} when there are none
 */
export async function findRecords(shell: Shell, named: string | undefined): Promise<FoundRecords> {
  const { files } = shell;
  const own = named === undefined ? await ownRecordsFolder(files, shell.ownRecords) : undefined;
  const found = await findRecordsFolder(files, shell.folder, named).catch((error) => {
    if (own === undefined || !(error instanceof UserError) || error.id !== 'cli.noRecords') throw error;
    return own;
  });
  const nearest = await loadFrom(shell, found);
  const isApart = own !== undefined && (await files.realPath(own)) !== (await files.realPath(found));
  const records = isApart ? [...nearest, ...(await loadFrom(shell, own))] : nearest;
  if (records.length === 0) throw new UserError('cli.noRecords', { folder: found });
  const ofPlace = await clientOfPlace(files, { here: resolve(shell.folder, named ?? '.'), found, records });
  return { folder: found, records, nearest: nearest.length > 0 ? nearest : records, ofPlace };
}

/** The client that the code of a place belongs to, as the editor finds it: not while a record is broken. */
async function clientOfPlace(
  files: Files,
  { here, found, records }: Pick<FoundRecords, 'records'> & { readonly here: string; readonly found: string },
): Promise<LoadedClient | undefined> {
  const clients = records.filter((loaded) => loaded.kind === 'client');
  if (clients.length < records.length) return undefined;
  const remotes = await remoteAddressesOf(files, files.join(here, RECORDS_FOLDER));
  const window = [here, ...(await placesAbove(files, here))].map((folder) => ({ folder, remotes }));
  const besides = (path: string) => {
    const folder = files.parent(path);
    return folder === found && files.baseName(folder) === RECORDS_FOLDER ? files.parent(folder) : undefined;
  };
  const placed = clients.map(({ record, path }) => ({ record, beside: besides(path) }));
  const record = clientOfWindow(placed, window);
  return clients.find((client) => client.record === record);
}

async function loadFrom({ files, clock, ids }: Shell, folder: string): Promise<readonly LoadedRecord[]> {
  const versions = new RecordVersions({ files, clock, ids, folder: files.join(folder, 'versions') });
  const real = await files.realPath(folder).catch(() => folder);
  const provisionalId = (path: string) => idOfPath(files.join(real, files.baseName(path)));
  const store = new RecordStore({ files, clock, ids, versions, openDocuments: noOpenDocuments, provisionalId });
  return store.load(folder);
}

/**
 * An id, in the form of a random one, for a record that has none: who was told it by one command passes it to the next. It
 * is written nowhere, since a later record of the same path is another client's.
 */
function idOfPath(path: string): string {
  const bytes = createHash('sha256').update(path).digest();
  return idsFrom((count) => bytes.subarray(0, count)).longId();
}

/**
 * The client that a person means: by file name, id or name, upper and lower case being the same, or by how only one name
 * begins; without a name the one that the code belongs to, or the only one. What its record warns of is noted.
 *
 * @throws {UserError} when there is none, more than one, or its record cannot be read
 */
export function chooseClient(
  shell: Shell,
  { folder, records, nearest, ofPlace }: FoundRecords,
  wanted: string | undefined,
): LoadedClient {
  const unnamed = ofPlace ? [ofPlace] : nearest;
  const called = wanted === undefined ? [] : recordsCalled(wanted, records, shell);
  const begun = wanted === undefined || called.length > 0 ? [] : recordsBegunBy(wanted, records, shell);
  const found = wanted === undefined ? unnamed : [...called, ...begun];
  const [only, second] = found;
  if (!only) throw unknownClient(shell, { folder, records }, wanted ?? '');
  if (second) throw tooMany(shell, found, wanted);
  if (only.kind === 'broken') throw brokenRecord(shell, only);
  if (begun.length > 0) {
    const values = { wanted: plainLine(wanted ?? ''), name: plainLine(only.record.name) };
    shell.note(`deorbit: ${shell.text.say('cli.taken', values)}`);
  }
  noteWarnings(shell, only);
  return only;
}

/** Says what is odd about a record that can be read. */
export function noteWarnings(shell: Shell, { path, text, warnings }: LoadedClient): void {
  const file = shownPath(path, shell.folder);
  for (const problem of warnings) {
    const what = shell.text.say(problem.message.id, problem.message.values);
    shell.note(`${placeOfProblem(file, text, problem)}: ${what}`);
  }
}

/** A record that cannot be read, and the first reason at its place. */
export function brokenRecord(shell: Shell, { path, text, problems }: BrokenRecord): UserError {
  const [problem] = problems;
  const place = placeOfProblem(shownPath(path, shell.folder), text, problem);
  // The file may be whole, and only the system does not give it.
  const failed = problem?.message.id === 'record.notRead';
  const options = failed ? { cause: new FileError('failed', path, 'EUNREADABLE') } : {};
  return new UserError(
    'cli.brokenRecord',
    { place, problem: problem?.message ?? { id: 'tree.cannotBeRead' } },
    [],
    options,
  );
}

function recordsCalled(wanted: string, records: readonly LoadedRecord[], { files }: Shell): readonly LoadedRecord[] {
  const name = sameForm(wanted);
  const exact = records.filter(
    (loaded) =>
      sameForm(files.baseName(loaded.path)) === name ||
      (loaded.kind === 'client' && sameForm(loaded.record.id) === name),
  );
  if (exact.length > 0) return exact;
  return records.filter(
    (loaded) =>
      sameForm(slugOfFile(files.baseName(loaded.path))) === name ||
      (loaded.kind === 'client' && sameForm(loaded.record.name) === name),
  );
}

/** The records whose file or client has a name that begins like that. */
function recordsBegunBy(wanted: string, records: readonly LoadedRecord[], { files }: Shell): readonly LoadedRecord[] {
  const start = sameForm(wanted);
  if (start === '') return [];
  return records.filter(
    (loaded) =>
      sameForm(slugOfFile(files.baseName(loaded.path))).startsWith(start) ||
      (loaded.kind === 'client' && sameForm(loaded.record.name).startsWith(start)),
  );
}

function slugOfFile(file: string): string {
  return file.slice(0, -RECORD_FILE_END.length);
}

function unknownClient(
  shell: Shell,
  { folder, records }: Pick<FoundRecords, 'folder' | 'records'>,
  name: string,
): UserError {
  const names = records.flatMap((loaded) => {
    const slug = slugOfFile(shell.files.baseName(loaded.path));
    return loaded.kind === 'client' && sameForm(loaded.record.name) !== sameForm(slug)
      ? [slug, plainLine(loaded.record.name)]
      : [slug];
  });
  const values = { name: plainLine(name), folder: shownPath(folder, shell.folder), hint: hintFor(name, names) };
  return new UserError('cli.unknownClient', values);
}

function tooMany({ files }: Shell, found: readonly LoadedRecord[], wanted: string | undefined): UserError {
  const names = found.map(({ path }) => files.baseName(path));
  if (wanted === undefined) return new UserError('cli.whichClient', { names: names.map(slugOfFile).join(', ') });
  return new UserError('cli.sameName', { name: plainLine(wanted), files: names.join(', ') });
}
