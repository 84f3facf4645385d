import type * as vscode from 'vscode';
import type { SeenFacts } from '../actions/review-facts.ts';
import { shortHash } from '../base/short-hash.ts';

const START = 'projectFacts';

/**
 * What the last run found, for each client and folder: in the state of the workspace, under a key with the client's id, so
 * that it goes when the client is forgotten.
 */
export class LastSeenFacts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Whether anything was ever discovered in this workspace. */
  get isAny(): boolean {
    return this.#state.keys().some((key) => key.startsWith(`${START}:`));
  }

  /** `undefined` where there was no run yet. */
  of(client: string, folder: string): SeenFacts | undefined {
    return this.#state.get<SeenFacts>(keyOf(client, folder));
  }

  async keep(client: string, folder: string, seen: SeenFacts | undefined): Promise<void> {
    await this.#state.update(keyOf(client, folder), seen);
  }
}

function keyOf(client: string, folder: string): string {
  return `${START}:${client}:${shortHash(folder)}`;
}
