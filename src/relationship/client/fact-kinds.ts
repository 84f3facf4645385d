/** The kinds of things that a project's own files and its git tell the next developer. */
export const FACT_KINDS = [
  'service',
  'variable',
  'ci-secret',
  'ci',
  'schedule',
  'deployment',
  'domain',
  'datastore',
  'runtime',
  'start',
  'test',
  'task',
  'branch',
  'tag',
  'remote',
  'submodule',
  'history-secret',
  'licence',
  'owner',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
