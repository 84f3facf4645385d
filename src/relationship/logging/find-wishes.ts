import { addDays } from '../../base/calendar/days.ts';
import { clauseAt, type Reading, subjectAt } from './clauses.ts';
import { cleaned } from './cleaned-text.ts';
import type { FoundDay } from './find-days.ts';
import { isDenied } from './told.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

/** Words that tell of a promise, a request or a reply that is owed, and what they are about. */
export interface FoundWish {
  readonly kind: 'promise' | 'request' | 'reply';
  /** The words themselves. */
  readonly cue: Stretch;
  /** What is promised or asked for, with the days in it. */
  readonly span: Stretch;
  /** What stands behind the words, without the channel: "asked on Slack for". */
  readonly about: Stretch;
  readonly what: string;
  readonly due: string | undefined;
  /** Where that day stands. */
  readonly dueAt: Stretch | undefined;
  /** The day in its words on which it was said, where that is past. */
  readonly saidOn: string | undefined;
}

/** Further ahead than anybody promises or asks for by a day without its year, in days: such a day was one in the past. */
const FAR_DAYS = 240;

/** Hours or money, which are owed otherwise than a reply. */
const AMOUNT =
  /^[€$£₽₫]?\d[\d.,]{0,11}(?: \d{3}){0,3} ?(?:$|(?:[€$£₽₫%]|k|h|hrs?|hours?|min|eur\p{L}{0,2}|usd|dollars?|heures?|ч|час\p{L}{0,2}|р|руб\p{L}{0,3}|к|тыс|tiếng|giờ|tr|triệu|đ|vnd)(?!\p{L}))/iu;

interface Cue extends Stretch {
  readonly kind: FoundWish['kind'];
  /** What is promised may stand before the words as well: "the migration will be done". */
  readonly takesBefore?: boolean;
  /** The words say themselves what is promised: "I shall call". */
  readonly isAct?: boolean;
  /** Where a second thing is promised or asked for: "the export by Friday and the report by Monday". */
  readonly another?: Stretch;
}

/** What a line says of wishes. */
export interface FoundWishes {
  /** The promises, requests and replies owed, from left to right. */
  readonly wishes: readonly FoundWish[];
  /** What is denied or only asked, up to the end of its thought: it is understood, and nothing is made of it. */
  readonly denied: readonly Stretch[];
}

/** Finds the promises, requests and replies owed of a line. */
export function findWishes(reading: Reading, today: string): FoundWishes {
  const all = cuesOf(reading);
  const isSaid = (cue: Cue) => !isOnlyAsked(reading, cue) && !isDenied(reading, cue);
  const cues = all.filter(isSaid);
  const denied = all.filter((cue) => !isSaid(cue)).map(({ start }) => ({ start, end: clauseAt(reading, start).end }));
  const found: FoundWish[] = [];
  for (const cue of cues) {
    if (found.some(({ cue: known, span }) => overlap(cue, known) || overlap(cue, span))) continue;
    found.push(...withAnother(reading, cue, { cues, today }));
  }
  return { wishes: found, denied };
}

/** Where two kinds begin at the same place, "need to reply" is a reply and no need; else the longer words count. */
function cuesOf(reading: Reading): readonly Cue[] {
  const { line, words } = reading;
  const places = (pattern: string) =>
    placesOf(patternOf(pattern, line.accented), line.folded, { start: 0, end: line.folded.length });
  const isMine = (cue: Stretch) => subjectAt(reading, cue) !== 'them';
  const replies = places(words.replies).map((at): Cue => ({ kind: 'reply', ...at }));
  const promises = words.promises.flatMap((each) => places(each).map((at): Cue => ({ kind: 'promise', ...at })));
  const will = places(words.will).map((at): Cue => ({ kind: 'promise', ...at, takesBefore: true }));
  const ahead = places(words.actsAhead).filter((at) => isBehindDay(reading, at));
  const acts = [...words.acts.flatMap(places), ...ahead].map((at): Cue => ({ kind: 'promise', ...at, isAct: true }));
  const requests = words.requests.flatMap(({ words: each, who }) =>
    places(each)
      .filter((cue) => {
        const subject = subjectAt(reading, cue);
        if (who === 'not me' && subject === undefined && isAskedOf(reading, cue)) return false;
        return who === 'anybody' || (who === 'subject' ? subject === 'them' : subject !== 'me');
      })
      .map((at): Cue => ({ kind: 'request', ...at })),
  );
  const mine = [...replies, ...promises, ...acts, ...will].filter(isMine);
  const isPerson = (cue: Cue) => reading.people.some(({ start, end }) => cue.start >= start && cue.end <= end);
  const cues = [...mine, ...requests].filter((cue) => !isPerson(cue));
  return cues.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
}

