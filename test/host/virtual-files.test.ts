import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileError, type FileFault } from '../../src/base/ports/files.ts';
import { MachineAndVirtualFiles } from '../../src/base/ports/vscode/machine-and-virtual-files.ts';
import { pathOf, uriOf } from '../../src/base/ports/vscode/uri-paths.ts';
import { VsCodeFiles } from '../../src/base/ports/vscode/vscode-files.ts';
import { MemoryFiles } from '../fixtures/memory-files/extension.cjs';
import { cleanUp, until } from './workspace.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

describe('Files that only VS Code can reach', () => {
  const files = new VsCodeFiles();
  const folder = 'deorbit-test:/shop/.clients';
  const acme = files.join(folder, 'acme.client.json');
  let provider: vscode.Disposable;

  beforeEach(() => {
    const options = { isCaseSensitive: true };
    provider = vscode.workspace.registerFileSystemProvider('deorbit-test', new MemoryFiles(), options);
  });

  afterEach(async () => {
    await cleanUp();
    provider.dispose();
  });

  const refused = (work: Promise<unknown>, fault: FileFault) =>
    assert.rejects(work, (error) => error instanceof FileError && error.fault === fault);

  it('are named by their whole URI, whatever characters a name has', async () => {
    for (const name of ['a b.md', 'café.md', '50%.md', 'a#b?c.md', 'Đơn hàng.md']) {
      const path = files.join(folder, name);
      assert.equal(files.baseName(path), name);
      assert.equal(files.parent(path), folder);
      assert.equal(pathOf(uriOf(path)), path);
      await files.replace(path, bytes(name), undefined);
      assert.equal(text(await files.read(path)), name);
    }
    const names = (await files.list(folder)).map(({ name }) => name);
    assert.ok(names.includes('Đơn hàng.md'));
    assert.equal(names.filter((name) => name.endsWith('-tmp')).length, 0);
  });

  it('lead upwards to their root and no further', () => {
    assert.equal(files.parent('deorbit-test:/shop'), 'deorbit-test:/');
    assert.equal(files.parent('deorbit-test:/'), 'deorbit-test:/');
  });

  it('are replaced only where they still hold what the writer started from', async () => {
    const before = await files.read(acme);
    await files.replace(acme, bytes('{}'), before);
    await refused(files.replace(acme, bytes('{ "late": true }'), before), 'changed');
    await refused(files.replace(acme, bytes('{}'), undefined), 'changed');
    assert.equal(text(await files.read(acme)), '{}');
  });

  it('are replaced one after the other in a window', async () => {
    await files.replace(files.join(folder, 'count'), bytes('0'), undefined);
    const addOne = () =>
      files.inTurn(files.join(folder, 'count'), async () => {
        const present = await files.read(files.join(folder, 'count'));
        await files.replace(files.join(folder, 'count'), bytes(String(Number(text(present)) + 1)), present);
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    assert.equal(text(await files.read(files.join(folder, 'count'))), '20');
  });

  it('stay open in an editor while they are replaced', async () => {
    await vscode.window.showTextDocument(uriOf(acme), { preview: false });
    await files.replace(acme, bytes('{ "new": 1 }'), await files.read(acme));
    const editor = await until('the editor shows the new text', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.getText() === '{ "new": 1 }'),
    );
    assert.equal(editor.document.isClosed, false);
  });

  it('say what is wrong in the same words as those of this machine', async () => {
    await refused(files.read(files.join(folder, 'gone')), 'missing');
    await refused(files.list(files.join(folder, 'gone')), 'missing');
    await refused(files.read(acme, 3), 'too-large');
    assert.equal(await files.stat(files.join(folder, 'gone')), undefined);
    assert.equal((await files.stat(folder))?.kind, 'folder');
  });

  it('cannot be written where their system is read-only, and nothing is left behind', async () => {
    const readOnly = vscode.workspace.registerFileSystemProvider('deorbit-fixed', new MemoryFiles(), {
      isReadonly: true,
    });
    const path = 'deorbit-fixed:/shop/.clients/acme.client.json';
    await refused(files.replace(path, bytes('{}'), await files.read(path)), 'read-only');
    assert.equal((await files.list(files.parent(path))).length, 1);
    readOnly.dispose();
  });

  it('stand beside those of this machine, told apart by their path', async () => {
    const machine = {
      parent: (path: string) => `machine ${path}`,
    } as unknown as ConstructorParameters<typeof MachineAndVirtualFiles>[0];
    const both = new MachineAndVirtualFiles(machine, files);
    assert.equal(both.parent('/home/me/shop'), 'machine /home/me/shop');
    assert.equal(both.parent('C:\\shop'), 'machine C:\\shop');
    assert.equal(both.parent(acme), folder);
  });
});
