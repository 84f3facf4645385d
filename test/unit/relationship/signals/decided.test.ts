import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { nextWithLead } from '../../../../src/relationship/signals/decided.ts';
import { aClient } from '../../../support/records.ts';
import { aGoodClient, anInvoice, inEnglish, standingOn } from '../../../support/stories.ts';

const today = '2026-11-20';
const decided = (different: Partial<ClientRecord>) => standingOn(today, aClient(different)).decided.map(inEnglish);

describe('What was decided', () => {
  it('is told with its day, and nothing where nothing was', () => {
    assert.deepEqual(decided({}), []);
    assert.deepEqual(decided({ decision: { reason: 'tired' } }), []);
    assert.deepEqual(decided({ decision: { what: 'keep', on: '2026-11-02' } }), ['Decided on 2 Nov 2026: Keep']);
    assert.deepEqual(decided({ decision: { what: 'repair' } }), ['Decided: Repair']);
  });

  it('says of leaving how far it has come', () => {
    const leave = (on: string, exit?: ClientRecord['exit']) => decided({ decision: { what: 'leave', on }, exit })[1];
    assert.equal(leave('2026-11-19'), 'It counts from 21 Nov 2026; until then you are cooling off.');
    assert.equal(leave('2026-11-02'), 'It has counted since 4 Nov 2026. The next step is to announce it.');
    assert.equal(leave('2026-11-02', { announcedOn: '2026-11-10' }), 'It has been announced.');
  });

  it('about a lead leads to taking it on or to declining', () => {
    const lead = (what: 'keep' | 'repair' | 'leave') => aClient({ stage: 'lead', decision: { what } });
    assert.deepEqual(decided(lead('keep')), ['Decided: Take Them On', 'Next: sign, and set the stage to Active.']);
    assert.deepEqual(decided(lead('leave')), ['Decided: Decline', 'Next: a kind answer, and then the stage Left.']);
    assert.deepEqual(decided(lead('repair')), ['Decided: Settle It First']);
    assert.deepEqual(
      ['keep', 'repair', 'leave'].map((what) => nextWithLead(lead(what as 'keep'))?.stage),
      ['active', undefined, 'left'],
    );
    assert.equal(nextWithLead(aClient({ stage: 'active', decision: { what: 'keep' } })), undefined);
  });
});

describe('What waits although no red flag counts for it', () => {
  const waits = (different: Partial<ClientRecord>) =>
    standingOn(today, aGoodClient({ stage: 'active', ...different })).unsettled.map(
      ({ kind, message }) => `${kind}: ${inEnglish(message)}`,
    );

  it('is nothing where all is well', () => {
    assert.deepEqual(waits({ invoices: [anInvoice('1', '2026-11-01', '2026-11-01'), anInvoice('2', today)] }), []);
  });

  it('are suggestions, overdue invoices, and what one is late with oneself', () => {
    const invoices = [anInvoice('1', '2026-11-01'), anInvoice('2', '2026-11-05')];
    const log = [{ on: '2026-11-13', direction: 'in', replyOwed: true } as const];
    assert.deepEqual(waits({ invoices, log }), [
      'suggested: The record suggests one that does not count yet.',
      'overdue: Two invoices are overdue.',
      'orbit: You have owed a reply for 7 days.',
    ]);
    const promises = [{ what: 'Login', due: '2026-11-10' }];
    assert.deepEqual(waits({ promises }), ['orbit: You are near orbit: you are beginning to put this client off.']);
    assert.deepEqual(waits({ promises, log: [{ ...log[0], on: '2026-11-02' }] as ClientRecord['log'] & object }), [
      'orbit: You are putting this client off.',
    ]);
  });
});
