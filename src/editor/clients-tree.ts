import * as vscode from 'vscode';
import { nearDateInWords } from '../base/calendar/days.ts';
import { DisposableBag } from '../base/disposables.ts';
import { shortened } from '../base/one-line.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { literalMarkdown } from '../documents/markdown.ts';
import type { ViewId } from '../generated/contributions.ts';
import type { Vault } from '../records/vault/vault.ts';
import type { Standing } from '../relationship/signals/standing.ts';
import { nameOfFile } from './broken-record-error.ts';
import { ClientDrag } from './client-drag.ts';
import type { ClientList } from './client-list.ts';
import type { ClientNode, ClientsNode } from './clients-tree-nodes.ts';
import type { Hiding } from './hiding.ts';
import { gathered, heardOf, plainItem } from './plain-item.ts';
import type { Standings } from './standings.ts';

const VIEW: ViewId = 'deorbit.clients';

/** Characters of a client's name that leave room for a fact beside it in a side bar of the usual width. */
const LONGEST_NAME = 18;

/** Facts in a tooltip, which is not to be longer than the window. */
const MOST_FACTS = 8;

/** The *Clients* view. */
export class ClientsTree extends DisposableBag implements vscode.TreeDataProvider<ClientsNode> {
  readonly #list: ClientList;
  readonly #hiding: Hiding;
  readonly #text: Text;
  readonly #standings: Standings;
  readonly #vault: Vault;
  readonly #view: vscode.TreeView<ClientsNode>;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #top: ClientsNode[] = [];
  #selection: readonly ClientsNode[] = [];

