import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MOST_VERSIONS } from '../../../src/records/record-versions.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const text = '// mine\r\n{ "version": 1, "id": "acme", "name": "Acme", "stage": "active" }';

describe('Undoing', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');
  const present = () => readFileSync(path(), 'utf8');
  const scope = () => scopeOf(present().replace('// mine', ''));
  beforeEach(() => writeFile(path(), text));

  it('takes the last change back, byte for byte, and then the one before', async () => {
    const { store } = aStore(folder());
    for (const name of ['a', 'b', 'c']) await store.edit(path(), adding(name), someSummary);
    await store.undo(path());
    assert.deepEqual(scope(), ['a', 'b']);
    await store.undo(path());
    await store.undo(path());
    assert.equal(present(), text);
    assert.equal((await userErrorOf(store.undo(path()))).id, 'record.nothingToUndo');
  });

  it("of a copied record leaves the original's changes out of the copy", async () => {
    const { store } = aStore(folder());
    await store.edit(path(), adding('a'), someSummary);
    const copy = join(folder(), 'copy.client.json');
    await writeFile(copy, present());
    assert.equal((await userErrorOf(store.undo(copy, { force: true }))).id, 'record.nothingToUndo');
    await store.undo(path());
    assert.equal(present(), text);
  });

  it('goes on from a change made after an undo, back over both', async () => {
    const { store } = aStore(folder());
    await store.edit(path(), adding('a'), someSummary);
    await store.edit(path(), adding('b'), someSummary);
    await store.undo(path());
    await store.edit(path(), adding('c'), someSummary);
    await store.undo(path());
    assert.deepEqual(scope(), ['a']);
    await store.undo(path());
    assert.equal(present(), text);
  });

  it('knows of a change which act it was part of, and of none once that is taken back', async () => {
    const { store } = aStore(folder());
    await store.edit(path(), adding('a'), someSummary);
    await store.edit(path(), adding('b'), someSummary, 'act-1');
    assert.equal((await aStore(folder()).store.lastChangeOf(path()))?.act, 'act-1');
    await store.undo(path());
    assert.equal((await store.lastChangeOf(path()))?.act, undefined);
    assert.deepEqual(scope(), ['a']);
  });

  it('works from another window and after a restart', async () => {
    await aStore(folder()).store.edit(path(), adding('a'), someSummary);
    await aStore(folder()).store.undo(path());
    assert.equal(present(), text);
  });

  it('stops before an edit by hand; forced, it keeps that text as a version', async () => {
    const { store, versions } = aStore(folder());
    await store.edit(path(), adding('a'), someSummary);
    await store.edit(path(), adding('b'), someSummary);
    const byHand = present().replace('Acme', 'Acme Ltd');
    writeFileSync(path(), byHand);
    assert.equal((await userErrorOf(store.undo(path()))).id, 'record.undoBlocked');
    assert.equal(present(), byHand);
    await store.undo(path(), { force: true });
    assert.deepEqual(scope(), ['a']);
    assert.equal((await versions.list('acme'))[0]?.before, byHand);
    await store.undo(path());
    assert.equal(present(), text);
  });

  it('passes over a change that was taken back by hand, or never came about', async () => {
    const { store, versions } = aStore(folder());
    await store.edit(path(), adding('a'), someSummary);
    const first = present();
    await store.edit(path(), adding('b'), someSummary);
    writeFileSync(path(), first);
    await versions.keep({ owner: 'acme', path: path(), summary: someSummary, before: first, after: `${first} ` });
    await store.undo(path());
    assert.equal(present(), text);
  });

  it('does not take the making of a record back', async () => {
    const { store } = aStore(folder());
    const made = await store.create(join(folder(), 'records'), { name: 'New', stage: 'lead' });
    assert.equal((await userErrorOf(store.undo(made.path))).id, 'record.nothingToUndo');
  });

  it('leaves a record that had no id the one it was given, so that its versions stay its own', async () => {
    await writeFile(path(), '{ "name": "Acme" } // mine');
    const { record } = await aStore(folder()).store.edit(path(), adding('a'), someSummary);
    const undone = await aStore(folder()).store.undo(path());
    assert.deepEqual(undone.record, { version: 1, id: record.id, name: 'Acme', stage: 'active' });
    assert.match(present(), /\/\/ mine$/);
  });

  it('is as careful as an edit: not over unsaved changes, nor a broken or missing file', async () => {
    await aStore(folder()).store.edit(path(), adding('a'), someSummary);
    const openDocuments = { hasUnsavedChanges: () => true, save: async () => true };
    assert.equal(
      (await userErrorOf(aStore(folder(), { openDocuments }).store.undo(path()))).id,
      'record.unsavedChanges',
    );
    await writeFile(path(), '{');
    assert.equal((await userErrorOf(aStore(folder()).store.undo(path(), { force: true }))).id, 'record.broken');
    assert.equal(present(), '{');
    await rm(path());
    assert.equal((await userErrorOf(aStore(folder()).store.undo(path()))).id, 'record.missing');
  });

  it('is offered for the record that Deorbit changed last', async () => {
    const times = [3, 1, 2];
    const clock = { today: () => '2026-01-01', now: () => times.shift() ?? 0 };
    const { store } = aStore(folder(), { clock });
    const paths = ['a', 'b', 'c'].map((name) => join(folder(), `${name}.client.json`));
    for (const [at, each] of paths.entries()) {
      await writeFile(each, text.replace('acme', `${at}`));
      await store.edit(each, adding('a'), someSummary);
    }
    assert.equal((await store.lastChanged([...paths, path(), join(folder(), 'none')]))?.path, paths[0]);
    await store.undo(paths[0] ?? '');
    assert.equal((await store.lastChanged(paths))?.path, paths[2]);
    assert.equal(await store.lastChanged([path()]), undefined);
  });
});

