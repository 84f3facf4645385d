import assert from 'node:assert/strict';
import { transferNews } from '../../../src/editor/clients-tree-nodes.ts';

describe('The row of an account', () => {
  it('says that it has not gone over only where somebody leaves; that it has, or is on its way, always', () => {
    for (const stage of ['lead', 'active'] as const) {
      assert.equal(transferNews({ stage }, {}), undefined);
      assert.equal(transferNews({ stage }, { transfer: 'not started' }), undefined);
      assert.equal(transferNews({ stage }, { transfer: 'under way' }), 'under way');
    }
    for (const stage of ['leaving', 'left'] as const) assert.equal(transferNews({ stage }, {}), 'not started');
  });
});
