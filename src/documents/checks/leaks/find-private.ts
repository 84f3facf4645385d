import type { ClientRecord } from '../../../relationship/client/record.ts';
import type { ClientFacts } from '../../client-facts.ts';
import { asShown } from '../leak-words.ts';
import { type PlacedWord, wordsIn } from './letter-words.ts';
import { findOtherClients, type OtherClientFinding } from './other-clients.ts';
import {
  contentOf,
  keysOf,
  type PrivateIndex,
  type PrivateSentence,
  privateIndexOf,
  RUN,
  RUN_LENGTHS,
  type ToldIndex,
  toldIndexOf,
} from './private-index.ts';

/** Where a text tells what its receiver should not learn. What it tells is not part of it. */
export type PrivateFinding =
  /** Text of a field of the private half, such as `decision`, or of one that Deorbit does not know. */
  | { readonly kind: 'private'; readonly field: string; readonly start: number; readonly end: number }
  | OtherClientFinding;

interface Hit {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** In a run that is private, more than one word is of those that the client is not told anyway. */
const FEWEST_UNTOLD = 2;

/**
 * Finds in a text for a client what is private to the person: whole sentences of private fields, however they are formatted,
 * and five of their content words in a row, whatever their case, accents and endings, one of them replaced at most; and what
 * names another client. What is among the facts for this client is none.
 *
 * @param others records of the person's other clients; this client's own is passed over
 * @returns in the order of the text, offsets in UTF-16 units; found by what the preview shows alone, a whole line
 */
export function findPrivate(
  text: string,
  record: ClientRecord,
  others: readonly ClientRecord[],
  facts: ClientFacts,
): PrivateFinding[] {
  const told = toldIndexOf(facts);
  const words = wordsIn(text);
  const hits = hitsIn(words, privateIndexOf(record), told);
  const shown = asShown(text);
  if (shown !== text) hits.push(...asLines(hitsIn(wordsIn(shown), privateIndexOf(record), told), shown, text, hits));
  const found: PrivateFinding[] = merged(hits).map((hit) => ({ kind: 'private', ...hit }));
  const strangers = others.filter(({ id }) => id !== record.id);
  return [...found, ...findOtherClients(text, words, strangers, told)].sort((a, b) => a.start - b.start);
}

function hitsIn(words: readonly PlacedWord[], index: PrivateIndex, told: ToldIndex): Hit[] {
  return [...sentenceHits(words, index, told), ...runHits(contentOf(words), index, told)];
}

function sentenceHits(words: readonly PlacedWord[], { sentences }: PrivateIndex, told: ToldIndex): Hit[] {
  const isTold = remembering((sentence: PrivateSentence) => isToldSentence(sentence, told));
  return words.flatMap((word, at) => {
    const candidates = sentences.get(`${word.exact} ${words[at + 1]?.exact}`) ?? [];
    return candidates
      .filter((sentence) => sentence.words.every((one, place) => words[at + place]?.exact === one))
      .filter((sentence) => !isTold(sentence))
      .map((sentence) => ({
        field: sentence.field,
        start: word.start,
        end: words[at + sentence.words.length - 1]?.end ?? word.end,
      }));
  });
}

/** A sentence of facts with a word of the person's own is as little private as they are; a short one is not judged so. */
function isToldSentence({ words }: PrivateSentence, told: ToldIndex): boolean {
  const sentence = words.join(' ');
  if (told.text.includes(` ${sentence} `)) return true;
  const stems = contentOf(wordsIn(sentence)).map(({ stem }) => stem);
  return stems.length >= RUN && isToldRun(stems, told);
}

/** A question that is asked of the same thing again and again, as in a text that repeats itself, is answered once. */
function remembering<T, A>(answer: (thing: T) => A): (thing: T) => A {
  const known = new Map<T, A>();
  return (thing) => {
    const given = known.get(thing) ?? answer(thing);
    known.set(thing, given);
    return given;
  };
}

function runHits(words: readonly PlacedWord[], { runs }: PrivateIndex, told: ToldIndex): Hit[] {
  const hits: Hit[] = [];
  if (runs.size === 0) return hits;
  const stems = words.map(({ stem }) => stem);
  const fieldsOf = remembering((run: string) => fieldsWith(run.split(' '), runs, told));
  for (const length of RUN_LENGTHS) {
    for (let at = 0; at + length <= words.length; at++) {
      const fields = fieldsOf(stems.slice(at, at + length).join(' '));
      const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
      for (const field of fields) hits.push({ field, start, end });
    }
  }
  return hits;
}

function fieldsWith(run: readonly string[], runs: PrivateIndex['runs'], told: ToldIndex): readonly string[] {
  const fields = new Set(keysOf(run).flatMap((key) => [...(runs.get(key) ?? [])]));
  return fields.size === 0 || isToldRun(run, told) ? [] : [...fields];
}

function isToldRun(run: readonly string[], told: ToldIndex): boolean {
  return run.filter((stem) => !told.stems.has(stem) && !/^\d+$/.test(stem)).length < FEWEST_UNTOLD;
}

/**
 * What is seen in the preview stands somewhere in the same line of the source.
 *
 * @param known what was found in the source itself, and need not be told again by its line
 */
function asLines(hits: readonly Hit[], shown: string, text: string, known: readonly Hit[]): Hit[] {
  if (hits.length === 0) return [];
  const [shownLines, lines] = [linesOf(shown), linesOf(text)];
  let at = 0;
  const inLines = [...hits]
    .sort((a, b) => a.start - b.start)
    .map(({ field, start }) => {
      while (at < shownLines.length - 1 && (shownLines[at + 1]?.start ?? 0) <= start) at++;
      return { field, start: lines[at]?.start ?? 0, end: lines[at]?.end ?? 0 };
    });
  return inLines.filter(
    (line) => !known.some(({ field, start, end }) => field === line.field && start <= line.end && end >= line.start),
  );
}

function linesOf(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at + (line.length - line.trimStart().length);
    at += line.length + 1;
    return { start, end: Math.max(start, at - 1 - (line.length - line.trimEnd().length)) };
  });
}

/** Hits of one field that touch are one. */
function merged(hits: readonly Hit[]): Hit[] {
  const last = new Map<string, Hit>();
  const done: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const before = last.get(hit.field);
    if (before && hit.start <= before.end) {
      last.set(hit.field, { ...before, end: Math.max(before.end, hit.end) });
    } else {
      if (before) done.push(before);
      last.set(hit.field, hit);
    }
  }
  return [...done, ...last.values()];
}
