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

/**
 * Where the value of a secret variable or of a pipeline's secret is kept, by names alone and in no language: the settings of
 * the pipeline, or the file that a sample is copied to. `undefined` where the project does not tell.
 */
export function placeOfSecret({ kind, name, evidence }: ProjectFact): string | undefined {
  const files = evidence.map(({ file }) => file);
  const place =
    kind === 'ci-secret'
      ? PIPELINES.find(([start]) => files.some((file) => file.startsWith(start)))?.[1]
      : files.find((file) => /(?:^|\/)\.env[^/]*$/.test(file))?.replace(SAMPLE_END, '');
  return place === undefined ? undefined : `${place}: ${name}`;
}
