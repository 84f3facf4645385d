import { parseAmount } from '../base/money/amount.ts';
import { withUsualDecimals } from '../base/money/read-amount.ts';
import type { AmountValue, Message } from '../base/ports/text.ts';
import type { ImportedSum, NotTaken } from '../records/imports/read-entries.ts';

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

/** An amount as a record holds it, or why nothing says which currency it is in. A sign is never taken for another's. */
export function moneyOf({ amount, currency, sign }: ImportedSum, usual: string | undefined): string | Message {
  const meant = currency ?? (sign === undefined || sign.among.includes(usual ?? '') ? usual : undefined);
  if (meant) return `${withUsualDecimals(amount, meant)} ${meant}`;
  return sign ? { id: 'imports.whichCurrency', values: { sum: sign.sum } } : { id: 'imports.noCurrency' };
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
