import * as vscode from 'vscode';
import type { HandoverOrder } from '../actions/draft-handover.ts';
import type { LetterOrder } from '../actions/draft-letter.ts';
import type { BrokenTemplate } from '../actions/own-templates.ts';
import { DisposableBag } from '../base/disposables.ts';
import type { Files } from '../base/ports/files.ts';
import type { TemplateProblem, TemplateWorker } from '../base/ports/template-worker.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { pathOf, uriOf } from '../base/ports/vscode/uri-paths.ts';
import type { OwnTexts } from '../documents/handover/render-handover.ts';
import { isAmongTemplates } from '../documents/own-templates/among-templates.ts';
import type { OwnTemplate } from '../documents/own-templates/template-files.ts';
import type { TemplateName } from '../documents/own-templates/template-names.ts';
import { whyBuiltIn } from '../documents/own-templates/why-built-in.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { Language } from '../relationship/client/identity.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientList } from './client-list.ts';
import type { Hiding } from './hiding.ts';
import { type Notifications, openAtLine } from './notifications.ts';

/** What fills and checks templates, read when a document asks for it or a template is open. */
async function loadFilling() {
  const [running, files, names] = await Promise.all([
    import('../actions/own-templates.ts'),
    import('../documents/own-templates/template-files.ts'),
    import('../documents/own-templates/template-names.ts'),
  ]);
  return { ...running, ...files, ...names };
}

/** Of a file that no document would ever ask for. */
const UNKNOWN_FILE: TemplateProblem = { message: { id: 'template.unknownFile' }, line: 1, column: 1, length: 0 };

/** What it takes to use templates of a person's own. */
export interface TemplateTools {
  readonly worker: TemplateWorker;
  /** The text of a built-in template, to begin one's own with. */
  readonly builtInSource: (language: Language, name: TemplateName) => Promise<string>;
}

interface OwnTemplatesParts {
  readonly files: Files;
  readonly list: ClientList;
  readonly hiding: Hiding;
  readonly notifications: Notifications;
  readonly text: Text;
  /** Left out where nothing can run them, as in a browser. */
  readonly tools: TemplateTools | undefined;
}

/** What a command does with own templates: the texts to draft with, and what is to be said of templates passed over. */
export interface OwnDraft {
  readonly own: OwnTexts | undefined;
  readonly remark: Message | undefined;
}

/** The same for a letter. */
export interface OwnLetterDraft {
  readonly own: string | undefined;
  readonly remark: Message | undefined;
}

