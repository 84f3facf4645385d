import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import type { Message } from '../../../src/base/ports/text.ts';
import { RecordPrivacy } from '../../../src/editor/record-privacy.ts';
import { git } from '../../support/git.ts';
import { aStore } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('After a record was read or written', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const records = () => join(folder(), '.clients');
  let said: Message[];
  let opened: string[];
  let untracked: number;
  let virtual = false;
  let hidden = false;

  beforeEach(() => {
    [said, opened, untracked, virtual, hidden] = [[], [], 0, false, false];
    git(folder(), 'init', '-q');
  });

  /** A watch of a person who always chooses `answer`. */
  function watch(answer?: string, trusted = true, own = false): RecordPrivacy {
    const warn = (message: Message) => {
      said.push(message);
      return Promise.resolve(answer as undefined);
    };
    const log = { info: () => {}, warn: () => {}, error: (_: string, cause?: unknown) => assert.fail(String(cause)) };
    const open = async (path: string, line: number) => void opened.push(`${path}:${line}`);
    const git = () => (trusted ? new NodeGit() : undefined);
    const untrack = async () => void untracked++;
    const virtualFolders = {
      isToBeTold: () => virtual,
      silence: async () => {
        virtual = false;
      },
    };
    const places = { isOwn: () => own };
    const hiding = {
      get hidden() {
        return hidden;
      },
    };
    return new RecordPrivacy({
      files,
      git,
      notifications: { warn },
      log,
      hiding,
      places,
      virtualFolders,
      open,
      untrack,
    });
  }

  async function addClient(privacy: RecordPrivacy): Promise<void> {
    const { store } = aStore(records());
    const { path } = await store.create(records(), { name: 'Acme', stage: 'active' });
    await privacy.recordWritten(path);
  }

  it('nothing is said of a folder that only VS Code can reach where its git folder is there too', async () => {
    virtual = true;
    await addClient(watch());
    assert.deepEqual(said, []);
  });

  it('it is said of any other that nothing keeps the records out, until the person has heard enough', async () => {
    await rm(join(folder(), '.git'), { recursive: true });
    virtual = true;
    await addClient(watch('silent'));
    assert.deepEqual(said, [{ id: 'privacy.virtual', values: { folder: '.clients' } }]);
    await addClient(watch('silent'));
    assert.equal(said.length, 1);
  });

  it('git was told before to leave it out, but for a folder of one’s own, which may be a repository', async () => {
    await watch(undefined, true, true).keepOut(records());
    assert.throws(() => git(folder(), 'check-ignore', '.clients'));
    await watch().keepOut(records());
    assert.equal(git(folder(), 'check-ignore', '.clients').trim(), '.clients');
  });

  it('records that lie there already are kept out as soon as they are read, and nothing is said', async () => {
    await rm(join(folder(), '.git'), { recursive: true });
    await mkdir(records());
    const path = join(records(), 'acme.client.json');
    await writeFile(path, '{}');
    const privacy = watch();
    await privacy.recordsRead([path]);
    git(folder(), 'init', '-q');
    await watch(undefined, false).recordsRead([path]);
    assert.match(git(folder(), 'status', '--porcelain'), /\.clients/, 'not where the workspace is not trusted');
    await privacy.recordsRead([path]);
    assert.equal(git(folder(), 'status', '--porcelain'), '');
    assert.deepEqual(said, []);
  });

  it('records that git tracks are told of once as soon as they are read, and stay as they are', async () => {
    await mkdir(records());
    const path = join(records(), 'acme.client.json');
    await writeFile(path, '{}');
    git(folder(), 'add', '-f', '.clients');
    await watch(undefined, false).recordsRead([path]);
    await watch(undefined, true, true).recordsRead([path]);
    assert.deepEqual(said, [], 'not where the workspace is not trusted, nor of a folder of one’s own');
    const privacy = watch('untrack');
    hidden = true;
    await privacy.recordsRead([path]);
    assert.deepEqual(said, [], 'not while others look on');
    hidden = false;
    await Promise.all([privacy.recordsRead([path]), privacy.recordsRead([path])]);
    await privacy.recordsRead([path]);
    await privacy.recordWritten(path);
    assert.deepEqual(said, [{ id: 'privacy.tracked', values: { folder: '.clients', count: 1 } }]);
    assert.equal(untracked, 1);
    await writeFile(join(records(), 'other.client.json'), '{}');
    assert.match(git(folder(), 'status', '--porcelain'), /other\.client\.json/);
  });

  it('nothing is said when git leaves it out', async () => {
    await addClient(watch());
    assert.deepEqual(said, []);
  });

  it('the line that overrides the exclude file is named once, and opened', async () => {
    await writeFile(join(folder(), '.gitignore'), 'dist\n!.clients\n');
    const privacy = watch('open');
    await addClient(privacy);
    await addClient(privacy);
    const values = { folder: '.clients', file: '.gitignore', line: 2, pattern: '!.clients' };
    assert.deepEqual(said, [{ id: 'privacy.seen', values }]);
    assert.deepEqual(opened, [`${join(folder(), '.gitignore')}:2`]);
  });

  it('a folder that nothing keeps out is kept out on request', async () => {
    await mkdir(records());
    await watch('keepOut').recordWritten(join(records(), 'acme.client.json'));
    assert.deepEqual(
      said.map(({ id }) => id),
      ['privacy.seenUnruled'],
    );
    assert.equal(git(folder(), 'check-ignore', '.clients').trim(), '.clients');
  });

  it('tracked records are named once, with the remedy', async () => {
    await mkdir(records());
    await writeFile(join(records(), 'old.client.json'), '{}');
    await writeFile(join(folder(), 'index.js'), '');
    git(folder(), 'add', '.');
    const privacy = watch('untrack');
    await addClient(privacy);
    await addClient(privacy);
    assert.deepEqual(said, [{ id: 'privacy.tracked', values: { folder: '.clients', count: 1 } }]);
    assert.equal(untracked, 1);
  });

  it("nothing is said about a folder that is the person's own", async () => {
    await writeFile(join(folder(), '.gitignore'), '!.clients\n');
    await addClient(watch('open', true, true));
    assert.deepEqual(said, []);
  });

  it('no git is run where the workspace is not trusted', async () => {
    await writeFile(join(folder(), '.gitignore'), '!.clients\n');
    await addClient(watch('open', false));
    assert.deepEqual(said, []);
  });
});
