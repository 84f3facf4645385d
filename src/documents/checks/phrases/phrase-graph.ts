import { type Cutting, wordsOf } from '../prose/words.ts';
import { type Pattern, PatternError, type PhraseClasses, type Piece, parsePattern } from './parse-pattern.ts';
import { ONLY_WITH_DIACRITICS, Vocabulary } from './vocabulary.ts';

/** A phrase of a language, and what it marks. */
export interface Phrase {
  readonly pattern: string;
  /** What the match is given as; the caller knows what it means. */
  readonly id: number;
}

/** A place in the graph: what may come next, and which phrases end here. */
export class Place {
  readonly next = new Map<number, Place[]>();
  /** After any one word, where a gap goes on; see `Piece`. */
  readonly any: { readonly place: Place; readonly overCommas: boolean }[] = [];
  /** Phrases that end here anywhere, and those that end here at the end of a sentence. */
  readonly ends: number[] = [];
  readonly endsSentence: number[] = [];
  /** Whether no comma may stand before the next word: within a gap that goes over none. */
  readonly joined: boolean;
  #comma: Place | undefined;

  constructor(joined = false) {
    this.joined = joined;
  }

  /** The place behind a comma, where one has to stand before the next word. */
  get comma(): Place | undefined {
    return this.#comma;
  }

  behindComma(): Place {
    this.#comma ??= new Place();
    return this.#comma;
  }
}

/** Many phrases at once: each text is gone through once, however many there are. */
export interface PhraseGraph {
  readonly root: Place;
  /** Phrases that begin a sentence. */
  readonly begin: Place;
  readonly vocabulary: Vocabulary;
}

/**
 * Builds the graph of some phrases.
 *
 * @throws {PatternError} where a phrase is badly written, or names a class that is not there or holds itself
 */
export function buildGraph(phrases: readonly Phrase[], classes: PhraseClasses, cutting: Cutting): PhraseGraph {
  const graph = { root: new Place(), begin: new Place(), vocabulary: new Vocabulary(classes, cutting) };
  const builder = new Builder(graph.vocabulary, classes, cutting);
  for (const { pattern, id } of phrases) builder.add(graph, parsePattern(pattern), id);
  return graph;
}

type WordPiece = Extract<Piece, { readonly kind: 'word' }>;

class Builder {
  readonly #vocabulary: Vocabulary;
  readonly #classes: PhraseClasses;
  readonly #cutting: Cutting;
  readonly #parsed = new Map<string, readonly Pattern[]>();
  readonly #open = new Set<string>();

  constructor(vocabulary: Vocabulary, classes: PhraseClasses, cutting: Cutting) {
    this.#vocabulary = vocabulary;
    this.#classes = classes;
    this.#cutting = cutting;
  }

  add(graph: PhraseGraph, pattern: Pattern, id: number): void {
    const begins = pattern[0]?.kind === 'begin';
    const ends = pattern.at(-1)?.kind === 'end';
    const pieces = pattern.slice(begins ? 1 : 0, ends ? -1 : undefined);
    const last = this.#follow([begins ? graph.begin : graph.root], pieces);
    for (const place of last) {
      if (place === graph.root || place === graph.begin) throw new PatternError(String(id));
      const list = ends ? place.endsSentence : place.ends;
      if (!list.includes(id)) list.push(id);
    }
  }

  /** Ways through the pattern that end with a word lead to the place given. */
  #follow(from: readonly Place[], pattern: Pattern, target?: Place): Place[] {
    return pattern.reduce<Place[]>(
      (places, piece, index) => this.#step(places, piece, index === pattern.length - 1 ? target : undefined),
      [...from],
    );
  }

  #step(from: Place[], piece: Piece, target: Place | undefined): Place[] {
    switch (piece.kind) {
      case 'word':
        return this.#word(from, piece, target);
      case 'either':
        return this.#either(from, piece.options, target);
      case 'class':
        return this.#class(from, piece.name, target);
      case 'words':
        return gap(from, piece);
      case 'comma':
        return from.map((place) => place.behindComma());
      default:
        throw new PatternError(piece.kind);
    }
  }

  // A word of a phrase may be several of a text: "l'accès", "31.12".
  #word(from: Place[], { word, part }: WordPiece, target: Place | undefined): Place[] {
    if (this.#cutting.bare && word.startsWith(ONLY_WITH_DIACRITICS)) return [];
    const folded = wordsOfPattern(word, this.#cutting);
    const vocabulary = this.#vocabulary;
    return folded.reduce((places, each, index) => {
      const isLast = index === folded.length - 1;
      const end = isLast ? target : undefined;
      if (part === 'beginning' && isLast) return through(places, vocabulary.beginning(each), end);
      if (part === 'ending' && index === 0) return through(places, vocabulary.ending(each), end);
      return through(places, vocabulary.word(each), end);
    }, from);
  }

  /** One common place behind all of them keeps the graph small where many ways lead to the same phrase. */
  #either(from: readonly Place[], options: readonly Pattern[], target = new Place()): Place[] {
    return [...new Set(options.flatMap((option) => this.#follow(from, option, target)))];
  }

  #class(from: Place[], name: string, target = new Place()): Place[] {
    const symbol = this.#vocabulary.ofClass(name);
    const words = symbol === undefined ? [] : through(from, symbol, target);
    const phrases = this.#phrasesOf(name, symbol === undefined);
    if (phrases.length === 0) return words;
    if (this.#open.has(name)) throw new PatternError(`<${name}>`);
    this.#open.add(name);
    const places = [...new Set([...words, ...this.#either(from, phrases, target)])];
    this.#open.delete(name);
    return places;
  }

  /** Members of a class that are no single word, and so have no symbol in common. */
  #phrasesOf(name: string, isNeeded: boolean): readonly Pattern[] {
    const known = this.#parsed.get(name);
    if (known) return known;
    const members = this.#classes[name];
    if (!members && isNeeded) throw new PatternError(`<${name}>`);
    const phrases = (members ?? []).filter((member) => !this.#vocabulary.isOneWord(member)).map(parsePattern);
    this.#parsed.set(name, phrases);
    return phrases;
  }
}

/** An elided word stands in front of a class too: "n'<verb>". */
function wordsOfPattern(word: string, cutting: Cutting): readonly string[] {
  const isElided = cutting.elides && word.endsWith("'");
  return isElided ? wordsOf(`${word}a`, cutting).folded.slice(0, -1) : wordsOf(word, cutting).folded;
}

function through(from: readonly Place[], symbol: number, place = new Place()): Place[] {
  for (const start of from) {
    const list = start.next.get(symbol);
    if (list) list.push(place);
    else start.next.set(symbol, [place]);
  }
  return [place];
}

function gap(from: Place[], { most, overCommas }: { readonly most: number; readonly overCommas: boolean }): Place[] {
  const places = [...from];
  let edge: readonly Place[] = from;
  for (let count = 0; count < most; count++) {
    const place = new Place(!overCommas);
    for (const start of edge) start.any.push({ place, overCommas });
    places.push(place);
    edge = [place];
  }
  return places;
}
