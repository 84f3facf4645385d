import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deorbit, putRecord } from '../../support/command-line.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const run = promisify(execFile);

describe('The command line in its package', () => {
  const folder = useTemporaryFolder();

  it('is packed alone, and runs with nothing beside it', async () => {
    const pack = ['pack', '--ignore-scripts', '--json', '--offline', '--pack-destination', folder()];
    const { stdout } = await run('npm', pack, { cwd: repositoryRoot });
    const [{ filename, files }] = JSON.parse(stdout);
    const names = files.map(({ path }: { path: string }) => path).sort();
    assert.deepEqual(names, [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'dist/cli-template-worker.js',
      'dist/cli.js',
      'package.json',
    ]);
    await run('tar', ['-xzf', join(folder(), filename), '-C', folder()]);
    const program = join(folder(), 'package', 'dist', 'cli.js');
    await putRecord(folder(), 'acme');
    const [version, handover] = await Promise.all([
      deorbit({ folder: folder(), program }, '--version'),
      deorbit({ folder: folder(), program }, 'handover', '--lang', 'vi'),
    ]);
    assert.equal(version.out, `${process.env.npm_package_version ?? '0.1.0'}\n`);
    assert.match(handover.out, /# Tài liệu bàn giao: Acme/);
  });
});

describe('The help of the command line', () => {
  const folder = useTemporaryFolder();

  it('is there for the whole and for each verb, in every language, without records', async () => {
    for (const lang of ['en', 'fr', 'ru', 'vi']) {
      const lines = [[], ['list'], ['status'], ['handover'], ['letter']].map((verb) => [
        ...verb,
        '--help',
        '--lang',
        lang,
      ]);
      const runs = await Promise.all(lines.map((line) => deorbit({ folder: folder() }, ...line)));
      for (const { code, out, err } of runs) {
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /^deorbit /);
        assert.doesNotMatch(out, /cli\.\w/, 'a text is missing');
        assert.ok(
          out.split('\n').every((line) => line.length <= 100),
          'a line is too long',
        );
      }
      assert.equal(new Set(runs.map(({ out }) => out)).size, runs.length);
    }
  });

  it('names every option and the sections of the handover', async () => {
    const { out } = await deorbit({ folder: folder() }, 'handover', '-h');
    for (const part of ['--section ID', '--out FILE', '--force', '--folder DIR', '--profile FILE', '.config/deorbit'])
      assert.ok(out.includes(part), part);
    assert.match(out, /\n {2}accessRemoval {2}Removal of our access\n/);
  });
});
