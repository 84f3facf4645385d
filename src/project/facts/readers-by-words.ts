import { WordScan } from '../walk/word-scan.ts';
import type { FileReader } from './file-reader.ts';

type Words = readonly string[];

/** Finds out which readers a file could tell anything, by the words that they look for. */
export class ReadersByWords {
  /** By what the readers of a file look for, as numbers of their lists. */
  readonly #scans = new Map<string, WordScan | undefined>();
  readonly #numbers = new Map<Words, number>();

  /** Those of the readers of a file that may find something; none where only those are left that say nothing by themselves. */
  readersOf(readers: readonly FileReader[], name: string, bytes: Uint8Array): readonly FileReader[] {
    const lists = readers.map((reader) => reader.words?.(name));
    const isAsked = readers.some((reader, index) => !reader.besides && lists[index] === undefined);
    // One that reads every text is enough for the text to be made; the others look for themselves, then.
    if (isAsked || isWide(bytes)) return readers;
    const searched = lists.filter((list) => list !== undefined);
    const scan = this.#scanFor(searched);
    if (!scan) return readers;
    const found = scan.groupsIn(bytes, (1 << searched.length) - 1);
    if (found === 0) return [];
    return readers.filter((_reader, index) => {
      const list = lists[index];
      return list === undefined || (found & (1 << searched.indexOf(list))) !== 0;
    });
  }

  #scanFor(lists: readonly Words[]): WordScan | undefined {
    const key = lists.map((list) => this.#numberOf(list)).join();
    if (this.#scans.has(key)) return this.#scans.get(key);
    const scan = WordScan.of(lists);
    this.#scans.set(key, scan);
    return scan;
  }

  #numberOf(list: Words): number {
    const number = this.#numbers.get(list) ?? this.#numbers.size;
    this.#numbers.set(list, number);
    return number;
  }
}

/** Whether a text is written in two bytes a sign. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = [bytes[0], bytes[1]];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
