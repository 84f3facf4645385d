import * as v from 'valibot';
import * as vscode from 'vscode';
import { answerRequest, goodwillOf, type RequestAnswer } from '../../actions/answer-request.ts';
import { addDays } from '../../base/calendar/days.ts';
import { formatAmount } from '../../base/money/amount.ts';
import { DOCUMENT_KINDS } from '../../documents/rendering.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { keysOfRows } from '../../relationship/client/row-titles.ts';
import { isOpenScope } from '../../relationship/signals/open-work.ts';
import { askAmount } from './ask-amount.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, editClient, nodeFrom, optionsFrom } from './command.ts';

/** The letter that belongs to an answer. */
const LETTERS: Partial<Record<RequestAnswer['kind'], string>> = { decline: 'say-no', quote: 'change-quote' };

interface Request {
  readonly key?: string | undefined;
  readonly what: string;
}

/**
 * *Answer Request...*: what the client asks for beside the agreement, and what is answered: a quote, no, later, or goodwill with
 * what it would have cost. Options: `client`, `what`.
 */
export function request(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const asked = await requestFor(parts, client, argument);
    const answer = await answerFor(parts, client, asked);
    await editClient(parts, client, {
      edit: answerRequest({ ...asked, rowId: () => parts.ids.rowId() }, answer, parts.clock.today()),
      summary: { id: `change.request.${answer.kind}`, values: { what: asked.what } },
      done: { id: 'request.done' },
    });
    void parts.notifications.attempt(() => offerLetter(parts, client, { ...asked, answer: answer.kind }));
  };
}

/** The request of the row, or one of those that wait for an answer, or a new one. */
async function requestFor(parts: CommandParts, { record }: LoadedClient, argument: unknown): Promise<Request> {
  const scope = record.scope ?? [];
  const keys = keysOfRows(scope);
  const node = nodeFrom(argument);
  const of = (index: number): Request => ({ key: keys[index], what: scope[index]?.what ?? '' });
  if (node?.kind === 'scopeItem') return of(node.index);
  const { what } = optionsFrom(argument, { what: v.string() });
  if (what !== undefined) {
    const known = scope.findIndex((item) => item.what === what && isOpenScope(item));
    return known < 0 ? { what } : of(known);
  }
  const title = { id: 'request.title', values: { name: record.name } } as const;
  const waiting = scope.flatMap(({ state }, index) => (state === 'requested' ? [index] : []));
  const index =
    waiting.length === 0
      ? undefined
      : await parts.asking.one<number | undefined>(title, [
          ...waiting.map((at) => ({ label: scope[at]?.what ?? '', icon: 'inbox', value: at })),
          { label: parts.text.say('request.new'), icon: 'add', value: undefined },
        ]);
  if (index !== undefined) return of(index);
  return {
    what: await parts.asking.line({ title, prompt: { id: 'request.what' }, example: { id: 'request.example' } }),
  };
}

async function answerFor(parts: CommandParts, { record }: LoadedClient, { what }: Request): Promise<RequestAnswer> {
  const { asking, text, clock } = parts;
  const today = clock.today();
  const title = { id: 'request.answerTitle', values: { what, name: record.name } } as const;
  const { times, worth, isHabit } = goodwillOf(record, today);
  const sum = worth.map((amount) => formatAmount(amount, text.language)).join(' + ');
  const kind = await asking.one<RequestAnswer['kind']>(title, [
    { label: text.say('request.quote'), icon: 'credit-card', detail: text.say('request.aboutQuote'), value: 'quote' },
    {
      label: text.say('request.decline'),
      icon: 'circle-slash',
      detail: text.say('request.aboutDecline'),
      value: 'decline',
    },
    { label: text.say('request.later'), icon: 'clock', detail: text.say('request.aboutLater'), value: 'later' },
    {
      label: text.say('request.goodwill'),
      icon: isHabit ? 'warning' : 'gift',
      detail:
        times === 0
          ? text.say('request.aboutGoodwill')
          : text.say(isHabit ? 'request.goodwillHabit' : 'request.goodwillSoFar', { count: times, sum }),
      value: 'goodwill',
    },
  ]);
  switch (kind) {
    case 'decline':
      return { kind };
    case 'quote':
      return {
        kind,
        price: await askAmount(parts, { title, prompt: { id: 'request.price' }, currency: record.currency }),
      };
    case 'goodwill':
      return {
        kind,
        worth: await askAmount(parts, { title, prompt: { id: 'request.worth' }, currency: record.currency }),
      };
    case 'later': {
      const on = await askDay(parts, { title, prompt: { id: 'request.answerOn' }, value: addDays(today, 7) });
      return { kind, on, promise: text.say('request.answerPromise', { what }) };
    }
  }
}

async function offerLetter(
  { notifications }: CommandParts,
  { record }: LoadedClient,
  { answer, what }: Request & { readonly answer: RequestAnswer['kind'] },
): Promise<void> {
  const kind = DOCUMENT_KINDS.find((known: string) => known === LETTERS[answer]);
  if (!kind) return;
  const question = { id: 'request.offerLetter' } as const;
  if ((await notifications.tell(question, { write: { id: 'request.writeLetter' } })) !== 'write') return;
  await vscode.commands.executeCommand('deorbit.newDocument', { client: record.id, kind, about: what });
}
