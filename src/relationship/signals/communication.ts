import { businessDaysSince } from '../../base/calendar/business-days.ts';
import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { asksForReply, isOpenScope } from './open-work.ts';
import type { SignalContext } from './signal-context.ts';

/** One thing to do better in talking with a client, and what does it. */
export interface CommunicationHint {
  readonly message: Message;
  readonly does: 'report' | 'promise' | 'ask';
}

/** Contacts in a row that only one side began. */
const ONE_SIDED = 5;

/** Answers and promises before these are not looked at. */
const LOOKED_AT = 5;

/**
 * What the record shows about one's own side of the talk, at most three things: word that is due (practice 131), talk that
 * goes one way only, answers that take long, promises that were late without a word (practice 158). Empty where there
 * is too little to tell.
 */
export function communicationHints(record: ClientRecord, context: SignalContext): readonly CommunicationHint[] {
  return [reportDue, oneSided, slowAnswers, silentDelays].flatMap((find) => find(record, context) ?? []).slice(0, 3);
}

/** A client with open work hears of it before the silence counts: in two thirds of that time. */
function reportDue(record: ClientRecord, { today, thresholds }: SignalContext): CommunicationHint | undefined {
  if (record.stage !== 'active' || !record.scope?.some(isOpenScope)) return undefined;
  const said = (record.log ?? []).flatMap(({ on, direction }) => (direction === 'out' && on <= today ? [on] : []));
  const last = said.sort().at(-1);
  const days = last === undefined ? 0 : daysBetween(last, today);
  if (days < (thresholds.silenceAfterDays * 2) / 3) return undefined;
  return { message: { id: 'communication.report', values: { count: days } }, does: 'report' };
}

function oneSided({ log = [] }: ClientRecord, { today }: SignalContext): CommunicationHint | undefined {
  const last = log
    .filter(({ on, direction }) => on <= today && direction !== undefined)
    .sort((a, b) => a.on.localeCompare(b.on))
    .slice(-ONE_SIDED);
  if (last.length < ONE_SIDED || last.some(({ direction }) => direction !== 'out')) return undefined;
  return { message: { id: 'communication.oneSided', values: { count: ONE_SIDED } }, does: 'ask' };
}

function slowAnswers({ log = [] }: ClientRecord, context: SignalContext): CommunicationHint | undefined {
  const { today, holidays, thresholds } = context;
  const days = log
    .filter((entry) => asksForReply(entry) && entry.repliedOn !== undefined && entry.repliedOn <= today)
    .slice(-LOOKED_AT)
    .map(({ on, repliedOn = on }) => businessDaysSince(on, repliedOn, holidays))
    .sort((a, b) => a - b);
  const usual = days[Math.floor(days.length / 2)] ?? 0;
  if (days.length < 3 || usual < thresholds.replyOwedAfterBusinessDays) return undefined;
  return { message: { id: 'communication.slow', values: { count: usual } }, does: 'promise' };
}

function silentDelays({ promises = [] }: ClientRecord, { today }: SignalContext): CommunicationHint | undefined {
  const late = promises.filter(({ due, keptOn }) => due !== undefined && due < (keptOn ?? today)).slice(-LOOKED_AT);
  const silent = late.filter(({ warnedOn }) => warnedOn === undefined);
  if (silent.length < 2) return undefined;
  const values = { count: silent.length, all: late.length };
  return { message: { id: 'communication.silentDelays', values }, does: 'promise' };
}
