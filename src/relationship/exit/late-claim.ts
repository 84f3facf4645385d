import { addDays, addMonths } from '../../base/calendar/days.ts';
import { type Amount, parseAmount } from '../../base/money/amount.ts';
import { type DatedRate, type Interest, simpleInterest } from '../../base/money/interest.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, Invoice } from '../client/record.ts';
import {
  HALF_YEAR_MONTHS,
  type LegalRegime,
  type OwnReferenceRate,
  REGIMES,
  ratesOf,
  readContractRate,
  yearlyRate,
} from './late-payment-rates.ts';
import { REFERENCE_TABLES } from './reference-rates.ts';

/** What may be claimed for a late invoice, beside the invoice itself. */
export interface LateClaim {
  readonly kind: 'claim';
  readonly interest: Interest;
  /** The sum the law allows for the cost of recovery, once an invoice. */
  readonly fixedSum: Amount | undefined;
  /** Law, contract and published rates it rests on. */
  readonly sources: readonly string[];
  /** What the person should know: the rate of some days is not known, the fixed sum is in another currency. */
  readonly remarks: readonly Message[];
}

/** Why nothing can be counted, in a sentence. */
export interface NoClaim {
  readonly kind: 'none';
  readonly why: Message;
}

interface ClaimInput {
  readonly invoice: Invoice;
  readonly agreement: ClientRecord['agreement'];
  /** The last day that counts, `YYYY-MM-DD`. */
  readonly until: string;
  readonly ownRates?: readonly OwnReferenceRate[];
}

/** Interest and fixed sum of a late invoice by the regime of the agreement. General information, not legal advice. */
export function lateClaim({ invoice, agreement, until, ownRates }: ClaimInput): LateClaim | NoClaim {
  const principal = parseAmount(invoice.amount ?? '');
  const { due, number } = invoice;
  if (invoice.credit) return none({ id: 'interest.creditNote', values: { number } });
  if (!principal || principal.units <= 0n) return none({ id: 'interest.noAmount', values: { number } });
  if (!due) return none({ id: 'interest.noDueDate', values: { number } });
  const { regime, rate = '', clause } = agreement?.latePayment ?? {};
  if (regime === undefined) return none({ id: 'interest.noRegime' });
  if (regime === 'none') return none({ id: 'interest.notAgreed' });
  const legal = isLegal(regime) ? regime : undefined;
  const contract = legal ? undefined : readContractRate(rate);
  if (!legal && rate.trim() === '') return none({ id: 'interest.noRate' });
  if (!legal && !contract) return none({ id: 'interest.rateUnclear', values: { rate } });
  const rates = legal ? legalRates(legal, due, ownRates) : contract ? [always(yearlyRate(contract))] : [];
  const payments = (invoice.payments ?? []).flatMap(({ on, amount }) => {
    const part = parseAmount(amount);
    return part ? [{ on, amount: part }] : [];
  });
  const interest = simpleInterest({ principal, due, until, rates, payments });
  const isLate = interest.lines.length > 0 || interest.daysWithoutRate > 0;
  const fixedSum = legal && isLate ? fixedSumOf(legal, principal) : undefined;
  return {
    kind: 'claim',
    interest,
    fixedSum,
    sources: [...sourcesOf(legal, rate, clause), ...(legal ? ownSourcesOf(legal, interest, ownRates) : [])],
    remarks: remarksOn(interest, principal, fixedSum),
  };
}

/** Whether there is interest, and the rate of every day is known: else a letter names no figure. */
export function isCountedWhole({ interest }: LateClaim): boolean {
  return interest.daysWithoutRate === 0 && interest.total.units > 0n;
}

function none(why: Message): NoClaim {
  return { kind: 'none', why };
}

function isLegal(regime: string): regime is LegalRegime {
  return Object.hasOwn(REGIMES, regime);
}

function always(percent: DatedRate['percent']): DatedRate {
  return { from: '0001-01-01', percent };
}

function legalRates(
  regime: LegalRegime,
  due: string,
  own: readonly OwnReferenceRate[] | undefined,
): readonly DatedRate[] {
  const rates = ratesOf(regime, own);
  if (!REGIMES[regime].keepsFirstRate) return rates;
  const starts = addDays(due, 1);
  return [always(rates.findLast(({ from }) => from <= starts)?.percent)];
}

const EUR_40 = { units: 400_000n, currency: 'EUR' };

/** The fixed sum of the law: EUR 40; in the United Kingdom 40, 70 or 100 pounds by the size of the debt. */
function fixedSumOf(regime: LegalRegime, { units, currency }: Amount): Amount {
  if (regime !== 'uk') return EUR_40;
  const pounds = currency !== 'GBP' || units < 10_000_000n ? 40n : units < 100_000_000n ? 70n : 100n;
  return { units: pounds * 10_000n, currency: 'GBP' };
}

function sourcesOf(legal: LegalRegime | undefined, rate: string, clause: string | undefined): readonly string[] {
  const law = legal ? [REGIMES[legal].law, REFERENCE_TABLES[REGIMES[legal].reference].source] : [rate];
  return clause ? [clause, ...law] : law;
}

/** Where the person found the rates of their own that were counted with. */
function ownSourcesOf(
  legal: LegalRegime,
  { lines }: Interest,
  own: readonly OwnReferenceRate[] = [],
): readonly string[] {
  const { reference, keepsFirstRate } = REGIMES[legal];
  const counted = keepsFirstRate ? lines.slice(0, 1).map(({ from }) => ({ from, to: from })) : lines;
  const used = own.filter(
    (rate) =>
      rate.reference === reference &&
      counted.some(({ from, to }) => rate.from <= to && from < addMonths(rate.from, HALF_YEAR_MONTHS)),
  );
  return [...new Set(used.flatMap(({ source }) => source ?? []))];
}

function remarksOn({ daysWithoutRate }: Interest, principal: Amount, fixedSum: Amount | undefined): readonly Message[] {
  const remarks: Message[] = [];
  if (daysWithoutRate > 0) remarks.push({ id: 'interest.daysWithoutRate', values: { count: daysWithoutRate } });
  if (fixedSum && fixedSum.currency !== principal.currency) remarks.push({ id: 'interest.otherCurrency' });
  return remarks;
}
