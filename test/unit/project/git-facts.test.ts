import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../../../src/base/ports/git.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import type { ProjectFact } from '../../../src/project/facts/project-fact.ts';
import { readGitFacts } from '../../../src/project/git/read-git-facts.ts';
import type { FactKind } from '../../../src/relationship/client/fact-kinds.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('What git tells of a project', () => {
  const folder = useTemporaryFolder('memory');
  const shop = () => join(folder(), 'shop');
  const read = (root = shop()) => readGitFacts(new NodeGit(), root);
  const of = (facts: readonly ProjectFact[], kind: FactKind) => facts.filter((fact) => fact.kind === kind);
  const named = (facts: readonly ProjectFact[], name: string) => facts.find((fact) => fact.name === name);

  async function commit(path: string, content = path, root = shop()): Promise<string> {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    git(root, 'add', '-f', '--', path);
    git(root, 'commit', '-q', '-m', path);
    return git(root, 'rev-parse', 'HEAD').trim();
  }

  beforeEach(async () => {
    await mkdir(shop());
    git(shop(), 'init', '-q', '-b', 'main');
  });

  describe('branches', () => {
    it('are what the default branch lacks, and merged ones are left over', async () => {
      await commit('a');
      git(shop(), 'switch', '-q', '-c', 'merged');
      await commit('b');
      git(shop(), 'switch', '-q', 'main');
      git(shop(), 'merge', '-q', '--no-ff', '-m', 'merge', 'merged');
      git(shop(), 'switch', '-q', '-c', 'open', 'HEAD~');
      await commit('c');
      const tip = await commit('d');
      const { facts, branch, commit: head } = await read();
      assert.deepEqual(
        of(facts, 'branch').map(({ name, confidence, detail }) => [name, confidence, detail.ahead, detail.behind]),
        [
          ['main', 'sure', undefined, undefined],
          ['open', 'sure', 2, 2],
          ['merged', 'weak', 0, undefined],
        ],
      );
      assert.equal(named(facts, 'main')?.detail.isDefault, true);
      assert.equal(named(facts, 'open')?.detail.commit, tip);
      assert.match(named(facts, 'open')?.detail.date ?? '', /^\d{4}-\d\d-\d\d$/);
      assert.deepEqual([branch, head], ['open', tip]);
    });

    it('that were squashed are unmerged: their own commits are nowhere else', async () => {
      await commit('a');
      git(shop(), 'switch', '-q', '-c', 'squashed');
      await commit('b');
      git(shop(), 'switch', '-q', 'main');
      git(shop(), 'merge', '-q', '--squash', 'squashed');
      git(shop(), 'commit', '-q', '-m', 'squashed');
      const { facts } = await read();
      assert.deepEqual([named(facts, 'squashed')?.detail.ahead, named(facts, 'squashed')?.confidence], [1, 'sure']);
    });

    it('are one here and on the remote, with what was never pushed', async () => {
      await commit('a');
      const origin = join(folder(), 'origin');
      git(folder(), 'clone', '-q', '--bare', shop(), origin);
      git(shop(), 'remote', 'add', 'origin', origin);
      for (const branch of ['pushed', 'behind', 'here', 'there']) {
        git(shop(), 'switch', '-q', '-c', branch, 'main');
        await commit(branch);
        if (branch !== 'here') git(shop(), 'push', '-q', 'origin', branch);
      }
      git(shop(), 'switch', '-q', 'behind');
      git(shop(), 'reset', '-q', '--hard', 'main');
      git(shop(), 'switch', '-q', 'pushed');
      await commit('more');
      git(shop(), 'branch', '-q', '-D', 'there');
      git(shop(), 'fetch', '-q', 'origin');
      git(shop(), 'remote', 'set-head', 'origin', 'main');
      const { facts } = await read();
      const said = of(facts, 'branch').map(({ name, detail }) => [name, detail.ahead, detail.unpushed]);
      assert.deepEqual(said.sort(), [
        ['behind', 1, undefined],
        ['here', 1, 1],
        ['main', undefined, undefined],
        ['pushed', 2, 1],
        ['there', 1, undefined],
      ]);
    });

    it('have the default branch that the remote names, and else the usual one', async () => {
      await commit('a');
      git(shop(), 'branch', 'production');
      git(shop(), 'switch', '-q', '-c', 'next');
      await commit('b');
      const byDefault = async () => of((await read()).facts, 'branch').find(({ detail }) => detail.isDefault)?.name;
      assert.equal(await byDefault(), 'main');
      git(shop(), 'remote', 'add', 'origin', 'https://git.example/shop.git');
      git(shop(), 'update-ref', 'refs/remotes/origin/production', 'HEAD');
      git(shop(), 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/production');
      assert.equal(await byDefault(), 'production');
      git(shop(), 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/gone');
      git(shop(), 'branch', '-q', '-m', 'main', 'live');
      assert.equal(await byDefault(), 'next');
    });

    it('may have any name', async () => {
      await commit('a');
      const names = ['-rf', 'a"b', "it's", '$(id)', 'ветка/ü', 'a=b', 'x;y', 'refs/heads/z', '--exec', 'HEAD'];
      for (const name of names) git(shop(), 'update-ref', `refs/heads/${name}`, 'HEAD');
      const { facts } = await read();
      assert.deepEqual(
        of(facts, 'branch')
          .map(({ name }) => name)
          .sort(),
        [...names, 'main'].sort(),
      );
    });

    it('are listed up to a number, and the rest is said', async () => {
      const head = await commit('a');
      const refs = Array.from({ length: 301 }, (_, at) => `create refs/heads/b${at} ${head}\n`);
      const answer = await new NodeGit().run(shop(), ['update-ref', '--stdin'], refs.join(''));
      assert.equal(answer?.code, 0);
      const { facts, notRead } = await read();
      assert.equal(of(facts, 'branch').length, 301);
      assert.deepEqual(notRead, [{ path: '.git/refs/heads', why: 'too-many-refs' }]);
    });
  });

  it('names tags, the newest first, with the commits they mark', async () => {
    const first = await commit('a');
    git(shop(), 'tag', '-a', '-m', 'first', 'v1.0.0');
    const second = await commit('b');
    git(shop(), 'tag', 'v1.1.0');
    const tags = of((await read()).facts, 'tag');
    assert.deepEqual(tags.map(({ name, detail }) => [name, detail.commit]).sort(), [
      ['v1.0.0', first],
      ['v1.1.0', second],
    ]);
    for (let at = 0; at < 20; at++) git(shop(), 'tag', `old-${at}`);
    const { facts, notRead } = await read();
    assert.equal(of(facts, 'tag').length, 20);
    assert.deepEqual(notRead, [{ path: '.git/refs/tags', why: 'too-many-refs' }]);
  });

  it('names remotes without a login, written out, and none that is a folder', async () => {
    const secret = ['nora:', 'pass'].join('');
    const settings: readonly (readonly [string, string])[] = [
      ['remote.backup.url', '/srv/git/shop.git'],
      ['remote.odd.url', 'ext::sh -c whatever'],
      ['remote.origin.url', `https://${secret}@git.example/acme/shop.git?token=x`],
      ['remote.my.fork.url', 'gh:nora/shop.git'],
      ['remote.short.url', 'private:shop.git'],
      ['url.https://github.example/.insteadOf', 'gh:'],
      [`url.ssh://${secret}@git.example/nora/.insteadOf`, 'private:'],
    ];
    for (const [name, value] of settings) git(shop(), 'config', name, value);
    const { facts } = await read();
    assert.deepEqual(
      of(facts, 'remote').map(({ name, confidence, detail }) => [name, confidence, detail.note]),
      [
        ['origin', 'sure', 'https://git.example/acme/shop.git'],
        ['backup', 'weak', undefined],
        ['odd', 'weak', undefined],
        ['my.fork', 'sure', 'https://github.example/nora/shop.git'],
        ['short', 'sure', 'ssh://nora@git.example/nora/shop.git'],
      ],
    );
  });

  it('names submodules with where they come from and their commit, and those left over', async () => {
    const theme = join(folder(), 'theme');
    await mkdir(theme);
    git(theme, 'init', '-q');
    const head = await commit('a', 'a', theme);
    git(shop(), 'submodule', '--quiet', 'add', theme, 'web/theme');
    const address = ['https://nora:', 'pass@git.example/theme.git'].join('');
    git(shop(), 'config', '-f', '.gitmodules', 'submodule.web/theme.url', address);
    git(shop(), 'config', '-f', '.gitmodules', 'submodule.old.path', 'old');
    git(shop(), 'add', '.gitmodules');
    git(shop(), 'commit', '-q', '-m', 'theme');
    const [found, old] = of((await read()).facts, 'submodule');
    assert.deepEqual(found, {
      kind: 'submodule',
      name: 'web/theme',
      detail: { note: 'https://git.example/theme.git', commit: head },
      confidence: 'sure',
      evidence: [{ file: '.gitmodules', line: 2 }],
    });
    assert.deepEqual([old?.name, old?.confidence], ['old', 'weak']);
    assert.equal(of((await read(join(shop(), 'web'))).facts, 'submodule')[0]?.name, 'theme');
  });

  describe('names in the history', () => {
    const secrets = async (root?: string) =>
      of((await read(root)).facts, 'history-secret').map(({ name, detail }) => [name, detail.present]);

    it('that look like secrets are found, also once they are gone, with the commit that brought them', async () => {
      const first = await commit('.env');
      await commit('config/.env.example');
      await commit('keys/Server.PEM');
      git(shop(), 'rm', '-q', '.env');
      git(shop(), 'commit', '-q', '-m', 'remove');
      git(shop(), 'switch', '-q', '-c', 'other');
      await commit('id_rsa');
      git(shop(), 'switch', '-q', 'main');
      const { facts } = await read();
      assert.deepEqual(await secrets(), [
        ['id_rsa', false],
        ['.env', false],
        ['keys/Server.PEM', true],
      ]);
      assert.equal(named(facts, '.env')?.detail.commit, first);
      assert.deepEqual(named(facts, 'keys/Server.PEM')?.evidence, [{ file: 'keys/Server.PEM', line: 1 }]);
      assert.deepEqual(await secrets(join(shop(), 'keys')), [['Server.PEM', true]]);
    });

    it('are found in commits that add more than git would say', async () => {
      const names = Array.from({ length: 6_000 }, (_, at) => `${String(at).padStart(200, 'x')}\0`);
      const blob = (await new NodeGit().run(shop(), ['hash-object', '-w', '--stdin'], 'a'))?.output.trim();
      const lines = [...names, 'z/.env\0'].map((name) => `100644 ${blob}\t${name}`).join('');
      await new NodeGit().run(shop(), ['update-index', '-z', '--index-info'], lines);
      git(shop(), 'commit', '-q', '-m', 'all');
      assert.deepEqual(await secrets(), [['z/.env', true]]);
    });

    it('are looked for until nobody waits any more', async () => {
      await commit('.env');
      const end = new AbortController();
      const counts: number[] = [];
      const progress = (done: number) => {
        counts.push(done);
        end.abort();
      };
      const { facts, notRead } = await readGitFacts(new NodeGit(), shop(), { signal: end.signal, progress });
      assert.deepEqual(counts, [1]);
      assert.deepEqual(notRead, [{ path: '.git', why: 'cancelled' }]);
      assert.equal(of(facts, 'history-secret').length, 1);
      const none = await readGitFacts(new NodeGit(), shop(), { signal: AbortSignal.abort() });
      assert.deepEqual(none, { facts: [], notRead: [{ path: '.git', why: 'cancelled' }] });
    });
  });

  describe('of the state of a repository', () => {
    it('is whether it holds what no commit has, new files included, for the folder asked for', async () => {
      await commit('web/a');
      await commit('api/a');
      assert.equal((await read()).dirty, false);
      await writeFile(join(shop(), 'web', 'new'), '');
      assert.equal((await read()).dirty, true);
      assert.equal((await read(join(shop(), 'api'))).dirty, false);
    });

    it('is said for a detached head, one without a commit, a bare one and a work tree', async () => {
      const empty = await read();
      assert.deepEqual([empty.commit, empty.branch, empty.facts], [undefined, 'main', []]);
      assert.deepEqual(empty.notRead, [{ path: '.git', why: 'no-commit' }]);
      const head = await commit('a');
      git(folder(), 'clone', '-q', '--bare', shop(), 'bare.git');
      const bare = await read(join(folder(), 'bare.git'));
      assert.deepEqual([bare.commit, bare.dirty, named(bare.facts, 'main')?.confidence], [head, false, 'sure']);
      git(shop(), 'worktree', 'add', '-q', '--detach', join(folder(), 'tree'));
      const detached = await read(join(folder(), 'tree'));
      assert.deepEqual([detached.commit, detached.branch, detached.notRead], [head, undefined, []]);
    });

    it('is said for a shallow clone, of which only a part is there', async () => {
      await commit('.env');
      git(shop(), 'rm', '-q', '.env');
      await commit('b');
      git(folder(), 'clone', '-q', '--depth', '1', `file://${shop()}`, 'shallow');
      const { facts, notRead } = await read(join(folder(), 'shallow'));
      assert.deepEqual(notRead, [{ path: '.git', why: 'shallow' }]);
      assert.equal(named(facts, 'main')?.detail.isDefault, true);
      assert.deepEqual(of(facts, 'history-secret'), []);
    });

    it('is why there is nothing: no repository, no git, another owner, a broken configuration', async () => {
      const plain = join(folder(), 'plain');
      await mkdir(plain);
      const why = (facts: { notRead: readonly { why: string }[] }) => facts.notRead.map((each) => each.why);
      assert.deepEqual(why(await read(plain)), ['no-git']);
      const silent = { run: () => Promise.resolve(undefined) };
      assert.deepEqual(why(await readGitFacts(silent, shop())), ['git-silent']);
      const complaint = `fatal: detected dubious ownership in repository at '${shop()}'`;
      const refusing = { run: () => Promise.resolve({ code: 128, output: '', complaint }) };
      assert.deepEqual(why(await readGitFacts(refusing, shop())), ['git-refused']);
      await commit('a');
      const node = new NodeGit();
      const slow: Git = {
        run: async (...[root, args, input, limits]) =>
          args[0] === 'for-each-ref' ? undefined : node.run(root, args, input, limits),
      };
      assert.deepEqual(why(await readGitFacts(slow, shop())), ['git-silent']);
      await writeFile(join(shop(), '.git', 'config'), '[core\n');
      assert.deepEqual(why(await read()), ['broken']);
    });
  });

  it('is read without running what the repository names', async () => {
    await commit('a.txt');
    await commit('.gitattributes', '* filter=odd diff=odd\n');
    const program = join(folder(), 'program');
    await writeFile(program, `#!/bin/sh\ntouch '${join(folder(), 'ran')}'\ncat\n`);
    await chmod(program, 0o755);
    const settings =
      'core.fsmonitor core.pager core.sshCommand diff.external diff.odd.textconv diff.odd.command gpg.program';
    for (const setting of settings.split(' ')) git(shop(), 'config', setting, program);
    for (const setting of ['clean', 'smudge', 'process']) git(shop(), 'config', `filter.odd.${setting}`, program);
    git(shop(), 'config', 'filter.odd.required', 'true');
    await writeFile(join(shop(), 'a.txt'), 'another');
    assert.equal((await read()).dirty, true);
    await writeFile(join(shop(), '.gitattributes'), '* filter=o=dd\n');
    git(shop(), 'config', 'filter.o=dd.clean', program);
    assert.equal((await read()).dirty, undefined);
    assert.equal(existsSync(join(folder(), 'ran')), false);
  });
});
