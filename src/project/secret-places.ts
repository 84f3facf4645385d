import type { ProjectFact } from './facts/project-fact.ts';

/** The settings of a pipeline that hold its secrets, by the start of the path of its file. */
const PIPELINES: readonly (readonly [start: string, name: string])[] = [
  ['.github/', 'GitHub Actions'],
  ['.gitlab', 'GitLab CI/CD'],
  ['.circleci/', 'CircleCI'],
  ['bitbucket-pipelines', 'Bitbucket Pipelines'],
  ['azure-pipelines', 'Azure Pipelines'],
];

const SAMPLE_END = /[._-](?:example|sample|template|dist|defaults?)$/i;

const ENV_FILE = /^(.*\/)?\.env([._-][^/]*)?$/;
const OF_TESTS = /[._-](?:tests?|testing|ci|e2e|cypress|playwright|phpunit|dusk|fixtures?|docs?)(?![^._-])/i;
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|cypress|fixtures?|testdata|examples?|samples?|ci|\.github|\.gitlab|\.circleci)\//i;

/** Where a secret is kept, by names alone and in no language. */
export interface SecretPlace {
  /** The settings of the pipeline, or the env file that names it, with the secret's name; no sample, which keeps nothing. */
  readonly keptIn?: string;
  /** Where sealing looks for the value, `env:FILE#KEY`: an env file, or the one that a sample is copied to. */
  readonly reference?: string;
}

/** The folder of the workspace that a project is, seen from a record; see `FactsPlace`. */
interface ProjectPlace {
  readonly folder?: string | undefined;
  readonly path: string | undefined;
}

/**
 * Where the value of a secret variable or of a pipeline's secret is kept; `undefined` where the project does not tell. What
 * only tests or pipelines use is no secret's place: whoever took it for one would hand over the wrong value.
 */
function placeOfSecret(
  { kind, name, evidence }: ProjectFact,
  { folder, path }: ProjectPlace = { path: '' },
): SecretPlace | undefined {
  const files = evidence.map(({ file }) => file);
  if (kind === 'ci-secret') {
    const pipeline = PIPELINES.find(([start]) => files.some((file) => file.startsWith(start)))?.[1];
    if (pipeline === undefined) return undefined;
    return { keptIn: folder === undefined ? `${pipeline}: ${name}` : `${pipeline} (${folder}): ${name}` };
  }
  const kept = bestEnvFile(files.filter((file) => !SAMPLE_END.test(file)));
  const keptIn =
    kept === undefined ? undefined : { keptIn: `${folder === undefined ? '' : `${folder}/`}${kept}: ${name}` };
  const file = bestEnvFile(files);
  if (file === undefined || path === undefined) return keptIn;
  const reference = `env:${path === '' ? '' : `${path}/`}${file}#${name}`;
  // What would not be read again as it is written is no reference.
  return /\p{Cc}/u.test(reference) ? keptIn : { ...keptIn, reference };
}

/** The same by all facts about one name: a pipeline may have as its secret what code reads as a variable. */
export function placeOfSecrets(facts: readonly ProjectFact[], from?: ProjectPlace): SecretPlace {
  const places = facts.flatMap((fact) => placeOfSecret(fact, from) ?? []);
  const kept = new Set(places.flatMap(({ keptIn }) => keptIn ?? []));
  const reference = places.find((place) => place.reference !== undefined)?.reference;
  return { ...(kept.size > 0 && { keptIn: [...kept].join('; ') }), ...(reference !== undefined && { reference }) };
}

/** The env file that holds what runs for the client, with samples taken for the file they are copied to. */
function bestEnvFile(files: readonly string[]): string | undefined {
  const found = files
    .map((file) => file.replace(SAMPLE_END, ''))
    .flatMap((file) => {
      const [, folders = '', mode = ''] = ENV_FILE.exec(file) ?? [];
      const isMeant = ENV_FILE.test(file) && !OF_TESTS.test(mode) && !TEST_FOLDER.test(folders);
      return isMeant ? [{ file, rank: rankOfMode(mode) }] : [];
    });
  // Sorting keeps the order among those that are alike: the best evidence stands first.
  return found.sort((a, b) => a.rank - b.rank)[0]?.file;
}

function rankOfMode(mode: string): number {
  if (mode === '') return 0;
  return /^[._-](?:prod|production|live)\b/i.test(mode) ? 1 : 2;
}
