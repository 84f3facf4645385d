import { type CompiledLanguage, compileLanguage } from '../../src/documents/checks/compiled-language.ts';
import type { LanguageData } from '../../src/documents/checks/language-data.ts';
import { LetterChecker, type LetterToCheck } from '../../src/documents/checks/letter-checker.ts';

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
