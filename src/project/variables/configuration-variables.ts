import { type Entry, unquoted } from '../configuration/entry.ts';
import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import { yamlEntries } from '../configuration/yaml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import type { Observation, Observe } from '../facts/observation.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { codeOf } from './code-text.ts';
import { isPipeline } from './code-variables.ts';
import { KUBERNETES_DATA, mayNameVariables, PARENTS } from './parent-keys.ts';
import { sortOfValue } from './sample-values.ts';
import { isVariableName } from './variable-names.ts';

type SetBy = Extract<Observation, { kind: 'variable-set' }>['by'];

function isName(name: string | undefined): name is string {
  return name !== undefined && (isVariableName(name) || /^[A-Z][A-Za-z0-9]{0,60}__\w{1,60}$/.test(name));
}

/** The variable that an entry sets, and its value: by key, by `name:` of a list, as `NAME=value`, or by name alone. */
function variableOf(
  { path, value }: Entry,
  entries: readonly Entry[],
  at: number,
): readonly [name: string, value: string] | undefined {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (isName(last) && parent !== undefined && (PARENTS.has(parent) || KUBERNETES_DATA.has(parent)))
    return [last, value];
  const list = path.at(-3);
  if (
    (last === 'name' || last === 'key' || last === 'variable') &&
    parent === '-' &&
    list !== undefined &&
    PARENTS.has(list) &&
    isName(value)
  )
    return [value, valueBeside(entries, at)];
  if (last !== '-' || parent === undefined || !PARENTS.has(parent)) return undefined;
  const equals = value.indexOf('=');
  const name = equals < 0 ? value : value.slice(0, equals);
  return isName(name) ? [name, equals < 0 ? '' : value.slice(equals + 1)] : undefined;
}

function valueBeside(entries: readonly Entry[], at: number): string {
  const next = entries[at + 1];
  return next?.path.at(-1) === 'value' ? next.value : '';
}

function observeEntries(
  entries: readonly Entry[],
  { file, by, observe }: { readonly file: string; readonly by: SetBy; readonly observe: Observe },
): void {
  for (const [at, entry] of entries.entries()) {
    const [name, value] = variableOf(entry, entries, at) ?? [];
    if (name === undefined || value === undefined) continue;
    observe({
      kind: 'variable-set',
      name,
      value: sortOfValue(unquoted(value)),
      by,
      commentedOut: false,
      at: { file, line: entry.line },
    });
  }
}

const NOT_OF_THE_APPLICATION =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]{0,30}|composer|biome|\.eslintrc|angular|nx|turbo|renovate|appsettings[\w.-]{0,40}|\.wp-env[\w.-]{0,40})\.jsonc?$|(?:^|\/)(?:\.vscode|\.devcontainer|locales?|lang|i18n|l10n|messages)\//i;

function setterOf(path: string, name: string): SetBy {
  if (/compose/i.test(name)) return 'compose';
  return /(?:^|\/)(?:charts?|helm)\//i.test(path) || /^values[\w.-]{0,40}\.ya?ml$/.test(name) ? 'helm' : 'deployment';
}

/** Variables that Compose, Kubernetes, Helm and the files of hosting platforms set. */
export const configurationVariablesReader: FileReader = {
  endings: ['yml', 'yaml', 'toml', 'json', 'jsonc'],
  reads: (path, name) =>
    /\.(?:ya?ml|toml|jsonc?)$/.test(name) &&
    !isPipeline(path) &&
    !isOnlyAnExample(path) &&
    !NOT_OF_THE_APPLICATION.test(path) &&
    !/lock/.test(name),
  read({ path: file, name, text }, observe, notRead) {
    if (!mayNameVariables(text, /\.ya?ml$/.test(name))) return;
    const by = setterOf(file, name);
    const read = name.endsWith('.toml') ? tomlEntries : /\.jsonc?$/.test(name) ? jsonEntries : yamlEntries;
    const { entries, broken } = read(text);
    if (broken && by === 'compose') notRead('broken');
    observeEntries(entries, { file, by, observe });
  },
};

const TERRAFORM =
  /^\s{0,60}(?:\{\s?)?(?:name\s{0,20}=\s{0,20}"([A-Z][A-Z0-9_]{1,80})"|"?([A-Z][A-Z0-9_]{1,80})"?\s{0,20}=(?!=)(.{0,400}))/;

/** Variables that Terraform gives to what it deploys. */
export const terraformVariablesReader: FileReader = {
  endings: ['tf'],
  reads: (path, name) => name.endsWith('.tf') && !isOnlyAnExample(path),
  read({ path: file, name: fileName, text }, observe) {
    for (const [index, line] of codeOf(text, fileName).split('\n').entries()) {
      const found = TERRAFORM.exec(line);
      const name = found?.[1] ?? found?.[2];
      if (!isName(name)) continue;
      observe({
        kind: 'variable-set',
        name,
        value: sortOfValue(unquoted((found?.[3] ?? '').trim())),
        by: 'terraform',
        commentedOut: false,
        at: { file, line: index + 1 },
      });
    }
  },
};

/** Variables of a Dockerfile: arguments without a value have to be given, those of `ENV` are set for good. */
export const dockerfileVariablesReader: FileReader = {
  reads: (path, name) =>
    /^(?:Dockerfile(?:\.[\w-]+)?|[\w-]+\.Dockerfile|Containerfile)$/i.test(name) && !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    for (const [index, line] of text.split('\n').entries()) {
      const [, word, name, rest] = /^\s{0,20}(ARG|ENV)\s{1,20}([A-Z][A-Z0-9_]{1,80})(.{0,1000})$/i.exec(line) ?? [];
      if (!isName(name)) continue;
      const at = { file, line: index + 1 };
      if (word?.toUpperCase() === 'ENV')
        observe({ kind: 'variable-set', name, value: 'plain', by: 'ci', commentedOut: false, at });
      else if (!rest?.trim().startsWith('=')) observe({ kind: 'variable-read', name, hasDefault: false, at });
    }
  },
};
