import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { pathOf, uriOf } from '../base/ports/vscode/uri-paths.ts';
import { UserError } from '../base/user-error.ts';
import type { Settings } from '../generated/contributions.ts';
import { asSetting, type OwnFolder, ownFolder } from '../records/own-folder.ts';
import type { Notifications } from './notifications.ts';

const SETTING: keyof Settings = 'deorbit.recordsFolder';
const DECIDED = 'recordsPlaceDecided';

/** Where the person wants records: beside the code of each workspace folder, or in one folder of their own. */
export class RecordsPlaces extends DisposableBag {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly #home: string | undefined;
  readonly #memory: vscode.Memento;

  /** Fires after the setting was changed. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param parts `home`: the person's home folder, `undefined` in a browser, which reaches no folder beside the open
   *   ones; `memory`: keeps that the question was answered
   */
  constructor(parts: { readonly home: string | undefined; readonly memory: vscode.Memento }) {
    super();
    this.#home = parts.home;
    this.#memory = parts.memory;
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.#changed.fire();
      }),
    );
  }

  /** What the setting says. */
  get setting(): OwnFolder {
    const value = vscode.workspace.getConfiguration().get(SETTING);
    const setting = ownFolder(value, this.#home ?? '');
    return this.#home === undefined && setting.kind === 'folder' ? { kind: 'refused', value: setting.path } : setting;
  }

  /**
   * The person's own records folder; `undefined` when they have none.
   *
   * @throws {UserError} when the setting names no folder that could be one
   */
  get ownPath(): string | undefined {
    const setting = this.setting;
    if (setting.kind === 'folder') return setting.path;
    if (setting.kind === 'none') return undefined;
    const id = this.#home === undefined ? 'recordsFolder.notInBrowser' : 'recordsFolder.refused';
    // A remote window has settings of its own machine, which the ordinary page does not show.
    const command = `workbench.action.open${vscode.env.remoteName === undefined ? '' : 'Remote'}Settings`;
    throw new UserError(id, { value: setting.value }, [
      { kind: 'command', command, argument: { query: SETTING }, label: 'remedy.openSettings' },
    ]);
  }

  /** Whether a folder is the person's own for every window, and not inside the code that this window shows. */
  isOwn(folder: string): boolean {
    const { setting } = this;
    if (setting.kind !== 'folder' || setting.path !== folder) return false;
    const around = vscode.workspace.getWorkspaceFolder(uriOf(folder));
    return around === undefined || pathOf(around.uri) === folder;
  }

  /** Whether the person has never said where they want their records. */
  get isUndecided(): boolean {
    if (this.#home === undefined) return false;
    const inspected = vscode.workspace.getConfiguration().inspect(SETTING);
    return inspected?.globalValue === undefined && this.#memory.get(DECIDED) !== true;
  }

  /** The folder that is offered as one's own; `undefined` where there can be none. */
  get suggestion(): string | undefined {
    if (this.#home === undefined) return undefined;
    const suggested = ownFolder('~/Deorbit', this.#home);
    return suggested.kind === 'folder' ? suggested.path : this.#home;
  }

  /** Remembers that records belong beside the code. */
  async decideForWorkspace(): Promise<void> {
    await this.#memory.update(DECIDED, true);
  }

  /** Makes a folder the person's own for every window. */
  async decideForOwn(path: string): Promise<void> {
    const value = asSetting(path, this.#home ?? '');
    await vscode.workspace.getConfiguration().update(SETTING, value, vscode.ConfigurationTarget.Global);
  }
}

/** Says at the start, and whenever the setting is changed, when it names no folder that could be one. */
export function watchRecordsSetting(places: RecordsPlaces, notifications: Notifications): vscode.Disposable {
  const check = () => void notifications.attempt(async () => places.ownPath);
  check();
  return places.onDidChange(check);
}
