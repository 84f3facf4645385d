import type { Analysis, Marked, Sentence } from './analysis.ts';
import type { CompiledLanguage } from './compiled-language.ts';
import type { Mark } from './language-data.ts';
import type { Paragraph } from './prose/paragraphs.ts';
import type { CheckedKind } from './required-elements.ts';

/** A paragraph and what it says. */
export interface Part {
  readonly paragraph: Paragraph;
  readonly analysis: Analysis;
}

/** What the record tells about a letter; what is left out nobody knows. */
export interface LetterFacts {
  /** Whether anything is unpaid or prepaid between the two sides. */
  readonly moneyOpen?: boolean;
  /** What may fill the sentences that are offered, such as `lastDay`; in the letter's language. */
  readonly fillings?: Readonly<Record<string, string>>;
}

/** A letter taken apart, as the rules see it. */
export interface LetterInParts {
  readonly text: string;
  readonly kind: CheckedKind;
  readonly parts: readonly Part[];
  readonly language: CompiledLanguage;
  readonly facts: LetterFacts;
  /** Whether a sentence may be offered: whether it would have no finding of tone by itself. */
  readonly isClean: (sentence: string) => boolean;
}

/** A mark with the paragraph it stands in. */
export interface Place {
  readonly part: Part;
  readonly marked: Marked;
}

/** The marks of those sorts in what the writer says; a signature is left out. */
export function marksOf({ parts }: LetterInParts, ...marks: readonly Mark[]): Place[] {
  return parts.flatMap((part) => {
    const { kind, sentencesWith, marks: all } = part.analysis;
    if (kind === 'signature' || !marks.some((mark) => sentencesWith.has(mark))) return [];
    return all.filter(({ mark }) => marks.includes(mark)).map((marked) => ({ part, marked }));
  });
}

/** The sentence a mark stands in. */
export function sentenceOf({ part, marked }: Place): Sentence | undefined {
  return part.analysis.sentences[marked.sentence];
}

/** Whether the sentence of a mark holds another one of that sort. */
export function sharesSentence({ part, marked }: Place, mark: Mark): boolean {
  return part.analysis.sentencesWith.get(mark)?.has(marked.sentence) ?? false;
}
