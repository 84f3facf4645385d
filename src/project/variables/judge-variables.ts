import type { Judge, JudgedFact } from '../facts/judge-facts.ts';
import type { Observation } from '../facts/observation.ts';
import type { Confidence, Evidence } from '../facts/project-fact.ts';
import type { CatalogueEntry } from '../services/catalogue-entry.ts';
import type { EntryFinder } from '../services/find-entry.ts';
import { leftOverFiles } from '../services/left-over.ts';
import { isReadByFrameworks, isSecretName, isSetByTools, isSupplied } from './variable-names.ts';

type Read = Extract<Observation, { kind: 'variable-read' }>;
type Setting = Extract<Observation, { kind: 'variable-set' }>;

/** All that was said of one variable. */
interface Said {
  readonly name: string;
  readonly reads: Read[];
  readonly settings: Setting[];
}

/** What is known of the services that variables belong to. */
interface Services {
  /** Whether a variable is read in a file only for a service whose package was removed. */
  isLeftOver(file: string, name: string): boolean;
  /** Whether a file of settings came with a package, which reads many variables that nobody may have set up. */
  isPublished(file: string): boolean;
  /** Whether settings choose the service of a variable among those a framework offers. */
  isChosen(name: string): boolean;
}

/**
 * Judges the variables of a project: where used, documented or not, required or not, secret or plain. What only code of a
 * removed package reads is left over.
 */
export function judgeOfVariables(finder: EntryFinder): Judge {
  return (observations) => {
    const files = leftOverFiles(observations, finder);
    const chosen = new Set(observations.flatMap((each) => choicesOf(each, finder)));
    const packages = new Set(observations.flatMap(wordsOfPackage));
    const services: Services = {
      isPublished: (file) => packages.has(/(?:^|\/)config\/([\w-]{2,60})\.php$/.exec(file)?.[1]?.toLowerCase() ?? ''),
      isLeftOver(file, name) {
        const entries = files.get(file);
        return entries !== undefined && finder.byVariable(name).some((entry) => entries.has(entry));
      },
      isChosen: (name) => chosen.size > 0 && finder.byVariable(name).some((entry) => chosen.has(entry)),
    };
    return [...byNames(observations).values()].flatMap((said) => judge(said, services));
  };
}

/** What a package of PHP calls the file of settings that it brings: `debugbar` of `barryvdh/laravel-debugbar`. */
function wordsOfPackage(observation: Observation): readonly string[] {
  if (observation.kind !== 'dependency' || observation.ecosystem !== 'composer') return [];
  const name = observation.name.slice(observation.name.indexOf('/') + 1).toLowerCase();
  return [name, ...name.split('-').filter((word) => word !== 'laravel' && word !== 'php')];
}

/** The mailer and its like that an env file or its sample chooses. */
function choicesOf(observation: Observation, finder: EntryFinder): readonly CatalogueEntry[] {
  if (observation.kind !== 'choice' || observation.of !== 'mailer') return [];
  return /(?:^|\/)\.?env[^/]*$/.test(observation.at.file) ? finder.byChoice(observation.name) : [];
}

function byNames(observations: readonly Observation[]): ReadonlyMap<string, Said> {
  const byName = new Map<string, Said>();
  for (const observation of observations) {
    if (observation.kind !== 'variable-read' && observation.kind !== 'variable-set') continue;
    const { name } = observation;
    const said = byName.get(name) ?? { name, reads: [], settings: [] };
    byName.set(name, said);
    if (observation.kind === 'variable-read') said.reads.push(observation);
    else said.settings.push(observation);
  }
  return byName;
}

