import { FileError } from '../base/ports/files.ts';
import { noOpenDocuments } from '../base/ports/open-documents.ts';
import { UserError } from '../base/user-error.ts';
import type { BrokenRecord, LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import { RecordStore } from '../records/record-store.ts';
import { RecordVersions } from '../records/record-versions.ts';
import { hintFor, sameForm } from './near-names.ts';
import { placeOfProblem, plainLine, shownPath } from './places.ts';
import { findRecordsFolder, ownRecordsFolder } from './records-folder.ts';
import type { Shell } from './shell.ts';

/** The records that a command is about, and where they are. */
export interface FoundRecords {
  readonly folder: string;
  readonly records: readonly LoadedRecord[];
  /** Those of them that come first where no client is named. */
  readonly nearest: readonly LoadedRecord[];
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
  return { folder: found, records, nearest: nearest.length > 0 ? nearest : records };
}

function loadFrom({ files, clock, ids }: Shell, folder: string): Promise<readonly LoadedRecord[]> {
  const versions = new RecordVersions({ files, clock, ids, folder: files.join(folder, 'versions') });
  const store = new RecordStore({ files, clock, ids, versions, openDocuments: noOpenDocuments });
  return store.load(folder);
}

/**
 * The client that a person means: by file name, id or name, upper and lower case being the same; without a name the
 * only one. What its record warns of is noted.
 *
 * @throws {UserError} when there is none, more than one, or its record cannot be read
 */
export function chooseClient(
  shell: Shell,
  { folder, records, nearest }: FoundRecords,
  wanted: string | undefined,
): LoadedClient {
  const found = wanted === undefined ? nearest : recordsCalled(wanted, records, shell);
  const [only, second] = found;
  if (!only) throw unknownClient(shell, { folder, records }, wanted ?? '');
  if (second) throw tooMany(shell, found, wanted);
  if (only.kind === 'broken') throw brokenRecord(shell, only);
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

function slugOfFile(file: string): string {
  return file.slice(0, -RECORD_FILE_END.length);
}

function unknownClient(shell: Shell, { folder, records }: Omit<FoundRecords, 'nearest'>, name: string): UserError {
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
