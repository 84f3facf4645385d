import { loadText } from '../../base/interface-text.ts';
import type { Message, Text } from '../../base/ports/text.ts';
import { insideSentence, suggestedOptions, suggestedReasons } from '../../documents/letters/suggestions.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { lastDays, needsAnswers, warningsOf } from '../../relationship/exit/last-day.ts';
import { isLongReason } from '../../relationship/exit/reason.ts';
import { leaveDecision } from '../../relationship/signals/leave-decision.ts';
import type { Choice } from '../asking.ts';
import { askDay } from './ask-day.ts';
import type { CommandParts } from './command.ts';

/** When the work ends, and how. */
export interface Ending {
  /** `YYYY-MM-DD`. */
  readonly announceOn: string;
  readonly lastDay: string;
  /** Everything happens within a day. */
  readonly isEmergency: boolean;
}

/** The language a client is written to in; what the client reads is suggested in it. */
export function textFor({ language }: ClientRecord): Promise<Text> {
  return loadText(language ?? 'en');
}

/** The one sentence the client is told: one of those suggested, or the person's own, which is warned of when it is long. */
export async function askReason({ asking, text }: CommandParts, { record }: LoadedClient): Promise<string> {
  const title: Message = { id: 'startExit.reason', values: { name: record.name } };
  const chosen = await asking.one(title, [
    ...suggestedReasons(record.language ?? 'en').map((words) => ({ label: words, value: words })),
    { label: text.say('startExit.reasonOwn'), icon: 'edit', value: undefined },
  ]);
  if (chosen !== undefined) return chosen;
  return asking.line({
    title,
    prompt: { id: 'startExit.reasonPrompt' },
    ...(record.exit?.reason !== undefined && { value: record.exit.reason }),
    warn: (answer) => (isLongReason(answer) ? { id: 'startExit.reasonLong' } : undefined),
  });
}

/** When the work ends: by notice, by its natural end, on a day of one's own, or within a day; what speaks against each is said. */
export async function askEnding(parts: CommandParts, client: LoadedClient): Promise<Ending> {
  const { text, asking, standings } = parts;
  const { signals } = standings;
  const title: Message = { id: 'startExit.when', values: { name: client.record.name } };
  const choices = [
    ...endings(client.record, parts).map((each) => choiceOf(parts, client.record, each)),
    { label: text.say('startExit.otherDay'), icon: 'calendar', value: undefined },
    emergency(parts),
  ];
  // What holds for every day is said once, above them.
  const chosen = await asking.one(title, choices, needsAnswers(client.record));
  if (chosen) return chosen;
  const usual = lastDays(client.record, signals.today, signals).noticeEnds;
  const announceOn = signals.today;
  const lastDay = await askDay(parts, {
    title,
    prompt: { id: 'startExit.dayPrompt', values: { example: usual } },
    value: usual,
    range: 'any',
    doubt: (day) => warningsOf(client.record, { announceOn, lastDay: day }, signals)[0],
  });
  return { announceOn, lastDay, isEmergency: false };
}

interface NamedEnding {
  readonly label: Message;
  readonly ending: Ending;
}

function endings(record: ClientRecord, { standings: { signals } }: CommandParts): readonly NamedEnding[] {
  const { today } = signals;
  const decision = leaveDecision(record, signals);
  const now = lastDays(record, today, signals);
  const label: Message = { id: now.isAgreed ? 'startExit.notice' : 'startExit.usualNotice' };
  const byNotice = { label, ending: { announceOn: today, lastDay: now.noticeEnds, isEmergency: false } };
  const natural: readonly NamedEnding[] =
    now.naturalEnd === undefined
      ? []
      : [
          {
            label: { id: 'startExit.naturalEnd' },
            ending: { announceOn: today, lastDay: now.naturalEnd, isEmergency: false },
          },
        ];
  if (decision?.state !== 'cooling off') return [byNotice, ...natural];
  const announceOn = decision.countsFrom;
  const { noticeEnds: lastDay } = lastDays(record, announceOn, signals);
  return [
    byNotice,
    { label: { id: 'startExit.afterCoolingOff' }, ending: { announceOn, lastDay, isEmergency: false } },
    ...natural,
  ];
}

function choiceOf({ text, standings }: CommandParts, record: ClientRecord, { label, ending }: NamedEnding) {
  const general = needsAnswers(record)?.id;
  const warnings = warningsOf(record, ending, standings.signals)
    .filter(({ id }) => id !== general)
    .map(({ id, values }) => text.say(id, values));
  return {
    label: text.say(label.id, label.values),
    icon: warnings.length > 0 ? 'warning' : 'check',
    description: text.say('startExit.lastDay', { date: { date: ending.lastDay } }),
    ...(warnings.length > 0 && { detail: warnings.join(' ') }),
    value: ending as Ending | undefined,
  };
}

function emergency({ text, standings: { today } }: CommandParts): Choice<Ending | undefined> {
  return {
    label: text.say('startExit.emergency'),
    icon: 'flame',
    detail: text.say('startExit.emergencyAbout'),
    value: { announceOn: today, lastDay: today, isEmergency: true },
  };
}

/** Why the work ends before the agreed notice does; `undefined` where it does not. */
export async function askWhyEarly(
  { asking, standings: { signals } }: CommandParts,
  { record }: LoadedClient,
  { announceOn, lastDay }: Ending,
): Promise<string | undefined> {
  const { isAgreed, noticeEnds } = lastDays(record, announceOn, signals);
  if (!isAgreed || lastDay >= noticeEnds) return undefined;
  return asking.line({
    title: { id: 'startExit.when', values: { name: record.name } },
    prompt: { id: 'startExit.early', values: { date: { date: noticeEnds } } },
    example: { id: 'startExit.earlyExample' },
  });
}

/** What is offered for the way forward: some of those suggested, something of one's own, or nothing (practice 100). */
export async function askOptions({ asking, text }: CommandParts, { record }: LoadedClient): Promise<readonly string[]> {
  const title: Message = { id: 'startExit.options', values: { name: record.name } };
  const chosen = await asking.some<string | undefined>(
    title,
    [
      ...suggestedOptions(record.language ?? 'en').map((words) => ({ label: words, value: insideSentence(words) })),
      { label: text.say('startExit.optionOwn'), icon: 'edit', value: undefined },
    ],
    { orNone: true },
  );
  const suggested = chosen.filter((option) => option !== undefined);
  if (suggested.length === chosen.length) return suggested;
  return [...suggested, await asking.line({ title, prompt: { id: 'startExit.optionPrompt' } })];
}
