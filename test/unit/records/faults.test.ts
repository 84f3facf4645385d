import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../../l10n/en.json';
import { textFrom } from '../../../src/base/messages.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { FailingFs } from '../../support/failing-fs.ts';
import { adding, aStore, scopeOf, someSummary } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS'];
const remedies = /(try again|Allow writing|Free some space|Check the disk|add the client again)/;
const text = textFrom(english, 'en');

/** More calls than any of the operations makes; reaching it means that a test counts wrongly. */
const MOST_CALLS = 300;

const oldText = '{\n  "version": 1, "id": "acme", "name": "Acme", "stage": "active",\n  "scope": [] // none\n}\n';

describe('When a call to the file system fails', function () {
  this.timeout(120_000);
  const folder = useTemporaryFolder();

  const places = () => ({ records: join(folder(), 'records'), path: join(folder(), 'records', 'acme.client.json') });

  /** Runs the operation with its first call failing, then its second, and so on until it completes untouched. */
  async function failEachCall(
    operation: (failing: FailingFs, attempt: string) => { run: () => Promise<unknown>; check: (done: boolean) => void },
    prepare: () => Promise<void>,
  ): Promise<number> {
    let most = 0;
    for (const code of codes) {
      for (const persistent of [false, true]) {
        for (let at = 1; ; at++) {
          assert.ok(at < MOST_CALLS, 'the operation never completes');
          await rm(folder(), { recursive: true });
          await mkdir(join(folder(), 'records'), { recursive: true });
          await prepare();
          const failing = new FailingFs();
          const attempt = `${code} at call ${at}${persistent ? ' and after' : ''}`;
          const { run, check } = operation(failing, attempt);
          failing.start({ at, code, persistent });
          const error = await run().then(
            () => undefined,
            (reason: unknown) => reason,
          );
          const reached = failing.calls >= at;
          failing.start();
          if (error !== undefined) {
            assert.ok(error instanceof UserError, `${attempt}: ${error}`);
            assert.match(text.say(error.id, error.values), remedies, attempt);
          }
          check(error === undefined);
          if (!reached) break;
          most = Math.max(most, at);
        }
      }
    }
    return most;
  }

  it('an edit is made as a whole or not at all, and the message says what to do', async () => {
    const { path } = places();
    const calls = await failEachCall(
      (failing, attempt) => {
        const { store } = aStore(folder(), { files: new NodeFiles(failing.raw) });
        return {
          run: () => store.edit(path, adding('a'), someSummary),
          check: (done) => {
            const after = readFileSync(path, 'utf8');
            if (done) assert.match(after, /"what": "a"/, attempt);
            else assert.equal(after, oldText, attempt);
          },
        };
      },
      () => writeFile(path, oldText),
    );
    assert.ok(calls > 20, `only ${calls} calls were made to fail`);
  });

  it('the change after it works again, and the one that failed is not there to be undone', async () => {
    const { records, path } = places();
    await mkdir(records);
    for (const code of codes) {
      for (let at = 1; at < 60; at += 3) {
        await writeFile(path, oldText.replace('"acme"', `"acme-${code}-${at}"`));
        const failing = new FailingFs();
        const { store } = aStore(folder(), { files: new NodeFiles(failing.raw) });
        failing.start({ at, code, persistent: true });
        const failed = await store.edit(path, adding('a'), someSummary).then(
          () => false,
          () => true,
        );
        failing.start();
        if (!failed) continue;
        await store.edit(path, adding('b'), someSummary);
        const { record } = await store.undo(path);
        assert.deepEqual(record.scope, []);
        await assert.rejects(store.undo(path), { id: 'record.nothingToUndo' });
      }
    }
  });

  it('a new record is there as a whole or not at all', async () => {
    const { records } = places();
    let round = 0;
    await failEachCall(
      (failing, attempt) => {
        const { store } = aStore(folder(), { files: new NodeFiles(failing.raw) });
        const name = `client ${++round}`;
        const path = join(records, `client-${round}.client.json`);
        return {
          run: () => store.create(records, { name, stage: 'active' }),
          check: (done) => {
            assert.equal(existsSync(path), done, attempt);
            if (done) assert.equal(JSON.parse(readFileSync(path, 'utf8')).name, name, attempt);
          },
        };
      },
      async () => {},
    );
  });

  it('undoing leaves the text before or the text after', async () => {
    const { path } = places();
    const changed = { text: '' };
    await failEachCall(
      (failing, attempt) => {
        const { store } = aStore(folder(), { files: new NodeFiles(failing.raw) });
        return {
          run: () => store.undo(path),
          check: (done) => assert.equal(readFileSync(path, 'utf8'), done ? oldText : changed.text, attempt),
        };
      },
      async () => {
        await writeFile(path, oldText);
        await aStore(folder(), { files: new NodeFiles(new FailingFs().raw) }).store.edit(
          path,
          adding('a'),
          someSummary,
        );
        changed.text = readFileSync(path, 'utf8');
        assert.deepEqual(scopeOf(changed.text.replace('// none', '')), ['a']);
      },
    );
  });
});
