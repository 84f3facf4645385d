import { loadLanguage } from '../src/documents/checks/languages/load-language.ts';
import { LetterChecker } from '../src/documents/checks/letter-checker.ts';
import type { LetterFinding } from '../src/documents/checks/letter-finding.ts';
import type { Language } from '../src/relationship/client/identity.ts';

/**
 * Checks a text as a farewell; everything but leaks. What was found in a text is not kept, but which words follow each other
 * in phrases is looked up once for all texts, as in an editor.
 */
export async function checkAnew(text: string, language: Language): Promise<LetterFinding[]> {
  return new LetterChecker(await loadLanguage(language)).check({ text, kind: 'farewell', facts: {} });
}

/** A checker that keeps what it has read, as an editor has one for each document. */
export async function openLetter(language: Language): Promise<(text: string) => LetterFinding[]> {
  const checker = new LetterChecker(await loadLanguage(language));
  return (text) => checker.check({ text, kind: 'farewell', facts: {} });
}
