import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { handlebarsPlugin } from './build/handlebars-plugin.mjs';
import { letterChecksPlugin } from './build/letter-checks-plugin.mjs';
import { libraryStubs } from './build/library-stubs.mjs';
import { root } from './setup/paths.mjs';

/**
 * What is read of a tool's definition here.
 *
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} description
 * @property {boolean} writes
 * @property {import('valibot').GenericSchema} input
 */

/** The page about agents. */
export const agentDocs = join(root, 'docs', 'agents.md');

const [BEGIN, END] = ['<!-- tools: written by "npm run docs:agents" -->', '<!-- end of tools -->'];

/**
 * The tools as package.json has to declare them.
 *
 * @returns {Promise<object[]>}
 * @throws when the sources do not build
 */
export async function declaredTools() {
  return (await loadTools()).map(({ name, description, input }) => {
    const key = keyOf(name);
    return {
      name,
      toolReferenceName: `deorbit${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      displayName: `%tool.${key}%`,
      userDescription: `%tool.${key}.about%`,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      when: 'config.deorbit.agents.enabled',
      inputSchema: schemaOf(input),
    };
  });
}

/**
 * The page with the table of the tools as it is by now.
 *
 * @param {string} page
 * @returns {Promise<string>} Markdown
 * @throws when the page has no place for the table, or the sources do not build
 */
export async function withToolsTable(page) {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${agentDocs} has no place for the table of tools`);
  const rows = (await loadTools()).map(({ name, description, input, writes }) => {
    const { properties = {} } = schemaOf(input);
    const names = Object.keys(properties).map((each) => `\`${each}\``);
    return `| \`${name}\` | ${names.join(', ')} | ${writes ? 'writes, once you agree' : 'reads'} | ${description} |`;
  });
  const head = ['| Tool | Arguments | It | What the model is told of it |', '| --- | --- | --- | --- |'];
  return `${before}${BEGIN}\n\n${[...head, ...rows].join('\n')}\n\n${END}${after}`;
}

/** @type {(input: import('valibot').GenericSchema) => import('@valibot/to-json-schema').JsonSchema} */
function schemaOf(input) {
  const { $schema: _, ...schema } = toJsonSchema(input);
  return schema;
}

/** @type {(name: string) => string} */
const keyOf = (name) => name.replace(/^deorbit_/, '').replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {Promise<Tool[]>} */
async function loadTools() {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-agents-'));
  try {
    await build({
      entryPoints: [join(root, 'src/agents/tool-table.ts')],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // No tool is called here: what they load on use stays beside.
      splitting: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
      mainFields: ['module', 'main'],
      plugins: [handlebarsPlugin(), letterChecksPlugin({ left: true })],
      alias: libraryStubs,
    });
    return Object.values((await import(pathToFileURL(join(folder, 'tool-table.mjs')).href)).AGENT_TOOLS);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = join(root, 'package.json');
  const { contributes, ...rest } = JSON.parse(await readFile(manifest, 'utf8'));
  const filled = { ...contributes, languageModelTools: await declaredTools() };
  const whole = Object.entries(rest).flatMap((entry) =>
    entry[0] === 'scripts' ? [['contributes', filled], entry] : [entry],
  );
  // The formatter of the project puts short lists on one line again: `npm run format`.
  await writeFile(manifest, `${JSON.stringify(Object.fromEntries(whole), undefined, 2)}\n`);
  const page = await readFile(agentDocs, 'utf8').catch(() => undefined);
  if (page !== undefined) await writeFile(agentDocs, await withToolsTable(page));
}
