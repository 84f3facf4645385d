import * as vscode from 'vscode';
import { dateInWords, nearDateInWords } from '../base/calendar/days.ts';
import { DisposableBag } from '../base/disposables.ts';
import { amongWords, oneLine } from '../base/one-line.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { literalMarkdown } from '../documents/markdown.ts';
import type { ViewId } from '../generated/contributions.ts';
import type { ExitPlan } from '../relationship/exit/exit-plan.ts';
import type { ExitStepId } from '../relationship/exit/exit-steps.ts';
import type { ClientList } from './client-list.ts';
import type { ContextKeys } from './context-keys.ts';
import type { ExitNode, ExitPlanNode, ExitStepNode } from './exit-plan-nodes.ts';
import type { Hiding } from './hiding.ts';
import { plainItem } from './plain-item.ts';
import type { Standings } from './standings.ts';

const VIEW: ViewId = 'deorbit.exitPlan';

/** The step at which credentials go over. */
const SEALS: ExitStepId = 'hand-over';

/** What the view shows, and what its check boxes do. */
export interface ExitPlanViewParts {
  readonly list: ClientList;
  readonly standings: Standings;
  readonly hiding: Hiding;
  readonly keys: ContextKeys;
  readonly text: Text;
  /** Writes what a check box says to the record; what fails is shown. */
  readonly tick: (node: ExitStepNode, isDone: boolean) => Promise<void>;
}

/** The *Exit Plan* view: the steps of every exit under way, with check boxes. Its rows follow the records and the day. */
export class ExitPlanView extends DisposableBag implements vscode.TreeDataProvider<ExitNode> {
  readonly #parts: ExitPlanViewParts;
  readonly #view: vscode.TreeView<ExitNode>;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #plans: readonly ExitPlanNode[] = [];

