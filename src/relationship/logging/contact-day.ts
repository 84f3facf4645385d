import { addDays } from '../../base/calendar/days.ts';
import { clauseAt, type Reading } from './clauses.ts';
import type { FoundContact, UntoldContact } from './find-contact.ts';
import type { FoundDay } from './find-days.ts';
import type { FoundWish } from './find-wishes.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

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
    (contact?.isTold !== false && !isAhead(reading, day, contact) && isOwnDay(reading, day, contact));
  const isOfWish = (day: FoundDay) =>
    wishes.some(({ span, dueAt }) => overlap(day, span) || day.start === dueAt?.start);
  const free = reading.days.filter((day) => day.side !== 'future' && !isOfWish(day) && isMeant(day));
  const [day] = [...free.filter(({ side }) => side === 'past'), ...free];
  return day ? day.on('past') : today;
}

/** Whether words lead to another day than that of the contact: "that", "about", "promised"; a note is none of what will be. */
function isAhead(reading: Reading, day: FoundDay, contact: FoundContact | undefined): boolean {
  const { line, words } = reading;
  const { start, end, isOf } = day;
  const clause = clauseAt(reading, start);
  const places = (pattern: string, stretch: Stretch) =>
    placesOf(patternOf(pattern, line.accented), line.folded, stretch);
  const isIn = (pattern: string, stretch: Stretch) => places(pattern, stretch).length > 0;
  const before = { start: clause.start, end: start };
  const isSaid = [words.ahead, words.questions, ...words.promises].some((each) => isIn(each, before));
  if (isSaid || (!contact && isIn(words.ahead, { start: end, end: clause.end }))) return true;
  const cue = contact && contact.cue.start >= clause.start && contact.cue.end <= start ? contact.cue : undefined;
  const behind = { start: cue?.end ?? clause.start, end: start };
  const channels = words.named.flatMap((each) => places(each.words, before));
  const topic = places(words.topics, behind).find((at) => !channels.some((channel) => overlap(at, channel)));
  if (topic && !(isWeekday(day) && isLastOf(reading, clause, end))) return true;
  return isOf && (!cue || !isNothingBut(reading, behind));
}

/** "Called John about the shop on Monday" was on Monday; a day with its month belongs to what was talked about. */
function isWeekday({ on }: FoundDay): boolean {
  const [past, future] = [on('past'), on('future')];
  return past !== undefined && future !== undefined && future <= addDays(past, 14);
}

function isLastOf({ line }: Reading, clause: Stretch, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(line.folded.slice(end, clause.end));
}

/** Whether nothing but somebody of the client's stands in a stretch: "the mail from Marie of 3 October". */
function isNothingBut({ line, people }: Reading, stretch: Stretch): boolean {
  const named = people.filter((person) => overlap(person, stretch));
  const rest = named.reduce(
    (text, { start, end }) => text.replace(line.folded.slice(start, end), ''),
    textIn(line, stretch),
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}

function textIn({ folded }: Reading['line'], { start, end }: Stretch): string {
  return folded.slice(start, end);
}

/**
 * Whether a day that may be to come belongs to the contact: in another thought it is one of something else, unless it stands there
 * alone. Behind "told John" it is the one on which he was told only right behind, and where a "that" or nothing follows.
 */
function isOwnDay(reading: Reading, { start, end }: Stretch, contact: FoundContact | undefined): boolean {
  if (!contact) return true;
  const clause = clauseAt(reading, start);
  const isAlone = reading.line.folded.slice(clause.start, clause.end).trim().length <= end - start;
  if ((clause.start > contact.cue.start || clause.end <= contact.cue.start) && !isAlone) return false;
  if (end <= contact.cue.start) return true;
  if (!contact.isStatement) return true;
  const { line, words, people } = reading;
  const told = people.find((person) => person.start >= contact.cue.end)?.end ?? contact.cue.end;
  const behind = line.folded.slice(end, end + NEAR).trimStart();
  const isLast = /^(?:$|[^\p{L}\p{N}])/u.test(behind) || patternOf(words.that, line.accented, 'uy').test(behind);
  return isLast && !/\p{L}/u.test(line.folded.slice(told, Math.max(told, start)));
}
