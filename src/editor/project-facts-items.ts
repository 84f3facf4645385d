import * as vscode from 'vscode';
import type { ReviewedFact } from '../actions/review-facts.ts';
import { dateInWords } from '../base/calendar/days.ts';
import type { Text } from '../base/ports/text.ts';
import { literalMarkdown } from '../documents/markdown.ts';
import type { Evidence, NotRead, ProjectFact } from '../project/facts/project-fact.ts';
import { gitRemarksOn } from '../project/git/git-remarks.ts';
import { FACT_KINDS, type FactKind } from '../relationship/client/fact-kinds.ts';
import type { AcceptedFact } from '../relationship/client/record.ts';
import { heardOf, plainItem } from './plain-item.ts';
import { type FactGroupNode, type FactNode, isNewAndOpen, rowsBelow, standOf } from './project-facts-nodes.ts';

const ICONS: Readonly<Record<FactKind, string>> = {
  service: 'plug',
  variable: 'variable',
  'ci-secret': 'key',
  ci: 'run-all',
  schedule: 'watch',
  deployment: 'rocket',
  domain: 'globe',
  datastore: 'database',
  runtime: 'server-process',
  start: 'play',
  test: 'beaker',
  task: 'circle-large-outline',
  branch: 'git-branch',
  tag: 'tag',
  remote: 'repo',
  submodule: 'file-submodule',
  'history-secret': 'warning',
  licence: 'law',
  owner: 'person',
};

/** A group with more rows than this is folded at first: the others are to be seen below it. */
const LONGEST_OPEN = 12;

/** How the rows of the *Project Facts* view look. */
export class FactItems {
  readonly #text: Text;

  constructor(text: Text) {
    this.#text = text;
  }

  itemFor(node: FactNode): vscode.TreeItem {
    return plainItem(this.#itemFor(node));
  }

  #itemFor(node: FactNode): vscode.TreeItem {
    switch (node.kind) {
      case 'factGroup':
        return this.#groupItem(node);
      case 'fact':
        return this.#factItem(node);
      case 'factPlace':
        return this.#placeItem(node);
      case 'goneFact':
        return this.#goneItem(node.row);
      case 'notRead':
        return this.#notReadItem(node.notRead);
    }
  }

