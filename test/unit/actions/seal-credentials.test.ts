import assert from 'node:assert/strict';
import { type NotedSealing, noteSealed, sealableEntries, sealedEntry } from '../../../src/actions/seal-credentials.ts';
import { factsFor } from '../../../src/documents/client-facts.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const record = aClient({
  credentials: [
    { id: 's1', name: 'Stripe', url: 'https://stripe.example', service: 'Stripe', account: 'jana' },
    { name: 'Server', transfer: 'not started', service: 'Hosting', reference: 'env:.env#PASSWORD' },
    { id: 'o1', name: 'Mail', transfer: 'transferred', transferredOn: '2026-01-02', receivedBy: 'Jana' },
    { id: 'p1', name: 'Laptop', transfer: 'stays' },
    { id: 'c1', name: 'Old shop', transfer: 'closed' },
  ],
});

const sealing: NotedSealing = {
  keys: ['s1', 'server', 'o1'],
  on: '2026-11-22',
  receivedBy: 'Jana Novak',
  file: 'acme-credentials.age',
  method: 'sealed file (age)',
  line: 'Sealed file for Jana Novak: Stripe, Server, Mail',
  isReceived: false,
  id: 'log1',
};

const noted = (edit: NotedSealing) => changedValue(record, noteSealed(edit)(record)) as ClientRecord;

describe('Credentials that are sealed', () => {
  it('are those that go over to somebody; the others can be, too', () => {
    const entries = sealableEntries(record);
    const expected = entries.filter(({ isExpected }) => isExpected).map(({ key }) => key);
    assert.deepEqual(
      [entries.map(({ key }) => key), expected],
      [
        ['s1', 'server', 'o1', 'p1', 'c1'],
        ['s1', 'server'],
      ],
    );
    const [stripe, server] = entries;
    assert.ok(stripe && server);
    const sealed = { name: 'Stripe', where: 'https://stripe.example', account: 'jana', value: 'v', notes: undefined };
    assert.deepEqual(sealedEntry(stripe, 'v'), sealed);
    assert.deepEqual([server.where, server.reference], ['Hosting', { kind: 'env', path: '.env', key: 'PASSWORD' }]);
  });

  it('are under way until they arrive: to whom and how, and one line in the log, which is no word to the client', () => {
    const { credentials = [], log } = noted(sealing);
    const { transferMethod, transfer, receivedBy, transferredOn } = credentials[1] ?? {};
    assert.deepEqual(
      [transferMethod, transfer, receivedBy, transferredOn],
      ['sealed file (age)', 'under way', 'Jana Novak', undefined],
    );
    assert.deepEqual(credentials.slice(3), record.credentials?.slice(3), 'what is not in the file stays');
    assert.deepEqual(log, [{ id: 'log1', on: '2026-11-22', channel: 'file', line: sealing.line }]);
  });

  it('tell row by row when and into which file, the latest one; what is not in the file tells of none', () => {
    const later = { ...sealing, keys: ['s1'], on: '2026-11-30', file: 'again.age', id: 'log2' };
    const first = noted(sealing);
    const { credentials = [], log } = changedValue(first, noteSealed(later)(first)) as ClientRecord;
    const told = credentials.map(({ sealedOn, sealedIn }) => [sealedOn, sealedIn]);
    assert.deepEqual(told.slice(0, 4), [
      ['2026-11-30', 'again.age'],
      ['2026-11-22', 'acme-credentials.age'],
      ['2026-11-22', 'acme-credentials.age'],
      [undefined, undefined],
    ]);
    assert.equal(log?.length, 2, 'the log keeps the earlier one');
    assert.ok(!JSON.stringify(factsFor(first, undefined, '2026-11-22')).includes('acme-credentials.age'));
  });

  it('have arrived when that is said, and what had before keeps its day', () => {
    const { credentials = [] } = noted({ ...sealing, isReceived: true });
    const days = credentials.map(({ transfer, transferredOn }) => [transfer, transferredOn]);
    assert.deepEqual(days.slice(0, 3), [
      ['transferred', '2026-11-22'],
      ['transferred', '2026-11-22'],
      ['transferred', '2026-01-02'],
    ]);
    assert.equal(noted(sealing).credentials?.[2]?.transfer, 'transferred', 'a second file takes nothing back');
  });

  it('change nothing where the rows are gone, or nobody is named', () => {
    assert.deepEqual(noteSealed({ ...sealing, keys: ['gone'] })(record), []);
    const { receivedBy: _, ...unnamed } = sealing;
    assert.equal(noted(unnamed).credentials?.[2]?.receivedBy, 'Jana');
  });

  it('are told to no client with where their secret is read from', () => {
    assert.ok(!JSON.stringify(factsFor(record, undefined, '2026-11-22')).includes('env:'));
  });
});
