import { clauseAt, type Reading } from './clauses.ts';
import type { ContactWords, Words } from './log-words.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

/** As far before words as what denies them is looked for, in letters. */
const NEAR = 32;

/**
 * Whether words are denied: "didn't call", "we can't really promise", "не звонил"; in some languages by what follows, "ne veut
 * pas". Whatever stands before them in the same thought denies them: a fact that is missing can be told again, a wrong one stays.
 */
export function isDenied(reading: Reading, cue: Stretch): boolean {
  const { line, words, days } = reading;
  const joints = placesOf(patternOf(words.conjunctions, line.accented), line.folded, {
    start: clauseAt(reading, cue.start).start,
    end: cue.start,
  });
  const thought = { start: joints.at(-1)?.end ?? clauseAt(reading, cue.start).start, end: cue.start };
  const isInDay = (at: Stretch) => days.some((day) => overlap(at, day));
  const denials = placesOf(patternOf(words.negations, line.accented), line.folded, thought);
  return denials.some((at) => !isInDay(at)) || isDeniedNearby(reading, cue);
}

/** Whether words are denied by those right beside them, as a mood is: "not happy". */
export function isDeniedNearby(reading: Reading, cue: Stretch): boolean {
  const { line, words } = reading;
  if (standsBefore(reading, cue, words.negations)) return true;
  const after = line.folded.slice(cue.end, cue.end + NEAR).trimStart();
  return words.negationsBehind !== '' && patternOf(words.negationsBehind, line.accented, 'uy').test(after);
}

/**
 * Whether words of a contact tell of one that has not been: one to come, on a condition, called off, or in vain. A talk on a
 * day to come is a plan, unless its words are about the past themselves.
 */
export function isToCome(
  reading: Reading,
  cue: Stretch & { readonly words: ContactWords },
  wishes: readonly { readonly span: Stretch }[],
): boolean {
  const { line, words, days } = reading;
  const clause = clauseAt(reading, cue.start);
  const isIn = (pattern: Words, stretch: Stretch) =>
    placesOf(patternOf(pattern, line.accented), line.folded, stretch).length > 0;
  if (standsBefore(reading, cue, words.plans)) return true;
  if (isIn(words.conditions, { start: clause.start, end: cue.start })) return true;
  if (isIn(words.inVain, { start: cue.end, end: clause.end })) return true;
  const isOpen = words.language === 'vi' || cue.words.direction === 'together';
  if (!isOpen || isIn(words.past, cue)) return false;
  const isOfTopic = (day: Stretch) =>
    !isIn(words.orders, cue) && isIn(words.topics, { start: cue.end, end: day.start });
  const isAhead = days
    .filter((day) => day.side === 'future' && overlap(day, clause) && !isOfTopic(day))
    .some((day) => !wishes.some(({ span }) => overlap(day, span)));
  return isAhead || isIn(words.calledOff, clause);
}

/** Whether words stand right before a place in its clause, or with one other word between; Will and May are names as well. */
function standsBefore(reading: Reading, { start }: Stretch, pattern: Words): boolean {
  const { line, people } = reading;
  const from = Math.max(clauseAt(reading, start).start, start - NEAR);
  const unnamed = people.reduce(
    (text, { start: first, end }) => text.slice(0, first) + 'x'.repeat(end - first) + text.slice(end),
    line.folded,
  );
  const before = unnamed.slice(from, start).trimEnd();
  return pattern !== '' && patternOf(`(?:${pattern})(?: [\\p{L}']{1,10})?$`, line.accented, 'u').test(before);
}
