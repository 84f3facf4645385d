import assert from 'node:assert/strict';
import { filledPage } from '../../../../src/editor/panels/filled-page.ts';

const values = { language: 'en', title: 't', script: 's', style: 'c', source: 'o', nonce: 'n' };

describe('The page that a panel begins as', () => {
  it('names a client of any id, half of a character in it too', () => {
    const clientIn = (client: string) => /data-client="([^"]*)"/.exec(filledPage({ ...values, client }))?.[1];
    assert.equal(clientIn('k3f9x2'), 'k3f9x2');
    assert.equal(decodeURIComponent(clientIn('"><script>{{nonce}} 50%') ?? ''), '"><script>{{nonce}} 50%');
    assert.equal(decodeURIComponent(clientIn('a\uD800') ?? ''), 'a\uFFFD');
  });
});
