import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeStage } from '../../src/actions/change-client.ts';
import { deliverDocument } from '../../src/actions/deliver-document.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { documentsFolderOf } from '../../src/records/documents-folder.ts';
import { aStore, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

/** What Windows, macOS or Linux would not take as the name of a file, or would take for something else. */
const names: readonly string[] = [
  'CON',
  'nul.txt',
  'COM1',
  'lpt9 ',
  'Acme.',
  ' . ',
  'a'.repeat(300),
  '\u{20BB7}'.repeat(120),
  'é\u0301'.repeat(150),
  'a:b*c?"<>|',
  'tab\there\nand there\u0000',
  '-rf',
];

/** The rules of Windows for names, which are the narrowest; with room for what Deorbit and others add to one. */
function assertPortable(name: string): void {
  assert.ok(Buffer.byteLength(name) <= 240, `${name} has ${Buffer.byteLength(name)} bytes`);
  assert.doesNotMatch(name, /[<>:"/\\|?*]|\p{Cc}|\p{Cs}|[. ]$|^[-. ]/u);
  assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
}

describe('A client with a name that no file could have', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();

  for (const name of names)
    it(`has files that every system takes: ${JSON.stringify(name.slice(0, 12))} (1 of ${names.length})`, async () => {
      const { store } = aStore(folder());
      const { path, record } = await store.create(folder(), { name, stage: 'active' });
      assert.equal(record.name, name.trim());
      assertPortable(files.baseName(path));
      assertPortable(files.baseName(documentsFolderOf(files, path)));
      const { name: document } = deliverDocument('', aClient({ name, project: name }));
      assertPortable(`${document}.md`);
      await store.edit(path, changeStage('left'), someSummary);
      assert.equal(JSON.parse(await readFile(path, 'utf8')).stage, 'left');
    });

  it('and one under the longest name that the system takes is changed without leaving anything behind', async () => {
    const file = `${'x'.repeat(255 - '.client.json'.length)}.client.json`;
    await writeFile(join(folder(), file), JSON.stringify(aClient()));
    await aStore(folder()).store.edit(join(folder(), file), changeStage('left'), someSummary);
    assert.deepEqual(await readdir(folder()), ['versions', file].sort());
  });
});
