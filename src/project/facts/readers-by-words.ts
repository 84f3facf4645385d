import { WordScan } from '../walk/word-scan.ts';
import type { FileReader } from './file-reader.ts';

type Words = readonly string[];

/** Finds out which readers a file could tell anything, by the words that they look for. */
export class ReadersByWords {
  readonly #looking: readonly FileReader[];
  /** By the words that all readers look for in a file of some name, as numbers of their lists; few files differ in them. */
  readonly #scans = new Map<string, WordScan | undefined>();
  readonly #numbers = new Map<Words, number>();

  /** @param readers all there are */
  constructor(readers: readonly FileReader[]) {
    this.#looking = readers.filter(({ words }) => words !== undefined);
  }

  /**
   * Those of the readers of a file that may find something; none where only those are left that say nothing by themselves.
   *
   * @param readers those that want the file
   */
  readersOf(readers: readonly FileReader[], name: string, bytes: Uint8Array): readonly FileReader[] {
    // One that reads every text is enough for the text to be made; the others look for themselves, then.
    if (readers.some((reader) => !reader.besides && reader.words?.(name) === undefined) || isWide(bytes))
      return readers;
    const scan = this.#scanFor(name);
    if (!scan) return readers;
    const wanted = readers.reduce((bits, reader) => bits | this.#bitOf(reader), 0);
    const found = scan.groupsIn(bytes, wanted);
    return found === 0 ? [] : readers.filter((reader) => reader.besides || (found & this.#bitOf(reader)) !== 0);
  }

  #bitOf(reader: FileReader): number {
    const index = this.#looking.indexOf(reader);
    return index < 0 ? 0 : 1 << index;
  }

  #scanFor(name: string): WordScan | undefined {
    const lists = this.#looking.map((reader) => reader.words?.(name) ?? NONE);
    let key = '';
    for (const list of lists) key += `${this.#numberOf(list)} `;
    if (this.#scans.has(key)) return this.#scans.get(key);
    const scan = WordScan.of(lists);
    this.#scans.set(key, scan);
    return scan;
  }

  #numberOf(list: Words): number {
    const known = this.#numbers.get(list);
    if (known !== undefined) return known;
    this.#numbers.set(list, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const NONE: Words = [];

/** Whether a text is written in two bytes a sign. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = [bytes[0], bytes[1]];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
