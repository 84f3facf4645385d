import { addDays } from '../../base/calendar/days.ts';
import { endOfNotice } from '../../base/calendar/notice.ts';

/** How long an answer to new terms is waited for, in days. */
const ANSWER_WITHIN_DAYS = 14;

/** Ten years; a longer notice is a slip of the pen. */
const LONGEST_NOTICE_DAYS = 3_660;

/** What is known of new terms and of the notice that the agreement asks for. */
export interface TermsFacts {
  readonly newTerms: { readonly from?: string | undefined; readonly answerBy?: string | undefined };
  readonly notice: { readonly days?: number | undefined; readonly kind?: 'calendar' | 'business' | undefined };
  /** The person's own, `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The days of new terms, `YYYY-MM-DD`. */
export interface TermsDays {
  /** The first day that they hold; `undefined` where neither the record says so nor notice was agreed. */
  readonly from: string | undefined;
  /** The day by which an answer is asked for; always before the first day. */
  readonly answerBy: string;
  /** The day after the notice that the agreement asks for, if it is given today; `undefined` where none was agreed. */
  readonly earliest: string | undefined;
}

/**
 * From when new terms can hold: as the record says, else once notice has run and there was time for an answer (practices 36,
 * 157). General information, not legal advice.
 */
export function termsDays({ newTerms, notice, holidays, today }: TermsFacts): TermsDays {
  const answerWanted = addDays(today, ANSWER_WITHIN_DAYS);
  const { days, kind = 'calendar' } = notice;
  const isKnown = days !== undefined && days <= LONGEST_NOTICE_DAYS;
  const earliest = isKnown ? addDays(endOfNotice(today, { days, kind }, holidays), 1) : undefined;
  const usual = earliest && [earliest, addDays(answerWanted, 1)].sort().at(-1);
  // A day that has come is none to announce.
  const from = newTerms.from !== undefined && newTerms.from > today ? newTerms.from : usual;
  const lastForAnswer = from === undefined ? answerWanted : addDays(from, -1);
  const told = newTerms.answerBy !== undefined && newTerms.answerBy >= today ? newTerms.answerBy : undefined;
  const answerBy = told ?? [answerWanted, lastForAnswer].sort()[0] ?? answerWanted;
  return { from, answerBy, earliest };
}
