import { foldText } from './folded-line.ts';
import type { Words } from './log-words.ts';

/** A pattern for whole words of a folded line; empty words match nothing. */
export function patternOf(words: Words, accented: boolean, flags = 'gu'): RegExp {
  const source = words === '' ? '(?!)' : sourceOf(words, accented);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}

/** Words as the source of a pattern: folded as the line is, `*` for the rest of a word. */
export function sourceOf(words: Words, accented: boolean): string {
  return words
    .split(/(\\p\{\p{L}+\}|\[\\p\{L\}\])/u)
    .map((part, at) => (at % 2 === 1 ? part : foldText(part, accented)))
    .join('')
    .replace(/(?<=[\p{L}])\*/gu, '\\p{L}{0,12}')
    .replaceAll('\\p{L}*', '\\p{L}{0,30}')
    .replaceAll('\\p{L}+', '\\p{L}{1,30}');
}

/** A stretch of a folded line. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a stretch of a folded line. */
export function placesOf(pattern: RegExp, folded: string, { start, end }: Stretch): readonly Stretch[] {
  return [...folded.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((found) => found.start >= start && found.end <= end);
}

/** Whether two stretches share a letter. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
