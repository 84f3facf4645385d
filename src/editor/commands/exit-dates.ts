import * as vscode from 'vscode';
import { moveLastDay, moveStep } from '../../actions/exit-dates.ts';
import { dateInWords, dayInWords } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { calendarDate } from '../../relationship/client/values.ts';
import { announcement, exitPlan } from '../../relationship/exit/exit-plan.ts';
import { lastDays } from '../../relationship/exit/last-day.ts';
import {
  doubtAboutStep,
  doubtsAboutLastDay,
  type MovedPlan,
  type MovedStep,
  stepsMovedBy,
} from '../../relationship/exit/moved-dates.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';
import { askWhyEarly } from './exit-questions.ts';
import { stepFor } from './exit-steps.ts';

/** *Change Date...*: plans a step of the exit for another day. What speaks against the day is said beside it. */
export function exitStepMove(parts: CommandParts): Command {
  return async (argument) => {
    const { client, step } = await stepFor(parts, argument, ({ state }) => state === 'open');
    const { signals } = parts.standings;
    const value = step.due ?? signals.today;
    const day =
      optionsFrom(argument, { on: calendarDate }).on ??
      (await askDay(parts, {
        title: { id: 'moveStep.title', values: { what: step.title } },
        prompt: { id: 'moveStep.prompt', values: { example: value } },
        value,
        range: 'any',
        doubt: (typed) => doubtAboutStep(client.record, { id: step.id, day: typed }, signals),
      }));
    await editClient(parts, client, {
      edit: moveStep(step.id, day),
      summary: { id: 'change.stepMoved', values: { what: step.title, date: { date: day } } },
      done: { id: 'moveStep.done' },
    });
  };
}

/**
 * *Change Last Day...*: moves the end of an exit under way, and asks whether the steps that hang on it move along. Options:
 * `lastDay`, with which they do without a question.
 */
export function exitLastDay(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'exitPlan.client' });
    const { signals } = parts.standings;
    if (!exitPlan(client.record, signals)) throw new UserError('cancelExit.none', { name: client.record.name });
    const named = optionsFrom(argument, { lastDay: calendarDate }).lastDay;
    const lastDay = named ?? (await askLastDay(parts, client));
    const plan = stepsMovedBy(client.record, lastDay, signals);
    const earlyReason = named === undefined ? await askWhyEarlier(parts, client, lastDay) : undefined;
    const moves = named === undefined ? await askWhatMoves(parts, client, { lastDay, plan }) : plan.moves;
    await editClient(parts, client, {
      edit: moveLastDay({ lastDay, moves, earlyReason }),
      summary: { id: 'change.lastDayMoved', values: { date: { date: lastDay } } },
      done: { id: 'moveLastDay.done' },
    });
  };
}

function askLastDay(parts: CommandParts, { record }: LoadedClient): Promise<string> {
  const { signals } = parts.standings;
  const usual = record.exit?.lastDay ?? lastDays(record, signals.today, signals).noticeEnds;
  return askDay(parts, {
    title: { id: 'moveLastDay.title', values: { name: record.name } },
    prompt: { id: 'startExit.dayPrompt', values: { example: usual } },
    value: usual,
    range: 'any',
    doubt: (day) => doubtsAboutLastDay(record, day, signals)[0],
  });
}

/** Why it ends before the agreed notice does, unless the record says so already or the end only moves away. */
async function askWhyEarlier(parts: CommandParts, client: LoadedClient, lastDay: string): Promise<string | undefined> {
  const { exit } = client.record;
  if (exit?.emergency || exit?.earlyReason || lastDay >= (exit?.lastDay ?? lastDay)) return undefined;
  const { announceOn } = announcement(client.record, parts.standings.today);
  return askWhyEarly(parts, client, { announceOn, lastDay, isEmergency: false });
}

/** The steps that move along; all that hang on the last day, or none. Nothing is asked where none does. */
async function askWhatMoves(
  { notifications, text, standings: { signals } }: CommandParts,
  { record }: LoadedClient,
  { lastDay, plan: { moves, stays } }: { readonly lastDay: string; readonly plan: MovedPlan },
): Promise<readonly MovedStep[]> {
  if (moves.length === 0) return [];
  const say = ({ id, values }: Message): string => text.say(id, values);
  // Most fall into this year, which need not be told of each.
  const day = (date: string) =>
    (date.slice(0, 4) === signals.today.slice(0, 4) ? dayInWords : dateInWords)(date, text.language, 'medium');
  const steps = [...moves]
    .sort((a, b) => a.to.localeCompare(b.to))
    .map(({ title, from, to }) =>
      say({ id: 'moveLastDay.step', values: { what: title, from: day(from), to: day(to) } }),
    );
  const own = new Intl.ListFormat(text.language, { type: 'unit' }).format(stays.map(say));
  const remarks = [
    ...(stays.length > 0 ? [say({ id: 'moveLastDay.stays', values: { what: own } })] : []),
    ...doubtsAboutLastDay(record, lastDay, signals).map(say),
  ];
  const list = [steps, remarks].filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
  const values = { count: moves.length, date: { date: lastDay }, moves: list.join('\n\n') };
  const chosen = await notifications.decide(
    { id: 'moveLastDay.question', values },
    { all: { id: 'moveLastDay.all' }, only: { id: 'moveLastDay.only' } },
  );
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen === 'all' ? moves : [];
}
