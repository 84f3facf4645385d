/**
 * How phrases are written. Words are compared as their language folds them (`foldOf`); between two of them nothing but
 * blanks and Markdown's signs stands, or a comma.
 *
 * | written | means |
 * |---|---|
 * | `late fee` | the words, in this order |
 * | `неадекватн*`, `*ли` | a word that begins so, or ends so |
 * | `!dở` | the word, only in a letter with diacritics: without them it would be another one |
 * | `(never\|not once)` | one of these; `(really\|)` may be missing |
 * | `<you>` | one of the phrases of a class of the language |
 * | `..3` | up to three words, no comma among them or behind them |
 * | `...3` | up to three words, with or without commas |
 * | `,` | a comma, dash, colon or bracket stands here |
 * | `^` | only at the beginning of a sentence |
 * | `$` | only at the end of a sentence |
 * | `<#>`, `<year>`, `<day>` | a number; one from 1900 to 2099; one from 1 to 31 |
 * | `<url>`, `<email>`, `<phone>`, `<code>`, `<gap>`, `<money>` | what was no prose; a sign of a currency |
 */
export type Piece =
  | { readonly kind: 'word'; readonly word: string; readonly part?: 'beginning' | 'ending' }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'either'; readonly options: readonly Pattern[] }
  | { readonly kind: 'words'; readonly most: number; readonly overCommas: boolean }
  | { readonly kind: 'comma' | 'begin' | 'end' };
export type Pattern = readonly Piece[];

/** Classes of phrases by name; a member is a phrase itself. */
export type PhraseClasses = Readonly<Record<string, readonly string[]>>;

/** A phrase that is not written as `Pattern` says. */
export class PatternError extends Error {}

const MOST_WORDS_BETWEEN = 12;
/** The longest of the built-in ones has 940 characters; brackets within brackets without end would be too deep to read. */
const LONGEST_PATTERN = 2_000;
const LONGEST_SHOWN = 200;

/**
 * Reads a phrase. Its words are still as they are written; folding them is up to the graph.
 *
 * @throws {PatternError} naming the phrase and the place
 */
export function parsePattern(source: string): Pattern {
  if (source.length > LONGEST_PATTERN) throw wrong({ source, at: LONGEST_PATTERN });
  const reader = { source, at: 0 };
  const pattern = parseSequence(reader);
  if (reader.at < source.length) throw wrong(reader);
  if (pattern.length === 0) throw wrong(reader);
  return pattern;
}

interface Reader {
  readonly source: string;
  at: number;
}

function parseSequence(reader: Reader): Pattern {
  const pieces: Piece[] = [];
  for (;;) {
    while (reader.source[reader.at] === ' ') reader.at++;
    const sign = reader.source[reader.at];
    if (sign === undefined || sign === '|' || sign === ')') return pieces;
    pieces.push(sign === '(' ? parseEither(reader) : parsePiece(reader));
  }
}

function parseEither(reader: Reader): Piece {
  const options: Pattern[] = [];
  do {
    reader.at++;
    options.push(parseSequence(reader));
  } while (reader.source[reader.at] === '|');
  if (reader.source[reader.at] !== ')') throw wrong(reader);
  reader.at++;
  return { kind: 'either', options };
}

const PIECE = /<([\w#-]+)>|(\.{2,3})(\d{1,2})|([,^$])|(\*?)([^ |()<>,^$*]+)(\*?)/y;

function parsePiece(reader: Reader): Piece {
  PIECE.lastIndex = reader.at;
  const [all, name, dots, most, sign, leading, word, trailing] = PIECE.exec(reader.source) ?? [];
  if (all === undefined || (leading && trailing)) throw wrong(reader);
  reader.at += all.length;
  if (name) return { kind: 'class', name };
  if (dots) return { kind: 'words', most: Math.min(Number(most), MOST_WORDS_BETWEEN), overCommas: dots.length === 3 };
  if (sign) return { kind: sign === ',' ? 'comma' : sign === '^' ? 'begin' : 'end' };
  const part = leading ? 'ending' : trailing ? 'beginning' : undefined;
  return { kind: 'word', word: word ?? '', ...(part && { part }) };
}

function wrong({ source, at }: Reader): PatternError {
  return new PatternError(`${source.slice(0, LONGEST_SHOWN)} [${at}]`);
}
