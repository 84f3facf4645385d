import assert from 'node:assert/strict';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';

function section(...lines: readonly string[]): string {
  return ['<!-- deorbit:begin s d1 -->', '', ...lines, '', '<!-- deorbit:end s d1 -->', ''].join('\n');
}

const HEADER = ['| A | B |', '| --- | --- |'];
const [R1, R2, R3] = ['| a | 1 <!-- #r1 --> |', '| b | 2 <!-- #r2 --> |', '| c | 3 <!-- #r3 --> |'];
const NOTHING = { cells: 0, rowsAdded: 0, rowsRemoved: 0, prose: 0, sectionsAdded: 0, sectionsRemoved: 0 };

/** Asserts what comes of a refresh that asks nothing, and how much it counts as changed. */
function becomes(
  [base, current, fresh]: readonly [base: string | undefined, current: string, fresh: string],
  expected: string,
  changes: Partial<typeof NOTHING>,
): void {
  const result = mergeRefresh({ base, current, fresh });
  assert.deepEqual([result.text, result.conflicts], [expected, []]);
  assert.deepEqual(result.changes, { ...NOTHING, ...changes });
}

describe('A new row', () => {
  const base = section('Text.', '', ...HEADER, R1, R2);
  const fresh = section('Text.', '', ...HEADER, R1, R2, R3);

  it('comes in where the new rendering has it, the first too', () => {
    const [current, row] = [base.replace('Text.', 'Text. Mine.'), '| z | 0 <!-- #r0 --> |\n| a |'];
    becomes([base, current, base.replace('| a |', row)], current.replace('| a |', row), { rowsAdded: 1 });
    const without = current.replace(`${R1}\n`, '');
    const between = '| z | 0 <!-- #r0 --> |\n| b |';
    becomes([base, without, base.replace('| b |', between)], without.replace('| b |', between), { rowsAdded: 1 });
  });

  it('stays in its table where the person moved the rows before it into one of their own', () => {
    const own = (...rows: readonly string[]) => ['', 'Mine.', '', '| X | Y |', '| --- | --- |', ...rows];
    const one = section('Text.', '', ...HEADER, R1, ...own(R2));
    becomes([base, one, fresh], section('Text.', '', ...HEADER, R1, R3, ...own(R2)), { rowsAdded: 1 });
    const both = section('Text.', '', ...HEADER, ...own(R1, R2));
    becomes([base, both, fresh], section('Text.', '', ...HEADER, R3, ...own(R1, R2)), { rowsAdded: 1 });
  });

  it('brings its header where the person deleted the table, once', () => {
    const current = section('Text. Mine.');
    becomes([base, current, fresh], section('Text. Mine.', '', ...HEADER, R3), { rowsAdded: 1 });
    const fourth = '| d | 4 <!-- #r4 --> |';
    const more = section('Text.', '', ...HEADER, R1, R2, R3, fourth);
    becomes([base, current, more], section('Text. Mine.', '', ...HEADER, R3, fourth), { rowsAdded: 2 });
  });

  it('comes with its whole table where there was none', () => {
    const [before, current] = [section('None.', '', 'Last.'), section('None. Mine.', '', 'Last.')];
    const table = (first: string) => section(first, '', ...HEADER, R1, '', 'Last.');
    becomes([before, current, table('None.')], table('None. Mine.'), { rowsAdded: 1 });
    becomes([before, current, table('See:')], table('See: Mine.'), { rowsAdded: 1, prose: 1 });
  });
});

