import assert from 'node:assert/strict';
import { decimalOf, formatAmount, negate, parseAmount, sumByCurrency } from '../../../src/base/money/amount.ts';
import { readAmount } from '../../../src/base/money/read-amount.ts';

const amount = (text: string) => {
  const parsed = parseAmount(text);
  assert.ok(parsed, text);
  return parsed;
};
/** Intl separates code and number by a space that does not break. */
const written = (text: string, language = 'en') => formatAmount(amount(text), language).replace(/[\u00a0\u202f]/g, ' ');

describe('An amount', () => {
  it('is read from a decimal number and a currency code only', () => {
    for (const text of [
      '',
      '12',
      '12 eur',
      '1,200.00 EUR',
      '1.23456 EUR',
      '12.00  EUR',
      '12. EUR',
      '1e3 EUR',
      '12.00 EURO',
    ])
      assert.equal(parseAmount(text), undefined, text);
    assert.deepEqual(amount('-0.05 USD'), { units: -500n, currency: 'USD' });
  });

  it('is a decimal number without zeros that say nothing', () => {
    const decimals = ['1250.5000 EUR', '1000.00 EUR', '0.0100 EUR', '-0.50 EUR', '0.00 EUR', '1000.1050 EUR'];
    assert.deepEqual(
      decimals.map((text) => decimalOf(amount(text))),
      ['1250.5', '1000', '0.01', '-0.5', '0', '1000.105'],
    );
  });

  it('is added exactly where floating point is not', () => {
    const sum = sumByCurrency([amount('0.1 EUR'), amount('0.2 EUR'), amount('999999999999999.99 EUR')]);
    assert.equal(sum[0]?.units, 10000000000000002900n);
  });

  it('is never added to one of another currency', () => {
    const sums = sumByCurrency([amount('10.00 EUR'), amount('5.00 USD'), negate(amount('4.00 EUR'))]);
    assert.deepEqual(sums, [amount('6.00 EUR'), amount('5.00 USD')]);
  });

  it('is written with all its decimals, the way the language does', () => {
    assert.equal(written('1250.5 EUR'), '€1,250.50');
    assert.equal(written('-1250.00 EUR', 'fr'), '-1 250,00 €');
    assert.equal(written('0.0125 EUR'), '€0.0125');
    assert.equal(written('120000.50 RUB', 'ru'), '120 000,50 ₽');
    assert.equal(written('1250.00 GBP', 'fr'), '1 250,00 GBP');
    assert.equal(written('1500 JPY'), 'JPY 1,500');
    assert.equal(written('999999999999999.99 USD'), 'USD 999,999,999,999,999.99');
  });

  it('is read back as it was written, in every language', () => {
    for (const text of ['1250.50 EUR', '-1250.00 EUR', '120000.50 RUB', '1250000 VND', '30.00 USD'])
      for (const language of ['en', 'fr', 'ru', 'vi']) {
        const currency = text.slice(-3);
        const read = readAmount(formatAmount(amount(text), language), language, currency);
        assert.deepEqual(read, { kind: 'amount', amount: text }, `${text} in ${language}`);
      }
  });
});
