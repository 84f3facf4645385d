import assert from 'node:assert/strict';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';
import { sampleDocument } from './sample.ts';

function section(...lines: readonly string[]): string {
  return ['<!-- deorbit:begin s d1 -->', '', ...lines, '', '<!-- deorbit:end s d1 -->', ''].join('\n');
}

const HEADER = ['| A | B |', '| --- | --- |'];
const BASE = section('Text.', '', ...HEADER, '| *yes* | 1 <!-- #r1 --> |', '| no | 2 <!-- #r2 --> |');

describe('refreshing rows', () => {
  it('leaves a person’s way of writing alone beside a cell that changed', () => {
    const current = BASE.replace('| *yes* |', '|  _yes_|').replace('Text.', 'Text. Mine.');
    const { text } = mergeRefresh({ base: BASE, current, fresh: BASE.replace('1 <!--', '7 <!--') });
    assert.equal(text, current.replace('1 <!--', '7 <!--'));
  });

  it('carries a filled gap into words that changed around it', () => {
    const base = section('- **Term:** 1 May to ‹end?› <!-- #k -->');
    const fresh = base.replace('1 May', '2 May');
    const { text, conflicts } = mergeRefresh({ base, current: base.replace('‹end?›', 'June'), fresh });
    assert.deepEqual([text, conflicts], [fresh.replace('‹end?›', 'June'), []]);
  });

  it('asks about a row with more cells than columns, and never writes into the wrong one', () => {
    const current = BASE.replace('| *yes* | 1 <!--', '| yes | Ask Bob | then Eve <!--');
    const asked = mergeRefresh({ base: BASE, current, fresh: BASE.replace('1 <!--', '7 <!--') });
    assert.equal(asked.text, current);
    assert.deepEqual(
      asked.conflicts.map(({ kind, row, mine, record }) => [kind, row, mine, record]),
      [['row', 'r1', '| yes | Ask Bob | then Eve <!-- #r1 --> |', '| *yes* | 7 <!-- #r1 --> |']],
    );
    const other = mergeRefresh({ base: BASE, current, fresh: BASE.replace('2 <!--', '8 <!--') });
    assert.deepEqual([other.text, other.conflicts], [current.replace('2 <!--', '8 <!--'), []]);
    const wider = section(
      'Text.',
      '',
      '| A | B | C |',
      '| --- | --- | --- |',
      '| *yes* | 1 | x <!-- #r1 --> |',
      '| no | 2 | y <!-- #r2 --> |',
    );
    const rebuilt = mergeRefresh({ base: BASE, current, fresh: wider });
    assert.deepEqual(
      rebuilt.conflicts.map(({ row }) => row),
      ['r1'],
    );
    assert.equal(rebuilt.recordsText, wider);
  });

  it('keeps a person’s sentences behind one that changed, in its paragraph', () => {
    const table = ['| A | B |', '| --- | --- |', '| yes | 1 <!-- #r1 --> |'];
    const base = section('## Money', '', 'No invoices.', '', ...table);
    const fresh = section('## Money', '', 'Open invoices:', '', ...table);
    const current = base.replace('No invoices.', 'No invoices. Ask Nora. She knows.');
    const { text, conflicts } = mergeRefresh({ base, current, fresh });
    assert.deepEqual([text, conflicts], [current.replace('No invoices.', 'Open invoices:'), []]);
    const front = base.replace('No invoices.', 'Ask Nora. No invoices.');
    assert.equal(mergeRefresh({ base, current: front, fresh }).text, front.replace('No invoices.', 'Open invoices:'));
    const alone = section('Old.', '', 'Other.');
    const both = mergeRefresh({
      base: alone,
      current: alone.replace('Old.', 'Old. Mine.'),
      fresh: section('New.', '', 'Next.'),
    });
    assert.equal(both.text, section('New. Mine.', '', 'Next.'));
  });

  it('updates one sentence where the person changed the one beside it', () => {
    const base = section('First one. Second one.');
    const current = base.replace('First one.', 'My own.');
    const result = mergeRefresh({ base, current, fresh: section('First two. Second two.') });
    assert.equal(result.text, section('My own. Second two.'));
    assert.equal(result.recordsText, section('First two. Second two.'));
    assert.equal(result.conflicts.length, 1);
  });

  it('keeps the header for a row of the person’s when all others go', () => {
    const own = '| mine | too |';
    const current = BASE.replace('2 <!-- #r2 --> |', `2 <!-- #r2 --> |\n${own}`);
    const { text, conflicts } = mergeRefresh({ base: BASE, current, fresh: section('Text.', '', 'Nothing.') });
    assert.ok(text.includes([...HEADER, own].join('\n')), text);
    assert.ok(text.includes('Nothing.') && !text.includes('#r1'));
    assert.deepEqual(conflicts, []);
  });

  it('keeps the marker of a line behind which the person wrote on', () => {
    const base = section('- **K:** v <!-- #k -->');
    const current = base.replace('<!-- #k -->', '<!-- #k --> and more');
    const result = mergeRefresh({ base, current, fresh: section('- **K:** w <!-- #k -->') });
    assert.equal(result.text, current);
    assert.equal(result.recordsText, section('- **K:** w <!-- #k -->'));
  });

  it('writes the marker of such a line once where its gap was filled', () => {
    const base = section('- **K:** ‹x?› <!-- #k -->');
    const current = base.replace('‹x?› <!-- #k -->', 'v <!-- #k --> and more');
    const { text, conflicts } = mergeRefresh({ base, current, fresh: base.replace('**K:**', '**Key:**') });
    assert.deepEqual([text, conflicts], [current.replace('**K:**', '**Key:**'), []]);
  });

  it('leaves a line of the person’s alone that has a marker of its own', () => {
    const base = section('- **K:** v <!-- #k -->');
    const current = base.replace('- **K', '- Mine <!-- #own -->\n- **K');
    const { text } = mergeRefresh({ base, current, fresh: base.replace('v <!--', 'w <!--') });
    assert.equal(text, current.replace('v <!--', 'w <!--'));
  });

  it('leaves a line alone that the person made a row of', () => {
    const base = section('Text.', '', '- **K:** v <!-- #k -->', '- **L:** w <!-- #l -->');
    const current = section('Text.', '', ...HEADER, '| K | v <!-- #k --> |', '', '- **L:** w <!-- #l -->');
    for (const fresh of [base.replace('- **K:** v <!-- #k -->\n', ''), base.replace('**K:** v', '**K:** x')])
      assert.deepEqual(mergeRefresh({ base, current, fresh }).text, current);
  });

  it('asks where the words around a filled gap changed and the gap went', () => {
    const base = section('- ** Term ** : from ‹a?› <!-- #k -->');
    const current = base.replace('‹a?›', 'May');
    const { text, conflicts } = mergeRefresh({ base, current, fresh: base.replace('from ‹a?›', 'since ‹b?›') });
    assert.deepEqual([text, conflicts.map(({ label }) => label)], [current, ['Term']]);
    const plain = section('- from ‹a?› <!-- #k -->');
    const asked = mergeRefresh({
      base: plain,
      current: plain.replace('‹a?›', 'May'),
      fresh: section('- since ‹b?› <!-- #k -->'),
    });
    assert.deepEqual(
      asked.conflicts.map(({ label }) => label),
      [''],
    );
  });

  it('asks about a row with too many cells where its text moved from one to the next, or nobody knows what it was', () => {
    const base = section(...HEADER, '| a | bc <!-- #r --> |');
    const current = base.replace('| a | bc', '| mine | too | many');
    const asked = (before: string | undefined, fresh: string) =>
      mergeRefresh({ base: before, current, fresh }).conflicts.map(({ kind, record, label }) => [kind, record, label]);
    assert.deepEqual(asked(base, base.replace('| a | bc', '| ab | c')), [['row', '| ab | c <!-- #r --> |', '']]);
    assert.deepEqual(asked(undefined, base), [['row', '| a | bc <!-- #r --> |', '']]);
  });

  it('keeps its cells apart in a table without blanks, and an alignment that both sides changed', () => {
    const tight = BASE.replace('| *yes* | 1 <!-- #r1 --> |', '|*yes*|1 <!-- #r1 -->|');
    const { text } = mergeRefresh({ base: BASE, current: tight, fresh: BASE.replace('*yes*', 'maybe') });
    assert.equal(text, tight.replace('|*yes*|', '| maybe |'));
    const rule = (at: string) => BASE.replace('| --- | --- |', `| ${at} | --- |`);
    const aligned = mergeRefresh({
      base: BASE,
      current: rule(':--'),
      fresh: rule('--:').replace('| no |', '| nope |'),
    });
    assert.deepEqual([aligned.text, aligned.conflicts], [rule(':--').replace('| no |', '| nope |'), []]);
  });

  it('never takes a copied row for the row itself', () => {
    const copy = '| copy | 2 <!-- #r2 --> |';
    const current = BASE.replace('| no | 2 <!-- #r2 --> |', `| no | 2 <!-- #r2 --> |\n${copy}`);
    const { text } = mergeRefresh({ base: BASE, current, fresh: BASE.replace('2 <!--', '3 <!--') });
    assert.equal(text, current.replace('2 <!--', '3 <!--'));
  });
});

