import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LinkedModules } from '../../../src/base/linked-modules.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const window = { name: 'the window' };

describe('Modules that only their addresses link', () => {
  const folder = useTemporaryFolder();

  function modulesOf(texts: Readonly<Record<string, string>>) {
    const read: string[] = [];
    let published = 0;
    const source = {
      read: async (name: string) => {
        read.push(name);
        const text = texts[name];
        if (text === undefined) throw new Error(`There is no ${name}.`);
        return text;
      },
      publish: (text: string) => {
        const file = join(folder(), `${published++}.mjs`);
        writeFileSync(file, text);
        return pathToFileURL(file).href;
      },
      load: (address: string) => import(address),
    };
    return { modules: new LinkedModules(source, { window }), read };
  }

  it('import each other, the same one once, and get what VS Code gives', async () => {
    const { modules } = modulesOf({
      'main.js':
        'import{a}from"./chunks/one-ABCD1234.js";import{b}from"./chunks/two-ABCD1234.js";export const same=a===b;',
      'chunks/one-ABCD1234.js': 'import{o as a}from"./chunk-ABCD1234.js";export{a};',
      'chunks/two-ABCD1234.js': "import {\n  o as b\n} from './chunk-ABCD1234.js';\nexport{b};",
      'chunks/chunk-ABCD1234.js': 'import*as v from"vscode";const o={};export{o,v};export const w=v.window;',
    });
    assert.equal((await modules.load('main.js')).same, true);
    assert.equal((await modules.load('chunks/chunk-ABCD1234.js')).w, window);
    assert.ok(!Object.keys(globalThis).some((name) => name.startsWith('__deorbit')));
  });

  it('read what they load on first use only then', async () => {
    const { modules, read } = modulesOf({
      'main.js': 'export const later=async()=>(await import("./chunks/late-ABCD1234.js")).word;',
      'chunks/late-ABCD1234.js': 'export const word="late";',
    });
    const { later } = await modules.load('main.js');
    assert.deepEqual(read, ['main.js']);
    assert.ok(typeof later === 'function');
    assert.equal(await later(), 'late');
  });

  it('leave alone what only looks like an import', async () => {
    const text = 'import{x}from"./notes.js"; from "vs"';
    const { modules } = modulesOf({ 'main.js': `export const text=${JSON.stringify(text)};` });
    assert.equal((await modules.load('main.js')).text, text);
  });

  it('fail where one cannot be read', async () => {
    const { modules } = modulesOf({ 'main.js': 'import"./chunks/gone-ABCD1234.js";' });
    await assert.rejects(modules.load('main.js'), /There is no chunks\/gone/);
  });
});
