import assert from 'node:assert/strict';
import { loadText } from '../../../src/base/interface-text.ts';
import { importCounts } from '../../../src/documents/import-report.ts';

describe('How much an import would change', () => {
  const inWords = async (added: number, updated: number, notTaken: number) => {
    const { id, values } = importCounts({ added, updated, notTaken });
    return (await loadText('en')).say(id, values);
  };

  it('is told without what there is none of', async () => {
    assert.equal(await inWords(2, 0, 0), '2 additions');
    assert.equal(await inWords(0, 1, 0), '1 update');
    assert.equal(await inWords(2, 1, 0), '2 additions, 1 update');
    assert.equal(await inWords(2, 0, 1), '2 additions; 1 row is not imported, or not all of it');
    assert.equal(await inWords(2, 1, 1), '2 additions, 1 update; 1 row is not imported, or not all of it');
  });
});
