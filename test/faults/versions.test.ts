import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage, renameClient } from '../../src/actions/change-client.ts';
import { addCredential } from '../../src/actions/credentials.ts';
import { markScopeItemsDone } from '../../src/actions/scope-items.ts';
import { aStore, someSummary, userErrorOf } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const written = `{
  "$schema": "x", "version": 1, "id": "acme", "name": "Acme", "stage": "active",
  "mine": { "deep": [1, { "x": null }] }, // keep
  "__proto__": { "polluted": 1 },
  "scope": [{ "what": "Page", "id": "page", "mine": [true], "constructor": "x" }],
}
`;

describe('A record of another version, or with fields of its own', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');
  const put = (text: string) => writeFile(path(), text);
  const load = async () => {
    const loaded = await aStore(folder()).store.loadOne(path());
    assert.ok(loaded.kind === 'client');
    return loaded;
  };

  it('of a newer version is shown, and no action changes it (1 of 6)', async () => {
    const newer = written.replace('"version": 1', '"version": 2');
    await put(newer);
    assert.equal((await load()).readOnly, true);
    const edits = [changeStage('left'), renameClient('x'), addCredential({ id: 'a', name: 'a' })];
    for (const edit of edits)
      assert.equal(
        (await userErrorOf(aStore(folder()).store.edit(path(), edit, someSummary))).id,
        'record.newerVersion',
      );
    assert.equal(await readFile(path(), 'utf8'), newer);
  });

  it('of a newer version that makes no sense here says so, and is left alone (1 of 6)', async () => {
    await put('{ "version": 99, "client": "Acme" }');
    const loaded = await aStore(folder()).store.loadOne(path());
    assert.deepEqual(loaded.kind === 'broken' && loaded.problems.map(({ message }) => message.id), [
      'record.newerVersionHere',
    ]);
    assert.equal(
      (await userErrorOf(aStore(folder()).store.edit(path(), changeStage('left'), someSummary))).id,
      'record.broken',
    );
  });

  for (const version of ['"2"', '-1', '1.5', '1e400'])
    it(`whose version is none is refused at that place: ${version} (within 1 of 6)`, async () => {
      const content = written.replace('"version": 1', `"version": ${version}`);
      await put(content);
      const loaded = await aStore(folder()).store.loadOne(path());
      assert.ok(loaded.kind === 'broken');
      const [problem] = loaded.problems;
      assert.equal(content.slice(problem?.offset).slice(0, problem?.length), version);
    });

  it('of no version becomes one of the present version with its first edit (1 of 6)', async () => {
    await put('{ "name": "Acme", "mine": 1 }\n');
    const { record } = await load();
    assert.equal(record.version, 1);
    await aStore(folder()).store.edit(path(), changeStage('leaving'), someSummary);
    const after = JSON.parse(await readFile(path(), 'utf8'));
    assert.deepEqual([after.version, after.stage, after.mine, typeof after.id], [1, 'leaving', 1, 'string']);
  });

  it('with unknown fields keeps them through every edit, comments too (1 of 6)', async () => {
    await put(written);
    const { store } = aStore(folder());
    await store.edit(path(), renameClient('ACME'), someSummary);
    await store.edit(path(), changeStage('leaving'), someSummary);
    assert.equal(await readFile(path(), 'utf8'), written.replace('Acme', 'ACME').replace('active', 'leaving'));
  });

  it('with unknown fields in a row keeps them when the row is changed, and cannot reach any prototype (1 of 6)', async () => {
    await put(written);
    await aStore(folder()).store.edit(path(), markScopeItemsDone(['page'], '2026-11-21'), someSummary);
    const after = await readFile(path(), 'utf8');
    assert.match(after, /"mine": \[true\], "constructor": "x"/);
    assert.match(after, /"state": "done"/);
    assert.equal('polluted' in {}, false);
    assert.equal('polluted' in (await load()).record, false);
  });
});
