import * as vscode from 'vscode';
import { withoutIcons } from './shown-text.ts';
import type { UnderstoodChoice } from './understood-choices.ts';

/** A quick thing to note, with a command of its own. */
export interface Verb {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly command: string;
  /** What the command is called with beside the client. */
  readonly options?: object;
}

/** A question for a line in plain words; its words are said already. */
export interface LogLineQuestion {
  readonly title: string;
  readonly hint: string;
  /** What stands in the box already. */
  readonly value: string;
  /** What the entry is called that takes the line. */
  readonly take: string;
  /** What stands above the quick things. */
  readonly verbsTitle: string;
  readonly verbs: readonly Verb[];
  /** What stands above the advice. */
  readonly hintsTitle: string;
  readonly hints: readonly Verb[];
  /** What of the line is understood, while it is typed. */
  readonly preview: (line: string) => readonly UnderstoodChoice[];
}

type LineItem = vscode.QuickPickItem & { readonly verb?: Verb };

/**
 * Asks for a line. While the box is empty, the quick things stand below it; as soon as something is typed, what is understood
 * of it.
 *
 * @returns the line, or the quick thing that was picked; `undefined` where the box was closed
 */
export function askLogLine(question: LogLineQuestion): Promise<string | Verb | undefined> {
  const box = vscode.window.createQuickPick<LineItem>();
  box.title = question.title;
  box.placeholder = question.hint;
  box.ignoreFocusOut = true;
  box.value = question.value;
  const show = () => {
    box.items = itemsFor(question, box.value.trim());
  };
  show();
  return new Promise((resolve) => {
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      const line = box.value.trim();
      if (picked?.verb) resolve(picked.verb);
      else if (line === '') return;
      else resolve(line);
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(undefined);
    });
    box.show();
  });
}

function itemsFor({ take, preview, verbs, verbsTitle, hints, hintsTitle }: LogLineQuestion, line: string): LineItem[] {
  if (line !== '')
    return [
      { label: take, iconPath: new vscode.ThemeIcon('check'), alwaysShow: true },
      ...preview(line).map(({ label, icon, description }) => ({
        label: withoutIcons(label),
        iconPath: new vscode.ThemeIcon(icon),
        description: withoutIcons(description),
        alwaysShow: true,
      })),
    ];
  return [...group(verbsTitle, verbs), ...group(hintsTitle, hints)];
}

function group(title: string, verbs: readonly Verb[]): LineItem[] {
  if (verbs.length === 0) return [];
  const items = verbs.map((verb) => ({
    label: verb.label,
    iconPath: new vscode.ThemeIcon(verb.icon),
    description: verb.description,
    verb,
  }));
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** A question whether a line was understood; its words are said already. */
export interface ReviewQuestion {
  readonly title: string;
  readonly hint: string;
  /** What the button of an entry says that changes it. */
  readonly edit: string;
  /** Those that are not checked, by their place. */
  readonly unchecked: ReadonlySet<number>;
  readonly choices: readonly UnderstoodChoice[];
}

/** What a person answers: these are right, this one is to be changed, or the line is to be typed again. */
export type ReviewAnswer =
  | { readonly kind: 'accepted'; readonly chosen: ReadonlySet<number> }
  | { readonly kind: 'edit'; readonly index: number; readonly chosen: ReadonlySet<number> }
  | { readonly kind: 'again' };

type ReviewItem = vscode.QuickPickItem & { readonly index: number };

/** Shows what was understood, everything checked; `undefined` where the list was closed. */
export function askUnderstood(question: ReviewQuestion): Promise<ReviewAnswer | undefined> {
  const box = vscode.window.createQuickPick<ReviewItem>();
  box.title = question.title;
  box.placeholder = question.hint;
  box.canSelectMany = true;
  box.ignoreFocusOut = true;
  box.buttons = [vscode.QuickInputButtons.Back];
  box.items = question.choices.map(({ label, icon, description }, index) => ({
    label: withoutIcons(label),
    iconPath: new vscode.ThemeIcon(icon),
    description: withoutIcons(description),
    buttons: [{ iconPath: new vscode.ThemeIcon('edit'), tooltip: question.edit }],
    index,
  }));
  box.selectedItems = box.items.filter(({ index }) => !question.unchecked.has(index));
  return new Promise((resolve) => {
    const answer = (given: ReviewAnswer) => {
      resolve(given);
      box.hide();
    };
    const chosen = () => new Set(box.selectedItems.map(({ index }) => index));
    box.onDidAccept(() => answer({ kind: 'accepted', chosen: chosen() }));
    box.onDidTriggerButton(() => answer({ kind: 'again' }));
    box.onDidTriggerItemButton(({ item }) => answer({ kind: 'edit', index: item.index, chosen: chosen() }));
    box.onDidHide(() => {
      box.dispose();
      resolve(undefined);
    });
    box.show();
  });
}
