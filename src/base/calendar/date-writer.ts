/** Days that a month has every year: the last day of a leap year's February is left to `Intl`. */
const DAYS_IN_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** A day and a year to try a format with: nothing else in a date looks like them. */
const TRIED_DAY = '15';
const TRIED_YEAR = '2031';
const TRIED = new RegExp(`(${TRIED_DAY}|${TRIED_YEAR})`);

const USUAL_DATE = /^[1-9]\d{3}-\d\d-(?:0[1-9]|[1-3]\d)$/;

/** A part of a date that stays the same all month, or the place of the day or the year. */
type Piece = string | typeof DAY | typeof YEAR;
const DAY = 0;
const YEAR = 1;

/** What a format needs to be told, and what it does not do. */
export interface DateForm {
  /** The beginning of a date in the time zone UTC, milliseconds since 1970. */
  readonly momentOf: (date: string) => number;
  readonly finish: ((words: string, date: string) => string) | undefined;
}

/**
 * Writes calendar dates as a format of `Intl` does, in a fraction of the time: what the format makes of a month is asked
 * once, with the places of day and year. What that would not do for is left to the format: weekdays, other calendars and
 * digits, and days that not every month or year has.
 */
export class DateWriter {
  readonly #format: Intl.DateTimeFormat;
  readonly #with: DateForm;
  readonly #isUsual: boolean;
  readonly #months: (readonly Piece[])[] = [];

  /** @param format in the time zone UTC */
  constructor(format: Intl.DateTimeFormat, form: DateForm) {
    this.#format = format;
    this.#with = form;
    const { calendar, numberingSystem, weekday } = format.resolvedOptions();
    this.#isUsual = calendar === 'gregory' && numberingSystem === 'latn' && weekday === undefined;
  }

  /** A calendar date (`YYYY-MM-DD`) in words. */
  write(date: string): string {
    const pieces = this.#piecesFor(date);
    const words = pieces.length > 0 ? joined(pieces, date) : this.#ask(date);
    return this.#with.finish ? this.#with.finish(words, date) : words;
  }

  #ask(date: string): string {
    return this.#format.format(this.#with.momentOf(date));
  }

  /** None where the format has to be asked. */
  #piecesFor(date: string): readonly Piece[] {
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
    if (!this.#isUsual || !USUAL_DATE.test(date) || day > (DAYS_IN_MONTHS[month - 1] ?? 0)) return [];
    this.#months[month] ??= this.#piecesOf(`${TRIED_YEAR}-${date.slice(5, 7)}`);
    return this.#months[month];
  }

  /** From the whole text of a date: its parts, asked for one by one, have other spaces in some versions of V8. */
  #piecesOf(month: string): readonly Piece[] {
    const words = this.#ask(`${month}-${TRIED_DAY}`);
    const pieces = words.split(TRIED).map((part) => (part === TRIED_DAY ? DAY : part === TRIED_YEAR ? YEAR : part));
    // Some languages write days of one digit in another way.
    const early = `${month}-05`;
    return joined(pieces, early) === this.#ask(early) ? pieces : [];
  }
}

function joined(pieces: readonly Piece[], date: string): string {
  let words = '';
  for (const piece of pieces)
    words += piece === DAY ? Number(date.slice(8)) : piece === YEAR ? date.slice(0, 4) : piece;
  return words;
}
