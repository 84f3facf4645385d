import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { ContextKeys } from './context-keys.ts';
import { followSessions, type LiveShare } from './live-share.ts';

const STATE = 'deorbit.hidden';

/** Live Share, where it is installed and somebody has started it. */
export const installedLiveShare: LiveShare = {
  exports: () => {
    const extension = vscode.extensions.getExtension('ms-vsliveshare.vsliveshare');
    return extension?.isActive ? extension.exports : undefined;
  },
  // Nothing tells when an extension is activated; a session is begun from its view, which moves the focus.
  onDidChange: (changed) =>
    vscode.Disposable.from(
      vscode.extensions.onDidChange(changed),
      vscode.window.onDidChangeWindowState(changed),
      vscode.window.onDidChangeActiveTextEditor(changed),
    ),
};

/**
 * Whether what Deorbit shows unasked (rows, findings, lenses) is hidden, for screen sharing. The
 * person's choice holds for every window and survives a reload; a Live Share session hides for as long as it runs.
 */
export class Hiding extends DisposableBag {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly #state: vscode.Memento;
  readonly #keys: ContextKeys;
  #inSession = false;

  /** Fires after something was hidden or shown. */
  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento, keys: ContextKeys, liveShare: LiveShare) {
    super();
    this.#state = state;
    this.#keys = keys;
    keys.set('deorbit.hidden', this.hidden);
    this.own(followSessions(liveShare, (runs) => this.#follow(runs)));
    // Another window may have hidden or shown meanwhile; both write to the same state.
    this.own(vscode.window.onDidChangeWindowState(() => this.#tell()));
  }

  get hidden(): boolean {
    return this.#inSession || this.#state.get(STATE) === true;
  }

  /** Hides, or shows; showing holds during a session too. */
  async set(hidden: boolean): Promise<void> {
    if (!hidden) this.#inSession = false;
    await this.#state.update(STATE, hidden || undefined);
    this.#tell();
  }

  #follow(runs: boolean): void {
    this.#inSession = runs;
    this.#tell();
  }

  #tell(): void {
    if (!this.#keys.set('deorbit.hidden', this.hidden)) return;
    this.#changed.fire();
  }
}
