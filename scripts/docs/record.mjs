import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { writeJsonSchemas } from '../build/json-schema.mjs';
import { root } from '../setup/paths.mjs';

/**
 * What is read of a JSON schema here.
 *
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [description]
 * @property {readonly (string | number)[]} [enum]
 * @property {string | number} [const]
 * @property {string} [pattern]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {Readonly<Record<string, Schema>>} [properties]
 * @property {readonly string[]} [required]
 * @property {Schema} [items]
 * @property {Schema | boolean} [additionalProperties]
 * @property {readonly Schema[]} [anyOf]
 */

/** The page about the fields of records and profiles. */
export const recordDocs = join(root, 'docs', 'record.md');

/** More values than this are left to completion. */
const MANY_VALUES = 12;

/** What the schema says of the ids of rows. */
const ROW_ID = 'Identifies the row; made by Deorbit.';

/** What a pattern of the schema asks for, and one text that fits it. */
const FORMATS = [
  { fits: '2026-11-22', unfit: '2026-11', format: 'date', example: '2026-11-22' },
  { fits: '2026-11', unfit: '2026-11-22', format: 'month', example: '2026-11' },
  { fits: '1250.00 EUR', unfit: 'EUR', format: 'amount', example: '1250.00 EUR' },
  { fits: '2.15', unfit: 'a', format: 'decimal number as text', example: '2.15' },
  { fits: 'EUR', unfit: 'FR', format: 'currency code', example: 'EUR' },
  { fits: 'FR', unfit: 'EUR', format: 'country code', example: 'FR' },
];

const INTRODUCTION = `# The record and the profile

<!-- Written by "npm run docs" from the schema: do not edit. -->

A client is one file, \`<name>.client.json\`, in JSON; comments and trailing commas are welcome, and fields that are not listed
here are kept. All of it can be edited by hand: completion and hovers in the editor show what stands below. How records are
kept and moved is told in [Clients and their records](clients.md).

- Every field can be left out, but those marked *needed*. \`version\`, \`id\` and the \`id\` of rows are added by Deorbit when it
  first writes to the file.
- A **date** is \`YYYY-MM-DD\`, a day of the calendar without a time zone; a **month** is \`YYYY-MM\`. An **amount** is an exact number with
  a currency code, as text: \`"1250.00 EUR"\`.
- **Private** groups never enter a document for a client, and no tool of an agent.
- A list holds rows, each an object in braces with the fields of the table.

A small record:

\`\`\`jsonc
{
  "name": "Acme", // as you call them
  "contacts": [{ "name": "Anna Martin", "email": "anna@acme.example" }],
}
\`\`\``;

const PROFILE = `# The profile

One file of your own about yourself, never in a client's folder: **Open My Profile** in the menu of the *Clients* view opens it; on the
command line it is \`~/.config/deorbit/profile.json\`. What documents say of you comes from here.`;

/**
 * Writes the reference of the record and the profile, from their schemas.
 *
 * @returns {Promise<string>} Markdown
 * @throws when the schemas do not build, or a field has no description
 */
export async function describeRecord() {
  const { client, profile } = await readSchemas();
  const example = await readExamples('client', 'full.client.json');
  const ofProfile = await readExamples('profile', 'profile.json');
  return `${[
    INTRODUCTION,
    ...chapters('## The client', client, example),
    PROFILE.replace('# ', '## '),
    ...chapters('### You', profile, ofProfile),
  ].join('\n\n')}\n`;
}

/**
 * @param {string} title of the chapter about the fields that stand in no group, with its signs
 * @param {Schema} schema
 * @param {readonly unknown[]} example
 * @returns {string[]} the fields in no group first, then a chapter for each group
 */
function chapters(title, schema, example) {
  const entries = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
  const alone = entries.filter(([, field]) => !innerOf(field));
  const groups = entries.filter(([, field]) => innerOf(field));
  const needed = schema.required ?? [];
  return [
    title,
    tableOf(alone.flatMap(([name, field]) => rowsOf({ name, field, needed, example: inside(example, name) }))),
    ...groups.flatMap(([name, field]) => {
      const inner = innerOf(field) ?? {};
      const fields = Object.entries(inner.properties ?? {}).flatMap(([key, each]) =>
        rowsOf({ name: key, field: each, needed: inner.required ?? [], example: inside(inside(example, name), key) }),
      );
      const kind = field.items ? 'A list; each row has:' : 'One object; it has:';
      return [`### \`${name}\``, `${described(name, field)} ${kind}`, tableOf(fields)];
    }),
  ];
}

/**
 * @param {{ name: string, field: Schema, needed: readonly string[], example: readonly unknown[] }} part `name`: with those of the objects around it
 * @returns {string[][]} a row of the table, and those of the fields inside
 */
