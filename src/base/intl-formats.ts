/** More than the languages, forms and currencies of any one person; texts that name ever others must not fill the memory. */
const MOST_KEPT = 500;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
const listFormats = new Map<string, Intl.ListFormat>();
let collation: Intl.Collator | undefined;

/** How a language writes dates: made once, for making one costs a hundred times what writing a date does. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, keyOf(language, options), () => new Intl.DateTimeFormat(language, options));
}

/**
 * How a language writes numbers, made once.
 *
 * @throws RangeError where the options name a currency that could be none
 */
export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numberFormats, keyOf(language, options), () => new Intl.NumberFormat(language, options));
}

/** Which plural form a language has for a number, made once. */
export function pluralRulesOf(language: string): Intl.PluralRules {
  return kept(pluralRules, language, () => new Intl.PluralRules(language));
}

/** How a language writes texts in one enumeration, made once. */
export function listFormat(language: string, type: Intl.ListFormatType): Intl.ListFormat {
  return kept(listFormats, `${language} ${type}`, () => new Intl.ListFormat(language, { type }));
}

/** Compares names as `localeCompare` does, and ten times faster; made once. */
export function collator(): Intl.Collator {
  collation ??= new Intl.Collator();
  return collation;
}

function keyOf(language: string, options: object): string {
  return `${language} ${JSON.stringify(options)}`;
}

/** What was made for a key, or what is made for it now. */
export function kept<K, T>(all: Map<K, T>, key: K, make: () => T): T {
  const known = all.get(key);
  if (known) return known;
  const made = make();
  if (all.size >= MOST_KEPT) all.clear();
  all.set(key, made);
  return made;
}
