import assert from 'node:assert/strict';
import { draftHandover } from '../../../src/actions/draft-handover.ts';
import { refreshHandover } from '../../../src/actions/refresh-handover.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { english } from '../../../src/documents/handover/english.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-21';
const order = { pack: english, documentId: 'k3f9x2', today };

/** Refreshes a document whose first "Export" was answered, after the record's rows became these. */
function refreshedWith(scope: ClientRecord['scope']) {
  const twins = [{ what: 'Export' }, { what: 'Export', price: '900.00 EUR' }];
  const before = draftHandover(aClient({ scope: twins }), undefined, order);
  const current = before.text.replace('‹next step?›', 'Ask Bob');
  const { identity } = before;
  return refreshHandover(aClient({ scope }), undefined, { identity, pack: english, current, before, today }).merged
    .text;
}

describe('An answer in one of two rows of the same title', () => {
  it('stays in its row while the rows are as they were', () => {
    const text = refreshedWith([{ what: 'Export' }, { what: 'Export', price: '900.00 EUR' }]);
    assert.equal(text.match(/Ask Bob/g)?.length, 1);
  });

  it('is never hung on the other row once one is taken out: refreshing says what to do', () => {
    const wrong = (error: unknown) => error instanceof UserError && error.id === 'refresh.rowsMoved';
    assert.throws(() => refreshedWith([{ what: 'Export', price: '900.00 EUR' }]), wrong);
  });

  it('is known again by its id', () => {
    const scope = [
      { id: 'export', what: 'Export' },
      { id: 'export-2', what: 'Export', price: '900.00 EUR' },
    ];
    assert.match(refreshedWith(scope), /Ask Bob/);
  });
});
