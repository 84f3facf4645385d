import * as vscode from 'vscode';
import type { FactsOfFolder } from '../actions/match-facts.ts';
import type { FactReview, ReviewedFact, SeenFacts } from '../actions/review-facts.ts';
import { DisposableBag } from '../base/disposables.ts';
import { amongWords, oneLine } from '../base/one-line.ts';
import type { MessageId, Text } from '../base/ports/text.ts';
import type { ViewId } from '../generated/contributions.ts';
import type { ClientList, Workplace } from './client-list.ts';
import type { ContextKeys } from './context-keys.ts';
import type { Hiding } from './hiding.ts';
import type { FactItems } from './project-facts-items.ts';
import type { FactGroupNode, FactNode } from './project-facts-nodes.ts';

const VIEW: ViewId = 'deorbit.projectFacts';

/** What a run found, of which project and for which client. */
export interface ProjectRun {
  /** The id of the client's record. */
  readonly client: string;
  readonly place: Workplace;
  readonly found: FactsOfFolder;
  /** What the run before it found; `undefined` where there was none. */
  readonly before: SeenFacts | undefined;
  /** What a person has to know of the whole of it. */
  readonly remarks: readonly MessageId[];
}

interface ProjectFactsParts {
  readonly list: ClientList;
  readonly hiding: Hiding;
  readonly keys: ContextKeys;
  readonly text: Text;
}

/** The *Project Facts* view: what a project's own files and git tell, to take into the record or to leave. */
export class ProjectFactsView extends DisposableBag implements vscode.TreeDataProvider<FactNode> {
  readonly #parts: ProjectFactsParts;
  readonly #view: vscode.TreeView<FactNode>;
  readonly #changed = this.own(new vscode.EventEmitter<FactNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  #items: FactItems | undefined;
  #run: ProjectRun | undefined;
  #review: FactReview | undefined;
  #groups: readonly FactGroupNode[] = [];
  /** What VS Code was last told there is; `undefined` until it asks. */
  #given: readonly FactGroupNode[] | undefined;
  #selection: readonly FactNode[] = [];
  #showsAll = false;

  constructor(parts: ProjectFactsParts) {
    super();
    this.#parts = parts;
    this.#view = this.own(
      vscode.window.createTreeView(VIEW, { treeDataProvider: this, canSelectMany: true, showCollapseAll: true }),
    );
    this.own(
      this.#view.onDidChangeSelection(({ selection }) => {
        this.#selection = selection;
      }),
    );
    this.own(parts.list.onDidChange(() => this.#refresh()));
    this.own(parts.hiding.onDidChange(() => this.#refresh()));
  }

  /** The last run of this window, as long as its client is there. */
  get run(): ProjectRun | undefined {
    return this.#run && this.#parts.list.find(this.#run.client) ? this.#run : undefined;
  }

  /** The rows that are selected, as they were then: for the moment of a refresh the view knows of none. */
  get selection(): readonly FactNode[] {
    return this.#selection;
  }

  /** All facts of the run beside the record as it is now; none without a run. */
  get facts(): readonly ReviewedFact[] {
    if (!this.#review) return [];
    const { groups, weak, ignored } = this.#review;
    return [...groups.flatMap(({ facts }) => facts), ...weak, ...ignored];
  }

  /** Shows what a run found, and brings the view to the front. */
  async show(run: ProjectRun): Promise<void> {
    this.#run = run;
    this.#parts.keys.set('deorbit.factsAsked', true);
    this.#refresh();
    await vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  /** Shows what is weak or ignored as well, or no more. */
  showAll(all: boolean): void {
    this.#showsAll = all;
    this.#refresh();
  }

  getChildren(node?: FactNode): FactNode[] {
    if (node) return [...this.#workings.rowsBelow(node)];
    this.#given = this.#groups;
    return [...this.#groups];
  }

  getParent(node: FactNode): FactNode | undefined {
    if (node.kind === 'factGroup') return undefined;
    return this.#groups.find(({ rows }) => rows.includes(node));
  }

  getTreeItem(node: FactNode): vscode.TreeItem {
    this.#items ??= new this.#workings.FactItems(this.#parts.text);
    return this.#items.itemFor(node);
  }

  /** There with every run: it is of a client. */
  get #workings() {
    return this.#parts.list.workings.now;
  }

  #refresh(): void {
    const { list, hiding, keys } = this.#parts;
    const { run } = this;
    const record = run && list.find(run.client)?.record;
    const isShown = run !== undefined && record !== undefined && !hiding.hidden;
    this.#review = run && record && this.#workings.reviewFacts(run.found, record, run.before);
    const groups =
      isShown && this.#review ? this.#workings.factGroups(this.#review, run.found.notRead, this.#showsAll) : [];
    const changed = this.#run ? this.#workings.changedRows(this.#groups, groups) : [];
    if (!changed) this.#groups = groups;
    this.#view.description = isShown ? this.#summary(amongWords(oneLine(record.name))) : '';
    this.#view.message = isShown ? this.#remarks(run) : undefined;
    keys.set('deorbit.factsFound', run !== undefined);
    keys.set('deorbit.allFactsShown', this.#showsAll);
    // Until VS Code has asked for all rows again it does not know what they stand for: a click of that moment would be lost.
    if (this.#given && this.#given !== this.#groups) this.#changed.fire(undefined);
    else if (this.#given && changed && changed.length > 0) this.#changed.fire(changed);
  }

  #summary(name: string): string {
    const { text } = this.#parts;
    const open = this.facts.filter(({ state, fact }) => state === 'open' && fact.confidence !== 'weak');
    const fresh = open.filter(this.#workings.isNewAndOpen).length;
    // That nothing was found is said once, in words, where the rows would be.
    if (this.facts.length === 0) return name;
    return [
      name,
      text.say('facts.open', { count: open.length }),
      ...(fresh > 0 ? [text.say('facts.new', { count: fresh })] : []),
    ].join(' · ');
  }

  #remarks({ remarks, found }: ProjectRun): string | undefined {
    const all: readonly MessageId[] = found.facts.length === 0 ? ['discover.nothing', ...remarks] : remarks;
    return all.length === 0 ? undefined : all.map((id) => this.#parts.text.say(id)).join(' ');
  }
}
