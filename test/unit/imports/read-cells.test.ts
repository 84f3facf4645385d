import assert from 'node:assert/strict';
import {
  currenciesBeside,
  currencyIn,
  dateOrderOf,
  dayReader,
  decimalMarkOf,
  readDecimal,
  readHours,
} from '../../../src/records/imports/read-cells.ts';

describe('Numbers of a file', () => {
  const reads = (cells: readonly string[], column: 'money' | 'hours' = 'money') => {
    const mark = decimalMarkOf(cells, column);
    return cells.map((cell) => readDecimal(cell, mark));
  };

  it('are read with the decimal mark that their column shows', () => {
    assert.deepEqual(reads(['1,234.50', '1,234']), ['1234.5', '1234']);
    assert.deepEqual(reads(['1.234,50', '1.234']), ['1234.5', '1234']);
    assert.deepEqual(reads(["1'234.50", '1 234,5'.replace(',', '.')]), ['1234.5', '1234.5']);
    assert.deepEqual(reads(['1\u202f234,50 €', '12,00 €']), ['1234.5', '12']);
    assert.deepEqual(reads(['1,234,567']), ['1234567']);
  });

  it('are thousands in money and decimals in hours where a column shows neither', () => {
    assert.deepEqual(reads(['1,234', '2,500']), ['1234', '2500']);
    assert.deepEqual(reads(['1,234', '2,500'], 'hours'), ['1.234', '2.5']);
  });

  it('are negative by a minus before or behind them, or by brackets', () => {
    assert.deepEqual(reads(['-12.50', '12.50-', '(12.50)', '−12.50', '$ -12.50']), Array(5).fill('-12.5'));
  });

  it('are refused where they are something else', () => {
    assert.deepEqual(reads(['1.5', '=1+1', 'many', '', '1.2.3', '12.34567']), ['1.5', ...Array(5).fill(undefined)]);
  });

  it('have a currency by code or by a sign that means one alone', () => {
    const heads = ['12 EUR', '€12', 'Amount (USD)', 'Số tiền (đ)', 'đã trả', '$12', 'ABC'];
    const none = undefined;
    assert.deepEqual(heads.map(currencyIn), ['EUR', 'EUR', 'USD', 'VND', none, none, none]);
  });

  it('have the currencies that a sign beside the digits can mean, and none for what is no currency', () => {
    const first = (sum: string) => currenciesBeside(sum)?.[0];
    assert.deepEqual(['US$ 5', '1 000 ₽', '5 kr', '€5', '(5.00 gbp)'].map(first), ['USD', 'RUB', 'SEK', 'EUR', 'GBP']);
    assert.ok((currenciesBeside('$5')?.length ?? 0) > 1);
    assert.deepEqual(['5 Taler', '5,00'].map(currenciesBeside), [[], undefined]);
  });
});

describe('Hours of a file', () => {
  it('are read in every way that people write them', () => {
    const cells = ['1:30', '01:30:00', '1h30', '1 h 30 min', '90m', '1.5', '1,5', '1ч30', '1 giờ 30 phút', '1.5h'];
    for (const cell of cells) assert.equal(readHours(cell, cell.includes(',') ? ',' : '.'), 5400, cell);
  });

  it('are refused where they are none', () => {
    for (const cell of ['', '-1.5', 'soon', '1:75', '=A1']) assert.equal(readHours(cell, '.'), undefined, cell);
  });
});

describe('Days of a file', () => {
  it('have the order that their column shows', () => {
    assert.equal(dateOrderOf(['03/04/2026', '13/04/2026']), 'day first');
    assert.equal(dateOrderOf(['03/04/2026', '04/13/2026']), 'month first');
    assert.equal(dateOrderOf(['2026-04-03', '3.4.2026']), 'needs none');
  });

  it('have no order that could be told where none shows, or two do', () => {
    assert.equal(dateOrderOf(['03/04/2026']), undefined);
    assert.equal(dateOrderOf(['13/04/2026', '04/13/2026']), undefined);
  });

  it('are read in figures and words, with and without a time', () => {
    const read = dayReader('month first');
    const cells = [
      '2026-04-03',
      '2026-04-03T10:00:00Z',
      '04/03/2026',
      '4/3/26',
      '03.04.2026',
      '3 avril 2026',
      '03/Apr/2026',
    ];
    for (const cell of [...cells, 'Apr 3, 2026', '3 апреля 2026', '04/03/2026 10:00 AM'])
      assert.equal(read(cell), '2026-04-03', cell);
    assert.equal(dayReader('day first')('03/04/2026'), '2026-04-03');
  });

  it('are refused where there is no such day', () => {
    const read = dayReader('day first');
    for (const cell of ['', '31/02/2026', '2026-13-01', 'yesterday']) assert.equal(read(cell), undefined, cell);
  });
});
