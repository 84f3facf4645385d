import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { compileParts, type LanguageParts } from '../../../src/documents/checks/compiled-language.ts';
import { english } from '../../../src/documents/checks/languages/english.ts';
import { keep, readKept } from '../../../src/documents/checks/languages/kept-languages.ts';
import { openKept } from '../../../src/documents/checks/languages/load-language.ts';
import { vietnamese } from '../../../src/documents/checks/languages/vietnamese.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const under = { name: 'vi', key: 'the phrases of today' };
const never = () => assert.fail('it is put together once more');

describe('A language of the letter checks that has been put together', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const place = () => ({ files, folder: join(folder(), 'letters') });
  const file = () => join(folder(), 'letters', 'vi.phrases');
  let parts: LanguageParts;

  before(() => {
    parts = compileParts(vietnamese);
  });

  /** Waits for what is kept once nobody waits for it any more. */
  async function isKept(): Promise<void> {
    while (!(await readKept(place(), under))) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('is kept, and nobody waits for it again', async () => {
    await openKept(under, async () => parts, place());
    await isKept();
    assert.deepEqual(await readKept(place(), under), parts);
    await openKept(under, never, place());
    assert.deepEqual(await readdir(place().folder), ['vi.phrases']);
  });

  it('is put together anew, and kept so, where its phrases are others by now', async () => {
    await keep(place(), { ...under, key: 'the phrases of yesterday' }, parts);
    let times = 0;
    const put = async () => {
      times++;
      return parts;
    };
    await openKept(under, put, place());
    await isKept();
    await openKept(under, put, place());
    assert.equal(times, 1);
  });

  it('is put together anew wherever what was kept is not whole', async () => {
    await keep(place(), under, parts);
    const whole = await readFile(file());
    const middle = Math.floor(whole.length / 2);
    const damaged = [
      whole.subarray(0, middle),
      whole.subarray(0, middle - (middle % 4)),
      Buffer.alloc(0),
      Buffer.from('{}'),
      Buffer.alloc(4096),
      ...[0, 5, 9, 13, 200, middle, whole.length - 1].map((at) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 1;
        return changed;
      }),
    ];
    for (const [index, content] of damaged.entries()) {
      await writeFile(file(), content);
      assert.equal(await readKept(place(), under), undefined, `${index}`);
    }
    await openKept(under, async () => parts, place());
    await isKept();
  });

  it('is there where nothing can be kept', async () => {
    await writeFile(join(folder(), 'letters'), 'a file where the folder should be');
    await openKept(under, async () => parts, place());
    await keep(place(), under, parts);
    assert.equal(await readKept(place(), under), undefined);
  });

  it('is ready in a tenth of the time that putting it together takes, the largest one too', async () => {
    const large = { name: 'en', key: 'x' };
    const before = performance.now();
    const made = compileParts(english);
    const putTogether = performance.now() - before;
    await keep(place(), large, made);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const started = performance.now();
      await openKept(large, never, place());
      times.push(performance.now() - started);
    }
    assert.ok(Math.min(...times) < putTogether / 10, `${times} ms, not ${putTogether}`);
  }).timeout(10_000);
});
