import { COMMAND } from '../commands/command-readers.ts';
import { type Judge, judgeFacts } from './judge-facts.ts';
import type { Observation } from './observation.ts';
import type { ProjectFact } from './project-fact.ts';

/** Folders of tests, samples and examples: whole projects may lie there that are none of this one. */
const BESIDE =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|__fixtures__|testdata|test-data|examples?|samples?)\//i;

/** What tests are given themselves belongs to those who run them. */
const GIVEN_TO_TESTS = /^(?:TEST|E2E)_|_TEST(?:_|$)/;

/**
 * The facts of all observations; of what only folders of tests and examples say, no more is known than that it is there.
 * Work that is left in tests is left in the project.
 */
export function judgeWithTests(observations: readonly Observation[], judges: readonly Judge[]): ProjectFact[] {
  const own = observations.filter(isOfProject);
  const facts = judgeFacts(own, judges);
  if (own.length === observations.length) return facts;
  const known = new Set(facts.map(identityOf));
  const others = judgeFacts(observations, judges).filter((fact) => !known.has(identityOf(fact)));
  return [...facts, ...others.map((fact) => ({ ...fact, confidence: 'weak' as const }))];
}

function isOfProject(observation: Observation): boolean {
  if (!BESIDE.test(observation.at.file)) return true;
  if (observation.kind === 'fact') return observation.fact === 'task';
  if (observation.kind === 'choice') return observation.of.startsWith(`${COMMAND}|`);
  const isVariable = observation.kind === 'variable-read' || observation.kind === 'variable-set';
  return isVariable && GIVEN_TO_TESTS.test(observation.name);
}

function identityOf({ kind, name }: ProjectFact): string {
  return `${kind} ${name.toLowerCase()}`;
}
