import * as vscode from 'vscode';
import { dateWithWeekday } from '../base/calendar/days.ts';
import type { Clock } from '../base/ports/clock.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { leadingDay } from '../relationship/logging/leading-day.ts';
import { withoutIcons } from './shown-text.ts';

/** One thing to pick. */
interface DatedChoice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
}

/** A question for one thing that was so on a day. */
export interface QuestionWithDay<T> {
  readonly title: Message;
  readonly hint: Message;
  /** What is offered for the words that were typed behind the day. */
  readonly choices: (words: string) => readonly DatedChoice<T>[];
}

/** What was picked. */
export interface PickedOnDay<T> {
  readonly value: T;
  /** `YYYY-MM-DD`, today or before. */
  readonly on: string;
}

/**
 * Asks for one thing of several, which was so today, or on the day that what is typed begins with: Enter alone means today,
 * and nobody is asked a second time.
 *
 * @throws {vscode.CancellationError} where the box was closed
 */
export function askWithDay<T>(
  { text, clock }: { readonly text: Text; readonly clock: Clock },
  { title, hint, choices }: QuestionWithDay<T>,
): Promise<PickedOnDay<T>> {
  const today = clock.today();
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: T }>();
  const read = () => leadingDay(box.value, { language: text.language, today });
  const show = () => {
    const { on, rest } = read();
    const day = on === undefined ? undefined : dateWithWeekday(on, text.language);
    box.items = choices(rest).map(({ label, description = '', detail, value }) => ({
      label: withoutIcons(label),
      description: withoutIcons([day, description].filter(Boolean).join(' · ')),
      ...(detail !== undefined && { detail: withoutIcons(detail) }),
      // VS Code would look for the day in the labels.
      alwaysShow: true,
      value,
    }));
  };
  box.title = text.say(title.id, title.values);
  box.placeholder = text.say(hint.id, hint.values);
  box.ignoreFocusOut = true;
  show();
  return new Promise((resolve, reject) => {
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      if (!picked) return;
      resolve({ value: picked.value, on: read().on ?? today });
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      reject(new vscode.CancellationError());
    });
    box.show();
  });
}

/** Those of a few choices whose labels hold what was typed. */
export function matching<T>(choices: readonly DatedChoice<T>[]): (words: string) => readonly DatedChoice<T>[] {
  return (words) => choices.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
}