  constructor(parts: {
    readonly list: ClientList;
    readonly hiding: Hiding;
    readonly text: Text;
    readonly standings: Standings;
    readonly vault: Vault;
  }) {
    super();
    this.#list = parts.list;
    this.#hiding = parts.hiding;
    this.#text = parts.text;
    this.#standings = parts.standings;
    this.#vault = parts.vault;
    this.own(parts.vault.onDidChange(() => this.#changed.fire()));
    this.own(parts.standings.onDidChange(() => this.#changed.fire()));
    this.own(parts.hiding.onDidChange(() => this.#changed.fire()));
    this.#view = this.own(
      vscode.window.createTreeView(VIEW, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController: new ClientDrag(),
      }),
    );
    // A thousand records take a moment; below an empty view nobody would know that there are any.
    const shown = async () => parts.list.loaded.then(() => parts.standings.upToDate());
    void vscode.window.withProgress({ location: { viewId: VIEW } }, shown);
    this.own(
      this.#view.onDidChangeSelection(({ selection }) => {
        this.#selection = selection;
      }),
    );
  }

  /** The rows that are selected, as they were then: for the moment of a refresh the view knows of none. */
  get selection(): readonly ClientsNode[] {
    return this.#selection;
  }

  /**
   * Selects a client in the view.
   *
   * @param mayFocus asked once the client can be seen: whether the focus goes there too
   */
  async reveal(id: string, mayFocus = () => false): Promise<void> {
    await this.#standings.upToDate();
    await this.#reveal(id, false);
    if (mayFocus()) await this.#reveal(id, true);
  }

  async #reveal(id: string, focus: boolean): Promise<void> {
    if (this.#hiding.hidden) return;
    // VS Code asks for the rows of a changed list only later.
    this.getChildren();
    const node = this.#allClients().find((each) => each.client.record.id === id);
    if (node && this.#view.visible) await this.#view.reveal(node, { select: true, focus });
  }

  getChildren(node?: ClientsNode): ClientsNode[] {
    if (node) return [...this.#childNodes(node)];
    if (this.#hiding.hidden) return [];
    const { records, workings } = this.#list;
    if (this.#standings.isBehind) {
      // The rows of before stay until those of now are worked out; then VS Code is told, and asks again.
      this.#top = workings.now.stillThere(this.#top, records);
      return this.#top;
    }
    if (records.length === 0) this.#top = [];
    else
      this.#top = workings.now.topNodes(records, this.#list.ofWindow?.record.id, (client) =>
        this.#standings.of(client),
      );
    return this.#top;
  }

  getParent(node: ClientsNode): ClientsNode | undefined {
    if (node.kind === 'stage' || node.kind === 'broken') return undefined;
    if (node.kind === 'client') return this.#top.find((each) => each.kind === 'stage' && each.clients.includes(node));
    return this.#allClients().find((each) => each.client.path === node.client.path);
  }

  getTreeItem(node: ClientsNode): vscode.TreeItem {
    return plainItem(this.#itemFor(node));
  }

  #itemFor(node: ClientsNode): vscode.TreeItem {
    switch (node.kind) {
      case 'stage':
        return this.#stageItem(node);
      case 'client':
        return this.#clientItem(node);
      case 'broken':
        return this.#brokenItem(node);
      case 'scope':
      case 'credentials':
        return this.#listItem(node);
      case 'scopeItem':
        return this.#scopeItem(node);
      case 'credential':
        return this.#credentialItem(node);
    }
  }

  #childNodes(node: ClientsNode): readonly ClientsNode[] {
    return this.#list.workings.now.childNodes(node);
  }

  #allClients(): readonly ClientNode[] {
    return this.#top.flatMap((node) => (node.kind === 'client' ? [node] : node.kind === 'stage' ? node.clients : []));
  }

  #stageItem(node: Extract<ClientsNode, { kind: 'stage' }>): vscode.TreeItem {
    const state =
      node.stage === 'left' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
    const item = new vscode.TreeItem(this.#text.say(`stage.${node.stage}`), state);
    item.id = `stage:${node.stage}`;
    item.description = this.#text.say('tree.count', { count: node.clients.length });
    item.contextValue = 'stage';
    return item;
  }

  #clientItem(node: ClientNode): vscode.TreeItem {
    const { record, path } = node.client;
    const [first] = node.view.facts;
    const state =
      this.#childNodes(node).length > 0
        ? vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None;
    const place = this.#list.placeNameIfNeeded(node.client);
    const fact = first && this.#say(first.message);
    const description = [place, fact].filter((part) => part !== undefined).join(' · ');
    const name = description === '' ? record.name : shortened(record.name, LONGEST_NAME);
    const item = new vscode.TreeItem(name, state);
    item.id = `client:${path}`;
    item.description = description;
    const stage = this.#text.say(`stage.${record.stage}`);
    const ofWindow = node.ofWindow ? this.#text.say('tree.clientOfWindow') : undefined;
    const heard = first?.due ? this.#text.say('tree.heardDue', { what: fact ?? '' }) : fact;
    const heardParts = [record.name, stage, ofWindow, place, heard].filter((part) => part !== undefined);
    item.accessibilityInformation = { label: heardParts.join(', ') };
    item.contextValue = contextOfClient(node);
    item.iconPath = iconOf(node);
    item.tooltip = this.#tooltip(node);
    return item;
  }

  #tooltip(node: ClientNode): vscode.MarkdownString {
    const { record } = node.client;
    const place = this.#text.say(node.ofWindow ? 'tree.clientOfWindow' : `stage.${record.stage}`);
    const heading = `**${literalMarkdown(record.name)}** · ${place}`;
    const { standing, facts } = node.view;
    const { recommendation } = standing;
    const said = facts
      .filter(({ kind }) => kind !== 'orbit' && kind !== 'red-flags')
      .map(({ message }) => this.#say(message));
    const { lines: short, more } = gathered(said, MOST_FACTS);
    if (more > 0) short.push(this.#text.say('tree.more', { count: more }));
    const lines = short.map((line) => `- ${literalMarkdown(line)}`);
    if (node.view.failure) lines.push(`- ${this.#text.say('tree.notWorkedOut')}`);
    if (node.client.readOnly) lines.push(`- ${this.#text.say('tree.readOnly')}`);
    const standings = [
      standing.flags.open.length > 0 ? this.#redFlags(standing) : undefined,
      standing.orbit.state === 'none' ? undefined : this.#text.say(`orbitState.${standing.orbit.state}`),
      recommendation && standing.flags.level !== 'calm' ? this.#say(recommendation.sentence) : undefined,
    ].filter((sentence) => sentence !== undefined);
    const about = standings.length > 0 ? [literalMarkdown(standings.join(' ')), ''] : [];
    return new vscode.MarkdownString([heading, '', ...about, ...lines].join('\n'));
  }

  #redFlags({ flags }: Standing): string {
    const level: Message = { id: `level.${flags.level}` };
    return this.#text.say('standing.redFlags', { level, verdict: this.#list.workings.now.verdict(flags) });
  }

  #brokenItem({ broken }: Extract<ClientsNode, { kind: 'broken' }>): vscode.TreeItem {
    const [problem] = broken.problems;
    const item = new vscode.TreeItem(nameOfFile(broken.path), vscode.TreeItemCollapsibleState.None);
    item.id = `broken:${broken.path}`;
    item.description = this.#text.say('tree.cannotBeRead');
    item.contextValue = 'broken';
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    item.tooltip = problem && this.#say(problem.message);
    item.accessibilityInformation = { label: [heardOf(item), item.tooltip ?? ''].join(', ') };
    item.command = {
      command: 'deorbit.openRecord',
      title: this.#text.say('remedy.open'),
      arguments: [{ kind: 'broken', broken }],
    };
    return item;
  }

