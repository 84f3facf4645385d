import { jsonEntries } from '../configuration/json-entries.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import type { FileReader } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { purposeOf } from './purpose.ts';

/** What a choice is of that names a command; the place it is named in follows its purpose. */
export const COMMAND = 'command';

const NPM_SCRIPTS: readonly (readonly [script: string, purpose: 'start' | 'test'])[] = [
  ['dev', 'start'],
  ['start:dev', 'start'],
  ['develop', 'start'],
  ['serve', 'start'],
  ['watch', 'start'],
  ['start', 'start'],
];

/** The scripts of a `package.json` that start the project while it is worked on, and run its tests. */
export const npmScriptsReader: FileReader = {
  endings: ['json'],
  reads: (path, name) => path === name && name === 'package.json',
  read({ path: file, text }, observe) {
    const { entries } = jsonEntries(text);
    const valueAt = (key: string) => entries.find(({ path }) => path.join('.') === key);
    const manager = /^(?:pnpm|yarn|bun)/.exec(valueAt('packageManager')?.value ?? '')?.[0] ?? 'npm';
    const scripts = new Map(
      entries
        .filter(({ path }) => path.length === 2 && path[0] === 'scripts')
        .map((each) => [each.path[1] ?? '', each]),
    );
    const start = NPM_SCRIPTS.find(([script]) => scripts.has(script))?.[0];
    const say = (purpose: string, script: string | undefined): void => {
      const entry = scripts.get(script ?? '');
      if (!script || !entry || entry.value === '' || /no test specified/i.test(entry.value)) return;
      observe({
        kind: 'choice',
        of: `${COMMAND}|${purpose}|script`,
        name: `${manager} ${script}`,
        at: { file, line: entry.line },
      });
    };
    say('start', start);
    say('test', scripts.has('test') ? 'test' : [...scripts.keys()].find((script) => /^test:/.test(script)));
  },
};

/** The scripts of a `composer.json`, and those of Python's and Deno's manifests. */
export const otherScriptsReader: FileReader = {
  endings: ['json', 'jsonc', 'toml'],
  reads: (path, name) => path === name && /^(?:composer\.json|pyproject\.toml|deno\.jsonc?)$/.test(name),
  read({ path: file, name, text }, observe) {
    const { entries } = name.endsWith('.toml') ? tomlEntries(text) : jsonEntries(text);
    const seen = new Set<string>();
    for (const { path, line } of entries) {
      const [first, script = ''] = path;
      const isScript =
        name === 'composer.json'
          ? first === 'scripts'
          : name.startsWith('deno')
            ? first === 'tasks'
            : first === 'tool' && /^(?:poe|taskipy)$/.test(script);
      const task = name === 'pyproject.toml' ? (path[3] ?? '') : script;
      if (!isScript || seen.has(task) || !/^(?:dev|serve|start|test|tests)$/.test(task)) continue;
      seen.add(task);
      const runner =
        name === 'composer.json'
          ? 'composer'
          : name.startsWith('deno')
            ? 'deno task'
            : script === 'poe'
              ? 'poe'
              : 'task';
      const command = `${runner} ${runner === 'composer' && task !== 'test' ? 'run ' : ''}${task}`;
      observe({
        kind: 'choice',
        of: `${COMMAND}|${/^tests?$/.test(task) ? 'test' : 'start'}|script`,
        name: command,
        at: { file, line },
      });
    }
  },
};

/** Files that tests of PHP are run by, and the commands that read them, as one types them. */
const PHP_RUNNERS: readonly (readonly [file: RegExp, command: string])[] = [
  [/^phpunit\.xml(?:\.dist)?$/, 'vendor/bin/phpunit'],
  [/^tests\/Pest\.php$/, 'vendor/bin/pest'],
  [/^artisan$/, 'php artisan test'],
];

/** What runs the tests of PHP where no script names it. */
export const phpTestsReader: FileReader = {
  endings: ['xml', 'dist', 'php', 'artisan'],
  reads: (path) => PHP_RUNNERS.some(([file]) => file.test(path)),
  read({ path: file }, observe) {
    const command = PHP_RUNNERS.find(([pattern]) => pattern.test(file))?.[1];
    if (command) observe({ kind: 'choice', of: `${COMMAND}|test|php`, name: command, at: { file, line: 1 } });
  },
};

