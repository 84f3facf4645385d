import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/base/calendar/days.ts';
import { type Amount, parseAmount } from '../../../src/base/money/amount.ts';
import { addDecimals, decimalText, readDecimal } from '../../../src/base/money/decimal.ts';
import { type DatedRate, type InterestRequest, simpleInterest } from '../../../src/base/money/interest.ts';

function amount(text: string): Amount {
  const parsed = parseAmount(text);
  assert.ok(parsed, text);
  return parsed;
}

function rate(percent: string, from = '2000-01-01'): DatedRate {
  const read = readDecimal(percent);
  assert.ok(read, percent);
  return { from, percent: read };
}

function interest(request: Partial<InterestRequest> & { readonly principal: Amount }) {
  return simpleInterest({ due: '2026-03-31', until: '2026-04-30', rates: [], payments: [], ...request });
}

const shown = ({ units, currency }: Amount) => `${currency} ${(Number(units) / 10_000).toFixed(2)}`;

describe('Interest on a late payment', () => {
  it('of GBP 1,000 at 8.5 % for 50 days is 11.64', () => {
    const of50Days = { due: '2026-03-01', until: addDays('2026-03-01', 50), rates: [rate('8.5')] };
    const { total, lines } = interest({ principal: amount('1000 GBP'), ...of50Days });
    assert.equal(shown(total), 'GBP 11.64');
    assert.equal(lines[0]?.days, 50);
  });

  it('of EUR 10,000 at 10.25 % for three months is about 256', () => {
    const of91Days = { due: '2026-03-31', until: '2026-06-30', rates: [rate('10.25')] };
    assert.equal(shown(interest({ principal: amount('10000 EUR'), ...of91Days }).total), 'EUR 255.55');
  });

  it('an invoice due on 30 June is one day late on 1 July, and not late on the day it is due', () => {
    const late = { principal: amount('365000 EUR'), due: '2026-06-30', rates: [rate('10')] };
    const { lines } = interest({ ...late, until: '2026-07-01' });
    assert.deepEqual(
      lines.map(({ from, to, days }) => [from, to, days]),
      [['2026-07-01', '2026-07-01', 1]],
    );
    assert.equal(interest({ ...late, until: '2026-06-30' }).total.units, 0n);
  });

  it("over a half-year change uses each half-year's rate for its own days", () => {
    // Worked out by hand: 20 days of June (11 to 30) and 31 of July, of EUR 10,000.
    // 10,000 x 10.15 % x 20 / 365 = 55.6164...; 10,000 x 10.40 % x 31 / 365 = 88.3287...; together 143.9452, so 143.95.
    const rates = [rate('10.40', '2026-07-01'), rate('10.15', '2026-01-01')];
    const { lines, total } = interest({
      principal: amount('10000 EUR'),
      due: '2026-06-10',
      until: '2026-07-31',
      rates,
    });
    assert.deepEqual(
      lines.map(({ from, to, days, percent, interest: of }) => [from, to, days, decimalText(percent), shown(of)]),
      [
        ['2026-06-11', '2026-06-30', 20, '10.15', 'EUR 55.62'],
        ['2026-07-01', '2026-07-31', 31, '10.4', 'EUR 88.33'],
      ],
    );
    assert.equal(shown(total), 'EUR 143.95');
  });

  it('falls from the day after a part was paid', () => {
    const payments = [{ on: '2026-04-10', amount: amount('600 EUR') }];
    const { lines } = interest({ principal: amount('1000 EUR'), rates: [rate('10')], payments });
    assert.deepEqual(
      lines.map(({ from, days, principal }) => [from, days, shown(principal)]),
      [
        ['2026-04-01', 10, 'EUR 1000.00'],
        ['2026-04-11', 20, 'EUR 400.00'],
      ],
    );
  });

  it('still counts on a part on the day it was paid, also on the first late day, and not on one paid before', () => {
    const paidOn = (on: string) =>
      interest({ principal: amount('1000 EUR'), rates: [rate('10')], payments: [{ on, amount: amount('600 EUR') }] });
    const stretches = (on: string) => paidOn(on).lines.map(({ from, to, principal }) => [from, to, shown(principal)]);
    assert.deepEqual(stretches('2026-04-01'), [
      ['2026-04-01', '2026-04-01', 'EUR 1000.00'],
      ['2026-04-02', '2026-04-30', 'EUR 400.00'],
    ]);
    assert.deepEqual(stretches('2026-04-29'), [
      ['2026-04-01', '2026-04-29', 'EUR 1000.00'],
      ['2026-04-30', '2026-04-30', 'EUR 400.00'],
    ]);
    assert.deepEqual(stretches('2026-03-01'), [['2026-04-01', '2026-04-30', 'EUR 400.00']]);
  });

  it('ends when all is paid, and no day after that lacks a rate', () => {
    const all = { principal: amount('1000 EUR'), payments: [{ on: '2026-04-10', amount: amount('1000 EUR') }] };
    const { lines, daysWithoutRate } = interest({ ...all, rates: [rate('10')] });
    assert.deepEqual(
      lines.map(({ to }) => to),
      ['2026-04-10'],
    );
    assert.equal(daysWithoutRate, 0);
    assert.equal(interest({ ...all, rates: [] }).daysWithoutRate, 10);
  });

  it('changes its rate on the day the new one holds, be it the last', () => {
    const { lines } = interest({ principal: amount('1000 EUR'), rates: [rate('10'), rate('12', '2026-04-30')] });
    assert.deepEqual(
      lines.map(({ from, days, percent }) => [from, days, decimalText(percent)]),
      [
        ['2026-04-01', 29, '10'],
        ['2026-04-30', 1, '12'],
      ],
    );
  });

  it('is not made up where no rate is known: the days are counted and said', () => {
    const { total, daysWithoutRate } = interest({ principal: amount('1000 EUR'), rates: [rate('10', '2026-04-21')] });
    assert.equal(daysWithoutRate, 20);
    assert.equal(shown(total), 'EUR 2.74');
  });

  it('passes over payments in another currency', () => {
    const payments = [{ on: '2026-04-01', amount: amount('1000 USD') }];
    const [with_, without] = [payments, []].map((of) =>
      interest({ principal: amount('1000 EUR'), rates: [rate('10')], payments: of }),
    );
    assert.equal(with_?.total.units, without?.total.units);
  });

  const someRequest = fc.record({
    units: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    days: fc.integer({ min: -10, max: 1500 }),
    percents: fc.array(fc.tuple(fc.nat(1500), fc.nat(2500)), { maxLength: 5 }),
    paid: fc.array(fc.tuple(fc.nat(1500), fc.bigInt({ min: 0n, max: 10n ** 12n })), { maxLength: 4 }),
  });
  const requestOf = ({
    units,
    days,
    percents,
    paid,
  }: typeof someRequest extends fc.Arbitrary<infer R> ? R : never) => ({
    principal: { units: units * 100n, currency: 'EUR' },
    due: '2024-01-15',
    until: addDays('2024-01-15', days),
    rates: percents.map(([after, bp]) => ({
      from: addDays('2024-01-01', after),
      percent: { digits: BigInt(bp), scale: 2 },
    })),
    payments: paid.map(([after, part]) => ({
      on: addDays('2024-01-15', after),
      amount: { units: part, currency: 'EUR' },
    })),
  });

  it('is never negative, adds up to the cent, and never falls as days go by', () => {
    fc.assert(
      fc.property(someRequest, fc.nat(30), (some, more) => {
        const request = requestOf(some);
        const { lines, total } = simpleInterest(request);
        assert.equal(
          lines.reduce((sum, line) => sum + line.interest.units, 0n),
          total.units,
        );
        assert.ok(lines.every((line) => line.interest.units >= 0n && line.days > 0));
        assert.equal(total.units % 100n, 0n);
        assert.ok(simpleInterest({ ...request, until: addDays(request.until, more) }).total.units >= total.units);
      }),
      { numRuns: 400 },
    );
  });
});

describe('A rate in percent', () => {
  const read = (text: string) => {
    const decimal = readDecimal(text);
    return decimal && decimalText(decimal);
  };

  it('is read with a point or a comma, and written exactly, without zeros that say nothing', () => {
    const texts = ['8.5', '10,25', ' 8 ', '-0.05', '0', '7.000', '100', '0.5', '3.0500', '-1'];
    assert.deepEqual(texts.map(read), ['8.5', '10.25', '8', '-0.05', '0', '7', '100', '0.5', '3.05', '-1']);
  });

  it('is nothing else that holds a number', () => {
    for (const text of ['', '8.5 %', 'about 8', '8.5.1', '8 5', '.5', '8.', '1234567890', '0.1234567890'])
      assert.equal(read(text), undefined, text);
  });

  it('is added to another exactly, whatever their decimals', () => {
    const sum = (one: string, other: string) => {
      const [a, b] = [readDecimal(one), readDecimal(other)];
      return a && b && decimalText(addDecimals(a, b));
    };
    assert.equal(sum('8.5', '2.15'), '10.65');
    assert.equal(sum('8', '-0.25'), '7.75');
    assert.equal(sum('0.1', '0.2'), '0.3');
  });
});
