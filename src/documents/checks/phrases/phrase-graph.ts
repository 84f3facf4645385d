import { type Cutting, wordsOf } from '../prose/words.ts';
import { type Pattern, PatternError, type PhraseClasses, type Piece, parsePattern } from './parse-pattern.ts';
import { ONLY_WITH_DIACRITICS, Symbols } from './symbols.ts';
import type { Words } from './vocabulary.ts';

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
  /** Places that stand for this one and others together: what follows each of them is written there once. */
  readonly also: Place[] = [];
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

  /** Takes that place for the one behind a comma. */
  goOnBehindComma(place: Place): void {
    this.#comma = place;
  }
}

/** Many phrases at once: each text is gone through once, however many there are. */
export interface PhraseGraph {
  readonly root: Place;
  /** Phrases that begin a sentence. */
  readonly begin: Place;
  readonly words: Words;
  /** Words that would be others without their diacritics: they count only where a letter is written with them. */
  readonly onlyWithDiacritics: Words;
}

/**
 * Builds the graph of some phrases.
 *
 * @throws {PatternError} where a phrase is badly written, or names a class that is not there or holds itself
 */
export function buildGraph(phrases: readonly Phrase[], classes: PhraseClasses, cutting: Cutting): PhraseGraph {
  const builder = new Builder(classes, cutting);
  for (const phrase of phrases) builder.add(phrase);
  return builder.graph;
}

/** As many phrases as are added in a few milliseconds. */
const PHRASES_AT_ONCE = 40;

/**
 * Builds the graph of some phrases, with room for others in between.
 *
 * @throws {PatternError} where a phrase is badly written, or names a class that is not there or holds itself
 */