function isBehindDay(reading: Reading, { start }: Stretch): boolean {
  const clause = { start: clauseAt(reading, start).start, end: start };
  return reading.days.some((day) => day.side === 'future' && overlap(day, clause));
}

function rank({ kind }: Cue): number {
  return ['reply', 'promise', 'request'].indexOf(kind);
}

/** "Should I promise it?" and "asked when it will be ready" promise nothing. */
function isOnlyAsked(reading: Reading, { kind, start }: Cue): boolean {
  const { line, words } = reading;
  if (kind === 'request') return false;
  const said = line.folded.slice(statementStart(reading, start), start).trimStart();
  const isQuestion = patternOf(words.questions, line.accented, 'uy').test(said);
  return isQuestion || line.folded.charAt(clauseAt(reading, start).end) === '?';
}

interface Rest {
  readonly cues: readonly Cue[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A wish, and the second one behind an "and" that has a day of its own. */
function withAnother(reading: Reading, cue: Cue, rest: Rest): readonly FoundWish[] {
  const { line, words } = reading;
  const whole = wishOf(reading, cue, rest);
  if (!whole || cue.kind === 'reply') return whole ? [whole] : [];
  const joints = placesOf(patternOf(words.conjunctions, line.accented), line.folded, whole.about);
  for (const joint of joints) {
    const behind = { start: joint.end, end: whole.about.end };
    if (!isAnother(reading, behind) || !hasDay(reading, { start: whole.about.start, end: joint.start })) continue;
    const first = wishOf(reading, { ...cue, another: joint }, rest);
    const second: Cue = { kind: cue.kind, start: joint.start, end: joint.end };
    const others = withAnother(reading, second, rest);
    if (first && others.length > 0) return [first, ...others];
  }
  return [whole];
}

function hasDay({ days }: Reading, stretch: Stretch): boolean {
  return days.some((day) => day.side !== 'past' && overlap(day, stretch));
}

/** Whether a stretch names a second thing with its day, and is no sentence of its own. */
function isAnother(reading: Reading, behind: Stretch): boolean {
  const { line, words, days } = reading;
  const isIn = (pattern: string, stretch: Stretch) =>
    placesOf(patternOf(pattern, line.accented), line.folded, stretch).length > 0;
  const text = line.folded.slice(behind.start, behind.end).trimStart();
  const begins = patternOf(words.another, line.accented, 'uy').test(text);
  const isDue = days.some((day) => day.isBy && overlap(day, behind));
  return hasDay(reading, behind) && (begins || isDue) && ![words.me, words.them].some((each) => isIn(each, behind));
}

function wishOf(reading: Reading, cue: Cue, { cues, today }: Rest): FoundWish | undefined {
  const { line } = reading;
  const after = spanAfter(reading, cue, cues);
  const before = { start: statementStart(reading, cue.start), end: cue.start };
  const { kind } = cue;
  const whole = { start: cue.takesBefore ? before.start : cue.start, end: after.end };
  const named = dayOf(reading, whole, before);
  const past = pastDayOf(reading, after);
  const due = dueOn(named, today);
  const day = due === undefined ? past : named;
  const said = (stretch: Stretch, keepsLead = false) => cleaned(reading, stretch, { kind, day, keepsLead });
  const textAfter = said(cue.isAct ? { start: cue.start, end: after.end } : after);
  if (isHedged(reading, cue, after)) return undefined;
  if (kind === 'reply' && AMOUNT.test(textAfter)) return undefined;
  const dueAt = due === undefined ? undefined : named;
  const found = { kind, cue, about: after, due, dueAt, saidOn: past?.on('past') };
  if (kind === 'reply') return { ...found, span: after, what: textAfter };
  if (textAfter === '' && !cue.takesBefore && isRelative(reading, before)) return undefined;
  const textBefore = cue.takesBefore || textAfter === '' ? said(before) : '';
  const verb = line.typed.slice(line.places[cue.start], line.places[cue.end]);
  const what =
    textBefore !== '' && textAfter !== '' ? `${textBefore} ${verb} ${said(after, true)}` : textAfter || textBefore;
  const span = { start: textBefore === '' ? cue.start : before.start, end: after.end };
  return what === '' ? undefined : { ...found, span, what };
}

/** "The quote I promised": it is named, not promised anew. */
function isRelative({ line, words }: Reading, { start, end }: Stretch): boolean {
  const text = line.folded.slice(start, end).trimEnd();
  return patternOf(`(?<=[\\p{L}\\p{N}] {1,3})(?:${words.me})$`, line.accented, 'u').test(text);
}

/** A deadline; `undefined` for a day without its year that is far ahead and was not said to be one. */
function dueOn(day: FoundDay | undefined, today: string): string | undefined {
  const on = day?.on('future');
  return on !== undefined && !day?.isBy && on !== day?.on('past') && on > addDays(today, FAR_DAYS) ? undefined : on;
}

/** The past day right behind the words or at the end of what they are about: when it was said, not what it is about. */
function pastDayOf({ days, line, words }: Reading, { start, end }: Stretch): FoundDay | undefined {
  const isEmpty = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(line.folded.slice(from, to));
  const ledTo = `${words.ahead}|${words.questions}|${words.topics}`;
  const isOfWhat = (day: FoundDay) =>
    placesOf(patternOf(ledTo, line.accented), line.folded, { start, end: day.start }).length > 0;
  return days.find(
    (day) =>
      day.side === 'past' &&
      overlap(day, { start, end }) &&
      !day.isOf &&
      (isEmpty(start, day.start) || (isEmpty(day.end, end) && !isOfWhat(day))),
  );
}

/** Whether somebody of the client's follows whom I ask; in Russian the one who follows is the one who asks. */
function isAskedOf({ line, words, people }: Reading, { end }: Stretch): boolean {
  const isNext = (person: Stretch) => person.start >= end && line.folded.slice(end, person.start).trim() === '';
  return words.language !== 'ru' && people.some(isNext);
}

/** Where what was said begins: behind "told John that". */
function statementStart(reading: Reading, place: number): number {
  const { line, words } = reading;
  const before = { start: clauseAt(reading, place).start, end: place };
  const tellings = words.contact.filter(({ isTelling }) => isTelling).map((each) => each.words);
  const heads = [words.that, ...tellings].flatMap((each) =>
    placesOf(patternOf(each, line.accented), line.folded, before),
  );
  return Math.max(before.start, ...heads.map(({ end }) => end));
}

/** Whether what follows promises or asks for nothing: "I will think about it", "asked why". */
function isHedged({ line, words }: Reading, cue: Cue, after: Stretch): boolean {
  const said = line.folded.slice(cue.isAct ? cue.start : after.start, after.end).trimStart();
  const pattern = { promise: words.hedges, request: words.questions, reply: '' }[cue.kind];
  return patternOf(pattern, line.accented, 'uy').test(said);
}

/** From the words to the next mark, or to a conjunction after which something else is told. */
function spanAfter(reading: Reading, cue: Cue, cues: readonly Cue[]): Stretch {
  const { line, words, clauses } = reading;
  const clause = clauseAt(reading, cue.start);
  if (cue.another) return { start: behindChannel(reading, cue.end), end: cue.another.start };
  const called = reading.people.find((person) => overlap(person, { start: cue.end, end: clause.end }));
  const rest = line.folded
    .slice(cue.end, clause.end)
    .replace(called ? line.folded.slice(called.start, called.end) : '', '')
    .trim();
  const next = clauses.find(({ start }) => start >= clause.end);
  const isHeading = rest === '' && next !== undefined && line.folded.slice(clause.end, next.start).includes(':');
  const end = isHeading ? next.end : clause.end;
  const start = behindChannel(reading, isHeading ? next.start : cue.end);
  const later = cues.filter((other) => other.start > start && other.start < end && other.kind !== cue.kind);
  const joined = placesOf(patternOf(words.conjunctions, line.accented), line.folded, { start, end }).find(
    (conjunction) => later.some((other) => other.start > conjunction.end && other.start - conjunction.end < 12),
  );
  return { start, end: joined?.start ?? end };
}

function behindChannel({ line, words }: Reading, start: number): number {
  const from = start + (line.folded.slice(start).match(/^ */)?.[0].length ?? 0);
  const named = words.named.flatMap((each) =>
    placesOf(patternOf(each.words, line.accented), line.folded, { start: from, end: line.folded.length }),
  );
  return named.find((at) => at.start === from)?.end ?? start;
}

/** The day in what is promised or asked for; else one before it that is to come, else one that follows alone. */
function dayOf({ days, clauses, line }: Reading, span: Stretch, before: Stretch): FoundDay | undefined {
  const inside = days.filter((day) => overlap(day, span) && day.side !== 'past');
  const next = clauses.find(({ start }) => start >= span.end);
  const textOf = ({ start, end }: Stretch) => line.folded.slice(start, end).trim();
  return (
    inside.find(({ side }) => side === 'future') ??
    inside.at(-1) ??
    days.find((day) => overlap(day, before) && day.side === 'future') ??
    (next && days.find((day) => overlap(day, next) && textOf(next) === textOf(day)))
  );
}
