import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { writeJsonSchemas } from '../../../scripts/build/json-schema.mjs';
import { commandLineDocs, describeCommandLine } from '../../../scripts/docs/command-line.mjs';
import { contributionDocs, describeContributions } from '../../../scripts/docs/contributions.mjs';
import { describeRecord, recordDocs } from '../../../scripts/docs/record.mjs';
import { deorbit } from '../../support/command-line.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const read = (file: string) => readFile(file, 'utf8');

/** The same schema where every field may be left out and no other is known. */
function partial(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(partial);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { required, ...rest } = schema as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, partial(value)]));
  return Array.isArray(required) && 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

describe('The page about the record', () => {
  const schemas = useTemporaryFolder();

  it('is as the schema says, which describes every field; "npm run docs" renews it', async () => {
    assert.equal(await read(recordDocs), await describeRecord());
  });

  it('gives an example, or says what is inside; scripts/docs/examples.json holds those of fields that no record has', async () => {
    const bare = (await read(recordDocs)).split('\n').filter((line) => line.endsWith('|  |'));
    assert.deepEqual(
      bare.filter((line) => !/\| (?:object|list of rows)(?:, \*needed\*)? \|/.test(line)),
      [],
    );
  });

  it('has examples that fit the schema, field by field', async () => {
    const examples = JSON.parse(await read(join(repositoryRoot, 'scripts/docs/examples.json')));
    await writeJsonSchemas(schemas());
    for (const name of ['client', 'profile']) {
      const schema = JSON.parse(await read(join(schemas(), `${name}.schema.json`)));
      const ajv = new Ajv({ strict: false, allErrors: true });
      ajv.validate(partial(schema) as AnySchemaObject, examples[name]);
      assert.deepEqual(ajv.errors ?? [], [], name);
    }
  });
});

describe('The page about settings and commands', () => {
  it('is as package.json says; "npm run docs" renews it', async () => {
    assert.equal(await read(contributionDocs), await describeContributions());
  });
});

describe('The page about the command line', () => {
  const folder = useTemporaryFolder();

  it('has the help of every command; "npm run docs" renews it', async () => {
    const page = await read(commandLineDocs);
    assert.equal(page, await describeCommandLine(page));
  });

  it('says what the program itself says', async () => {
    const { out } = await deorbit({ folder: folder() }, 'check', '--help');
    assert.ok((await read(commandLineDocs)).includes(`\`\`\`text\n${out.trimEnd()}\n\`\`\``));
  });
});
