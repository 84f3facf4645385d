import type { Language } from '../client/identity.ts';
import { clausesOf, type Reading } from './clauses.ts';
import { dayOfContact } from './contact-day.ts';
import { findContact } from './find-contact.ts';
import { findDays } from './find-days.ts';
import { findPeople } from './find-people.ts';
import { type FoundWish, findWishes } from './find-wishes.ts';
import { foldLine } from './folded-line.ts';
import type { LogWords } from './log-words.ts';
import { LOG_WORDS } from './log-words-by-language.ts';
import { isDeniedNearby } from './told.ts';
import type { Understood, UnderstoodContact, UnderstoodLine, UnderstoodWish } from './understood-line.ts';
import { overlap, patternOf, placesOf, type Stretch } from './word-patterns.ts';

/** Longer than anybody types; what stands behind is kept as text and not read. */
const READ_LETTERS = 600;

/** What a line is read with. */
export interface LineContext {
  /** The languages it may be in, the likeliest first; the one in which most of it is understood counts. */
  readonly languages: readonly Language[];
  /** The client's people. */
  readonly names: readonly string[];
  /** What the client itself is called. */
  readonly clientNames?: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What a line in plain words says about a client: a contact, promises, requests, replies owed, and their days. What is not
 * said is not guessed; what is not understood stays in the line of the contact or the note. A line that says nothing that
 * is understood is a note.
 */
export function understandLine(line: string, { languages, ...context }: LineContext): UnderstoodLine {
  const read = [...new Set(languages)].map((language) => readIn(line, LOG_WORDS[language], context));
  const [first, ...others] = read;
  const note: Understood = { kind: 'note', on: context.today, line };
  if (!first) return { language: 'en', items: [note], weight: 0 };
  return others.reduce((best, each) => (each.weight > best.weight ? each : best), first);
}

function readIn(line: string, words: LogWords, context: Omit<LineContext, 'languages'>): UnderstoodLine {
  const { names, clientNames = [], today } = context;
  const folded = foldLine(line.slice(0, READ_LETTERS), words.language);
  const days = findDays(folded, words, today);
  const people = findPeople(folded, words, { names, clientNames });
  const reading: Reading = { line: folded, words, days, people, clauses: clausesOf(folded, days) };
  const { wishes, denied } = findWishes(reading, today);
  const found = findContact(reading, wishes);
  const contact = found?.isTold ? found : undefined;
  const mood = moodOf(reading, wishes);
  const known = [...wishes.flatMap(({ cue, span }) => [cue, span]), ...days, ...people, ...mood.places];
  const all = found ? [...known, found.cue] : known;
  const told: UnderstoodContact = {
    kind: contact ? 'contact' : 'note',
    on: dayOfContact(reading, { wishes, contact: found }, today),
    ...(contact && { direction: contact.direction, channel: contact.channel }),
    with: people.find(({ name }) => name !== undefined)?.name,
    mood: mood.mood,
    line,
  };
  const isOnlyWish = contact === undefined && mood.mood === undefined && wishes.length > 0 && told.on !== undefined;
  const isTold = !isOnlyWish || hasRest(reading, all);
  const on = isTold || told.on === today ? undefined : told.on;
  const items = [...(isTold ? [told] : []), ...wishes.map((wish) => itemOf(wish, wish.saidOn ?? on))];
  return { language: words.language, items, weight: new Set([...all, ...denied].flatMap(lettersOf)).size };
}

function itemOf({ kind, what, due }: FoundWish, on: string | undefined): Understood {
  if (kind === 'reply') return { kind, what, ...(due !== undefined && { due }) };
  return { kind, what, due, ...(on !== undefined && { on }) } satisfies UnderstoodWish;
}

/** How it felt; "not happy" is negative, "not angry" says nothing. */
function moodOf(reading: Reading, wishes: readonly FoundWish[]) {
  const { line, words } = reading;
  const isFree = (at: Stretch) => !wishes.some(({ span }) => overlap(at, span));
  const places = (pattern: string) =>
    placesOf(patternOf(pattern, line.accented), line.folded, { start: 0, end: line.folded.length }).filter(isFree);
  const bad = places(words.negative);
  const praise = places(words.good).filter((at) => !bad.some((other) => overlap(at, other)));
  const negative = [
    ...bad.filter((at) => !isDeniedNearby(reading, at)),
    ...praise.filter((at) => isDeniedNearby(reading, at)),
  ];
  const good = negative.length > 0 ? [] : praise;
  const mood = negative.length > 0 ? ('negative' as const) : good.length > 0 ? ('good' as const) : undefined;
  return { mood, places: [...negative, ...good] };
}

/** Whether words are left that nothing was made of. */
function hasRest({ line, words }: Reading, known: readonly Stretch[]): boolean {
  const covered = new Set(known.flatMap(lettersOf));
  const letters = [...line.folded].map((letter, at) => (covered.has(at) ? ' ' : letter)).join('');
  const small = [words.lead, words.trail, words.conjunctions, words.them, words.me].join('|');
  return /\p{L}{2}/u.test(letters.replace(patternOf(small, line.accented), ' '));
}

function lettersOf({ start, end }: Stretch): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
