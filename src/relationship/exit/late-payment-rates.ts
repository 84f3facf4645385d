import { addMonths } from '../../base/calendar/days.ts';
import { addDecimals, type Decimal, readDecimal } from '../../base/money/decimal.ts';
import type { DatedRate } from '../../base/money/interest.ts';
import type { ReferenceName } from '../client/reference-names.ts';
import { REFERENCE_TABLES, type ReferenceRate } from './reference-rates.ts';

/** Regimes whose rate the law gives. */
export type LegalRegime = 'eu' | 'de' | 'fr' | 'uk';

/** How a law makes its rate: points above a published reference rate. */
interface RegimeRule {
  readonly reference: ReferenceName;
  readonly points: string;
  readonly law: string;
  /** The rate of the day on which interest begins is kept, whatever the reference does later. */
  readonly keepsFirstRate: boolean;
}

/** What the law says where nothing else was agreed. General information, not legal advice. */
export const REGIMES: Readonly<Record<LegalRegime, RegimeRule>> = {
  eu: { reference: 'ecb', points: '8', law: 'Directive 2011/7/EU', keepsFirstRate: false },
  de: { reference: 'bundesbank', points: '9', law: '§ 288 (2) BGB', keepsFirstRate: false },
  fr: { reference: 'ecb', points: '10', law: 'C. com. L441-10', keepsFirstRate: false },
  uk: {
    reference: 'bank of england',
    points: '8',
    law: 'Late Payment of Commercial Debts (Interest) Act 1998',
    keepsFirstRate: true,
  },
};

/** A rate of the profile, in place of a published one or after the last that Deorbit knows. */
export interface OwnReferenceRate extends ReferenceRate {
  readonly reference: ReferenceName;
  /** Where it is published. */
  readonly source?: string | undefined;
}

/** How long a published rate holds. */
export const HALF_YEAR_MONTHS = 6;

/**
 * The yearly rates of a regime by half-year, the person's own in the place of the published ones. After the last known
 * half-year the rate is unknown: interest is never counted by a rate that nobody has published.
 */
export function ratesOf(regime: LegalRegime, own: readonly OwnReferenceRate[] = []): readonly DatedRate[] {
  const { reference, points } = REGIMES[regime];
  const byDay = new Map<string, string>(REFERENCE_TABLES[reference].rates.map(({ from, percent }) => [from, percent]));
  for (const rate of own) if (rate.reference === reference) byDay.set(rate.from, rate.percent);
  const above = readDecimal(points);
  const known = [...byDay].sort(([a], [b]) => a.localeCompare(b));
  return known.flatMap(([from, percent], index): DatedRate[] => {
    const published = readDecimal(percent);
    const rate = { from, percent: published && above && addDecimals(published, above) };
    const end = addMonths(from, HALF_YEAR_MONTHS);
    const next = known[index + 1]?.[0];
    return next === undefined || next > end ? [rate, { from: end, percent: undefined }] : [rate];
  });
}

/** A rate that a contract gives, by the year. */
export interface ContractRate {
  readonly percent: Decimal;
  readonly per: 'year' | 'month';
}

const PER_YEAR =
  /a year|per year|p\.?\s?a\.?(?=\W|$)|annual|yearly|par an|l[’']an|annuel|в год|годовых|mỗi năm|một năm|\/\s*năm/i;
const PER_MONTH = /a month|per month|monthly|par mois|mensuel|в месяц|mỗi tháng|một tháng|\/\s*tháng|\/\s*month/i;
const PER_DAY = /day|daily|jour|день|ngày/i;

/**
 * Reads the rate of a contract, such as "1.5 % a month". `undefined` for anything that is not one number with a period: a
 * "5 % late fee" can be meant in more than one way.
 */
export function readContractRate(text: string): ContractRate | undefined {
  const numbers = [...text.matchAll(/(\d{1,3}(?:[.,]\d{1,4})?)\s*%/g)];
  const percent = numbers.length === 1 ? readDecimal(numbers[0]?.[1] ?? '') : undefined;
  const periods = [PER_YEAR.test(text), PER_MONTH.test(text), PER_DAY.test(text)];
  if (!percent || periods.filter(Boolean).length !== 1 || periods[2]) return undefined;
  return { percent, per: periods[0] ? 'year' : 'month' };
}

/** The yearly rate of a contract; a monthly one is taken twelve times, simple, not compounded. */
export function yearlyRate({ percent, per }: ContractRate): Decimal {
  return per === 'year' ? percent : { ...percent, digits: percent.digits * 12n };
}
