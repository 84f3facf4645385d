import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { textFrom } from '../../src/base/messages.ts';
import type { LoadedRecord } from '../../src/records/parse-record.ts';
import { aStore } from './record-stores.ts';
import { aClient } from './records.ts';

const text = textFrom(english, 'en');

/** How many hostile files lie in one folder at once. */
const AT_ONCE = 250;

/**
 * Loads hostile files from real folders, in each of which two sound clients lie as well; those must be there every time,
 * and what is wrong with the others must be said at its place, in words.
 *
 * @returns what became of each file, in their order
 */
export async function loadHostile(folder: string, contents: readonly Uint8Array[]): Promise<readonly LoadedRecord[]> {
  const loaded: LoadedRecord[] = [];
  for (let from = 0; from < contents.length; from += AT_ONCE) {
    const part = contents.slice(from, from + AT_ONCE);
    loaded.push(...(await loadFolder(join(folder, `${from}`), part)));
  }
  return loaded;
}

async function loadFolder(folder: string, contents: readonly Uint8Array[]): Promise<readonly LoadedRecord[]> {
  await mkdir(folder);
  const names = contents.map((_, n) => `m${String(n).padStart(4, '0')}.client.json`);
  const sound = ['a-first', 'z-last'];
  await Promise.all([
    ...contents.map((content, n) => writeFile(join(folder, names[n] ?? ''), content)),
    ...sound.map((id) => writeFile(join(folder, `${id}.client.json`), JSON.stringify(aClient({ id, name: id })))),
  ]);
  const records = await aStore(folder).store.load(folder);
  const [first, ...others] = records;
  const last = others.pop();
  for (const client of [first, last])
    assert.ok(client?.kind === 'client' && sound.includes(client.record.id), 'the other clients are there');
  assert.equal(others.length, contents.length, 'every file is there');
  for (const [at, record] of others.entries()) {
    assertAnswered(record, contents[at]?.length ?? 0);
    assert.deepEqual(new Uint8Array(await readFile(record.path)), contents[at], 'the file is as it was');
  }
  return others;
}

/** A record, or what is wrong with it: in words, at a place inside the file. */
export function assertAnswered(record: LoadedRecord, size: number): void {
  if (record.kind === 'client') return;
  assert.ok(record.problems.length > 0);
  for (const { message, offset, length } of record.problems) {
    assert.ok(offset >= 0 && offset + length <= Math.max(size, 1), 'the place is inside the file');
    const said = text.say(message.id, message.values);
    assert.ok(said.length > 10 && !/\{\w+\}/.test(said), said);
  }
}
