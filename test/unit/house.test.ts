import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findCircle,
  findForbiddenImports,
  findHomeless,
  graphOfRooms,
  type ImportGraph,
  importsOf,
  readImportGraph,
} from '../support/import-graph.ts';
import { repositoryRoot } from '../support/paths.ts';

describe('the house', () => {
  let graph: ImportGraph;

  before(async () => {
    graph = await readImportGraph(join(repositoryRoot, 'src'));
    assert.ok(graph.size > 0);
  });

  it('imports down the floors only, and editor and Node modules where they belong', () => {
    assert.deepEqual(findForbiddenImports(graph), []);
  });

  it('has no circle of imports, neither between files nor between rooms', () => {
    assert.equal(findCircle(graph), undefined);
    assert.equal(findCircle(graphOfRooms(graph)), undefined);
  });

  it('reaches for no network: nothing is sent anywhere', async () => {
    const modules = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/;
    const imported = [...graph].filter(([, targets]) => targets.some((target) => modules.test(target)));
    assert.deepEqual(imported, []);
    for (const file of graph.keys()) {
      const text = await readFile(join(repositoryRoot, 'src', file), 'utf8');
      assert.doesNotMatch(text, /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/, file);
    }
  });

  it('gives every file a room', () => {
    assert.deepEqual(findHomeless(graph), []);
  });
});

describe('the watch over the house', () => {
  const forbidden = (file: string, target: string) => findForbiddenImports(new Map([[file, [target]]])).length === 1;

  it('reads every form of import and no comment', () => {
    const text = [
      "import type { A } from './a.ts';",
      'import {\n  b,\n  c,\n} from "../base/b.ts";',
      "import './effect.ts';",
      "export { d } from './d.ts';",
      "const lazy = await import('./lazy.ts');",
      "// import './comment.ts';",
      " * import './comment.ts';",
      "const word = 'import';",
      "import { readFile } from 'node:fs';",
    ].join('\n');
    assert.deepEqual(importsOf('records/x.ts', text), [
      'records/a.ts',
      'base/b.ts',
      'records/effect.ts',
      'records/d.ts',
      'records/lazy.ts',
      'node:fs',
    ]);
  });

  it('refuses an import up', () => {
    assert.ok(forbidden('base/money/amount.ts', 'records/load.ts'));
    assert.ok(forbidden('relationship/client/record.ts', 'relationship/signals/orbit.ts'));
    assert.ok(forbidden('actions/add-client.ts', 'extension.ts'));
    assert.ok(!forbidden('records/load.ts', 'base/money/amount.ts'));
    assert.ok(!forbidden('extension.ts', 'editor/tree.ts'));
  });

  it('refuses the editor and Node where they do not belong, also by way of their ports', () => {
    for (const target of ['vscode', 'node:fs', 'fs', 'base/ports/node/files.ts', 'base/ports/vscode/ask.ts']) {
      assert.ok(forbidden('actions/add-client.ts', target), target);
    }
    assert.ok(forbidden('editor/tree.ts', 'node:fs'));
    assert.ok(!forbidden('editor/tree.ts', 'vscode'));
    assert.ok(!forbidden('base/ports/node/files.ts', 'node:fs'));
  });

  it('refuses what goes between editor, command line and panels, but for the protocol', () => {
    assert.ok(forbidden('editor/panel.ts', 'webview/panel.ts'));
    assert.ok(forbidden('cli/list.ts', 'editor/tree.ts'));
    assert.ok(!forbidden('editor/panel.ts', 'webview/messages.ts'));
  });

  it('finds a circle, and one between rooms that is none between files', () => {
    const circle = new Map([
      ['base/a.ts', ['base/b.ts']],
      ['base/b.ts', ['base/a.ts']],
    ]);
    assert.deepEqual(findCircle(circle), ['base/a.ts', 'base/b.ts', 'base/a.ts']);
    const rooms = new Map([
      ['records/a.ts', ['project/a.ts']],
      ['project/b.ts', ['records/b.ts']],
    ]);
    assert.equal(findCircle(rooms), undefined);
    assert.deepEqual(findCircle(graphOfRooms(rooms)), ['records', 'project', 'records']);
  });
});
