import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import type { Hiding } from './hiding.ts';
import type { Standings } from './standings.ts';

/** How many things are due, in the status bar: never whose. Nothing is there when nothing is due; while hidden, a way back. */
export class AgendaStatus extends DisposableBag {
  readonly #standings: Standings;
  readonly #hiding: Hiding;
  readonly #text: Text;
  readonly #item = this.own(vscode.window.createStatusBarItem('agenda', vscode.StatusBarAlignment.Left));

  constructor(parts: { readonly standings: Standings; readonly hiding: Hiding; readonly text: Text }) {
    super();
    this.#standings = parts.standings;
    this.#hiding = parts.hiding;
    this.#text = parts.text;
    this.#item.name = parts.text.say('status.name');
    this.#item.command = 'deorbit.agenda.focus';
    this.own(parts.standings.onDidChange(() => this.#refresh()));
    this.own(parts.hiding.onDidChange(() => this.#refresh()));
  }

  #refresh(): void {
    if (this.#hiding.hidden) this.#showHidden();
    else this.#showDue();
  }

  #showDue(): void {
    this.#item.command = 'deorbit.agenda.focus';
    const due = this.#standings.agenda.filter(({ entry }) => entry.due);
    if (due.length === 0) {
      this.#item.hide();
      return;
    }
    const count = due.length;
    const overdue = due.filter(({ entry }) => entry.overdue).length;
    const says = [this.#text.say('agenda.due', { count })];
    if (overdue > 0) says.push(this.#text.say('agenda.overdue', { count: overdue }));
    this.#item.text = `$(checklist) ${this.#text.say('tree.count', { count })}`;
    this.#item.tooltip = says.join(' · ');
    this.#item.accessibilityInformation = { label: says.join(', ') };
    this.#item.show();
  }
  /** Who shares the screen sees that it holds, and gets back by a click. */
  #showHidden(): void {
    const says = this.#text.say('hide.status');
    this.#item.command = 'deorbit.show';
    this.#item.text = '$(eye-closed)';
    this.#item.tooltip = says;
    this.#item.accessibilityInformation = { label: says };
    this.#item.show();
  }
}
