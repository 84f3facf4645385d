import type { Entry } from '../configuration/entry.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { ownNames } from '../variables/placeholder-variables.ts';
import { isSupplied, isVariableName } from '../variables/variable-names.ts';
import { isCommentOfScript, PipelineFacts } from './pipeline-text.ts';
import { isSuppliedByRunner } from './supplied-by-runners.ts';

const PATHS =
  /(?:^|\/)(?:\.gitlab-ci\.ya?ml|[\w.-]{0,60}\.gitlab-ci\.ya?ml|\.gitlab\/(?:ci|pipelines?)\/[\w./-]{1,80}\.ya?ml|\.circleci\/[\w.-]{1,60}\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.ya?ml|\.drone\.ya?ml|\.woodpecker\.ya?ml|\.woodpecker\/[\w.-]{1,60}\.ya?ml|codemagic\.ya?ml|buildspec[\w.-]{0,40}\.ya?ml|cloudbuild[\w.-]{0,40}\.ya?ml|\.buildkite\/pipeline[\w.-]{0,40}\.ya?ml|\.?appveyor\.ya?ml)$/;
const INCLUDED = /(?:^|\/)\.gitlab\/|[\w-]\.gitlab-ci\.ya?ml$/;

/** What pipelines of the systems name that run shell commands on variables of their settings: GitLab, CircleCI, Bitbucket, and others. */
export const shellPipelineReader: FileReader = {
  endings: ['yml', 'yaml'],
  reads: (path) => PATHS.test(path) && !isOnlyAnExample(path),
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = yamlEntries(text);
    if (broken) notRead('broken');
    const facts = new PipelineFacts(file, observe);
    if (entries.length > 0 && !INCLUDED.test(file)) facts.sayPipeline(entries[0]?.line ?? 1, triggersOf(entries));
    const defined = definedIn(entries);
    for (const entry of entries) {
      sayNamedSecrets(entry, facts);
      if (isCommentOfScript(entry)) continue;
      for (const name of variablesIn(entry.value)) {
        if (!defined.has(name) && !isSuppliedByRunner(name) && !isSupplied(name))
          facts.say('ci-secret', name, entry.line);
      }
    }
  },
};

/** The names a text takes from the shell's variables; `$$NAME` and `\$NAME` belong to somebody else's shell. */
function variablesIn(text: string): string[] {
  return [...text.matchAll(/\$\{?([A-Z][A-Z0-9_]{2,80})(?![\w(])(:?[-=])?/g)]
    .filter((found) => !/[\\$]/.test(text[found.index - 1] ?? '') && !(found[2] && text[found.index + 1] === '{'))
    .map((found) => found[1] ?? '');
}

const DEFINING: ReadonlySet<string> = new Set([
  'variables',
  'environment',
  'env',
  'vars',
  'matrix',
  'parallel',
  'substitutions',
  'global',
]);

/** What the file defines itself: a variable that is only passed on under its own name is none. */
function definedIn(entries: readonly Entry[]): Set<string> {
  const defined = new Set<string>();
  for (const { path, value } of entries) {
    const last = path.at(-1) ?? '';
    const at = path.findIndex((part) => DEFINING.has(part));
    const name = last === 'value' || last === 'description' || last === 'default' ? path.at(-2) : last;
    if (at >= 0 && name !== undefined && isVariableName(name) && !variablesIn(value).includes(name)) defined.add(name);
    if (at >= 0 && last === 'name' && isVariableName(value)) defined.add(value);
    if (at >= 0 && last === '-' && value.includes('=')) defined.add(value.slice(0, value.indexOf('=')));
    for (const own of ownNames(value)) if (!variablesIn(value).includes(own)) defined.add(own);
  }
  return defined;
}

/** Secrets that are asked for by name, and groups of them. */
function sayNamedSecrets({ path, value, line }: Entry, facts: PipelineFacts): void {
  const last = path.at(-1);
  const list = last === '-' ? path.at(-2) : last;
  if (last === 'from_secret' || list === 'secretEnv') facts.say('ci-secret', value, line);
  else if ((list === 'context' && path.includes('workflows')) || (list === 'groups' && path.includes('environment')))
    facts.sayGroup(value, line);
  else if (path.at(-2) === 'secrets-manager' || path.at(-2) === 'parameter-store')
    facts.say('ci-secret', last ?? '', line);
  else if (list === 'secrets' && last === '-' && /^[\w-]+$/.test(value) && path[0] !== 'jobs')
    facts.say('ci-secret', value, line);
  else if (last === 'cron' || (last === 'schedule' && value.split(' ').length > 4)) facts.say('schedule', value, line);
}

function triggersOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ path, value }) => {
    if (path[0] === 'pipelines' && path[1] !== undefined) return [path[1]];
    const source = /\$CI_PIPELINE_SOURCE\s?==\s?["'](\w{1,40})["']/.exec(value)?.[1];
    return source ? [source] : [];
  });
}
