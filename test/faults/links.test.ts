import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, readlink, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage } from '../../src/actions/change-client.ts';
import { copyRecordsOut } from '../../src/actions/copy-records-out.ts';
import { refuseLinks } from '../../src/actions/deliver-document.ts';
import { forgetClient } from '../../src/actions/forget-client.ts';
import { FileError } from '../../src/base/ports/files.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { NodeFolderReader } from '../../src/base/ports/node/node-folder-reader.ts';
import { RenderingStore } from '../../src/documents/renderings.ts';
import { documentsFolderOf } from '../../src/records/documents-folder.ts';
import { aStore, someSummary, userErrorOf } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

describe('A link among the records', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const records = () => join(folder(), 'work', '.clients');
  const path = () => join(records(), 'acme.client.json');
  const outside = () => join(folder(), 'outside');
  const content = JSON.stringify(aClient(), undefined, 2);

  beforeEach(async () => {
    await mkdir(records(), { recursive: true });
    await mkdir(outside());
    await writeFile(join(records(), 'other.client.json'), JSON.stringify(aClient({ id: 'other' })));
  });

  const kinds = async () => (await aStore(folder()).store.load(records())).map(({ kind }) => kind);

  const forget = () => {
    const { versions } = aStore(folder());
    const renderings = new RenderingStore(files, join(folder(), 'renderings'));
    const traces = { files, versions, renderings, copies: join(folder(), 'copies'), forgetState: async () => {} };
    return forgetClient(traces, { id: 'acme-id', record: path(), documents: documentsFolderOf(files, path()) });
  };

  it('to a file in the workspace stays a link when the record is changed (1 of 6)', async () => {
    const real = join(folder(), 'work', 'acme.json');
    await writeFile(real, content);
    await symlink('../acme.json', path());
    await aStore(folder()).store.edit(path(), changeStage('left'), someSummary);
    assert.equal(await readlink(path()), '../acme.json');
    assert.equal(JSON.parse(await readFile(real, 'utf8')).stage, 'left');
  });

  it('to a file outside stays a link too, and goes alone when the client is forgotten (1 of 6)', async () => {
    const real = join(outside(), 'acme.json');
    await writeFile(real, content);
    await symlink(real, path());
    await aStore(folder()).store.edit(path(), changeStage('left'), someSummary);
    assert.equal(await readlink(path()), real);
    const after = await readFile(real, 'utf8');
    await mkdir(documentsFolderOf(files, path()));
    await forget();
    assert.deepEqual(await readdir(records()), ['other.client.json']);
    assert.equal(await readFile(real, 'utf8'), after);
  });

  it('to a folder hides no client, is not moved, and is not emptied when the client is forgotten (1 of 6)', async () => {
    await writeFile(path(), content);
    await writeFile(join(outside(), 'keep.md'), 'mine');
    await symlink(outside(), documentsFolderOf(files, path()));
    await symlink(outside(), join(records(), 'folder.client.json'));
    assert.deepEqual(await kinds(), ['client', 'broken', 'client']);
    const error = await userErrorOf(
      copyRecordsOut(files, records(), { place: join(folder(), 'copies'), name: 'work' }),
    );
    assert.equal(error.id, 'move.noFile');
    assert.ok((await readdir(join(folder(), 'copies')).catch(() => [])).length === 0, 'nothing of the copy is left');
    await forget();
    assert.deepEqual(await readdir(records()), ['folder.client.json', 'other.client.json']);
    assert.deepEqual(await readdir(outside()), ['keep.md']);
  });

  it('that leads to itself is a broken record beside the others, and can be forgotten (1 of 6)', async () => {
    await symlink('acme.client.json', path());
    assert.deepEqual(await kinds(), ['broken', 'client']);
    assert.equal(
      (await userErrorOf(aStore(folder()).store.edit(path(), changeStage('left'), someSummary))).id,
      'record.notRead',
    );
    assert.ok((await lstat(path())).isSymbolicLink());
    await mkdir(documentsFolderOf(files, path()));
    await forget();
    assert.deepEqual(await readdir(records()), ['other.client.json']);
  });

  it('in place of the records folder is followed, and what is written stays in the folder it leads to (1 of 6)', async () => {
    await writeFile(join(outside(), 'acme.client.json'), content);
    const linked = join(folder(), 'work', 'linked');
    await symlink(outside(), linked);
    const { store } = aStore(folder());
    await store.edit(join(linked, 'acme.client.json'), changeStage('left'), someSummary);
    await store.create(linked, { name: 'New', stage: 'lead' });
    assert.deepEqual(await readdir(outside()), ['acme.client.json', 'new.client.json']);
    assert.ok((await lstat(linked)).isSymbolicLink());
  });

  it('in place of the folder for deliveries, or of a file in it, is refused wherever it leads', async () => {
    const target = join(folder(), 'work', 'handover');
    await refuseLinks(files, join(target, 'acme.md'));
    await symlink(outside(), target);
    assert.equal((await userErrorOf(refuseLinks(files, join(target, 'acme.md')))).id, 'deliver.outside');
    await unlink(target);
    await mkdir(target);
    await writeFile(join(target, 'real.md'), '');
    await refuseLinks(files, join(target, 'real.md'));
    for (const to of [join(outside(), 'keep.md'), 'real.md', '../../outside/keep.md']) {
      await symlink(to, join(target, 'acme.md'));
      if (to !== 'real.md') await writeFile(join(outside(), 'keep.md'), 'mine');
      assert.equal((await userErrorOf(refuseLinks(files, join(target, 'acme.md')))).id, 'deliver.fileIsLink', to);
      await unlink(join(target, 'acme.md'));
    }
  });

  it('to a device, which never ends, is a broken record beside the others', async function () {
    if (process.platform === 'win32') this.skip();
    await symlink('/dev/zero', path());
    assert.deepEqual(await kinds(), ['broken', 'client']);
    await assert.rejects(files.read(path()), FileError, 'without a limit, too');
    assert.equal(
      (await userErrorOf(aStore(folder()).store.edit(path(), changeStage('left'), someSummary))).id,
      'record.notRead',
    );
  });

  it('to a pipe into which nobody writes is one as well, and holds nothing up', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [join(outside(), 'pipe')]);
    await symlink(join(outside(), 'pipe'), path());
    assert.deepEqual(await kinds(), ['broken', 'client']);
    assert.equal(
      new NodeFolderReader(records()).read('acme.client.json', 100).length,
      0,
      'nor where facts are looked for',
    );
  });

  it('to nothing is a broken record beside the others, and no action writes where it leads (1 of 6)', async () => {
    await symlink(join(outside(), 'gone.json'), path());
    assert.deepEqual(await kinds(), ['broken', 'client']);
    await userErrorOf(aStore(folder()).store.edit(path(), changeStage('left'), someSummary));
    const made = await aStore(folder()).store.create(records(), { name: 'Acme', stage: 'active' });
    assert.equal(files.baseName(made.path), 'acme-2.client.json');
    assert.deepEqual(await readdir(outside()), []);
  });
});
