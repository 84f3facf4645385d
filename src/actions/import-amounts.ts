import { parseAmount } from '../base/money/amount.ts';
import { withUsualDecimals } from '../base/money/read-amount.ts';
import type { AmountValue, Message } from '../base/ports/text.ts';
import type { ImportedSum, NotTaken } from '../records/imports/read-entries.ts';

/** So many entries are set against a record in one step. */
export const ENTRIES_IN_STEP = 100;

/** What an import is worked out with, beside the record. */
export interface ImportContext {
  readonly newId: () => string;
  /** Of amounts that name none, where the client has none either. */
  readonly currency: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A list of a record after an import; `rows` is `undefined` where the list stays as it is. */
export interface NewRows<R> {
  readonly rows: readonly R[] | undefined;
  readonly added: readonly Message[];
  readonly updated: readonly Message[];
  readonly unchanged: number;
  readonly notTaken: readonly NotTaken[];
}

/**
 * No currency has more decimals than three, and few have them. Two are let pass in those that have none in use: some
 * programs reckon so all the same.
 */
const USUAL_DECIMALS = 2;

/**
 * An amount as a record holds it, or why it is none: nothing says which currency it is in, or it has more decimals than that
 * one. A sign is never taken for another's.
 */
export function moneyOf({ amount, currency, sign }: ImportedSum, usual: string | undefined): string | Message {
  const meant = currency ?? (sign === undefined || sign.among.includes(usual ?? '') ? usual : undefined);
  if (!meant) return sign ? { id: 'imports.whichCurrency', values: { sum: sign.sum } } : { id: 'imports.noCurrency' };
  const money = withUsualDecimals(amount, meant);
  const most = Math.max(USUAL_DECIMALS, decimalsIn(withUsualDecimals('0', meant)));
  if (decimalsIn(money) > most) return { id: 'imports.tooFine', values: { amount: `${amount} ${meant}` } };
  return `${money} ${meant}`;
}

function decimalsIn(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

/** Whether two amounts, as a record holds them, are the same money: `100 EUR` is `100.00 EUR`. */
export function isSameMoney(one: string, other: string): boolean {
  const [a, b] = [parseAmount(one), parseAmount(other)];
  return a !== undefined && a.units === b?.units && a.currency === b.currency;
}

/** An amount of a record as a value of a text; one that cannot be read as it stands. */
export function shownMoney(money: string): AmountValue | string {
  const amount = parseAmount(money);
  return amount ? { amount } : money;
}
