import assert from 'node:assert/strict';
import { acceptFacts, ignoreFacts } from '../../../src/actions/accept-facts.ts';
import { followFacts, hasFactsToFollow } from '../../../src/actions/follow-facts.ts';
import { reviewFacts, seenFacts } from '../../../src/actions/review-facts.ts';
import type { NotRead, ProjectFact } from '../../../src/project/facts/project-fact.ts';
import { aFact, aTask, edited } from '../../support/project-facts.ts';
import { aClient } from '../../support/records.ts';

const [monday, friday] = ['2026-11-16', '2026-11-20'];
let ids = 0;
const newId = () => `id${++ids}`;
const accepting = (...facts: readonly ProjectFact[]) => edited(aClient(), acceptFacts(facts, { today: monday }, newId));
const found = (facts: readonly ProjectFact[], notRead: readonly NotRead[] = [], commit?: string) => ({
  facts,
  notRead,
  ...(commit && { commit }),
});

describe('A later run', () => {
  it('brings the day, the commit and the lines of what is still there', () => {
    const record = accepting(aFact('service', 'Stripe'), aTask('refund', 'src/pay.ts', 3));
    const moved = [
      aFact('service', 'Stripe', { evidence: [{ file: 'b.ts', line: 2 }] }),
      aTask('refund', 'src/pay.ts', 9),
    ];
    const after = edited(record, followFacts(found(moved, [], 'c0ffee'), friday));
    assert.deepEqual(
      after.facts?.map(({ seenOn, commit, evidence }) => [seenOn, commit, evidence[0]?.line]),
      [
        [friday, 'c0ffee', 2],
        [friday, 'c0ffee', 9],
      ],
    );
    assert.deepEqual(after.scope?.[0]?.source, { file: 'src/pay.ts', line: 9, key: moved[1]?.detail.key });
  });

  it('changes nothing where nothing changed', () => {
    const record = accepting(aFact('service', 'Stripe'), aTask('refund'));
    assert.deepEqual(followFacts(found([aFact('service', 'Stripe'), aTask('refund')]), monday)(record), []);
  });

  it('follows a task into a renamed file, and never a person’s own words', () => {
    const record = accepting(aTask('refund', 'src/old.ts', 3));
    const mine = { ...record, scope: record.scope?.map((row) => ({ ...row, what: 'Refunds, at last' })) };
    const after = edited(mine, followFacts(found([aTask('refund', 'src/new.ts', 5)]), friday));
    assert.deepEqual(
      [after.scope?.[0]?.what, after.scope?.[0]?.source],
      ['Refunds, at last', { file: 'src/new.ts', line: 5, key: aTask('refund', 'src/new.ts').detail.key }],
    );
    assert.equal(after.facts?.[0]?.goneOn, undefined);
  });

  it('takes other work at the same line for new, and what stood there before for gone', () => {
    const record = accepting(aTask('round the refund', 'src/pay.ts', 3));
    const mended = edited(record, followFacts(found([aTask('round each refund up', 'src/pay.ts', 3)]), friday));
    assert.deepEqual([mended.facts?.[0]?.name, mended.facts?.[0]?.goneOn], ['round each refund up', undefined]);
    const other = edited(record, followFacts(found([aTask('replace the invoice engine', 'src/pay.ts', 3)]), friday));
    assert.deepEqual([other.facts?.[0]?.name, other.facts?.[0]?.goneOn], ['round the refund', friday]);
  });

  it('says what is gone, once, and takes that back when it is there again', () => {
    const record = accepting(aFact('service', 'Stripe'));
    const gone = edited(record, followFacts(found([]), friday));
    assert.deepEqual([gone.facts?.[0]?.goneOn, gone.facts?.[0]?.seenOn], [friday, monday]);
    assert.deepEqual(followFacts(found([]), '2026-11-21')(gone), []);
    const back = edited(gone, followFacts(found([aFact('service', 'Stripe')]), '2026-11-21'));
    assert.deepEqual([back.facts?.[0]?.goneOn, back.facts?.[0]?.seenOn], [undefined, '2026-11-21']);
  });

  it('says of nothing that it is gone where the run did not look', () => {
    const record = accepting(aFact('service', 'Stripe'), aFact('branch', 'next', { evidence: [] }));
    const goneAfter = (...notRead: readonly NotRead[]) =>
      edited(record, followFacts(found([], notRead), friday))
        .facts?.filter((row) => row.goneOn)
        .map(({ name }) => name);
    assert.deepEqual(goneAfter({ path: '.', why: 'cancelled' }), []);
    assert.deepEqual(goneAfter({ path: '.git', why: 'no-git' }), ['Stripe']);
    assert.deepEqual(goneAfter({ path: '.git/refs/heads', why: 'too-many-refs' }), ['Stripe']);
    assert.deepEqual(goneAfter({ path: 'src', why: 'denied' }), ['next']);
    assert.deepEqual(goneAfter({ path: 'src/a.ts', why: 'too-large' }), ['next']);
    assert.deepEqual(goneAfter({ path: 'lib', why: 'denied' }), ['Stripe', 'next']);
  });

  it('of one folder leaves alone what the record has of another', () => {
    const task = aTask('two work', 'src/a.ts', 2);
    const service = aFact('service', 'Stripe');
    const record = accepting(task, service);
    const other = { folder: 'one', ...found([aTask('one work', 'src/a.ts', 1)]) };
    assert.deepEqual(followFacts(other, friday)(record), []);
    const { groups, gone } = reviewFacts(other, record, undefined);
    assert.deepEqual([groups[0]?.facts[0]?.state, gone], ['open', []]);
    const ofOne = edited(
      record,
      acceptFacts(other.facts, { today: monday, place: { folder: 'one', path: '' } }, newId),
    );
    const moved = { folder: 'one', ...found([aTask('one work', 'src/a.ts', 8)]) };
    const after = edited(ofOne, followFacts(moved, friday));
    assert.deepEqual(
      after.scope?.map(({ what, source }) => [what, typeof source === 'object' && source.line]),
      [
        ['two work', 2],
        ['one work', 8],
      ],
    );
    assert.deepEqual(
      edited(after, followFacts(found([]), friday)).facts?.map(({ name, goneOn }) => [name, goneOn]),
      [
        ['two work', friday],
        ['Stripe', friday],
        ['one work', undefined],
      ],
    );
  });

  it('has nothing to do for a record without facts', () => {
    assert.equal(hasFactsToFollow(aClient({ scope: [{ what: 'Search', source: 'mail of 3 May' }] })), false);
    assert.equal(hasFactsToFollow(accepting(aTask('refund'))), true);
  });
});

