/** A sentence, and where the words stand in it that are to go. */
export interface WordsInSentence {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Fewer are no sentence; an item of a list needs no more than its name. */
const FEWEST_WORDS = { sentence: 4, item: 1 } as const;
/** What cannot be made up again: a day, a sum, an address. */
const FACT = /\d|https?:|@|\p{Sc}/u;
const CLAUSE_END = /[,;:—–()]|\s-\s/g;
const WORDS = /[\p{L}\p{N}]+/gu;
/** So many words may lead in to what is wrong with a clause, such as "which"; more of them are a clause of their own. */
const MOST_LED_IN = 2;
const TRAILING = /[\s,;:—–(-]/;
const LEADING = /^[\s,;:—–)-]+/;
const CLOSING = /[.!?…"'»”’)]/;

/** Whether a sentence says something that another one in its place would lose. */
export function holdsFacts(sentence: string): boolean {
  return FACT.test(sentence);
}

/**
 * What is left of a sentence when the clause goes that holds some words: from the words themselves or from the beginning of
 * their clause, to the end of it or of the sentence. All that still hold what the sentence says in facts, but for those of
 * the clause, the shortest cut first; what reads well is up to the caller.
 */
export function sentencesWithoutClause(
  { sentence, start, end }: WordsInSentence,
  kind: keyof typeof FEWEST_WORDS,
): string[] {
  const body = withoutEnd(sentence, CLOSING);
  const closing = /[.!?…]/.test(sentence.slice(body.length)) ? sentence.slice(body.length) : '.';
  const marks = [...body.matchAll(CLAUSE_END)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  const clause = marks.findLast(({ to }) => to <= start)?.to ?? 0;
  const ends = [marks.find(({ from }) => from > start)?.from, marks.find(({ from }) => from >= end)?.from, body.length];
  const begins = wordsIn(body.slice(clause, start)) > MOST_LED_IN ? [start] : [clause];
  const cuts = begins.flatMap((from) => ends.flatMap((to) => (to === undefined ? [] : [{ from, to }])));
  const left = cuts
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .filter(({ to }) => keepsFacts(sentence.slice(end), body.slice(to)))
    .map(({ from, to }) => joined(body.slice(0, from), body.slice(to), closing));
  return [...new Set(left)].filter((text) => wordsIn(text) >= FEWEST_WORDS[kind]);
}

/** Taken off from behind: a pattern would try every such sign as the first of the end. */
function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function joined(before: string, behind: string, closing: string): string {
  const first = withoutEnd(before, TRAILING);
  const rest = behind.replace(LEADING, '');
  const text = first === '' ? rest.charAt(0).toUpperCase() + rest.slice(1) : [first, rest].filter(Boolean).join(', ');
  return text === '' ? '' : text + closing;
}

function wordsIn(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

/** Whether what stands behind the words has no facts that what is left of it lacks, unless the words lead to them. */
function keepsFacts(behind: string, left: string): boolean {
  const [, ...rest] = behind.split(CLAUSE_END);
  const facts = (rest.join(' ').match(WORDS) ?? []).filter((word) => /\d/.test(word));
  return facts.every((fact) => left.includes(fact));
}
