/** How many classes of signs a text is read in: letters without their case, and those below. */
const CLASSES = 32;
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
  /** For each state and class the next state. */
  readonly #next: Uint16Array;
  /** For each state the groups of which a word ends there, one bit each. */
  readonly #found: Int32Array;

  private constructor(groups: readonly (readonly string[])[], most: number) {
    const next = new Uint16Array(most << SHIFT);
    const found = new Int32Array(most);
    let states = 1;
    for (const [index, words] of groups.entries())
      for (const word of words) {
        let state = 0;
        for (let at = 0; at < word.length; at++) {
          const way = (state << SHIFT) | (CLASS_OF[word.charCodeAt(at) & 255] ?? 0);
          state = next[way] || states++;
          next[way] = state;
        }
        found[state] = (found[state] ?? 0) | (1 << index);
      }
    connect(next, found, states);
    this.#next = next.subarray(0, states << SHIFT);
    this.#found = found.subarray(0, states);
  }

  /** `undefined` where the words are more than can be looked for at once, or not all plain ASCII. */
  static of(groups: readonly (readonly string[])[]): WordScan | undefined {
    let most = 1;
    for (const word of groups.flat()) {
      if (!PLAIN.test(word)) return undefined;
      most += word.length;
    }
    return groups.length < 32 && most <= MOST_STATES ? new WordScan(groups, most) : undefined;
  }

  /** The groups of which bytes hold a word, one bit each, in the order they were given; it may stop at all of `wanted`. */
  groupsIn(bytes: Uint8Array, wanted: number): number {
    const next = this.#next;
    const found = this.#found;
    let groups = 0;
    // What a text begins with stands behind no sign that could be part of a word.
    let state = next[0] as number;
    for (let at = 0; at < bytes.length; at++) {
      state = next[(state << SHIFT) | (CLASS_OF[bytes[at] as number] as number)] as number;
      if (found[state] !== 0) {
        groups |= (found[state] as number) & wanted;
        if (groups === wanted) break;
      }
    }
    return groups;
  }
}

/** Leads every state on to where the longest end of what was read goes on, those of fewer letters first. */
function connect(next: Uint16Array, found: Int32Array, states: number): void {
  const fallback = new Uint16Array(states);
  const queue = new Uint16Array(states);
  let end = 0;
  for (let sign = 0; sign < CLASSES; sign++) if (next[sign]) queue[end++] = next[sign] ?? 0;
  for (let at = 0; at < end; at++) {
    const state = queue[at] ?? 0;
    const shorter = fallback[state] ?? 0;
    for (let sign = 0; sign < CLASSES; sign++) {
      const way = (state << SHIFT) | sign;
      const to = next[way] ?? 0;
      const other = next[(shorter << SHIFT) | sign] ?? 0;
      if (to === 0) next[way] = other;
      else {
        fallback[to] = other;
        found[to] = (found[to] ?? 0) | (found[other] ?? 0);
        queue[end++] = to;
      }
    }
  }
}
