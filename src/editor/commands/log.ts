import * as v from 'valibot';
import * as vscode from 'vscode';
import { logLine } from '../../actions/log-line.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { isLanguage, type Language } from '../../relationship/client/identity.ts';
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
    while (typeof given === 'string') {
      const items = await reviewed(parts, client, given);
      if (items) return write(parts, client, { items, line: given });
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

/** What the person accepts of a line; `undefined` where it is to be typed again. */
async function reviewed(
  parts: CommandParts,
  client: LoadedClient,
  line: string,
): Promise<readonly Understood[] | undefined> {
  const { text, clock } = parts;
  let items = understandLine(line, lineContext(client, text.language, clock.today())).items;
  let unchecked: ReadonlySet<number> = new Set();
  for (;;) {
    const answer = await askUnderstood({
      title: text.say('log.review', { name: client.record.name }),
      hint: text.say('log.reviewHint'),
      edit: text.say('log.edit'),
      unchecked,
      choices: items.map((item) => choiceOf(item, text)),
    });
    if (!answer) throw new vscode.CancellationError();
    if (answer.kind === 'again') return undefined;
    if (answer.kind === 'accepted')
      return withDays(
        parts,
        client,
        items.filter((_, at) => answer.chosen.has(at)),
      );
    unchecked = new Set(items.flatMap((_, at) => (answer.chosen.has(at) || at === answer.index ? [] : [at])));
    const changed = await editUnderstood(parts, client, items[answer.index]);
    items = items.map((item, at) => (at === answer.index && changed ? changed : item));
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
