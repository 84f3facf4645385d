import type { Clock } from '../base/ports/clock.ts';
import { FileError, type Files } from '../base/ports/files.ts';
import type { Ids } from '../base/ports/ids.ts';
import type { OpenDocuments } from '../base/ports/open-documents.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { RECORD_VERSION } from '../relationship/client/form-versions.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue, RecordEdit } from '../relationship/client/record-edit.ts';
import { type ChangeToUndo, changeToUndo, type LastChange, type UndoOptions, undoable } from './change-to-undo.ts';
import { inWords, reasonAndAdvice } from './file-trouble.ts';
import { JsonDocuments, type Rewrite } from './json-documents.ts';
import { keepRecordsPrivate } from './keep-records-private.ts';
import { KeptRecords } from './kept-records.ts';
import { moveAside } from './move-aside.ts';
import type { WholeDocument } from './parse-document.ts';
import { type LoadedClient, type LoadedRecord, loadedRecord } from './parse-record.ts';
import { newRecordFileName, RECORD_FILE_END } from './record-file-name.ts';
import { errorAt } from './record-problem.ts';
import type { RecordVersions } from './record-versions.ts';

/** What a new record starts with, beside what every record has. */
export interface NewRecord {
  readonly name: string;
  readonly stage: ClientRecord['stage'];
  readonly [field: string]: JsonValue | undefined;
}

/** What came of an edit. */
export interface EditedRecord {
  readonly changed: boolean;
  readonly record: ClientRecord;
}

interface RecordStoreParts {
  readonly files: Files;
  readonly openDocuments: OpenDocuments;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly versions: RecordVersions;
  /** Called before a record is made, with the folder it goes to; keeps the folder out of git and npm when left out. */
  readonly beforeFirstWrite?: (folder: string) => Promise<unknown>;
  /** Called with the path of a record after each write. */
  readonly afterWrite?: (path: string) => unknown;
  /** The id of a record that has none; a random one for as long as the store lives when left out. */
  readonly provisionalId?: (path: string) => string;
}

/** The records on disk: one file a client, `<slug>.client.json`. Every failure is a {@link UserError}. */
export class RecordStore {
  readonly #files: Files;
  readonly #ids: Ids;
  readonly #newProvisionalId: (path: string) => string;
  readonly #versions: RecordVersions;
  readonly #documents: JsonDocuments<ClientRecord>;
  readonly #beforeFirstWrite: (folder: string) => Promise<unknown>;
  readonly #afterWrite: (path: string) => unknown;
  readonly #kept: KeptRecords;
  readonly #provisionalIds = new Map<string, string>();
  readonly #keepingPrivate = new Map<string, Promise<unknown>>();

