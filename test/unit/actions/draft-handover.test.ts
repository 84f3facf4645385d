import assert from 'node:assert/strict';
import { draftHandover } from '../../../src/actions/draft-handover.ts';
import { english } from '../../../src/documents/handover/english.ts';
import { aClient } from '../../support/records.ts';

describe('A handover of a client with very much to hand over', () => {
  it('is drafted with an address for each of its gaps', () => {
    const scope = Array.from({ length: 2000 }, (_, n) => ({ what: `Item ${n % 1000}` }));
    const order = { pack: english, documentId: 'k3f9x2', today: '2026-11-21' };
    const { gaps } = draftHandover(aClient({ scope }), undefined, order);
    const [first] = gaps.filter(({ row }) => row === 'item-0');
    assert.equal(gaps.filter(({ section }) => section === 'remaining').length, 6000);
    assert.ok(first && 'twins' in first, 'rows of one title are told apart by a fingerprint');
  });
});
