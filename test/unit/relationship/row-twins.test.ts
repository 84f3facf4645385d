import assert from 'node:assert/strict';
import { draftHandover } from '../../../src/actions/draft-handover.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { english } from '../../../src/documents/handover/english.ts';
import type { Answer } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import { resolveField } from '../../../src/relationship/client/field-address.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { isKnownById, KeyedRows, printOfTwins, twinsOf } from '../../../src/relationship/client/row-twins.ts';
import { recordFixture, today } from '../../support/handover.ts';

type Scope = NonNullable<ClientRecord['scope']>;

const ORDERS = { what: 'Export', acceptance: 'orders arrive' };
const CUSTOMERS = { what: 'Export', acceptance: 'customers arrive' };
const SEARCH = { what: 'Search', acceptance: 'found' };

function recordWith(...scope: Scope): ClientRecord {
  return { ...recordFixture('almost-empty'), scope };
}

/** The next step of a row, as a person answers it in a handover of that record. */
function answerFor(record: ClientRecord, key: string): Answer {
  const { gaps } = draftHandover(record, undefined, { pack: english, documentId: 'd1', today });
  const gap = gaps.find(({ field }) => field[1] === `#${key}` && field[2] === 'nextStep');
  assert.ok(gap, `a gap for the next step of ${key}`);
  return { gap, text: 'Ask Bob', offset: 0 };
}

function saved(record: ClientRecord, ...answers: readonly Answer[]) {
  return saveAnswers({ record, profile: { version: 1 }, answers, language: 'en' });
}

describe('Answers about rows of the same title without ids', () => {
  const record = recordWith(ORDERS, CUSTOMERS, SEARCH);
  const [first, second] = [answerFor(record, 'export'), answerFor(record, 'export-2')];

  it('are saved while the rows are as they were, and the rows are known by ids from then on', () => {
    const outcome = saved(record, second);
    assert.deepEqual(outcome.changes, [
      { path: ['scope', 1, 'nextStep'], value: 'Ask Bob' },
      { path: ['scope', 0, 'id'], value: 'export' },
      { path: ['scope', 1, 'id'], value: 'export-2' },
    ]);
    const after = changedValue(record, outcome.changes) as ClientRecord;
    const later = saved(after, first);
    assert.deepEqual(later.changes, [{ path: ['scope', 0, 'nextStep'], value: 'Ask Bob' }]);
    assert.deepEqual(saved(after, second).refused, []);
  });

  it('are refused once rows were swapped, taken out or put in front', () => {
    const why = { id: 'answer.twinRows', values: { label: first.gap.label } };
    for (const scope of [[CUSTOMERS, ORDERS], [CUSTOMERS], [{ what: 'Export' }, ORDERS, CUSTOMERS]]) {
      const outcome = saved(recordWith(...scope), first);
      assert.deepEqual([outcome.changes, outcome.refused], [[], [{ answer: first, why }]]);
    }
    const alone = answerFor(recordWith(ORDERS), 'export');
    assert.deepEqual(saved(recordWith({ what: 'Export' }, ORDERS), alone).refused, [{ answer: alone, why }]);
  });

  it('do not care about other rows', () => {
    assert.deepEqual(saved(recordWith(SEARCH, ORDERS, CUSTOMERS), first).refused, []);
    const search = answerFor(record, 'search');
    assert.deepEqual(saved(recordWith(CUSTOMERS, SEARCH), search).refused, []);
  });
});

describe('Rows that could be mistaken for one', () => {
  it('share its title and have no ids', () => {
    assert.deepEqual(twinsOf([ORDERS, SEARCH, CUSTOMERS], 2), [0, 2]);
    assert.deepEqual(twinsOf([ORDERS, SEARCH, CUSTOMERS], 1), []);
    assert.deepEqual(twinsOf([{ ...ORDERS, id: 'a' }, CUSTOMERS], 1), []);
  });

  it('are also those whose id a made-up key had to avoid', () => {
    assert.deepEqual(twinsOf([{ what: 'Import', id: 'export' }, CUSTOMERS], 1), [0, 1]);
    assert.deepEqual(twinsOf([{ what: 'Import', id: 'export' }, CUSTOMERS], 0), []);
  });

  it('are those whose id begins with the title, since a number could stand behind it', () => {
    assert.deepEqual(twinsOf([{ what: 'Import', id: 'export-2' }, CUSTOMERS], 1), [0, 1]);
    assert.deepEqual(twinsOf([{ what: 'Import', id: 'exports' }, CUSTOMERS], 1), []);
  });

  it('are those without a title, and those whose id is empty', () => {
    assert.deepEqual(twinsOf([{ state: 'agreed' }, SEARCH, { state: 'done' }], 0), [0, 2]);
    assert.deepEqual(twinsOf([{ ...ORDERS, id: '' }, CUSTOMERS], 1), [0, 1]);
    assert.deepEqual(twinsOf([ORDERS], 3), []);
  });
});

describe('An address through rows', () => {
  const content = { groups: [{ id: 'g', rows: [ORDERS, CUSTOMERS] }] };

  it('is known by ids only where each of its rows has one', () => {
    assert.equal(isKnownById(content, ['groups', '#g']), true);
    assert.equal(isKnownById(content, ['groups', '#g', 'rows', '#export', 'acceptance']), false);
    assert.equal(isKnownById(content, ['groups', '#gone']), false);
  });

  it('has a print of twins that tells any change of them, and none without twins', () => {
    const address = ['groups', '#g', 'rows', '#export', 'acceptance'];
    const print = printOfTwins(content, address);
    assert.ok(print);
    const other = { groups: [{ id: 'g', rows: [CUSTOMERS, ORDERS] }] };
    assert.notEqual(printOfTwins(other, address), print);
    assert.equal(printOfTwins(content, ['groups', '#g', 'rows']), undefined);
    assert.equal(printOfTwins({ groups: [] }, address), undefined);
    assert.equal(printOfTwins({ groups: 'none' }, address), undefined);
  });
});

describe('Rows of a record that was written by hand', () => {
  it('are found beside what is no row, and none in what is no list', () => {
    const content = { scope: ['export', { id: 'b', what: 'B' }], credentials: 'none' };
    assert.deepEqual(resolveField(content, ['scope', '#b', 'what']), { path: ['scope', 1, 'what'], value: 'B' });
    assert.equal(resolveField(content, ['credentials', '#b', 'name']), undefined);
    assert.equal(new KeyedRows(content.scope).indexOf('b'), 1);
    assert.deepEqual(new KeyedRows('none').rows, []);
  });
});
