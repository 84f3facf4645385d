import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../../l10n/en.json';
import { textFrom } from '../../../src/base/messages.ts';
import { FileError, type Files } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { noOpenDocuments, type OpenDocuments } from '../../../src/base/ports/open-documents.ts';
import { noTrash, type Trash } from '../../../src/base/ports/trash.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { keptClients, ownerOfBroken } from '../../../src/editor/kept-clients.ts';
import { keptTexts } from '../../../src/records/kept-texts.ts';
import type { LoadedClient } from '../../../src/records/parse-record.ts';
import { RecordMoves } from '../../../src/records/record-moves.ts';
import { FailingFs } from '../../support/failing-fs.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const record =
  '\uFEFF{\r\n  // by hand\r\n  "version": 1, "id": "acme", "name": "Acme", "stage": "active", "mine": [1,2,],\r\n}';
const documents = {
  'handover.md': '# Handover\n',
  'letters/goodbye.md': 'Dear Nora\r\n',
  'letters/scan.pdf': '\u0000\u0001',
};

describe('Moving a record', () => {
  const folder = useTemporaryFolder();
  const at = (...names: string[]) => join(folder(), ...names);
  const from = () => at('work', '.clients', 'acme.client.json');
  const to = () => at('own', 'acme.client.json');

  async function prepare(): Promise<void> {
    await mkdir(at('work', '.clients', 'acme', 'letters'), { recursive: true });
    await writeFile(from(), record);
    for (const [name, text] of Object.entries(documents)) await writeFile(at('work', '.clients', 'acme', name), text);
  }

  function movesWith(parts: { files?: Files; trash?: Trash; openDocuments?: OpenDocuments } = {}) {
    const { files = new NodeFiles(), trash = noTrash, openDocuments = noOpenDocuments } = parts;
    const { store, versions } = aStore(folder(), { files });
    return { store, versions, moves: new RecordMoves({ files, openDocuments, versions, trash, store }) };
  }

  async function client(path = from()): Promise<LoadedClient> {
    const loaded = await aStore(folder()).store.loadOne(path);
    assert.ok(loaded.kind === 'client');
    return loaded;
  }

  function assertWholeAt(place: string): void {
    assert.equal(readFileSync(join(place, 'acme.client.json'), 'utf8'), record);
    for (const [name, text] of Object.entries(documents))
      assert.equal(readFileSync(join(place, 'acme', name), 'utf8'), text, name);
  }

  beforeEach(prepare);

  it('that is cancelled leaves every byte where it was, and no copy', async () => {
    const controller = new AbortController();
    const progress = (count: number) => void (count === 2 && controller.abort());
    const moving = movesWith().moves.move(await client(), to(), { signal: controller.signal, progress });
    await assert.rejects(moving, (error) => error === controller.signal.reason);
    assertWholeAt(at('work', '.clients'));
    assert.deepEqual(await readdir(at('own')), []);
  });

  it('takes every byte of it and of its documents along, and leaves nothing behind', async () => {
    await movesWith().moves.move(await client(), to());
    assertWholeAt(at('own'));
    assert.deepEqual(await readdir(at('work', '.clients')), []);
  });

  it('and moving it back gives what there was', async () => {
    const { moves } = movesWith();
    await moves.move(await client(), to());
    await moves.move(await client(to()), from());
    assertWholeAt(at('work', '.clients'));
    assert.deepEqual(await readdir(at('own')), []);
  });

  it('keeps the changes before it undoable, and is itself passed over', async () => {
    const { moves, store } = movesWith();
    await writeFile(from(), '{ "version": 1, "id": "acme", "name": "Acme", "stage": "active" }');
    await store.edit(from(), adding('a'), someSummary);
    await moves.move(await client(), to());
    await store.edit(to(), adding('b'), someSummary);
    await store.undo(to());
    assert.deepEqual(scopeOf(await readFile(to(), 'utf8')), ['a']);
    await store.undo(to());
    assert.deepEqual(scopeOf(await readFile(to(), 'utf8')), []);
  });

  it('puts the original into the trash where there is one, else among the versions', async () => {
    const taken: string[] = [];
    const trash: Trash = { take: async (path) => rm(path).then(() => taken.push(path) > 0) };
    await movesWith({ trash }).moves.move(await client(), to());
    assert.deepEqual(taken, [from()]);
    const { moves, versions } = movesWith();
    await moves.move(await client(to()), from());
    assert.deepEqual(
      (await versions.list('acme')).map(({ before, after }) => [before, after]),
      [[record, '']],
    );
  });

  it('never overwrites another record or document of the name', async () => {
    await mkdir(at('own', 'acme'), { recursive: true });
    await writeFile(to(), 'another');
    assert.equal((await userErrorOf(movesWith().moves.move(await client(), to()))).id, 'move.taken');
    assert.equal(await readFile(to(), 'utf8'), 'another');
    assert.deepEqual(await readdir(at('own', 'acme')), []);
    await rm(to());
    await writeFile(at('own', 'acme', 'handover.md'), 'another');
    assert.equal((await userErrorOf(movesWith().moves.move(await client(), to()))).id, 'move.taken');
    assert.equal(await readFile(at('own', 'acme', 'handover.md'), 'utf8'), 'another');
    assert.equal(existsSync(to()), false);
    assertWholeAt(at('work', '.clients'));
  });

  it('refuses a folder that leads to the same place, which would remove the only copy', async () => {
    await symlink(at('work', '.clients'), at('own'));
    assert.equal((await userErrorOf(movesWith().moves.move(await client(), to()))).id, 'move.samePlace');
    assertWholeAt(at('work', '.clients'));
  });

  it('refuses links among the documents, and a linked folder of documents', async () => {
    await symlink('/etc', at('work', '.clients', 'acme', 'etc'));
    assert.equal((await userErrorOf(movesWith().moves.move(await client(), to()))).id, 'move.noFile');
    await rm(at('work', '.clients', 'acme', 'etc'));
    await rename(at('work', '.clients', 'acme'), at('elsewhere'));
    await symlink(at('elsewhere'), at('work', '.clients', 'acme'));
    assert.equal((await userErrorOf(movesWith().moves.move(await client(), to()))).id, 'move.noFile');
    assert.equal(await readFile(at('elsewhere', 'handover.md'), 'utf8'), documents['handover.md']);
  });

  it('refuses while the record or a document has unsaved changes', async () => {
    for (const open of [from(), at('work', '.clients', 'acme', 'letters', 'goodbye.md')]) {
      const openDocuments = { ...noOpenDocuments, hasUnsavedChanges: (path: string) => path === open };
      const error = await userErrorOf(movesWith({ openDocuments }).moves.move(await client(), to()));
      assert.equal(error.id, 'record.unsavedChanges');
      assertWholeAt(at('work', '.clients'));
    }
  });

  it('leaves an original that somebody changed after it was copied', async () => {
    const files = new (class extends NodeFiles {
      override async replace(path: string, content: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
        await super.replace(path, content, expected);
        if (path === to()) await writeFile(from(), `${record} // and more`);
      }
    })();
    assert.equal(
      (await userErrorOf(movesWith({ files }).moves.move(await client(), to()))).id,
      'move.changedMeanwhile',
    );
    assert.equal(await readFile(from(), 'utf8'), `${record} // and more`);
  });

  it('keeps no version of a removal that did not happen', async () => {
    const files = new (class extends NodeFiles {
      override async remove(path: string): Promise<void> {
        if (path === from()) throw new FileError('denied', path, 'EACCES');
        await super.remove(path);
      }
    })();
    const { moves, versions } = movesWith({ files });
    assert.equal((await userErrorOf(moves.remove(await client()))).id, 'move.notDeleted');
    assert.equal((await userErrorOf(moves.move(await client(), to()))).id, 'move.notRemoved');
    assert.deepEqual(await versions.list('acme'), []);
  });

  it('leaves a whole copy whatever call to the file system fails, and completes when done again', async function () {
    this.timeout(60_000);
    const text = textFrom(english, 'en');
    let most = 0;
    for (const code of ['EIO', 'ENOSPC']) {
      for (const persistent of [false, true]) {
        // What fails from some call on fails alike over a stretch of them: a sample is enough there.
        for (let at_ = 1; ; at_ += persistent || code === 'ENOSPC' ? 4 : 1) {
          for (const name of ['work', 'own', 'versions']) await rm(at(name), { recursive: true, force: true });
          await prepare();
          const [failing, loaded, attempt] = [new FailingFs(), await client(), `${code} at ${at_} ${persistent}`];
          const { moves } = movesWith({ files: new NodeFiles(failing.raw) });
          failing.start({ at: at_, code, persistent });
          const error = await moves.move(loaded, to()).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          const reached = failing.calls >= at_;
          failing.start();
          if (error !== undefined) {
            assert.ok(error instanceof UserError, `${attempt}: ${error}`);
            assert.match(text.say(error.id, error.values), /try again/i, attempt);
            assertSomewhere(attempt);
            await removeLocks();
            await moves.move(await client(), to());
          }
          assertWholeAt(at('own'));
          assert.equal(existsSync(from()), false, attempt);
          if (!reached) break;
          most = Math.max(most, at_);
        }
      }
    }
    assert.ok(most > 60, `only ${most} calls were made to fail`);
  });

  /** Locks that could not be released are taken over after a second each, which others test. */
  async function removeLocks(): Promise<void> {
    for (const name of await readdir(folder(), { recursive: true }))
      if (name.endsWith('.deorbit-lock')) await rm(at(name));
  }

  /** Each file is whole in the old place or in the new one; the record is in the old one until the move is complete. */
  function assertSomewhere(attempt: string): void {
    assert.equal(readFileSync(from(), 'utf8'), record, attempt);
    for (const [name, text] of Object.entries(documents)) {
      const places = [at('work', '.clients', 'acme', name), at('own', 'acme', name)].filter((path) => existsSync(path));
      assert.ok(places.length > 0, `${attempt}: ${name} is lost`);
      for (const place of places) assert.equal(readFileSync(place, 'utf8'), text, attempt);
    }
  }

  describe('and deleting it', () => {
    it('keeps its text among the versions, byte-order mark included, and its documents in place', async () => {
      const { moves, versions } = movesWith();
      await moves.remove(await client());
      assert.equal(existsSync(from()), false);
      assert.deepEqual(
        (await versions.list('acme')).map(({ before, path }) => [before, path]),
        [[record, from()]],
      );
      assert.equal(await readFile(at('work', '.clients', 'acme', 'handover.md'), 'utf8'), documents['handover.md']);
    });

    it('can be taken back by restoring, and offers no empty state', async () => {
      const { moves, versions, store } = movesWith();
      await moves.remove(await client());
      const [kept, ...others] = keptTexts(await versions.list('acme'), undefined);
      assert.deepEqual([kept?.text, others], [record, []]);
      await store.restore(from(), kept?.text ?? '');
      assert.match(await readFile(from(), 'utf8'), /by hand/);
    });

    it('keeps the text of one that cannot be read too', async () => {
      const { moves, versions } = movesWith();
      const broken = '{ "id": "acme", "name": ';
      await writeFile(from(), broken);
      await moves.removeBroken(from(), await ownerOfBroken({ versions, files: new NodeFiles() }, from(), broken));
      assert.equal(existsSync(from()), false);
      const [client] = await keptClients(versions, new NodeFiles());
      assert.deepEqual([client?.path, client?.versions.map(({ before }) => before)], [from(), [broken]]);
    });

    it('keeps its text as well where it goes to the trash', async () => {
      const taken: string[] = [];
      const trash: Trash = { take: async (path) => rm(path).then(() => taken.push(path) > 0) };
      const { moves, versions } = movesWith({ trash });
      await moves.remove(await client());
      assert.deepEqual(taken, [from()]);
      assert.equal((await versions.list('acme')).length, 1);
    });

    it('happens as a whole or not at all, whatever call fails', async () => {
      for (const code of ['EIO', 'ENOSPC', 'EACCES']) {
        for (let number = 1; ; number++) {
          await removeLocks();
          await prepare();
          const failing = new FailingFs();
          const { moves, versions } = movesWith({ files: new NodeFiles(failing.raw) });
          const loaded = await client();
          failing.start({ at: number, code, persistent: true });
          const error = await userErrorOf(moves.remove(loaded)).catch(() => undefined);
          const reached = failing.calls >= number;
          failing.start();
          const kept = existsSync(from()) && readFileSync(from(), 'utf8') === record;
          assert.ok(kept || (await versions.list('acme'))[0]?.before === record, `${code} at ${number}`);
          if (error !== undefined) assert.ok(kept, `${code} at ${number}: said to have failed`);
          if (!reached) break;
        }
      }
    });
  });
});
