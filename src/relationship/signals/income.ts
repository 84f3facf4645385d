import { addMonths } from '../../base/calendar/days.ts';
import type { Amount } from '../../base/money/amount.ts';
import type { ClientRecord } from '../client/record.ts';
import { receivedSince } from './payments.ts';

/** What was received from a client in the last twelve months, by currency. */
interface ReceivedFromClient {
  readonly id: string;
  readonly amounts: readonly Amount[];
}

/**
 * Each client's share of the income of the last twelve months, in percent by the id of the client (practice 10). Empty
 * where fewer than two clients have payments on record, or in more than one currency: amounts of two currencies cannot be compared.
 */
export function incomeShares(records: readonly ClientRecord[], today: string): ReadonlyMap<string, number> {
  const since = addMonths(today, -12);
  return sharesOfIncome(
    records.map(({ id, invoices = [] }) => ({ id, amounts: receivedSince(invoices, since, today) })),
  );
}

/**
 * Why the shares of the income cannot be told although something came in; `undefined` where they can be, or nothing did.
 */
export function whyNoShares(records: readonly ClientRecord[], today: string): 'currencies' | 'one' | undefined {
  const since = addMonths(today, -12);
  const received = records.map(({ invoices = [] }) => receivedSince(invoices, since, today));
  if (new Set(received.flat().map(({ currency }) => currency)).size > 1) return 'currencies';
  return received.filter((amounts) => amounts.length > 0).length === 1 ? 'one' : undefined;
}

/** The same from what was received from each client. */
export function sharesOfIncome(received: readonly ReceivedFromClient[]): ReadonlyMap<string, number> {
  const [first, ...others] = received.flatMap(({ amounts }) => amounts);
  if (!first || others.some(({ currency }) => currency !== first.currency)) return new Map();
  // Where one client alone has payments, those of the others are kept elsewhere or not at all.
  if (received.filter(({ amounts }) => amounts.length > 0).length < 2) return new Map();
  const income = received.map(({ id, amounts }) => ({ id, units: incomeFrom(amounts) }));
  const total = income.reduce((sum, { units }) => sum + units, 0n);
  if (total === 0n) return new Map();
  // Two decimals of a percent are kept: a bigint division alone would round them away. Nothing is nothing, and little is not.
  const share = (units: bigint) => Math.max(Number((units * 10_000n) / total) / 100, units > 0n ? 0.01 : 0);
  return new Map(income.map(({ id, units }) => [id, share(units)]));
}

/** What came in from a client, in units of the one currency; who got back more than they paid brought nothing. */
function incomeFrom(amounts: readonly Amount[]): bigint {
  const units = amounts.reduce((sum, amount) => sum + amount.units, 0n);
  return units > 0n ? units : 0n;
}