function rowsOf({ name, field, needed, example }) {
  const key = name.split('.').at(-1) ?? name;
  // What the introduction says of all rows.
  if (field.description === ROW_ID) return [];
  const type = `${typeOf(field)}${needed.includes(key) ? ', *needed*' : ''}`;
  const own = [`\`${name}\``, type, described(name, field), exampleOf(field, example)];
  const inner = innerOf(field);
  const ofInner = Object.entries(inner?.properties ?? {}).flatMap(([each, schema]) =>
    rowsOf({
      name: `${name}.${each}`,
      field: schema,
      needed: inner?.required ?? [],
      example: inside(example, each),
    }),
  );
  return [own, ...ofInner];
}

/**
 * @param {string} name
 * @param {Schema} field
 * @returns {string}
 * @throws when the schema says nothing of the field
 */
function described(name, field) {
  if (!field.description) throw new Error(`The schema does not describe "${name}".`);
  return escaped(field.description.replace(/ \(practices? [^)]*\)/g, ''));
}

/** @type {(field: Schema) => Schema | undefined} */
function innerOf(field) {
  const inner = field.items ?? field;
  return inner.properties ? inner : undefined;
}

/**
 * @param {Schema} field
 * @returns {string} in words
 */
function typeOf(field) {
  if (field.items?.properties) return 'list of rows';
  if (field.items) return `list of ${typeOf(field.items)}s`;
  if (field.properties) return 'object';
  if (field.enum && field.enum.length <= MANY_VALUES)
    return `one of ${field.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}`;
  if (field.anyOf?.some(({ enum: offered }) => offered)) return 'text; completion offers some';
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ');
  if (field.enum) return 'one that completion lists';
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  const { pattern } = field;
  if (pattern) return formatOf(pattern)?.format ?? 'text';
  if (field.type === 'boolean') return '`true` or `false`';
  if (field.type === 'object') return 'object';
  const [low, high] = [field.minimum, field.maximum];
  const range = low === undefined ? '' : high === undefined ? `, ${low} or more` : `, ${low} to ${high}`;
  if (field.type === 'integer') return `whole number${range}`;
  return field.type === 'number' ? `number${range}` : 'text';
}

/** @type {(pattern: string) => typeof FORMATS[number] | undefined} */
function formatOf(pattern) {
  const tested = new RegExp(pattern, 'u');
  return FORMATS.find(
    ({ fits, unfit }) =>
      tested.test(fits) && !tested.test(unfit) && !tested.test('@acme/pay') && !tested.test('acme-pay'),
  );
}

/**
 * @param {Schema} field
 * @param {readonly unknown[]} examples what whole records have there
 * @returns {string} a cell: a record's own value, else one that fits; nothing for what holds fields
 */
function exampleOf(field, examples) {
  const isList = field.type === 'array';
  const [example] = isList ? examples : examples.filter(isShort);
  if (Array.isArray(example) && example.length > 0 && example.every(isShort)) return code(example.slice(0, 2));
  if (example !== undefined && !isList) return code(example);
  if (field.const !== undefined) return code(field.const);
  if (field.enum) return code(field.enum[0]);
  const format = field.pattern && formatOf(field.pattern);
  if (format) return code(format.example);
  if (field.type === 'boolean') return code(true);
  const usual = /; (\d+) when left out/.exec(field.description ?? '')?.[1];
  if (usual) return code(Number(usual));
  const named = /such as ("[^"]+")/.exec(field.description ?? '')?.[1];
  return named ? `\`${named}\`` : '';
}

/** @type {(value: unknown) => boolean} */
const isShort = (value) =>
  (typeof value === 'string' && value.length <= 60) || typeof value === 'number' || typeof value === 'boolean';

/** @type {(value: unknown) => string} */
const code = (value) => `\`${JSON.stringify(value)}\``.replaceAll('|', '\\|');

/** @type {(text: string) => string} */
const escaped = (text) => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

/**
 * @param {readonly unknown[]} value
 * @param {string} name
 * @returns {readonly unknown[]} what every object and row that has it says there
 */
function inside(value, name) {
  return [value]
    .flat(2)
    .flatMap((row) => (typeof row === 'object' && row !== null && name in row ? [Reflect.get(row, name)] : []));
}

/** @type {(rows: readonly (readonly string[])[]) => string} */
function tableOf(rows) {
  const head = ['| Field | Type and format | Meaning | Example |', '| --- | --- | --- | --- |'];
  return [...head, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

/**
 * @param {'client' | 'profile'} of
 * @param {string} fixture the record or profile that the tests write whole documents from
 * @returns {Promise<readonly unknown[]>} it, and what it has nothing of
 */
async function readExamples(of, fixture) {
  const rest = JSON.parse(await readFile(join(root, 'scripts/docs/examples.json'), 'utf8'));
  return [parse(await readFile(join(root, 'test/fixtures/records', fixture), 'utf8')), rest[of]];
}

/** @returns {Promise<{ client: Schema, profile: Schema }>} */
async function readSchemas() {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-record-'));
  try {
    await writeJsonSchemas(folder);
    const [client, profile] = await Promise.all(
      ['client', 'profile'].map(async (name) =>
        JSON.parse(await readFile(join(folder, `${name}.schema.json`), 'utf8')),
      ),
    );
    return { client, profile };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
