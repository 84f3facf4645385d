import { FileError } from '../../../base/ports/files.ts';
import type { LanguageParts } from '../compiled-language.ts';
import { type FlatGraph, isWholeGraph, type Listed } from '../phrases/flat-graph.ts';
import { isKeptAs, type KeptLanguages, type KeptUnder, keptFileName, removeKept } from './kept-files.ts';
import { type PackedBasics, packBasics, unpackBasics } from './packed-language.ts';

/** Tells files of this form from those of another. */
const FORM = 0x64656f31;
/** In bytes; twenty times what the largest language has. */
const LARGEST = 48 * 1024 * 1024;
/** In numbers: the form, the sum of all that follows, the bytes of the text, and how many lists there are. */
const HEAD = 4;
const LISTS = ['any', 'also', 'comma', 'ends', 'endsSentence'] as const;

/** A language that was kept; `undefined` where there is none, another one, or one that is not whole. */
export async function readKept(kept: KeptLanguages, under: KeptUnder): Promise<LanguageParts | undefined> {
  const content = await contentAt(kept, under);
  if (!content) return undefined;
  try {
    return partsFrom(content, under.key);
  } catch {
    // Whatever another program has made of the file: it is put together anew.
    return undefined;
  }
}

/**
 * Keeps a language in the place of what was kept under that name, of these phrases or of others. Where that fails, the next
 * one waits again.
 */
export async function keep(kept: KeptLanguages, under: KeptUnder, parts: LanguageParts): Promise<void> {
  const { files, folder } = kept;
  const mine = keptFileName(under);
  const path = files.join(folder, mine);
  try {
    await files.mkdir(folder);
    const before = await contentAt(kept, under);
    if (!before && (await files.stat(path))) await files.remove(path);
    await files.replace(path, contentOf(parts, under.key), before, { ownerOnly: true });
    await removeKept(kept, (file) => file !== mine && isKeptAs(file, under.name), 0);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

async function contentAt({ files, folder }: KeptLanguages, under: KeptUnder): Promise<Uint8Array | undefined> {
  try {
    return await files.read(files.join(folder, keptFileName(under)), LARGEST);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
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
  numbers[1] = sumOf(numbers, key);
  return new Uint8Array(numbers.buffer);
}

/** @throws where the numbers are of another form, whoever wrote them */
function partsFrom(content: Uint8Array, wanted: string): LanguageParts | undefined {
  if (content.length % 4 !== 0 || content.length < HEAD * 4) return undefined;
  // A copy of its own: a file's bytes may begin anywhere, numbers may not.
  const numbers = new Int32Array(new Uint8Array(content).buffer);
  const [form, sum, bytes = 0, count = 0] = numbers;
  if (form !== FORM || sum !== sumOf(numbers, wanted)) return undefined;
  const lengths = numbers.subarray(HEAD, HEAD + count);
  let at = HEAD + count + Math.ceil(bytes / 4);
  if (lengths.some((length) => length < 0) || at + total(lengths) !== numbers.length) return undefined;
  const { key, ...basics }: Kept = JSON.parse(
    new TextDecoder().decode(new Uint8Array(numbers.buffer, (HEAD + count) * 4, bytes)),
  );
  if (key !== wanted) return undefined;
  const lists = Array.from(lengths, (length) => {
    at += length;
    return numbers.subarray(at - length, at);
  });
  const rest = unpackBasics(basics);
  const graph = graphOf(lists);
  return graph && isWholeGraph(graph, rest.meanings.length) ? { ...rest, graph } : undefined;
}

function total(numbers: Int32Array): number {
  return numbers.reduce((sum, each) => sum + each, 0);
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
    joined: new Uint8Array(joined),
    any: listed(0),
    also: listed(1),
    comma: listed(2),
    ends: listed(3),
    endsSentence: listed(4),
  };
}

/** Of the key and all numbers but the form and the sum itself; in the way of MurmurHash 3. */
export function sumOf(numbers: Int32Array, key: string): number {
  let sum = numbers.length;
  for (let at = 0; at < key.length; at++) sum = Math.imul(sum ^ key.charCodeAt(at), 0x85ebca6b);
  for (let at = 2; at < numbers.length; at++) {
    sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x9e3779b1);
    sum = (sum << 5) | (sum >>> 27);
  }
  return sum | 0;
}
