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
}

/** Hours or money, which are owed otherwise than a reply. */
const AMOUNT =
  /^[€$£₽₫]?\d[\d.,]{0,11}(?: \d{3}){0,3} ?(?:$|(?:[€$£₽₫%]|k|h|hrs?|hours?|min|eur\p{L}{0,2}|usd|dollars?|heures?|ч|час\p{L}{0,2}|р|руб\p{L}{0,3}|к|тыс|tiếng|giờ|tr|triệu|đ|vnd)(?!\p{L}))/iu;

interface Cue extends Stretch {
  readonly kind: FoundWish['kind'];
  /** What is promised may stand before the words as well: "the migration will be done". */
  readonly takesBefore?: boolean;
  /** The words say themselves what is promised: "I shall call". */
  readonly isAct?: boolean;
}

/** The promises, requests and replies owed of a line, from left to right. */
export function findWishes(reading: Reading): readonly FoundWish[] {
  const cues = cuesOf(reading);
  const found: FoundWish[] = [];
  for (const cue of cues) {
    if (found.some(({ cue: known, span }) => overlap(cue, known) || overlap(cue, span))) continue;
    const wish = wishOf(reading, cue, cues);
    if (wish) found.push(wish);
  }
  return found;
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
  const acts = words.acts.flatMap((each) => places(each).map((at): Cue => ({ kind: 'promise', ...at, isAct: true })));
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
  const said = [...mine, ...requests].filter((cue) => !isDenied(reading, cue));
  return said.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
}

function rank({ kind }: Cue): number {
  return ['reply', 'promise', 'request'].indexOf(kind);
}

function wishOf(reading: Reading, cue: Cue, cues: readonly Cue[]): FoundWish | undefined {
  const { line } = reading;
  const after = spanAfter(reading, cue, cues);
  const before = { start: statementStart(reading, cue.start), end: cue.start };
  const { kind } = cue;
  const day = dayOf(reading, { start: cue.takesBefore ? before.start : cue.start, end: after.end }, before);
  const said = (stretch: Stretch, keepsLead = false) => cleaned(reading, stretch, { kind, day, keepsLead });
  const textAfter = said(cue.isAct ? { start: cue.start, end: after.end } : after);
  if (kind === 'promise' && isHedged(reading, cue, after)) return undefined;
  if (kind === 'reply' && AMOUNT.test(textAfter)) return undefined;
  if (kind === 'reply') return { kind, cue, span: after, about: after, what: textAfter, due: undefined };
  const textBefore = cue.takesBefore || textAfter === '' ? said(before) : '';
  const verb = line.typed.slice(line.places[cue.start], line.places[cue.end]);
  const what =
    textBefore !== '' && textAfter !== '' ? `${textBefore} ${verb} ${said(after, true)}` : textAfter || textBefore;
  const span = { start: textBefore === '' ? cue.start : before.start, end: after.end };
  return what === '' ? undefined : { kind, cue, span, about: after, what, due: day?.on('future') };
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

function isHedged({ line, words }: Reading, cue: Cue, after: Stretch): boolean {
  const said = line.folded.slice(cue.isAct ? cue.start : after.start, after.end).trimStart();
  return words.hedges !== '' && patternOf(words.hedges, line.accented, 'uy').test(said);
}

/** From the words to the next mark, or to a conjunction after which something else is told. */
function spanAfter(reading: Reading, cue: Cue, cues: readonly Cue[]): Stretch {
  const { line, words, clauses } = reading;
  const clause = clauseAt(reading, cue.start);
  const rest = line.folded.slice(cue.end, clause.end).trim();
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
