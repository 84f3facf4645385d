import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { nodeIds } from '../../../src/base/ports/node/node-ids.ts';
import { noOpenDocuments } from '../../../src/base/ports/open-documents.ts';
import { ProfileFile } from '../../../src/records/profile-file.ts';
import { RecordStore } from '../../../src/records/record-store.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const content = (different: object) =>
  JSON.stringify({ version: 1, id: 'acme', name: 'Acme', stage: 'active', ...different });

/** Files that somebody else writes to, just before each replacement. */
function filesWithInterference(interfere: (path: string, attempt: number) => Promise<void>): Files {
  let attempt = 0;
  const files = new NodeFiles();
  const replace = files.replace.bind(files);
  files.replace = async (path, bytes, expected) => {
    if (path.endsWith('.client.json')) await interfere(path, ++attempt);
    return replace(path, bytes, expected);
  };
  return files;
}

describe('The records of a folder', () => {
  const folder = useTemporaryFolder();

  it('are all loaded, by name; a broken one, a link to nowhere and a folder hide none', async () => {
    await writeFile(join(folder(), 'b.client.json'), content({ id: 'b' }));
    await writeFile(join(folder(), 'a.client.json'), content({ id: 'a' }));
    await writeFile(join(folder(), 'broken.client.json'), '{');
    await writeFile(join(folder(), 'notes.json'), '{');
    await symlink('nowhere', join(folder(), 'gone.client.json'));
    await symlink('loop.client.json', join(folder(), 'loop.client.json'));
    await mkdir(join(folder(), 'folder.client.json'));
    const loaded = await aStore(folder()).store.load(folder());
    assert.deepEqual(
      loaded.map(({ kind, path }) => `${kind} ${path.slice(folder().length + 1)}`),
      [
        'client a.client.json',
        'client b.client.json',
        'broken broken.client.json',
        'broken gone.client.json',
        'broken loop.client.json',
      ],
    );
  });

  it('are none where there is no folder', async () => {
    assert.deepEqual(await aStore(folder()).store.load(join(folder(), 'none')), []);
  });

  it('are loaded a thousand at a time', async () => {
    for (let n = 0; n < 1000; n++) await writeFile(join(folder(), `${n}.client.json`), content({ id: `${n}` }));
    assert.equal((await aStore(folder()).store.load(folder())).length, 1000);
  });

  it('that share an id are all there, the later ones with a warning at the id', async () => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder(), `${name}.client.json`), content({}));
    const loaded = await aStore(folder()).store.load(folder());
    const warnings = loaded.map((record) => (record.kind === 'client' ? record.warnings : []));
    assert.deepEqual(
      warnings.map((each) => each.length),
      [0, 1, 1],
    );
    const [warning] = warnings[1] ?? [];
    assert.deepEqual(warning?.message, { id: 'record.duplicateId', values: { file: 'a.client.json' } });
    assert.equal(content({}).slice(warning?.offset).slice(0, warning?.length), '"acme"');
  });

  it('written by hand without an id have the same one each time, also once it is written', async () => {
    const path = join(folder(), 'a.client.json');
    await writeFile(path, '{ "name": "Acme" }');
    const { store } = aStore(folder());
    const [first, second] = [await store.loadOne(path), await store.loadOne(path)];
    assert.ok(first.kind === 'client' && second.kind === 'client');
    assert.equal(first.record.id, second.record.id);
    const { record } = await store.edit(path, adding('a'), someSummary);
    assert.equal(record.id, first.record.id);
    assert.equal(JSON.parse(readFileSync(path, 'utf8')).id, first.record.id);
  });
});

