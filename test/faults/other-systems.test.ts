import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { changeStage, renameClient } from '../../src/actions/change-client.ts';
import { textFrom } from '../../src/base/messages.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeRawFs, type RawFs } from '../../src/base/ports/node/raw-fs.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { noTrash } from '../../src/base/ports/trash.ts';
import { documentsFolderOf } from '../../src/records/documents-folder.ts';
import { newRecordFileName } from '../../src/records/record-file-name.ts';
import { RecordMoves } from '../../src/records/record-moves.ts';
import { ran } from '../support/fault-rows.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const text = textFrom(english, 'en');

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** The real file system, with each call made in another way. */
function systemWith(around: (name: keyof RawFs, call: Call, args: readonly unknown[]) => Promise<unknown>): NodeFiles {
  const raw = new Proxy(nodeRawFs, {
    get:
      (target, name: keyof RawFs) =>
      (...args: unknown[]) =>
        around(name, target[name] as unknown as Call, args),
  });
  return new NodeFiles(raw);
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('On Windows, where nothing takes the place of a file that somebody reads', () => {
  const folder = useTemporaryFolder('memory');

  /** Renaming onto a file fails for so many times, as while a virus scanner reads it. */
  function windows(times: number, code: string): NodeFiles {
    let left = times;
    return systemWith(async (name, call, args) => {
      const isOntoRecord = name === 'rename' && String(args[1]).endsWith('.client.json');
      if (isOntoRecord && left-- > 0) throw refusal(code);
      return call(...args);
    });
  }

  for (const code of ['EPERM', 'EACCES', 'EBUSY'])
    it(`a change is refused in words, the record is as it was, and once the file is free it is made: ${code}`, async () => {
      const { path } = await aStore(folder()).store.create(folder(), { name: 'Acme', stage: 'active' });
      const before = readFileSync(path, 'utf8');
      const { store } = aStore(folder(), { files: windows(1, code) });
      const error = await userErrorOf(store.edit(path, adding('a'), someSummary));
      assert.deepEqual(error.remedies[0], { kind: 'retry' });
      assert.match(text.say(error.id, error.values), /try again/i);
      assert.equal(readFileSync(path, 'utf8'), before);
      assert.deepEqual(
        readdirSync(folder()).filter((name) => name.includes('.deorbit-')),
        [],
      );
      await store.edit(path, adding('a'), someSummary);
      assert.deepEqual(scopeOf(readFileSync(path, 'utf8')), ['a']);
      assert.deepEqual((await store.undo(path)).record.scope ?? [], []);
    });
});

/** Names that a file system writes in its own Unicode form, or finds by other letters than they were written with. */
const systems: Readonly<
  Record<string, { readonly stored: (name: string) => string; readonly same: (name: string) => string }>
> = {
  'macOS of old: names are stored decomposed': {
    stored: (name) => name.normalize('NFD'),
    same: (name) => name.normalize('NFD').toLowerCase(),
  },
  'macOS: names are kept as they are, and found in either form and case': {
    stored: (name) => name,
    same: (name) => name.normalize('NFC').toLowerCase(),
  },
  'Windows: names are kept as they are, and found in either case': {
    stored: (name) => name,
    same: (name) => name.toLowerCase(),
  },
};

const names = [
  'Café Nord',
  'CAFÉ NORD',
  'Cafe\u0301 Nord',
  'Đường Xanh',
  'ĐƯỜNG XANH',
  'Ёлка',
  'Straße',
  'ﬁne',
  'Å',
  '가나',
];

for (const [title, { stored, same }] of Object.entries(systems)) {
  describe(`Records on ${title}`, () => {
    const folder = useTemporaryFolder('memory');

    /** Finds what is there under the other spelling, and writes new names as the system does. */
    function files(): NodeFiles {
      const find = async (path: string): Promise<string> => {
        const [, ...steps] = path.slice(folder().length).split('/');
        let found = folder();
        for (const step of steps) {
          const present = await readdir(found).catch(() => []);
          found = join(found, present.find((name) => same(name) === same(step)) ?? stored(step));
        }
        return found;
      };
      return systemWith(async (_, call, args) => {
        const found = args.map((arg) => (typeof arg === 'string' && arg.startsWith(folder()) ? find(arg) : arg));
        return call(...(await Promise.all(found)));
      });
    }

    it(`keep a file each, are changed, undone and renamed under any name (${names.length} names)`, async () => {
      const { store, versions } = aStore(folder(), { files: files() });
      const records = join(folder(), 'records');
      const made = [];
      for (const name of names) made.push(await store.create(records, { name, stage: 'active' }));
      const loaded = await store.load(records);
      assert.deepEqual(loaded.map((each) => each.kind === 'client' && each.record.name).sort(), [...names].sort());
      for (const { path, record } of made) {
        await store.edit(path, changeStage('left'), someSummary);
        assert.equal((await store.undo(path)).record.stage, 'active');
        const parts = { files: files(), openDocuments: noOpenDocuments, versions, trash: noTrash, store };
        await store.edit(path, renameClient(`${record.name} & Co`), someSummary);
        const client = await store.loadOne(path);
        assert.ok(client.kind === 'client');
        const target = join(records, newRecordFileName(client.record.name, await readdir(records)));
        await new RecordMoves(parts).move(client, target);
        assert.equal(JSON.parse(await readFile(join(records, stored(files().baseName(target))), 'utf8')).id, record.id);
      }
      const papers = made.map(({ path }) => same(documentsFolderOf(files(), path)));
      assert.equal(new Set(papers).size, names.length, 'their documents do not share a folder either');
      assert.equal((await store.load(records)).length, names.length);
      await rm(records, { recursive: true });
      ran(names.length);
    });
  });
}
