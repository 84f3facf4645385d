import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup/paths.mjs';

/**
 * A setting as package.json declares it.
 *
 * @typedef {object} Setting
 * @property {string | string[]} [type]
 * @property {unknown} [default]
 * @property {unknown[]} [enum]
 * @property {Setting} [items]
 */

/**
 * Writes the ids of package.json's commands, views, context keys and settings as types, so that the code cannot name
 * one that is not declared, and cannot forget one that is.
 *
 * @throws when package.json cannot be read
 */
export async function generateContributions() {
  const { contributes = {} } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const commands = idsOf(contributes.commands ?? [], 'command');
  const views = Object.values(contributes.views ?? {}).flatMap((group) => idsOf(group, 'id'));
  const sections = [contributes.configuration ?? []].flat();
  const settings = Object.assign({}, ...sections.map((section) => section.properties));
  const text = `// Written from package.json by scripts/generate-contributions.mjs: do not edit.

/** A command that package.json declares. */
export type CommandId = ${union(commands)};

/** A view that package.json declares. */
export type ViewId = ${union(views)};

/** A context key that a clause of package.json reads. */
export type ContextKey = ${union(contextKeysOf(contributes, new Set([...commands, ...views, ...Object.keys(settings)])))};

/** The settings that package.json declares. */
export interface Settings {
${Object.keys(settings)
  .sort()
  .map((id) => `  /** Default: \`${JSON.stringify(settings[id].default)}\` */\n  '${id}': ${typeOf(settings[id])};`)
  .join('\n')}
}
`;
  const file = join(root, 'src', 'generated', 'contributions.ts');
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
}

/** @type {(entries: Record<string, string>[], key: string) => string[]} */
const idsOf = (entries, key) => entries.map((entry) => entry[key] ?? '').sort();

/** @type {(ids: readonly string[]) => string} */
const union = (ids) => (ids.length ? [...new Set(ids)].map((id) => `\n  | '${id}'`).join('') : 'never');

/** @type {(node: unknown, known: Set<string>) => string[]} */
function contextKeysOf(node, known) {
  const found = new Set();
  visitClauses(node, (clause) => {
    const unquoted = clause.replace(/'[^']*'|\/(\\.|[^/\\])+\//g, ' ');
    for (const [key] of unquoted.matchAll(/(?<![\w.])deorbit\.[\w.]+/g)) if (!known.has(key)) found.add(key);
  });
  return [...found].sort();
}

/** @type {(node: unknown, visit: (clause: string) => void) => void} */
function visitClauses(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if ((name === 'when' || name === 'enablement') && typeof value === 'string') visit(value);
    else if (name === 'completionEvents') value.filter(isContext).forEach(visit);
    else visitClauses(value, visit);
  }
}

/** @type {(event: string) => boolean} */
const isContext = (event) => event.startsWith('onContext:');

/** @type {(setting: Setting) => string} */
function typeOf(setting) {
  if (setting.enum) return setting.enum.map((value) => JSON.stringify(value).replaceAll('"', "'")).join(' | ');
  const types = [setting.type ?? 'unknown'].flat();
  return types.map((type) => (type === 'array' ? arrayOf(setting) : (simpleTypes[type] ?? type))).join(' | ');
}

/** @type {(setting: Setting) => string} */
const arrayOf = (setting) => `readonly (${setting.items ? typeOf(setting.items) : 'unknown'})[]`;

/** @type {Record<string, string>} */
const simpleTypes = { integer: 'number', object: 'Readonly<Record<string, unknown>>' };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generateContributions();
