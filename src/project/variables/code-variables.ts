import { type FileReader, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample, isTest } from '../packages/example-paths.ts';
import { ofLastPath } from '../packages/of-last-path.ts';
import { isSaidToBeDead } from '../packages/said-to-be-dead.ts';
import { upperSnake } from '../services/find-entry.ts';
import { codeOf, endingOf } from './code-text.ts';
import { filledVariables, shellVariables } from './placeholder-variables.ts';
import { pydanticVariables, schemaVariables, taggedVariables } from './settings-classes.ts';
import { isSecretName, isVariableName } from './variable-names.ts';
import { dotNetSettings, dottedVariables, quotedVariables, type VariablePlace } from './variable-places.ts';

type Find = (text: string) => VariablePlace[];

const SCRIPTS = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'vue', 'svelte', 'astro'];
const QUOTING = [
  'php',
  'rb',
  'rake',
  'ru',
  'erb',
  'rs',
  'java',
  'kt',
  'kts',
  'scala',
  'groovy',
  'cs',
  'fs',
  'vb',
  'dart',
  'ex',
  'exs',
  'prisma',
  'gradle',
  'swift',
  'pl',
  'lua',
  'clj',
  'gemspec',
];

/** Code whose texts are filled with `${NAME}` by its framework. */
const FILLED: ReadonlySet<string> = new Set(['java', 'kt']);

const BY_ENDING: ReadonlyMap<string, readonly Find[]> = new Map<string, readonly Find[]>([
  ...SCRIPTS.map((ending) => [ending, [dottedVariables, quotedVariables, schemaVariables]] as const),
  ...QUOTING.map((ending) => [ending, [quotedVariables]] as const),
  ['cs', [quotedVariables, dotNetSettings]],
  ['java', [quotedVariables, filledVariables]],
  ['kt', [quotedVariables, filledVariables]],
  ['py', [quotedVariables, pydanticVariables]],
  ['go', [quotedVariables, taggedVariables]],
  ...['yml', 'yaml', 'properties', 'json5', 'conf', 'toml', 'template', 'xml'].map(
    (ending) => [ending, [quotedVariables, filledVariables]] as const,
  ),
  ...['sh', 'bash', 'zsh'].map((ending) => [ending, [shellVariables]] as const),
]);

/**
 * What no code can be without that reads variables in any of the ways that are known, unless its texts can be filled with
 * them; a way more needs its words here.
 */
const READING = [
  'env',
  ...['config', 'configservice'].flatMap((each) => [`${each}.get`, `${each}?.get`]),
  ' config(',
  '(config(',
  'viper.',
  'varname',
  ...['alias', 'alias ', 'alias  '].flatMap((each) => [`${each} "`, `${each} [`, `${each} aliaschoices(`]),
  '_server[',
  'var(',
  'var_',
  'basesettings',
  'class-validator',
  'configmodule',
  'interface bindings',
  'interface cloudflarebindings',
  'mapstructure:"',
  'configuration[',
  'configuration.get',
  'config[',
  'getconnectionstring',
  'var(',
  'var_parsed(',
  'var_opt(',
  'var_os(',
];
const DOT_NET = [...READING, 'config[', 'configuration[', 'configuration.get', '.getconnectionstring('];
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...SCRIPTS, ...QUOTING, 'py', 'go']
    .filter((ending) => !FILLED.has(ending))
    .map((ending) => [ending, READING] as const),
  ['cs', DOT_NET] as const,
]);

const PIPELINES =
  /(?:^|\/)(?:\.github|\.gitea|\.forgejo|\.circleci|\.gitlab|\.woodpecker|\.buildkite|\.azure-pipelines)\/|gitlab-ci\.ya?ml$|(?:^|\/)(?:bitbucket-pipelines|azure-pipelines[\w.-]{0,40}|cloudbuild[\w.-]{0,40}|buildspec[\w.-]{0,40}|codemagic|appveyor|\.travis|\.drone|\.woodpecker)\.ya?ml$|(?:^|\/)(?:mkdocs|pnpm-lock|renovate|lefthook|\.pre-commit-config)\.ya?ml$/;

/** Whether a file belongs to a pipeline, whose variables are the pipeline's. */
export const isPipeline = ofLastPath((path) => PIPELINES.test(path));

/** Settings that are no secret stand in the project's own files, with their values. */
function isSecretSetting(name: string): boolean {
  return /^[A-Z]\w{0,60}__\w/.test(name) && isSecretName(upperSnake(name));
}

const HINT = /env|\$\{|config|BaseSettings|\$[A-Z]|viper|fromEnvironment|ConnectionString|ENV|\bvar\("/i;

/** What tests are given themselves; whatever else they name stands in for the thing itself. */
const FOR_TESTS = /^(?:TEST|E2E)_/;

/** The environment variables that code and configuration read. */
export const codeVariablesReader: FileReader = {
  endings: [...BY_ENDING.keys()],
  reads: (path, name) =>
    BY_ENDING.has(endingOf(name)) &&
    !isOnlyAnExample(path) &&
    !isPipeline(path) &&
    !name.endsWith('.d.ts') &&
    !name.includes('.min.'),
  words: (name) => WORDS.get(endingOf(name)),
  read({ path: file, name, text }, observe) {
    if (!HINT.test(text) || isSaidToBeDead(text)) return;
    const code = codeOf(text, name);
    const places = (BY_ENDING.get(endingOf(name)) ?? []).flatMap((find) => find(code));
    const lineOf = risingLines(code);
    for (const place of places.sort((a, b) => a.offset - b.offset)) {
      if (!(isVariableName(place.name) || isSecretSetting(place.name)) || (isTest(file) && !FOR_TESTS.test(place.name)))
        continue;
      const at = { file, line: lineOf(place.offset) };
      observe({ kind: 'variable-read', name: place.name, hasDefault: place.hasDefault, at });
    }
  },
};
