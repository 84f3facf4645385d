import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Observation } from '../facts/observation.ts';
import type { Confidence, Evidence } from '../facts/project-fact.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { isPipeline, isScaffold } from './choices-in.ts';
import { type EntryFinder, upperSnake } from './find-entry.ts';
import { isLeftOver, type Listed, listedEntries } from './left-over.ts';
import { ACTION, DEAD_FILE, NAMED_FILE } from './read-signs.ts';

/** In which way a project shows that it uses something. */
type Way =
  | 'chosen'
  | 'image'
  | 'import'
  | 'left-over'
  | 'package'
  | 'enabled'
  | 'dev-package'
  | 'host'
  | 'variable'
  | 'sample'
  | 'pipeline'
  | 'file';

/** What an account's variables end with; others may only begin by chance as a service does. */
const CREDENTIAL =
  /(?:KEY|KEYS|TOKEN|SECRET|SID|DSN|URL|URI|ID|PASSWORD|PASS|USER|USERNAME|DOMAIN|HOST|BUCKET|ENDPOINT|WEBHOOK|REGION|PROJECT|ACCOUNT|DATASET|SPACE|SITE|NAME|LOGIN|SERVER|BROKERS?|PORT)\d?$/;

/** Clouds as a whole tell nothing more where one of their services is known; and how the names of those begin. */
const WHOLES = new Map([
  ['aws', 'Amazon '],
  ['azure', 'Azure '],
  ['gcp', 'Google Cloud '],
]);

/** Judges which services and data stores are in use. */
export function judgeOfServices(finder: EntryFinder): Judge {
  return (observations) => {
    const listed = listedEntries(observations, finder);
    const dead = new Set(observations.flatMap((each) => (isOfDeadFile(each) ? [each.at.file] : [])));
    const signs = new Map<CatalogueEntry, Map<Way, Evidence[]>>();
    const shown = observations
      .filter(({ at }) => !dead.has(at.file))
      .flatMap((observation) =>
        waysOf(observation, finder, listed).map(([entry, way]) => ({ entry, way, at: observation.at })),
      );
    const offers = new Set(offersIn(shown));
    const isOfItsHeir = heirOfMySql(shown);
    for (const { entry, way, at } of shown.filter((sign) => !isOfItsHeir(sign)))
      addSign(signs, entry, offers.has(offerOf(entry, at)) && OFFERED.has(way) ? 'sample' : way, at);
    for (const ways of signs.values()) dropLeftOver(ways);
    const facts = [...signs].map(([entry, ways]) => ({ entry, fact: judged(entry, ways, signs) }));
    const isPlain = (start: string): boolean =>
      facts.some(({ entry, fact }) => entry.name.startsWith(start) && fact.confidence !== 'weak');
    return facts.map(({ entry, fact }) => {
      const parts = WHOLES.get(entry.id);
      return parts !== undefined && isPlain(parts) ? { ...fact, confidence: 'weak' as const } : fact;
    });
  };
}

/** A sign of a service: in which way, and where. */
interface Shown {
  readonly entry: CatalogueEntry;
  readonly way: Way;
  readonly at: Evidence;
}

/** Whether a variable that MySQL's image takes is for MariaDB's, which takes the same ones: it alone is run by that file. */
function heirOfMySql(shown: readonly Shown[]): (sign: Shown) => boolean {
  const filesOf = (id: string): ReadonlySet<string> =>
    new Set(shown.flatMap(({ entry, way, at }) => (entry.id === id && way === 'image' ? [at.file] : [])));
  const [own, heirs] = [filesOf('mysql'), filesOf('mariadb')];
  return ({ entry, way, at: { file } }) =>
    entry.id === 'mysql' && (way === 'variable' || way === 'sample') && heirs.has(file) && !own.has(file);
}

/** More services of one sort than this in a file of settings are there to choose from. */
const MOST_OF_ONE_SORT = 3;
const OFFERED: ReadonlySet<Way> = new Set(['host', 'variable', 'chosen']);

