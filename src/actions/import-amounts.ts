import { withUsualDecimals } from '../base/money/read-amount.ts';
import type { Message } from '../base/ports/text.ts';
import type { NotTaken } from '../records/imports/read-entries.ts';

/** A list of a record after an import; `rows` is `undefined` where the list stays as it is. */
export interface NewRows<R> {
  readonly rows: readonly R[] | undefined;
  readonly added: readonly Message[];
  readonly updated: readonly Message[];
  readonly unchanged: number;
  readonly notTaken: readonly NotTaken[];
}

/** An amount as a record holds it; `undefined` where nothing says which currency it is in. */
export function moneyOf(
  entry: { readonly amount: string; readonly currency: string | undefined },
  usual: string | undefined,
): string | undefined {
  const currency = entry.currency ?? usual;
  return currency && `${withUsualDecimals(entry.amount, currency)} ${currency}`;
}
