import type { ClientFacts } from '../client-facts.ts';
import { sentenceFrom } from './ending.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import { atRequest, requestName, requestOf } from './request-facts.ts';
import type { LetterSource, OwnView } from './view.ts';

/**
 * A friendly no to work for yesterday, a discount, a small extra (practice 133), an idea that would not serve the client
 * (practice 134) or work against one's ethics (practice 64): one reason at most, and what there is instead.
 */
export function buildSayNo(
  write: LetterWriter,
  variant: LetterVariant<'say-no'>,
  { about }: LetterSource,
): OwnView<'say-no'> {
  const request = requestOf(write.facts, about);
  const isOf = (...variants: readonly LetterVariant<'say-no'>[]) => variants.includes(variant);
  const advice = () =>
    write.need(write.text(sentenceFrom(request.advice)), { label: 'advice', ...atRequest(request, 'advice') });
  const alternative = () =>
    write.need(write.text(request.alternative), { label: 'alternative', ...atRequest(request, 'alternative') });
  const due = () => write.needDayAhead(request.due, { label: 'possibleDate', ...atRequest(request, 'due') });
  return {
    asPlanned: write.facts.asPlanned,
    isRush: isOf('rush'),
    isDiscount: isOf('discount'),
    isSmallExtra: isOf('small-extra'),
    hasPrice: isPriceKnown(write.facts),
    isWrongIdea: isOf('wrong-idea'),
    request: isOf('discount') ? write.text(request.what) : requestName(write, request),
    due: isOf('rush') ? due() : '',
    price: write.money(request.price),
    estimate: write.text(request.estimate),
    advice: isOf('wrong-idea') ? advice() : '',
    alternative: isOf('wrong-idea', 'ethics') ? alternative() : '',
  };
}

function isPriceKnown({ agreement, invoices }: ClientFacts): boolean {
  return agreement.fees !== undefined || agreement.retainers.some(({ amount }) => amount) || invoices.length > 0;
}
