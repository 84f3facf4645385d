import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage, renameClient } from '../../src/actions/change-client.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { documentsFolderOf } from '../../src/records/documents-folder.ts';
import { aStore, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

describe('Records that are taken for each other', () => {
  const folder = useTemporaryFolder();
  const put = (name: string, id: string, more: object = {}) =>
    writeFile(join(folder(), `${name}.client.json`), JSON.stringify(aClient({ id, name, ...more })));
  const load = async () => {
    const loaded = await aStore(folder()).store.load(folder());
    return loaded.map((record) => (record.kind === 'client' ? record : assert.fail(record.path)));
  };

  /** Ids that two files share, letter by letter. */
  for (const id of ['acme', ' ', '../acme', '__proto__', 'é'.repeat(300)])
    it(`sharing an id are all there, the second with a warning at it; each is changed alone: ${id.slice(0, 9)} (1 of 12)`, async () => {
      await put('a', id);
      await put('b', id);
      const before = await readFile(join(folder(), 'b.client.json'), 'utf8');
      const [a, b] = await load();
      assert.deepEqual([a?.warnings.length, b?.warnings.map(({ message }) => message.id)], [0, ['record.duplicateId']]);
      const [warning] = b?.warnings ?? [];
      assert.equal(JSON.parse(before.slice(warning?.offset).slice(0, warning?.length)), id);
      const { store } = aStore(folder());
      await store.edit(a?.path ?? '', changeStage('left'), someSummary);
      assert.equal(await readFile(b?.path ?? '', 'utf8'), before);
      // Their versions lie together: what was changed in the one is never taken back in the other.
      await store.edit(b?.path ?? '', renameClient('B'), someSummary);
      await store.undo(b?.path ?? '');
      assert.equal(await readFile(b?.path ?? '', 'utf8'), before);
      assert.equal((await load())[0]?.record.stage, 'left');
    });

  /** Ids that only look alike, or differ by their Unicode form. */
  for (const [one, other] of [
    ['acme', 'ACME'],
    ['\u00e9', 'e\u0301'],
    ['acme', 'acme '],
  ] as const)
    it(`with ids that only look alike are two clients: ${JSON.stringify([one, other])} (1 of 12)`, async () => {
      await put('a', one);
      await put('b', other);
      assert.deepEqual(
        (await load()).map(({ record, warnings }) => [record.id, warnings.length]),
        [
          [one, 0],
          [other, 0],
        ],
      );
      const { store, versions } = aStore(folder());
      await store.edit(join(folder(), 'a.client.json'), changeStage('left'), someSummary);
      assert.deepEqual([(await versions.list(one)).length, (await versions.list(other)).length], [1, 0]);
    });

  it('under the file name of another keep their own id, and are found and changed by their file (1 of 12)', async () => {
    await put('acme', 'globex');
    await put('globex', 'acme');
    const { store } = aStore(folder());
    await store.edit(join(folder(), 'acme.client.json'), changeStage('left'), someSummary);
    assert.deepEqual(
      (await load()).map(({ record }) => [record.name, record.id, record.stage]),
      [
        ['acme', 'globex', 'left'],
        ['globex', 'acme', 'active'],
      ],
    );
  });

  /** Names of files that some file systems hold apart and others do not. */
  for (const [one, other] of [
    ['Acme', 'acme'],
    ['Caf\u00e9', 'Cafe\u0301'],
    ['Straße', 'STRASSE'],
  ] as const)
    it(`whose names differ by case or Unicode form only get files of their own everywhere: ${one}, ${other} (1 of 12)`, async () => {
      const { store } = aStore(folder());
      const made = [
        await store.create(folder(), { name: one, stage: 'active' }),
        await store.create(folder(), { name: other, stage: 'active' }),
      ];
      const names = (await readdir(folder())).filter((name) => name.endsWith('.client.json'));
      assert.equal(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size, 2);
      const files = new NodeFiles();
      const papers = made.map(({ path }) => documentsFolderOf(files, path).normalize('NFC').toLowerCase());
      assert.equal(new Set(papers).size, 2, 'their documents do not share a folder either');
      assert.deepEqual((await load()).map(({ record }) => record.name).sort(), [one, other].sort());
    });
});
