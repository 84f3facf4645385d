import { clauseAt, type Reading, subjectAt } from './clauses.ts';
import type { FoundWish } from './find-wishes.ts';
import type { ContactWords, LogChannel } from './log-words.ts';
import { isDenied, isToCome } from './told.ts';
import type { UnderstoodContact } from './understood-line.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

interface ContactCue extends Stretch {
  readonly words: ContactWords;
}

/** The contact that a line tells of, without its day, and the words that it is told by. */
export interface FoundContact extends Pick<UnderstoodContact, 'direction' | 'channel'> {
  readonly isTold: true;
  readonly cue: Stretch;
  /** Told by "said to John that", behind which days are those of what was said. */
  readonly isStatement: boolean;
}

/** Words of a contact that are denied, or only about one to come. */
export interface UntoldContact {
  readonly isTold: false;
  readonly cue: Stretch;
}

/** The contact of a line; `undefined` where it has no words of one. */
export function findContact(reading: Reading, wishes: readonly FoundWish[]): FoundContact | UntoldContact | undefined {
  const cues = cuesOf(reading, reading.words.contact).filter(
    (cue) => !wishes.some(({ cue: known, span }) => overlap(cue, span) || (overlap(cue, known) && !isTold(cue))),
  );
  const cue = firstTold(reading, cues, wishes) ?? firstTold(reading, besidePeople(reading, wishes), wishes);
  if (!cue) return cues[0] && { isTold: false, cue: cues[0] };
  const [direction, channel] = [directionOf(reading, cue), channelOf(reading, cue, wishes)];
  return { isTold: true, cue, direction, channel, isStatement: cue.words.isTelling === true };
}

function cuesOf({ line }: Reading, contact: readonly ContactWords[]): readonly ContactCue[] {
  const whole = { start: 0, end: line.folded.length };
  return contact
    .flatMap((each) =>
      placesOf(patternOf(each.words, line.accented), line.folded, whole).map((at) => ({ ...at, words: each })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first that is neither denied nor to come; one by the channel of a denied one is the next attempt, unless its day is past. */
function firstTold(
  reading: Reading,
  cues: readonly ContactCue[],
  wishes: readonly FoundWish[],
): ContactCue | undefined {
  const untold: ContactCue[] = [];
  for (const cue of cues) {
    const clause = clauseAt(reading, cue.start);
    const isPast = reading.days.some((day) => day.side === 'past' && overlap(day, clause));
    const isNextTry = untold.some((other) => overlap(other, cue) || (!isPast && channelIs(other, cue)));
    if (!isNextTry && !isDenied(reading, cue) && !isToCome(reading, cue, wishes)) return cue;
    untold.push(cue);
  }
  return undefined;
}

function channelIs(a: ContactCue, b: ContactCue): boolean {
  return a.words.channel !== undefined && a.words.channel === b.words.channel;
}

/** "John on Slack: ..." without a verb: words of a channel in a clause with somebody of the client's, outside of what is asked or promised. */
function besidePeople(reading: Reading, wishes: readonly FoundWish[]): readonly ContactCue[] {
  const { line, people, words } = reading;
  return cuesOf(reading, words.named).filter((cue) => {
    const clause = clauseAt(reading, cue.start);
    const pronouns = placesOf(patternOf(words.them, line.accented), line.folded, clause);
    const isOutside = wishes.every(({ span, about }) => !overlap(cue, span) || cue.end <= about.start);
    return isOutside && [...people, ...pronouns].some((person) => overlap(person, clause));
  });
}

/** "Told John I would" is a promise, and a contact as well. */
function isTold({ words }: ContactCue): boolean {
  return words.direction === 'subject' && words.channel === undefined;
}

function directionOf(reading: Reading, { words, start, end }: ContactCue): 'in' | 'out' | undefined {
  const subject = subjectAt(reading, { start, end });
  if (reading.words.named.includes(words) && words.direction !== 'together')
    return subject === 'me' ? 'out' : subject === 'them' && isSaidFirst(reading, { start, end }) ? 'in' : undefined;
  switch (words.direction) {
    case 'together':
      return undefined;
    case 'subject':
      return subject === 'them' ? 'in' : 'out';
    case 'they':
      return subject === 'me' ? 'out' : 'in';
    default:
      return words.direction;
  }
}

/** Whether the client begins the thought: "Marie on Slack", and not "chased Marie on Slack". */
function isSaidFirst(reading: Reading, cue: Stretch): boolean {
  const { line, words, people } = reading;
  const clause = clauseAt(reading, cue.start);
  const pronouns = placesOf(patternOf(words.them, line.accented), line.folded, clause);
  const first = [...people, ...pronouns]
    .filter(({ start }) => start >= clause.start)
    .sort((a, b) => a.start - b.start)[0];
  return (
    first !== undefined && (first.start > cue.start || !/\p{L}/u.test(line.folded.slice(clause.start, first.start)))
  );
}

/** The channel that the words themselves name; an e-mail is only meant where no other is named. */
function channelOf({ line, words }: Reading, cue: ContactCue, wishes: readonly FoundWish[]): LogChannel | undefined {
  const { channel } = cue.words;
  if (channel !== undefined && (channel !== 'email' || words.named.includes(cue.words))) return channel;
  const isOutside = (at: Stretch) => !wishes.some(({ span }) => overlap(at, span));
  const named = words.channels.find(([, each]) =>
    placesOf(patternOf(each, line.accented), line.folded, { start: 0, end: line.folded.length }).some(isOutside),
  );
  return named?.[0] ?? channel;
}
