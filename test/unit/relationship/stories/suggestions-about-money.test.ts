import assert from 'node:assert/strict';
import type { ClientRecord, Invoice } from '../../../../src/relationship/client/record.ts';
import { aGoodClient, anInvoice, type Circumstances, suggestedOn } from '../../../support/stories.ts';

const today = '2026-11-23';

function suggested(different: Partial<ClientRecord>, circumstances?: Circumstances) {
  return suggestedOn(today, aGoodClient(different), circumstances);
}

describe('Late payment', () => {
  const late = (...invoices: Invoice[]) => suggested({ invoices });

  it('once is an accounting slip (practice 32)', () => {
    assert.deepEqual(late(anInvoice('7', '2026-10-01', '2026-10-05')), {});
  });

  it('a second time within twelve months is suggested, with both invoices (practices 32, 147)', () => {
    assert.deepEqual(late(anInvoice('7', '2026-02-01', '2026-02-02'), anInvoice('8', '2026-10-01', '2026-10-05')), {
      'Pays late': ['Invoice 8 was paid 4 days late', 'Invoice 7 was paid 1 day late'],
    });
  });

  it('an invoice overdue today is the second one as well', () => {
    assert.deepEqual(late(anInvoice('7', '2026-10-01', '2026-10-05'), anInvoice('8', '2026-11-20')), {
      'Pays late': ['Invoice 8 is 3 days overdue', 'Invoice 7 was paid 4 days late'],
    });
  });

  it('paid on its very day is in time, and an invoice due today is not late', () => {
    assert.deepEqual(late(anInvoice('7', '2026-10-01', '2026-10-01'), anInvoice('8', '2026-09-01', '2026-09-05')), {});
    assert.deepEqual(late(anInvoice('7', today), anInvoice('8', '2026-09-01', '2026-09-05')), {});
  });

  it('twelve months ago is forgotten, a day less is not', () => {
    const second = anInvoice('8', '2026-10-31', '2026-11-10');
    assert.equal(Object.keys(late(anInvoice('7', '2025-11-20', '2025-11-24'), second)).length, 1);
    assert.deepEqual(late(anInvoice('7', '2025-11-20', '2025-11-23'), second), {});
  });

  it('of an invoice that was due long ago counts from when it was paid at last, or while it is not', () => {
    const second = anInvoice('8', '2026-10-31', '2026-11-10');
    assert.equal(Object.keys(late(anInvoice('7', '2025-01-31', '2026-01-31'), second)).length, 1);
    assert.deepEqual(late(anInvoice('7', '2025-01-31'), second), {
      'Pays late': ['Invoice 8 was paid 10 days late', 'Invoice 7 is 661 days overdue'],
    });
  });

  it('that is noted for next week has not arrived', () => {
    assert.deepEqual(late(anInvoice('7', '2026-10-01', '2026-10-05'), anInvoice('8', '2026-11-20', '2026-11-30')), {
      'Pays late': ['Invoice 8 is 3 days overdue', 'Invoice 7 was paid 4 days late'],
    });
  });

  it('paid in two parts is late when the second part was', () => {
    const payments = [
      { on: '2026-09-30', amount: '400.00 EUR' },
      { on: '2026-10-03', amount: '600.00 EUR' },
    ];
    assert.deepEqual(late(anInvoice('7', '2026-10-01', undefined, { payments }), anInvoice('8', '2026-11-20')), {
      'Pays late': ['Invoice 8 is 3 days overdue', 'Invoice 7 was paid 2 days late'],
    });
  });

  it('paid in parts, noted in any order, was paid on the day of the last part', () => {
    const payments = [
      { on: '2026-10-09', amount: '600.00 EUR' },
      { on: '2026-09-30', amount: '400.00 EUR' },
    ];
    assert.deepEqual(late(anInvoice('7', '2026-10-01', undefined, { payments }), anInvoice('8', '2026-11-20', today)), {
      'Pays late': ['Invoice 8 was paid 3 days late', 'Invoice 7 was paid 8 days late'],
    });
  });

  it('a credit note is not paid late', () => {
    assert.deepEqual(
      late(
        anInvoice('7', '2026-10-01', undefined, { credit: true }),
        anInvoice('8', '2026-10-01', undefined, { credit: true }),
      ),
      {},
    );
  });
});

describe('Interest', () => {
  const reminders = [
    { on: '2026-10-05', stage: 'friendly' },
    { on: '2026-10-20', stage: 'firm' },
  ] as const;
  const reminded = (paid: string, different: Partial<Invoice> = {}) =>
    suggested({
      invoices: [
        anInvoice('7', '2026-09-30', undefined, {
          interest: '12.50 EUR',
          reminders: [...reminders],
          payments: [{ on: '2026-11-02', amount: paid }],
          ...different,
        }),
      ],
    });

  it('that a reminder claimed and nobody paid is suggested (practice 37)', () => {
    assert.deepEqual(reminded('1000.00 EUR'), {
      'Leaves the interest unpaid': ['Invoice 7 was paid on 2 Nov 2026 without the interest that the reminder claimed'],
    });
  });

  it('a cent short is short, to the cent it is paid', () => {
    assert.equal(Object.keys(reminded('1012.49 EUR')).length, 1);
    assert.deepEqual(reminded('1012.50 EUR'), {});
  });

  it('that was never claimed, or claimed without a reminder, is owed by nobody', () => {
    assert.deepEqual(reminded('1000.00 EUR', { interest: '0.00 EUR' }), {});
    assert.deepEqual(reminded('1000.00 EUR', { reminders: [] }), {});
  });

  it('paid today is paid', () => {
    const payments = ['2026-11-02', today].map((on, index) => ({ on, amount: index ? '12.50 EUR' : '1000.00 EUR' }));
    assert.deepEqual(reminded('', { payments }), {});
  });

  it('once answered is silent until another invoice is paid without it', () => {
    const invoices = ['2026-11-02', '2026-11-09'].map((on) =>
      anInvoice(on, '2026-09-30', on, { interest: '12.50 EUR', reminders: [...reminders] }),
    );
    const answered = (declinedOn: string) =>
      suggested({ invoices, redFlags: [{ flag: 'interest-unpaid', declinedOn }] });
    assert.deepEqual(Object.keys(answered('2026-11-09')), ['Pays late']);
    assert.deepEqual(Object.keys(answered('2026-11-08')), ['Pays late', 'Leaves the interest unpaid']);
  });

  it('of another currency than the invoice is not counted with', () => {
    assert.deepEqual(reminded('1000.00 EUR', { interest: '12.50 USD' }), {});
  });

  it('paid on the day of the reminder was reminded of, paid before it was not', () => {
    const claimed = (on: string) => reminded('1000.00 EUR', { reminders: [{ on, stage: 'firm' }] });
    assert.equal(Object.keys(claimed('2026-11-02')).length, 1);
    assert.deepEqual(claimed('2026-11-03'), {});
  });

  it('is no question while the invoice itself is unpaid', () => {
    assert.deepEqual(reminded('999.99 EUR'), {});
  });
});

describe('Income', () => {
  it('of forty per cent from one client is no dependency', () => {
    assert.deepEqual(suggested({}, { incomeShare: 40 }), {});
  });

  it('of more than forty per cent is suggested (practice 10)', () => {
    assert.deepEqual(suggested({}, { incomeShare: 40.4 }), {
      'Too much of your income': ['40% of what you received in the last twelve months came from this client'],
    });
  });
});
