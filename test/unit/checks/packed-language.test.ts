import assert from 'node:assert/strict';
import { compileParts, compilePartsInSteps } from '../../../src/documents/checks/compiled-language.ts';
import { english } from '../../../src/documents/checks/languages/english.ts';
import { french } from '../../../src/documents/checks/languages/french.ts';
import { packLanguage, unpackLanguage } from '../../../src/documents/checks/languages/packed-language.ts';
import { russian } from '../../../src/documents/checks/languages/russian.ts';
import { vietnamese } from '../../../src/documents/checks/languages/vietnamese.ts';

describe('A language of the letter checks', () => {
  for (const data of [english, french, russian, vietnamese])
    it(`is the same after it was packed into a file: ${data.language}`, () => {
      const parts = compileParts(data);
      const packed = JSON.parse(JSON.stringify(packLanguage(parts)));
      assert.deepEqual(unpackLanguage(packed), parts);
    }).timeout(10_000);

  it('leaves room for others while it is put together in an editor', async () => {
    let turns = 0;
    const others = setInterval(() => turns++);
    await compilePartsInSteps(english);
    clearInterval(others);
    assert.ok(turns > 70, `${turns}`);
  }).timeout(10_000);
});
