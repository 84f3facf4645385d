import { addMonths } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import { receivedSince } from './payments.ts';

/**
 * Each client's share of the income of the last twelve months, in percent by the id of the client (practice 10). Empty
 * where nothing was received, or in more than one currency: amounts of two currencies cannot be compared.
 */
export function incomeShares(records: readonly ClientRecord[], today: string): ReadonlyMap<string, number> {
  const since = addMonths(today, -12);
  const received = records.map(({ id, invoices = [] }) => ({ id, amounts: receivedSince(invoices, since, today) }));
  const all = received.flatMap(({ amounts }) => amounts);
  const [first] = all;
  if (!first || all.some(({ currency }) => currency !== first.currency)) return new Map();
  const total = all.reduce((sum, { units }) => sum + units, 0n);
  if (total <= 0n || received.length < 2) return new Map();
  return new Map(
    received.map(({ id, amounts }) => {
      const units = amounts.reduce((sum, amount) => sum + amount.units, 0n);
      // Two decimals of a percent are kept: a bigint division alone would round them away.
      return [id, Number((units * 10_000n) / total) / 100];
    }),
  );
}
