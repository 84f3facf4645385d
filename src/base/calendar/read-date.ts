/** What a text says as a date. */
export type ReadDate = { readonly kind: 'date'; readonly date: string } | { readonly kind: 'ambiguous' } | undefined;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a date as people write it: `2026-12-31`, `31.12.2026`, `31/12/2026`, `31 December 2026`, `December 31, 2026`,
 * `31 décembre 2026`, `31 декабря 2026 г.`, `ngày 31 tháng 12 năm 2026`. Month names of the given language and English
 * ones, whole or short. Gives `YYYY-MM-DD`. In English `03/04/2026` may mean two days: `ambiguous`; elsewhere the day
 * comes first. `undefined` for days that do not exist, years of two digits, and texts that are no date.
 */
export function readDate(text: string, language: string): ReadDate {
  const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return readNumbers(plain, language) ?? readVietnamese(plain) ?? readWords(plain, language);
}

function readNumbers(text: string, language: string): ReadDate {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dateFrom(iso[1], iso[2], iso[3]);
  const match = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})(?: ?г\.?)?$/u.exec(text);
  if (!match) return undefined;
  const [, first, mark, second, year] = match;
  const dayFirst = dateFrom(year, second, first);
  if (mark === '.' || !language.startsWith('en')) return dayFirst;
  const monthFirst = dateFrom(year, first, second);
  if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst;
  return { kind: 'ambiguous' };
}

function readVietnamese(text: string): ReadDate {
  const match = /^(?:ngày )?(\d{1,2}) (?:tháng|thg) (\d{1,2}),?(?: năm)? (\d{4})$/iu.exec(text);
  return match ? dateFrom(match[3], match[2], match[1]) : undefined;
}

const FILLERS = new Set(['г', 'года', 'le', 'the', 'of', 'on']);

function readWords(text: string, language: string): ReadDate {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '' && !FILLERS.has(word));
  if (words.length !== 3) return undefined;
  const [first = '', second = '', year = ''] = words;
  if (!/^\d{4}$/.test(year)) return undefined;
  const names = monthsOf(language);
  const [day, month] = /^\d/.test(first) ? [first, names.get(folded(second))] : [second, names.get(folded(first))];
  const number = /^(\d{1,2})(?:st|nd|rd|th|er|-?го)?$/u.exec(day)?.[1];
  return month === undefined || number === undefined ? undefined : dateFrom(year, String(month), number);
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}

function monthsOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  const forms: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'short' }];
  for (const locale of ['en', 'en-GB', language])
    for (const form of forms)
      for (const withDay of [{}, { day: 'numeric' } as const])
        addMonths(names, new Intl.DateTimeFormat(locale, { ...form, ...withDay, timeZone: 'UTC' }));
  return names;
}

function addMonths(names: Map<string, number>, format: Intl.DateTimeFormat): void {
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 1)));
    const name = parts.find((part) => part.type === 'month')?.value;
    if (name) names.set(folded(name), month);
  }
}

function dateFrom(yearText = '', monthText = '', dayText = ''): ReadDate {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  if (days === undefined || day < 1 || day > days || year < 1) return undefined;
  const padded = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return { kind: 'date', date: padded.join('-') };
}
