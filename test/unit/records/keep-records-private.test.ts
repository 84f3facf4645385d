import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aStore } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Records in an npm package', () => {
  const folder = useTemporaryFolder();

  async function packed(manifest: object): Promise<string[]> {
    await writeFile(join(folder(), 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', ...manifest }));
    await writeFile(join(folder(), 'index.js'), '');
    const records = join(folder(), '.clients');
    await aStore(records).store.create(records, { name: 'Acme', stage: 'active' });
    await mkdir(join(records, 'acme'), { recursive: true });
    await writeFile(join(records, 'acme', 'handover.md'), 'private');
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'];
    const output = execFileSync('npm', args, { cwd: folder(), encoding: 'utf8' });
    return [...output.matchAll(/"path": "([^"]+)"/g)].map((match) => match[1] ?? '').sort();
  }

  it('are not packed, documents included, whatever the package says it holds', async () => {
    assert.deepEqual(await packed({}), ['index.js', 'package.json']);
    assert.deepEqual(await packed({ files: ['**/*', '.clients'] }), ['index.js', 'package.json']);
  });

  it('get no file of npm where there is no package', async () => {
    const records = join(folder(), '.clients');
    await aStore(folder()).store.create(records, { name: 'Acme', stage: 'active' });
    assert.deepEqual(await readdir(records), ['acme.client.json']);
  });
});
