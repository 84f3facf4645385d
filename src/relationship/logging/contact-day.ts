import { addDays } from '../../base/calendar/days.ts';
import { clauseAt, type Reading } from './clauses.ts';
import type { FoundContact, UntoldContact } from './find-contact.ts';
import type { FoundDay } from './find-days.ts';
import type { FoundWish } from './find-wishes.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

/** As far back as a contact is logged by a day without its year; further back, the one to come is meant. */
const LATELY_DAYS = 120;

/** As much of a line as is looked at behind a day, in letters. */
const NEAR = 32;

/** What a line is known to tell. */
interface Told {
  readonly wishes: readonly FoundWish[];
  readonly contact: FoundContact | UntoldContact | undefined;
}

/**
 * The day of a contact or a note, `YYYY-MM-DD`: one outside of what is promised and asked for that may be past; today where none
 * is named; `undefined` for some other day that is not said. Where no contact came about, and behind words that lead to another
 * day, one that may be to come is not its day.
 */
export function dayOfContact(reading: Reading, { wishes, contact }: Told, today: string): string | undefined {
  const isMeant = (day: FoundDay): boolean =>
    day.side === 'past' ||
    (contact?.isTold !== false && isLately(day, today) && !isAhead(reading, day) && isOwnDay(reading, day, contact));
  const free = reading.days.filter(
    (day) => day.side !== 'future' && !wishes.some(({ span }) => overlap(day, span)) && isMeant(day),
  );
  const [day] = [...free.filter(({ side }) => side === 'past'), ...free];
  if (!day) return today;
  const on = day.on('past');
  return on !== undefined && on > today ? today : on;
}

/** Whether a day that may be past or to come can be a past one. */
function isLately(day: FoundDay, today: string): boolean {
  const on = day.on('past');
  return on === undefined || on === day.on('future') || on >= addDays(today, -LATELY_DAYS);
}

function isAhead(reading: Reading, { start }: FoundDay): boolean {
  const { line, words } = reading;
  const before = { start: clauseAt(reading, start).start, end: start };
  return placesOf(patternOf(words.ahead, line.accented), line.folded, before).length > 0;
}

/**
 * Whether a day that may be to come belongs to the contact: in a later thought it is one of something else, unless it stands there
 * alone. Behind "told John" it is the one on which he was told only right behind, and where a "that" or nothing follows.
 */
function isOwnDay(reading: Reading, { start, end }: Stretch, contact: FoundContact | undefined): boolean {
  if (!contact || end <= contact.cue.start) return true;
  const clause = clauseAt(reading, start);
  const isAlone = reading.line.folded.slice(clause.start, clause.end).trim().length <= end - start;
  if (clause.start > contact.cue.start && !isAlone) return false;
  if (!contact.isStatement) return true;
  const { line, words, people } = reading;
  const told = people.find((person) => person.start >= contact.cue.end)?.end ?? contact.cue.end;
  const behind = line.folded.slice(end, end + NEAR).trimStart();
  const isLast = /^(?:$|[^\p{L}\p{N}])/u.test(behind) || patternOf(words.that, line.accented, 'uy').test(behind);
  return isLast && !/\p{L}/u.test(line.folded.slice(told, Math.max(told, start)));
}