describe('A new record', () => {
  const folder = useTemporaryFolder();
  const records = () => join(folder(), '.clients');

  it('is short, in order, and has what was given', async () => {
    const { store } = aStore(folder());
    const made = await store.create(records(), { name: ' Acme & Söhne ', stage: 'lead', language: 'fr' });
    assert.equal(made.path, join(records(), 'acme-söhne.client.json'));
    assert.equal(readFileSync(made.path, 'utf8'), made.text);
    assert.deepEqual(Object.keys(made.record), ['version', 'id', 'name', 'stage', 'language']);
    assert.equal(made.record.name, 'Acme & Söhne');
    assert.match(made.record.id, /^[0-9a-z]{25}$/);
    assert.match(made.text, /^\{\n {2}"version": 1,\n/);
  });

  it('gets a name of its own, whatever the client is called', async () => {
    const { store } = aStore(folder());
    const names = [
      'Acme',
      'ACME',
      'acme!',
      'CON',
      'nul',
      '../../etc/passwd',
      '🚀',
      'a'.repeat(300),
      '𠮷'.repeat(100),
      'x.',
      'Å',
      'A\u030a',
    ];
    for (const name of names) await store.create(records(), { name, stage: 'active' });
    const made = readdirSync(records()).map((name) => name.replace('.client.json', ''));
    assert.deepEqual(
      made.sort(),
      [
        'acme',
        'acme-2',
        'acme-3',
        'con-client',
        'nul-client',
        'etc-passwd',
        'client',
        'a'.repeat(48),
        '𠮷'.repeat(48),
        'x',
        'å',
        'å-2',
      ].sort(),
    );
  });

  it('does not take the name of another that is made at the same moment', async () => {
    const stores = Array.from({ length: 8 }, () => aStore(folder()).store);
    const made = await Promise.all(stores.map((store) => store.create(records(), { name: 'Acme', stage: 'active' })));
    assert.equal(new Set(made.map(({ path }) => path)).size, 8);
    assert.equal(readdirSync(records()).length, 8);
  });

  it('is not made when it would be no record, or when it cannot be kept out of git', async () => {
    const { store, versions } = aStore(folder());
    assert.equal(
      (await userErrorOf(store.create(records(), { name: '  ', stage: 'active' }))).id,
      'record.invalidEdit',
    );
    const files = new NodeFiles();
    const beforeFirstWrite = () => files.read(join(folder(), 'missing'));
    const parts = {
      files,
      openDocuments: noOpenDocuments,
      clock: { today: () => '', now: () => 0 },
      ids: nodeIds,
      versions,
    };
    const error = await userErrorOf(
      new RecordStore({ ...parts, beforeFirstWrite }).create(records(), { name: 'Acme', stage: 'active' }),
    );
    assert.equal(error.id, 'record.notKeptPrivate');
    assert.deepEqual(
      readdirSync(folder()).filter((name) => name !== 'versions' && name !== '.clients'),
      [],
    );
  });
});

describe('An edit', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');

  it('of nothing leaves the file and the versions alone', async () => {
    await writeFile(path(), '{ "name": "Acme" }');
    const { store, versions } = aStore(folder());
    const { changed, record } = await store.edit(path(), () => [], someSummary);
    assert.equal(changed, false);
    assert.equal((await store.edit(path(), () => [{ path: ['name'], value: 'Acme' }], someSummary)).changed, false);
    assert.equal(readFileSync(path(), 'utf8'), '{ "name": "Acme" }');
    assert.deepEqual(await versions.list(record.id), []);
  });

  it('keeps the byte-order mark, CRLF, tabs, comments and unknown fields', async () => {
    const before = `\uFEFF// mine\r\n{\r\n\t"version": 1,\r\n\t"id": "acme", /* mine */\r\n\t"name": "Acme",\r\n\t"stage": "active",\r\n\t"mine": {"a":1},\r\n}\r\n\r\n`;
    await writeFile(path(), before);
    await aStore(folder()).store.edit(path(), (record) => [{ path: ['name'], value: `${record.name}!` }], someSummary);
    assert.equal(readFileSync(path(), 'utf8'), before.replace('"Acme"', '"Acme!"'));
  });

  it('that meets a change by somebody else is worked out again from theirs', async () => {
    await writeFile(path(), content({}));
    const files = filesWithInterference(async (file, attempt) => {
      if (attempt <= 3) await writeFile(file, content({ scope: [{ what: `theirs ${attempt}` }] }));
    });
    await aStore(folder(), { files }).store.edit(path(), adding('mine'), someSummary);
    assert.deepEqual(scopeOf(readFileSync(path(), 'utf8')), ['theirs 3', 'mine']);
  });

  it('that meets a new change every time gives up at last, keeping no version', async () => {
    await writeFile(path(), content({}));
    const files = filesWithInterference((file, attempt) => writeFile(file, content({ project: `${attempt}` })));
    const { store, versions } = aStore(folder(), { files });
    const error = await userErrorOf(store.edit(path(), adding('mine'), someSummary));
    assert.equal(error.id, 'record.changedMeanwhile');
    assert.deepEqual(await versions.list('acme'), []);
  });

  it('many at once in one window all arrive, in their order', async () => {
    await writeFile(path(), content({}));
    const { store } = aStore(folder());
    const names = Array.from({ length: 30 }, (_, n) => `${n}`);
    await Promise.all(names.map((name) => store.edit(path(), adding(name), someSummary)));
    assert.deepEqual(scopeOf(readFileSync(path(), 'utf8')), names);
  });

  it('is refused while the record is open with unsaved changes; saving is the remedy', async () => {
    await writeFile(path(), content({}));
    const openDocuments = { hasUnsavedChanges: (file: string) => file === path(), save: async () => true };
    const error = await userErrorOf(aStore(folder(), { openDocuments }).store.edit(path(), adding('a'), someSummary));
    assert.equal(error.id, 'record.unsavedChanges');
    assert.deepEqual(error.remedies, [{ kind: 'save-and-retry', path: path() }]);
    assert.equal(readFileSync(path(), 'utf8'), content({}));
  });

  it('of a broken record is refused; opening it at the place is the remedy', async () => {
    await writeFile(path(), '{ "name": }');
    const error = await userErrorOf(aStore(folder()).store.edit(path(), adding('a'), someSummary));
    assert.equal(error.id, 'record.broken');
    assert.deepEqual(error.remedies, [{ kind: 'open', path: path(), offset: 10 }]);
    assert.equal(readFileSync(path(), 'utf8'), '{ "name": }');
  });

  it('of a newer record, and one that would make the record invalid, are refused', async () => {
    const { store } = aStore(folder());
    await writeFile(path(), content({ version: 2 }));
    assert.equal((await userErrorOf(store.edit(path(), adding('a'), someSummary))).id, 'record.newerVersion');
    await writeFile(path(), content({}));
    const bad = store.edit(path(), () => [{ path: ['exit', 'lastDay'], value: 'soon' }], someSummary);
    const error = await userErrorOf(bad);
    assert.equal(error.id, 'record.invalidEdit');
    assert.equal(readFileSync(path(), 'utf8'), content({}));
  });

  it('of a record that is gone or too large says so', async () => {
    const { store } = aStore(folder());
    assert.equal((await userErrorOf(store.edit(path(), adding('a'), someSummary))).id, 'record.missing');
    await writeFile(path(), content({ mine: 'x'.repeat(6_000_000) }));
    assert.equal((await userErrorOf(store.edit(path(), adding('a'), someSummary))).id, 'record.tooLarge');
    const loaded = await store.loadOne(path());
    assert.equal(loaded.kind === 'broken' && loaded.problems[0]?.message.id, 'record.tooLarge');
  });
});

