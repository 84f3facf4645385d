import type { LanguageParts, PhraseMeaning } from '../compiled-language.ts';
import type { Mark } from '../language-data.ts';
import { type PackedGraph, packGraph, unpackGraph } from '../phrases/packed-graph.ts';

/** A language as Deorbit's build keeps it in a file: JSON that is read in a few milliseconds. */
export interface PackedLanguage extends PackedBasics {
  readonly graph: PackedGraph;
}

/** The same without its graph. */
export interface PackedBasics extends Omit<LanguageParts, 'graph' | 'meanings'> {
  /** What phrases can mark. */
  readonly marks: readonly Mark[];
  /** Of each phrase the index of its mark; negative and less one for an exception. */
  readonly marked: readonly number[];
  /** Phrases for which something of their own is offered, by their ids. */
  readonly offers: Readonly<Record<string, Pick<PhraseMeaning, 'say' | 'instead'>>>;
}

/** Packs a language, see `unpackLanguage`. */
export function packLanguage({ graph, ...basics }: LanguageParts): PackedLanguage {
  return { ...packBasics(basics), graph: packGraph(graph) };
}

/** Packs what a language has beside its graph, see `unpackBasics`. */
export function packBasics({ meanings, ...rest }: Omit<LanguageParts, 'graph'>): PackedBasics {
  const marks = [...new Set(meanings.map(({ mark }) => mark))];
  const offered = meanings.flatMap(({ say, instead }, id) =>
    say.length + instead.length > 0 ? [[id, { say, instead }] as const] : [],
  );
  const marked = meanings.map(({ mark, exception }) => (exception ? -1 - marks.indexOf(mark) : marks.indexOf(mark)));
  return { ...rest, marks, marked, offers: Object.fromEntries(offered) };
}

/** The language that was packed. */
export function unpackLanguage({ graph, ...basics }: PackedLanguage): LanguageParts {
  return { ...unpackBasics(basics), graph: unpackGraph(graph) };
}

/** What was packed of a language beside its graph. */
export function unpackBasics({ marks, marked, offers, ...rest }: PackedBasics): Omit<LanguageParts, 'graph'> {
  const nothing: Pick<PhraseMeaning, 'say' | 'instead'> = { say: [], instead: [] };
  const plain = marks.map((mark) => [false, true].map((exception) => ({ mark, exception, ...nothing })));
  const meanings = marked.map((index, id): PhraseMeaning => {
    const exception = index < 0;
    const meaning = plain[exception ? -1 - index : index]?.[exception ? 1 : 0];
    const offer = offers[id];
    return { ...(meaning ?? { mark: 'filler', exception, ...nothing }), ...offer };
  });
  return { ...rest, meanings };
}
