import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { mendInterruptedReplaces, newSiblingName } from '../../../src/base/ports/vscode/interrupted-replaces.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('A replace that was interrupted where there is no atomic one', () => {
  const folder = useTemporaryFolder();
  const inFolder = (name: string) => join(folder(), name);
  const mend = () => mendInterruptedReplaces(new NodeFiles(), [folder()], Date.now());

  async function leaveSibling(text: string, ageInSeconds = 120): Promise<void> {
    const sibling = inFolder(newSiblingName('acme.client.json'));
    await writeFile(sibling, text);
    const then = Date.now() / 1000 - ageInSeconds;
    await utimes(sibling, then, then);
  }

  for (const left of ['', '{ "name": "Ac'])
    it(`is completed from its sibling where the file holds "${left}"`, async () => {
      await writeFile(inFolder('acme.client.json'), left);
      await leaveSibling('{ "name": "Acme" }');
      await mend();
      assert.equal(await readFile(inFolder('acme.client.json'), 'utf8'), '{ "name": "Acme" }');
      assert.deepEqual(await readdir(folder()), ['acme.client.json']);
    });

  it('leaves the old text where it did not come to the file, and sweeps up', async () => {
    await writeFile(inFolder('acme.client.json'), '{ "name": "Old" }');
    await leaveSibling('{ "name": "Acm');
    await mend();
    assert.equal(await readFile(inFolder('acme.client.json'), 'utf8'), '{ "name": "Old" }');
    assert.deepEqual(await readdir(folder()), ['acme.client.json']);
  });

  it('brings back no file that is gone', async () => {
    await leaveSibling('{ "name": "Acme" }');
    await mend();
    assert.deepEqual(await readdir(folder()), []);
  });

  it('is left alone while it may still be under way in another window', async () => {
    await writeFile(inFolder('acme.client.json'), '');
    await leaveSibling('{ "name": "Acme" }', 5);
    await mend();
    assert.equal((await readdir(folder())).length, 2);
  });
});
