import assert from 'node:assert/strict';
import { type ClientFacts, factsFor } from '../../../src/documents/client-facts.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { handoverOf, profileFixture, recordFixture, today } from '../../support/handover.ts';

const CANARY = 'canary7x';

/** Every field of the facts, in the same form, but not made by `factsFor`. */
type LookAlike = { [Field in keyof ClientFacts as Field extends symbol ? never : Field]: ClientFacts[Field] };

/** The parts and fields of a record that no client ever sees. */
const PRIVATE_PARTS = ['fit', 'effort', 'log', 'redFlags', 'repairs', 'decision', 'promises', 'ignoredFacts'];
const PRIVATE_FIELDS = [
  ...['folder', 'checklist'],
  ...['timeZone', 'taxId', 'bankDetails', 'rates', 'idealClient', 'thresholds'],
];

/** What a letter may hold and a handover does not: it says how the work ends, never why. */
const FIELDS_FOR_LETTERS = [
  ...[
    'salutation',
    'paymentTerms',
    'latePayment',
    'reminders',
    'reason',
    'optionsOffered',
    'referrals',
    'address',
    'signatures',
  ],
  ...['price', 'estimate', 'effect', 'validUntil', 'advice', 'alternative', 'problems', 'newTerms', 'holidays'],
];

/** The same value with a canary in every private field, and in a field of no schema in every object. */
function withCanaries(value: unknown, fields: readonly string[] = PRIVATE_FIELDS, hidden = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withCanaries(item, fields, hidden));
  if (typeof value !== 'object' || value === null) return hidden ? CANARY : value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const isPrivate = PRIVATE_PARTS.includes(name) || fields.includes(name);
    return [name, withCanaries(inner, fields, hidden || isPrivate)];
  });
  return { ...Object.fromEntries(entries), unknownField: CANARY, notes: { text: CANARY } };
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

  it('hold the place of work in the files of the project, and not where it comes from in words', () => {
    const { scope } = factsFor(recordFixture('full'), undefined, today);
    assert.equal(scope.find(({ key }) => key === 'guest')?.place, 'src/basket.ts:40');
    assert.ok(recordFixture('full').scope?.some(({ source }) => source === 'mail of 1 October'));
    assert.ok(!JSON.stringify(scope).includes('mail of 1 October'));
  });

  it('hold price and estimate of what was asked for and not agreed on yet or declined, and of no other work', () => {
    const scope = (['requested', 'quoted', 'agreed', 'approved', 'done', 'declined', 'cancelled'] as const).map(
      (state) => ({ what: state, state, price: '800.00 EUR', estimate: '2 days', advice: 'No', alternative: 'Yes' }),
    );
    const facts = factsFor({ ...recordFixture('almost-empty'), scope }, undefined, today);
    assert.deepEqual(
      facts.requests.map(({ what, price }) => [what, price]),
      [
        ['requested', '800.00 EUR'],
        ['quoted', '800.00 EUR'],
        ['declined', '800.00 EUR'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(facts.scope), /800|2 days|No|Yes/);
  });

  it('bring nothing into a handover that is for letters only: why it ends, what was offered, who was reminded', () => {
    const planted = withCanaries(recordFixture('full'), FIELDS_FOR_LETTERS) as ClientRecord;
    const profile = withCanaries(profileFixture(), FIELDS_FOR_LETTERS) as Profile;
    assert.ok(JSON.stringify(factsFor(planted, profile, today)).includes(CANARY), 'letters get it');
    assert.ok(!handoverOf(planted, profile).text.includes(CANARY));
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

  it('call a credential and an asset by their key where the name is nothing but spaces, and the handover gets by with it', () => {
    const { facts, ...full } = recordFixture('full');
    const secret = { ...facts?.[0], id: 'f9', kind: 'ci-secret', name: 'DEPLOY_KEY', evidence: [], seenOn: today };
    const record = {
      ...full,
      facts: [secret] as ClientRecord['facts'],
      credentials: [{ id: 'mail', name: '  ', service: 'Mail' }],
      assets: [
        { id: 'shop', name: ' ', kind: 'domain' },
        { name: ' ', kind: 'service' },
      ] as ClientRecord['assets'],
    };
    const { credentials, assets } = factsFor(record, undefined, today);
    assert.deepEqual(
      [...credentials, ...assets].map(({ name }) => name),
      ['mail', 'shop', 'row'],
    );
    const { text } = handoverOf(record, undefined);
    assert.match(text, /\| mail \(Mail\) \|/);
    assert.match(text, /### shop\n/);
  });

  it('say no side in the place of a word that only a program knows', () => {
    const record = { ...recordFixture('full'), assets: [{ name: 'a', kind: 'domain', ownerNow: 'constructor' }] };
    assert.match(handoverOf(record as ClientRecord, undefined).text, /\bconstructor\b/);
  });

  it('are copied group by group, each once, when something is asked of it', () => {
    const asked: string[] = [];
    const record = new Proxy(recordFixture('full'), {
      get: (target, name) => {
        asked.push(String(name));
        return Reflect.get(target, name);
      },
    });
    const facts = factsFor(record, undefined, today);
    assert.deepEqual(asked, []);
    assert.equal(facts.contacts, facts.contacts);
    assert.deepEqual(asked, ['contacts']);
    assert.ok(Object.keys(facts).includes('assets'));
  });
});
