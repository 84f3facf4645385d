import assert from 'node:assert/strict';
import { shortened } from '../../../src/base/one-line.ts';
import { gathered, heardOf, plainItem } from '../../../src/editor/plain-item.ts';

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

  it('keeps the place of what stands beside a name that is written from the right', () => {
    const item = plainItem({ label: 'חברת הנמלים', description: '84 d overdue' });
    assert.equal(item.label, '\u200Eחברת הנמלים\u200E');
    assert.deepEqual(item.accessibilityInformation, { label: 'חברת הנמלים, 84 d overdue' });
  });

  it('is left as it is where it has no such texts', () => {
    assert.deepEqual(plainItem({ label: 'Über → 日本', description: true }), {
      label: 'Über → 日本',
      description: true,
      accessibilityInformation: { label: 'Über → 日本' },
    });
  });

  it('is heard by its own texts, not by the tooltip that VS Code would take instead', () => {
    const item = plainItem({ label: 'Hosting', description: 'not transferred yet', tooltip: 'Hosting: shop-deploy' });
    assert.equal(item.accessibilityInformation?.label, 'Hosting, not transferred yet');
  });

  it('says in words what an icon or a place says beside its texts', () => {
    const item = { label: 'Mail server', description: 'stays where it is' };
    assert.equal(heardOf(item, undefined, 'held here'), 'Mail server, held here, stays where it is');
  });

  it('says in its tooltip once what is so of several, and no more than can be read', () => {
    assert.deepEqual(gathered(['promise late', 'promise late', 'reply owed'], 2), {
      lines: ['promise late × 2', 'reply owed'],
      more: 0,
    });
    assert.deepEqual(gathered(['a', 'b', 'c'], 1), { lines: ['a'], more: 2 });
  });

  it('keeps a long name short enough for what stands beside it', () => {
    assert.equal(shortened('Sourdough & Sons', 16), 'Sourdough & Sons');
    assert.equal(shortened('Общество с ограниченной ответственностью', 12), 'Общество с о…');
    assert.equal(shortened('𝒜𝒞ℳℰ', 3), '𝒜𝒞ℳ…');
  });
});
