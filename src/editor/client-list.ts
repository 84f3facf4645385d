import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { grouped } from '../base/grouped.ts';
import { nextTurn } from '../base/next-turn.ts';
import type { Files } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import { pathOf } from '../base/ports/vscode/uri-paths.ts';
import { remoteAddressesOf } from '../project/git-remote.ts';
import type { BrokenRecord, LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { RECORD_FILE_END, sameForm } from '../records/record-file-name.ts';
import type { RecordStore } from '../records/record-store.ts';
import {
  clientOfWindowBeside,
  namesRepositoryOf,
  type PlacedRecord,
  type WindowFolder,
} from '../relationship/client/window-client.ts';
import { LateWorkings } from './late-workings.ts';
import type { RecordsPlaces } from './records-places.ts';

/** Where the records of a workspace folder live, beside the code. */
const RECORDS_FOLDER = '.clients';

/** A workspace folder with the folder of its records. */
export interface Workplace {
  readonly name: string;
  readonly folder: string;
  readonly records: string;
}

/** The records of this window: loaded once, followed when their files change, asked by everything that shows them. */
export class ClientList extends DisposableBag {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly #watches = new Map<string, vscode.Disposable>();
  readonly #files: Files;
  readonly #store: RecordStore;
  readonly #log: Log;
  readonly #places: RecordsPlaces;
  /** Loaded before {@link records} holds any. */
  readonly workings = new LateWorkings();
  #window: readonly WindowFolder[] = [];
  #records: readonly LoadedRecord[] = [];
  #clients: readonly LoadedClient[] = [];
  /** Names that more than one client has. */
  #sharedNames: ReadonlySet<string> = new Set();
  /** The folders that the records were read from, with what belongs to them. */
  #shape = '';
  #loading: Promise<void> | undefined;
  readonly #first: Promise<void>;
  #again = false;

  /** Fires after the records were read again and were not the same as before. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: {
    readonly files: Files;
    readonly store: RecordStore;
    readonly log: Log;
    readonly places: RecordsPlaces;
  }) {
    super();
    this.#files = parts.files;
    this.#store = parts.store;
    this.#log = parts.log;
    this.#places = parts.places;
    this.own(parts.places.onDidChange(() => void this.reload()));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()));
    // What reads, and what sees to it that it is read again, may keep the disk waiting: nobody waits for that in the start.
    this.#first = nextTurn().then(() => this.reload());
    this.own({ dispose: () => vscode.Disposable.from(...this.#watches.values()).dispose() });
  }

  get records(): readonly LoadedRecord[] {
    return this.#records;
  }

  /** Records that cannot be read at the moment; they may be of any client. */
  get broken(): readonly BrokenRecord[] {
    return this.#records.filter((record) => record.kind === 'broken');
  }

  get clients(): readonly LoadedClient[] {
    return this.#clients;
  }

  /** The folders of the window that can hold records. */
  get workplaces(): readonly Workplace[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => {
      const folder = pathOf(uri);
      return { name, folder, records: this.#files.join(folder, RECORDS_FOLDER) };
    });
  }

  /** The person's own records folder, where they have one. */
  get ownFolder(): string | undefined {
    const { setting } = this.#places;
    return setting.kind === 'folder' ? setting.path : undefined;
  }

  /** The clients that belong to a workspace folder: those beside its code, and those of one's own folder that name it. */
  clientsOf(workplace: Workplace): readonly LoadedClient[] {
    const window = this.#window.filter(({ folder }) => folder === workplace.folder);
    return this.clients.filter((client) => {
      const beside = this.workplaceOf(client);
      return beside ? beside.folder === workplace.folder : namesRepositoryOf(this.#placed(client), window);
    });
  }

  /** The folders that records are read from, each once. */
  get folders(): readonly string[] {
    const own = this.ownFolder;
    return [...new Set([...this.workplaces.map(({ records }) => records), ...(own === undefined ? [] : [own])])];
  }

  /** The workspace folder that a record lies beside; `undefined` for one in the person's own records folder. */
  workplaceOf(client: Pick<LoadedRecord, 'path'>): Workplace | undefined {
    const folder = this.#files.parent(client.path);
    return this.workplaces.find(({ records }) => records === folder);
  }

  /**
   * The workspace folder that a record speaks of where it names none: the one that it lies beside, else the one of the first
   * repository it names; `undefined` where this window does not show that.
   */
  ownPlaceOf(client: LoadedClient): Workplace | undefined {
    const [repository] = client.record.repositories ?? [];
    const first: PlacedRecord = {
      record: { ...client.record, repositories: repository ? [repository] : [] },
      beside: undefined,
    };
    const isFirst = ({ folder }: Workplace) =>
      namesRepositoryOf(
        first,
        this.#window.filter((each) => each.folder === folder),
      );
    return this.workplaceOf(client) ?? this.workplaces.find(isFirst);
  }

  /** The name of the folder a client's record is in, where another client has the same name. */
  placeNameIfNeeded(client: LoadedClient): string | undefined {
    if (!this.#sharedNames.has(client.record.name)) return undefined;
    return this.workplaceOf(client)?.name ?? this.#files.baseName(this.#files.parent(client.path));
  }

  /** All clients, those that belong to the code in this window before the others. */
  get nearestFirst(): readonly LoadedClient[] {
    const distance = (client: LoadedClient) => {
      const placed = this.#placed(client);
      return namesRepositoryOf(placed, this.#window) ? 0 : placed.beside !== undefined ? 1 : 2;
    };
    return [...this.clients].sort((a, b) => distance(a) - distance(b));
  }

  /** The only client there is, unless it is known to belong to other code than this window's. */
  get onlyClient(): LoadedClient | undefined {
    const [only] = this.clients;
    if (!only || this.records.length > 1) return undefined;
    const isElsewhere = this.workplaceOf(only) === undefined && (only.record.repositories ?? []).length > 0;
    return isElsewhere && this.workplaces.length > 0 ? undefined : only;
  }

  find(id: string): LoadedClient | undefined {
    return this.clients.find((client) => client.record.id === id);
  }

  /** The one client that is called so, as a letter names it: by id, else by name or file, in whatever case; none of several. */
  called(name: string): LoadedClient | undefined {
    const wanted = sameForm(name.trim());
    const isCalled = ({ record, path }: LoadedClient) =>
      sameForm(record.name) === wanted || sameForm(this.#files.baseName(path)) === `${wanted}${RECORD_FILE_END}`;
    const [only, second] = this.clients.filter(isCalled);
    return this.find(name) ?? (second ? undefined : only);
  }

  /** The client that the code in this window belongs to, where that is beyond doubt: no broken record could be meant. */
  get ofWindow(): LoadedClient | undefined {
    const placed = this.clients.map((client) => this.#placed(client));
    const unread = this.broken.map((record) => ({
      ...this.workings.now.seenInBroken(record),
      beside: this.workplaceOf(record)?.folder,
    }));
    const found = clientOfWindowBeside(placed, unread, this.#window);
    return found && this.clients.find(({ record }) => record === found);
  }

  #placed(client: LoadedClient): PlacedRecord {
    return { record: client.record, beside: this.workplaceOf(client)?.folder };
  }

  /** Settles when the records have been read at least once; rejects where the installed extension is not whole. */
  get loaded(): Promise<void> {
    return this.#first;
  }

  /** Reads all records again; calls that come meanwhile are served by one more reading after it. */
  async reload(): Promise<void> {
    if (this.#loading) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#loadUntilQuiet();
    return this.#loading;
  }

  async #loadUntilQuiet(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#loadOnce();
      } while (this.#again && !this.isDisposed);
    } finally {
      // At once: whoever asks after the last look must not be answered with what was seen in it.
      this.#loading = undefined;
    }
  }

  async #loadOnce(): Promise<void> {
    if (this.isDisposed) return;
    const [workplaces, folders] = [this.workplaces, this.folders];
    this.#watch(folders);
    const loaded = await Promise.all(folders.map((folder) => this.#loadFolder(folder)));
    const window = await Promise.all(workplaces.map((workplace) => this.#windowFolder(workplace)));
    if (this.isDisposed) return;
    const records = loaded.flat();
    const shape = JSON.stringify([workplaces, folders, window]);
    const isSame = shape === this.#shape && sameItems(records, this.#records);
    [this.#window, this.#records, this.#shape] = [window, records, shape];
    if (isSame) return;
    this.#clients = records.filter((record) => record.kind === 'client');
    this.#sharedNames = namesOfSeveral(this.#clients);
    this.#changed.fire();
  }

  async #windowFolder({ folder, records }: Workplace): Promise<WindowFolder> {
    return { folder, remotes: await remoteAddressesOf(this.#files, records) };
  }

  async #loadFolder(folder: string): Promise<readonly LoadedRecord[]> {
    const records = await this.#read(folder);
    // Where this fails the extension is not whole; the folder is not empty for that.
    if (records.length > 0) await this.workings.load();
    return records;
  }

  async #read(folder: string): Promise<readonly LoadedRecord[]> {
    try {
      return await this.#store.load(folder);
    } catch (error) {
      this.#log.error(`records in ${folder}`, error);
      return [];
    }
  }

  #watch(folders: readonly string[]): void {
    const wanted = new Set(folders);
    for (const [folder, watch] of this.#watches) {
      if (wanted.has(folder)) continue;
      watch.dispose();
      this.#watches.delete(folder);
    }
    for (const folder of wanted) {
      if (this.#watches.has(folder)) continue;
      const watch = this.#files.watch(folder, () => void this.reload());
      this.#watches.set(folder, { dispose: () => watch.close() });
    }
  }
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at]);
}

function namesOfSeveral(clients: readonly LoadedClient[]): ReadonlySet<string> {
  const byName = grouped(clients, ({ record }) => record.name);
  return new Set([...byName].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
}
