import * as vscode from 'vscode';
import type { Message, Text } from '../base/ports/text.ts';
import { NothingYet } from '../base/user-error.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { askSecret } from './ask-secret.ts';
import { brokenRecordError, nameOfFile } from './broken-record-error.ts';
import type { ClientList, Workplace } from './client-list.ts';
import type { Hiding } from './hiding.ts';
import type { KeptFocus } from './kept-focus.ts';
import { withoutIcons, withoutLinks, withoutTurns } from './shown-text.ts';

/** One thing to pick. */
export interface Choice<T> {
  readonly label: string;
  /** The id of one of VS Code's icons, in front of the label; it only adds to what the label says. */
  readonly icon?: string;
  readonly description?: string;
  /** A line of its own below the label. */
  readonly detail?: string;
  readonly picked?: boolean;
  /** The heading above it and the others of its group, which stand together. */
  readonly group?: string;
  readonly value: T;
}

/** A question with one line as its answer. */
export interface LineQuestion {
  readonly title: Message;
  readonly prompt: Message;
  readonly example?: Message;
  /** What stands in the box already. */
  readonly value?: string;
  /** An empty answer is an answer: "leave it out". */
  readonly optional?: boolean;
  /** Says what is wrong with an answer; `undefined` when nothing is. */
  readonly check?: (answer: string) => Message | undefined;
  /** Says what speaks against an answer that is taken all the same. */
  readonly warn?: (answer: string) => Message | undefined;
  /** Says what an answer is taken for, where its words leave that open. */
  readonly tell?: (answer: string) => Message | undefined;
}

/** A question with a secret as its answer. */
export type SecretQuestion = Pick<LineQuestion, 'title' | 'prompt' | 'optional' | 'check'>;

/** A key of several lines that went through a box of one line. */
function isFlattenedKey(answer: string): boolean {
  const begin = answer.indexOf('-----BEGIN ');
  const end = answer.indexOf('-----END ', begin);
  return begin >= 0 && end > begin && !answer.slice(begin, end).includes('\n');
}

/** What looks like an icon in names from records is text; an icon of ours in a label would be read out by its name. */
function shownChoice<T>({ label, icon, description, detail, group: _, ...rest }: Choice<T>) {
  return {
    ...rest,
    label: withoutIcons(label),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(description !== undefined && { description: withoutIcons(description) }),
    ...(detail !== undefined && { detail: withoutIcons(detail) }),
  };
}

/** The choices with the headings of their groups between them. */
function grouped<T>(choices: readonly Choice<T>[]): (vscode.QuickPickItem & { readonly value?: T })[] {
  return choices.flatMap((choice, index) => {
    const { group } = choice;
    if (group === undefined || group === choices[index - 1]?.group) return [shownChoice(choice)];
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator }, shownChoice(choice)];
  });
}

/** Something needs the folder of a project, and none is open. */
export function noFolderOpen(): NothingYet {
  const command = 'workbench.action.files.openFolder';
  return new NothingYet('workspace.none', {}, [{ kind: 'command', command, label: 'workspace.open' }]);
}

/**
 * Asks a person by VS Code's own boxes. A question that is dismissed ends the command: it throws a `CancellationError`.
 * While clients are hidden, a question that names one asks first whether it may.
 */
export class Asking {
  readonly #text: Text;
  readonly #hiding: Pick<Hiding, 'hidden' | 'set'>;

  constructor(text: Text, hiding: Pick<Hiding, 'hidden' | 'set'>) {
    this.#text = text;
    this.#hiding = hiding;
  }

