import { kept, numberFormat } from '../intl-formats.ts';

/** An exact amount of one currency, in ten-thousandths of its unit: the finest that a record holds. */
export interface Amount {
  readonly units: bigint;
  /** ISO 4217 code. */
  readonly currency: string;
}

const SCALE = 4;
const UNITS_IN_ONE = 10n ** BigInt(SCALE);

/**
 * Reads an amount as a record writes it: a decimal number, a space, a currency code (`1250.00 EUR`). `undefined` when
 * the text is something else.
 */
export function parseAmount(text: string): Amount | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,4}))? ([A-Z]{3})$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '0', fraction = '', currency = ''] = match;
  const units = BigInt(whole) * UNITS_IN_ONE + BigInt(fraction.padEnd(SCALE, '0'));
  return { units: sign === '-' ? -units : units, currency };
}

/** The exact decimal number of an amount, without its currency: `-0.5`, `1250`. */
export function decimalOf(amount: Amount): `${number}` {
  const size = amount.units < 0n ? -amount.units : amount.units;
  const fraction = String(size % UNITS_IN_ONE)
    .padStart(SCALE, '0')
    .replace(/(?<!0)0+$/, '');
  const number = `${amount.units < 0n ? '-' : ''}${size / UNITS_IN_ONE}${fraction && `.${fraction}`}`;
  return number as `${number}`;
}

/** Currencies whose sign is theirs alone: where the language uses it, it stands for the code. */
const OWN_SIGN: ReadonlySet<string> = new Set(['EUR', 'RUB', 'VND']);

/**
 * An amount as people of that language write it, with the code of its currency where its sign, such as `$`, belongs to
 * more than one. Never rounded: it shows more decimals than the currency has where the amount has them.
 */
export function formatAmount(amount: Amount, language: string): string {
  const decimal = decimalOf(amount);
  const { usual, digits } = kept(currencyForms, `${language} ${amount.currency}`, () =>
    currencyForm(amount.currency, language),
  );
  const needed = decimal.split('.')[1]?.length ?? 0;
  if (needed <= digits) return usual.format(decimal);
  const style = { ...styleOf(amount.currency), maximumFractionDigits: needed } as const;
  return numberFormat(language, style).format(decimal);
}

/** How a language writes amounts of a currency, and with how many decimals as a rule. */
interface CurrencyForm {
  readonly usual: Intl.NumberFormat;
  readonly digits: number;
}

const currencyForms = new Map<string, CurrencyForm>();

function currencyForm(currency: string, language: string): CurrencyForm {
  const usual = numberFormat(language, styleOf(currency));
  return { usual, digits: usual.resolvedOptions().maximumFractionDigits ?? 2 };
}

function styleOf(currency: string) {
  return { style: 'currency', currency, currencyDisplay: OWN_SIGN.has(currency) ? 'symbol' : 'code' } as const;
}

/** Sums by currency, in the order in which the currencies first appear; amounts of two currencies are never added. */
export function sumByCurrency(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<string, bigint>();
  for (const { units, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + units);
  return [...sums].map(([currency, units]) => ({ units, currency }));
}

/** The amount with the opposite sign. */
export function negate(amount: Amount): Amount {
  return { units: -amount.units, currency: amount.currency };
}
