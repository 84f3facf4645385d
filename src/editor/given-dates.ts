import type * as vscode from 'vscode';
import type { GivenDate } from '../actions/calendar-dates.ts';

/**
 * What calendars were given of each client, in the editor's state under a key with the client's id, so that it goes when the client
 * is forgotten.
 */
export class GivenDates {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  of(client: string): readonly GivenDate[] {
    return this.#state.get<readonly GivenDate[]>(keyOf(client), []);
  }

  async keep(client: string, dates: readonly GivenDate[]): Promise<void> {
    await this.#state.update(keyOf(client), dates);
  }
}

function keyOf(client: string): string {
  return `calendar:${client}`;
}