  /** One line; trimmed. */
  async line(question: LineQuestion): Promise<string> {
    await this.#beforeNaming(question.title, question.prompt);
    const answer = await vscode.window.showInputBox({
      title: this.#say(question.title),
      prompt: withoutLinks(this.#say(question.prompt)),
      placeHolder: question.example && this.#say(question.example),
      ...(question.value !== undefined && { value: question.value }),
      ignoreFocusOut: true,
      validateInput: (value) => {
        const trimmed = value.trim();
        if (trimmed === '')
          return question.optional
            ? undefined
            : { message: this.#text.say('ask.empty'), severity: vscode.InputBoxValidationSeverity.Info };
        const wrong = question.check?.(trimmed);
        if (wrong) return withoutLinks(this.#say(wrong));
        const doubt = question.warn?.(trimmed);
        const said = doubt ?? question.tell?.(trimmed);
        const { Warning, Info } = vscode.InputBoxValidationSeverity;
        return said && { message: withoutLinks(this.#say(said)), severity: doubt ? Warning : Info };
      },
    });
    if (answer === undefined || (answer.trim() === '' && !question.optional)) throw new vscode.CancellationError();
    return answer.trim();
  }

  /** One line as in {@link line}, in a box that keeps the focus. */
  async lineKept({ title, prompt, value = '' }: LineQuestion, focus: KeptFocus): Promise<string> {
    const box = vscode.window.createInputBox();
    box.title = this.#say(title);
    box.prompt = withoutLinks(this.#say(prompt));
    box.value = value;
    const empty = { message: this.#text.say('ask.empty'), severity: vscode.InputBoxValidationSeverity.Info };
    const check = () => {
      box.validationMessage = box.value.trim() === '' ? empty : undefined;
    };
    box.onDidChangeValue(check);
    return focus.ask(box, () => {
      check();
      return box.value.trim() || undefined;
    });
  }

  /** One of several as in {@link one}, in a box that keeps the focus. */
  async oneKept<T>(title: Message, choices: readonly Choice<T>[], focus: KeptFocus): Promise<T> {
    const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value?: T }>();
    box.title = this.#say(title);
    box.items = grouped(choices);
    return focus.ask(box, () => box.selectedItems[0]?.value);
  }

  /** A secret, unseen and letter by letter as it was given; empty only where it may be left out. */
  async secret({ title, prompt, optional, check }: SecretQuestion): Promise<string> {
    await this.#beforeNaming(title, prompt);
    const wrong = (answer: string): Message | undefined => {
      if (answer.trim() === '') return optional ? undefined : { id: 'ask.empty' };
      return isFlattenedKey(answer) ? { id: 'ask.secretFlattened' } : check?.(answer);
    };
    const answer = await askSecret({
      title: this.#say(title),
      prompt: withoutLinks(this.#say(prompt)),
      fromClipboard: this.#text.say('ask.fromClipboard'),
      check: (given) => {
        const found = wrong(given);
        return found && withoutLinks(this.#say(found));
      },
    });
    if (answer === undefined) throw new vscode.CancellationError();
    return answer;
  }

  /** One of several clients: the same as {@link one}, where every choice names one. */
  async oneClient<T>(title: Message, choices: () => Promise<readonly Choice<T>[]>): Promise<T> {
    await this.#show();
    return this.one(title, await choices());
  }

  /** One of several; the hint stands above them. */
  async one<T>(title: Message, choices: readonly Choice<T>[], hint?: Message): Promise<T> {
    await this.#beforeNaming(title);
    const picked = await vscode.window.showQuickPick(grouped(choices), {
      title: this.#say(title),
      ...(hint && { placeHolder: this.#say(hint) }),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (!picked) throw new vscode.CancellationError();
    return picked.value as T;
  }

  /** Some of several; at least one, unless none is an answer too. */
  async some<T>(
    title: Message,
    choices: readonly Choice<T>[],
    { orNone = false }: { readonly orNone?: boolean } = {},
  ): Promise<readonly T[]> {
    await this.#beforeNaming(title);
    const options = {
      title: this.#say(title),
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
    } as const;
    const picked = await vscode.window.showQuickPick(choices.map(shownChoice), options);
    if (!picked || (picked.length === 0 && !orNone)) throw new vscode.CancellationError();
    return picked.map((choice) => choice.value);
  }

  /** A client that nobody has to be asked for; while clients are hidden, whether it may be shown is asked. */
  async known(client: LoadedClient): Promise<LoadedClient> {
    await this.#show();
    return client;
  }

  /** The client a command is about: the window's own without asking, the only one, else the one picked. */
  async client(
    title: Message,
    list: ClientList,
    { evenIfObvious = false }: { readonly evenIfObvious?: boolean } = {},
  ): Promise<LoadedClient> {
    const obvious = evenIfObvious ? undefined : (list.ofWindow ?? list.onlyClient);
    if (obvious) return this.known(obvious);
    await this.#show();
    const readable = list.nearestFirst.map((client) => ({
      label: client.record.name,
      description: [this.#text.say(`stage.${client.record.stage}`), list.placeNameIfNeeded(client)]
        .filter((part) => part !== undefined)
        .join(' · '),
      value: client as LoadedRecord,
    }));
    const broken = list.broken.map((record) => ({
      label: nameOfFile(record.path),
      icon: 'error',
      description: this.#text.say('tree.cannotBeRead'),
      value: record as LoadedRecord,
    }));
    const chosen = await this.one(title, [...readable, ...broken]);
    if (chosen.kind === 'broken') throw brokenRecordError(chosen);
    return chosen;
  }

  /**
   * The workspace folder something belongs to: the only one without asking, unless it is about a client of whom nothing
   * says that they belong there. Their papers may not go into just any repository.
   *
   * @throws {UserError} where no folder is open
   */
  async workplace(title: Message, list: ClientList, client?: LoadedClient): Promise<Workplace> {
    if (list.workplaces.length === 0) throw noFolderOpen();
    const [only, ...others] = list.workplaces;
    const belongs = (place: Workplace) => !client || list.clientsOf(place).some(({ path }) => path === client.path);
    if (only && others.length === 0 && belongs(only)) return only;
    return this.one(
      title,
      list.workplaces.map((workplace) => ({ label: workplace.name, description: workplace.folder, value: workplace })),
    );
  }

  async #beforeNaming(...messages: readonly Message[]): Promise<void> {
    if (messages.some(({ values }) => values?.name !== undefined)) await this.#show();
  }

  async #show(): Promise<void> {
    if (!this.#hiding.hidden) return;
    const options = { title: this.#text.say('hide.ask'), ignoreFocusOut: true };
    const answer = await vscode.window.showQuickPick([{ label: this.#text.say('hide.askShow') }], options);
    if (!answer) throw new vscode.CancellationError();
    await this.#hiding.set(false);
  }

  #say(message: Message): string {
    return withoutTurns(this.#text.say(message.id, message.values));
  }
}
