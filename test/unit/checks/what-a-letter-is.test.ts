import assert from 'node:assert/strict';
import { checkedLanguage, identityOfLetter } from '../../../src/documents/checks/letter-identity.ts';
import { isMoneyOpen } from '../../../src/documents/checks/money-open.ts';
import { aClient } from '../../support/records.ts';

describe('What a letter to be checked is', () => {
  it('stands at its head, among lines that say nothing', () => {
    const { kind, language } = identityOfLetter('---\nkind: farewell\nnothing here\nlang: "fr"\n---\nBonjour\n');
    assert.deepEqual([kind, language], ['farewell', 'fr']);
  });

  it('is read in any case and with any line ends, and nothing that Deorbit does not know', () => {
    const read = (...lines: readonly string[]) => identityOfLetter(lines.join('\r\n'));
    assert.deepEqual(read('---', 'kind: Farewell', 'lang: FR', 'client: "Acme"', '---', ''), {
      kind: 'farewell',
      language: 'fr',
      client: 'Acme',
    });
    assert.deepEqual(read('---  ', 'kind: ode', 'language : vi', "client:  'a b' ", '--- '), {
      language: 'vi',
      client: 'a b',
    });
    assert.deepEqual(read('---', 'client: "a\'', 'lang:', 'kinds: farewell', '---'), { client: '"a\'' });
  });

  it('is not said by lines that are no front matter', () => {
    for (const text of [
      '---\nkind: farewell\nText',
      'kind: farewell\n---\n',
      'Text\n---\nkind: farewell\n---\n',
      '---\n---\nkind: farewell\n',
      `---\n${'x: y\n'.repeat(1000)}kind: farewell\n---\n`,
    ])
      assert.deepEqual(identityOfLetter(text), {}, text.slice(0, 30));
  });

  it('is what the marker says where Deorbit wrote it', () => {
    assert.deepEqual(identityOfLetter('<!-- deorbit farewell client=c1 lang=fr doc=d1 -->\n\nBonjour\n'), {
      kind: 'farewell',
      language: 'fr',
      client: 'c1',
      isDocument: true,
    });
  });

  it('is in a language by its name, whatever the country', () => {
    assert.deepEqual(['fr', 'fr-CA', 'FR_ca', 'de', '', undefined].map(checkedLanguage), [
      'fr',
      'fr',
      'fr',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('Money between a client and us', () => {
  it('is open while something prepaid is left that was neither earned nor given back', () => {
    const prepaid = { what: 'Care', amount: '100.00 EUR' };
    const isOpen = (more: object) => isMoneyOpen(aClient({ prepayments: [{ ...prepaid, ...more }] }));
    assert.deepEqual([isOpen({}), isOpen({ earned: '40.00 EUR' })], [true, true]);
    assert.deepEqual([isOpen({ earned: '100.00 EUR' }), isOpen({ refundedOn: '2026-11-25' })], [false, false]);
    assert.equal(isMoneyOpen(aClient()), false);
  });
});