const RUNNERS: readonly (readonly [file: RegExp, command: string])[] = [
  [/^(?:GNU)?[Mm]akefile$/, 'make'],
  [/^\.?[Jj]ustfile$/, 'just'],
  [/^[Tt]askfile(?:\.dist)?\.ya?ml$/, 'task'],
];

/** What the defaults of a recipe's parameters stand in: it may hold anything. */
const QUOTED = /"(?:[^"\\]|\\.){0,200}"|'[^']{0,200}'|`[^`]{0,200}`|\([^()]{0,200}\)/g;

/** How a target begins its line, for each runner. */
const TARGETS: Readonly<Record<string, RegExp>> = {
  make: /^@?([\w-]{1,40})(?:\s[^:=]{0,100})?:(?!=)/,
  just: /^@?([\w-]{1,40})(?:[ \t]{1,9}[+*$]{0,2}[\w-]{1,40}(?:[ \t]{0,9}=[ \t]{0,9}[\w./-]{1,80})?){0,20}[ \t]{0,9}:(?!=)/,
  task: /^ {2}([\w-]{1,40}):/,
};

/** The targets of a Makefile, a justfile or a Taskfile. */
export const targetsReader: FileReader = {
  endings: ['makefile', 'gnumakefile', 'justfile', 'yml', 'yaml'],
  reads: (path, name) => path === name && RUNNERS.some(([file]) => file.test(name)),
  read({ path: file, name, text }, observe) {
    const runner = RUNNERS.find(([pattern]) => pattern.test(name))?.[1] ?? 'make';
    for (const [index, line] of text.split('\n').entries()) {
      const plain = runner === 'just' ? line.replace(QUOTED, '_') : line;
      const target = TARGETS[runner]?.exec(plain)?.[1];
      const purpose =
        target === undefined
          ? undefined
          : /^tests?$/.test(target)
            ? 'test'
            : /^(?:dev|run|start|serve|up|server|watch|run-dev|dev-up)$/.test(target)
              ? 'start'
              : undefined;
      if (purpose)
        observe({
          kind: 'choice',
          of: `${COMMAND}|${purpose}|target`,
          name: `${runner} ${target}`,
          at: { file, line: index + 1 },
        });
    }
  },
};

/** Words of a line that invites to type what stands in it. */
const INVITES = /\b(?:tests?|run|start|launch|serve)\b/i;
const FENCE = /^\s{0,8}(?:```|~~~)/;

/** Whether a sentence asks its reader to type what stands in it, or gives it after a colon. */
function isInviting(line: string): boolean {
  return INVITES.test(line.replace(/`[^`]{0,200}`/g, '')) || /:[ ]{0,4}`[^`]{3,80}`\.?\s*$/.test(line);
}

function typedIn(line: string): { readonly command: string; readonly purpose: 'start' | 'test' } | undefined {
  for (const [, command = ''] of line.matchAll(/`(?:\$ )?([^`]{3,80})`/g)) {
    const purpose = purposeOf(command);
    if (purpose) return { command, purpose };
  }
  return undefined;
}

/** Commands that a README gives in its fenced blocks, and in sentences that ask to type them. */
export const readmeCommandsReader: FileReader = {
  reads: (path, name) =>
    /^(?:readme|contributing|development|install(?:ation)?)(?:\.\w{1,10})?$/i.test(name) &&
    path.split('/').length <= 2 &&
    !isOnlyAnExample(path),
  read({ path: file, text }, observe) {
    let isInside = false;
    for (const [index, line] of text.split('\n').entries()) {
      if (FENCE.test(line)) {
        isInside = !isInside;
        continue;
      }
      if (!isInside && !/^(?: {4}|\t)/.test(line)) {
        const found = isInviting(line) ? typedIn(line) : undefined;
        if (found)
          observe({
            kind: 'choice',
            of: `${COMMAND}|${found.purpose}|readme`,
            name: found.command,
            at: { file, line: index + 1 },
          });
        continue;
      }
      const command = (
        line
          .trim()
          .replace(/^[$>] /, '')
          .split(/ #| && /)[0] ?? ''
      ).trim();
      const purpose = purposeOf(command);
      if (purpose)
        observe({ kind: 'choice', of: `${COMMAND}|${purpose}|readme`, name: command, at: { file, line: index + 1 } });
    }
  },
};

/** Readers of the commands that start a project and test it. */
export const commandReaders: readonly FileReader[] = [
  npmScriptsReader,
  otherScriptsReader,
  phpTestsReader,
  targetsReader,
  readmeCommandsReader,
];
