import type { Message, MessageId } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { Advice } from './decision-evidence.ts';
import type { LeaveDecision } from './leave-decision.ts';

/** The name of a choice, which is another one before anything is signed. */
export function choiceId(what: Advice, { stage }: ClientRecord): MessageId {
  return stage === 'lead' ? `choiceLead.${what}` : `choice.${what}`;
}

/** What the person decided and from when it counts, in sentences; empty where nothing was. */
export function decidedIn(record: ClientRecord, leaveDecision: LeaveDecision | undefined): readonly Message[] {
  const { what, on } = record.decision ?? {};
  if (what === undefined) return [];
  const choice: Message = { id: choiceId(what, record) };
  const decided: Message = on
    ? { id: 'decided.on', values: { choice, date: { date: on } } }
    : { id: 'decided.noDate', values: { choice } };
  const next = nextWithLead(record);
  if (next) return [decided, { id: next.says }];
  if (!leaveDecision) return [decided];
  const { state, countsFrom } = leaveDecision;
  return [decided, { id: LEAVE_STATES[state], values: { date: { date: countsFrom } } }];
}

/** What fits next once it is decided to take a lead on or to decline; `undefined` for any other client and choice. */
export function nextWithLead({
  stage,
  decision,
}: ClientRecord): { readonly stage: 'active' | 'left'; readonly says: MessageId } | undefined {
  if (stage !== 'lead') return undefined;
  if (decision?.what === 'keep') return { stage: 'active', says: 'decided.leadTakenOn' };
  return decision?.what === 'leave' ? { stage: 'left', says: 'decided.leadDeclined' } : undefined;
}

const LEAVE_STATES = {
  'cooling off': 'decided.coolingOff',
  counts: 'decided.counts',
  announced: 'decided.announced',
} as const;
