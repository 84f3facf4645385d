import { addDays } from '../../base/calendar/days.ts';
import type { ClientFacts } from '../client-facts.ts';
import type { LetterNeed, LetterWriter } from './letter-writer.ts';
import type { LetterSource } from './view.ts';

type RequestFact = ClientFacts['requests'][number];

/** Stands for a request that the record does not hold yet: all of it is gaps. */
const UNKNOWN: RequestFact = { key: 'request', what: '' };

/** How long a quote holds and an answer is waited for, in days. */
const ANSWER_WITHIN_DAYS = 14;

/**
 * The work that a letter is about: of what was asked for all that a quote says, of what was agreed on no more than what it is
 * and when it is due.
 */
export function requestOf({ requests, scope }: ClientFacts, about: LetterSource['about']): RequestFact {
  const asked = requests.find(({ key }) => key === about);
  const agreed = scope.find(({ key }) => key === about);
  return asked ?? (agreed ? { key: agreed.key, what: agreed.what, due: agreed.due } : UNKNOWN);
}

/**
 * The last day that a quote holds, `YYYY-MM-DD`: as the record says unless that has passed, else two weeks from today, and no
 * day on which nobody works for the client any more.
 */
export function quoteHoldsUntil({ validUntil }: RequestFact, { exit, asOf }: ClientFacts): string {
  if (validUntil !== undefined && validUntil >= asOf) return validUntil;
  const usual = addDays(asOf, ANSWER_WITHIN_DAYS);
  const { lastDay } = exit;
  return lastDay !== undefined && lastDay >= asOf && lastDay < usual ? lastDay : usual;
}

/** What was asked for, as a sentence can quote it; or a gap. */
export function requestName(write: LetterWriter, request: RequestFact): string {
  return write.need(write.text(request.what), { label: 'request', ...atRequest(request, 'what') });
}

/** Where an answer about a request belongs; the row is made where the record does not hold it. */
export function atRequest({ key }: RequestFact, field: string): Pick<LetterNeed, 'field' | 'newRow'> {
  const isNew = key === UNKNOWN.key && { newRow: { id: UNKNOWN.key, state: 'requested' } };
  return { field: ['scope', `#${key}`, field], ...isNew };
}
