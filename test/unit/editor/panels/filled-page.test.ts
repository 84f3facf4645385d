import assert from 'node:assert/strict';
import { filledPage } from '../../../../src/editor/panels/filled-page.ts';
import { button, idOf, openerOf } from '../../../../src/webview/parts.ts';

const values = { language: 'en', title: 't', script: 's', style: 'c', source: 'o', nonce: 'n' };

describe('The page that a panel begins as', () => {
  it('names a client of any id, half of a character in it too', () => {
    const clientIn = (client: string) => /data-client="([^"]*)"/.exec(filledPage({ ...values, client }))?.[1];
    assert.equal(clientIn('k3f9x2'), 'k3f9x2');
    assert.equal(decodeURIComponent(clientIn('"><script>{{nonce}} 50%') ?? ''), '"><script>{{nonce}} 50%');
    assert.equal(decodeURIComponent(clientIn('a\uD800') ?? ''), 'a\uFFFD');
  });
});

describe('The parts of a panel’s page', () => {
  it('have an id of one word, whatever they are made from', () => {
    for (const name of ['late-payment', 'two words', '\uDC00', '"><b>'])
      for (const id of [idOf(name), openerOf(name), button(name, () => {}, 'part-x').attributes.id])
        assert.match(String(id), /^[\w%.!~*'()-]+$/, name);
  });
});
