import { WordScan } from '../walk/word-scan.ts';
import type { FileReader } from './file-reader.ts';

type Words = readonly string[];

/** Finds out which readers a file could tell anything, by the words that they look for. */
export class ReadersByWords {
  readonly #looking: readonly FileReader[];
  /** By the words that all readers look for in a file of some name, as numbers of their lists; few files differ in them. */
  readonly #scans = new Map<string, WordScan | undefined>();
  readonly #numbers = new Map<Words | undefined, string>();
  /** For each reader that looks for words, those it looks for in the file that was asked about last. */
  readonly #lists: (Words | undefined)[] = [];

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
    const scan = this.#scanFor(name);
    let wanted = 0;
    for (const reader of readers) {
      if (reader.besides) continue;
      const index = this.#looking.indexOf(reader);
      // One that reads every text is enough for the text to be made; the others look for themselves, then.
      if (index < 0 || this.#lists[index] === undefined) return readers;
      wanted |= 1 << index;
    }
    if (!scan || isWide(bytes)) return readers;
    const found = scan.groupsIn(bytes, wanted);
    if (found === 0) return [];
    return readers.filter((reader) => reader.besides || (found & (1 << this.#looking.indexOf(reader))) !== 0);
  }

  #scanFor(name: string): WordScan | undefined {
    let key = '';
    for (let index = 0; index < this.#looking.length; index++) {
      const list = this.#looking[index]?.words?.(name);
      this.#lists[index] = list;
      key += this.#numbers.get(list) ?? this.#numberOf(list);
    }
    if (this.#scans.has(key)) return this.#scans.get(key);
    const scan = WordScan.of(this.#lists.map((list) => list ?? NONE));
    this.#scans.set(key, scan);
    return scan;
  }

  #numberOf(list: Words | undefined): string {
    const number = ` ${this.#numbers.size}`;
    this.#numbers.set(list, number);
    return number;
  }
}

const NONE: Words = [];

/** Whether a text is written in two bytes a sign. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = [bytes[0], bytes[1]];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
