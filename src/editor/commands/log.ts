import * as v from 'valibot';
import * as vscode from 'vscode';
import { logLine } from '../../actions/log-line.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { Language } from '../../relationship/client/identity.ts';
import { isLanguage } from '../../relationship/client/identity-names.ts';
import { understandLine } from '../../relationship/logging/understand-line.ts';
import type { Understood } from '../../relationship/logging/understood-line.ts';
import { askLogLine, askUnderstood, type Verb } from '../ask-log-line.ts';
import { choiceOf } from '../understood-choices.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';
import { editUnderstood } from './edit-understood.ts';
import { verbsOf } from './log-verbs.ts';

/**
 * *Log...*: one line in plain words about a client; shows what it understood, to accept or correct, and writes it as one
 * change that can be undone. Options: `client`, `line`.
 */
export function log(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), line: v.string() });
    const client = await parts.asking.known(await clientFor(parts, argument, { id: 'log.client' }));
    let given: string | Verb | undefined = options.line ?? (await askLine(parts, client, ''));
    let review: Review | undefined;
    while (typeof given === 'string') {
      review = review?.line === given ? review : reviewOf(parts, client, given);
      const answer = await reviewed(parts, client, review);
      if (answer.kind === 'accepted') return write(parts, client, { items: answer.items, line: given });
      review = answer.review;
      given = await askLine(parts, client, given);
    }
    if (!given) throw new vscode.CancellationError();
    return vscode.commands.executeCommand(given.command, { ...given.options, client: client.record.id });
  };
}

function askLine({ text, clock, standings }: CommandParts, client: LoadedClient, value: string) {
  const context = lineContext(client, text.language, clock.today());
  return askLogLine({
    title: text.say('log.title', { name: client.record.name }),
    hint: text.say('log.hint'),
    value,
    take: text.say('log.take'),
    verbsTitle: text.say('log.verbs'),
    hintsTitle: text.say('log.hints'),
    ...verbsOf(client.record, standings.signals, text),
    preview: (line) => understandLine(line, context).items.map((item) => choiceOf(item, text)),
  });
}

/** The language of the interface comes first: it is the one the person thinks in; the client's is tried as well. */
function lineContext({ record }: LoadedClient, display: string, today: string) {
  const [base = ''] = display.toLowerCase().split(/[-_]/);
  const languages: readonly Language[] = [
    ...(isLanguage(base) ? [base] : []),
    ...(record.language ? [record.language] : []),
  ];
  const names = (record.contacts ?? []).flatMap(({ name }) => (name ? [name] : []));
  const clientNames = [record.name, record.legalName].filter((name) => name !== undefined);
  return { languages: languages.length > 0 ? languages : (['en'] as const), names, clientNames, today };
}

/** A line with what it is understood to say, corrections included. */
interface Review {
  readonly line: string;
  readonly items: readonly Understood[];
  /** Those that are not checked, by their place. */
  readonly unchecked: ReadonlySet<number>;
}

function reviewOf({ text, clock }: CommandParts, client: LoadedClient, line: string): Review {
  const { items } = understandLine(line, lineContext(client, text.language, clock.today()));
  return { line, items, unchecked: new Set() };
}

type Reviewed =
  | { readonly kind: 'accepted'; readonly items: readonly Understood[] }
  | { readonly kind: 'again'; readonly review: Review };

/** What the person accepts of a line. Escape goes one step back: from a correction to the list, from the list to the line. */
async function reviewed(parts: CommandParts, client: LoadedClient, start: Review): Promise<Reviewed> {
  const { text } = parts;
  let review = start;
  for (;;) {
    const { items, unchecked } = review;
    const answer = await askUnderstood({
      title: text.say('log.review', { name: client.record.name }),
      hint: text.say('log.reviewHint'),
      edit: text.say('log.edit'),
      unchecked,
      choices: items.map((item) => choiceOf(item, text)),
    });
    if (!answer || answer.kind === 'again') return { kind: 'again', review };
    const isLeftOut = (at: number) => !answer.chosen.has(at);
    review = { ...review, unchecked: new Set(items.map((_, at) => at).filter(isLeftOut)) };
    if (answer.kind === 'accepted') {
      const chosen = items.filter((_, at) => answer.chosen.has(at));
      if (chosen.length === 0) return { kind: 'again', review };
      const dated = await unlessDismissed(() => withDays(parts, client, chosen));
      if (dated) return { kind: 'accepted', items: dated };
    } else {
      const changed = await unlessDismissed(() => editUnderstood(parts, client, items[answer.index]));
      if (changed) review = withChanged(review, answer.index, changed);
    }
  }
}

/** What was corrected is meant to be written. */
function withChanged({ line, items, unchecked }: Review, index: number, changed: Understood): Review {
  return {
    line,
    items: items.map((item, at) => (at === index ? changed : item)),
    unchecked: new Set([...unchecked].filter((at) => at !== index)),
  };
}

/** What is asked; `undefined` where the person goes back instead. */
async function unlessDismissed<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    throw error;
  }
}

/** "Last week" is a day that only the person knows. */
async function withDays(
  parts: CommandParts,
  { record }: LoadedClient,
  items: readonly Understood[],
): Promise<readonly Understood[]> {
  const isUnknown = (item: Understood) => (item.kind === 'contact' || item.kind === 'note') && item.on === undefined;
  if (!items.some(isUnknown)) return items;
  const title = { id: 'log.title', values: { name: record.name } } as const;
  const on = await askDay(parts, { title, prompt: { id: 'log.whichDay' }, value: parts.clock.today(), range: 'past' });
  return items.map((item) => (isUnknown(item) ? { ...item, on } : item));
}

async function write(
  { store, list, ids, clock, notifications }: CommandParts,
  { path }: LoadedClient,
  { items, line }: { readonly items: readonly Understood[]; readonly line: string },
): Promise<void> {
  if (items.length === 0) throw new vscode.CancellationError();
  const edit = logLine({ items, line, rowId: () => ids.rowId() }, clock.today());
  await notifications.attempt(async () => {
    const act = ids.rowId();
    await store.edit(path, edit, { id: 'change.logged', values: { line } }, act);
    await list.reload();
    notifications.doneWithUndo({ id: 'log.done', values: { count: items.length } }, act);
  });
}
