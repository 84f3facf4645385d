import { numberFormat } from '../intl-formats.ts';
/** What a text says as an amount. */
export type ReadAmount =
  | { readonly kind: 'amount'; readonly amount: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'no currency' }
  | undefined;

/** What signs beside an amount stand for; of several, the usual one first. */
export const CURRENCIES_OF_SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  US$: ['USD'],
  R$: ['BRL'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['JPY', 'CNY'],
  '₽': ['RUB'],
  'руб.': ['RUB'],
  руб: ['RUB'],
  '₫': ['VND'],
  đ: ['VND'],
  zł: ['PLN'],
  Kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
};

/** A currency before the number, a minus, a sign of a currency behind that, the number, a currency behind it. */
const AMOUNT =
  /^(\p{L}{3}|US\$|R\$|\p{Sc}|kr)? ?([-−]?) ?(\p{Sc})?(\d[\d .,'’]*?) ?(\p{L}{3}|US\$|R\$|\p{Sc}|руб\.?|đ|zł|Kč|kr\.?)?$/u;

/**
 * Reads an amount as people write it: `1250 EUR`, `1.250,00 €`, `€1,250.50`, `1 250,5`. Gives it as a record holds it,
 * `1250.00 EUR`. Where no currency is named, `currency` is meant; a sign that several currencies share means that one too,
 * if it is among them. A single mark with three digits behind it is grouping where the language groups so, else
 * `ambiguous`. `undefined` when the text is no amount.
 */
export function readAmount(text: string, language: string, currency: string | undefined): ReadAmount {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const match = AMOUNT.exec(plain);
  if (!match) return undefined;
  const [, before, sign, inside, digits = '', after] = match;
  const named = [before, inside, after].filter((part) => part !== undefined);
  if (named.length > 1) return undefined;
  const code = named[0] === undefined ? currency : codeOf(named[0], currency);
  const number = decimalFrom(digits, language);
  if (number === undefined || number === 'ambiguous') return number && { kind: number };
  if (code === undefined) return named.length > 0 ? undefined : { kind: 'no currency' };
  return { kind: 'amount', amount: `${sign ? '-' : ''}${withUsualDecimals(number, code)} ${code}` };
}

function codeOf(name: string, currency: string | undefined): string | undefined {
  const codes = CURRENCIES_OF_SIGNS[name];
  if (codes) return codes.find((code) => code === currency) ?? codes[0];
  const code = name.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
}

/** A decimal number with at least the decimals that amounts of the currency are written with. */
export function withUsualDecimals(number: string, currency: string): string {
  const style = { style: 'currency', currency } as const;
  const usual = numberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = '0', fraction = ''] = number.split('.');
  const padded = fraction.padEnd(usual, '0');
  return padded === '' ? whole : `${whole}.${padded}`;
}

/** The plain decimal number (`1250.5`) that a text of digits and marks stands for. */
export function decimalFrom(text: string, language: string): string | 'ambiguous' | undefined {
  const digits = text.replace(/[ '’]/g, '');
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) ?? '';
  const parts = digits.split(/[.,]/);
  if (!groupsAreWhole(text)) return undefined;
  const several = marks.length > 1 && marks.every((mark) => mark === last);
  if (marks.length === 0 || several) return grouped(parts);
  const fraction = parts.pop() ?? '';
  if (marks.length > 1) return marks.indexOf(last) === marks.length - 1 ? joined(parts, fraction) : undefined;
  if (fraction.length !== 3 || (parts[0] ?? '').length > 3 || parts[0] === '0') return joined(parts, fraction);
  return last === groupMarkOf(language) ? parts.join('') + fraction : 'ambiguous';
}

function groupsAreWhole(text: string): boolean {
  return !/[ '’]/.test(text) || /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(text);
}

function grouped(parts: readonly string[]): string | undefined {
  const whole = parts.length === 1 || parts.slice(1).every((part) => part.length === 3);
  return whole ? withoutZeros(parts.join('')) : undefined;
}

function joined(parts: readonly string[], fraction: string): string | undefined {
  const whole = grouped(parts);
  return whole === undefined || fraction === '' || fraction.length > 4 ? undefined : `${whole}.${fraction}`;
}

function withoutZeros(whole: string): string | undefined {
  const number = whole.replace(/^0+(?=\d)/, '');
  return number.length <= 15 ? number : undefined;
}

function groupMarkOf(language: string): string | undefined {
  return numberFormat(language)
    .formatToParts(1_234_567)
    .find((part) => part.type === 'group')?.value;
}
