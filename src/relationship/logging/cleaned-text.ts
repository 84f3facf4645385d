import type { Reading } from './clauses.ts';
import { overlap, patternOf, type Stretch } from './word-patterns.ts';

/**
 * What a stretch of a line says, as it was typed: without its day, without the words that only lead up to it, and
 * for a reply without the word for an answer.
 */
export function cleaned(
  reading: Reading,
  stretch: Stretch,
  {
    kind,
    day,
    keepsLead = false,
  }: {
    readonly kind: 'promise' | 'request' | 'reply';
    readonly day: Stretch | undefined;
    readonly keepsLead?: boolean;
  },
): string {
  const { line, words, people } = reading;
  const names = people.map(({ start, end }) => line.folded.slice(start, end).replace(/[^\p{L}\p{N} ]/gu, '.'));
  const lead = [
    ...names,
    ...(kind === 'reply' ? [words.answer, words.them] : []),
    words.lead,
    words.honorifics,
    words.them,
  ]
    .filter((part) => part !== '')
    .join('|');
  const isLead = patternOf(lead, line.accented, 'uy');
  const isTrail = patternOf(words.trail, line.accented, 'u');
  const parts = piecesOf(stretch, day).flatMap(({ start, end }) => withoutEdges(start, end));
  return parts
    .map(({ start, end }) => line.typed.slice(line.places[start] ?? 0, line.places[end] ?? line.typed.length).trim())
    .filter((part) => part !== '')
    .join(' ');

  function withoutEdges(from: number, to: number): readonly Stretch[] {
    let [start, end] = [from, to];
    for (;;) {
      start = skipped(start, end, /[\s,;:.!?'"«»()-]/u);
      isLead.lastIndex = start;
      const match = keepsLead ? undefined : isLead.exec(line.folded);
      if (!match || match.index !== start || start + match[0].length > end || match[0] === '') break;
      start += match[0].length;
    }
    for (;;) {
      while (end > start && /[\s,;:.'"«»(-]/u.test(line.folded.charAt(end - 1))) end--;
      const last = /[\p{L}']{1,24}(?: \p{L}{1,24})?$/u.exec(line.folded.slice(Math.max(start, end - 24), end))?.[0];
      const word = [last, last?.split(' ').at(-1)].find(
        (each) => each !== undefined && each.length < end - start && isWhole(isTrail, each),
      );
      if (word === undefined) return start < end ? [{ start, end }] : [];
      end -= word.length;
    }
  }

  function skipped(from: number, to: number, marks: RegExp): number {
    let at = from;
    while (at < to && marks.test(line.folded.charAt(at))) at++;
    return at;
  }
}

function isWhole(pattern: RegExp, text: string): boolean {
  return pattern.exec(text)?.[0] === text;
}

/** A stretch without a day in it. */
function piecesOf({ start, end }: Stretch, day: Stretch | undefined): readonly Stretch[] {
  if (!day || !overlap(day, { start, end })) return [{ start, end }];
  return [
    { start, end: Math.max(start, day.start) },
    { start: Math.min(end, day.end), end },
  ];
}