describe('The versions of a record', () => {
  const folder = useTemporaryFolder();
  const version = (n: number) => ({
    owner: 'acme',
    path: '/a',
    summary: someSummary,
    before: `${n}`,
    after: `${n + 1}`,
  });

  it(`are its last ${MOST_VERSIONS}, the newest first, though the clock goes back`, async () => {
    let now = 1e12;
    const { versions } = aStore(folder(), { clock: { today: () => '', now: () => (now -= 1000) } });
    for (let n = 0; n < MOST_VERSIONS + 10; n++) await versions.keep(version(n));
    const list = await versions.list('acme');
    assert.deepEqual(
      list.map(({ before }) => Number(before)),
      Array.from({ length: MOST_VERSIONS }, (_, n) => MOST_VERSIONS + 9 - n),
    );
    assert.deepEqual(list[0]?.summary, someSummary);
  });

  it('are found by their key, and gone when dropped', async () => {
    const { versions } = aStore(folder());
    const key = await versions.keep(version(1));
    assert.equal((await versions.read('acme', key))?.after, '2');
    await versions.drop('acme', key);
    await versions.drop('acme', key);
    assert.equal(await versions.read('acme', key), undefined);
    assert.equal(await versions.read('acme', '../../acme'), undefined);
  });

  it('that are damaged are passed over', async () => {
    const { versions } = aStore(folder());
    for (let n = 0; n < 5; n++) await versions.keep(version(n));
    const place = join(folder(), 'versions', readdirSync(join(folder(), 'versions'))[0] ?? '');
    const names = readdirSync(place).sort();
    for (const [at, damage] of ['', '{', '[]', '{"owner":"acme"}'].entries())
      writeFileSync(join(place, names[at] ?? ''), damage);
    writeFileSync(join(place, 'notes.txt'), 'x');
    assert.deepEqual(
      (await versions.list('acme')).map(({ before }) => before),
      ['4'],
    );
    assert.deepEqual(await versions.owners(), ['acme']);
  });

  it('stay in their folder whatever an id holds, and are forgotten as a whole', async () => {
    const { versions } = aStore(folder());
    const ids = [
      '../../escape',
      '/etc/passwd',
      'C:\\x',
      '',
      '.',
      '..',
      'a/b',
      'CON',
      '\0',
      'x'.repeat(5000),
      'A',
      'a',
      '__proto__',
    ];
    for (const owner of ids) await versions.keep({ ...version(1), owner });
    assert.deepEqual(readdirSync(folder()), ['versions']);
    assert.equal(readdirSync(join(folder(), 'versions')).length, ids.length);
    assert.deepEqual([...(await versions.owners())].sort(), [...ids].sort());
    for (const owner of ids) {
      assert.equal((await versions.list(owner)).length, 1);
      await versions.forget(owner);
      await versions.forget(owner);
    }
    assert.deepEqual(readdirSync(join(folder(), 'versions')), []);
  });
});
