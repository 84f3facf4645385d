import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext, standingOf } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-20';
const text = textFrom(english, 'en');

/** What is said to a developer about a client, in English, with the numbers of the practices it rests on. */
function counsel(record: Partial<ClientRecord>, incomeShare?: number): ReadonlyMap<string, readonly number[]> {
  const context = { ...signalContext({ version: 1 }, today), incomeShare };
  const said = standingOf(aClient(record), context).counsel;
  return new Map(said.map(({ message, practices }) => [text.say(message.id, message.values), practices]));
}

function says(record: Partial<ClientRecord>, sentence: RegExp, practice: number, incomeShare?: number): void {
  const said = counsel(record, incomeShare);
  const found = [...said].find(([line]) => sentence.test(line));
  assert.ok(found, `not among: ${[...said.keys()].join(' | ')}`);
  assert.ok(found[1].includes(practice));
}

function isSilent(record: Partial<ClientRecord>, sentence: RegExp): void {
  assert.deepEqual(
    [...counsel(record).keys()].filter((line) => sentence.test(line)),
    [],
  );
}

const leaving: Partial<ClientRecord> = { decision: { what: 'leave', on: '2026-11-01' } };

describe('While a developer decides', () => {
  it('putting a client off is said to cost the others time (practice 2)', () => {
    const log = [{ on: '2026-10-01', direction: 'in', replyOwed: true } as const];
    says({ log }, /other clients would get more from/, 2);
    isSilent({ log: [{ ...log[0], on: '2026-11-19' }] as ClientRecord['log'] & object }, /other clients/);
  });

  it('a decision to leave that waits is said to harm both sides (practice 3)', () => {
    says(leaving, /harms both sides/, 3);
    isSilent({ ...leaving, exit: { announcedOn: '2026-11-05' } }, /harms both sides/);
  });

  it('income is weighed against hours where both are known (practice 33)', () => {
    says({ effort: [{ month: '2026-10', hours: 30 }] }, /13% of your income, for 30 h in October 2026/, 33, 12.5);
  });

  it('a client worth keeping who pays late calls for a way to be paid on time (practice 35)', () => {
    const redFlags = [{ flag: 'late-payment', seenOn: '2026-11-01' }];
    says({ redFlags }, /a deposit, direct debit/, 35);
    isSilent({ redFlags, ...leaving }, /direct debit/);
  });

  it("one piece of advice refused is within the client's right (practices 50 and 51)", () => {
    const redFlags = [{ flag: 'responsive-refused', seenOn: '2026-11-01' }];
    says({ redFlags }, /Not every suggestion has to be accepted/, 50);
    says({ redFlags }, /Not every suggestion has to be accepted/, 51);
  });

  it('constant refusal is named for what it does to confidence (practice 58)', () => {
    const redFlags = [{ flag: 'responsive-refused' }, { flag: 'accessibility-refused' }];
    says({ redFlags }, /wears confidence down/, 58);
    isSilent({ redFlags }, /Not every suggestion/);
  });

  it('additions alone are re-priced, not a reason to part (practice 62)', () => {
    const redFlags = [{ flag: 'scope-creep', seenOn: '2026-11-01' }];
    says({ redFlags }, /Re-price them/, 62);
    isSilent({ redFlags: [...redFlags, { flag: 'aggression' }] }, /Re-price/);
  });

  it('signs seen in a lead are said to stay after signing (practice 63)', () => {
    const redFlags = [{ flag: 'haggling', seenOn: '2026-11-01' }];
    says({ stage: 'lead', redFlags }, /rarely go away after signing/, 63);
    isSilent({ stage: 'active', redFlags }, /after signing/);
  });

  it('in a grey zone the gut feeling has a say (practice 84)', () => {
    const redFlags = [{ flag: 'late-payment' }, { flag: 'deadlines-today' }];
    says({ redFlags, fit: { gut: [{ on: '2026-11-01', feeling: 2 }] } }, /your own feeling \(2 of 5\)/, 84);
    isSilent({ fit: { gut: [{ on: '2026-11-01', feeling: 2 }] } }, /your own feeling/);
  });

  it('what can be saved is saved by speaking, what ends is put in writing (practice 69)', () => {
    const redFlags = [{ flag: 'scope-creep' }, { flag: 'scope-creep' }, { flag: 'ignored-terms' }];
    says({ redFlags }, /To save it, speak/, 69);
    says(leaving, /put everything in writing/, 69);
  });
});

