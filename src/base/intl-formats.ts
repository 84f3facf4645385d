/** More than the languages, forms and currencies of any one person; texts that name ever others must not fill the memory. */
const MOST_KEPT = 500;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
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

/** Compares names as `localeCompare` does, and ten times faster; made once. */
export function collator(): Intl.Collator {
  collation ??= new Intl.Collator();
  return collation;
}

function keyOf(language: string, options: object): string {
  return `${language} ${JSON.stringify(options)}`;
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known) return known;
  const made = make();
  if (all.size >= MOST_KEPT) all.clear();
  all.set(key, made);
  return made;
}