describe('refreshing a place with two gaps', () => {
  const line = (words: string) => section(`- **Term:** ${words} <!-- #k -->`);
  const base = line('‹start?› to ‹end?›');
  const refreshed = (mine: string, record: string) => {
    const { text, conflicts, changes } = mergeRefresh({ base, current: line(mine), fresh: line(record) });
    return [text, conflicts.map(({ kind, label, record: theirs }) => [kind, label, theirs]), changes.cells];
  };

  it('takes from each side the one that it filled', () => {
    assert.deepEqual(refreshed('1 May to ‹end?›', '‹start?› to June'), [line('1 May to June'), [], 1]);
    assert.deepEqual(refreshed('1 May to June', '1 May to ‹end?›'), [line('1 May to June'), [], 0]);
    assert.deepEqual(refreshed('1 May to ‹end?›', '1 May to June'), [line('1 May to June'), [], 1]);
  });

  it('asks where both filled one differently, and keeps what stands there', () => {
    for (const [mine, record] of [
      ['1 May to June', '2 May to ‹end?›'],
      ['1 May to ‹end?›', '2 May to June'],
      ['1 May to June', '1 May to July'],
    ] as const)
      assert.deepEqual(
        refreshed(mine, record),
        [line(mine), [['line', 'Term', `**Term:** ${record}`]], 0],
        `${mine}, ${record}`,
      );
  });
});

