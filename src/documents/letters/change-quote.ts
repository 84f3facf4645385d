import type { LetterWriter } from './letter-writer.ts';
import { atRequest, quoteHoldsUntil, requestName, requestOf } from './request-facts.ts';
import type { LetterSource, OwnView } from './view.ts';

/**
 * The quote for a change: what, price, what it does to the agreed dates, until when it holds, and how to accept; growth of the
 * work is priced, not fought (practices 60 and 62).
 */
export function buildChangeQuote(
  write: LetterWriter,
  _variant: 'standard',
  { about }: LetterSource,
): OwnView<'change-quote'> {
  const request = requestOf(write.facts, about);
  return {
    asPlanned: write.facts.asPlanned,
    request: requestName(write, request),
    price: write.need(write.money(request.price), {
      label: 'price',
      kind: 'money',
      ...atRequest(request, 'price'),
    }),
    estimate: write.text(request.estimate),
    effect: write.need(write.text(request.effect), { label: 'effectOnDates', ...atRequest(request, 'effect') }),
    due:
      request.due === undefined
        ? ''
        : write.needDayAhead(request.due, { label: 'possibleDate', ...atRequest(request, 'due') }),
    validUntil: write.date(quoteHoldsUntil(request, write.facts)),
  };
}
