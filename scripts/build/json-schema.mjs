import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { root } from '../setup/paths.mjs';

/** The schemas in the code that editors get as JSON schemas. */
const schemas = [
  { source: 'record.ts', exported: 'clientRecordSchema', title: 'Deorbit client record', file: 'client.schema.json' },
  { source: 'profile.ts', exported: 'profileSchema', title: 'Deorbit profile', file: 'profile.schema.json' },
];

/** What a record written by hand may leave out: Deorbit adds it when it first writes to the file. */
const supplied = ['version', 'id', 'stage'];

/**
 * Writes the JSON schemas of the record and the profile into a folder.
 *
 * @param {string} directory
 * @throws when a schema's module cannot be built or uses what JSON schema cannot say
 */
export async function writeJsonSchemas(directory) {
  for (const { source, exported, title, file } of schemas) {
    const path = join(root, 'src', 'relationship', 'client', source);
    if (!existsSync(path)) continue;
    const schema = await importExport(path, exported);
    const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
    const required = json.required?.filter((field) => !supplied.includes(field));
    const commented = { ...json, required, title, allowComments: true, allowTrailingCommas: true };
    await writeFile(join(directory, file), `${JSON.stringify(commented, undefined, 2)}\n`);
  }
}

/**
 * @param {string} path a TypeScript module
 * @param {string} name what it exports
 * @returns {Promise<import('valibot').GenericSchema>}
 * @throws when the module has no such export
 */
async function importExport(path, name) {
  const directory = await mkdtemp(join(tmpdir(), 'deorbit-schema-'));
  try {
    const outfile = join(directory, 'module.mjs');
    await build({ entryPoints: [path], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
    const loaded = await import(pathToFileURL(outfile).href);
    if (!loaded[name]) throw new Error(`${path} does not export ${name}.`);
    return loaded[name];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
