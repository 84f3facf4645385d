import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import type { Observation } from './observation.ts';
import type { Confidence, Evidence, FactDetail, ProjectFact } from './project-fact.ts';
import { CONFIDENCES, MOST_EVIDENCE } from './project-fact.ts';

/** A fact as one judge sees it, before those of the same kind and name are put together. */
export interface JudgedFact {
  readonly kind: FactKind;
  readonly name: string;
  readonly confidence: Confidence;
  readonly detail?: FactDetail;
  readonly evidence: readonly Evidence[];
}

/** Draws facts from everything that all files said. */
export type Judge = (observations: readonly Observation[]) => readonly JudgedFact[];

/** The facts of all judges: one for each kind and name, with all its evidence and the best confidence, in a steady order. */
export function judgeFacts(observations: readonly Observation[], judges: readonly Judge[]): ProjectFact[] {
  const byName = new Map<string, JudgedFact[]>();
  for (const judged of judges.flatMap((judge) => judge(observations))) {
    const key = keyOf(judged);
    const list = byName.get(key);
    if (list) list.push(judged);
    else byName.set(key, [judged]);
  }
  return [...byName.values()].flatMap(together);
}

/** Tasks are as many as there are places; everything else is one thing wherever it is seen. */
function keyOf({ kind, name, evidence }: JudgedFact): string {
  const place = kind === 'task' ? evidence.map(({ file, line }) => `${file}:${line}`).join() : '';
  return JSON.stringify([kind, name.toLowerCase(), place]);
}

function together(judged: readonly JudgedFact[]): ProjectFact[] {
  const byConfidence = [...judged].sort((a, b) => rank(a.confidence) - rank(b.confidence));
  const [best] = byConfidence;
  if (!best) return [];
  const { kind, name, confidence } = best;
  const detail: FactDetail = Object.assign({}, ...[...byConfidence].reverse().map((each) => each.detail ?? {}));
  return [{ kind, name, detail, confidence, evidence: placesOf(byConfidence) }];
}

function placesOf(judged: readonly JudgedFact[]): Evidence[] {
  const places = new Map(
    judged
      .flatMap(({ evidence }) => evidence)
      .map((place): [string, Evidence] => [`${place.file}:${place.line}`, place]),
  );
  return [...places.values()].slice(0, MOST_EVIDENCE);
}

function rank(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}

/** What files said that is a fact as it stands. */
export const judgePlainFacts: Judge = (observations) =>
  observations.flatMap((observation) => {
    if (observation.kind !== 'fact') return [];
    const { fact, name, weak, detail, at } = observation;
    return [
      { kind: fact, name, confidence: weak ? 'weak' : 'sure', ...(detail && { detail }), evidence: [at] } as const,
    ];
  });
