import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueDate, type PaymentTerms, readPaymentTerms } from '../../../src/base/calendar/payment-terms.ts';

describe('The day an invoice is due', () => {
  const net30: PaymentTerms = { kind: 'net', days: 30 };
  const thenDays = (days: number): PaymentTerms => ({ kind: 'month-end-then-days', days });
  const thenEnd = (days: number): PaymentTerms => ({ kind: 'days-then-month-end', days });
  const vectors: readonly (readonly [string, PaymentTerms, string, string])[] = [
    ['net 30', net30, '2026-01-10', '2026-02-09'],
    ['net 30', net30, '2026-01-28', '2026-02-27'],
    ['net 30', net30, '2026-01-31', '2026-03-02'],
    ['net 30 in a leap year', net30, '2028-01-31', '2028-03-01'],
    ['end of month', { kind: 'month-end' }, '2026-02-03', '2026-02-28'],
    ['net 30 end of month', thenDays(30), '2026-05-11', '2026-06-30'],
    ['net 30 end of month', thenDays(30), '2026-10-13', '2026-11-30'],
    ['45 days, then the end of the month', thenEnd(45), '2026-03-10', '2026-04-30'],
    ['45 days, then the end of the month', thenEnd(45), '2026-10-22', '2026-12-31'],
    ['the end of the month, then 45 days', thenDays(45), '2026-03-10', '2026-05-15'],
    ['the end of the month, then 45 days', thenDays(45), '2026-10-22', '2026-12-15'],
    ['the end of the month, then 45 days', thenDays(45), '2014-01-02', '2014-03-17'],
  ];
  for (const [name, terms, issued, due] of vectors)
    it(`${name}: of ${issued} on ${due}`, () => assert.equal(dueDate(issued, terms), due));

  it('is never before the invoice', () => {
    const kinds = fc.constantFrom('net', 'days-then-month-end', 'month-end-then-days');
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(kinds, fc.nat(365), date, (kind, days, day) => {
        const issued = day.toISOString().slice(0, 10);
        assert.ok(dueDate(issued, { kind, days } as PaymentTerms) >= issued);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Payment terms', () => {
  it('are read as people write them', () => {
    assert.deepEqual(readPaymentTerms('net 30'), [{ kind: 'net', days: 30 }]);
    assert.deepEqual(readPaymentTerms('14 days'), [{ kind: 'net', days: 14 }]);
    assert.deepEqual(readPaymentTerms('30 jours'), [{ kind: 'net', days: 30 }]);
    assert.deepEqual(readPaymentTerms('net 365'), [{ kind: 'net', days: 365 }]);
    assert.deepEqual(readPaymentTerms('End of month'), [{ kind: 'month-end' }]);
    assert.deepEqual(readPaymentTerms('net 30 EOM'), [{ kind: 'month-end-then-days', days: 30 }]);
  });

  it('that can be meant in two ways give both', () => {
    const both = ['days-then-month-end', 'month-end-then-days'];
    assert.deepEqual(
      readPaymentTerms('45 days end of month').map(({ kind }) => kind),
      both,
    );
    assert.deepEqual(
      readPaymentTerms('45 jours fin de mois').map(({ kind }) => kind),
      both,
    );
  });

  it('that say something else give none', () => {
    for (const text of ['', 'on receipt', '2/10 net 30', '5 % late fee', 'net 366', 'net 3000'])
      assert.deepEqual(readPaymentTerms(text), [], text);
  });
});
