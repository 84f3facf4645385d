import { type Reading, subjectAt } from './clauses.ts';
import type { FoundWish } from './find-wishes.ts';
import type { ContactWords, LogChannel } from './log-words.ts';
import type { UnderstoodContact } from './understood-line.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

interface ContactCue extends Stretch {
  readonly words: ContactWords;
}

/** The contact that a line tells of, without its day; `undefined` where it tells of none. */
export function findContact(
  reading: Reading,
  wishes: readonly FoundWish[],
): (Pick<UnderstoodContact, 'direction' | 'channel'> & { readonly cue: Stretch }) | undefined {
  const cue = firstCue(reading, wishes);
  if (!cue) return undefined;
  return { cue, direction: directionOf(reading, cue), channel: channelOf(reading, cue, wishes) };
}

function firstCue(reading: Reading, wishes: readonly FoundWish[]): ContactCue | undefined {
  const { line, words } = reading;
  const whole = { start: 0, end: line.folded.length };
  return words.contact
    .flatMap((each) =>
      placesOf(patternOf(each.words, line.accented), line.folded, whole).map((at) => ({ ...at, words: each })),
    )
    .filter(
      (cue) => !wishes.some(({ cue: known, span }) => overlap(cue, span) || (overlap(cue, known) && !isTold(cue))),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .at(0);
}

/** "Told John I would" is a promise, and a contact as well. */
function isTold({ words }: ContactCue): boolean {
  return words.direction === 'subject' && words.channel === undefined;
}

function directionOf(reading: Reading, { words, start, end }: ContactCue): 'in' | 'out' | undefined {
  const subject = subjectAt(reading, { start, end });
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

/** The channel that the words themselves name; an e-mail is only meant where no other is named. */
function channelOf({ line, words }: Reading, cue: ContactCue, wishes: readonly FoundWish[]): LogChannel | undefined {
  const { channel } = cue.words;
  if (channel !== undefined && channel !== 'email') return channel;
  const isOutside = (at: Stretch) => !wishes.some(({ span }) => overlap(at, span));
  const named = words.channels.find(([, each]) =>
    placesOf(patternOf(each, line.accented), line.folded, { start: 0, end: line.folded.length }).some(isOutside),
  );
  return named?.[0] ?? channel;
}
