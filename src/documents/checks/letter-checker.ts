import { type Analysis, analyse } from './analysis.ts';
import type { CompiledLanguage, WayToRead } from './compiled-language.ts';
import { findMissing } from './element-rules.ts';
import type { LetterFinding } from './letter-finding.ts';
import type { LetterFacts, LetterInParts, Part } from './letter-in-parts.ts';
import { type Paragraph, paragraphsOf } from './prose/paragraphs.ts';
import type { CheckedKind } from './required-elements.ts';
import { findShape } from './shape-rules.ts';
import { findTone } from './tone-rules.ts';

/** A letter to check. */
export interface LetterToCheck {
  readonly text: string;
  readonly kind: CheckedKind;
  readonly facts: LetterFacts;
}

/** More findings than this help nobody; the rest is left out. */
export const MOST_FINDINGS = 200;

/**
 * Checks one letter, again and again while it is written: what has been read of a paragraph is kept, and only those that
 * have changed are read anew. Of leaks it knows nothing.
 */
export class LetterChecker {
  readonly #language: CompiledLanguage;
  #read = new Map<string, Analysis>();
  #way: WayToRead | undefined;

  constructor(language: CompiledLanguage) {
    this.#language = language;
  }

  /** What to look at once more, in the order of the text; at most `MOST_FINDINGS`. Linear in the length of the text. */
  check({ text, kind, facts }: LetterToCheck): LetterFinding[] {
    const letter = this.#letterOf({ text, kind, facts }, this.#partsOf(text));
    const findings = [...findTone(letter), ...findShape(letter), ...findMissing(letter)];
    return findings.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MOST_FINDINGS);
  }

  #letterOf({ text, kind, facts }: LetterToCheck, parts: readonly Part[]): LetterInParts {
    const way = this.#language.for(text);
    let tried = 0;
    const isClean = (sentence: string): boolean => {
      // Of more findings than these, most are not shown anyway.
      if (++tried > 2 * MOST_FINDINGS) return false;
      const own = paragraphsOf(sentence).map((paragraph) => ({
        paragraph,
        analysis: analyse(paragraph, this.#language, way),
      }));
      const alone = { text: sentence, kind, facts, parts: own, language: this.#language, isClean: () => false };
      return findTone(alone).length === 0;
    };
    return { text, kind, facts, parts, language: this.#language, isClean };
  }

  #partsOf(text: string): Part[] {
    const way = this.#language.for(text);
    const known = way === this.#way ? this.#read : new Map<string, Analysis>();
    const read = new Map<string, Analysis>();
    const parts = paragraphsOf(text).map((paragraph): Part => {
      const key = keyOf(paragraph);
      const analysis = read.get(key) ?? known.get(key) ?? analyse(paragraph, this.#language, way);
      read.set(key, analysis);
      return { paragraph, analysis };
    });
    this.#read = read;
    this.#way = way;
    return parts;
  }
}

function keyOf({ kind, text }: Paragraph): string {
  return `${kind}\n${text}`;
}
