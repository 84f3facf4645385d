import { type RandomBytes, systemRandomBytes } from '../../base/ports/random-bytes.ts';
import type { Message } from '../../base/ports/text.ts';
import { PASSPHRASE_WORDS } from './passphrase-words.ts';

/** How many words a generated passphrase has: 7 words of 11 bits each make 77 bits. */
const GENERATED_WORDS = 7;
const SEPARATOR = '-';

/** What a typed passphrase has to be worth, in bits: about six words, or fourteen random characters. */
const ENOUGH_BITS = 60;

const SHORTEST = 14;
const BITS_OF_A_WORD = 11;
const BITS_OF_A_LETTER_IN_A_WORD = 2.5;
const BITS_OF_A_DIGIT = 3.3;
const BITS_OF_A_SIGN = 5;
const BITS_OF_A_RANDOM_CHARACTER = 5.9;

/** The words that a passphrase is built on most often, and what keyboards suggest; they are worth nothing. */
const GUESSED_FIRST =
  /^(?:pass(?:wor[dt]|phrase)?|mot|passe|secret|пароль|секрет|mật|khẩu|admin|login|welcome|letmein|master|test|qwert[yz]*|azerty|йцукен|asdf\w*|(?:abc|bcd|xyz)\w*|iloveyou)$/u;

/** More draws than this for a few different words: then it is the source that repeats itself. */
const MOST_DRAWS = 100;

/**
 * A new passphrase: different words joined by hyphens, such as `walnut-geyser-...`. Each word is drawn from 2048, each as
 * likely as the others.
 *
 * @throws when the source of randomness gives the same over and over
 */
export function generatePassphrase(randomBytes: RandomBytes = systemRandomBytes): string {
  const words = new Set<string>();
  for (let draw = 0; words.size < GENERATED_WORDS; draw++) {
    if (draw === MOST_DRAWS) throw new Error('The source of randomness repeats itself.');
    const [high = 0, low = 0] = randomBytes(2);
    // 2048 divides 65536, so that the remainder favours no word.
    words.add(PASSPHRASE_WORDS[((high << 8) | low) % PASSPHRASE_WORDS.length] ?? '');
  }
  return [...words].join(SEPARATOR);
}

/** Whether it has the form of a generated one; its words need no judging. */
function isGenerated(passphrase: string): boolean {
  const words = passphrase.split(SEPARATOR);
  return (
    words.length === GENERATED_WORDS &&
    new Set(words).size === GENERATED_WORDS &&
    words.every((word) => PASSPHRASE_WORDS.includes(word))
  );
}

/**
 * Why a passphrase that somebody typed is too weak for a file that can be tried at leisure; `undefined` where it is not. The
 * judgement is an estimate on the careful side: each different word counts at most 11 bits, random characters almost 6,
 * and what repeats, runs on, or is known about the client counts nothing.
 *
 * @param known what anybody would try first, such as the client's name; upper and lower case are the same
 */
export function judgePassphrase(passphrase: string, known: readonly string[] = []): Message | undefined {
  if (isGenerated(passphrase)) return undefined;
  if (Array.from(passphrase).length < SHORTEST) return { id: 'passphrase.short', values: { shortest: SHORTEST } };
  return bitsOf(passphrase, known) < ENOUGH_BITS ? { id: 'passphrase.weak' } : undefined;
}

function bitsOf(passphrase: string, known: readonly string[]): number {
  const worthless = new Set(known.flatMap((name) => wordsOf(name.toLowerCase())));
  const seen = new Set<string>();
  let bits = 0;
  for (const run of passphrase.normalize('NFC').split(/\s+/).flatMap(partsOf)) {
    const plain = run.toLowerCase();
    if (seen.has(plain) || worthless.has(plain) || GUESSED_FIRST.test(plain) || isSequence(plain)) continue;
    seen.add(plain);
    bits += bitsOfRun(run);
  }
  return bits;
}

/** A run of mixed characters stays whole, since it may be random; one that holds words falls into them. */
function partsOf(run: string): readonly string[] {
  return isMixed(run) ? [run] : (run.match(/\p{L}[\p{L}\p{M}]*|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/** Whether letters, digits and signs change too often to be words with something at their end. */
function isMixed(run: string): boolean {
  const sorts = Array.from(run, (character) =>
    /\p{Lu}/u.test(character) ? 'A' : /\p{L}/u.test(character) ? 'a' : '1',
  );
  const changes = sorts.filter((sort, index) => index > 0 && sort !== sorts[index - 1]).length;
  return sorts.length >= 8 && changes * 3 >= sorts.length;
}

/** `1234`, `aaaa`, `fedc`: each character follows from the one before in the same way. */
function isSequence(plain: string): boolean {
  const codes = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return codes.length >= 3 && steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}

function bitsOfRun(run: string): number {
  const length = new Set(run).size;
  if (isMixed(run)) return length * BITS_OF_A_RANDOM_CHARACTER;
  if (/\p{L}/u.test(run)) return Math.min(BITS_OF_A_WORD, Array.from(run).length * BITS_OF_A_LETTER_IN_A_WORD);
  return length * (/\p{N}/u.test(run) ? BITS_OF_A_DIGIT : run.length > 1 ? BITS_OF_A_SIGN : 0);
}
