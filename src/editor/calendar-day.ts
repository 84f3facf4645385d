import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Clock } from '../base/ports/clock.ts';

/** How often a window that nobody looks at asks what day it is, in milliseconds. */
const LOOK_EVERY_MS = 60_000;

/** The present day, and word of the next one: a window stands open overnight, and machines sleep through midnight. */
export class CalendarDay extends DisposableBag {
  readonly #clock: Clock;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  #today: string;

  /** Fires when another day has begun. */
  readonly onDidChange = this.#changed.event;

  constructor(clock: Clock) {
    super();
    this.#clock = clock;
    this.#today = clock.today();
    this.own(vscode.window.onDidChangeWindowState(() => this.#look()));
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.own({ dispose: () => clearInterval(timer) });
  }

  /** `YYYY-MM-DD`. */
  get today(): string {
    return this.#today;
  }

  #look(): void {
    const today = this.#clock.today();
    if (today === this.#today) return;
    this.#today = today;
    this.#changed.fire();
  }
}
