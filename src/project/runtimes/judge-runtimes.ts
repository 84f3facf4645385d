import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Observation } from '../facts/observation.ts';
import type { Confidence, Evidence } from '../facts/project-fact.ts';
import { RUNTIME } from './runtime-statement.ts';

interface Stated {
  readonly version: string;
  readonly rank: number;
  readonly at: Evidence;
}

/** The runtimes of a project, each with the version that binds most, and the places that state another. */
export const judgeRuntimes: Judge = (observations) => {
  const byRuntime = new Map<string, Stated[]>();
  for (const observation of observations) {
    if (observation.kind !== 'choice' || !observation.of.startsWith(`${RUNTIME}|`)) continue;
    const [, runtime = '', rank] = observation.of.split('|');
    const stated = { version: observation.name, rank: Number(rank), at: observation.at };
    const list = byRuntime.get(runtime);
    if (list) list.push(stated);
    else byRuntime.set(runtime, [stated]);
  }
  const isOfFiles = [...byRuntime.values()].some((stated) => stated.some(({ rank }) => rank < PIPELINES));
  const tops = topsOf(observations);
  return [...byRuntime].flatMap(([name, stated]) => {
    const ecosystem = ECOSYSTEM_OF.get(name);
    const isOfOthers = isOfFiles || (ecosystem !== undefined && !tops.has(ecosystem));
    const top = ecosystem === undefined ? undefined : tops.get(ecosystem);
    return judge(name, top === undefined ? stated : stated.map((each) => asOfPart(each, top)), isOfOthers);
  });
};

/** Of each ecosystem, how many parts the shortest path of its manifests has. */
function topsOf(observations: readonly Observation[]): ReadonlyMap<Ecosystem, number> {
  const tops = new Map<Ecosystem, number>();
  for (const observation of observations)
    if (observation.kind === 'dependency')
      tops.set(
        observation.ecosystem,
        Math.min(tops.get(observation.ecosystem) ?? Number.POSITIVE_INFINITY, depthOf(observation)),
      );
  return tops;
}

/** What one part of several would do with says less of the whole than what the pipelines run on. */
function asOfPart(stated: Stated, top: number): Stated {
  return stated.rank === RANGES && isOpen(stated.version) && depthOf(stated) > top
    ? { ...stated, rank: PARTS }
    : stated;
}

/** The packages that code of a runtime is made of. */
const ECOSYSTEM_OF: ReadonlyMap<string, Ecosystem> = new Map([
  ['Node.js', 'npm'],
  ['PHP', 'composer'],
  ['Python', 'python'],
  ['Ruby', 'ruby'],
  ['Go', 'go'],
  ['Rust', 'cargo'],
  ['Java', 'maven'],
  ['.NET', 'nuget'],
  ['Dart', 'pub'],
  ['Flutter', 'pub'],
]);

const RANGES = 2;
const PIPELINES = 4;
const PARTS = 5;

/**
 * @param isTool whether one that only pipelines run on is a tool of theirs: files of the project itself state others, or
 * nothing of the project is made for it
 */
function judge(name: string, stated: readonly Stated[], isTool: boolean): JudgedFact[] {
  const inOrder = [...stated].sort((a, b) => a.rank - b.rank || depthOf(a) - depthOf(b));
  const [first] = inOrder;
  if (!first) return [];
  const agreeing = new Set(inOrder.filter(({ version }) => agree(first.version, version)).map(({ at }) => at.file));
  const others = inOrder.filter(({ version, at }) => !agree(first.version, version) && !agreeing.has(at.file));
  const contradicts = others.map(({ version, at }) => `${at.file}:${at.line}: ${version}`);
  const detail = { version: first.version, ...(contradicts.length > 0 && { contradicts }) };
  return [
    {
      kind: 'runtime',
      name,
      confidence: confidenceOf(inOrder, isTool),
      detail,
      evidence: inOrder.map(({ at }) => at),
    },
  ];
}

function confidenceOf([first, ...others]: readonly Stated[], isTool: boolean): Confidence {
  if (first?.rank === PARTS) return 'likely';
  return isTool && first?.rank === PIPELINES && others.every(({ rank }) => rank !== PARTS) ? 'weak' : 'sure';
}

function depthOf({ at }: { readonly at: Evidence }): number {
  return at.file.split('/').length;
}

/** Whether one version may be meant by both: as far as both go, of versions at least as new as a range asks for. */
function agree(one: string, other: string): boolean {
  if (isOpen(one) || isOpen(other)) {
    const [range, exact] = isOpen(one) ? [one, other] : [other, one];
    return isOpen(exact) || compare(numbersOf(exact), numbersOf(range)) >= 0;
  }
  if (/^[\^~]/.test(one) || /^[\^~]/.test(other)) {
    const [range, exact] = /^[\^~]/.test(one) ? [one, other] : [other, one];
    const [wanted, given] = [numbersOf(range), numbersOf(exact)];
    return wanted[0] === given[0] && compare(given, wanted) >= 0;
  }
  return compare(numbersOf(one), numbersOf(other)) === 0;
}

function isOpen(version: string): boolean {
  return version.includes('>') || version.includes('||') || version.includes('*');
}

/** Major and minor number, as far as they are stated. */
function numbersOf(version: string): number[] {
  return (/\d+(?:\.\d+)?/.exec(version)?.[0] ?? '').split('.').map(Number);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, number] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 0;
    if (number !== against) return number - against;
  }
  return 0;
}
