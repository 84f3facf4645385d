import { type CompiledLanguage, compileLanguage } from '../../src/documents/checks/compiled-language.ts';
import type { LanguageData } from '../../src/documents/checks/language-data.ts';
import { LetterChecker, type LetterToCheck, MOST_FINDINGS } from '../../src/documents/checks/letter-checker.ts';
import type { LetterFinding } from '../../src/documents/checks/letter-finding.ts';

/** A language that knows nothing but what a test gives it. */
export function aLanguage(data: Partial<LanguageData> = {}): CompiledLanguage {
  const nothing = { abbreviations: [], classes: {}, marks: {}, exceptions: {}, instead: {}, insert: {}, longest: 180 };
  return compileLanguage({ language: 'en', ...nothing, ...data });
}

/** What is found in a letter, each as its rule and the words of the letter it stands at. */
export function foundIn(
  language: CompiledLanguage,
  letter: Partial<LetterToCheck> & { readonly text: string },
): string[] {
  const findings = new LetterChecker(language).check({ kind: 'message', facts: {}, ...letter });
  return findings.map(({ rule, start, end }) => `${rule}: ${letter.text.slice(start, end)}`);
}

/** Half of a character that has two units. */
const HALF = /\p{Cs}/u;

/** Whether an offset is in the text and not within a character of two units. */
function isPlace(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return !(before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000);
}

/** What is wrong with findings: more than there may be, out of order, or at no place of the text. */
export function complaintsOf(text: string, findings: readonly LetterFinding[]): string[] {
  const complaints = findings.length > MOST_FINDINGS ? [`${findings.length} findings`] : [];
  let last = 0;
  for (const { rule, start, end, message, replacements } of findings) {
    if (start < last) complaints.push(`${rule} out of order`);
    last = start;
    for (const place of [{ start, end }, ...replacements])
      if (place.end < place.start || !isPlace(text, place.start) || !isPlace(text, place.end))
        complaints.push(`${rule} at ${place.start} to ${place.end}`);
    if (HALF.test(String(message.values?.phrase ?? '')) && !HALF.test(text))
      complaints.push(`${rule} cuts a character in two`);
  }
  return complaints;
}
