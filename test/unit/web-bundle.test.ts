import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { repositoryRoot } from '../support/paths.ts';

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');

describe('What a browser loads', () => {
  it('is one file that package.json names and the package holds', async () => {
    const { browser } = JSON.parse(await read('package.json'));
    assert.equal(browser, './dist/web.cjs');
    assert.ok((await read('.vscodeignore')).split('\n').includes('!dist/web.cjs'));
  });

  it('asks for VS Code and for nothing of Node.js', async () => {
    // Comments of libraries show how they are used elsewhere.
    const code = (await read('dist/web.cjs')).replace(/^\s*\*.*$/gm, '');
    const asked = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(asked)], ['vscode']);
    for (const name of builtinModules) assert.ok(!asked.includes(name), name);
    assert.doesNotMatch(code, /\bprocess\.|\bBuffer\.|\b__dirname\b|\bimport\s*\(/);
  });

  it('leaves out what is too large for it: the rules for secrets of other services', async () =>
    assert.doesNotMatch(await read('dist/web.cjs'), /secretlint/));

  it('can be loaded where there is nothing but what a web worker has', async () => {
    const module = { exports: {} as Record<string, unknown> };
    const vscode = new Proxy(class {}, { get: () => class {} });
    const worker = { crypto, TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, Intl };
    const require = (name: string) => (name === 'vscode' ? vscode : assert.fail(`there is no ${name}`));
    runInContext(await read('dist/web.cjs'), createContext({ ...worker, module, exports: module.exports, require }));
    assert.equal(typeof module.exports.activate, 'function');
  });
});
