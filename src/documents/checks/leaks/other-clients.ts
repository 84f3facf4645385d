import type { ClientRecord } from '../../../relationship/client/record.ts';
import { type PlacedWord, wordsIn } from './letter-words.ts';
import type { ToldIndex } from './private-index.ts';
import { namesOf, type OtherClientField, type StrangerName, type StrangerValue, valuesOf } from './stranger-names.ts';

/** Where a text names another client. */
export interface OtherClientFinding {
  readonly kind: 'otherClient';
  readonly field: OtherClientField;
  readonly start: number;
  readonly end: number;
}

/** What stands between a word and the end of the sentence before it, or the start of its line. */
const BETWEEN = /[\s>#*_+•«“„"'‘(–—»”’)-]/u;
const SENTENCE_END = /[.!?…]/;
/** So far back a sentence's start is looked for. */
const LOOK_BACK = 40;

/**
 * Finds other clients' names, contacts, addresses, projects and invoice numbers in a text. What this client is told is none
 * of them, its own name among it.
 */
export function findOtherClients(
  text: string,
  words: readonly PlacedWord[],
  strangers: readonly ClientRecord[],
  told: ToldIndex,
): OtherClientFinding[] {
  const isTold = (stems: readonly string[]) => told.stemText.includes(` ${stems.join(' ')} `);
  const names = strangers.flatMap(namesOf).filter(({ stems }) => !isTold(stems));
  const values = strangers.flatMap(valuesOf).filter(({ value }) => !isTold(wordsIn(value).map(({ stem }) => stem)));
  return withoutInner([...nameFindings(text, words, names), ...valueFindings(text, values)]);
}

function nameFindings(
  text: string,
  words: readonly PlacedWord[],
  names: readonly StrangerName[],
): OtherClientFinding[] {
  const byFirst = new Map<string, StrangerName[]>();
  for (const name of names) byFirst.set(name.stems[0] ?? '', [...(byFirst.get(name.stems[0] ?? '') ?? []), name]);
  return words.flatMap((word, at) =>
    (byFirst.get(word.stem) ?? [])
      .filter(({ stems }) => stems.every((stem, place) => words[at + place]?.stem === stem))
      .filter((name) => isWrittenAsName(text, words.slice(at, at + name.stems.length), name))
      .map(({ field, stems }) => {
        const end = words[at + stems.length - 1]?.end ?? word.end;
        return { kind: 'otherClient' as const, field, start: word.start, end };
      }),
  );
}

/**
 * Names are ordinary words as well. Several words with capitals are a name; one is where no sentence begins with it. Words
 * without a capital are one where the name itself has none and is no word of any language.
 */
function isWrittenAsName(text: string, words: readonly PlacedWord[], { stems }: StrangerName): boolean {
  const capitals = words.filter(({ capital }) => capital).length;
  if (words.some(({ exact }) => /\d/.test(exact)) && stems.length > 1) return true;
  if (capitals >= 2) return true;
  const [first] = words;
  return capitals === 1 && first?.capital === true && !beginsSentence(text, first.start);
}

function beginsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - LOOK_BACK); at--) {
    const sign = text[at] ?? '';
    if (sign === '\n') return true;
    if (!BETWEEN.test(sign)) return SENTENCE_END.test(sign);
  }
  return true;
}

function valueFindings(text: string, values: readonly StrangerValue[]): OtherClientFinding[] {
  const lower = text.toLowerCase();
  // A letter or two grow when they are made small; then the offsets would be another's.
  const searched = lower.length === text.length ? lower : text;
  return values.flatMap(({ field, value }) =>
    placesOf(value, searched).map((start) => ({
      kind: 'otherClient' as const,
      field,
      start,
      end: start + value.length,
    })),
  );
}

function placesOf(value: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    if (
      !/[\p{L}\p{N}]/u.test(text.slice(0, at).slice(-1)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + value.length, at + value.length + 2))
    )
      places.push(at);
  return places;
}

/** A name is found with its parts, an address with its domain: the longest is enough. */
function withoutInner(findings: readonly OtherClientFinding[]): OtherClientFinding[] {
  const kept: OtherClientFinding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end))
    if (finding.end > (kept.at(-1)?.end ?? -1)) kept.push(finding);
  return kept;
}