describe('A new line or paragraph', () => {
  const line = '- **K:** v <!-- #k -->';
  const base = section('Text.', '', line, '', 'Last.');
  const mine = (text: string) => text.replace('Last.', 'Last. Mine.');

  it('comes into its list without a blank line, before and behind the others', () => {
    const [before, behind] = ['- **J:** u <!-- #j -->', '- **L:** w <!-- #l -->'];
    for (const lines of [`${line}\n${behind}`, `${before}\n${line}`]) {
      const fresh = base.replace(line, lines);
      becomes([base, mine(base), fresh], mine(fresh), { rowsAdded: 1 });
    }
    const item = mine(base).replace(line, `${line}\n- mine`);
    becomes([base, item, base.replace(line, `${line}\n${behind}`)], item.replace(line, `${line}\n${behind}`), {
      rowsAdded: 1,
    });
    const windows = mine(base).replaceAll('\n', '\r\n');
    becomes([base, windows, base.replace(line, `${before}\n${line}`)], windows.replace(line, `${before}\r\n${line}`), {
      rowsAdded: 1,
    });
  });

  it('is parted from what stands around it as it is rendered', () => {
    for (const [old, fresh] of [
      ['Last.', 'New one.\n\nLast.'],
      ['Text.', 'Text. New.'],
      ['Last.', '### New\n\nLast.'],
    ] as const)
      becomes([base, mine(base), base.replace(old, fresh)], mine(base.replace(old, fresh)), { prose: 1 });
    const written = base.replace('Text.', 'Text. Mine.');
    becomes([base, written, base.replace('Last.', 'Last.\n\nMore.')], written.replace('Last.', 'Last.\n\nMore.'), {
      prose: 1,
    });
    const code = (first: string, ...lines: readonly string[]) => section(first, '', '```', ...lines, '```');
    becomes([code('Text.', 'a'), code('Text. Mine.', 'a'), code('Text.', 'a', 'b')], code('Text. Mine.', 'a', 'b'), {
      prose: 1,
    });
  });

  it('stands behind what the person wrote on in a paragraph, and before what they began anew', () => {
    const fresh = base.replace('Text.', 'Text.\n\nNew.');
    const written = base.replace('Text.', 'Text. Mine.');
    becomes([base, written, fresh], written.replace('Mine.', 'Mine.\n\nNew.'), { prose: 1 });
    const begun = base.replace('Text.', 'Text.\n\nMine.');
    becomes([base, begun, fresh], begun.replace('Text.', 'Text.\n\nNew.'), { prose: 1 });
  });

  it('is the first of its section', () => {
    const first = '- **J:** u <!-- #j -->';
    becomes(
      [section('Last.'), section('Last. Mine.'), section(first, '', 'Last.')],
      section(first, '', 'Last. Mine.'),
      {
        rowsAdded: 1,
      },
    );
  });
});

describe('Sentences that the record’s side changed', () => {
  it('give way to as many as there are now', () => {
    becomes(
      [
        section('Old one.', '', 'Other.'),
        section('Old one.', '', 'Other. Mine.'),
        section('New one. And two.', '', 'Other.'),
      ],
      section('New one. And two.', '', 'Other. Mine.'),
      { prose: 2 },
    );
    becomes([section('One. Two. Three.'), section('Two. Three.'), section('Three.')], section('Three.'), {});
  });

  it('are asked about where the person rewrote or deleted some of them', () => {
    const asked = (base: string | undefined, current: string, fresh: string) => {
      const { text, conflicts } = mergeRefresh({ base, current, fresh });
      return [text, conflicts.map(({ kind, mine, record }) => [kind, mine, record])];
    };
    const three = section('One. Two. Three.');
    const rewritten = section('One. Mine. Three.');
    assert.deepEqual(asked(three, rewritten, section('Three.')), [rewritten, [['prose', 'One. Mine.', '']]]);
    const shorter = section('Two. Three. Mine.');
    assert.deepEqual(asked(three, shorter, section('New. Three.')), [shorter, [['prose', 'Two.', 'New.']]]);
    assert.deepEqual(asked(undefined, section('Mine. Same.'), section('New one. Same. More.')), [
      section('Mine. Same. More.'),
      [['prose', 'Mine.', 'New one.']],
    ]);
  });

  it('come in where nothing is known of the last rendering and nothing stands in their place', () => {
    becomes([undefined, section('Same.'), section('Same.', '', 'More.')], section('Same.', '', 'More.'), { prose: 1 });
  });
});
