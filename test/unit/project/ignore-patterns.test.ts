import assert from 'node:assert/strict';
import ignore from 'ignore';
import { pathsConcerned } from '../../../src/project/walk/ignore-patterns.ts';

const LINES = [
  'log',
  '/log',
  'log/',
  'log/*',
  'log/**',
  '**/log',
  'a/**/log',
  '*.log',
  'log.*',
  '*l*g*',
  'l?g',
  'lo[gk]',
  'l[!a]g*.js',
  '\\#log',
  '\\!log',
  'lo\\g',
  'l\\*g',
  '!log/keep',
  'a/*/log',
  '*/log',
  '/*/',
  '*',
  'LOG',
  'l.g+(x)',
  '  log',
  'log  ',
  'log\\ ',
];
const NAMES = [
  'log',
  'LOG',
  'xlog',
  'a.log',
  'log.js',
  'lag.js',
  'lok',
  'l*g',
  '#log',
  '!log',
  'l.g+(x)',
  'lo g',
  'log ',
];
const PATHS = [...NAMES, ...NAMES.flatMap((name) => [`a/${name}`, `${name}/a`, `a/b/${name}/keep`, `${name}/`])];

describe('the paths that an ignore file is about', () => {
  for (const line of LINES)
    it(`overlooks none that "${line}" says something of`, () => {
      const text = `# first\r\n\n${line}\n`;
      const concerned = pathsConcerned(text);
      for (const path of PATHS) {
        const { ignored, unignored } = ignore().add(text).test(path);
        if (ignored || unignored) assert.ok(concerned?.test(path) ?? true, path);
      }
    });

  it('are few: most of a project is asked about no further', () => {
    const concerned = pathsConcerned('node_modules/\n*.log\n/build\n!keep.log\n\\#*\ntmp/*\n');
    for (const path of ['a.js', 'src/builder.ts', 'logs/a.txt', 'src/a.log.ts', 'src/temp/'])
      assert.equal(concerned?.test(path), false, path);
    for (const path of ['a.log', 'src/build/a.js', '#a', 'tmp/a']) assert.equal(concerned?.test(path), true, path);
    assert.equal(pathsConcerned('# nothing\n')?.test('a.js'), false);
  });

  it('are told in no time from a pattern that could be matched in many ways', () => {
    const concerned = pathsConcerned(`${'*a'.repeat(50)}b\n${'**a'.repeat(50)}b\n`);
    const started = performance.now();
    for (let times = 0; times < 100; times++) concerned?.test('a'.repeat(255));
    assert.ok(performance.now() - started < 500);
  });

  it('is none where it would be too large to be one, so that each line is asked', () => {
    for (const line of ['?'.repeat(100_000), Array.from({ length: 30_000 }, (_, at) => `made/name${at}`).join('\n')])
      assert.equal(pathsConcerned(line)?.test('a/b'), undefined);
  });
});