describe('refreshing rows and lines that are gone from the record', () => {
  const base = section(
    'Text.',
    '',
    '- **K:** v <!-- #k -->',
    '- **L:** w <!-- #l -->',
    '',
    ...HEADER,
    '| yes | 1 <!-- #r1 --> |',
  );
  const noLine = base.replace('- **K:** v <!-- #k -->\n', '');
  const asked = (current: string, fresh: string) =>
    mergeRefresh({ base, current, fresh }).conflicts.map(({ kind, row }) => [kind, row]);

  it('takes out a line that nobody changed, and asks about one that somebody did', () => {
    const touched = base.replace('Text.', 'Text. Mine.');
    assert.equal(mergeRefresh({ base, current: touched, fresh: noLine }).text, noLine.replace('Text.', 'Text. Mine.'));
    const changed = touched.replace('**K:** v', '**K:** mine');
    assert.equal(mergeRefresh({ base, current: changed, fresh: noLine }).text, changed);
    assert.deepEqual(asked(changed, noLine), [['row removed', 'k']]);
    assert.deepEqual(
      mergeRefresh({ base, current: changed, fresh: noLine }).conflicts.map(({ label, mine, record }) => [
        label,
        mine,
        record,
      ]),
      [['', '- **K:** mine <!-- #k -->', '']],
    );
  });

  it('asks about a row with something in a column of the person’s own', () => {
    const noRows = base.slice(0, base.indexOf('| A | B |')) + base.slice(base.indexOf('\n<!-- deorbit:end'));
    const wide = (mine: string) =>
      base
        .replace('| A | B |', '| A | Mine | B |')
        .replace('| --- | --- |', '| --- | --- | --- |')
        .replace('| yes | 1', `| yes | ${mine} | 1`);
    assert.deepEqual(asked(wide('x'), noRows), [['row removed', 'r1']]);
    assert.ok(mergeRefresh({ base, current: wide('x'), fresh: noRows }).text.includes('| A | Mine | B |'));
    assert.deepEqual(asked(wide(''), noRows), []);
    assert.ok(!mergeRefresh({ base, current: wide(''), fresh: noRows }).text.includes('Mine'));
  });
});

describe('refreshing a row with fewer cells than columns', () => {
  const bare = BASE.replace('1 <!--', ' <!--');
  const short = bare.replace('| *yes* |  <!-- #r1 --> |', '| *yes* <!-- #r1 --> |');

  it('brings what the record knows by now into the cell that is missing', () => {
    const { text, conflicts } = mergeRefresh({ base: bare, current: short, fresh: BASE });
    assert.deepEqual([text, conflicts], [BASE, []]);
  });

  it('leaves it short where there is nothing to bring, and changes the others', () => {
    const fresh = bare.replace('*yes*', 'maybe');
    assert.equal(mergeRefresh({ base: bare, current: short, fresh }).text, short.replace('*yes*', 'maybe'));
  });
});

describe('refreshing around a document', () => {
  it('changes no heading that stands there twice', () => {
    const current = `# Handover: Web shop\n\n${sampleDocument()}`;
    assert.equal(
      mergeRefresh({ base: sampleDocument(), current, fresh: sampleDocument({ project: 'X' }) }).text,
      current,
    );
  });

  it('takes a section as it is rendered where nobody touched it', () => {
    const fresh = BASE.replace('| A | B |', '| A   | B |').replace('Text.', 'Text.\n\nMore.');
    assert.equal(mergeRefresh({ base: BASE, current: `Mine.\n\n${BASE}`, fresh }).text, `Mine.\n\n${fresh}`);
  });
});
