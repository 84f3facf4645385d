import { type ClientRecord, clientRecordSchema } from '../../../relationship/client/record.ts';
import type { ClientFacts } from '../../client-facts.ts';
import { asShown, normalised } from '../leak-words.ts';
import { type PlacedWord, wordsIn } from './letter-words.ts';

/** The parts of a record that never reach a client; of an exit, what the facts do not tell. */
export const PRIVATE_PARTS = ['fit', 'effort', 'log', 'redFlags', 'repairs', 'decision', 'exit', 'pastExits'] as const;
/** A sentence of fewer words is not told from ordinary words. */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS = 12;
/** By so many of its words a sentence is known. */
const MOST_WORDS = 40;
/** Content words in a row that make two texts the same, one of them replaced at most. */
export const RUN = 5;
/** Vietnamese writes a word as one or two syllables, each between blanks. */
const RUN_OF_SYLLABLES = 7;
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** A whole sentence of one field, its words as written. */
export interface PrivateSentence {
  readonly field: string;
  readonly words: readonly string[];
}

/** What of a record must not stand in a text for its client, ready to be looked up. */
export interface PrivateIndex {
  /** The fields that hold a run, by its words, one of them left out. */
  readonly runs: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the first two words. */
  readonly sentences: ReadonlyMap<string, readonly PrivateSentence[]>;
}

/** What the client is told, ready to be looked up. */
export interface ToldIndex {
  /** The sentences of all facts, their words as written, between blanks. */
  readonly text: string;
  /** Of all words of the facts, as they are written and as they are shown. */
  readonly stems: ReadonlySet<string>;
  /** The stems of all facts, fact by fact, between blanks. */
  readonly stemText: string;
}

const privateIndexes = new WeakMap<ClientRecord, PrivateIndex>();
const toldIndexes = new WeakMap<ClientFacts, ToldIndex>();

/** The index of a record's private half and of fields that Deorbit does not know; made once for each version of it. */
export function privateIndexOf(record: ClientRecord): PrivateIndex {
  const index = privateIndexes.get(record) ?? indexPrivate(record);
  privateIndexes.set(record, index);
  return index;
}

/** The index of what the client is told; made once for each version of it. */
export function toldIndexOf(facts: ClientFacts): ToldIndex {
  const index = toldIndexes.get(facts) ?? indexTold(facts);
  toldIndexes.set(facts, index);
  return index;
}

function indexPrivate(record: ClientRecord): PrivateIndex {
  const runs = new Map<string, Set<string>>();
  const sentences = new Map<string, PrivateSentence[]>();
  for (const [field, part] of privateParts(record)) {
    const texts = new Set(stringsIn(part));
    const own = new Set([...texts].flatMap(runsOf));
    for (const key of [...own].flatMap((run) => keysOf(run.split(' '))))
      runs.set(key, (runs.get(key) ?? new Set()).add(field));
    for (const sentence of new Set([...texts].flatMap(sentencesIn))) {
      const words = sentence.split(' ', MOST_WORDS);
      const key = `${words[0]} ${words[1]}`;
      sentences.set(key, [...(sentences.get(key) ?? []), { field, words }]);
    }
  }
  return { runs, sentences };
}

function indexTold(facts: ClientFacts): ToldIndex {
  const strings = stringsIn(facts);
  const stemsIn = (text: string) => wordsIn(text).map(({ stem }) => stem);
  const stems = strings.map(stemsIn);
  return {
    text: ` ${strings
      .flatMap((fact) => [fact, asShown(fact)])
      .map(normalised)
      .join('  ')} `,
    stems: new Set([...stems, ...strings.map((fact) => stemsIn(asShown(fact)))].flat()),
    stemText: ` ${stems.map((words) => words.join(' ')).join('  ')} `,
  };
}

function privateParts(record: ClientRecord): [string, unknown][] {
  const parts: ReadonlySet<string> = new Set(PRIVATE_PARTS);
  return Object.entries(record).filter(([key]) => parts.has(key) || !(key in clientRecordSchema.entries));
}

/** Every run of content words in a text, their stems between blanks; Vietnamese ones are longer. */
function runsOf(text: string): string[] {
  const stems = contentOf(wordsIn(asShown(text))).map(({ stem }) => stem);
  const length = VIETNAMESE.test(text.normalize('NFC')) ? RUN_OF_SYLLABLES : RUN;
  return stems.slice(0, Math.max(0, stems.length - length + 1)).map((_, at) => stems.slice(at, at + length).join(' '));
}

/** The words that tell something. */
export function contentOf(words: readonly PlacedWord[]): PlacedWord[] {
  return words.filter(({ content }) => content);
}

/** The lengths of runs that {@link keysOf} makes keys of. */
export const RUN_LENGTHS: readonly number[] = [RUN, RUN_OF_SYLLABLES];

/**
 * What a run is found by, whichever of its words was replaced by another: but for the first and the last, without which it
 * would be a shorter one.
 */
export function keysOf(stems: readonly string[]): string[] {
  return stems.slice(1, -1).map((_, at) => stems.map((stem, place) => (place === at + 1 ? '' : stem)).join(' '));
}

/** Every text in a value, at any depth. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function sentencesIn(text: string): string[] {
  return [text, asShown(text)]
    .join('\n')
    .split(/(?<![.!?;\n])[.!?;\n]+\s+|\n/)
    .map(normalised)
    .filter((words) => words.length >= FEWEST_CHARACTERS && words.split(' ').length >= FEWEST_WORDS);
}
