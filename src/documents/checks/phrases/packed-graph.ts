import type { FlatGraph, Listed } from './flat-graph.ts';

/** A graph as a file keeps it: all its numbers as the characters of one text. */
export interface PackedGraph {
  readonly places: number;
  readonly numbers: string;
}

/** Lists of which most places have nothing: of those that have, the place, how many, and what. */
const SPARSE = ['any', 'also', 'comma', 'ends', 'endsSentence'] as const;
/** Characters from here on need no escape in JSON but one; below the surrogates there is room for the largest number. */
const ZERO = 0x23;
const LARGEST = 0xd7ff - ZERO;

/**
 * Packs a graph, see `unpackGraph`.
 *
 * @throws {RangeError} where it has more than some 27,000 places, or 55,000 words or phrases
 */
export function packGraph(graph: FlatGraph): PackedGraph {
  const { next, joined } = graph;
  const places = joined.length;
  const numbers = [
    ...Array.from({ length: places }, (_, place) => countAt(next, place)),
    ...next.values,
    ...next.places,
    ...SPARSE.flatMap((name) => sparse(graph[name], name === 'any' ? positive : undefined)),
    ...joined,
  ];
  if (numbers.some((number) => number < 0 || number > LARGEST)) throw new RangeError('packGraph');
  return { places, numbers: numbers.map((number) => String.fromCharCode(ZERO + number)).join('') };
}

/** The graph that was packed. */
export function unpackGraph({ places, numbers }: PackedGraph): FlatGraph {
  let at = 0;
  const read = (): number => numbers.charCodeAt(at++) - ZERO;
  const readMany = (count: number): Int32Array => {
    const values = new Int32Array(count);
    for (let index = 0; index < count; index++) values[index] = numbers.charCodeAt(at + index) - ZERO;
    at += count;
    return values;
  };
  const starts = startsFrom(readMany(places));
  const next = { starts, values: readMany(starts[places] ?? 0), places: readMany(starts[places] ?? 0) };
  const readSparse = (): Listed => {
    const listed = new Int32Array(places + 1);
    const values: number[] = [];
    let begun = 0;
    for (let left = read(), place = 0; left > 0; left--) {
      place += read();
      while (begun <= place) listed[begun++] = values.length;
      for (let count = read(); count > 0; count--) values.push(read());
    }
    listed.fill(values.length, begun);
    return { starts: listed, values: Int32Array.from(values) };
  };
  const [any, also, comma, ends, endsSentence] = [readSparse(), readSparse(), readSparse(), readSparse(), readSparse()];
  const { values } = any;
  for (let index = 0; index < values.length; index++) values[index] = signed(values[index] ?? 0);
  return { next, any, also, comma, ends, endsSentence, joined: new Uint8Array(readMany(places)) };
}

function sparse(list: Listed, change: (value: number) => number = (value) => value): number[] {
  const result: number[] = [];
  let [filled, last] = [0, 0];
  for (let place = 0; place + 1 < list.starts.length; place++) {
    const count = countAt(list, place);
    if (count === 0) continue;
    const from = list.starts[place] ?? 0;
    result.push(place - last, count, ...Array.from(list.values.subarray(from, from + count), change));
    filled++;
    last = place;
  }
  return [filled, ...result];
}

function countAt({ starts }: Pick<Listed, 'starts'>, place: number): number {
  return (starts[place + 1] ?? 0) - (starts[place] ?? 0);
}

function startsFrom(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0);
  return starts;
}

// Of a way over any word, the lowest bit says that it goes over commas.
function positive(value: number): number {
  return value < 0 ? (-1 - value) * 2 + 1 : value * 2;
}

function signed(value: number): number {
  return value % 2 === 1 ? -1 - (value - 1) / 2 : value / 2;
}
