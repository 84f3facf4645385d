import { readDate } from '../../base/calendar/read-date.ts';
import { CURRENCIES_OF_SIGNS } from '../../base/money/read-amount.ts';

/** Which mark stands before the decimals of a column. */
export type DecimalMark = '.' | ',';

/** How a column writes days such as `03/04/2026`. */
export type DateOrder = 'day first' | 'month first';

const SPACES = /[\s\u00a0\u202f'’]/g;

/**
 * Which mark stands before the decimals in a column of numbers: told by the values that leave no doubt. Where none does
 * (`1,234` throughout), three digits behind the only mark are thousands in sums of money and decimals in hours: nobody
 * works a thousand hours at once. `both` where some have a point and some a comma: then only what leaves no doubt by itself
 * is a number.
 */
export function decimalMarkOf(values: readonly string[], column: 'money' | 'hours'): DecimalMark | 'both' {
  const marks = values.map(markIn).filter((mark) => mark !== undefined);
  const sure = new Set(marks.filter(({ isSure }) => isSure).map(({ mark }) => mark));
  if (sure.size > 1) return 'both';
  for (const mark of sure) return mark;
  const [doubtful] = marks;
  if (!doubtful) return '.';
  return column === 'hours' ? doubtful.mark : otherMark(doubtful.mark);
}

/** Whether a cell is no number only because its column writes decimals in both ways. */
export function isDoubtful(cell: string, mark: DecimalMark | 'both'): boolean {
  return mark === 'both' && readDecimal(cell, mark) === undefined && readDecimal(cell, '.') !== undefined;
}

function markIn(value: string): { readonly mark: DecimalMark; readonly isSure: boolean } | undefined {
  const digits = value.replace(SPACES, '').replace(/[^\d.,]/g, '');
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return undefined;
  if (marks.some((mark) => mark !== last)) return { mark: last, isSure: true };
  if (marks.length > 1) return { mark: otherMark(last), isSure: true };
  return { mark: last, isSure: digits.length - digits.indexOf(last) !== 4 || digits.startsWith(`0${last}`) };
}

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

/**
 * The plain decimal number (`-1250.5`) that a cell holds, without a currency around it; `undefined` where it is none.
 * Brackets or a minus behind it make it negative, as bookkeeping writes it.
 */
export function readDecimal(cell: string, columnMark: DecimalMark | 'both'): string | undefined {
  const own = markIn(cell);
  if (columnMark === 'both' && own?.isSure === false) return undefined;
  const mark = columnMark === 'both' ? (own?.mark ?? '.') : columnMark;
  const bare = cell.replace(SPACES, '').replace(/^[\p{L}\p{Sc}]{1,8}|[\p{L}\p{Sc}.]{1,8}$/gu, '');
  const inside = /^\((.*)\)$/.exec(bare)?.[1];
  const signed = (inside ?? bare).replace(/\u2212/g, '-');
  const digits = signed.replace(/^[-+]|-$/g, '').replace(/^[\p{L}\p{Sc}]{1,8}/u, '');
  const grouping = mark === '.' ? ',' : '\\.';
  const form = new RegExp(`^(\\d{1,3}(?:${grouping}\\d{3})+|\\d{1,15})(?:${mark === '.' ? '\\.' : ','}(\\d{1,12}))?$`);
  const match = form.exec(digits);
  if (!match) return undefined;
  const whole = (match[1] ?? '').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').replace(/0{1,12}$/, '');
  if (whole.length > 15 || fraction.length > 4) return undefined;
  const number = fraction ? `${whole}.${fraction}` : whole;
  const isNegative = inside !== undefined || /^-|-$/.test(signed);
  return isNegative && number !== '0' ? `-${number}` : number;
}

/** Codes that mean a currency, put together once: a table asks for each cell. */
let currencies: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
}