  constructor(parts: RecordStoreParts) {
    this.#files = parts.files;
    this.#ids = parts.ids;
    this.#newProvisionalId = parts.provisionalId ?? (() => parts.ids.longId());
    this.#versions = parts.versions;
    this.#beforeFirstWrite = parts.beforeFirstWrite ?? ((folder) => keepRecordsPrivate(parts.files, folder));
    this.#afterWrite = parts.afterWrite ?? (() => {});
    this.#kept = new KeptRecords(parts.files, parts.clock, (path) => this.loadOne(path));
    this.#documents = new JsonDocuments<ClientRecord>({
      files: parts.files,
      openDocuments: parts.openDocuments,
      form: async () => (await import('./record-form.ts')).recordForm,
      journal: { keep: (rewrite) => this.#keepVersion(rewrite) },
      contextFor: (path) => ({ id: this.#provisionalIdOf(path) }),
    });
  }

  /**
   * All records of a folder by name of their file; none where there is no folder. Files that have not changed since the
   * last time are not read again, and what is the same is the same object. A record that cannot be read is among
   * them with what is wrong, and hides no other.
   *
   * @throws {UserError} when the folder is there and cannot be listed
   */
  async load(folder: string): Promise<readonly LoadedRecord[]> {
    const records = await this.#kept.records(folder, await this.#recordNames(folder, 'read'));
    if (records.length < 2) return records;
    const { withDuplicatesNamed } = await import('./duplicate-ids.ts');
    return withDuplicatesNamed(records, (path) => this.#files.baseName(path));
  }

  /** One record. Never rejects: a file that cannot be read is a broken record that says why. */
  async loadOne(path: string): Promise<LoadedRecord> {
    try {
      return loadedRecord(path, await this.#documents.load(path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { kind: 'broken', path, problems: [errorAt({ id: error.id, values: error.values })] };
    }
  }

  /**
   * Makes the record of a new client in a folder, which is made too, and kept out of git first.
   *
   * @throws {UserError} when it cannot be made; then there is no file
   */
  async create(folder: string, { name, stage, ...more }: NewRecord): Promise<LoadedClient> {
    const record = { version: RECORD_VERSION, id: this.#ids.longId(), name: name.trim(), stage, ...more };
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    await this.prepareFolder(folder);
    const summary: Message = { id: 'record.made', values: { name: record.name } };
    for (;;) {
      const taken = await this.#allNames(folder, 'create');
      const path = this.#files.join(folder, newRecordFileName(name, taken));
      const made = await this.#documents.create(path, text, summary);
      // Another window may have taken the name in between.
      if (!made) continue;
      this.#afterWrite(path);
      return loadedRecord(path, made) as LoadedClient;
    }
  }

  /**
   * Changes a record by what `edit` works out from the file's fresh content, touching nothing else in it.
   *
   * @param summary what is done, for the list of versions
   * @param act a random id that changes have in common which are taken back together
   * @throws {UserError} when the file is open with unsaved changes, broken, too new or cannot be written, or the outcome
   *   would be no valid record; the file is as it was then
   */
  async edit(path: string, edit: RecordEdit, summary: Message, act?: string): Promise<EditedRecord> {
    await this.keepPrivate(this.#files.parent(path));
    const { changed, document } = await this.#documents.edit(path, edit, summary, act);
    this.#afterWrite(path);
    return { changed, record: document.value };
  }

  /**
   * Takes the last change by Deorbit back; once more, the one before it.
   *
   * @throws {UserError} `record.nothingToUndo`; `record.undoBlocked` after an edit by hand; `undo.changedSince` where the last
   *   change belongs to another act; the same as {@link edit}
   */
  async undo(path: string, options: UndoOptions = {}): Promise<EditedRecord> {
    let undone = '';
    const { withIdentity } = await import('./kept-texts.ts');
    const { changed, document } = await this.#documents.rewrite(path, { id: 'record.undone' }, async (fresh) => {
      const { id, name } = fresh.value;
      const { version } = undoable(await this.#changeToUndo(path, fresh), name, options);
      undone = version.key;
      return { text: withIdentity(version.before, id), undoes: undone };
    });
    if (options.leavesNothing) await this.#versions.dropUndone(document.value.id, undone);
    return { changed, record: document.value };
  }

  /**
   * Puts a kept state back, as a change of its own. A file that cannot be read is moved aside first.
   *
   * @param kept the whole text
   * @returns the name that a broken file has now
   * @throws {UserError} the same as {@link create} and {@link edit}; the file is as it was then
   */
  async restore(path: string, kept: string): Promise<string | undefined> {
    await this.prepareFolder(this.#files.parent(path));
    const summary: Message = { id: 'record.restored' };
    const { withIdentity } = await import('./kept-texts.ts');
    const present = await this.#documents.load(path).catch(() => undefined);
    const aside = present?.kind === 'broken' ? await moveAside(this.#files, path) : undefined;
    try {
      if (present?.kind === 'whole')
        await this.#documents.rewrite(path, summary, async ({ value }) => ({ text: withIdentity(kept, value.id) }));
      else if (!(await this.#documents.create(path, kept.replace(/^\uFEFF/, ''), summary)))
        throw new UserError('record.changedMeanwhile', { file: this.#files.baseName(path) }, [{ kind: 'retry' }]);
    } catch (error) {
      if (aside !== undefined) await this.#files.rename(aside, path).catch(() => {});
      throw error;
    }
    this.#afterWrite(path);
    return aside && this.#files.baseName(aside);
  }

  /**
   * Which of the files was last changed by Deorbit in a way that can be undone, and by what; `undefined` when none was.
   *
   * @throws {UserError} when the versions are there and cannot be read
   */
  async lastChanged(paths: readonly string[]): Promise<LastChange | undefined> {
    let latest: LastChange | undefined;
    for (const path of paths) {
      const change = await this.lastChangeOf(path);
      if (change && change.time > (latest?.time ?? Number.NEGATIVE_INFINITY)) latest = change;
    }
    return latest;
  }

  /** The same of one file. */
  async lastChangeOf(path: string): Promise<LastChange | undefined> {
    const document = await this.#documents.load(path).catch(() => undefined);
    const undo = document?.kind === 'whole' ? await this.#changeToUndo(path, document) : undefined;
    return undo && { path, time: undo.version.time, summary: undo.version.summary, act: undo.version.act };
  }

  async #changeToUndo(path: string, document: WholeDocument<ClientRecord>): Promise<ChangeToUndo | undefined> {
    const { id, name } = document.value;
    try {
      const isAnother = async (other: string) => other !== path && (await this.#files.stat(other)) !== undefined;
      return await changeToUndo(this.#versions.newestFirst(id), wholeText(document), isAnother);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const values = { name, ...reasonAndAdvice(error) };
      throw new UserError('record.versionsNotRead', values, [{ kind: 'retry' }], { cause: error });
    }
  }

  /**
   * Keeps a folder of records private, as far as that can be done: one that was copied here or written by hand, or was there
   * before the repository. To be called before anything is written into it, or a place in it is suggested. Never rejects.
   */
  keepPrivate(folder: string): Promise<unknown> {
    // Edits that come at once share one look, so that they go on in their order.
    const looking = this.#keepingPrivate.get(folder);
    if (looking) return looking;
    // Git knows of the file already, so a failure here is no reason to refuse the person's change.
    const look = this.#beforeFirstWrite(folder)
      .catch(() => {})
      .finally(() => this.#keepingPrivate.delete(folder));
    this.#keepingPrivate.set(folder, look);
    return look;
  }

  /**
   * Makes a folder that records are to go to, and keeps it out of git first.
   *
   * @throws {UserError} when either cannot be done
   */
  async prepareFolder(folder: string): Promise<void> {
    try {
      await this.#beforeFirstWrite(folder);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const values = { file: error.path, ...reasonAndAdvice(error) };
      throw new UserError('record.notKeptPrivate', values, [{ kind: 'retry' }], { cause: error });
    }
    try {
      await this.#files.mkdir(folder);
    } catch (error) {
      throw inWords(error, this.#files.baseName(folder), 'create');
    }
  }

  async #recordNames(folder: string, doing: 'read' | 'create'): Promise<readonly string[]> {
    const names = await this.#allNames(folder, doing);
    return names.filter((name) => name.endsWith(RECORD_FILE_END)).sort();
  }

  async #allNames(folder: string, doing: 'read' | 'create'): Promise<readonly string[]> {
    try {
      const entries = await this.#files.list(folder);
      return entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name);
    } catch (error) {
      if (error instanceof FileError && error.fault === 'missing') return [];
      throw inWords(error, this.#files.baseName(folder), doing);
    }
  }

  async #keepVersion({
    path,
    before,
    after,
    summary,
    undoes,
    act,
  }: Rewrite<ClientRecord>): Promise<() => Promise<void>> {
    const owner = after.value.id;
    try {
      const texts = { before: before && wholeText(before), after: wholeText(after) };
      const key = await this.#versions.keep({ owner, path, summary, undoes, act, ...texts });
      return () => this.#versions.drop(owner, key);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const values = { file: this.#files.baseName(path), ...reasonAndAdvice(error) };
      throw new UserError('record.versionNotKept', values, [{ kind: 'retry' }], { cause: error });
    }
  }

  /** The id of a record that has none: the same each time it is read, and the one it gets when it is first written. */
  #provisionalIdOf(path: string): string {
    const id = this.#provisionalIds.get(path) ?? this.#newProvisionalId(path);
    this.#provisionalIds.set(path, id);
    return id;
  }
}

/** The text as versions keep it: with the byte-order mark where there is one. */
function wholeText({ text, byteOrderMark }: WholeDocument<ClientRecord>): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}