  #listItem(node: Extract<ClientsNode, { kind: 'scope' | 'credentials' }>): vscode.TreeItem {
    const item = new vscode.TreeItem(this.#text.say(`tree.${node.kind}`), vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${node.kind}:${node.client.path}`;
    item.description = this.#text.say('tree.count', { count: this.#childNodes(node).length });
    item.contextValue = node.kind;
    return item;
  }

  #scopeItem(node: Extract<ClientsNode, { kind: 'scopeItem' }>): vscode.TreeItem {
    const { item: row } = node;
    const item = new vscode.TreeItem(row.what, vscode.TreeItemCollapsibleState.None);
    item.id = `scopeItem:${node.client.path}:${row.id ?? node.index}`;
    item.description = row.due
      ? this.#text.say('tree.due', { date: nearDateInWords(row.due, this.#standings.today, this.#text.language) })
      : this.#text.say(`scope.${row.state ?? 'agreed'}`);
    item.contextValue = 'scopeItem';
    item.iconPath = new vscode.ThemeIcon('circle-large-outline');
    const next = row.nextStep ? [this.#text.say('tree.nextStep', { what: row.nextStep })] : [];
    item.tooltip = [row.what, ...next].join('\n');
    item.accessibilityInformation = { label: [heardOf(item), ...next].join(', ') };
    item.command = this.#openCommand(node);
    return item;
  }

  #credentialItem(node: Extract<ClientsNode, { kind: 'credential' }>): vscode.TreeItem {
    const { client, credential } = node;
    const { id } = credential;
    const isHeld = id !== undefined && this.#vault.holds({ client: client.record.id, row: id });
    const item = new vscode.TreeItem(credential.name, vscode.TreeItemCollapsibleState.None);
    item.id = `credential:${node.client.path}:${credential.id ?? node.index}`;
    const transfer = this.#list.workings.now.transferNews(client.record, credential);
    if (transfer) item.description = this.#text.say(`transfer.${transfer}`);
    item.contextValue = isHeld ? 'credential.held' : 'credential';
    item.iconPath = new vscode.ThemeIcon(isHeld ? 'lock' : 'key');
    const name = credential.account ? `${credential.name}: ${credential.account}` : credential.name;
    const held = isHeld ? this.#text.say('tree.secretHeld') : undefined;
    item.tooltip = held ? [name, held].join('\n') : name;
    item.accessibilityInformation = { label: heardOf(item, credential.account, held) };
    item.command = this.#openCommand(node);
    return item;
  }

  #openCommand(node: ClientsNode): vscode.Command {
    return { command: 'deorbit.openRecord', title: this.#text.say('remedy.open'), arguments: [node] };
  }

  #say(message: Message): string {
    return this.#text.say(message.id, message.values);
  }
}

function iconOf({ view: { facts, failure } }: ClientNode): vscode.ThemeIcon {
  const warning = new vscode.ThemeColor('list.warningForeground');
  if (failure) return new vscode.ThemeIcon('warning', warning);
  return facts[0]?.due ? new vscode.ThemeIcon('bell-dot', warning) : new vscode.ThemeIcon('briefcase');
}

/** What kind of row it is, for the menus; and what settles its most urgent entry, where one is due. */
function contextOfClient({ view }: ClientNode): string {
  const [first] = view.agenda;
  return first?.due ? `client.${first.action}` : 'client';
}