function judge({ name, reads, settings }: Said, services: Services): JudgedFact[] {
  const inUse = settings.filter(({ by, commentedOut }) => !commentedOut && by !== 'readme' && by !== 'ci');
  if (reads.length === 0 && settings.every(({ by }) => by === 'readme' || by === 'ci')) return [];
  const documented = settings.some(({ by }) => by === 'sample' || by === 'readme');
  const hasSecretValue = settings.some(({ value, by }) => value === 'secret' && by !== 'readme');
  const secret = isSecretName(name) || hasSecretValue;
  // A sample that leaves it empty may offer what nobody uses; a deployment that does has it from elsewhere.
  const isWanted = secret && inUse.some(({ by, value }) => (by === 'sample') !== (value === 'empty'));
  const isOptional = !secret && reads.every(({ at }) => services.isPublished(at.file));
  const required = isRequired(name, reads, isWanted);
  return [
    {
      kind: 'variable',
      name,
      confidence: confidenceOf({ name, reads, settings: inUse }, services),
      detail: { secret, ...(required !== undefined && !(required && isOptional) && { required }), documented },
      evidence: placesOf(reads, [...inUse, ...settings]),
    },
  ];
}

/** Reads before these leave room for where a value is set. */
const READS_FIRST = 5;

/** Where it is read, then where it is set; an env file and a sample are never cut off by many reads. */
function placesOf(reads: readonly Read[], settings: readonly Setting[]): Evidence[] {
  const files = (['env-file', 'sample'] as const).flatMap((by) => settings.find((each) => each.by === by) ?? []);
  return [...reads.slice(0, READS_FIRST), ...files, ...reads.slice(READS_FIRST), ...settings].map(({ at }) => at);
}

/** What no code is seen to read, or it does without by an empty text, nobody knows, but a secret that a sample leaves to be filled in is hardly there for nothing. */
function isRequired(name: string, reads: readonly Read[], isWanted: boolean): boolean | undefined {
  if (reads.length === 0) return isWanted ? true : undefined;
  if (/^(?:TEST|E2E)_/.test(name) || reads.some(({ hasDefault }) => hasDefault === true)) return false;
  return reads.every(({ hasDefault }) => hasDefault === false) ? true : undefined;
}

function confidenceOf({ name, reads: all, settings: inUse }: Said, services: Services): Confidence {
  if (isSupplied(name)) return 'weak';
  if (isSetByTools(name) && inUse.length === 0) return 'weak';
  const reads = all.filter(({ at }) => !services.isLeftOver(at.file, name));
  const isScaffold = (file: string): boolean => isScaffoldOf(file, name) && !services.isChosen(name);
  const isOfPackage = ({ at, hasDefault }: Read): boolean =>
    services.isPublished(at.file) && (hasDefault !== false || !isSecretName(name));
  if (inUse.length === 0 && reads.length > 0 && reads.every(isOfPackage)) return 'weak';
  if (reads.some(({ at }) => !isScaffold(at.file) && !LEFT_OVER.test(at.file))) return 'sure';
  const isFilled = inUse.some(({ value, by }) => value !== 'empty' || by !== 'sample');
  if (isFilled) return reads.length > 0 ? 'sure' : 'likely';
  return isReadByFrameworks(name) && (inUse.length > 0 || reads.length > 0) ? 'likely' : 'weak';
}

/** What people call files and folders that they no longer use and have not deleted. */
const LEFT_OVER =
  /(?:^|\/)(?:legacy|old|deprecated|archived?|attic|unused)\/|[_.-](?:old|bak|backup|legacy|deprecated|unused)\.\w{1,8}$/i;

const LARAVEL_SCAFFOLD =
  /(?:^|\/)config\/(?:app|auth|broadcasting|cache|cors|database|filesystems|hashing|logging|mail|queue|sanctum|services|session|view)\.php$/;
const LARAVEL_OWN =
  /^(?:APP|DB|DATABASE|MYSQL|REDIS|MEMCACHED|CACHE|QUEUE|SESSION|LOG|MAIL|MAILGUN|POSTMARK|SES|AWS|RESEND|SLACK|PUSHER|REVERB|ABLY|BROADCAST|FILESYSTEM|SQS|DYNAMODB|BCRYPT|ARGON|HASH|VITE_PUSHER|PAPERTRAIL|SANCTUM|AUTH|BEANSTALKD|VIEW|OCTANE)(?:_|$)/;

/** Laravel's own configuration names many variables of what nobody may have set up; a sample that fills them says otherwise. */
function isScaffoldOf(file: string, name: string): boolean {
  return LARAVEL_SCAFFOLD.test(file) && LARAVEL_OWN.test(name);
}