export async function buildGraphInSteps(
  phrases: readonly Phrase[],
  classes: PhraseClasses,
  cutting: Cutting,
): Promise<PhraseGraph> {
  const builder = new Builder(classes, cutting);
  for (const [index, phrase] of phrases.entries()) {
    if (index % PHRASES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    builder.add(phrase);
  }
  return builder.graph;
}

type WordPiece = Extract<Piece, { readonly kind: 'word' }>;
type GapPiece = Extract<Piece, { readonly kind: 'words' }>;
type Places = readonly Place[];

/** Where one gets from a place through a class or over a gap, by the name of the one and the length of the other. */
type Ways = Map<string | number, Places>;

/** Phrases that begin alike share their beginning: a text is compared with it once, and the graph stays small. */
class Builder {
  readonly #graph = { root: new Place(), begin: new Place() };
  readonly #symbols: Symbols;
  readonly #classes: PhraseClasses;
  readonly #cutting: Cutting;
  readonly #parsed = new Map<string, readonly Pattern[]>();
  readonly #open = new Set<string>();
  /** Places that nothing follows, each with the one at which the sentence has to end. */
  readonly #closed = new Map<Place, Place>();
  readonly #folded = new Map<string, readonly string[]>();
  /** Where several ways meet: no beginning that others might share. */
  readonly #ends = new Set<Place>();
  readonly #hubs = new Map<Places, Place>();
  readonly #ways = new Map<Place, Ways>();

  constructor(classes: PhraseClasses, cutting: Cutting) {
    this.#symbols = new Symbols(classes, cutting);
    this.#classes = classes;
    this.#cutting = cutting;
  }

  get graph(): PhraseGraph {
    return { ...this.#graph, words: this.#symbols.words, onlyWithDiacritics: this.#symbols.onlyWithDiacritics };
  }

  add({ pattern: source, id }: Phrase): void {
    const graph = this.#graph;
    const pattern = parsePattern(source);
    const begins = pattern[0]?.kind === 'begin';
    const pieces = pattern.slice(begins ? 1 : 0);
    const last = this.#follow([begins ? graph.begin : graph.root], pieces);
    for (const reached of last) {
      const closed = this.#closed.get(reached);
      const place = closed ?? reached;
      if (place === graph.root || place === graph.begin) throw new PatternError(source);
      const list = closed ? place.endsSentence : place.ends;
      if (!list.includes(id)) list.push(id);
    }
  }

  /** Ways through the pattern that end with a word lead to the place given. */
  #follow(from: Places, pattern: Pattern, end?: Place): Places {
    const last = pattern.length - 1;
    return pattern.reduce<Places>(
      (places, piece, index) => this.#step(places, piece, index < last ? undefined : end),
      from,
    );
  }

  #step(from: Places, piece: Piece, end: Place | undefined): Places {
    switch (piece.kind) {
      case 'word':
        return this.#word(from, piece, end);
      case 'either':
        return this.#either(from, piece.options);
      case 'class':
        return this.#class(from, piece.name);
      case 'words':
        return this.#gap(from, piece);
      case 'comma':
        return from.map((place) => place.behindComma());
      case 'end':
        return from.map((place) => this.#close(place));
      default:
        throw new PatternError(piece.kind);
    }
  }

  #close(place: Place): Place {
    const closed = new Place();
    this.#closed.set(closed, place);
    return closed;
  }

  // A word of a phrase may be several of a text: "l'accès", "31.12".
  #word(from: Places, { word, part }: WordPiece, end: Place | undefined): Places {
    const marked = word.startsWith(ONLY_WITH_DIACRITICS);
    const folded = this.#folded.get(word) ?? wordsOfPattern(word, this.#cutting);
    this.#folded.set(word, folded);
    return folded.reduce((places, each, index) => {
      const isLast = index === folded.length - 1;
      const isPart = part === 'ending' ? index === 0 : isLast;
      const symbol = this.#symbols.of(part && isPart ? part : 'whole', each, marked);
      return this.#through(places, symbol, isLast ? end : undefined);
    }, from);
  }

  #either(from: Places, options: readonly Pattern[]): Places {
    const end = new Place();
    this.#ends.add(end);
    const places = new Set<Place>();
    for (const option of options) for (const place of this.#follow(from, option, end)) places.add(place);
    return [...places];
  }

  #class(from: Places, name: string): Places {
    const ways = this.#waysFrom(this.#hubOf(from));
    const places = ways.get(name) ?? this.#throughClass(from, name);
    ways.set(name, places);
    return places;
  }

  #throughClass(from: Places, name: string): Places {
    const symbol = this.#symbols.ofClass(name);
    const words = symbol === undefined ? [] : this.#through(from, symbol);
    const phrases = this.#phrasesOf(name, symbol === undefined);
    if (phrases.length === 0) return words;
    if (this.#open.has(name)) throw new PatternError(`<${name}>`);
    this.#open.add(name);
    const places = [...new Set([...words, ...this.#either(from, phrases)])];
    this.#open.delete(name);
    return places;
  }

  /** Members of a class that are no single word, and so have no symbol in common. */
  #phrasesOf(name: string, isNeeded: boolean): readonly Pattern[] {
    const known = this.#parsed.get(name);
    if (known) return known;
    const members = Object.hasOwn(this.#classes, name) ? this.#classes[name] : undefined;
    if (!members && isNeeded) throw new PatternError(`<${name}>`);
    const phrases = (members ?? []).filter((member) => !this.#symbols.isOneWord(member)).map(parsePattern);
    this.#parsed.set(name, phrases);
    return phrases;
  }

  #through(from: Places, symbol: number, end?: Place): Places {
    if (from.length === 0) return from;
    const { next } = this.#hubOf(from);
    const known = next.get(symbol) ?? [];
    const place = end ?? known.find((each) => !this.#ends.has(each)) ?? new Place();
    if (!known.includes(place)) next.set(symbol, [...known, place]);
    return [place];
  }

  #gap(from: Places, { most, overCommas }: GapPiece): Places {
    const start = this.#hubOf(from);
    const ways = this.#waysFrom(start);
    const key = overCommas ? -most : most;
    const places = ways.get(key) ?? [...from, ...gapBehind(start, most, overCommas)];
    ways.set(key, places);
    return places;
  }

  /** One place for several: twenty words behind a gap of eight would be 180 ways otherwise. */
  #hubOf(from: Places): Place {
    const [only] = from;
    if (only && from.length === 1) return only;
    const hub = this.#hubs.get(from) ?? new Place();
    if (!this.#hubs.has(from)) for (const place of from) place.also.push(hub);
    this.#hubs.set(from, hub);
    return hub;
  }

  #waysFrom(place: Place): Ways {
    const ways = this.#ways.get(place) ?? new Map();
    this.#ways.set(place, ways);
    return ways;
  }
}

function gapBehind(start: Place, most: number, overCommas: boolean): Place[] {
  const places: Place[] = [];
  for (let edge = start; places.length < most; places.push(edge)) {
    const known = edge.any.find((way) => way.overCommas === overCommas)?.place;
    const next = known ?? new Place(!overCommas);
    if (!known) edge.any.push({ place: next, overCommas });
    edge = next;
  }
  return places;
}

/** An elided word stands in front of a class too: "n'<verb>". */
function wordsOfPattern(word: string, cutting: Cutting): readonly string[] {
  const isElided = cutting.elides && word.endsWith("'");
  return isElided ? wordsOf(`${word}a`, cutting).folded.slice(0, -1) : wordsOf(word, cutting).folded;
}
