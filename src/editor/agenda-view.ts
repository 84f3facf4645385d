import * as vscode from 'vscode';
import { dateInWords, nearDateInWords } from '../base/calendar/days.ts';
import { DisposableBag } from '../base/disposables.ts';
import { shortened } from '../base/one-line.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { literalMarkdown } from '../documents/markdown.ts';
import type { ViewId } from '../generated/contributions.ts';
import type { AgendaAction } from '../relationship/agenda/agenda-entry.ts';
import type { AgendaEntryNode, AgendaNode } from './agenda-nodes.ts';
import type { ClientList } from './client-list.ts';
import type { Hiding } from './hiding.ts';
import { plainItem } from './plain-item.ts';
import type { Standings } from './standings.ts';

const VIEW: ViewId = 'deorbit.agenda';

const ICONS: Readonly<Record<AgendaAction, string>> = {
  reply: 'reply',
  'keep-promise': 'verified',
  'say-late': 'megaphone',
  deliver: 'package',
  report: 'file-text',
  remind: 'credit-card',
  decide: 'question',
  announce: 'megaphone',
  'do-step': 'tasklist',
  close: 'calendar',
  renew: 'refresh',
  'judge-repair': 'tools',
};

/** Characters of a name that leave room beside it, in a side bar of the usual width, for how late what is due is. */
const LONGEST_NAME = 18;

interface AgendaViewParts {
  readonly standings: Standings;
  readonly list: ClientList;
  readonly hiding: Hiding;
  readonly text: Text;
}

/** The *Agenda* view: everything due across clients, by day; and the number of what is due, on the icon of the container. */
export class AgendaView extends DisposableBag implements vscode.TreeDataProvider<AgendaNode> {
  readonly #parts: AgendaViewParts;
  readonly #view: vscode.TreeView<AgendaNode>;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: AgendaNode[] = [];
  #selection: readonly AgendaNode[] = [];

  constructor(parts: AgendaViewParts) {
    super();
    this.#parts = parts;
    this.#view = this.own(vscode.window.createTreeView(VIEW, { treeDataProvider: this, canSelectMany: true }));
    this.own(
      this.#view.onDidChangeSelection(({ selection }) => {
        this.#selection = selection;
      }),
    );
    this.own(parts.standings.onDidChange(() => this.#show()));
    this.own(parts.hiding.onDidChange(() => this.#show()));
    this.#show();
  }

  /** The entries that are selected, as they were then: for the moment of a refresh the view knows of none. */
  get selection(): readonly AgendaNode[] {
    return this.#selection;
  }

  getChildren(node?: AgendaNode): AgendaNode[] {
    if (node) return node.kind === 'agendaPart' ? [...node.entries] : [];
    return this.#shown;
  }

  getParent(node: AgendaNode): AgendaNode | undefined {
    if (node.kind === 'agendaPart') return undefined;
    return this.#shown.find((part) => part.kind === 'agendaPart' && part.entries.includes(node));
  }

  getTreeItem(node: AgendaNode): vscode.TreeItem {
    return plainItem(node.kind === 'agendaPart' ? this.#partItem(node) : this.#entryItem(node));
  }

  #show(): void {
    const { hiding, list, standings, text } = this.#parts;
    const entries = hiding.hidden ? [] : standings.agenda;
    const isShown = !hiding.hidden && list.clients.length > 0;
    this.#shown = isShown ? list.workings.now.agendaNodes(entries, standings.snoozed) : [];
    const count = entries.filter(({ entry }) => entry.due).length;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: text.say('agenda.due', { count }) };
    this.#changed.fire();
  }

  #partItem({ part, entries }: Extract<AgendaNode, { kind: 'agendaPart' }>): vscode.TreeItem {
    const isFolded = part === 'later' || part === 'snoozed';
    const state = isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
    const item = new vscode.TreeItem(this.#parts.text.say(`agenda.part.${part}`), state);
    item.id = part;
    item.description = this.#parts.text.say('tree.count', { count: entries.length });
    item.contextValue = 'part';
    return item;
  }

  #entryItem(node: AgendaEntryNode): vscode.TreeItem {
    const { client, entry } = node;
    const { text, list, standings } = this.#parts;
    const { countsFromItsDay, partOf, whenOf } = list.workings.now;
    const title = this.#say(entry.title);
    const item = new vscode.TreeItem(shortened(client.record.name, LONGEST_NAME), vscode.TreeItemCollapsibleState.None);
    item.id = `${client.path}#${entry.key}`;
    const place = list.placeNameIfNeeded(client);
    const { snoozedUntil } = entry;
    const late = this.#say(whenOf(entry));
    const when = snoozedUntil
      ? text.say('snooze.back', { date: nearDateInWords(snoozedUntil, standings.today, text.language) })
      : late;
    // A narrow side bar cuts the end off; whose it is and how late has to stay, but not what the part above it says already.
    const isSaid = partOf(entry) === 'today' && entry.days === 0 && !snoozedUntil;
    item.description = [isSaid ? undefined : when, title, place].filter((part) => part !== undefined).join(' · ');
    // What the eye finds in the tooltip has to be heard with the row.
    const heard = [client.record.name, place, when, title].filter((part) => part !== undefined);
    item.accessibilityInformation = { label: heard.join(', ') };
    item.contextValue = snoozedUntil ? 'snoozed' : `entry.${entry.action}`;
    item.iconPath = new vscode.ThemeIcon(
      ICONS[entry.action],
      entry.overdue && !snoozedUntil ? new vscode.ThemeColor('list.warningForeground') : undefined,
    );
    const day = dateInWords(entry.date, text.language, 'long');
    item.tooltip = new vscode.MarkdownString(
      [
        `**${literalMarkdown(title)}**`,
        `${literalMarkdown(client.record.name)} · ${countsFromItsDay(entry) ? `${day} (${late})` : late}`,
        ...(snoozedUntil ? [when] : []),
      ].join('\n\n'),
    );
    item.command = { command: 'deorbit.openRecord', title: text.say('remedy.open'), arguments: [node] };
    return item;
  }

  #say(message: Message): string {
    return this.#parts.text.say(message.id, message.values);
  }
}
