import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { putRecord } from '../../support/command-line.ts';
import { MAKES_CODE } from '../../support/made-code.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('What is shipped', () => {
  const folder = useTemporaryFolder();
  const dist = join(repositoryRoot, 'dist');

  it('makes no code out of texts', async () => {
    const files = (await readdir(dist, { recursive: true })).filter((name) => /\.c?js$/.test(name));
    assert.ok(files.length > 20, `${files.length} files`);
    const found = await Promise.all(
      files.map(async (name) => MAKES_CODE.test(await readFile(join(dist, name), 'utf8')) && name),
    );
    assert.deepEqual(found.filter(Boolean), []);
  });

  it('needs no leave to make any: the command line works where Node.js refuses it', async () => {
    await putRecord(folder(), 'acme');
    const strict = ['--disallow-code-generation-from-strings', join(dist, 'cli.js')];
    const { stdout } = await promisify(execFile)(process.execPath, [...strict, 'handover', '--lang', 'en'], {
      cwd: folder(),
    });
    assert.match(stdout, /^# Handover: Acme/m);
  });
});
