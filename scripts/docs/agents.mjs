import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { root } from '../setup/paths.mjs';
import { loadSources } from './load-sources.mjs';

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

const [BEGIN, END] = ['<!-- tools: written by "npm run docs" -->', '<!-- end of tools -->'];

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
const loadTools = async () => Object.values((await loadSources(['agents/tool-table'])).AGENT_TOOLS);
