/*
 * Facts are written into the sentences of templates by people who did not see those: one ends in a full stop where the
 * sentence goes on, another repeats the word that stands before it ("the project Project Sun"). Whoever writes a fact marks
 * where it begins and ends; what is doubled there is taken out once the template has put it into its place.
 */

const BEGIN = '\u{F0001}';
const END = '\u{F0002}';
const MARKS = /[\u{F0001}\u{F0002}]/gu;
const FACT = /\u{F0001}([^\u{F0001}\u{F0002}]*)\u{F0002}/gu;

/** How far back the words before a fact are looked at, in UTF-16 units. */
const LEAD = 80;
const QUOTES = { '«': '»', '“': '”', '„': '“', '"': '"' } as const;

/** Abbreviations that keep their full stop wherever they stand; so do initials, and words with a full stop inside. */
const ABBREVIATIONS = new Set([
  'inc',
  'ltd',
  'co',
  'corp',
  'bros',
  'jr',
  'sr',
  'st',
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'etc',
  'approx',
  'dept',
  'nos',
  'г',
  'ул',
  'стр',
  'корп',
  'руб',
  'тыс',
  'млн',
  'др',
  'пр',
  'п',
  'ст',
  'им',
  'tp',
  'q',
  'p',
]);

/** Marks a fact that is ready to stand in a sentence; nothing stays nothing. */
export function asFact(text: string): string {
  return text === '' ? '' : BEGIN + text.replace(MARKS, '') + END;
}

/** Whether a text, marks aside, ends in a letter or a digit. */
export function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text.replace(MARKS, ''));
}

/** A text made by a template, with nothing doubled where a fact meets the sentence around it, and without the marks. */
export function joinFacts(made: string): string {
  let joined = '';
  let from = 0;
  for (const match of made.matchAll(FACT)) {
    joined += made.slice(from, match.index);
    joined += BEGIN + beginOnce(joined.slice(-LEAD).replace(MARKS, ''), match[1] ?? '') + END;
    from = match.index + match[0].length;
  }
  return endOnce(joined + made.slice(from)).replace(MARKS, '');
}

/** A fact without the word or two that stand before it already, and without quotation marks of its own inside others. */
function beginOnce(before: string, fact: string): string {
  const open = /[«“„"]$/.exec(before)?.[0] as keyof typeof QUOTES | undefined;
  const said = lastWordsOf(open ? before.slice(0, -1) : before);
  const words = fact.split(' ');
  const repeated = [2, 1].find(
    (count) => words.length > count && isRepeated(said.slice(-count), words.slice(0, count)),
  );
  const rest = words.slice(repeated ?? 0).join(' ');
  return open ? insideQuotes(rest, open) : rest;
}

/** The last two, each without the sign that it begins with. */
function lastWordsOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\s/)
    .slice(-2)
    .map((word) => word.replace(/^[^\p{L}\p{N}№]/u, ''));
}

function isRepeated(said: readonly string[], words: readonly string[]): boolean {
  const pairs = words.map((word, index) =>
    [said[index] ?? '', word].map((each) => each.normalize('NFC').toLowerCase()),
  );
  if (said.length < words.length) return false;
  if (pairs.length > 1) return pairs.every(([a, b]) => a === b);
  // A short word is as likely to be a part of the name; a longer one may be declined in the sentence.
  return pairs.every(
    ([a = '', b = '']) =>
      (a === b && (a.length > 3 || /^(?:№|số)$/.test(a))) || (b.length > 4 && a.startsWith(b) && /^\p{L}+$/u.test(a)),
  );
}

/** Nothing is quoted twice; what a name quotes itself stands in the other marks. */
function insideQuotes(text: string, outer: keyof typeof QUOTES): string {
  const bare = isAbbreviated(text) ? text : text.replace(/[.,;:]{1,8}$/, '');
  const own = bare.charAt(0) as keyof typeof QUOTES;
  const isQuoted = own in QUOTES && bare.endsWith(QUOTES[own]) && bare.indexOf(QUOTES[own], 1) === bare.length - 1;
  const inner = isQuoted ? bare.slice(1, -1) : bare;
  return outer === '«' ? inner.replace(/«/g, '„').replace(/»/g, '“') : inner;
}

const MARKED_END = /[.,;:!?…]\u{F0002}/u;

/** Sentence marks at the end of facts, where the sentence brings its own or goes on, and where no sentence ends. */
function endOnce(text: string): string {
  if (!MARKED_END.test(text)) return text;
  return text
    .replace(/(?<!&#?\w{1,8})[.,;:]{1,8}\u{F0002}(?=[»”"]?[.!?…])/gu, END)
    .replace(/([!?…])\u{F0002}\./gu, `$1${END}`)
    .replace(/(?<!&#?\w{1,8})[,;:]{1,8}\u{F0002}(?=[\s,;:)]|$)/gu, END)
    .replace(/(\S{1,40})\.\u{F0002}(?=\s?[,;:!?)]| [\p{Ll}(])/gu, withoutStop)
    .replace(/^(?:#|- )[^\n]*/gmu, (line) => line.replace(/(\S{1,40})\.\u{F0002}(?=(?: <!--.*)?$)/u, withoutStop));
}

function withoutStop(all: string, fact: string): string {
  return isAbbreviated(`${fact}.`) ? all : fact + END;
}

/** Whether the full stop at the end of a text belongs to its last word. */
function isAbbreviated(text: string): boolean {
  const word = text.replace(MARKS, '').split(/\s/).at(-1) ?? '';
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
  if (!bare.endsWith('.')) return false;
  return /^\p{L}\.$|\p{L}\.\p{L}+\.$/u.test(bare) || ABBREVIATIONS.has(bare.slice(0, -1).toLowerCase());
}
