/** A part of a text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The code spans of a line or a paragraph, their backticks included. A run of backticks is closed by the next run of the
 * same length (CommonMark 6.1); a backslash outside code keeps a backtick from opening one.
 */
export function codeSpans(text: string): Span[] {
  if (!text.includes('`')) return [];
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const closing = nextOfSameLength(runs);
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; ) {
    const run = runs[index];
    const closer = closing[index];
    const end = closer === undefined ? undefined : runs[closer]?.end;
    if (run && closer !== undefined && end !== undefined && !isEscaped(text, run.start)) {
      spans.push({ start: run.start, end });
      index = closer + 1;
    } else index++;
  }
  return spans;
}

function nextOfSameLength(runs: readonly Span[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const lastSeen = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (!run) continue;
    next[index] = lastSeen.get(run.end - run.start);
    lastSeen.set(run.end - run.start, index);
  }
  return next;
}

/** Whether the character at an offset stands behind an odd number of backslashes. */
export function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text[offset - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Whether an offset lies in one of the spans; they are in order. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => offset >= span.start && offset < span.end);
}