  #groupItem(node: FactGroupNode): vscode.TreeItem {
    const text = this.#text;
    const { group, rows } = node;
    const isKind = isFactKind(group);
    const { fresh, isOpen } = standOf(node);
    const isFolded = group === 'weak' || group === 'ignored' || group === 'notRead' || rows.length > LONGEST_OPEN;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const state = isFolded && fresh === 0 ? Collapsed : Expanded;
    const item = new vscode.TreeItem(text.say(isKind ? `fact.kind.${group}` : `facts.group.${group}`), state);
    item.id = `group ${group}`;
    const count = text.say('tree.count', { count: rows.length });
    item.description = fresh > 0 ? `${count} · ${text.say('facts.new', { count: fresh })}` : count;
    item.contextValue = isOpen ? 'factGroup.open' : 'factGroup';
    return item;
  }

  #factItem(node: Extract<FactNode, { kind: 'fact' }>): vscode.TreeItem {
    const { id, fact, state } = node.review;
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(labelOf(fact), rowsBelow(node).length > 0 ? Collapsed : None);
    item.id = `fact ${id}`;
    const said = this.#stateOf(node.review);
    const [place] = fact.evidence;
    // A pipeline is called by its file: its place would say the same again.
    const where = place && place.file !== fact.name ? [placeInWords(place)] : [];
    item.description = [...(said ? [said] : []), ...this.#ofGit(fact), ...where].join(' · ');
    item.contextValue = `fact.${state}${place ? '' : '.noPlace'}`;
    item.iconPath = new vscode.ThemeIcon(state === 'accepted' ? 'check' : iconOf(fact));
    item.tooltip = this.#tooltip(node.review);
    item.accessibilityInformation = { label: heardOf(item, this.#text.say(`fact.kind.${fact.kind}`)) };
    if (place) item.command = this.#openCommand(node);
    return item;
  }

  /** What git tells of a fact; where it was last touched, which is how people tell a branch that is still worked on. */
  #ofGit(fact: ProjectFact): string[] {
    const { date, note } = fact.detail;
    return [
      ...gitRemarksOn(fact).map(({ id, values }) => this.#text.say(id, values)),
      ...((fact.kind === 'remote' || fact.kind === 'submodule') && note ? [note] : []),
      ...(date ? [dateInWords(date, this.#text.language, 'medium')] : []),
    ];
  }

  #stateOf(review: ReviewedFact): string | undefined {
    if (review.state === 'accepted') return this.#text.say('facts.inRecord');
    return isNewAndOpen(review) ? this.#text.say('facts.isNew') : undefined;
  }

  #tooltip({ fact, state }: ReviewedFact): vscode.MarkdownString {
    const text = this.#text;
    const { secret, required, documented, contradicts = [], triggers = [], note, commit } = fact.detail;
    const ofGit = this.#ofGit(fact);
    const said = [
      ...(ofGit.length > 0 ? ofGit : [text.say(`facts.confidence.${fact.confidence}`)]),
      ...(commit ? [commit] : []),
      ...(secret ? [text.say('facts.secret')] : []),
      ...(required ? [text.say('facts.required')] : []),
      ...(documented === false ? [text.say('facts.undocumented')] : []),
      ...(triggers.length > 0 ? [text.say('facts.triggers', { what: triggers.join(', ') })] : []),
      ...contradicts.map((place) => text.say('facts.contradicts', { place })),
      ...(note && !ofGit.includes(note) ? [note] : []),
      ...(state === 'accepted' ? [text.say('facts.inRecord')] : []),
    ];
    const heading = `**${literalMarkdown(labelOf(fact))}** · ${text.say(`fact.kind.${fact.kind}`)}`;
    return new vscode.MarkdownString([heading, '', ...said.map((line) => `- ${literalMarkdown(line)}`)].join('\n'));
  }

  #placeItem(node: Extract<FactNode, { kind: 'factPlace' }>): vscode.TreeItem {
    const { place, of } = node;
    const item = new vscode.TreeItem(placeInWords(place), vscode.TreeItemCollapsibleState.None);
    item.id = `place ${of.id} ${placeInWords(place)}`;
    item.iconPath = new vscode.ThemeIcon('go-to-file');
    item.contextValue = 'factPlace';
    item.command = this.#openCommand(node);
    return item;
  }

  #goneItem(row: AcceptedFact): vscode.TreeItem {
    const item = new vscode.TreeItem(row.name, vscode.TreeItemCollapsibleState.None);
    const date = dateInWords(row.goneOn ?? '', this.#text.language, 'medium');
    item.description = this.#text.say('facts.goneOn', { date });
    item.tooltip = `${row.name}\n${this.#text.say(`fact.kind.${row.kind}`)} · ${item.description}`;
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.contextValue = 'goneFact';
    item.accessibilityInformation = { label: heardOf(item, this.#text.say(`fact.kind.${row.kind}`)) };
    return item;
  }

  #notReadItem({ path, why }: NotRead): vscode.TreeItem {
    const item = new vscode.TreeItem(path, vscode.TreeItemCollapsibleState.None);
    item.description = this.#text.say(`discover.why.${why}`);
    item.iconPath = new vscode.ThemeIcon('circle-slash');
    item.tooltip = `${path}: ${item.description}`;
    item.contextValue = 'notRead';
    return item;
  }

  #openCommand(node: FactNode): vscode.Command {
    return { command: 'deorbit.openFact', title: this.#text.say('facts.openPlace'), arguments: [node] };
  }
}

function isFactKind(group: string): group is FactKind {
  return FACT_KINDS.some((kind) => kind === group);
}

function iconOf({ kind, detail }: ProjectFact): string {
  return kind === 'variable' && detail.secret ? 'key' : ICONS[kind];
}

function labelOf({ name, detail: { version } }: ProjectFact): string {
  return version === undefined ? name : `${name} ${version}`;
}

function placeInWords({ file, line }: Evidence): string {
  return `${file}:${line}`;
}