describe('About a lead', () => {
  it('who has not said what they look for is asked to say so first (practice 138)', () => {
    says({ stage: 'lead' }, /Describe your ideal client first/, 138);
    isSilent({ stage: 'active' }, /ideal client/);
  });

  it('the fit with the ideal client is told', () => {
    const profile = { version: 1, idealClient: { kind: 'established' } } as const;
    const record = aClient({ stage: 'lead', fit: { ideal: [{ question: 'kind', fits: 'yes' }] } });
    const [first] = standingOf(record, signalContext(profile, today)).counsel;
    assert.equal(first && text.say(first.message.id, first.message.values), 'Fits 1 of 1 thing you look for.');
  });
});

describe('About honesty', () => {
  it('an overdue promise without a warning is called what it is (practice 129)', () => {
    const promise = { what: 'Login page', due: '2026-11-10' };
    says({ promises: [promise] }, /“Login page” will be late: nothing is worse than an empty promise/, 129);
    isSilent({ promises: [{ ...promise, warnedOn: '2026-11-09' }] }, /empty promise/);
  });

  it('long silence on open work is broken (practice 130)', () => {
    const scope = [{ what: 'Search', state: 'agreed' } as const];
    says({ scope, log: [{ on: '2026-10-01', direction: 'out' }] }, /what is left unsaid/, 130);
  });

  it('late work that nobody was told of is said to be late (practice 135)', () => {
    const scope = [{ what: 'Search', state: 'agreed', due: '2026-11-12' } as const];
    says({ scope }, /“Search” is late and nobody was told/, 135);
    isSilent({ scope, log: [{ on: '2026-11-13', direction: 'out' }] }, /is late and nobody was told/);
  });
});

describe('While parting', () => {
  it('requests without an answer are settled first (practice 18)', () => {
    const scope = [{ what: 'Newsletter', state: 'requested' } as const];
    says({ ...leaving, scope }, /Settle 1 open request before you leave/, 18);
    isSilent({ scope }, /before you leave/);
  });

  it('a chain of excuses in the place of the reason is noticed (practices 26 and 27)', () => {
    const reason = 'My partner has moved, my car broke down, the dog is ill, and on top of it all '.repeat(3);
    says({ ...leaving, exit: { reason } }, /One short, neutral reason is enough/, 27);
    isSilent({ ...leaving, exit: { reason: 'Scheduling' } }, /neutral reason/);
  });

  it('somebody close may hear a little more (practice 29)', () => {
    const contacts = [{ name: 'Jo Park', formOfAddress: 'familiar' } as const];
    says({ ...leaving, contacts }, /familiar terms with Jo Park/, 29);
    isSilent({ ...leaving, contacts: [{ name: 'Jo Park' }] }, /familiar terms/);
  });

  it('nobody is blamed and nothing is "broken up" (practices 94 and 112)', () => {
    says(leaving, /no criticism, no finger pointed, no “breaking up”/, 94);
    says(leaving, /no criticism/, 112);
  });

  it('there is no argument, however it was (practice 73)', () => {
    says({ ...leaving, redFlags: [{ flag: 'aggression' }] }, /Do not argue/, 73);
  });

  it('a colleague may be warned, in private (practice 81)', () => {
    says({ ...leaving, redFlags: [{ flag: 'aggression' }] }, /may be warned, in private/, 81);
  });

  it('letting go is no failure (practice 82)', () => {
    says(leaving, /can feel like failure/, 82);
  });

  it('new requests after the announcement are where giving in begins (practices 107 and 108)', () => {
    const exit = { announcedOn: '2026-11-05' };
    const scope = [{ what: 'One more page', state: 'requested', requestedOn: '2026-11-10' } as const];
    says({ ...leaving, exit, scope }, /Giving in starts it all over again/, 108);
    isSilent(
      { ...leaving, exit, scope: [{ ...scope[0], state: 'declined' }] as ClientRecord['scope'] & object },
      /Giving in/,
    );
  });

  it('who is asked why answers honestly and briefly (practice 111)', () => {
    says({ ...leaving, exit: { announcedOn: '2026-11-05' } }, /be honest and brief/, 111);
  });

  it('nothing is said of a client that has left', () => {
    assert.equal(counsel({ ...leaving, stage: 'left' }).size, 0);
  });
});
