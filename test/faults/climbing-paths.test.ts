import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { renameClient } from '../../src/actions/change-client.ts';
import { deliverDocument } from '../../src/actions/deliver-document.ts';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { forgetClient } from '../../src/actions/forget-client.ts';
import { newClient } from '../../src/actions/new-client.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { english } from '../../src/documents/handover/english.ts';
import { RenderingStore } from '../../src/documents/renderings.ts';
import { documentsFolderOf } from '../../src/records/documents-folder.ts';
import type { LoadedClient } from '../../src/records/parse-record.ts';
import { newRecordFileName } from '../../src/records/record-file-name.ts';
import { RecordMoves } from '../../src/records/record-moves.ts';
import { ran } from '../support/fault-rows.ts';
import { today } from '../support/handover.ts';
import { aStore, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

/** What leads out of a folder on one system or another when it is taken for the name of a file. */
const payloads: readonly string[] = [
  '..',
  '.',
  '../outside',
  '../../outside',
  '../../../../../../../../tmp/outside',
  '..\\outside',
  '..\\..\\outside',
  '/outside',
  '/etc/passwd',
  '//server/share',
  '\\\\server\\share\\x',
  'C:\\outside',
  'C:outside',
  'file:///etc/passwd',
  '~/outside',
  '~',
  '$HOME/outside',
  '%USERPROFILE%\\outside',
  './../outside',
  'a/../../outside',
  'a/b/c',
  'a\\b\\c',
  '....//outside',
  '..;/outside',
  '%2e%2e%2foutside',
  '%252e%252e%252foutside',
  '..%c0%afoutside',
  '..\u2215outside',
  '..\uFF0Foutside',
  '\uFF0E\uFF0E/outside',
  '../outside\u0000.client.json',
  '../outside\n',
  ' ../outside',
  '.git/config',
  '.git/hooks/pre-commit',
  '.vscode/tasks.json',
  '.clients/../../outside',
  'outside.client.json/../../x',
  'a:stream',
  '-rf ../outside',
];

describe('A path that climbs out, in a name or an id', () => {
  const folder = useTemporaryFolder('memory');
  const files = new NodeFiles();
  const records = () => join(folder(), 'work', '.clients');
  const storage = () => join(folder(), 'storage');

  beforeEach(async () => {
    await mkdir(join(folder(), 'work', '.git', 'hooks'), { recursive: true });
    await mkdir(join(folder(), 'outside'));
    await writeFile(join(folder(), 'outside', 'keep.md'), 'mine');
    await writeFile(join(folder(), 'work', '.git', 'config'), 'mine');
  });

  function parts() {
    const { store, versions } = aStore(storage());
    const moves = new RecordMoves({
      files,
      openDocuments: noOpenDocuments,
      versions,
      trash: { take: async () => false },
      store,
    });
    return { store, versions, moves, renderings: new RenderingStore(files, join(storage(), 'renderings')) };
  }

  async function put(client: object): Promise<LoadedClient> {
    const path = join(records(), 'acme.client.json');
    await mkdir(records(), { recursive: true });
    await writeFile(path, JSON.stringify(aClient(client)));
    const loaded = await parts().store.loadOne(path);
    assert.ok(loaded.kind === 'client');
    return loaded;
  }

  /** Everything is in the records folder, one level deep, or in the extension's storage; nothing else was touched. */
  async function assertInside(payload: string): Promise<void> {
    const all = await readdir(folder(), { recursive: true });
    const strays = all.filter(
      (path) =>
        !/^(?:work(?:\/\.git(?:\/hooks|\/config)?|\/\.clients(?:\/[^/]+){0,2})?|outside(?:\/keep\.md)?|storage(?:\/.*)?)$/s.test(
          path,
        ),
    );
    assert.deepEqual(strays, [], payload);
    assert.equal(await readFile(join(folder(), 'outside', 'keep.md'), 'utf8'), 'mine');
    assert.equal(await readFile(join(folder(), 'work', '.git', 'config'), 'utf8'), 'mine');
  }

  const isBelow = (path: string, above: string) => {
    const way = relative(above, path);
    return way !== '' && way !== '..' && !way.includes('/');
  };

  it(`adds a client in the records folder only (${payloads.length} payloads)`, async () => {
    const { store } = parts();
    for (const payload of payloads) {
      const { path } = await store.create(
        records(),
        newClient({ name: payload, remote: payload, folder: payload, others: [] }),
      );
      assert.ok(isBelow(path, records()), path);
      assert.equal((await store.load(records())).filter(({ kind }) => kind === 'broken').length, 0);
    }
    await assertInside('');
    ran(payloads.length);
  });

  it(`renames a client, file and papers, within the records folder only (${payloads.length} payloads)`, async () => {
    for (const payload of payloads) {
      const client = await put({ name: 'Acme' });
      const papers = documentsFolderOf(files, client.path);
      await mkdir(papers, { recursive: true });
      await writeFile(join(papers, 'handover.md'), payload);
      const { store, moves } = parts();
      await store.edit(client.path, renameClient(payload), someSummary);
      const taken = await readdir(records());
      const target = join(records(), newRecordFileName(payload, taken));
      await moves.move(client, target);
      assert.ok(isBelow(target, records()), target);
      assert.equal(await readFile(join(documentsFolderOf(files, target), 'handover.md'), 'utf8'), payload);
    }
    await assertInside('');
    ran(payloads.length);
  });

  it(`keeps versions and renderings in the storage only, and forgets them again, whatever the id (${payloads.length} payloads)`, async () => {
    for (const payload of payloads) {
      const client = await put({ id: payload });
      const { store, versions, renderings } = parts();
      await store.edit(client.path, renameClient('New'), someSummary);
      await versions.drop(payload, payload);
      assert.equal((await versions.list(payload)).length, 1);
      assert.equal(await versions.read(payload, payload), undefined);
      const rendering = draftHandover(client.record, undefined, { pack: english, documentId: payload, today });
      await renderings.keep(rendering);
      assert.equal((await renderings.read({ ...rendering.identity }))?.text, rendering.text, payload);
      await assertInside(payload);
      const traces = { files, versions, renderings, copies: join(storage(), 'copies'), forgetState: async () => {} };
      await forgetClient(traces, { id: payload, record: undefined, documents: undefined });
      assert.deepEqual(await readdir(join(storage(), 'renderings')), [], payload);
      assert.deepEqual(await versions.list(payload), []);
    }
    ran(payloads.length);
  });

  it(`inserts a handover beside the record only, whatever the record is called (${payloads.length} payloads)`, () => {
    for (const payload of payloads) {
      // A record written by hand may have any name that is one; the folder of its documents is made from that.
      const name = `${files.baseName(payload.replaceAll('\0', '')) || 'x'}.client.json`;
      const papers = documentsFolderOf(files, join(records(), name));
      assert.ok(isBelow(papers, records()), `${payload}: ${papers}`);
    }
    ran(payloads.length);
  });

  it(`delivers into handover/ only (${payloads.length} payloads)`, () => {
    const target = join(folder(), 'work', 'handover');
    for (const payload of payloads)
      for (const client of [{ name: payload }, { project: payload }]) {
        const { name } = deliverDocument('', aClient(client));
        assert.ok(isBelow(join(target, `${name}.md`), target), `${payload}: ${name}`);
        assert.doesNotMatch(name, /^\.|[/\\:%~$\p{Cc}]/u);
      }
    ran(2 * payloads.length);
  });
});
