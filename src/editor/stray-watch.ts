import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Log } from '../base/ports/log.ts';
import type { Hiding } from './hiding.ts';
import type { Notifications } from './notifications.ts';
import type { NamedStray, StrayParts } from './stray-secrets.ts';

const KEPT = 'deorbit.vaultKept';
/** A record that is rewritten is not there for a moment, and a row that is cut is often pasted again. */
const QUIET_MS = 5000;

interface StrayWatchParts extends StrayParts {
  readonly notifications: Notifications;
  readonly hiding: Hiding;
  readonly state: vscode.Memento;
  readonly log: Log;
}

/** Says when a secret is left without its row or its record, once each, and offers to forget it. */
export class StrayWatch extends DisposableBag {
  readonly #parts: StrayWatchParts;
  readonly #told = new Set<string>();
  readonly #quiet: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param quiet how long nothing may change before it looks, in milliseconds */
  constructor(parts: StrayWatchParts, quiet = QUIET_MS) {
    super();
    this.#parts = parts;
    this.#quiet = quiet;
    this.own(parts.list.onDidChange(() => this.#soon()));
    this.own({ dispose: () => clearTimeout(this.#timer) });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.#quiet);
  }

  async #look(): Promise<void> {
    const { hiding, log, vault } = this.#parts;
    if (hiding.hidden) return;
    try {
      if ((await vault.held()).length === 0) return;
      const { straySecrets } = await import('./stray-secrets.ts');
      const strays = (await straySecrets(this.#parts)).filter(
        (stray) => stray.why !== 'elsewhere' && this.#isNew(stray),
      );
      if (strays.length > 0) await this.#tell(strays);
    } catch (error) {
      log.error('stored secrets without a row', error);
    }
  }

  #isNew(stray: NamedStray): boolean {
    const key = keyOf(stray);
    return !this.#told.has(key) && this.#parts.state.get(key) === undefined;
  }

  async #tell(strays: readonly NamedStray[]): Promise<void> {
    const { notifications, state } = this.#parts;
    for (const stray of strays) this.#told.add(keyOf(stray));
    const chosen = await notifications.warn(
      { id: 'strays.found', values: { count: strays.length } },
      { look: { id: 'strays.look' }, keep: { id: 'strays.keep' } },
    );
    if (chosen === 'look') await vscode.commands.executeCommand('deorbit.checkSecrets');
    if (chosen === 'keep') for (const stray of strays) await state.update(keyOf(stray), true);
  }
}

/** It holds the client's id, so that what is kept about a client goes with them. */
function keyOf({ place: { client, row } }: NamedStray): string {
  return `${KEPT}/${client}/${row}`;
}
