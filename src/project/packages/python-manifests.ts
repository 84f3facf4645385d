import { withoutComment } from '../configuration/entry.ts';
import { tomlEntries } from '../configuration/toml-entries.ts';
import type { FileReader, ProjectText } from '../facts/file-reader.ts';
import type { Observe } from '../facts/observation.ts';

/** What is needed to work on a project, not to run it. */
const DEV_WORDS = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|docs?|ci|quality|typing)(?:[-_./]|$)/;

/** `requirements.txt` and its relatives: one requirement a line. */
export const requirementsReader: FileReader = {
  endings: ['txt', 'in'],
  reads: (path, name) =>
    /^(?:requirements|constraints)?[\w.-]*\.(?:txt|in)$/.test(name) &&
    (name.startsWith('requirements') || path.includes('requirements/')),
  read({ path: file, text }, observe) {
    const dev = DEV_WORDS.test(file.slice(file.lastIndexOf('requirements')));
    let line = 0;
    for (const whole of text.split('\n')) {
      line++;
      observeRequirement(withoutComment(whole), { dev, at: { file, line } }, observe);
    }
  },
};

/** `pyproject.toml` in the forms of the standard, Poetry, uv and PDM. */
export const pyprojectReader: FileReader = {
  endings: ['toml'],
  reads: (_path, name) => name === 'pyproject.toml',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = tomlEntries(text);
    if (broken) notRead('broken');
    for (const { path, value, line } of entries) {
      const at = { file, line };
      const way = path.join('.');
      const list = listOf(path);
      if (list) observeRequirement(value, { dev: list.dev, at }, observe);
      const table = /^tool\.poetry\.(?:dependencies|dev-dependencies|group\.[^.]+\.dependencies)\./.exec(way)?.[0];
      const [name] = table === undefined ? [] : way.slice(table.length).split('.');
      if (table !== undefined && name !== undefined && name !== 'python')
        observeRequirement(name, { dev: DEV_WORDS.test(table), at }, observe);
    }
  },
};

/** Whether a value is an item of one of the lists of requirements. */
function listOf(path: readonly string[]): { readonly dev: boolean } | undefined {
  if (path.at(-1) !== '-') return undefined;
  const list = path.slice(0, -1).join('.');
  if (list === 'project.dependencies') return { dev: false };
  if (list.startsWith('project.optional-dependencies.')) return { dev: DEV_WORDS.test(list.slice(30)) };
  if (list.startsWith('dependency-groups.') || /^tool\.(?:uv|pdm)\.dev-dependencies/.test(list)) return { dev: true };
  return undefined;
}

/** The packages of a `Pipfile`. */
export const pipfileReader: FileReader = {
  endings: ['pipfile'],
  reads: (_path, name) => name === 'Pipfile',
  read({ path: file, text }, observe, notRead) {
    const { entries, broken } = tomlEntries(text);
    if (broken) notRead('broken');
    for (const { path, line } of entries) {
      const [list, name] = path;
      if ((list === 'packages' || list === 'dev-packages') && name !== undefined && path.length === 2)
        observeRequirement(name, { dev: list === 'dev-packages', at: { file, line } }, observe);
    }
  },
};

/** `setup.cfg` and `setup.py`, as far as they list their requirements plainly. */
export const setupReader: FileReader = {
  endings: ['cfg', 'py'],
  reads: (_path, name) => name === 'setup.cfg' || name === 'setup.py',
  read(file, observe) {
    if (file.name === 'setup.cfg') readSetupCfg(file, observe);
    else readSetupPy(file, observe);
  },
};

function readSetupCfg({ path: file, text }: ProjectText, observe: Observe): void {
  let isInside = false;
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    if (/^[^\s#;]/.test(whole)) isInside = /^install_requires[ \t]*=/.test(whole);
    if (!isInside) continue;
    const requirement = withoutComment(whole).replace(/^install_requires[ \t]*=/, '');
    observeRequirement(requirement, { dev: false, at: { file, line } }, observe);
  }
}

function readSetupPy({ path: file, text }: ProjectText, observe: Observe): void {
  let isInside = false;
  let line = 0;
  for (const whole of text.split('\n')) {
    line++;
    const code = withoutComment(whole);
    const start = code.indexOf('install_requires');
    if (start >= 0) isInside = true;
    if (!isInside) continue;
    for (const [, requirement] of code.slice(Math.max(start, 0)).matchAll(/["']([^"'\n]{1,200})["']/g))
      observeRequirement(requirement ?? '', { dev: false, at: { file, line } }, observe);
    if (code.includes(']')) isInside = false;
  }
}

function observeRequirement(
  text: string,
  { dev, at }: { readonly dev: boolean; readonly at: { readonly file: string; readonly line: number } },
  observe: Observe,
): void {
  const name = /^[ \t]{0,40}([A-Za-z0-9][\w.-]*)/.exec(text)?.[1];
  if (name === undefined) return;
  const version = /[=~^><]=?[ \t]?(\d[\w.*]*)/.exec(text)?.[1];
  const said = { kind: 'dependency', ecosystem: 'python', name: pythonName(name), dev, at } as const;
  observe(version === undefined ? said : { ...said, version });
}

/** The name of a package as its index compares it: PEP 503. */
export function pythonName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-').replaceAll('.', '-');
}
