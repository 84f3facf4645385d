import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openInDesktop } from '../../../scripts/start/open.mjs';

describe('npm start -- --desktop', () => {
  const { PATH } = process.env;
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deorbit-code-'));
  });
  afterEach(async () => {
    process.env.PATH = PATH;
    await rm(folder, { recursive: true, force: true });
  });

  it('installs the package into the VS Code of this machine and opens the folder there', async () => {
    const script = `#!/bin/sh\necho "$@" >> ${join(folder, 'calls')}\n`;
    await writeFile(join(folder, 'code'), script, { mode: 0o755 });
    process.env.PATH = `${folder}${delimiter}${PATH}`;
    await openInDesktop('/tmp/deorbit.vsix', '/tmp/shop');
    const calls = (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
    assert.deepEqual(calls, ['--version', '--install-extension /tmp/deorbit.vsix --force', '/tmp/shop']);
  });

  it('says in one sentence what is missing where there is none', async () => {
    process.env.PATH = folder;
    await assert.rejects(openInDesktop('/tmp/deorbit.vsix', '/tmp/shop'), /There is no "code" command/);
  });
});
