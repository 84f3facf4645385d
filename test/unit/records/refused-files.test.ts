import assert from 'node:assert/strict';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, type FileFault, type Files } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { noOpenDocuments } from '../../../src/base/ports/open-documents.ts';
import { keepOutOfGit } from '../../../src/records/keep-out-of-git.ts';
import { keepRecordsPrivate } from '../../../src/records/keep-records-private.ts';
import { ProfileFile } from '../../../src/records/profile-file.ts';
import { envFileOf, readEnvReference } from '../../../src/records/sealing/read-reference.ts';
import { git } from '../../support/git.ts';
import { adding, aStore, scopeOf, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

type Call = 'stat' | 'read' | 'list' | 'replace' | 'remove' | 'mkdir' | 'realPath';

/** The real files, of which one call fails at paths that hold a text. */
function refusing(call: Call, part: string, failure: FileFault | Error = 'denied'): Files {
  const files = new NodeFiles();
  return new Proxy(files, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        const path = String(args[0]);
        if (name !== call || !path.includes(part)) return method.apply(target, args);
        return Promise.reject(typeof failure === 'string' ? new FileError(failure, path, 'EFAILED') : failure);
      };
    },
  });
}

describe('Where the system refuses files,', () => {
  const folder = useTemporaryFolder();
  const profileAt = (files: Files) =>
    new ProfileFile({ files, openDocuments: noOpenDocuments, path: join(folder(), 'profile.json') });

  async function aRecord(): Promise<string> {
    const { store } = aStore(folder());
    const { path } = await store.create(join(folder(), '.clients'), { name: 'Acme', stage: 'active' });
    await store.edit(path, adding('one'), someSummary);
    return path;
  }

  it('a change is not made without the version that takes it back', async () => {
    const path = await aRecord();
    for (const fault of ['denied', 'full', 'failed'] as const) {
      const { store } = aStore(folder(), { files: refusing('replace', 'versions', fault) });
      assert.equal((await userErrorOf(store.edit(path, adding('two'), someSummary))).id, 'record.versionNotKept');
    }
    assert.deepEqual(scopeOf(await readFile(path, 'utf8')), ['one']);
  });

  it('a change that cannot be written is kept for the person, with what was to be written', async () => {
    const path = await aRecord();
    const { store } = aStore(folder(), { files: refusing('replace', '.client.json', 'full') });
    const edited = await userErrorOf(store.edit(path, adding('two'), someSummary));
    const made = await userErrorOf(store.create(join(folder(), '.clients'), { name: 'Bolt', stage: 'lead' }));
    for (const [error, word] of [
      [edited, 'two'],
      [made, 'Bolt'],
    ] as const) {
      const kept = error.remedies.find((remedy) => remedy.kind === 'keep');
      assert.ok(kept?.kind === 'keep' && kept.text.includes(word), error.id);
    }
  });

  it('nobody is told that there is nothing to undo, or that there are no records', async () => {
    const path = await aRecord();
    for (const call of ['list', 'read'] as const) {
      const { store } = aStore(folder(), { files: refusing(call, 'versions') });
      assert.equal((await userErrorOf(store.lastChanged([path]))).id, 'record.versionsNotRead');
    }
    await assert.rejects(
      aStore(folder(), { files: refusing('list', '.clients') }).store.load(join(folder(), '.clients')),
    );
    assert.deepEqual(await aStore(folder()).store.load(join(folder(), 'nowhere')), []);
  });

  it('the versions of a client who is to be forgotten are not taken for gone', async () => {
    await aRecord();
    const { versions } = aStore(folder());
    const [owner = ''] = await versions.owners();
    await assert.rejects(aStore(folder(), { files: refusing('remove', 'versions') }).versions.forget(owner));
    assert.deepEqual(await versions.owners(), [owner]);
    await versions.forget(owner);
    await versions.forget(owner);
    assert.deepEqual(await versions.owners(), []);
  });

  it('no folder of records is made that could not be kept out of git', async () => {
    git(folder(), 'init', '-q');
    const records = join(folder(), '.clients');
    const { store } = aStore(folder(), { files: refusing('replace', 'exclude', 'read-only') });
    assert.equal((await userErrorOf(store.prepareFolder(records))).id, 'record.notKeptPrivate');
    await assert.rejects(stat(records));
    await assert.rejects(keepOutOfGit(refusing('read', 'exclude'), records), { fault: 'denied' });
    // Somebody who writes to it all the time.
    await assert.rejects(keepOutOfGit(refusing('replace', 'exclude', 'changed'), records), { fault: 'changed' });
  });

  it('a folder that a link leads to from another repository is kept out of both', async () => {
    const [here, there] = [join(folder(), 'here'), join(folder(), 'there')];
    for (const place of [here, there]) {
      await mkdir(join(place, 'work'), { recursive: true });
      git(place, 'init', '-q');
    }
    await symlink(join(there, 'work'), join(here, 'linked'));
    const records = join(here, 'linked', '.clients');
    assert.equal((await keepOutOfGit(new NodeFiles(), records)).kind, 'added');
    assert.equal((await keepOutOfGit(new NodeFiles(), records)).kind, 'already');
    for (const place of [here, there])
      assert.match(await readFile(join(place, '.git', 'info', 'exclude'), 'utf8'), /\.clients$/m);
  });

  it('a package is not left open to records; another window may close it first', async () => {
    await writeFile(join(folder(), 'package.json'), '{}');
    const records = join(folder(), '.clients');
    await keepRecordsPrivate(refusing('replace', '.npmignore', 'changed'), records);
    await assert.rejects(keepRecordsPrivate(refusing('replace', '.npmignore', 'full'), records), { fault: 'full' });
    await keepRecordsPrivate(new NodeFiles(), records);
    assert.equal(await readFile(join(records, '.npmignore'), 'utf8'), '*\n');
  });

  it('a profile is made once, whoever is first, and a failure is said', async () => {
    assert.deepEqual((await profileAt(new NodeFiles()).look()).profile, { version: 1 });
    for (const fault of ['changed', 'exists'] as const)
      await profileAt(refusing('replace', 'profile.json', fault)).make('Yours');
    for (const failure of ['full', 'missing'] as const)
      await userErrorOf(profileAt(refusing('replace', 'profile.json', failure)).make('Yours'));
    await profileAt(new NodeFiles()).make('Yours');
    await profileAt(refusing('replace', 'profile.json', 'full')).make('Not asked for any more');
    assert.deepEqual((await profileAt(new NodeFiles()).look()).profile, { version: 1 });
  });

  it('a reference is looked for where it was named, and a failure that is our own is not called the file’s', async () => {
    await writeFile(join(folder(), '.env'), 'A=1\n');
    const places = { base: folder(), home: undefined };
    const unreal = refusing('realPath', '.env');
    assert.deepEqual(await envFileOf(unreal, '.env', places), { path: join(folder(), '.env'), isOutside: false });
    const defect = new TypeError('a defect');
    await assert.rejects(envFileOf(refusing('realPath', '.env', defect), '.env', places), defect);
    const named = { path: '.env', key: 'A' };
    await assert.rejects(readEnvReference(refusing('read', '.env', defect), named, places, false), defect);
    const error = await userErrorOf(readEnvReference(refusing('read', '.env'), named, places, false));
    assert.equal(error.id, 'reference.fileNotRead');
  });
});
