import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { repositoryRoot } from '../support/paths.ts';

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');
// Comments of libraries show how they are used elsewhere.
const codeOf = async (path: string) => (await read(path)).replace(/^\s*\*.*$/gm, '');

/** What a file of the bundle imports, at once or later; those of the bundle by their path. */
async function importsOf(path: string): Promise<readonly string[]> {
  const imports = (await codeOf(path)).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([\w.@][^"'\s]*)["']/g);
  return [...imports].map(([, name = '']) => {
    const chunk = /^\.\/(?:chunks\/)?([\w.-]+\.js)$/.exec(name);
    return chunk ? `dist/chunks/${chunk[1]}` : name;
  });
}

/** Every file that one leads to, and everything else they ask for. */
async function reachedFrom(path: string): Promise<{ readonly files: Set<string>; readonly others: Set<string> }> {
  const [files, others] = [new Set([path]), new Set<string>()];
  for (const file of files)
    for (const name of await importsOf(file)) (name.startsWith('dist/') ? files : others).add(name);
  return { files, others };
}

describe('What a browser loads', () => {
  it('is one file that package.json names and the package holds', async () => {
    const { browser, main } = JSON.parse(await read('package.json'));
    assert.equal(browser, './dist/web.cjs');
    assert.match(main, /\.cjs$/, 'VS Code 1.100 runs nothing in a browser of what it takes for an ES module');
    assert.ok((await read('.vscodeignore')).split('\n').includes('!dist/web.cjs'));
  });

  it('is little, asks for VS Code alone, and can be loaded where there is nothing but what a web worker has', async () => {
    const module = { exports: {} as Record<string, unknown> };
    const code = await read('dist/web.cjs');
    assert.ok(code.length < 20_000, `${code.length}`);
    const require = (name: string) => (name === 'vscode' ? {} : assert.fail(`there is no ${name}`));
    runInContext(code, createContext({ URL, TextDecoder, module, exports: module.exports, require }));
    assert.equal(typeof module.exports.activate, 'function');
  });

  it('leads to modules that ask for VS Code and for nothing of Node.js', async () => {
    const { files, others } = await reachedFrom('dist/extension.web.js');
    assert.ok(files.size > 10, [...files].join(' '));
    assert.deepEqual([...others], ['vscode']);
    for (const file of files) assert.doesNotMatch(await codeOf(file), /\brequire\(["']|\bBuffer\.|\b__dirname\b/, file);
  });

  it('is what other windows run: the files are in the package once', async () => {
    const [web, machine] = await Promise.all(['dist/extension.web.js', 'dist/extension.js'].map(reachedFrom));
    const shared = [...(web?.files ?? [])].filter((file) => machine?.files.has(file));
    assert.deepEqual(
      [...(web?.files ?? [])].filter((file) => !shared.includes(file)),
      ['dist/extension.web.js'],
    );
  });
});
