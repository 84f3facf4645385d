import assert from 'node:assert/strict';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';

function section(...lines: readonly string[]): string {
  return ['<!-- deorbit:begin s d1 -->', '', ...lines, '', '<!-- deorbit:end s d1 -->', ''].join('\n');
}

const HEADER = ['| A | B |', '| --- | --- |'];
const BASE = section('Text.', '', ...HEADER, '| *yes* | 1 <!-- #r1 --> |', '| no | 2 <!-- #r2 --> |');

describe('refreshing columns', () => {
  const fresh = section(
    'Text.',
    '',
    '| A | C | B |',
    '| --- | --- | --- |',
    '| *yes* | x | 1 <!-- #r1 --> |',
    '| no | y | 2 <!-- #r2 --> |',
  );

  it('brings a new column behind the one it follows, beside the person’s own', () => {
    const current = section(
      'Text.',
      '',
      '| Mine | A | B |',
      '| :-: | --- | --- |',
      '| m | *yes* | 1 <!-- #r1 --> |',
      '| n | no | two <!-- #r2 --> |',
      '| o | p | q | r |',
    );
    const { text, conflicts } = mergeRefresh({ base: BASE, current, fresh });
    const expected = section(
      'Text.',
      '',
      '| Mine | A | C | B |',
      '| :-: | --- | --- | --- |',
      '| m | *yes* | x | 1 <!-- #r1 --> |',
      '| n | no | y | two <!-- #r2 --> |',
      '| o | p |  | q | r |',
    );
    assert.deepEqual([text, conflicts], [expected, []]);
  });

  it('removes one that is gone, unless the person wrote into it', () => {
    const current = fresh.replace('Text.', 'Text. Mine.');
    const back = mergeRefresh({ base: fresh, current, fresh: BASE });
    assert.equal(back.text, BASE.replace('Text.', 'Text. Mine.'));
    const used = fresh.replace('| no | y |', '| no | my own |');
    assert.equal(mergeRefresh({ base: fresh, current: used, fresh: BASE }).text, used);
  });

  it('knows a column that the person renamed, and leaves a deleted one deleted', () => {
    const renamed = BASE.replace('| A | B |', '| A | Beta |');
    const changed = BASE.replace('1 <!--', '7 <!--');
    assert.equal(
      mergeRefresh({ base: BASE, current: renamed, fresh: changed }).text,
      renamed.replace('1 <!--', '7 <!--'),
    );
    const without = section('Text.', '', '| B |', '| --- |', '| 1 <!-- #r1 --> |', '| 2 <!-- #r2 --> |');
    assert.equal(
      mergeRefresh({ base: BASE, current: without, fresh: changed }).text,
      without.replace('1 <!--', '7 <!--'),
    );
  });

  it('keeps a marker behind which the person wrote on, and the columns of a row without one', () => {
    const current = BASE.replace('1 <!-- #r1 --> |', '1 <!-- #r1 --> and more |');
    const { text } = mergeRefresh({ base: BASE, current, fresh });
    assert.equal(text, fresh.replace('1 <!-- #r1 --> |', '1 <!-- #r1 --> and more |'));
    const wide = BASE.replace('| A | B |', '| A | B | Mine |').replace('| --- | --- |', '| --- | --- | --- |');
    const total = BASE.replace('#r2 --> |', '#r2 --> |\n| total | 3 |');
    assert.equal(
      mergeRefresh({ base: BASE, current: wide, fresh: total }).text,
      wide.replace('#r2 --> |', '#r2 --> |\n| total | 3 |  |'),
    );
  });

  it('takes out the first, brings one behind the first, and leaves the last deleted', () => {
    const touched = BASE.replace('Text.', 'Text. Mine.');
    const last = section('Text. Mine.', '', '| B |', '| --- |', '| 1 <!-- #r1 --> |', '| 2 <!-- #r2 --> |');
    assert.equal(mergeRefresh({ base: BASE, current: touched, fresh: last.replace(' Mine.', '') }).text, last);
    assert.equal(mergeRefresh({ base: BASE, current: touched, fresh }).text, fresh.replace('Text.', 'Text. Mine.'));
    const first = section('Text.', '', '| A |', '| --- |', '| *yes* <!-- #r1 --> |', '| no <!-- #r2 --> |');
    const changed = mergeRefresh({ base: BASE, current: first, fresh: BASE.replace('| no |', '| nope |') });
    assert.equal(changed.text, first.replace('| no <', '| nope <'));
    const wider = section(
      'Text.',
      '',
      '| A | B | C |',
      '| --- | --- | --- |',
      '| *yes* | 1 | x <!-- #r1 --> |',
      '| no | 2 | y <!-- #r2 --> |',
    );
    assert.equal(
      mergeRefresh({ base: BASE, current: first, fresh: wider }).text,
      section('Text.', '', '| A | C |', '| --- | --- |', '| *yes* | x <!-- #r1 --> |', '| no | y <!-- #r2 --> |'),
    );
  });

  it('knows the first by its place where the person renamed it and another comes before', () => {
    const current = BASE.replace('| A | B |', '| Alpha | B |');
    const before = section(
      'Text.',
      '',
      '| C | A | B |',
      '| --- | --- | --- |',
      '| x | *yes* | 1 <!-- #r1 --> |',
      '| y | no | 2 <!-- #r2 --> |',
    );
    assert.equal(
      mergeRefresh({ base: BASE, current, fresh: before }).text,
      before.replace('| C | A |', '| C | Alpha |'),
    );
  });

  it('removes one that is gone where rows of the person’s hold nothing there, and keeps it where they do', () => {
    const withRow = (table: string, row: string) => table.replace('#r2 --> |', `#r2 --> |\n${row}`);
    const refreshed = (row: string) => mergeRefresh({ base: fresh, current: withRow(fresh, row), fresh: BASE }).text;
    assert.equal(refreshed('| mine |'), withRow(BASE, '| mine |  |'));
    assert.equal(refreshed('| mine |  | z |'), withRow(BASE, '| mine | z |'));
    assert.equal(refreshed('| mine | m | z |'), withRow(fresh, '| mine | m | z |'));
  });

  it('keeps two tables of one section apart', () => {
    const first = (a: string) => ['| A | B |', '| --- | --- |', `| yes | ${a} <!-- #r1 --> |`];
    const second = (b: string) => ['', 'Between.', '', '| C | D |', '| --- | --- |', `| no | ${b} <!-- #s1 --> |`];
    const base = section(...first('1'), ...second('2'));
    const changed = mergeRefresh({
      base,
      current: section(...first('mine'), ...second('2')),
      fresh: section(...first('1'), ...second('3')),
    });
    assert.equal(changed.text, section(...first('mine'), ...second('3')));
    const narrow = ['| A |', '| --- |', '| yes <!-- #r1 --> |'];
    const dropped = mergeRefresh({
      base,
      current: section(...first('1'), ...second('mine')),
      fresh: section(...narrow, ...second('2')),
    });
    assert.equal(dropped.text, section(...narrow, ...second('mine')));
  });

  it('finds a table again by its header when all its rows are new', () => {
    const current = BASE.replace('| A | B |', '| A | B | Mine |').replace('| --- | --- |', '| --- | --- | --- |');
    const rows = section('Text.', '', ...HEADER, '| new | 9 <!-- #r9 --> |');
    const { text } = mergeRefresh({ base: BASE, current, fresh: rows });
    const expected = section('Text.', '', '| A | B | Mine |', '| --- | --- | --- |', '| new | 9 |  <!-- #r9 --> |');
    assert.equal(text, expected);
  });
});
