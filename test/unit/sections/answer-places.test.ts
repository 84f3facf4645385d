import assert from 'node:assert/strict';
import type { GapAddress, Rendering } from '../../../src/documents/rendering.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';

function gap(section: string, row: string, label: string, field: readonly string[]): GapAddress {
  return { section, row, label, field, kind: 'text' };
}

function renderingOf(text: string, gaps: readonly GapAddress[]): Rendering {
  return {
    identity: { kind: 'handover', client: 'c1', language: 'en', id: 'd1' },
    text,
    gaps,
    renderedOn: '2026-05-01',
  };
}

describe('answers in a document, by their places', () => {
  it('are missing from a row with too many cells only where its own gap is gone', () => {
    const table = (shop: string, mail: string): string =>
      `<!-- deorbit:begin s d1 -->\n\n| Item | Next | Owner |\n| --- | --- | --- |\n${shop}\n${mail}\n`;
    const [shop, mail] = [
      '| Shop | ‹next?› | ‹owner?› <!-- #shop --> |',
      '| Mail | ‹next?› | ‹owner?› <!-- #mail --> |',
    ];
    const rendering = renderingOf(table(shop, mail), [gap('s', 'shop', 'next', ['scope', '#shop', 'nextStep'])]);
    const asked = (row: string) => readAnswers(rendering, table(row, mail)).map(({ why }) => why?.id);
    assert.deepEqual(asked('| Shop | Ask Bob | then Eve | ‹owner?› <!-- #shop --> |'), ['answer.surplusCells']);
    assert.deepEqual(asked('| Shop | ‹next?› | ‹owner?› | mine <!-- #shop --> |'), []);
  });

  it('are read in the first of two copies of a section, and in no other document of the file', () => {
    const line = (why: string, document = 'd1') =>
      `<!-- deorbit:begin s ${document} -->\n- **Why:** ${why} <!-- #why -->\n<!-- deorbit:end s ${document} -->\n`;
    const rendering = renderingOf(line('‹why?›'), [gap('s', 'why', 'why', ['exit', 'reason'])]);
    const read = (...sections: readonly string[]) =>
      readAnswers(rendering, sections.join('\n')).map(({ text }) => text);
    assert.deepEqual(read(line('We agreed', 'd2'), line('‹why?›')), []);
    assert.deepEqual(read(line('We agreed', 'd2')), []);
    assert.deepEqual(read(line('We agreed'), line('Whatever')), ['We agreed']);
    assert.deepEqual(read(line('‹why?›'), line('Whatever')), []);
  });

  it('are told apart by their cells where two gaps of a row are called the same', () => {
    const row = (...cells: readonly string[]): string =>
      `<!-- deorbit:begin s d1 -->\n\n| Item | From | To |\n| --- | --- | --- |\n| ${cells.join(' | ')} <!-- #k --> |\n`;
    const rendering = renderingOf(row('‹who?› and ‹who?›', '‹who?›', '‹who?›'), [
      gap('s', 'k', 'who', ['first']),
      gap('s', 'k', 'who', ['second']),
      gap('s', 'k', 'who', ['third']),
      gap('s', 'k', 'who', ['fourth']),
    ]);
    const read = (...cells: readonly string[]) =>
      readAnswers(rendering, row(...cells)).map((answer) => [answer.gap.field[0], answer.text]);
    assert.deepEqual(read('‹who?› and Ann', '‹who?›', 'Ben'), [
      ['second', 'Ann'],
      ['fourth', 'Ben'],
    ]);
    assert.deepEqual(read('Cy and ‹who?›', 'Dan', '‹who?›'), [
      ['first', 'Cy'],
      ['third', 'Dan'],
    ]);
  });

  it('are none where a line became a row, or a row a line', () => {
    const [begin, head] = ['<!-- deorbit:begin s d1 -->\n', '\n| A |\n| --- |\n'];
    const [line, row] = [`${begin}- ‹why?› <!-- #k -->\n`, `${begin}${head}| ‹why?› <!-- #k --> |\n`];
    const filled = (text: string) => text.replace('‹why?›', 'We agreed');
    const read = (rendered: string, text: string) =>
      readAnswers(renderingOf(rendered, [gap('s', 'k', 'why', ['exit', 'reason'])]), text).map((answer) => answer.text);
    assert.deepEqual([read(line, filled(line)), read(row, filled(row))], [['We agreed'], ['We agreed']]);
    assert.deepEqual([read(line, filled(row)), read(row, filled(line))], [[], []]);
  });
});
