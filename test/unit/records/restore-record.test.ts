import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { keptClients } from '../../../src/editor/kept-clients.ts';
import { fieldsChanged, keptTexts, lastReadable } from '../../../src/records/kept-texts.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Restoring a record', () => {
  const folder = useTemporaryFolder();
  const records = () => join(folder(), 'checkout', '.clients');

  async function changedTwice() {
    const { store, versions } = aStore(folder());
    const { path, record } = await store.create(records(), { name: 'Acme', stage: 'active' });
    await store.edit(path, adding('one'), someSummary);
    await store.edit(path, adding('two'), someSummary);
    const kept = async () =>
      keptTexts(await versions.list(record.id), existsSync(path) ? await readFile(path, 'utf8') : undefined);
    return { store, versions, path, id: record.id, kept };
  }

  it('offers every state once, the newest first, without the present one', async () => {
    const { path, kept } = await changedTwice();
    assert.deepEqual(
      (await kept()).map(({ text }) => scopeOf(text)),
      [['one'], []],
    );
    const byHand = (await readFile(path, 'utf8')).replace('"Acme"', '"Acme Ltd"');
    await writeFile(path, byHand);
    assert.deepEqual(
      (await kept()).map(({ text }) => scopeOf(text)),
      [['one', 'two'], ['one'], []],
    );
  });

  it('offers what somebody wrote by hand between two changes', async () => {
    const { store, path, kept } = await changedTwice();
    const byHand = (await readFile(path, 'utf8')).replace('"Acme"', '"Acme Ltd"');
    await writeFile(path, byHand);
    await store.edit(path, adding('three'), someSummary);
    const [first] = await kept();
    assert.equal(first?.text, byHand);
    assert.equal(first?.summary, undefined);
  });

  it('tells in which fields an edit by hand differs', async () => {
    const { path } = await changedTwice();
    const before = await readFile(path, 'utf8');
    const byHand = before.replace('"Acme"', '"Acme Ltd"').replace('"active"', '"leaving"');
    assert.deepEqual(fieldsChanged(before, byHand), ['name', 'stage']);
    assert.deepEqual(fieldsChanged(before, '{ half'), []);
  });

  it('finds the last state that was a record', async () => {
    const { store, path, kept } = await changedTwice();
    await writeFile(path, '{ "name": "half');
    await store.restore(path, (await kept())[0]?.text ?? '');
    await rm(path);
    assert.deepEqual(scopeOf(lastReadable(await kept())?.text ?? ''), ['one', 'two']);
    assert.equal(lastReadable([]), undefined);
  });

  it('is a change of its own, which can be taken back', async () => {
    const { store, path, kept } = await changedTwice();
    const [earlier] = await kept();
    assert.equal(await store.restore(path, earlier?.text ?? ''), undefined);
    assert.deepEqual(scopeOf(await readFile(path, 'utf8')), ['one']);
    await store.undo(path);
    assert.deepEqual(scopeOf(await readFile(path, 'utf8')), ['one', 'two']);
  });

  it('brings back a client whose file, or whole checkout, is gone', async () => {
    const { store, versions, path, id, kept } = await changedTwice();
    await rm(join(folder(), 'checkout'), { recursive: true });
    const [client] = await keptClients(versions, new NodeFiles());
    assert.deepEqual([client?.id, client?.name, client?.path], [id, 'Acme', path]);
    await store.restore(path, (await kept())[0]?.text ?? '');
    assert.deepEqual(scopeOf(await readFile(path, 'utf8')), ['one', 'two']);
    assert.equal((await store.load(records())).length, 1);
  });

  it('moves a broken file aside, so that nothing in it is lost', async () => {
    const { store, path, kept } = await changedTwice();
    await writeFile(path, '{ "name": "half');
    await writeFile(`${path}.broken`, 'an older one');
    assert.equal(await store.restore(path, (await kept())[0]?.text ?? ''), 'acme.client.json.broken-2');
    assert.deepEqual(scopeOf(await readFile(path, 'utf8')), ['one', 'two']);
    assert.equal(await readFile(`${path}.broken-2`, 'utf8'), '{ "name": "half');
    assert.equal((await store.load(records())).length, 1);
  });

  it('leaves everything as it was when the kept text is no record', async () => {
    const { store, path } = await changedTwice();
    const before = await readFile(path, 'utf8');
    assert.equal((await userErrorOf(store.restore(path, '{ "name": 3 }'))).id, 'record.invalidEdit');
    assert.equal(await readFile(path, 'utf8'), before);
    await writeFile(path, '{ broken');
    await userErrorOf(store.restore(path, '{ "name": 3 }'));
    assert.equal(await readFile(path, 'utf8'), '{ broken');
    assert.deepEqual(await readdir(records()), ['acme.client.json']);
  });
});
