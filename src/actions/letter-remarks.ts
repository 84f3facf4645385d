import type { Message } from '../base/ports/text.ts';
import { factsFor } from '../documents/client-facts.ts';
import { isToDo } from '../documents/letters/ending.ts';
import { variantCalled } from '../documents/letters/letter-kinds.ts';
import { quoteHoldsUntil, requestOf } from '../documents/letters/request-facts.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { isCountedWhole, lateClaim } from '../relationship/exit/late-claim.ts';
import { type TermsDays, termsDays } from '../relationship/exit/new-terms.ts';
import { datedInvoices } from '../relationship/signals/due-date.ts';
import { isLastDayPast, type LetterOrder } from './draft-letter.ts';

/** What the person is told beside a letter, and the client is not. */
export function remarksOn(record: ClientRecord, profile: Profile | undefined, order: LetterOrder): readonly Message[] {
  const date = record.exit?.lastDay ?? '';
  const isPast = isLastDayPast(record, order);
  const past: Message = { id: 'letter.lastDayPast', values: { date: { date } } };
  const interest = aboutInterest(record, profile, order);
  const terms = aboutNotice(record, profile, order);
  const later = aboutLaterDays(record, profile, order);
  return [...(isPast ? [past] : []), ...[interest, terms, later].filter((remark) => remark !== undefined)];
}

/** Whether a letter names a day on which nobody works for the client any more. */
function aboutLaterDays(record: ClientRecord, profile: Profile | undefined, order: LetterOrder): Message | undefined {
  const { lastDay } = record.exit ?? {};
  if (lastDay === undefined) return undefined;
  const days = daysNamed(record, profile, order).filter((day) => day !== undefined && day > lastDay);
  const [later] = days.sort();
  if (later === undefined) return undefined;
  return { id: 'letter.afterLastDay', values: { date: { date: lastDay }, later: { date: later } } };
}

/** The days to come that a letter of the everyday names, `YYYY-MM-DD`. */
function daysNamed(
  record: ClientRecord,
  profile: Profile | undefined,
  { kind, variant, about, today }: LetterOrder,
): (string | undefined)[] {
  const facts = factsFor(record, profile, today);
  const request = requestOf(facts, about);
  switch (kind) {
    case 'change-quote':
      return [request.due, quoteHoldsUntil(request, facts)];
    case 'say-no':
      return variantCalled(kind, variant) === 'rush' ? [request.due] : [];
    case 'problem-notice':
      return facts.problems.filter(({ key }) => key === about).map(({ due }) => due);
    case 'new-terms':
      return [termsOf(record, profile, today).from];
    case 'progress-report':
      return facts.scope.filter((item) => isToDo(item) && !item.blocker).map(({ due }) => due);
    default:
      return [];
  }
}

function termsOf({ agreement }: ClientRecord, profile: Profile | undefined, today: string): TermsDays {
  const { newTerms = {}, notice = {} } = agreement ?? {};
  const holidays = new Set((profile?.holidays ?? []).map(({ on }) => on));
  return termsDays({ newTerms, notice, holidays, today });
}

/** Whether new terms begin before the notice in the agreement has run: the letter does not claim that they keep it. */
function aboutNotice(
  record: ClientRecord,
  profile: Profile | undefined,
  { kind, today }: LetterOrder,
): Message | undefined {
  if (kind !== 'new-terms') return undefined;
  const { from, earliest } = termsOf(record, profile, today);
  if (from === undefined || earliest === undefined || from >= earliest) return undefined;
  return { id: 'letter.termsBeforeNotice', values: { date: { date: earliest } } };
}

/** The source of the legal figures and what to know about them, or why there are none: as the letter itself counts them. */
function aboutInterest(
  record: ClientRecord,
  profile: Profile | undefined,
  { kind, variant, invoice: key, today }: LetterOrder,
): Message | undefined {
  const shows = kind === 'non-payment-notice' || (kind === 'payment-reminder' && variant === 'final');
  const invoices = datedInvoices(record);
  const invoice = invoices[keysOfRows(invoices).indexOf(key ?? '')];
  if (!shows || !invoice) return undefined;
  const ownRates = profile?.latePaymentRates ?? [];
  const claim = lateClaim({ invoice, agreement: record.agreement, until: today, ownRates });
  if (claim.kind === 'none') return { id: 'letter.noInterest', values: { why: claim.why } };
  const [remark] = claim.remarks;
  if (!isCountedWhole(claim)) {
    const notLate: Message = { id: 'interest.notLate', values: { until: { date: today } } };
    return { id: 'letter.noInterest', values: { why: remark ?? notLate } };
  }
  const sources = claim.sources.join('; ');
  return remark
    ? { id: 'letter.interestRemark', values: { sources, remark } }
    : { id: 'letter.interest', values: { sources } };
}