function offerOf({ group }: CatalogueEntry, { file }: Evidence): string {
  return `${file} ${group}`;
}

/** The files of settings of a framework that offer services of one sort, and the sort. */
function offersIn(shown: readonly Shown[]): string[] {
  const entries = new Map<string, Set<CatalogueEntry>>();
  for (const { entry, at } of shown) {
    if (entry.kind !== 'service' || !/(?:^|\/)config\/[\w-]{1,40}\.php$/i.test(at.file)) continue;
    const key = offerOf(entry, at);
    entries.set(key, (entries.get(key) ?? new Set()).add(entry));
  }
  return [...entries].filter(([, of]) => of.size > MOST_OF_ONE_SORT).map(([key]) => key);
}

function isOfDeadFile(observation: Observation): boolean {
  return observation.kind === 'choice' && observation.of === DEAD_FILE;
}

/** What stands in a file that imports what is no longer there, or in the service's own configuration, is no further sign. */
function dropLeftOver(ways: Map<Way, Evidence[]>): void {
  const files = new Set([...(ways.get('left-over') ?? []), ...(ways.get('file') ?? [])].map(({ file }) => file));
  if (files.size === 0) return;
  for (const way of ['variable', 'host', 'chosen'] as const) {
    const places = ways.get(way)?.filter(({ file }) => !files.has(file)) ?? [];
    if (places.length > 0) ways.set(way, places);
    else ways.delete(way);
  }
}

function waysOf(observation: Observation, finder: EntryFinder, listed: Listed): (readonly [CatalogueEntry, Way])[] {
  switch (observation.kind) {
    case 'dependency': {
      const way = observation.dev ? 'dev-package' : 'package';
      return finder.byPackage(observation.ecosystem, observation.name).own.map((entry) => [entry, way] as const);
    }
    case 'import': {
      const { ecosystem, name } = observation;
      return finder.byImport(ecosystem, name).flatMap((entry) => importWays(entry, ecosystem, listed));
    }
    case 'host':
      return finder
        .byAddress(observation.name)
        .map((entry) => [entry, isSample(observation.at.file) ? 'sample' : 'host'] as const);
    case 'choice':
      return choiceWays(observation, finder);
    case 'variable-read':
    case 'variable-set':
      return variableWays(observation, finder);
    default:
      return observation.fact === 'ci-secret'
        ? finder.byVariable(observation.name).map((entry) => [entry, 'pipeline'] as const)
        : [];
  }
}

function choiceWays(
  { of, name, at }: Extract<Observation, { kind: 'choice' }>,
  finder: EntryFinder,
): (readonly [CatalogueEntry, Way])[] {
  if (of === NAMED_FILE || of === ACTION)
    return finder.entries
      .filter(({ id }) => id === name)
      .map((entry) => [entry, of === ACTION ? 'pipeline' : 'file'] as const);
  // Those of deployment are sentences of their own.
  if (of.includes(' ')) return [];
  if (of === 'image') return finder.byImage(name).map((entry) => [entry, 'image'] as const);
  const way = isPipeline(at.file) || isScaffold(at.file) ? 'sample' : 'chosen';
  return finder.byChoice(name).map((entry) => [entry, way] as const);
}

function variableWays(
  observation: Extract<Observation, { kind: 'variable-read' | 'variable-set' }>,
  finder: EntryFinder,
): (readonly [CatalogueEntry, Way])[] {
  if (observation.kind === 'variable-set' && observation.commentedOut) return [];
  if (!CREDENTIAL.test(upperSnake(observation.name))) return [];
  const isRead = isGiven(observation) && !isScaffold(observation.at.file);
  return finder.byVariable(observation.name).map((entry) => [entry, isRead ? 'variable' : 'sample'] as const);
}

/** Whether code reads a variable, or a deployment gives it a value. */
function isGiven(observation: Extract<Observation, { kind: 'variable-read' | 'variable-set' }>): boolean {
  if (observation.kind === 'variable-read') return true;
  return ['terraform', 'deployment', 'ci', 'compose'].includes(observation.by) && observation.value !== 'empty';
}

