import { withUsualDecimals } from '../base/money/read-amount.ts';
import type { Message } from '../base/ports/text.ts';
import type { ImportedSum, NotTaken } from '../records/imports/read-entries.ts';

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
