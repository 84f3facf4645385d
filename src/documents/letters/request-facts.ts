import type { ClientFacts } from '../client-facts.ts';
import type { LetterNeed, LetterWriter } from './letter-writer.ts';
import type { LetterSource } from './view.ts';

type RequestFact = ClientFacts['requests'][number];

/** Stands for a request that the record does not hold yet: all of it is gaps. */
const UNKNOWN: RequestFact = { key: 'request', what: '' };

/** How long a quote holds and an answer is waited for, in days. */
export const ANSWER_WITHIN_DAYS = 14;

/**
 * The work that a letter is about: of what was asked for all that a quote says, of what was agreed on no more than what it is
 * and when it is due.
 */
export function requestOf({ requests, scope }: ClientFacts, about: LetterSource['about']): RequestFact {
  const asked = requests.find(({ key }) => key === about);
  const agreed = scope.find(({ key }) => key === about);
  return asked ?? (agreed ? { key: agreed.key, what: agreed.what, due: agreed.due } : UNKNOWN);
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
