import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { branchesOf } from '../../../scripts/branches/branches.mjs';
import { readRuns } from '../../../scripts/branches/runs.mjs';
import { defaultsOf, shareOf, tableOf } from '../../../scripts/branches/table.mjs';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('The branches of code', () => {
  const kindsIn = (code: string) => branchesOf(code).map(({ kind, starts }) => `${kind} ${code[starts]}`);

  it('are both ways of an if, also of one without else, and of a conditional, and each case', () => {
    assert.deepEqual(kindsIn('if (a) b; else c;'), ['if b', 'else c']);
    const [, other] = branchesOf('x; if (a) b;');
    assert.deepEqual([other?.kind, other?.starts, other?.less], ['else', 3, 10]);
    assert.deepEqual(kindsIn('a ? b : c'), ['? b', ': c']);
    assert.deepEqual(kindsIn('switch (a) { case 1: case 2: b; default: c }'), ['case c', 'case c', 'case d']);
  });

  it('are each operand once, and the default of an index apart', () => {
    assert.deepEqual(kindsIn('a && (b || c) && d'), ['&& a', '&& b', '|| c', '&& d']);
    assert.deepEqual(kindsIn("a.b ?? '1'"), ['?? a', "?? '"]);
    assert.deepEqual(kindsIn("a[0] ?? '1'"), ['?? a', "index '"]);
    assert.deepEqual(kindsIn('a.at(-1)?.b ?? 0'), ['?? a', 'index 0']);
    assert.deepEqual(kindsIn('a[0] ?? b'), ['?? a', '?? b'], 'what is worked out is no plain default');
  });
});

describe('What V8 says of a run', () => {
  const folder = useTemporaryFolder();

  it('is how often each place ran, the innermost stretch first; a file that broke off says nothing', async () => {
    const url = pathToFileURL('/a/b.mjs').href;
    const stretch = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
    const functions = [{ ranges: [stretch(0, 100, 1), stretch(20, 40, 0)] }, { ranges: [stretch(50, 60, 7)] }];
    const result = [
      { url, functions },
      { url: 'node:fs', functions: [] },
    ];
    await writeFile(join(folder(), 'a.json'), JSON.stringify({ result }));
    await writeFile(join(folder(), 'b.json'), '{"result": [');
    const counts: number[][] = [];
    for await (const { countAt } of readRuns(folder(), (path) => path.endsWith('b.mjs')))
      counts.push([0, 19, 20, 39, 40, 55, 60, 99, 100].map(countAt));
    assert.deepEqual(counts, [[1, 1, 0, 0, 1, 7, 1, 1, 0]]);
  });
});

describe('The share of branches', () => {
  const branch = (kind: 'if' | 'else' | 'index', taken: number) => ({ kind, line: 3, column: 5, taken });
  const files = [
    { file: 'base/a.ts', branches: [branch('if', 2), branch('else', 0), branch('index', 0)] },
    { file: 'cli/b.ts', branches: [branch('if', 1), branch('else', 1)] },
  ];

  it('leaves defaults of an index out, which are counted apart', () => {
    assert.deepEqual(shareOf(files), { all: 4, taken: 3, percent: 75 });
    assert.deepEqual(defaultsOf(files), { all: 1, taken: 0 });
  });

  it('names the places of all that was not taken', () => {
    const table = tableOf(files);
    assert.deepEqual(table.slice(0, 2), [' 50.0 %  base (1 of 2)', '100.0 %  cli (2 of 2)']);
    assert.equal(table.at(-1), '2 of 3  src/base/a.ts: 3:5 else, 3:5 index');
  });
});
