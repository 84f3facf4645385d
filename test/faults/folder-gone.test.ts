import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { changeStage } from '../../src/actions/change-client.ts';
import { textFrom } from '../../src/base/messages.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeRawFs, type RawFs } from '../../src/base/ports/node/raw-fs.ts';
import { aStore, someSummary, userErrorOf } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const text = textFrom(english, 'en');
const content = JSON.stringify(aClient(), undefined, 2);

describe('A workspace folder that goes away during a write', function () {
  this.timeout(30_000);
  const folder = useTemporaryFolder('memory');
  const work = () => join(folder(), 'work');
  const records = () => join(work(), '.clients');
  const path = () => join(records(), 'acme.client.json');
  const elsewhere = () => join(folder(), 'elsewhere');

  /** What may happen to a folder. An unmounted one is there, and empty, and cannot be written. */
  const events: Readonly<Record<string, () => Promise<void>>> = {
    removed: () => rm(work(), { recursive: true }),
    renamed: () => rename(work(), elsewhere()),
    unmounted: async () => {
      await rename(work(), elsewhere());
      await mkdir(work());
    },
  };

  /** Files whose system lets something happen just before the n-th call. */
  function filesWith(event: () => Promise<void>, at: number) {
    let calls = 0;
    const raw = new Proxy(nodeRawFs, {
      get:
        (target, name: keyof RawFs) =>
        async (...args: never[]) => {
          if (++calls === at) await event();
          return (target[name] as (...all: never[]) => Promise<unknown>)(...args);
        },
    });
    return { files: new NodeFiles(raw), happened: () => calls >= at };
  }

  /** Lets the event happen before each call in turn, until the work is done before it would. */
  async function atEveryCall(
    event: () => Promise<void>,
    run: (files: NodeFiles) => Promise<unknown>,
    check: (outcome: 'done' | 'refused', attempt: string) => Promise<void>,
  ): Promise<number> {
    for (let at = 1; ; at++) {
      await rm(folder(), { recursive: true });
      await mkdir(records(), { recursive: true });
      await writeFile(path(), content);
      const { files, happened } = filesWith(event, at);
      const outcome = await run(files).then(
        () => 'done' as const,
        async (error: unknown) => {
          if (!happened()) throw error;
          const { id, values } = await userErrorOf(Promise.reject(error));
          assert.ok(text.say(id, values).length > 20);
          return 'refused' as const;
        },
      );
      await check(outcome, `before call ${at}`);
      if (!happened()) {
        assert.equal(outcome, 'done', 'undisturbed, it is done');
        return at;
      }
      assert.ok(at < 300);
    }
  }

  /** The record wherever it is now; `undefined` where the folder was removed. */
  const recordNow = async () => {
    for (const place of [work(), elsewhere()]) {
      const found = await readFile(join(place, '.clients', 'acme.client.json'), 'utf8').catch(() => undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  for (const [name, event] of Object.entries(events)) {
    it(`${name}: an edit leaves the old record or the new one, whole, and says what failed (1 of 6, at every call)`, async () => {
      const calls = await atEveryCall(
        event,
        (files) => aStore(folder(), { files }).store.edit(path(), changeStage('left'), someSummary),
        async (outcome, attempt) => {
          const now = await recordNow();
          if (now === undefined) return assert.equal(name, 'removed', attempt);
          const stage = JSON.parse(now).stage;
          assert.ok(stage === 'left' || (stage === 'active' && now === content), attempt);
          if (outcome === 'done') assert.equal(stage, 'left', attempt);
          const strays = (await readdir(folder())).filter(
            (entry) => !['work', 'elsewhere', 'versions'].includes(entry),
          );
          assert.deepEqual(strays, [], attempt);
        },
      );
      assert.ok(calls > 20, `${calls}`);
    });

    it(`${name}: adding a client makes a whole record or says what failed, and loses no other (1 of 6, at every call)`, async () => {
      const calls = await atEveryCall(
        event,
        (files) => aStore(folder(), { files }).store.create(records(), { name: 'New', stage: 'active' }),
        async (outcome, attempt) => {
          const places = [records(), join(elsewhere(), '.clients')];
          const texts = await Promise.all(
            places.map((place) => readFile(join(place, 'new.client.json'), 'utf8').catch(() => undefined)),
          );
          for (const made of texts) if (made !== undefined) assert.equal(JSON.parse(made).name, 'New', attempt);
          if (outcome === 'done' && name !== 'removed')
            assert.ok(
              texts.some((made) => made !== undefined),
              attempt,
            );
          if (name !== 'removed') assert.equal(await recordNow(), content, attempt);
        },
      );
      assert.ok(calls > 10, `${calls}`);
    });
  }
});
