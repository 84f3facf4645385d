/** A text is read in 32 classes of signs: letters without their case, and those below. So many bits hold the number of one. */
const SHIFT = 5;
const MOST_STATES = 0xffff;
const PLAIN = /^[\x20-\x7e]+$/;
const DIGIT = 27;
const JOINING = 28;
const PARTING = 29;
const OPENING = 30;
const QUOTE = 31;

/** The class of every byte; what is no letter, digit or sign named here is one class with all the rest. */
const CLASS_OF = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(256);
  for (let letter = 0; letter < 26; letter++) table[65 + letter] = table[97 + letter] = letter + 1;
  for (let digit = 48; digit < 58; digit++) table[digit] = DIGIT;
  for (const [signs, name] of [
    ['_-', JOINING],
    ['./', PARTING],
    ['([', OPENING],
    ['"\'`:', QUOTE],
  ] as const)
    for (const sign of signs) table[sign.charCodeAt(0)] = name;
  return table;
}

/**
 * Looks for many words at once in the bytes of a text, in time in proportion to its length (the automaton of Aho and
 * Corasick). It may take one word for another: case, digits, `_` and `-`, `.` and `/`, `(` and `[`, quotes and colons,
 * and all other signs are not told apart. It overlooks none, as a look that decides on a thorough one has to.
 */
export class WordScan {
  /** For each state and class the next state. The states of short beginnings, where a text mostly is, come first. */
  readonly #next: Uint16Array;
  /** For each state the groups of which a word ends there, one bit each. */
  readonly #found: Int32Array;

  private constructor(beginnings: Beginnings) {
    const { next, found } = connected(beginnings);
    this.#next = next;
    this.#found = found;
  }

  /** `undefined` where the words are more than can be looked for at once, or not all plain ASCII. */
  static of(groups: readonly (readonly string[])[]): WordScan | undefined {
    let most = 1;
    for (const group of groups)
      for (const word of group) {
        if (!PLAIN.test(word)) return undefined;
        most += word.length;
      }
    return groups.length < 32 && most <= MOST_STATES ? new WordScan(new Beginnings(groups, most)) : undefined;
  }

  /** The groups of which bytes hold a word, one bit each, in the order they were given; it may stop at all of `wanted`. */
  groupsIn(bytes: Uint8Array, wanted: number): number {
    const next = this.#next;
    const found = this.#found;
    const { length } = bytes;
    let groups = 0;
    // What a text begins with stands behind no sign that could be part of a word.
    let state = next[0] as number;
    for (let at = 0; at < length; at++) {
      state = next[(state << SHIFT) | (CLASS_OF[bytes[at] as number] as number)] as number;
      if (found[state] !== 0) {
        groups |= (found[state] as number) & wanted;
        if (groups === wanted) break;
      }
    }
    return groups;
  }
}

/** All that words begin with, each once: a tree, numbered as it grew. Nothing is before or below number 0, its root. */
class Beginnings {
  readonly groups: Int32Array;
  readonly class: Uint8Array;
  /** The first of those that are one sign longer, and the next that is longer than the same one. */
  readonly longer: Uint16Array;
  readonly beside: Uint16Array;
  count = 1;

  constructor(groups: readonly (readonly string[])[], most: number) {
    this.groups = new Int32Array(most);
    this.class = new Uint8Array(most);
    this.longer = new Uint16Array(most);
    this.beside = new Uint16Array(most);
    for (const [index, words] of groups.entries())
      for (const word of words) {
        const end = this.#endOf(word);
        this.groups[end] = (this.groups[end] as number) | (1 << index);
      }
  }

  #endOf(word: string): number {
    let at = 0;
    for (let index = 0; index < word.length; index++) {
      const sign = CLASS_OF[word.charCodeAt(index) & 255] as number;
      let one = this.longer[at] as number;
      while (one !== 0 && this.class[one] !== sign) one = this.beside[one] as number;
      at = one || this.#add(at, sign);
    }
    return at;
  }

  #add(before: number, sign: number): number {
    const added = this.count++;
    this.class[added] = sign;
    this.beside[added] = this.longer[before] as number;
    this.longer[before] = added;
    return added;
  }
}

/**
 * Leads every beginning on to where the longest end of what was read goes on. They are numbered anew, those of fewer signs
 * first: the way on from the end of one is known before its own.
 */
function connected(tree: Beginnings): { readonly next: Uint16Array; readonly found: Int32Array } {
  const next = new Uint16Array(tree.count << SHIFT);
  const found = new Int32Array(tree.count);
  const old = new Uint16Array(tree.count);
  const fallback = new Uint16Array(tree.count);
  let count = 1;
  for (let state = 0; state < count; state++) {
    const end = fallback[state] as number;
    found[state] = (tree.groups[old[state] as number] as number) | (state === 0 ? 0 : (found[end] as number));
    if (state > 0) next.copyWithin(state << SHIFT, end << SHIFT, (end + 1) << SHIFT);
    for (let one = tree.longer[old[state] as number] as number; one !== 0; one = tree.beside[one] as number) {
      const way = (state << SHIFT) | (tree.class[one] as number);
      fallback[count] = next[way] as number;
      old[count] = one;
      next[way] = count++;
    }
  }
  return { next, found };
}
