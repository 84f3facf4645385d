import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileError } from '../../../src/base/ports/files.ts';
import { NodeBackground } from '../../../src/base/ports/node/node-background.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { NodeFolderReader } from '../../../src/base/ports/node/node-folder-reader.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import type { DiscoveredFacts } from '../../../src/project/facts/project-fact.ts';
import { ProjectReading } from '../../../src/project/facts/read-project.ts';
import type { ProjectTask } from '../../../src/project/project-task.ts';
import { taskReader } from '../../../src/project/tasks/task-reader.ts';
import { discoverAtOnce, discoverThroughFiles } from '../../../src/project/walk/discover-files.ts';
import { ignoreFilesAbove } from '../../../src/project/walk/ignore-files-above.ts';
import { walkProject } from '../../../src/project/walk/walk-project.ts';
import { git } from '../../support/git.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const TASK = '// TODO: x\n';
const knowledge = { readers: [taskReader], judges: [] };

describe('a walk through a project', () => {
  const folder = useTemporaryFolder('memory');

  async function write(files: Record<string, string | Uint8Array>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder(), path)), { recursive: true });
      await writeFile(join(folder(), path), content);
    }
  }

  /** What both ways of walking say: the files with tasks, and what was not read. */
  async function walked(): Promise<{ files: string[]; notRead: string[] }> {
    const atOnce = discoverAtOnce(new NodeFolderReader(folder()), knowledge);
    const files = await discoverThroughFiles({ files: new NodeFiles(), root: folder() }, knowledge);
    assert.deepEqual(files, atOnce);
    return {
      files: atOnce.facts.flatMap(({ evidence }) => evidence.map(({ file }) => file)).sort(),
      notRead: atOnce.notRead.map(({ path, why }) => `${path} ${why}`).sort(),
    };
  }

  it('leaves out what git ignores, by the ignore files of every folder', async () => {
    await mkdir(join(folder(), '.git', 'info'), { recursive: true });
    await write({
      '.git/info/exclude': 'mine/\n',
      '.gitignore': '*.log.js\n/build\n!keep.log.js\nlocal*\n',
      'web/.gitignore': 'made/\n!local.js\n/only-here.js\n',
      'a.js': TASK,
      'a.log.js': TASK,
      'keep.log.js': TASK,
      'build/a.js': TASK,
      'web/build/a.js': TASK,
      'web/made/a.js': TASK,
      'web/local.js': TASK,
      'web/only-here.js': TASK,
      'web/b/only-here.js': TASK,
      'local.js': TASK,
      'mine/a.js': TASK,
    });
    const { files, notRead } = await walked();
    assert.deepEqual(files, ['a.js', 'keep.log.js', 'web/b/only-here.js', 'web/build/a.js', 'web/local.js']);
    assert.deepEqual(notRead, []);
  });

  it('leaves out what ignore files above it name, and a person’s own, unless they leave out the project itself', async () => {
    git(folder(), 'init', '-q');
    git(folder(), 'config', 'core.excludesFile', join(folder(), 'own'));
    await write({
      own: '*.mine.js\n*.back.js\n',
      '.git/info/exclude': '/apps/web/notes\n',
      '.gitignore': '!*.back.js\nmade/\n/top.js\n/apps/web/kept.js\n/old/\n',
      'apps/.gitignore': '/web/near.js\n!kept.js\n',
      'apps/web/a.js': TASK,
      'apps/web/a.mine.js': TASK,
      'apps/web/a.back.js': TASK,
      'apps/web/notes/a.js': TASK,
      'apps/web/made/a.js': TASK,
      'apps/web/top.js': TASK,
      'apps/web/kept.js': TASK,
      'apps/web/near.js': TASK,
      'apps/web/apps/web/notes/a.js': TASK,
      'old/shop/a.js': TASK,
      'old/shop/made/a.js': TASK,
    });
    const walkedAs = async (...path: string[]): Promise<string[]> => {
      const root = join(folder(), ...path);
      const files = new NodeFiles();
      const above = await ignoreFilesAbove({ files, git: new NodeGit() }, root);
      const atOnce = discoverAtOnce(new NodeFolderReader(root), knowledge, undefined, above);
      assert.deepEqual(await discoverThroughFiles({ files, root, above }, knowledge), atOnce);
      return atOnce.facts.flatMap(({ evidence }) => evidence.map(({ file }) => file)).sort();
    };
    const web = ['a.back.js', 'a.js', 'apps/web/notes/a.js', 'kept.js', 'top.js'];
    assert.deepEqual(await walkedAs('apps', 'web'), web);
    assert.deepEqual(
      await walkedAs(),
      web.map((path) => `apps/web/${path}`),
    );
    assert.deepEqual(await walkedAs('old', 'shop'), ['a.js', 'made/a.js']);
  });

  it('leaves out what others wrote and programs made, whatever their folder is called', async () => {
    await write({
      'a.js': TASK,
      'node_modules/a/a.js': TASK,
      'env/pyvenv.cfg': '',
      'env/lib/a.py': '# TODO: x',
      'lib/autoload.php': '',
      'lib/composer/a.php': '<?php // TODO: x',
      'out.js': `// Generated file. Do not edit.\n${TASK}`,
    });
    assert.deepEqual((await walked()).files, ['a.js']);
  });

  it('follows no link, and says which lead out', async () => {
    await write({ 'p/a.js': TASK, 'outside.js': TASK });
    const root = join(folder(), 'p');
    await symlink('.', join(root, 'loop'));
    await symlink('a.js', join(root, 'inside.js'));
    await symlink('../outside.js', join(root, 'out.js'));
    await symlink(folder(), join(root, 'up'));
    await symlink('nowhere', join(root, 'dangling'));
    for (const found of [
      discoverAtOnce(new NodeFolderReader(root), knowledge),
      await discoverThroughFiles({ files: new NodeFiles(), root }, knowledge),
    ]) {
      assert.deepEqual(
        found.facts.map(({ evidence }) => evidence.map(({ file }) => file)),
        [['a.js']],
      );
      assert.deepEqual(found.notRead.filter(({ path }) => path !== 'dangling').sort(byPath), [
        { path: 'out.js', why: 'link' },
        { path: 'up', why: 'link' },
      ]);
    }
  });

  it('reads neither binaries nor what is too large, which it never loads, and says so', async () => {
    await write({ 'a.js': TASK, 'b.js': Uint8Array.of(0x2f, 0x2f, 0, 1), 'large.js': TASK, 'picture.png': '' });
    await truncate(join(folder(), 'large.js'), 200 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const { files, notRead } = await walked();
    assert.ok(process.memoryUsage().rss - before < 30 * 1024 * 1024);
    assert.deepEqual(files, ['a.js']);
    assert.deepEqual(notRead, ['b.js binary', 'large.js too-large']);
  });

  it('reads UTF-16 and marks at the beginning', async () => {
    await write({
      'a.js': Buffer.from(`\ufeff${TASK}`, 'utf16le'),
      'b.js': Buffer.from(`\ufeff${TASK}`, 'utf8'),
      'c.js': `${'a;\n'.repeat(100_000)}${TASK}`,
      'd.js': Buffer.from(`\ufeff${TASK}`, 'utf16le').swap16(),
    });
    assert.deepEqual((await walked()).files, ['a.js', 'b.js', 'c.js', 'd.js']);
  });

  it('goes on beside a folder or file that it may not read', async () => {
    await write({ 'a/a.js': TASK, 'b/b.js': TASK, 'c.js': TASK });
    const reader = new NodeFolderReader(folder());
    const refuse = (path: string) => {
      if (path === 'a' || path === 'c.js') throw new FileError('denied', path, 'EACCES');
    };
    const { facts, notRead } = discoverAtOnce(
      {
        list: (path) => refuse(path) ?? reader.list(path),
        read: (path, limit) => refuse(path) ?? reader.read(path, limit),
        leadsOut: (path) => reader.leadsOut(path),
      },
      knowledge,
    );
    assert.deepEqual(
      facts.map(({ evidence }) => evidence.map(({ file }) => file)),
      [['b/b.js']],
    );
    assert.deepEqual(notRead, [
      { path: 'a', why: 'denied' },
      { path: 'c.js', why: 'denied' },
    ]);
  });

  it('goes on after a file that a reader cannot cope with', async () => {
    await write({ 'a.js': TASK, 'b.js': TASK });
    const broken = {
      reads: (path: string) => path === 'a.js',
      read: () => {
        throw new Error('a reader’s own fault');
      },
    };
    const found = discoverAtOnce(new NodeFolderReader(folder()), { readers: [broken, taskReader], judges: [] });
    assert.equal(found.facts.length, 2);
    assert.deepEqual(found.notRead, [{ path: 'a.js', why: 'broken' }]);
  });

  it('follows folders so far and no further, and says where it stopped', async () => {
    const deep = Array.from({ length: 110 }, (_, at) => `d${at}`).join('/');
    await write({ 'a.js': TASK, [`${deep}/b.js`]: TASK });
    const { files, notRead } = await walked();
    assert.deepEqual(files, ['a.js']);
    assert.deepEqual(
      notRead.map((line) => line.replace(/^d0\/.*d\d+ /, '')),
      ['too-many'],
    );
  });

  it('goes on where an ignore file is empty or cannot be read, and passes by what is no file', async () => {
    await write({ '.gitignore': '', 'a.js': TASK, 'b/.gitignore': Uint8Array.of(0, 1), 'b/b.js': TASK });
    const server = createServer().listen(join(folder(), 'socket.js'));
    await once(server, 'listening');
    assert.deepEqual(await walked(), { files: ['a.js', 'b/b.js'], notRead: [] });
    server.close();
    const reader = new NodeFolderReader(folder());
    const read = (path: string, limit: number) => {
      if (path.endsWith('.gitignore')) throw new FileError('denied', path, 'EACCES');
      return reader.read(path, limit);
    };
    const found = discoverAtOnce(
      { list: (path) => reader.list(path), read, leadsOut: (path) => reader.leadsOut(path) },
      knowledge,
    );
    assert.equal(found.facts.length, 2);
  });

  it('says that a project is not there', async () => {
    const found = discoverAtOnce(new NodeFolderReader(join(folder(), 'nowhere')), knowledge);
    assert.deepEqual(found, { facts: [], notRead: [{ path: '.', why: 'denied' }] });
  });
});

