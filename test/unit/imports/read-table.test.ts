import assert from 'node:assert/strict';
import { examplesOf, MOST_ROWS, readTable } from '../../../src/records/imports/csv-table.ts';
import { decodeExport } from '../../../src/records/imports/decode-csv.ts';

describe('A table of another program', () => {
  const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);

  it('is read with whatever stands between its cells', () => {
    for (const mark of [',', ';', '\t', '|'])
      assert.deepEqual(cellsOf(`date${mark}hours\n2026-03-02${mark}"1,5"\n`), [['2026-03-02', '1,5']], mark);
  });

  it('is told by its head, where decimal commas mislead', () => {
    assert.deepEqual(cellsOf('date;a;b\nx;1,5;2,5\n'), [['x', '1,5', '2,5']]);
  });

  it('keeps line breaks within quotes, and counts the lines of the file', () => {
    const { rows } = readTable('date,note\n2026-03-02,"one\ntwo"\n\n2026-03-03,"say ""hello"""\r\n');
    assert.deepEqual(rows, [
      { line: 2, cells: ['2026-03-02', 'one\ntwo'] },
      { line: 5, cells: ['2026-03-03', 'say "hello"'] },
    ]);
  });

  it('shows a column by its first different values', () => {
    const table = readTable('\n\ndate,hours\n2026-03-02,1\n2026-03-02,\n2026-03-03,2\n2026-03-04,\n2026-03-05,\n');
    assert.deepEqual(examplesOf(table, 0), ['2026-03-02', '2026-03-03', '2026-03-04']);
    assert.deepEqual(examplesOf(table, 1), ['1', '2']);
    assert.deepEqual(examplesOf(table, 7), []);
  });

  it('is none where nothing stands in the file, and may have one column only', () => {
    assert.deepEqual([readTable('').headers, readTable('\n \n').rows], [[], []]);
    assert.deepEqual(readTable('name\nAcme\n').rows, [{ line: 2, cells: ['Acme'] }]);
  });

  it('keeps formulas as text', () => {
    assert.deepEqual(cellsOf('a,b\n=1+1,@SUM(A1)\n'), [['=1+1', '@SUM(A1)']]);
  });

  it('follows the line by which Excel is told the mark', () => {
    assert.deepEqual(readTable('sep=;\na;b\n1;2\n').rows, [{ line: 3, cells: ['1', '2'] }]);
  });

  it('is read up to a bound, and says so', () => {
    const table = readTable(`a,b\n${'1,2\n'.repeat(MOST_ROWS + 5)}`);
    assert.deepEqual([table.rows.length, table.isCut], [MOST_ROWS, true]);
  });

  it('is decoded from UTF-8, UTF-16 with and without a mark, windows-1252 and windows-1251', () => {
    const utf16 = (text: string) => Buffer.from(text, 'utf16le');
    assert.equal(decodeExport(Buffer.from('\uFEFFMüller', 'utf8')), 'Müller');
    assert.equal(decodeExport(utf16('\uFEFFMüller;1')), 'Müller;1');
    assert.equal(decodeExport(utf16('Mueller;1')), 'Mueller;1');
    assert.equal(decodeExport(Buffer.from('\uFEFFab', 'utf16le').swap16()), 'ab');
    assert.equal(decodeExport(Buffer.from('Société Générale;Müller', 'latin1')), 'Société Générale;Müller');
    assert.equal(decodeExport(Uint8Array.of(0xc7, 0xe0, 0xea, 0xe0, 0xe7, 0x3b, 0x31)), 'Заказ;1');
  });

  it('keeps the euro, quotes and dashes that Excel writes in windows-1252', () => {
    const row = Buffer.from('1.234,56 \u0080;L\u0092\u008cuvre \u0096 S\u00e8te', 'latin1');
    assert.equal(decodeExport(row), '1.234,56 €;L’Œuvre – Sète');
  });
});
