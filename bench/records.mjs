import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built } from './build.mjs';
import { median, mediansOf, rowOf, timeOf } from './measure.mjs';

const rounds = 15;
const clients = 1000;
const sizes = /** @type {const} */ ({ few: 10, many: 10_000 });

/** How long a file has to have been left alone before a window trusts its mark. */
const settled = 2100;

/** @param {string} records */
async function readAll(records) {
  for (const name of await readdir(records)) JSON.parse(await readFile(join(records, name), 'utf8'));
}

/**
 * Loading a folder of records as a window does.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureLoading({ folder }) {
  /** @type {typeof import('./subject.ts')} */
  const subject = await built(folder, 'subject');
  const records = join(folder, 'records');
  await subject.writeRecords(records, clients);
  const { ours, least } = await mediansOf(
    { ours: () => subject.loadRecords(records), least: () => readAll(records) },
    rounds,
  );
  const peer = { name: 'read and JSON.parse', value: least };
  return [rowOf({ name: `Load ${clients} records`, ours, peer, unit: 'ms', goal: { ratio: 2 } })];
}

/**
 * One edit in a window that has read 10,000 records, beside one in a window that has read 10.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureEdits({ folder }) {
  /** @type {typeof import('./subject.ts')} */
  const subject = await built(folder, 'subject');
  /** @param {number} count */
  const windowOf = async (count) => {
    const records = join(folder, `${count}`, 'records');
    await subject.writeRecords(records, count);
    const store = subject.storeFor(records);
    await store.load(records);
    return () => subject.editRecord(join(records, 'client-0.client.json'), store);
  };
  const [few, many] = [await windowOf(sizes.few), await windowOf(sizes.many)];
  const sample = join(folder, `${sizes.few}`, 'records', 'client-1.client.json');
  const inPlace = async () =>
    writeFile(join(folder, 'copy.json'), JSON.stringify(JSON.parse(await readFile(sample, 'utf8')), undefined, 2));
  const times = await mediansOf({ few, many, inPlace }, 4 * rounds);
  const unit = 'ms';
  const [peer, least] = [
    { name: `the same among ${sizes.few}`, value: times.few },
    { name: 'parse, stringify, write in place', value: times.inPlace },
  ];
  return [
    rowOf({ name: `Edit one of ${sizes.many} records`, ours: times.many, peer, unit, goal: { ratio: 1.5 } }),
    rowOf({ name: 'The same, with its version kept and nothing to lose', ours: times.few, peer: least, unit }),
  ];
}

/**
 * How long the views of an open window take to follow one edit by hand, and how long the reading alone takes of that.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureFollowing({ folder }) {
  /** @type {typeof import('./follow.ts')} */
  const following = await built(folder, 'follow');
  const rows = [];
  for (const [count, lines] of /** @type {const} */ ([
    [200, 500],
    [1, 5000],
    [1000, 500],
  ]))
    rows.push(await follow(following, { records: join(folder, `${count}-${lines}`), count, lines }));
  return rows;
}

/**
 * @param {typeof import('./follow.ts')} following
 * @param {{ records: string, count: number, lines: number }} of
 */
async function follow(following, { records, count, lines }) {
  await mkdir(records, { recursive: true });
  await following.writeBusyRecords(records, count, lines);
  const window = new following.OpenWindow(records);
  const first = await timeOf(() => window.follow());
  await new Promise((resolve) => setTimeout(resolve, settled));
  await window.follow();
  const [whole, least, rows] = [
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
  ];
  for (let round = 0; round < rounds; round++) {
    await following.editByHand(records);
    least.push(await timeOf(async () => JSON.parse(await readFile(join(records, 'client-0.client.json'), 'utf8'))));
    whole.push(await timeOf(() => window.follow()));
    await following.editByHand(records);
    const all = await window.records();
    rows.push(await timeOf(() => window.workOut(all)));
  }
  const name = `Rows follow an edit by hand: ${count} x ${lines} log lines`;
  console.log(`  ${name}: ${median(rows).toFixed(1)} ms of it for the rows; the first time ${first.toFixed(0)} ms`);
  const peer = { name: 'read and JSON.parse that file', value: median(least) };
  return rowOf({ name, ours: median(whole), peer, unit: 'ms' });
}
