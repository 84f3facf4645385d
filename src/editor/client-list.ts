import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Files } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import type { BrokenRecord, LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import type { RecordStore } from '../records/record-store.ts';
import { clientOfWindow } from '../relationship/client/window-client.ts';

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
  #records: readonly LoadedRecord[] = [];
  #loading: Promise<void> | undefined;
  readonly #first: Promise<void>;
  #again = false;

  /** Fires after the records were read again. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: { readonly files: Files; readonly store: RecordStore; readonly log: Log }) {
    super();
    this.#files = parts.files;
    this.#store = parts.store;
    this.#log = parts.log;
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()));
    this.#first = this.reload();
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
    return this.#records.filter((record) => record.kind === 'client');
  }

  /** The folders of the window that can hold records. */
  get workplaces(): readonly Workplace[] {
    return (vscode.workspace.workspaceFolders ?? [])
      .filter((folder) => folder.uri.scheme === 'file')
      .map(({ name, uri }) => ({ name, folder: uri.fsPath, records: this.#files.join(uri.fsPath, RECORDS_FOLDER) }));
  }

  find(id: string): LoadedClient | undefined {
    return this.clients.find((client) => client.record.id === id);
  }

  /** The client that the code in this window belongs to, where that is beyond doubt: not while a record is broken. */
  get ofWindow(): LoadedClient | undefined {
    if (this.broken.length > 0) return undefined;
    const found = clientOfWindow(this.clients.map((client) => client.record));
    return found && this.find(found.id);
  }

  /** Settles when the records have been read at least once. */
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
    try {
      await this.#loading;
    } finally {
      this.#loading = undefined;
    }
  }

  async #loadUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      const workplaces = this.workplaces;
      this.#watch(workplaces);
      const loaded = await Promise.all(workplaces.map((workplace) => this.#loadOne(workplace)));
      if (this.isDisposed) return;
      this.#records = loaded.flat();
      this.#changed.fire();
    } while (this.#again);
  }

  async #loadOne(workplace: Workplace): Promise<readonly LoadedRecord[]> {
    try {
      return await this.#store.load(workplace.records);
    } catch (error) {
      this.#log.error(`records of ${workplace.name}`, error);
      return [];
    }
  }

  #watch(workplaces: readonly Workplace[]): void {
    const wanted = new Set(workplaces.map((workplace) => workplace.records));
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
