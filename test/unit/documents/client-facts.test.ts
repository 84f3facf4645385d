import assert from 'node:assert/strict';
import { type ClientFacts, factsFor } from '../../../src/documents/client-facts.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { handoverOf, profileFixture, recordFixture, today } from '../../support/handover.ts';

const CANARY = 'canary7x';

/** Every field of the facts, in the same form, but not made by `factsFor`. */
type LookAlike = { [Field in keyof ClientFacts as Field extends symbol ? never : Field]: ClientFacts[Field] };

/** The parts and fields of a record that no client ever sees. */
const PRIVATE_PARTS = ['fit', 'effort', 'log', 'redFlags', 'repairs', 'decision', 'promises'];
const PRIVATE_FIELDS = [
  ...['folder', 'salutation', 'paymentTerms', 'latePayment'],
  ...['price', 'estimate', 'source', 'reminders', 'reason', 'optionsOffered', 'referrals', 'checklist'],
  ...['timeZone', 'address', 'taxId', 'bankDetails', 'signatures', 'rates', 'idealClient', 'thresholds'],
];

/** The same value with a canary in every private field, and in a field of no schema in every object. */
function withCanaries(value: unknown, hidden = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withCanaries(item, hidden));
  if (typeof value !== 'object' || value === null) return hidden ? CANARY : value;
  const fields = Object.entries(value).map(([name, inner]) => {
    const isPrivate = PRIVATE_PARTS.includes(name) || PRIVATE_FIELDS.includes(name);
    return [name, withCanaries(inner, hidden || isPrivate)];
  });
  return { ...Object.fromEntries(fields), unknownField: CANARY, notes: { text: CANARY } };
}

describe('The facts for a client', () => {
  it('can be made in one way only', () => {
    const facts = factsFor(recordFixture('full'), undefined, today);
    const lookAlike: LookAlike = facts;
    // @ts-expect-error -- the brand is all that tells the two apart; without it this line compiles and the check fails
    const forged: ClientFacts = lookAlike;
    assert.ok(forged);
  });

  it('hold nothing of the private half, and no field that nobody knows', () => {
    const profile = { ...profileFixture(), rates: [{ what: 'Work', amount: '90.00 EUR' }], signatures: [] };
    const record = {
      ...recordFixture('full'),
      notes: 'private',
      exit: { ...recordFixture('full').exit, checklist: [{ step: 'Tell them', skipped: 'no' }] },
    };
    const planted = withCanaries(record) as ClientRecord;
    const facts = factsFor(planted, withCanaries(profile) as Profile, today);
    assert.ok(JSON.stringify(planted).split(CANARY).length > 150, 'the canaries are there');
    assert.ok(!JSON.stringify(facts).includes(CANARY));
    assert.ok(!handoverOf(planted, withCanaries(profile) as Profile).text.includes(CANARY));
  });

  it('hold no value where a field holds something it was never meant to hold', () => {
    const record = { ...recordFixture('almost-empty'), project: { text: CANARY } } as unknown as ClientRecord;
    assert.ok(!JSON.stringify(factsFor(record, undefined, today)).includes(CANARY));
  });

  it('hold no login inside an address', () => {
    const record = {
      ...recordFixture('almost-empty'),
      repositories: [{ remote: `https://jana:${CANARY}@git.example/shop.git` }],
      credentials: [
        { name: 'DB', url: `postgres://root:${CANARY}@db.example/shop`, keptIn: `https://${CANARY}@v.example` },
      ],
    };
    const text = JSON.stringify(factsFor(record, undefined, today));
    assert.ok(!text.includes(CANARY), text);
    assert.ok(text.includes('https://git.example/shop.git') && text.includes('postgres://db.example/shop'));
    const ssh = { ...record, repositories: [{ remote: 'ssh://git@git.example/shop.git' }] };
    assert.equal(factsFor(ssh, undefined, today).repositories[0]?.remote, 'ssh://git@git.example/shop.git');
  });

  it('take blank texts for missing', () => {
    const facts = factsFor({ ...recordFixture('almost-empty'), project: ' \n' }, undefined, today);
    assert.equal(facts.client.project, undefined);
  });
});
