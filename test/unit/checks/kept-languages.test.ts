import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { compileParts, type LanguageParts } from '../../../src/documents/checks/compiled-language.ts';
import { english } from '../../../src/documents/checks/languages/english.ts';
import {
  keptFileName,
  removeKept,
  removeOwnPhrases,
  WITH_OWN,
} from '../../../src/documents/checks/languages/kept-files.ts';
import { keep, readKept, sumOf } from '../../../src/documents/checks/languages/kept-languages.ts';
import { loadOnce, openKept, sweepLanguages } from '../../../src/documents/checks/languages/load-language.ts';
import { vietnamese } from '../../../src/documents/checks/languages/vietnamese.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const under = { name: 'vi', key: 'the phrases of today' };
const HEAD = 4;
const DAY = 24 * 60 * 60 * 1000;
/** A language of no phrases. */
const small = { ...vietnamese, marks: {}, exceptions: {} };
const never = () => assert.fail('it is put together once more');

describe('A language of the letter checks that has been put together', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const place = () => ({ files, folder: join(folder(), 'letters') });
  const file = () => join(folder(), 'letters', keptFileName(under));
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
    assert.deepEqual(await readdir(place().folder), [keptFileName(under)]);
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
    assert.deepEqual(await readdir(place().folder), [keptFileName(under)], 'the others are gone');
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

  it('is put together anew, and kept so, whatever a program has written in its place with a right sum', async () => {
    await keep(place(), under, parts);
    const whole = await readFile(file());
    const changes: ((numbers: Int32Array) => void)[] = [
      (numbers) => numbers.set([-1], 2),
      (numbers) => numbers.set([1 << 30], 2),
      (numbers) => numbers.set([1 << 30], 3),
      (numbers) => numbers.set([-1], 3),
      (numbers) => numbers.set([(numbers[4] ?? 0) - 4], 4),
      (numbers) => numbers.set([(numbers[4] ?? 0) - 4, (numbers[5] ?? 0) + 4], 4),
      (numbers) => numbers.set([0], HEAD + (numbers[3] ?? 0)),
      (numbers) => numbers.fill(0x7fffffff, numbers.length - 5_000),
      (numbers) => numbers.fill(-1, numbers.length - 5_000),
    ];
    for (const [index, change] of changes.entries()) {
      const numbers = new Int32Array(new Uint8Array(whole).buffer);
      change(numbers);
      numbers[1] = sumOf(numbers, under.key);
      await writeFile(file(), new Uint8Array(numbers.buffer));
      assert.equal(await readKept(place(), under), undefined, `${index}`);
    }
    await openKept(under, async () => parts, place());
    await isKept();
    assert.deepEqual(await readFile(file()), whole);
  });

  it('is kept in the place of what cannot be read', async () => {
    await mkdir(file(), { recursive: true });
    await keep(place(), under, parts);
    assert.deepEqual(await readKept(place(), under), parts);
    await truncate(file(), 49 * 1024 * 1024);
    assert.equal(await readKept(place(), under), undefined);
    await keep(place(), under, parts);
    assert.deepEqual(await readKept(place(), under), parts);
  });

  it('is not that of other phrases, under whatever name its file lies', async () => {
    const other = { ...under, key: 'others' };
    await keep(place(), other, parts);
    await rename(join(place().folder, keptFileName(other)), file());
    assert.equal(await readKept(place(), under), undefined);
  });

  it('is loaded once, and once more where that has failed', async () => {
    const known = new Map<string, Promise<number>>();
    let times = 0;
    const load = async () => {
      times++;
      if (times === 1) throw new Error('not now');
      return times;
    };
    await assert.rejects(loadOnce(known, 'vi', load), /not now/);
    assert.deepEqual([await loadOnce(known, 'vi', load), await loadOnce(known, 'vi', load)], [2, 2]);
  });

  it("leaves no phrase of the person's on the disk that they have changed or taken out", async () => {
    const ownFiles = async () => (await readdir(place().folder)).filter((name) => name.includes('-own'));
    const withPhrase = async (phrase: string, key: string) => {
      const name = `vi${WITH_OWN}`;
      await keep(place(), { name, key }, compileParts(small, { filler: [phrase] }));
      const content = await readFile(join(place().folder, keptFileName({ name, key })), 'latin1');
      assert.ok(content.includes(phrase));
      return content;
    };
    await withPhrase('zanzibarius', '1');
    assert.ok(!(await withPhrase('skinflint', '2')).includes('zanzibarius'));
    assert.deepEqual(await ownFiles(), ['vi-own.2.phrases'], 'changed');
    await sweepLanguages(place(), {}, Date.now());
    assert.deepEqual(await ownFiles(), [], 'taken out');
    await withPhrase('zanzibarius', '1');
    await keep(place(), under, parts);
    await removeOwnPhrases(place());
    assert.deepEqual(await readdir(place().folder), [keptFileName(under)], 'a client is forgotten');
  });

  it('goes where it is old, of another build, or half written; what is being written stays', async () => {
    await keep(place(), under, parts);
    for (const name of ['en.phrases', 'fr.other.phrases', '.fr.x.phrases.0123.deorbit-tmp'])
      await writeFile(join(place().folder, name), 'x');
    const now = Date.now();
    const isOld = (file: string, written: number) => file !== keptFileName(under) || now + DAY - written > 90 * DAY;
    await removeKept(place(), isOld, now);
    assert.deepEqual((await readdir(place().folder)).sort(), ['.fr.x.phrases.0123.deorbit-tmp', keptFileName(under)]);
    await removeKept(place(), isOld, now + DAY);
    assert.deepEqual(await readdir(place().folder), [keptFileName(under)]);
    await utimes(file(), (now - 91 * DAY) / 1000, (now - 91 * DAY) / 1000);
    await removeKept(place(), isOld, now);
    assert.deepEqual(await readdir(place().folder), []);
    await removeKept({ files, folder: join(folder(), 'nowhere') }, () => true, now);
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
