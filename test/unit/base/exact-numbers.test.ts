import assert from 'node:assert/strict';
import { addDecimals, decimalText, readDecimal } from '../../../src/base/money/decimal.ts';
import { decimalFrom, readAmount } from '../../../src/base/money/read-amount.ts';
import { allocate, divideRounded, roundToPayable } from '../../../src/base/money/rounding.ts';

describe('A decimal number', () => {
  it('is read exactly, added exactly, and written as in code', () => {
    const sum = (a: string, b: string) => {
      const [one, other] = [readDecimal(a), readDecimal(b)];
      return one && other && decimalText(addDecimals(one, other));
    };
    assert.equal(sum('0.1', '0,2'), '0.3');
    assert.equal(sum('7', '8'), '15');
    assert.equal(sum('1.50', '-2'), '-0.5');
    assert.equal(sum('-7', '2'), '-5');
    assert.equal(sum('1', 'a third'), undefined);
  });
});

describe('Rounding', () => {
  it('is half away from zero, on both sides of it', () => {
    assert.deepEqual([divideRounded(5n, 2n), divideRounded(-5n, 2n)], [3n, -3n]);
    assert.deepEqual([divideRounded(5n, -2n), divideRounded(-5n, -2n), divideRounded(4n, -3n)], [-3n, 3n, -1n]);
    assert.deepEqual(roundToPayable({ units: -50n, currency: 'EUR' }), { units: -100n, currency: 'EUR' });
  });

  it('gives every part nothing where no part has a weight', () => {
    const nothing = { units: 0n, currency: 'EUR' };
    assert.deepEqual(allocate({ units: 10_000n, currency: 'EUR' }, [0, 0]), [nothing, nothing]);
  });
});

describe('An amount that somebody typed', () => {
  it('names one currency, or none', () => {
    assert.equal(readAmount('10 EUR USD', 'en', 'EUR'), undefined);
    assert.equal(readAmount('10 XQZ', 'en', 'EUR'), undefined);
    assert.deepEqual(readAmount('€10', 'en', undefined), { kind: 'amount', amount: '10.00 EUR' });
  });

  it('has its decimals at its end, and no more digits than can be counted', () => {
    assert.equal(decimalFrom('1.234.567,5', 'fr'), '1234567.5');
    assert.equal(decimalFrom('1,5.234', 'en'), undefined);
    assert.equal(decimalFrom('1,234.56,7', 'en'), undefined);
    assert.equal(decimalFrom('1.23456', 'en'), undefined);
    assert.equal(decimalFrom('1234567890123456', 'en'), undefined);
    assert.equal(decimalFrom('1 234', 'fr'), '1234');
    assert.equal(decimalFrom('12 34', 'fr'), undefined);
  });
});