describe('a walk that is ended early', () => {
  const folder = useTemporaryFolder('memory');

  it('keeps what it had found when there are too many files or nobody waits any more', async () => {
    for (const name of ['a.js', 'b.js', 'c.js', 'd.js']) await writeFile(join(folder(), name), TASK);
    const reader = new NodeFolderReader(folder());
    const end = (most: number, calls: number): DiscoveredFacts => {
      const reading = new ProjectReading(knowledge);
      let left = calls;
      const walk = walkProject(reading, { cancelled: () => left-- <= 0, progress: () => {} }, most);
      for (let step = walk.next(); !step.done; )
        step = walk.next(
          step.value.ask === 'list'
            ? { kind: 'entries', entries: reader.list(step.value.path) }
            : { kind: 'bytes', bytes: reader.read(step.value.path, 1000) },
        );
      return reading.facts();
    };
    for (const [found, why] of [
      [end(2, 10), 'too-many'],
      [end(10, 2), 'cancelled'],
    ] as const) {
      assert.equal(found.facts.length, 2);
      assert.deepEqual(found.notRead, [{ path: '.', why }]);
    }
  });
});

describe('a walk in a thread', () => {
  const folder = useTemporaryFolder('memory');
  const background = new NodeBackground<ProjectTask, DiscoveredFacts>(
    pathToFileURL(join(repositoryRoot, 'dist/project-worker.js')),
  );

  it('finds the same, tells how far it is, and leaves the host its turn', async () => {
    for (let at = 0; at < 500; at++) await writeFile(join(folder(), `${at}.js`), TASK + 'call(a, "b");\n'.repeat(500));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const done: number[] = [];
    const { facts } = await background.run({ root: folder() }, { progress: (files) => done.push(files) });
    clearInterval(timer);
    assert.equal(facts.filter(({ kind }) => kind === 'task').length, 500);
    assert.deepEqual(done, [200, 400]);
    // Half of the machine may be taken by others while tests run.
    assert.ok(longest < 400, `${longest} ms`);
  });

  it('finds the services of the person’s own that come with the task', async () => {
    await writeFile(join(folder(), 'package.json'), '{ "dependencies": { "@acme/pay": "1.0.0" } }');
    const own = [{ name: 'Acme Pay', packages: { npm: ['@acme/pay'] } }];
    const { facts } = await background.run({ root: folder(), own });
    assert.ok(facts.some(({ kind, name }) => kind === 'service' && name === 'Acme Pay'));
  });

  it('ends soon when nobody waits any more, with what it had', async () => {
    for (let at = 0; at < 300; at++) await writeFile(join(folder(), `${at}.js`), TASK);
    const { notRead } = await background.run({ root: folder() }, { signal: AbortSignal.abort() });
    assert.deepEqual(notRead, [{ path: '.', why: 'cancelled' }]);
  });

  it('rejects when it cannot begin', async () => {
    const broken = new NodeBackground<ProjectTask, DiscoveredFacts>(pathToFileURL(join(folder(), 'nowhere.js')));
    await assert.rejects(broken.run({ root: folder() }));
  });
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
