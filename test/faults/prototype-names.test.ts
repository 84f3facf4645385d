import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage, renameClient } from '../../src/actions/change-client.ts';
import { checkerFor } from '../../src/actions/check-letter.ts';
import { readImport } from '../../src/actions/read-import.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { UserError } from '../../src/base/user-error.ts';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { PatternError } from '../../src/documents/checks/phrases/parse-pattern.ts';
import { dataFiles } from '../../src/documents/exports/data-files.ts';
import { meaningOf } from '../../src/documents/sections/meaning.ts';
import { ProfileFile } from '../../src/records/profile-file.ts';
import { clientRecordSchema } from '../../src/relationship/client/record.ts';
import { deorbit, put, putRecord } from '../support/command-line.ts';
import { aStore, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

/** What every object of JavaScript answers to, and so what a careless look-up takes for a field that is there. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

/** A field of each name, as JSON has it; as an object they would not all be there. */
const fields = (value: string) => NAMES.map((name) => `"${name}": ${value}`).join(', ');
const HOSTILE = '{ "polluted": "yes", "toString": 1 }';

const untouched = NAMES.map((name) => [name, Reflect.get({}, name)] as const);

describe('Names that every object answers to', () => {
  const folder = useTemporaryFolder('memory');
  const files = new NodeFiles();

  afterEach(() => {
    assert.equal('polluted' in {}, false);
    for (const [name, value] of untouched) assert.equal(Reflect.get({}, name), value, name);
  });

  /** Each list of a record with one row, which has a field of each name. */
  const lists = Object.keys(clientRecordSchema.entries)
    .map((name) => `"x-${name}": [{ ${fields(HOSTILE)} }]`)
    .join(',\n  ');
  const record = `{ "version": 1, "id": "a1", "name": "Acme", "stage": "active", ${fields(HOSTILE)},
  "agreement": { ${fields(HOSTILE)} },
  "scope": [{ "id": "s1", "what": "Export", "state": "agreed", ${fields('"mine"')} }],
  ${lists} }
`;

  it('are fields like any other of a record: an edit leaves each in its place', async () => {
    // One with comments is read by another parser than plain JSON.
    for (const text of [record, `// by hand\n${record}`]) {
      const path = await put(join(folder(), 'acme.client.json'), text);
      const { store } = aStore(folder());
      const loaded = await store.loadOne(path);
      assert.ok(loaded.kind === 'client', JSON.stringify(loaded));
      assert.equal('polluted' in loaded.record, false);
      await store.edit(path, renameClient('Bolt'), someSummary);
      await store.edit(path, changeStage('leaving'), someSummary);
      const expected = text.replace('"Acme"', '"Bolt"').replace('"active"', '"leaving"');
      assert.equal(await readFile(path, 'utf8'), expected);
    }
  });

  it('are cells of the row that has them when a record goes out as a table, and of no other', () => {
    const row = JSON.parse(`{ "id": "s1", "what": "Export", "state": "agreed", ${fields('"mine"')} }`);
    const client = aClient({ scope: [row, { id: 's2', what: 'Import', state: 'agreed' }] });
    const text = dataFiles([client], { format: 'csv', isPrivate: true }).find(({ name }) => name === 'scope.csv')?.text;
    const [heads = '', first = '', second = ''] = (text ?? '').split('\r\n');
    for (const name of NAMES) assert.ok(heads.includes(name), heads);
    assert.equal(first.split('mine').length - 1, NAMES.length, first);
    assert.doesNotMatch(second, /function|native|object/i);
  });

  it('are fields like any other of the profile', async () => {
    const text = `{ "version": 1, "name": "Mai", ${fields(HOSTILE)}, "csvMappings": [{ "kind": "hours",
  "columns": { "date": "Day", "hours": "Time", ${fields('"Day"')} } }] }\n`;
    const path = await put(join(folder(), 'profile.json'), text);
    const file = new ProfileFile({ files, openDocuments: noOpenDocuments, path });
    assert.equal((await file.load()).name, 'Mai');
    await file.edit(() => [{ path: ['name'], value: 'Linh' }], someSummary);
    assert.equal(await readFile(path, 'utf8'), text.replace('"Mai"', '"Linh"'));
  });

  it('are heads and cells like any other of a table that is imported', () => {
    const bytes = new TextEncoder().encode(`Date,Hours,${NAMES.join(',')}\n2026-01-05,2,${NAMES.join(',')}\n`);
    const file = readImport('hours.csv', bytes);
    assert.ok(file.kind === 'table');
    assert.deepEqual(file.table.headers, ['Date', 'Hours', ...NAMES]);
  });

  it('are no arguments of the command line that mean anything', async () => {
    for (const name of NAMES)
      for (const args of [
        [name],
        ['list', `--${name}`, 'x'],
        ['list', '--lang', name],
        ['list', '--format', name],
        ['letter', name],
        ['letter', 'farewell', '--variant', name],
        ['check', 'letter.md', '--kind', name],
      ])
        assert.throws(
          () => readCommandLine(args),
          (error) => error instanceof UserError && !/native code/.test(JSON.stringify(error.values)),
          args.join(' '),
        );
  });

  it('are told of as any other client or column that is not there', async () => {
    await putRecord(folder(), 'acme');
    await put(join(folder(), 'hours.csv'), 'Day,Time\n2026-01-05,2\n');
    for (const args of [
      ['handover', '__proto__'],
      ['import', 'hours.csv', '--dry-run', '--map', 'kind=constructor,__proto__=Day'],
    ]) {
      const { code, err } = await deorbit({ folder: folder() }, ...args);
      assert.equal(code, 2, `${args.join(' ')}: ${err}`);
      assert.doesNotMatch(err, /native code|\bat .*:\d+:\d+|TypeError|undefined/, args.join(' '));
    }
  });

  it('are words like any other of a phrase of one’s own, and no class of words', async () => {
    const words = NAMES.map((name) => name.replaceAll('_', ''));
    const wishes = (find: readonly string[]) => ({ severities: {}, phrases: { en: { blame: find } } });
    const checker = await checkerFor('en', wishes(words));
    const text = words.map((word) => `Dear Nora, ${word} it is.`).join('\n\n');
    const found = checker.check({ text, kind: 'message', facts: { moneyOpen: false } });
    assert.equal(found.filter(({ rule }) => rule === 'blame').length, words.length);
    await assert.rejects(checkerFor('en', wishes(['<constructor>'])), PatternError);
  });

  it('are no characters that an entity stands for', () => {
    for (const name of NAMES) assert.equal(meaningOf(`a &${name}; b`), `a &${name}; b`.replaceAll('__', '**'));
  });
});
