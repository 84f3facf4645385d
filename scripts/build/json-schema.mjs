import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { root } from '../setup/paths.mjs';
import { bundleProgram } from './bundle-program.mjs';

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
  const flags = await titlesOfFlags();
  for (const { source, exported, title, file } of schemas) {
    const path = join(root, 'src', 'relationship', 'client', source);
    if (!existsSync(path)) continue;
    const schema = await importExport(path, exported);
    const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
    offerFlags(json.properties ?? {}, flags);
    const required = json.required?.filter((field) => !supplied.includes(field));
    const commented = { ...json, required, title, allowComments: true, allowTrailingCommas: true };
    await writeFile(join(directory, file), `${JSON.stringify(commented)}\n`);
  }
}

/** @returns {Promise<Record<string, string>>} the titles of the catalogue's red flags by id, in English like all of a schema */
async function titlesOfFlags() {
  const catalogue = /** @type {{ id: string, title: { id: string } }[]} */ (
    await importExport(join(root, 'src', 'relationship', 'flags', 'catalogue.ts'), 'CATALOGUE')
  );
  const texts = JSON.parse(await readFile(join(root, 'l10n', 'en.json'), 'utf8'));
  return Object.fromEntries(catalogue.map(({ id, title }) => [id, texts[title.id]]));
}

/**
 * Lets completion and hovers know the red flags of the catalogue, where a record or profile names one by id. Other ids
 * stay as good: they may be the person's own.
 *
 * @param {Record<string, any>} properties of a schema
 * @param {Record<string, string>} flags titles by id
 */
function offerFlags({ redFlags, flagWeights }, flags) {
  if (redFlags) {
    const { flag } = redFlags.items.properties;
    const known = { enum: Object.keys(flags), markdownEnumDescriptions: Object.values(flags) };
    redFlags.items.properties.flag = { description: flag.description, anyOf: [known, { type: 'string' }] };
  }
  if (flagWeights) {
    const weight = flagWeights.additionalProperties;
    flagWeights.properties = Object.fromEntries(
      Object.entries(flags).map(([id, title]) => [id, { ...weight, description: title }]),
    );
  }
}

/**
 * @param {string} path a TypeScript module
 * @param {string} name what it exports
 * @returns {Promise<any>}
 * @throws when the module has no such export
 */
async function importExport(path, name) {
  const directory = await mkdtemp(join(tmpdir(), 'deorbit-schema-'));
  try {
    const outfile = join(directory, 'module.mjs');
    await bundleProgram(path, outfile);
    const loaded = await import(pathToFileURL(outfile).href);
    if (!loaded[name]) throw new Error(`${path} does not export ${name}.`);
    return loaded[name];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