/** A person's own templates: fills them for a document, and shows in *Problems* what is wrong with one that is saved. */
export class OwnTemplates extends DisposableBag {
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('deorbit-templates'));
  readonly #problems = new Map<string, readonly TemplateProblem[]>();
  readonly #parts: OwnTemplatesParts;
  #passedOver = false;

  constructor(parts: OwnTemplatesParts) {
    super();
    this.#parts = parts;
    this.own(vscode.workspace.onDidSaveTextDocument((document) => void this.#check(document)));
    this.own(vscode.workspace.onDidOpenTextDocument((document) => void this.#check(document)));
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#show(pathOf(document.uri), []);
      }),
    );
    this.own(
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#show(pathOf(uri), []);
      }),
    );
    this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#checkOpen()));
    void parts.list.loaded.then(() => this.#checkOpen());
    this.own(parts.hiding.onDidChange(() => this.#showAll()));
  }

  /** Why the built-in templates are used in this window, whatever there is; `undefined` where one's own are. */
  get whyBuiltIn(): Message | undefined {
    const runsTemplates = this.#parts.tools !== undefined;
    return whyBuiltIn({ trusted: vscode.workspace.isTrusted, runsTemplates });
  }

  /** What it takes to use own templates, where they are used. */
  get tools(): TemplateTools | undefined {
    return this.whyBuiltIn ? undefined : this.#parts.tools;
  }

  /**
   * Fills the templates that lie beside a client's record, in the language of the document. A broken one is shown in
   * *Problems*, and the person is told that the built-in one was used.
   */
  async draft(client: LoadedClient, profile: Profile | undefined, order: HandoverOrder): Promise<OwnDraft> {
    const { HANDOVER_TEMPLATES, runOwnTemplates } = await loadFilling();
    const found = await this.#templatesFor(client, order.pack.language, HANDOVER_TEMPLATES);
    if (!found.worker) return { own: undefined, remark: found.remark };
    const { templates, worker } = found;
    const { texts, broken } = await runOwnTemplates(templates, worker, { record: client.record, profile, order });
    const wasUsed = (name: TemplateName) =>
      name === 'handover' ? texts.page !== undefined : [...texts.sections.keys()].some((id) => id === name);
    this.#showOutcome(templates, broken, wasUsed);
    return { own: texts, remark: undefined };
  }

  /** The same with the template of a letter's kind. */
  async draftLetter(client: LoadedClient, profile: Profile | undefined, order: LetterOrder): Promise<OwnLetterDraft> {
    const found = await this.#templatesFor(client, order.pack.language, [order.kind]);
    if (!found.worker) return { own: undefined, remark: found.remark };
    const { templates, worker } = found;
    const { runOwnLetter } = await loadFilling();
    const { text, broken } = await runOwnLetter(templates, worker, { record: client.record, profile, order });
    this.#showOutcome(templates, broken, () => text !== undefined);
    return { own: text, remark: undefined };
  }

  /** The templates beside a client's record, and what runs them; no worker where there are none, or where they may not run. */
  async #templatesFor(
    client: LoadedClient,
    language: Language,
    names: readonly TemplateName[],
  ): Promise<{
    readonly templates: readonly OwnTemplate[];
    readonly worker?: TemplateWorker;
    readonly remark?: Message;
  }> {
    const { files, tools } = this.#parts;
    const { readOwnTemplates } = await loadFilling();
    const templates = await readOwnTemplates(files, files.parent(client.path), language, names);
    if (templates.length === 0) return { templates };
    if (tools && !this.whyBuiltIn) return { templates, worker: tools.worker };
    const remark = this.#sayOnce();
    return { templates, ...(remark && { remark }) };
  }

  #showOutcome(
    templates: readonly OwnTemplate[],
    broken: readonly BrokenTemplate[],
    wasUsed: (name: TemplateName) => boolean,
  ): void {
    for (const { name, path } of templates) {
      const problems = broken.find((each) => each.path === path)?.problems ?? [];
      // What is typed there and not saved is not what was used.
      if ((wasUsed(name) || problems.length > 0) && !isUnsaved(path)) this.#show(path, problems);
    }
    this.#tell(broken);
  }

  #sayOnce(): Message | undefined {
    const remark = this.#passedOver ? undefined : this.whyBuiltIn;
    this.#passedOver = true;
    return remark;
  }

  #tell(broken: readonly BrokenTemplate[]): void {
    const [first] = broken;
    if (!first) return;
    const { notifications, files } = this.#parts;
    const values = { count: broken.length, file: files.baseName(first.path) };
    const line = first.problems[0]?.line ?? 1;
    void notifications.attempt(async () => {
      const message = { id: 'template.builtInUsed', values } as const;
      if ((await notifications.warn(message, { open: { id: 'template.open' } })) === 'open')
        await openAtLine(first.path, line);
    });
  }

  /** Templates that were open before anybody could look at them. */
  #checkOpen(): void {
    for (const document of vscode.workspace.textDocuments) void this.#check(document);
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { files, list } = this.#parts;
    const path = pathOf(document.uri);
    const { tools } = this;
    if (!tools || !list.folders.some((records) => isAmongTemplates(files, records, path))) return;
    const { version } = document;
    const { checkOwnTemplate, templateAt } = await loadFilling();
    const name = templateAt(files, path)?.name;
    const problems = name ? await checkOwnTemplate(name, document.getText(), tools.worker) : [UNKNOWN_FILE];
    if (document.version === version && !this.isDisposed) this.#show(path, problems);
  }

  #show(path: string, problems: readonly TemplateProblem[]): void {
    if (problems.length > 0) this.#problems.set(path, problems);
    else if (!this.#problems.delete(path)) return;
    this.#showAll();
  }

  #showAll(): void {
    this.#collection.clear();
    if (this.#parts.hiding.hidden) return;
    for (const [path, problems] of this.#problems) {
      this.#collection.set(
        uriOf(path),
        problems.map((problem) => this.#diagnostic(problem)),
      );
    }
  }

  #diagnostic({ message, line, column, length }: TemplateProblem): vscode.Diagnostic {
    const range = new vscode.Range(line - 1, column - 1, line - 1, column - 1 + length);
    const diagnostic = new vscode.Diagnostic(range, this.#parts.text.say(message.id, message.values));
    diagnostic.source = 'Deorbit';
    return diagnostic;
  }
}

function isUnsaved(path: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.isDirty && pathOf(document.uri) === path);
}
