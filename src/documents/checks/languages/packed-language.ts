import type { LanguageParts } from '../compiled-language.ts';
import { type PackedGraph, packGraph, unpackGraph } from '../phrases/packed-graph.ts';

/** A language as Deorbit's build keeps it in a file: JSON that is read in a few milliseconds. */
export interface PackedLanguage extends Omit<LanguageParts, 'graph'> {
  readonly graph: PackedGraph;
}

/** Packs a language, see `unpackLanguage`. */
export function packLanguage(parts: LanguageParts): PackedLanguage {
  return { ...parts, graph: packGraph(parts.graph) };
}

/** The language that was packed. */
export function unpackLanguage(packed: PackedLanguage): LanguageParts {
  return { ...packed, graph: unpackGraph(packed.graph) };
}
