/** What a character can be to the words of a text. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const PLACEHOLDER = 5;
export const CURRENCY = 6;
/** Goes on with a word and begins none: accents that stand by themselves, what makes emoji of signs, what is not seen. */
export const MARK = 7;
/** Class of each UTF-16 code unit, filled as it is met: 0 is not known yet. */
const classes = new Uint8Array(65_536);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const kind = classify(String.fromCharCode(code));
  classes[code] = kind;
  return kind;
}

function classify(character: string): number {
  if (/[\uE000-\uE004]/.test(character)) return PLACEHOLDER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/['\u2019\u2018\u02BC\uFF07]/.test(character)) return APOSTROPHE;
  return /\p{Sc}/u.test(character) ? CURRENCY : OTHER;
}