describe('The profile', () => {
  const folder = useTemporaryFolder();
  const profile = () =>
    new ProfileFile({
      files: new NodeFiles(),
      openDocuments: noOpenDocuments,
      path: join(folder(), 'mine', 'profile.json'),
    });

  it('is empty where there is none, and made by the first edit', async () => {
    assert.deepEqual(await profile().load(), { version: 1 });
    await profile().edit(() => [], someSummary);
    const { changed } = await profile().edit(() => [{ path: ['name'], value: 'Nora' }], someSummary);
    assert.equal(changed, true);
    assert.deepEqual(await profile().load(), { version: 1, name: 'Nora' });
  });

  it('is made with what is wanted most as comments, and never over what is there', async () => {
    await profile().make('Yours.\nFill in what you like.');
    const made = await readFile(profile().path, 'utf8');
    assert.match(made, /^\/\/ Yours\.\n\/\/ Fill in what you like\.\n\{\n {2}"version": 1,\n {2}\/\/ "name": "",\n/);
    assert.deepEqual(await profile().load(), { version: 1 });
    await profile().edit(() => [{ path: ['name'], value: 'Nora' }], someSummary);
    await profile().make('Again.');
    assert.deepEqual(await profile().load(), { version: 1, name: 'Nora' });
    assert.match(await readFile(profile().path, 'utf8'), /^\/\/ Yours\./);
  });

  it('is edited by two at once without a loss, and never when it is broken', async () => {
    const keys = ['name', 'title', 'business', 'address', 'email'];
    await Promise.all(keys.map((key) => profile().edit(() => [{ path: [key], value: key }], someSummary)));
    assert.deepEqual(Object.keys(await profile().load()).sort(), ['version', ...keys].sort());
    const { path } = profile();
    await rm(path);
    await writeFile(path, '{ "version": 1, "name": 5 }');
    assert.equal((await userErrorOf(profile().load())).id, 'record.broken');
    assert.equal(
      (await userErrorOf(profile().edit(() => [{ path: ['name'], value: 'x' }], someSummary))).id,
      'record.broken',
    );
  });
});
