import assert from 'node:assert/strict';
import { identityOfLetter } from '../../../src/documents/checks/letter-identity.ts';
import { isMoneyOpen } from '../../../src/documents/checks/money-open.ts';
import { aClient } from '../../support/records.ts';

describe('What a letter to be checked is', () => {
  it('stands at its head, among lines that say nothing', () => {
    const { kind, language } = identityOfLetter('---\nkind: farewell\nnothing here\nlang: "fr"\n---\nBonjour\n');
    assert.deepEqual([kind, language], ['farewell', 'fr']);
  });
});

describe('Money between a client and us', () => {
  it('is open while something prepaid is left that was neither earned nor given back', () => {
    const prepaid = { what: 'Care', amount: '100.00 EUR' };
    const isOpen = (more: object) => isMoneyOpen(aClient({ prepayments: [{ ...prepaid, ...more }] }));
    assert.deepEqual([isOpen({}), isOpen({ earned: '40.00 EUR' })], [true, true]);
    assert.deepEqual([isOpen({ earned: '100.00 EUR' }), isOpen({ refundedOn: '2026-11-25' })], [false, false]);
    assert.equal(isMoneyOpen(aClient()), false);
  });
});
