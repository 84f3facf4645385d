import assert from 'node:assert/strict';
import { meaningOf, plainTextOf } from '../../../src/documents/sections/meaning.ts';
import { parseUnits, type Unit } from '../../../src/documents/sections/units.ts';

function parse(text: string): Unit[] {
  return parseUnits(text, { start: 0, end: text.length });
}

function shown(text: string): (string | undefined)[][] {
  return parse(text).map((unit) => [
    unit.kind,
    'key' in unit ? unit.key : undefined,
    'cells' in unit ? unit.cells.map((cell) => cell.text).join('~') : text.slice(unit.start, unit.end),
  ]);
}

describe('the meaning of Markdown', () => {
  it('is the same before and after a formatter', () => {
    const pairs = [
      ['a  b', 'a b'],
      ['snake\\_case', 'snake_case'],
      ['*a* and __b__', '_a_ and **b**'],
      ['1\\. x \\* y', '1. x * y'],
      ['&#8249;x?&#8250; &amp; y', '‹x?› & y'],
      ['a<br/>b<BR>c', 'a<br>b<br>c'],
    ] as const;
    for (const [one, other] of pairs) assert.equal(meaningOf(one), meaningOf(other));
  });

  it('is not the same where a person changed something', () => {
    for (const [one, other] of [
      ['a_b', 'a*b'],
      ['`a\\_b`', '`a_b`'],
      ['a', 'A'],
      ['x', '‹x?›'],
    ] as const)
      assert.notEqual(meaningOf(one), meaningOf(other));
  });

  it('as plain text has no Markdown in it', () => {
    assert.equal(plainTextOf(' **Anna** <anna> '), 'Anna <anna>');
    assert.equal(plainTextOf('[Anna](https://x.org) in `code *x*`<br>two'), 'Anna in code *x*\ntwo');
    assert.equal(plainTextOf('\\*not bold\\* snake_case 2*3*4 &lt;b&gt;'), '*not bold* snake_case 2*3*4 <b>');
    assert.equal(plainTextOf('<https://x.org/a_b_c>'), 'https://x.org/a_b_c');
  });
});

describe('taking a section apart', () => {
  it('tells rows, keyed lines and prose', () => {
    const text = [
      '## Title',
      '',
      'One. Two',
      'goes on. Three',
      '',
      '| A | B |',
      '| - | :-: |',
      '| x \\| y | `a|b` <!-- #k --> |',
      '| mine |',
      '',
      '- **L:** v <!-- #l -->',
      '- free',
      'Line <!-- #p -->',
    ].join('\n');
    assert.deepEqual(shown(text), [
      ['heading', undefined, '## Title'],
      ['sentence', undefined, 'One.'],
      ['sentence', undefined, 'Two\ngoes on.'],
      ['sentence', undefined, 'Three'],
      ['header', undefined, 'A~B'],
      ['delimiter', undefined, '-~:-:'],
      ['row', 'k', 'x \\| y~`a|b`'],
      ['row', undefined, 'mine'],
      ['line', 'l', '- **L:** v <!-- #l -->'],
      ['list', undefined, '- free'],
      ['line', 'p', 'Line <!-- #p -->'],
    ]);
  });

  it('joins a list item that a formatter wrapped', () => {
    assert.deepEqual(shown('- one two\n  three\n  four <!-- #k -->\n'), [
      ['line', 'k', '- one two\n  three\n  four <!-- #k -->'],
    ]);
  });

  it('takes a copied key for the person’s own row', () => {
    assert.deepEqual(
      shown('| A | B |\n|-|-|\n| 1 | 2 <!-- #k --> |\n| 3 | 4 <!-- #k --> |').map(([, key]) => key),
      [undefined, undefined, 'k', undefined],
    );
    assert.deepEqual(
      shown('- a <!-- #k -->\n- b <!-- #k -->').map(([, key]) => key),
      ['k', undefined],
    );
  });

  it('reads nothing into code', () => {
    assert.deepEqual(
      shown('```\n| A | B |\n| - | - |\n- x <!-- #k -->\n```').map(([kind]) => kind),
      Array(5).fill('code'),
    );
  });
});
