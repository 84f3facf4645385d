import assert from 'node:assert/strict';
import type { ClientRecord, RedFlagRow } from '../../../../src/relationship/client/record.ts';
import { advisedOn, aGoodClient, anInvoice, type Circumstances, seen } from '../../../support/stories.ts';

const today = '2026-11-23';

function minding(different: Partial<ClientRecord>, circumstances: Circumstances = {}): readonly string[] {
  return advisedOn(today, aGoodClient(different), circumstances).minding;
}

const abuse = seen('aggression', '2026-11-01');

describe('Dependency', () => {
  const first = '45% of your income depends on this client: look for the next one first, and set the exit after that.';

  it('of more than forty per cent: market first, set the exit after the next client is won (practices 10, 162)', () => {
    assert.deepEqual(minding({ redFlags: [abuse] }, { incomeShare: 45 }), [first]);
  });

  it('is said of a client one keeps as well, without a word of an exit (practice 10)', () => {
    assert.deepEqual(minding({}, { incomeShare: 45 }), [
      '45% of your income depends on this client: look for others while things go on.',
    ]);
  });

  it('of forty per cent is not said', () => {
    assert.deepEqual(minding({ redFlags: [abuse] }, { incomeShare: 40 }), []);
  });
});

describe('One’s own share', () => {
  const shared = 'Part of the cause is yours: share the responsibility in your wording.';
  const asked = (ownFault?: RedFlagRow['ownFault']) =>
    minding({
      redFlags: [
        seen('ignored-terms', '2026-09-01', { ownFault }),
        seen('haggling', '2026-09-01'),
        seen('late-payment', '2026-09-01'),
      ],
    });

  it('answered “mine” is shared in the wording (practices 61, 65, 67)', () => {
    assert.deepEqual(asked('mine'), [shared]);
  });

  it('answered “mine” one time of two is shared as well', () => {
    const redFlags = [
      ...['2026-09-01', '2026-10-01'].map((day) => seen('ignored-terms', day)),
      seen('ignored-terms', '2026-11-01', { ownFault: 'mine' }),
      seen('haggling', '2026-09-01'),
    ];
    assert.deepEqual(minding({ redFlags }), [shared]);
  });

  it('answered “theirs”, or not at all, is not', () => {
    assert.deepEqual(asked('theirs'), []);
    assert.deepEqual(asked(), []);
  });

  it('of a flag that is settled is past', () => {
    const settled = seen('haggling', '2026-01-01', { ownFault: 'mine', resolvedOn: '2026-02-01' });
    assert.deepEqual(minding({ redFlags: [settled, abuse] }), []);
  });
});

describe('The client’s breach', () => {
  const overdue = (latePayment?: { clause: string }) =>
    minding({
      redFlags: [abuse],
      agreement: { reference: 'contract', signedOn: '2026-01-05', ...(latePayment && { latePayment }) },
      invoices: [anInvoice('7', '2026-09-01')],
    });

  it('of the agreement makes leaving easier: name what was agreed, short notice is possible (practice 67)', () => {
    assert.deepEqual(overdue({ clause: '§ 4' }), [
      'Invoice 7 is overdue, a breach of the agreement. Name what was agreed (§ 4); short notice may be possible.',
    ]);
    assert.deepEqual(overdue(), [
      'Invoice 7 is overdue, a breach of the agreement. Find the clause; short notice may be possible.',
    ]);
  });

  it('names the clause on late payment, else the one on notice, else the payment terms', () => {
    const named = (agreement: ClientRecord['agreement']) =>
      minding({ redFlags: [abuse], agreement, invoices: [anInvoice('7', '2026-09-01')] })[0]?.match(/\((.*)\)/)?.[1];
    const notice = { days: 14, clause: '§ 9' };
    assert.equal(named({ latePayment: { clause: '§ 4' }, notice, paymentTerms: 'net 30' }), '§ 4');
    assert.equal(named({ notice, paymentTerms: 'net 30' }), '§ 9');
    assert.equal(named({ paymentTerms: 'net 30' }), 'net 30');
  });

  it('is none where the invoice was paid or is due today', () => {
    for (const invoice of [anInvoice('7', '2026-09-01', '2026-09-30'), anInvoice('7', today)]) {
      assert.deepEqual(minding({ redFlags: [abuse], invoices: [invoice] }), []);
    }
  });
});

describe('A clean point to stop', () => {
  const ending = (due: string) => minding({ redFlags: [abuse], scope: [{ what: 'Shop', due }] });

  it('within thirty days is used (practices 25, 98, 99)', () => {
    assert.deepEqual(ending('2026-12-23'), ['The current work ends on 23 Dec 2026: a clean point to stop.']);
  });

  it('a day further on is too far', () => {
    assert.deepEqual(ending('2026-12-24'), []);
  });

  it('is today, but not yesterday', () => {
    assert.deepEqual(ending(today), ['The current work ends on 23 Nov 2026: a clean point to stop.']);
    assert.deepEqual(ending('2026-11-22'), []);
  });

  it('is where the last piece of work ends, and unknown where one has no date', () => {
    const scope = [
      { what: 'Shop', due: '2026-12-01' },
      { what: 'Blog', due: '2026-12-20' },
    ];
    assert.deepEqual(minding({ redFlags: [abuse], scope }), [
      'The current work ends on 20 Dec 2026: a clean point to stop.',
    ]);
    assert.deepEqual(minding({ redFlags: [abuse], scope: [...scope, { what: 'Chat' }] }), []);
  });

  it('is the end of a retainer where the open work has none', () => {
    const retainers = ['2026-12-20', '2026-12-10', '2027-03-01'].map((endsOn) => ({ endsOn }));
    const agreement = { reference: 'contract', retainers };
    const said = ['The current work ends on 10 Dec 2026: a clean point to stop.'];
    assert.deepEqual(minding({ redFlags: [abuse], agreement }), said);
    assert.deepEqual(minding({ redFlags: [abuse], agreement, scope: [{ what: 'Shop', due: '2027-02-01' }] }), said);
  });

  it('is not marked by work that is done', () => {
    assert.deepEqual(minding({ redFlags: [abuse], scope: [{ what: 'Shop', state: 'done', due: '2026-12-01' }] }), []);
  });

  it('is no matter while the client is kept', () => {
    assert.deepEqual(minding({ scope: [{ what: 'Shop', due: '2026-12-01' }] }), []);
  });
});