describe('The review of what was found', () => {
  const facts = [
    aTask('refund'),
    aTask('tidy up'),
    aFact('service', 'Stripe'),
    aFact('service', 'Sentry', { confidence: 'weak' }),
    aFact('licence', 'MIT'),
  ];

  it('groups it by kind, leaves out what is weak or ignored, and knows what is accepted', () => {
    const record = edited(accepting(aFact('service', 'Stripe')), ignoreFacts([aTask('tidy up')], newId));
    const { groups, weak, ignored } = reviewFacts({ facts }, record, undefined);
    const names = (list: readonly { readonly fact: ProjectFact }[]) => list.map(({ fact }) => fact.name);
    assert.deepEqual(
      groups.map(({ kind, facts: rows }) => [kind, rows.map(({ fact, state }) => `${fact.name} ${state}`)]),
      [
        ['service', ['Stripe accepted']],
        ['task', ['refund open']],
        ['licence', ['MIT open']],
      ],
    );
    assert.deepEqual([names(weak), names(ignored)], [['Sentry'], ['tidy up']]);
  });

  it('marks what the run before has not found, and nothing in the first run', () => {
    const newOnes = (before: readonly string[] | undefined) =>
      reviewFacts({ facts }, aClient(), before)
        .groups.flatMap((group) => group.facts)
        .filter(({ isNew }) => isNew)
        .map(({ fact }) => fact.name);
    assert.deepEqual(newOnes(undefined), []);
    const before = seenFacts(
      found([aFact('service', 'Stripe'), aTask('refund', 'src/other.ts'), aTask('tidy up')]),
      undefined,
    );
    assert.deepEqual(newOnes(before), ['MIT']);
    assert.doesNotMatch(before?.join() ?? '', /stripe|refund/i, 'what is kept of a run cannot be read');
  });

  it('calls nothing new that the run before a cancelled one has found', () => {
    const before = seenFacts(found(facts), undefined);
    const cancelled = seenFacts(found(facts.slice(0, 1), [{ path: '.', why: 'cancelled' }]), before);
    const { groups } = reviewFacts({ facts }, aClient(), cancelled);
    assert.ok(groups.every((group) => group.facts.every(({ isNew }) => !isNew)));
  });

  it('takes a first run that was cancelled for none', () => {
    const cut = found(facts.slice(0, 1), [{ path: '.', why: 'cancelled' }]);
    assert.equal(seenFacts(cut, undefined), undefined);
  });

  it('tells tasks of the same words apart', () => {
    const twins = [aTask('refund', 'src/a.ts', 1), aTask('refund', 'src/a.ts', 5)];
    const [group] = reviewFacts({ facts: twins }, accepting(aTask('refund', 'src/a.ts', 1)), undefined).groups;
    assert.deepEqual(
      group?.facts.map(({ state }) => state),
      ['accepted', 'open'],
    );
    assert.equal(new Set(group?.facts.map(({ id }) => id)).size, 2);
  });
});
