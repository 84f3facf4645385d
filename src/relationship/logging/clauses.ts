import type { FoundDay } from './find-days.ts';
import type { FoundPerson } from './find-people.ts';
import type { FoldedLine } from './folded-line.ts';
import type { LogWords } from './log-words.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

/** A line with what is known of it before it is understood. */
export interface Reading {
  readonly line: FoldedLine;
  readonly words: LogWords;
  readonly days: readonly FoundDay[];
  readonly people: readonly FoundPerson[];
  /** The stretches between marks, from left to right. */
  readonly clauses: readonly Stretch[];
}

/** The stretches of a line between marks that end a thought; a dot or a colon inside a number does not, nor a mark before a conjunction such as "что". */
export function clausesOf({ folded }: FoldedLine, days: readonly FoundDay[]): readonly Stretch[] {
  const isInDay = (at: number) => days.some(({ start, end }) => at >= start && at < end);
  const marks = [...folded.matchAll(/[;!?]|[,.:](?=\s|$)(?! (?:что|que|that)(?!\p{L}))|\s[-–—]\s/gu)]
    .filter(({ index }) => !isInDay(index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const starts = [0, ...marks.map(({ end }) => end)];
  return starts.map((start, at) => ({ start, end: marks[at]?.start ?? folded.length }));
}

/** The clause that a place stands in. */
export function clauseAt({ clauses, line }: Reading, place: number): Stretch {
  return clauses.findLast(({ start }) => start <= place) ?? { start: 0, end: line.folded.length };
}

/** Who a verb is about: the client, me, or nobody that is named. */
export type Subject = 'them' | 'me' | undefined;

/** Whoever is named last before a place in its clause; in Russian also the client's name in the nominative behind it. */
export function subjectAt(reading: Reading, { start, end }: Stretch): Subject {
  const { line, words, people } = reading;
  const clause = clauseAt(reading, start);
  const before = { start: clause.start, end: start };
  const at = (pattern: string) =>
    placesOf(patternOf(pattern, line.accented), line.folded, before)
      .filter((place) => !people.some((person) => overlap(person, place)))
      .at(-1)?.start ?? -1;
  const isBefore = (person: FoundPerson) =>
    person.isSubject && person.start >= before.start && person.end <= before.end && !isObject(reading, person);
  const them = Math.max(at(words.them), people.findLast(isBefore)?.start ?? -1);
  const me = at(words.me);
  if (them >= 0 || me >= 0) return them > me ? 'them' : 'me';
  const isBehind = (person: FoundPerson) => person.isSubject && person.start >= end && person.end <= clause.end;
  return words.language === 'ru' && people.some(isBehind) ? 'them' : undefined;
}

/** Whether a name follows a word that makes it the one something is done to or with: "a mail to Marie that". */
function isObject({ line, words }: Reading, { start }: FoundPerson): boolean {
  const before = line.folded.slice(Math.max(0, start - 12), start);
  return patternOf(`(?:${OBJECT_WORDS[words.language]})$`, line.accented, 'u').test(before.trimEnd());
}

const OBJECT_WORDS = {
  en: 'w/|w|with|and|&|reach|reached|saw|to|from|for|told|called|promised|guaranteed|emailed|texted|met|phoned|asked|gave|wrote',
  fr: "avec|et|vu|a|de|d'|aupres de|pour|appele|chez",
  ru: 'с|со|от|у|для',
  vi: 'với|gọi|và|cho|của|từ|gặp|nợ',
} as const;
