import assert from 'node:assert/strict';
import { plainItem } from '../../../src/editor/plain-item.ts';

const hostile = 'a\u202Egpj.js\u001B[31m\u0000\r\nnext';
const plain = 'a gpj.js [31m next';

describe('A row of a tree', () => {
  it('shows nothing that turns the reading direction over, and nothing unseen', () => {
    const item = plainItem({
      label: hostile,
      description: hostile,
      tooltip: `first\u2066\nsecond ${hostile.slice(0, 9)}`,
      accessibilityInformation: { label: hostile, role: 'treeitem' },
    });
    assert.deepEqual(item, {
      label: plain,
      description: plain,
      tooltip: 'first\nsecond a gpj.js',
      accessibilityInformation: { label: plain, role: 'treeitem' },
    });
  });

  it('is left as it is where it has no such texts', () => {
    assert.deepEqual(plainItem({ label: 'Über → 日本', description: true }), {
      label: 'Über → 日本',
      description: true,
    });
  });
});
