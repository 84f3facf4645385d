import assert from 'node:assert/strict';
import { beginMarker, documentMarker, endMarker } from '../../../src/documents/sections/markers.ts';
import { sectionsOnly } from '../../../src/documents/sections/sections-only.ts';
import { matchColumns, nameTables } from '../../../src/documents/sections/tables.ts';
import { parseUnits } from '../../../src/documents/sections/units.ts';

const parse = (text: string) => parseUnits(text, { start: 0, end: text.length });

/** A table with these columns, and a row for each key. */
function table(columns: string, keys = ''): string {
  const names = columns.split(' ');
  const rows = keys.split(' ').filter(Boolean);
  return [names, names.map(() => '---'), ...rows.map((key) => [...names.slice(1), `v <!-- #${key} -->`])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function columnsOf(columns: string) {
  const [header] = parse(table(columns));
  assert.ok(header?.kind === 'header');
  return header.cells;
}

describe('The columns of two tables', () => {
  const matched = (from: string, to: string) => matchColumns(columnsOf(from), columnsOf(to));

  it('match by their headers, each once', () => {
    assert.deepEqual(matched('A B C', 'C A B'), [1, 2, 0]);
    assert.deepEqual(matched('A A', 'A A'), [0, 1]);
    assert.deepEqual(matched('A A', 'A B'), [0, 1]);
    assert.deepEqual(matched('B', 'A B'), [1]);
    assert.deepEqual(matched('A B', 'A'), [0, -1]);
    assert.deepEqual(matched('A B C', 'A C'), [0, -1, 1]);
  });

  it('match by their place where those around them do: one was renamed', () => {
    assert.deepEqual(matched('A', 'X'), [0]);
    assert.deepEqual(matched('A B', 'X B'), [0, 1]);
    assert.deepEqual(matched('A B', 'A X'), [0, 1]);
    assert.deepEqual(matched('A B C', 'A X C'), [0, 1, 2]);
  });

  it('do not match where nobody knows which was renamed', () => {
    assert.deepEqual(matched('A B', 'C D'), [-1, -1]);
    assert.deepEqual(matched('A B', 'A X Y'), [0, -1]);
    assert.deepEqual(matched('A B C D', 'A X Y D'), [0, -1, -1, 3]);
    assert.deepEqual(matched('A B', 'X Y B'), [-1, 2]);
  });
});

describe('The tables of two versions', () => {
  const named = (...versions: readonly (readonly string[])[]) => {
    const units = versions.map((tables) => parse(tables.join('\n\n')));
    nameTables(units);
    return units.map((each) => each.flatMap((unit) => (unit.kind === 'header' ? [unit.table.name] : [])));
  };

  it('are the same by the rows they share, wherever they stand', () => {
    const [before, after] = named(
      [table('A B', 'r1 r2'), table('A B', 's1')],
      [table('A B', 's1 s2'), table('X Y Z', 'r1 r2')],
    );
    assert.deepEqual(after, before?.toReversed());
  });

  it('are the same by half of their columns where no row is left', () => {
    const [before, after] = named([table('A B', 'r1')], [table('A B', 's1')]);
    assert.deepEqual(after, before);
    assert.deepEqual(...(named([table('A B C D')], [table('A B X Y')]) as [string[], string[]]));
    for (const other of ['A X Y Z', 'X Y'])
      assert.notDeepEqual(...(named([table('A B C D', 'r1')], [table(other, 's1')]) as [string[], string[]]));
  });

  it('are the likeliest of several, each once', () => {
    const [before, after] = named(
      [table('A B', 'r1 r2'), table('A B', 's1')],
      [table('A B', 's1 r1 r2'), table('A B')],
    );
    assert.deepEqual(after, before);
    const ids = parse(`${table('A B')}\n\n${table('C D')}`);
    nameTables([ids]);
    assert.equal(new Set(ids.map(({ id }) => id)).size, 4, 'each header and rule has an id of its own');
  });
});

describe('A part of a document', () => {
  const kinds = (...lines: readonly string[]) => parse(lines.join('\n')).map(({ kind }) => kind);

  it('has a table where a header has a rule of as many cells below it, up to what is no row', () => {
    assert.deepEqual(kinds('| A | B |', '| - | - |', '| a | b |'), ['header', 'delimiter', 'row']);
    assert.deepEqual(kinds('| A | B |', '| - |', '| a |'), ['sentence']);
    assert.deepEqual(kinds('A', '---', 'text'), ['sentence', 'other', 'sentence']);
    for (const [end, kind] of [
      ['- item', 'list'],
      ['> quote', 'other'],
      ['# Head', 'heading'],
      ['   ', undefined],
    ] as const)
      assert.deepEqual(
        kinds('| A |', '| - |', '| a |', end),
        ['header', 'delimiter', 'row', ...(kind ? [kind] : [])],
        end,
      );
    assert.deepEqual(kinds('| A |', '| - |', '```', '| a |', '```'), ['header', 'delimiter', 'code', 'code', 'code']);
  });

  it('has lines that are told apart by what they say, code by every character', () => {
    const ids = (text: string) => parse(text).map(({ id }) => id);
    assert.deepEqual(ids('* a  b\n\n*x*'), ids('- a b\n\n_x_'));
    assert.notDeepEqual(ids('- a'), ids('- b'));
    assert.notDeepEqual(ids('```\n*a*\n```'), ids('```\n_a_\n```'));
    assert.notDeepEqual(ids(`${table('A')}\n| x |`), ids(`${table('A')}\n| y |`));
  });

  it('has a wrapped item as one line only where every line of it is indented', () => {
    assert.deepEqual(kinds('- one', '  two <!-- #k -->'), ['line']);
    assert.deepEqual(kinds('- one', '  two', '  three <!-- #k -->'), ['line']);
    assert.deepEqual(kinds('- one', 'two', '  three <!-- #k -->'), ['list', 'sentence', 'line']);
    assert.deepEqual(kinds('one', '  two <!-- #k -->'), ['sentence', 'line']);
  });
});

describe('A rendering for a text that holds the document already', () => {
  it('is its sections, without marker and title', () => {
    const sections = `${beginMarker('a', 'd1')}\nText\n${endMarker('a', 'd1')}\n`;
    const marker = documentMarker({ kind: 'handover', client: 'c1', language: 'en', id: 'd1' });
    assert.equal(sectionsOnly(`${marker}\n\n# Handover\n\n${sections}`), sections);
    assert.equal(sectionsOnly('Text\n'), 'Text\n');
  });
});
