import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeTogether } from '../../../src/actions/change-together.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { aClient } from '../../support/records.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const NAMES = ['a', 'b', 'c', 'd'];

describe('A change to several records', () => {
  const folder = useTemporaryFolder();
  const path = (name: string) => join(folder(), `${name}.client.json`);
  const texts = () => Promise.all(NAMES.map((name) => readFile(path(name), 'utf8')));
  const changes = () => NAMES.map((name) => ({ path: path(name), name, edit: adding('Cart') }));
  const together = { summary: someSummary, act: 'one act' };

  beforeEach(async () => {
    for (const name of NAMES)
      await writeFile(path(name), `// by hand\n${JSON.stringify(aClient({ id: name, name }), undefined, 2)}\n`);
  });

  it('that is cancelled leaves every record as it was, byte for byte', async () => {
    const before = await texts();
    const { store } = aStore(folder());
    const controller = new AbortController();
    const progress = (done: number) => done === 2 && controller.abort();
    const watch = { signal: controller.signal, progress: (done: number) => void progress(done) };
    await assert.rejects(changeTogether(store, changes(), together, watch), (error) => error === watch.signal.reason);
    assert.deepEqual(await texts(), before);
  });

  it('that is cancelled leaves nothing in the history, however often: what was changed before can still be taken back', async () => {
    const { store, versions } = aStore(folder());
    for (const name of NAMES) await store.edit(path(name), adding('Before'), someSummary);
    const history = () => Promise.all(NAMES.map(async (name) => (await versions.list(name)).map(({ key }) => key)));
    const before = await history();
    for (let times = 0; times < 3; times++) {
      const controller = new AbortController();
      const watch = { signal: controller.signal, progress: (done: number) => void (done === 3 && controller.abort()) };
      await assert.rejects(changeTogether(store, changes(), together, watch), (error) => error === watch.signal.reason);
    }
    assert.deepEqual(await history(), before);
    for (const name of NAMES) {
      await store.undo(path(name));
      assert.deepEqual(scopeOf((await readFile(path(name), 'utf8')).replace(/^.*\n/, '')), []);
    }
  });

  it('that is cancelled takes back nothing that was changed meanwhile, by others or by hand, and says of which client', async () => {
    const before = await texts();
    const { store } = aStore(folder());
    const other = aStore(folder()).store;
    const controller = new AbortController();
    const meanwhile = {
      undo: store.undo.bind(store),
      edit: async (...edit: Parameters<typeof store.edit>) => {
        const edited = await store.edit(...edit);
        if (edit[0] === path('c')) {
          await other.edit(path('a'), adding('Elsewhere'), someSummary);
          await writeFile(path('b'), `// and more\n${await readFile(path('b'), 'utf8')}`);
          controller.abort();
        }
        return edited;
      },
    };
    const error = await userErrorOf(changeTogether(meanwhile, changes(), together, { signal: controller.signal }));
    assert.deepEqual([error.id, error.values], ['imports.notTakenBack', { count: 2, names: 'b, a' }]);
    assert.deepEqual(error.remedies, [], 'nothing that would make the changes after all');
    const [a = '', b = '', ...others] = await texts();
    assert.deepEqual(scopeOf(a.replace(/^.*\n/, '')), ['Cart', 'Elsewhere']);
    assert.match(b, /and more/);
    assert.deepEqual(others, before.slice(2));
  });

  it('is made to all of them, as one act that can be taken back', async () => {
    const { store } = aStore(folder());
    const told: number[] = [];
    await changeTogether(store, changes(), together, { progress: (done) => told.push(done) });
    assert.deepEqual(told, [1, 2, 3, 4]);
    for (const name of NAMES) assert.equal((await store.lastChangeOf(path(name)))?.act, 'one act');
    assert.deepEqual(
      (await texts()).map((text) => scopeOf(text.replace(/^.*\n/, ''))),
      Array(4).fill(['Cart']),
    );
  });
});