/** Whether a manifest lists a package by which code can import a service; without any manifest nobody can tell. */
function importWays(entry: CatalogueEntry, ecosystem: Ecosystem, listed: Listed): (readonly [CatalogueEntry, Way])[] {
  if (listed.get(ecosystem)?.has(entry))
    return [
      [entry, 'import'],
      [entry, 'enabled'],
    ];
  return [[entry, isLeftOver(entry, ecosystem, listed) ? 'left-over' : 'import']];
}

function isSample(file: string): boolean {
  return /(?:^|\/)\.env[^/]*$|\.(?:env|example|sample|dist|template)$|\.md$/.test(file);
}

function addSign(
  signs: Map<CatalogueEntry, Map<Way, Evidence[]>>,
  entry: CatalogueEntry,
  way: Way,
  at: Evidence,
): void {
  const ways = signs.get(entry) ?? new Map<Way, Evidence[]>();
  signs.set(entry, ways);
  const places = ways.get(way);
  if (!places) ways.set(way, [at]);
  else if (places.length < 8) places.push(at);
}

const BEST_FIRST: readonly Way[] = [
  'chosen',
  'import',
  'package',
  'image',
  'host',
  'variable',
  'pipeline',
  'file',
  'dev-package',
  'sample',
  'left-over',
];

function judged(
  entry: CatalogueEntry,
  ways: ReadonlyMap<Way, Evidence[]>,
  all: ReadonlyMap<CatalogueEntry, ReadonlyMap<Way, Evidence[]>>,
): JudgedFact {
  const { kind, name } = entry;
  const evidence = BEST_FIRST.flatMap((way) => ways.get(way) ?? []);
  const isOther = kind === 'service' && !ways.has('chosen') && !ways.has('import') && isAnotherChosen(entry, all);
  const confidence = isOther ? 'weak' : kind === 'service' ? confidenceOf(entry, ways) : confidenceOfStore(ways);
  return { kind, name, confidence, evidence };
}

/** Whether settings choose another one of the same group: this one is an alternative then. */
function isAnotherChosen(
  entry: CatalogueEntry,
  all: ReadonlyMap<CatalogueEntry, ReadonlyMap<Way, Evidence[]>>,
): boolean {
  if (entry.group !== 'mail' && entry.group !== 'realtime') return false;
  return [...all].some(([other, ways]) => other !== entry && other.group === entry.group && ways.has('chosen'));
}

function confidenceOf(entry: CatalogueEntry, ways: ReadonlyMap<Way, unknown>): Confidence {
  const has = (way: Way): boolean => ways.has(way);
  if (has('chosen')) return 'sure';
  const isInstalled = has('package') || has('dev-package');
  const others = (['import', 'host', 'variable', 'pipeline', 'file'] as const).filter(has).length;
  if (has('import') && (isInstalled || has('enabled'))) return 'sure';
  if (isInstalled && (others > 0 || has('sample'))) return 'sure';
  if (others > 1) return 'sure';
  if (has('package') || has('import') || has('host') || has('variable') || has('pipeline')) return 'likely';
  if (has('image')) return has('sample') ? 'likely' : 'weak';
  // A file alone: of what has packages it was left behind when they went.
  return has('file') && Object.keys(entry.packages).length === 0 ? 'likely' : 'weak';
}

/** A driver shows only that a data store is possible. */
function confidenceOfStore(ways: ReadonlyMap<Way, unknown>): Confidence {
  const has = (way: Way): boolean => ways.has(way);
  if (has('chosen')) return 'sure';
  const isInstalled = has('package');
  const uses = (['import', 'host', 'variable', 'image', 'pipeline'] as const).filter(has).length;
  if (isInstalled && uses > 0) return 'sure';
  if (isInstalled && has('sample')) return 'likely';
  if (uses > 1) return 'sure';
  return has('import') || has('image') || has('variable') || has('host') ? 'likely' : 'weak';
}
