import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NodeFiles } from '../src/base/ports/node/node-files.ts';
import { nodeIds } from '../src/base/ports/node/node-ids.ts';
import { noOpenDocuments } from '../src/base/ports/open-documents.ts';
import { systemClock } from '../src/base/ports/system-clock.ts';
import { RecordStore } from '../src/records/record-store.ts';
import { RecordVersions } from '../src/records/record-versions.ts';
import type { ClientRecord } from '../src/relationship/client/record.ts';

/** A client with 20 scope items and as many lines in its log: about 4 kB. */
const sample: ClientRecord = {
  version: 1,
  id: 'sample',
  name: 'Sample',
  stage: 'active',
  scope: Array.from({ length: 20 }, (_, n) => ({
    id: `s${n}`,
    what: `Item ${n}`,
    nextStep: 'Build it',
    ownerAfter: 'me',
  })),
  log: Array.from({ length: 20 }, (_, n) => ({
    on: '2026-11-21',
    line: `Talked about item ${n}`,
    direction: 'in' as const,
  })),
};

/** Writes so many records of about 4 kB into a folder. */
export async function writeRecords(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < count; n++) {
    const text = JSON.stringify({ ...sample, id: `c${n}`, name: `Client ${n}` }, undefined, 2);
    await writeFile(join(folder, `client-${n}.client.json`), text);
  }
}

/** A store of a folder, with its versions beside it. */
export function storeFor(folder: string): RecordStore {
  const files = new NodeFiles();
  const versions = new RecordVersions({
    files,
    clock: systemClock,
    ids: nodeIds,
    folder: join(dirname(folder), 'versions'),
  });
  return new RecordStore({ files, openDocuments: noOpenDocuments, clock: systemClock, ids: nodeIds, versions });
}

/** Loads all of them the way a window does. */
export async function loadRecords(folder: string): Promise<number> {
  return (await storeFor(folder).load(folder)).length;
}

/** One edit, kept as a version and put in place so that nothing can be lost. */
export async function editRecord(path: string, store: RecordStore): Promise<void> {
  const value = String(performance.now());
  await store.edit(path, () => [{ path: ['project'], value }], { id: 'record.undone' });
}
