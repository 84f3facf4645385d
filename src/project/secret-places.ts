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

/** Where a secret is kept, by names alone and in no language. */
export interface SecretPlace {
  /** The settings of the pipeline, or the file that a sample is copied to, with the secret's name. */
  readonly keptIn: string;
  /** Of a key of an env file: what sealing reads the value by, `env:FILE#KEY`. */
  readonly reference?: string;
}

/** Where the value of a secret variable or of a pipeline's secret is kept; `undefined` where the project does not tell. */
export function placeOfSecret({ kind, name, evidence }: ProjectFact): SecretPlace | undefined {
  const files = evidence.map(({ file }) => file);
  if (kind === 'ci-secret') {
    const pipeline = PIPELINES.find(([start]) => files.some((file) => file.startsWith(start)))?.[1];
    return pipeline === undefined ? undefined : { keptIn: `${pipeline}: ${name}` };
  }
  const file = files.find((each) => /(?:^|\/)\.env[^/]*$/.test(each))?.replace(SAMPLE_END, '');
  return file === undefined ? undefined : { keptIn: `${file}: ${name}`, reference: `env:${file}#${name}` };
}
