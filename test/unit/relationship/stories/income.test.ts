import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { incomeShares, whyNoShares } from '../../../../src/relationship/signals/income.ts';
import { aGoodClient } from '../../../support/stories.ts';

const today = '2026-11-23';

/** A client and what it paid, each payment on a day. */
function payer(id: string, ...payments: readonly (readonly [on: string, amount: string])[]): ClientRecord {
  return aGoodClient({
    id,
    invoices: [{ number: `${id}-1`, payments: payments.map(([on, amount]) => ({ on, amount })) }],
  });
}

function shares(...records: ClientRecord[]): Readonly<Record<string, number>> {
  return Object.fromEntries(incomeShares(records, today));
}

describe('The shares of income', () => {
  it('are known in percent where all is paid in one currency (practice 10)', () => {
    const acme = payer('acme', ['2026-03-01', '2000.00 EUR'], ['2026-06-01', '1000.00 EUR']);
    assert.deepEqual(shares(acme, payer('bolt', ['2026-05-01', '1000.00 EUR'])), { acme: 75, bolt: 25 });
  });

  it('keep what a whole number would hide: a little above forty per cent is above', () => {
    const two = shares(payer('acme', ['2026-03-01', '400.10 EUR']), payer('bolt', ['2026-05-01', '599.90 EUR']));
    assert.deepEqual(two, { acme: 40.01, bolt: 59.99 });
  });

  it('are not known where two currencies were paid, by two clients or by one', () => {
    assert.deepEqual(shares(payer('acme', ['2026-03-01', '9.00 EUR']), payer('bolt', ['2026-05-01', '9.00 USD'])), {});
    const both = payer('acme', ['2026-03-01', '9.00 EUR'], ['2026-03-02', '9.00 USD']);
    assert.deepEqual(shares(both, payer('bolt', ['2026-05-01', '9.00 EUR'])), {});
  });

  it('are not known where one client alone is on record: others may be kept elsewhere', () => {
    assert.deepEqual(shares(payer('acme', ['2026-03-01', '9.00 EUR'])), {});
    assert.deepEqual(shares(), {});
  });

  it('are not known where the other clients have no payment on record: nobody is all of an income unseen', () => {
    const acme = payer('acme', ['2026-03-01', '9.00 EUR']);
    assert.deepEqual(shares(acme, payer('bolt'), aGoodClient({ id: 'core' })), {});
  });

  it('are of the last twelve months: a year ago is past, and next week has not come', () => {
    const acme = payer('acme', ['2025-11-24', '1.00 EUR'], ['2025-11-23', '500.00 EUR'], ['2026-11-24', '500.00 EUR']);
    assert.deepEqual(shares(acme, payer('bolt', [today, '1.00 EUR'])), { acme: 50, bolt: 50 });
  });

  it('are not known where nothing was received', () => {
    assert.deepEqual(shares(payer('acme'), payer('bolt', ['2026-05-01', '0.00 EUR'])), {});
  });

  it('never leave the hundred: who got back more than they paid brought nothing', () => {
    const acme = payer('acme', ['2026-03-01', '1000.00 EUR']);
    const back = payer('bolt', ['2026-05-01', '100.00 EUR'], ['2026-06-01', '-600.00 EUR']);
    assert.deepEqual(shares(acme, back), { acme: 100, bolt: 0 });
    assert.deepEqual(shares(back, payer('core')), {});
  });
});

describe('Why shares of the income cannot be told', () => {
  const why = (...records: readonly ClientRecord[]) => whyNoShares(records, '2026-11-20');
  const [acme, bolt] = [payer('a', ['2026-11-01', '10.00 EUR']), payer('b', ['2026-11-20', '10.00 EUR'])];

  it('is that one client alone has paid, or that currencies differ, within twelve months', () => {
    assert.equal(why(acme, bolt), undefined);
    assert.equal(why(acme, payer('c')), 'one');
    assert.equal(why(acme, payer('c', ['2025-11-20', '10.00 EUR'])), 'one');
    assert.equal(why(acme, payer('c', ['2026-11-21', '10.00 USD'])), 'one');
    assert.equal(why(acme, bolt, payer('c', ['2026-10-01', '10.00 USD'])), 'currencies');
    assert.equal(why(payer('c', ['2026-10-01', '10.00 USD'], ['2026-10-02', '1.00 EUR'])), 'currencies');
    assert.equal(why(payer('c'), payer('d')), undefined, 'nothing came in');
  });
});
