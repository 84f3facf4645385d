/** A line as words are looked for in it, with the way back to what was typed. */
export interface FoldedLine {
  /** What was typed, in composed letters. */
  readonly typed: string;
  readonly folded: string;
  /** Whether accents of the line are kept, and words have to have theirs. */
  readonly accented: boolean;
  /** Where a letter of the folded text stands in `typed`. */
  readonly places: readonly number[];
}

/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', œ: 'oe', æ: 'ae' };

/** Accents that tell Vietnamese from a language that merely has some. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/**
 * The line in small letters, without accents (`ё` is `е`); a Vietnamese one keeps them where it has any, since words differ
 * by nothing else. A line without accents may have been typed on any keyboard, so its words are compared without.
 */
export function foldLine(line: string, language: string): FoldedLine {
  const typed = line
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]/gu, ' ')
    .replace(/[’ʼ]/gu, "'");
  const accented = language === 'vi' && VIETNAMESE.test(typed.toLowerCase());
  const places: number[] = [];
  let folded = '';
  for (let at = 0; at < typed.length; at++)
    for (const letter of foldText(typed.charAt(at), accented)) {
      folded += letter;
      places.push(at);
    }
  places.push(typed.length);
  return { typed, folded, accented, places };
}

/** A text as {@link foldLine} makes it. */
export function foldText(text: string, accented: boolean): string {
  const small = text.normalize('NFC').toLowerCase();
  if (accented) return small;
  return small
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đœæ]/gu, (letter) => PLAIN[letter] ?? letter);
}