/** The currency that a head or a cell of currencies names, by its code or by a sign that means one alone. */
export function currencyIn(cell: string): string | undefined {
  const code = /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(cell)?.[0];
  if (code && isCurrency(code)) return code;
  const words = cell.split(/[\s\d.,()]+/);
  const codes = words.flatMap((word) => (Object.hasOwn(CURRENCIES_OF_SIGNS, word) ? CURRENCIES_OF_SIGNS[word] : []));
  return codes.length === 1 ? codes[0] : undefined;
}

/**
 * The currencies that a sum can be in, by what stands beside its digits: several for `$`, none for what is no currency.
 * `undefined` where nothing stands there.
 */
export function currenciesBeside(sum: string): readonly string[] | undefined {
  const beside = sum.replace(SPACES, '').replace(/[\d.,()+\-\u2212]/g, '');
  if (beside === '') return undefined;
  const code = beside.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return [code];
  return Object.hasOwn(CURRENCIES_OF_SIGNS, beside) ? (CURRENCIES_OF_SIGNS[beside] ?? []) : [];
}

/**
 * The seconds that a cell says: `1:30`, `1:30:00`, `1h30`, `1 h 30 min`, `90m`, `1.5`, `1,5`; hours where it names no
 * unit. `undefined` where it says none, or less than nothing.
 */
export function readHours(cell: string, mark: DecimalMark | 'both'): number | undefined {
  const plain = cell.replace(SPACES, '').toLowerCase();
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(plain);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const units =
    /^(?:(\d{1,4})(?:h|hrs?|hours?|ч|час\p{L}*|giờ))?(?:(\d{1,4})(?:m|min\p{L}*|мин\p{L}*|phút)?)?(?:(\d{1,2})(?:s|с|sec|сек|giây))?\.?$/u;
  const named = /\p{L}/u.test(plain) ? units.exec(plain) : null;
  if (named) return Number(named[1] ?? 0) * 3600 + Number(named[2] ?? 0) * 60 + Number(named[3] ?? 0);
  const hours = readDecimal(plain.replace(/[hч]$/u, ''), mark);
  if (hours === undefined || hours.startsWith('-')) return undefined;
  return Math.round(Number(hours) * 3600);
}

const NUMBERED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ ,T])/;

/**
 * Which part of `03/04/2026` is the day, told by the days of a column that leave no doubt; `undefined` where some need an
 * order and none tells it, or they contradict each other.
 */
export function dateOrderOf(values: readonly string[]): DateOrder | 'needs none' | undefined {
  const numbered = values.map((value) => NUMBERED.exec(value)).filter((match) => match !== null);
  if (numbered.length === 0) return 'needs none';
  const dayFirst = numbered.some((match) => Number(match[1]) > 12);
  const monthFirst = numbered.some((match) => Number(match[3]) > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day first' : 'month first';
}

/** Reads the days of a column, with or without a time behind them; each different cell is worked out once. */
export function dayReader(order: DateOrder): (cell: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, readDay(cell, order));
    return known.get(cell);
  };
}

function readDay(cell: string, order: DateOrder): string | undefined {
  const iso = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=$|[T ])/.exec(cell)?.[0];
  const numbered = NUMBERED.exec(cell);
  if (iso || !numbered) return wordsOrDots(iso ?? cell);
  const [, first = '', , second = '', year = ''] = numbered;
  const [day, month] = order === 'day first' ? [first, second] : [second, first];
  return dateIn(`${fullYear(year)}-${month}-${day}`, 'en');
}

function wordsOrDots(cell: string): string | undefined {
  const dotted = /^(\d{1,2}\.\d{1,2}\.)(\d{4}|\d{2})(?=$|[ ,T])/.exec(cell);
  const written = dotted
    ? `${dotted[1]}${fullYear(dotted[2] ?? '')}`
    : cell.replace(/[/-](?=\p{L})|(?<=\p{L})[/-]/gu, ' ');
  for (const language of ['en', 'fr', 'ru', 'vi']) {
    const date = dateIn(written, language);
    if (date) return date;
  }
  return undefined;
}

function dateIn(text: string, language: string): string | undefined {
  const read = readDate(text, language);
  return read?.kind === 'date' ? read.date : undefined;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