  constructor(parts: ExitPlanViewParts) {
    super();
    this.#parts = parts;
    this.#view = this.own(vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: false }));
    this.own(parts.standings.onDidChange(() => this.#show()));
    this.own(parts.hiding.onDidChange(() => this.#show()));
    this.own(this.#view.onDidChangeCheckboxState(({ items }) => void this.#ticked(items)));
    this.#show();
  }

  getChildren(node?: ExitNode): ExitNode[] {
    if (node) return node.kind === 'exitPlan' ? this.#rowsOf(node) : [];
    const [only, ...others] = this.#plans;
    return only && others.length === 0 ? this.#rowsOf(only) : [...this.#plans];
  }

  getTreeItem(node: ExitNode): vscode.TreeItem {
    return plainItem(this.#itemFor(node));
  }

  #itemFor(node: ExitNode): vscode.TreeItem {
    switch (node.kind) {
      case 'exitPlan':
        return this.#planItem(node);
      case 'exitWarning':
        return this.#warningItem(node);
      case 'exitStep':
        return this.#stepItem(node);
    }
  }

  #rowsOf(node: ExitPlanNode): ExitNode[] {
    return this.#parts.list.workings.now.rowsOf(node);
  }

  #show(): void {
    const { list, standings, hiding, keys } = this.#parts;
    const hasClients = list.clients.length > 0;
    const plans = hasClients ? list.workings.now.exitPlans(list.clients, standings.signals) : [];
    keys.set('deorbit.leaving', plans.length > 0);
    this.#plans = hiding.hidden ? [] : plans;
    const [only, ...others] = this.#plans;
    // The rows of the only plan stand at the top of the view, and a tick is written to somebody's record: say to whose.
    const isAlone = only?.plan && others.length === 0;
    this.#view.description = isAlone
      ? [amongWords(oneLine(only.client.record.name)), this.#summary(only.plan)].join(' · ')
      : '';
    this.#changed.fire();
  }

  async #ticked(items: readonly (readonly [ExitNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const [node, state] of items)
      if (node.kind === 'exitStep') await this.#parts.tick(node, state === vscode.TreeItemCheckboxState.Checked);
    // Where the record could not be written, the boxes go back to what it says.
    this.#show();
  }

  #planItem(node: ExitPlanNode): vscode.TreeItem {
    const { client, plan } = node;
    const { text } = this.#parts;
    const state = plan ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(client.record.name, state);
    item.id = client.path;
    item.iconPath = new vscode.ThemeIcon('briefcase');
    const place = this.#parts.list.placeNameIfNeeded(client);
    const without = text.say(node.isBroken ? 'exitPlan.notWorkedOut' : 'exitPlan.none');
    const facts = [place, plan ? this.#summary(plan) : without];
    item.description = facts.filter((fact) => fact !== undefined).join(' · ');
    item.contextValue = plan || node.isBroken ? 'exitPlan' : 'exitPlan.none';
    return item;
  }

  #warningItem({ client, warning }: Extract<ExitNode, { kind: 'exitWarning' }>): vscode.TreeItem {
    const words = this.#say(warning);
    const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.None);
    item.id = `${client.path}#!${warning.id}`;
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.tooltip = words;
    item.accessibilityInformation = { label: this.#parts.text.say('tree.heardWarning', { what: words }) };
    item.contextValue = 'exitWarning';
    return item;
  }

  #stepItem(node: ExitStepNode): vscode.TreeItem {
    const { client, step } = node;
    const { text } = this.#parts;
    const title = this.#say(step.title);
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
    item.id = `${client.path}#${step.id}`;
    item.description = this.#whenOf(step);
    item.contextValue = `exitStep.${step.state}${step.id === SEALS ? `.${step.id}` : ''}`;
    item.tooltip = this.#tooltip(node);
    const isDone = step.state === 'done';
    // What was left out has no box: it is neither done nor to be done.
    if (step.state === 'skipped') item.iconPath = new vscode.ThemeIcon('circle-slash');
    else
      item.checkboxState = {
        state: isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
        tooltip: text.say(isDone ? 'exitPlan.untick' : 'exitPlan.tick'),
        accessibilityInformation: { label: `${title}, ${item.description}` },
      };
    if (step.state === 'open' && (step.days ?? 0) > 0)
      item.iconPath = new vscode.ThemeIcon('bell-dot', new vscode.ThemeColor('list.warningForeground'));
    item.command = { command: 'deorbit.openRecord', title: text.say('remedy.open'), arguments: [node] };
    return item;
  }

  #tooltip({ step: { title, due, note, working } }: ExitStepNode): vscode.MarkdownString {
    const { text } = this.#parts;
    const planned = due && text.say('tree.due', { date: dateInWords(due, text.language) });
    const facts = [planned, note && this.#say(note)].filter((fact) => fact !== undefined);
    const lines = facts.map((fact) => literalMarkdown(fact)).join(' · ');
    const worked = working.map((line) => `\n\n${literalMarkdown(this.#say(line))}`).join('');
    return new vscode.MarkdownString(`**${literalMarkdown(this.#say(title))}**\n\n${lines}${worked}`);
  }

  #whenOf({ note, due, doneOn, days = 0 }: ExitStepNode['step']): string {
    const { text, standings } = this.#parts;
    if (doneOn) return text.say('exitStep.doneOn', { date: nearDateInWords(doneOn, standings.today, text.language) });
    if (note) return this.#say(note);
    if (due === undefined) return '';
    if (days > 0) return text.say('exitPlan.late', { count: days });
    if (days === 0) return text.say('exitPlan.today');
    return nearDateInWords(due, standings.today, text.language);
  }

  #summary({ done, steps, lastDay, isEmergency }: ExitPlan): string {
    const { text, standings } = this.#parts;
    const near = (date: string) => nearDateInWords(date, standings.today, text.language);
    const facts = [
      text.say('exitPlan.progress', { done, all: steps.length }),
      ...(isEmergency ? [text.say('exitPlan.withinADay')] : []),
      ...(lastDay === undefined || isEmergency ? [] : [text.say('exitPlan.lastDay', { date: near(lastDay) })]),
    ];
    return facts.join(' · ');
  }

  #say(message: Message): string {
    return this.#parts.text.say(message.id, message.values);
  }
}
