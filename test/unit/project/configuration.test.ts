import assert from 'node:assert/strict';
import type { Entries } from '../../../src/project/configuration/entry.ts';
import { tomlEntries } from '../../../src/project/configuration/toml-entries.ts';
import { yamlEntries } from '../../../src/project/configuration/yaml-entries.ts';

function valuesOf({ entries }: Entries): string[] {
  return entries.map(({ path, value, line }) => `${line} ${path.join('/')}=${value}`);
}

describe('A TOML file', () => {
  it('gives its values with their lines', () => {
    const text = 'name = "x" # a note\n\n[tool."my.app"]\n\'a b\' = 1\nc.d = true\n[[bin]]\npath = "src/main.rs"\n';
    assert.deepEqual(valuesOf(tomlEntries(text)), [
      '1 name=x',
      '4 tool/my.app/a b=1',
      '5 tool/my.app/c/d=true',
      '7 bin/path=src/main.rs',
    ]);
  });

  it('has lists and inline tables, over several lines as well', () => {
    const text =
      'list = [\n  "a=b",\n  [ "c" ], # deep\n]\nserde = { version = "1", optional = true }\nodd = { version = "2", oddity\nlast = "]"';
    assert.deepEqual(valuesOf(tomlEntries(text)), [
      '2 list/-=a=b',
      '3 list/-=c',
      '5 serde=',
      '5 serde/version=1',
      '5 serde/optional=true',
      '6 odd=',
      '6 odd/version=2',
      '7 last=]',
    ]);
  });

  it('has an inline table that goes on where a list in it does, and is told where it begins', () => {
    const { entries, broken } = tomlEntries('long = { a = 1, list = [\n  "b",\n] }\nc = 2');
    assert.deepEqual(
      entries.map(({ path, line }) => `${line} ${path.join('/')}`),
      ['1 long', '1 long/a', '1 long/list/-', '4 c'],
    );
    assert.equal(broken, false);
  });

  it('has lists and tables within an inline table, whole', () => {
    const text =
      'serde = { version = "1", features = ["derive", "rc,x"], default-features = false }\na = { b = { c = 1, d = [2] }, "e,{" = "[" }';
    assert.deepEqual(valuesOf(tomlEntries(text)), [
      '1 serde=',
      '1 serde/version=1',
      '1 serde/features/-=derive',
      '1 serde/features/-=rc,x',
      '1 serde/default-features=false',
      '2 a=',
      '2 a/b=',
      '2 a/b/c=1',
      '2 a/b/d/-=2',
      '2 a/e,{=[',
    ]);
  });

  it('is read however deep its inline tables go: the deepest as they stand', () => {
    const { entries } = tomlEntries(`a = ${'{ a = '.repeat(9_000)}1${' }'.repeat(9_000)}`);
    assert.equal(entries.length, 9);
    assert.match(entries.at(-1)?.value ?? '', /^\{ a = /);
  });

  it('has signs of comments and quotes within texts, which are neither', () => {
    assert.deepEqual(valuesOf(tomlEntries('#x\na = "b \\" # c" # d\ne = "f"\t# g\nlist = [\n  "",\n]')), [
      '2 a=b \\" # c',
      '3 e=f',
    ]);
  });

  it('has texts over several lines, in which nothing is a value', () => {
    const text = "a = \"\"\"\nb = 1\n\"\"\"\nc = '''one line'''\nd = '''\ne = 2\n'''\nf = 3";
    assert.deepEqual(
      tomlEntries(text).entries.map(({ path }) => path.join('/')),
      ['c', 'f'],
    );
    assert.equal(tomlEntries(text).broken, false);
  });

  it('is broken where it breaks off or says nothing, and the rest is read all the same', () => {
    for (const part of ['[table\n', 'nothing\n', '= 1\n']) {
      const read = tomlEntries(`${part}a = 1`);
      assert.deepEqual([valuesOf(read), read.broken], [['2 a=1'], true], part);
    }
    for (const open of ['a = [1,\n', "a = '''\nb\n", 'a = { b = [\n'])
      assert.equal(tomlEntries(open).broken, true, open);
  });
});

describe('A YAML file', () => {
  it('gives its values with their lines and documents', () => {
    const text =
      '%YAML 1.2\n---\na: 1\n"b c": \'d: e\' # note\nurl: http://x:80\n...\n---\n- f\n- - g\n  - h: 2\n    i: 3\n-\n  j: 4\n';
    const { entries, broken } = yamlEntries(text);
    assert.deepEqual(
      entries.map(({ path, value, line, document }) => `${document}:${line} ${path.join('/')}=${value}`),
      [
        '0:3 a=1',
        '0:4 b c=d: e',
        '0:5 url=http://x:80',
        '1:8 -=f',
        '1:9 -/-=g',
        '1:10 -/-/h=2',
        '1:11 -/-/i=3',
        '1:13 -/j=4',
      ],
    );
    assert.equal(broken, false);
  });

  it('has lists and maps in brackets, over several lines as well', () => {
    const text = 'a: [b, "c, d"]\ne: {f: 1, "g": 2, odd}\nh: [\n  i, # note\n  j\n]\nk: {{ template }}\n';
    assert.deepEqual(valuesOf(yamlEntries(text)), [
      '1 a/-=b',
      '1 a/-=c, d',
      '2 e/f=1',
      '2 e/g=2',
      '3 h/-=i',
      '3 h/-=j',
      '7 k={{ template }}',
    ]);
  });

  it('has texts over several lines, given line by line', () => {
    assert.deepEqual(valuesOf(yamlEntries('a: |-\r\n  one: 1\r\n    two\r\n\r\nb: >\r\n  three\r\nc: 4')), [
      '2 a=one: 1',
      '3 a=two',
      '6 b=three',
      '7 c=4',
    ]);
  });

  it('is broken where a tab stands before a value or a bracket stays open', () => {
    assert.deepEqual(yamlEntries('a: 1\n\tb: 2\nc: 3').broken, true);
    assert.deepEqual(yamlEntries('a: [b,\n  c').broken, true);
  });
});
