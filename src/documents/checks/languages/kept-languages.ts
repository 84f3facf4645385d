import { FileError, type Files } from '../../../base/ports/files.ts';
import type { LanguageParts } from '../compiled-language.ts';
import type { FlatGraph, Listed } from '../phrases/flat-graph.ts';
import { type PackedBasics, packBasics, unpackBasics } from './packed-language.ts';

/** Tells files of this form from those of another. */
const FORM = 0x64656f31;
/** In bytes; twenty times what the largest language has. */
const LARGEST = 48 * 1024 * 1024;
/** In numbers: the form, the sum of all that follows, the bytes of the text, and how many lists there are. */
const HEAD = 4;
const LISTS = ['any', 'also', 'comma', 'ends', 'endsSentence'] as const;

/** Which language put together is wanted: of which phrases, those of a person's own among them. */
export interface KeptUnder {
  readonly name: string;
  /** Another one wherever anything of the phrases, or of how they are put together, is another. */
  readonly key: string;
}

/** Where languages of the letter checks are kept on this machine, put together, so that nobody waits for that again. */
export interface KeptLanguages {
  readonly files: Files;
  readonly folder: string;
}

/** A language that was kept; `undefined` where there is none, another one, or one that is not whole. */
export async function readKept(kept: KeptLanguages, { name, key }: KeptUnder): Promise<LanguageParts | undefined> {
  const content = await contentAt(kept, name);
  return content && partsFrom(content, key);
}

/** Keeps a language in the place of what was kept under that name. Where that fails, the next one waits again. */
export async function keep(kept: KeptLanguages, { name, key }: KeptUnder, parts: LanguageParts): Promise<void> {
  try {
    await kept.files.mkdir(kept.folder);
    await kept.files.replace(pathOf(kept, name), contentOf(parts, key), await contentAt(kept, name));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

async function contentAt(kept: KeptLanguages, name: string): Promise<Uint8Array | undefined> {
  try {
    return await kept.files.read(pathOf(kept, name), LARGEST);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

function pathOf({ files, folder }: KeptLanguages, name: string): string {
  return files.join(folder, `${name}.phrases`);
}

interface Kept extends PackedBasics {
  readonly key: string;
}

/** The numbers as this machine has them: they are ready the moment they are read. */
function contentOf({ graph, ...basics }: LanguageParts, key: string): Uint8Array {
  const kept: Kept = { key, ...packBasics(basics) };
  const text = new TextEncoder().encode(JSON.stringify(kept));
  const lists = listsOf(graph);
  const before = HEAD + lists.length + Math.ceil(text.length / 4);
  const numbers = new Int32Array(before + lists.reduce((sum, { length }) => sum + length, 0));
  numbers.set([FORM, 0, text.length, lists.length, ...lists.map(({ length }) => length)]);
  new Uint8Array(numbers.buffer).set(text, (HEAD + lists.length) * 4);
  let at = before;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  numbers[1] = sumOf(numbers);
  return new Uint8Array(numbers.buffer);
}

function partsFrom(content: Uint8Array, wanted: string): LanguageParts | undefined {
  if (content.length % 4 !== 0 || content.length < HEAD * 4) return undefined;
  // A copy of its own: a file's bytes may begin anywhere, numbers may not.
  const numbers = new Int32Array(new Uint8Array(content).buffer);
  const [form, sum, bytes = 0, count = 0] = numbers;
  if (form !== FORM || sum !== sumOf(numbers)) return undefined;
  let at = HEAD + count;
  const text = new Uint8Array(numbers.buffer, at * 4, bytes);
  const { key, ...basics }: Kept = JSON.parse(new TextDecoder().decode(text));
  if (key !== wanted) return undefined;
  at += Math.ceil(bytes / 4);
  const lists = Array.from(numbers.subarray(HEAD, HEAD + count), (length) => {
    at += length;
    return numbers.subarray(at - length, at);
  });
  const graph = graphOf(lists);
  return graph && { ...unpackBasics(basics), graph };
}

function listsOf({ next, joined, ...rest }: FlatGraph): readonly Int32Array[] {
  const others = LISTS.flatMap((name) => [rest[name].starts, rest[name].values]);
  return [next.starts, next.values, next.places, Int32Array.from(joined), ...others];
}

function graphOf(lists: readonly Int32Array[]): FlatGraph | undefined {
  const [starts, values, places, joined, ...others] = lists;
  if (!starts || !values || !places || !joined || others.length !== LISTS.length * 2) return undefined;
  const listed = (at: number): Listed => ({
    starts: others[at * 2] ?? new Int32Array(),
    values: others[at * 2 + 1] ?? new Int32Array(),
  });
  return {
    next: { starts, values, places },
    joined: Uint8Array.from(joined),
    any: listed(0),
    also: listed(1),
    comma: listed(2),
    ends: listed(3),
    endsSentence: listed(4),
  };
}

/** Of all numbers but the form and the sum itself; in the way of MurmurHash 3. */
function sumOf(numbers: Int32Array): number {
  let sum = numbers.length;
  for (let at = 2; at < numbers.length; at++) {
    sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x9e3779b1);
    sum = (sum << 5) | (sum >>> 27);
  }
  return sum | 0;
}
