import assert from 'node:assert/strict';
import { findStrays, nameOfCredentialIn } from '../../../../src/records/vault/find-strays.ts';

const held = [
  { client: 'a', row: 'stripe' },
  { client: 'a', row: 'mail' },
  { client: 'b', row: 'dns' },
  { client: 'c', row: 'vpn' },
];
const acme = { id: 'a', credentials: [{ id: 'stripe', name: 'Stripe' }] };

describe('A secret without a row', () => {
  const strays = (gone: readonly string[] = [], records = [acme]) =>
    findStrays(held, { records, gone: new Set(gone) }).map(({ place, why }) => `${place.client}/${place.row} ${why}`);

  it('is found where the row was deleted, or the record', () =>
    assert.deepEqual(strays(['b']), ['a/mail rowGone', 'b/dns recordGone', 'c/vpn elsewhere']));

  it("is none where any copy of the record has the row, or the row's secret was never moved", () => {
    const copy = { id: 'a', credentials: [{ id: 'mail', name: 'Mail' }] };
    assert.deepEqual(strays([], [acme, copy]), ['b/dns elsewhere', 'c/vpn elsewhere']);
  });

  it('is named by an older text of the record, also by one that is broken', () => {
    const text = '{ "credentials": [{ "id": "mail", "name": "Mail server" }, 7, { "id": "dns" }], // more\n "log": [';
    assert.equal(nameOfCredentialIn(text, 'mail'), 'Mail server');
    for (const row of ['dns', 'vpn']) assert.equal(nameOfCredentialIn(text, row), undefined);
    assert.equal(nameOfCredentialIn('[1]', 'mail'), undefined);
  });
});
