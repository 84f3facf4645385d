import type { FlatGraph, Listed } from './flat-graph.ts';

/** A graph as a file keeps it: all its numbers as the characters of one text. */
export interface PackedGraph {
  readonly places: number;
  /** How many numbers each list has, in the order of `LISTS`. */
  readonly lengths: readonly number[];
  readonly numbers: string;
}

const LISTS = ['next', 'any', 'also', 'comma', 'ends', 'endsSentence'] as const;
/** Characters from here on need no escape in JSON; below the surrogates there is room for the largest number. */
const ZERO = 0x100;
const LARGEST = 0xd7ff - ZERO;

/**
 * Packs a graph, see `unpackGraph`.
 *
 * @throws {RangeError} where it has more than some 27,000 places, or 55,000 edges of a place, words or phrases
 */
export function packGraph({ joined, ...lists }: FlatGraph): PackedGraph {
  const numbers = [
    ...LISTS.flatMap((name) => countsOf(lists[name])),
    ...LISTS.flatMap((name) => [...lists[name].values].map((value) => (name === 'any' ? positive(value) : value))),
    ...lists.next.places,
    ...joined,
  ];
  if (numbers.some((number) => number < 0 || number > LARGEST)) throw new RangeError('packGraph');
  const text = numbers.map((number) => String.fromCharCode(ZERO + number)).join('');
  return { places: joined.length, lengths: LISTS.map((name) => lists[name].values.length), numbers: text };
}

/** The graph that was packed. */
export function unpackGraph({ places, lengths, numbers }: PackedGraph): FlatGraph {
  const all = numbersIn(numbers);
  let at = LISTS.length * places;
  const take = (count: number): Int32Array => {
    at += count;
    return all.subarray(at - count, at);
  };
  const listAt = (index: number): Listed => {
    const starts = new Int32Array(places + 1);
    for (let place = 0; place < places; place++)
      starts[place + 1] = (starts[place] ?? 0) + (all[index * places + place] ?? 0);
    return { starts, values: take(lengths[index] ?? 0) };
  };
  const [next, any, also, comma, ends, endsSentence] = [
    listAt(0),
    listAt(1),
    listAt(2),
    listAt(3),
    listAt(4),
    listAt(5),
  ];
  const targets = take(next.values.length);
  const joined = Uint8Array.from(take(places));
  for (let index = 0; index < any.values.length; index++) any.values[index] = signed(any.values[index] ?? 0);
  return { next: { ...next, places: targets }, any, also, comma, ends, endsSentence, joined };
}

function countsOf({ starts }: Listed): number[] {
  return [...starts.subarray(1)].map((start, place) => start - (starts[place] ?? 0));
}

// Of a way over any word, the lowest bit says that it goes over commas.
function positive(value: number): number {
  return value < 0 ? (-1 - value) * 2 + 1 : value * 2;
}

function signed(value: number): number {
  return value % 2 === 1 ? -1 - (value - 1) / 2 : value / 2;
}

function numbersIn(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  for (let index = 0; index < numbers.length; index++) numbers[index] = text.charCodeAt(index) - ZERO;
  return numbers;
}
