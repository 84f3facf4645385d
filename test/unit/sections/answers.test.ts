import assert from 'node:assert/strict';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import type { AnswerKind, GapAddress, Rendering } from '../../../src/documents/rendering.ts';
import { sameAnswers } from '../../../src/documents/sections/answer-values.ts';
import { readAnswers, readAnswersOfNewRows } from '../../../src/documents/sections/answers.ts';
import { mergeRefresh } from '../../../src/documents/sections/merge.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleDocument } from './sample.ts';

const PROFILE: Profile = { version: 1 };
const RECORD: ClientRecord = {
  version: 1,
  id: 'c1',
  name: 'Acme',
  stage: 'leaving',
  currency: 'EUR',
  credentials: [{ name: 'Stripe' }, { id: 'dns', name: 'Domain' }],
};

function gap(
  section: string,
  row: string,
  label: string,
  field: readonly string[],
  kind: AnswerKind = 'text',
): GapAddress {
  return { section, row, label, field, kind };
}

function renderingOf(text: string, gaps: readonly GapAddress[]): Rendering {
  return {
    identity: { kind: 'handover', client: 'c1', language: 'en', id: 'd1' },
    text,
    gaps,
    renderedOn: '2026-05-01',
  };
}

const RENDERING = renderingOf(sampleDocument(), [
  gap('summary', 'lastDay', 'last working day', ['exit', 'lastDay'], 'date'),
  gap('summary', 'reason', 'reason', ['exit', 'reason']),
  gap('credentials', 'stripe', 'owner after', ['credentials', '#stripe', 'ownerAfter']),
]);

function answersIn(change: (text: string) => string): [string, string][] {
  const text = change(RENDERING.text);
  return readAnswers(RENDERING, text).map(({ gap: { label }, text: answer, offset }) => {
    assert.ok(text.slice(offset, offset + 2).includes(answer.slice(0, 1)), `${label} at its place`);
    return [label, answer];
  });
}

describe('answers in a document', () => {
  it('are what stands where gaps stood', () => {
    const fill = (text: string): string =>
      text.replace('‹last working day?›', '31.12.2026').replace('‹owner after?› <!--', 'Anna \\| Ben   <!--');
    assert.deepEqual(answersIn(fill), [
      ['last working day', '31.12.2026'],
      ['owner after', 'Anna | Ben'],
    ]);
  });

  it('are none where the gap still stands, nothing is there, or the row is gone', () => {
    assert.deepEqual(
      answersIn((text) => text),
      [],
    );
    assert.deepEqual(
      answersIn((text) => text.replace('‹reason?›', '').replace('‹owner after?›', '—')),
      [],
    );
    assert.deepEqual(
      answersIn((text) => text.replace(/^\| Stripe.*\n/m, '').replace('**Why:** ‹reason?›', 'Whatever')),
      [],
    );
  });

  it('are found in moved sections, other columns, other line ends and formatted text', () => {
    const change = (text: string): string =>
      text
        .replace('| Opens | Account | Owner after |', '| Owner after | Opens |')
        .replace('| --- | --- | --- |', '| --- | --- |')
        .replace(
          '| Stripe | acme@example.org | ‹owner after?› <!-- #stripe --> |',
          '| _Anna_ | Stripe <!-- #stripe --> |',
        )
        .replace('- **Why:** ‹reason?›', '* __Why:__   We  agreed')
        .replaceAll('\n', '\r\n');
    assert.deepEqual(answersIn(change), [
      ['reason', 'We agreed'],
      ['owner after', 'Anna'],
    ]);
  });

  it('are none yet where a gap is still among the words', () => {
    assert.deepEqual(
      answersIn((text) => text.replace('‹reason?›', 'Because of ‹reason?›')),
      [],
    );
  });

  it('are not guessed where a row has more cells than its table has columns', () => {
    const row = (cells: string): string =>
      `<!-- deorbit:begin s d1 -->\n\n| Item | Next | Owner |\n| --- | --- | --- |\n| Shop | ${cells} <!-- #shop --> |\n`;
    const rendering = renderingOf(row('‹next step?› | ‹owner after?›'), [
      gap('s', 'shop', 'next step', ['scope', '#shop', 'nextStep']),
      gap('s', 'shop', 'owner after', ['scope', '#shop', 'ownerAfter']),
    ]);
    const read = (cells: string) => readAnswers(rendering, row(cells));
    const unread = (cells: string) =>
      read(cells).map(({ text, why, offset }) => [text, why, row(cells).slice(offset, offset + 6)]);
    const why = { id: 'answer.surplusCells', values: { row: 'Shop' } };
    assert.deepEqual(unread('Ask Bob | then Eve | ‹owner after?›'), [['', why, '| Shop']]);
    assert.deepEqual(unread('Ask Bob | then Eve | Anna'), [['', why, '| Shop']]);
    assert.deepEqual(unread('‹next step?› | ‹owner after?› | my note'), []);
    assert.deepEqual(
      read('Ask Bob \\| then Eve | ‹owner after?›').map(({ text }) => text),
      ['Ask Bob | then Eve'],
    );
    const [answer] = read('Ask Bob | then Eve | Anna');
    assert.ok(answer);
    const outcome = saveAnswers({ record: RECORD, profile: PROFILE, answers: [answer], language: 'en' });
    assert.deepEqual([outcome.changes, outcome.refused], [[], [{ answer, why }]]);
  });

  it('are found in rows that came while the document still stands on an earlier rendering', () => {
    const row = (key: string, owner: string) => `| ${key} | ${owner} <!-- #${key} --> |\n`;
    const table = (...rows: readonly string[]) =>
      `<!-- deorbit:begin s d1 -->\n\n| Item | Owner |\n| --- | --- |\n${rows.join('')}`;
    const owner = (key: string) => gap('s', key, 'owner', ['scope', `#${key}`, 'ownerAfter']);
    const earlier = renderingOf(table(row('shop', 'Anna')), []);
    const later = renderingOf(table(row('shop', '‹owner?›'), row('mail', '‹owner?›')), [owner('shop'), owner('mail')]);
    const text = table(row('shop', 'Anna'), row('mail', 'Ben'));
    assert.deepEqual(
      readAnswersOfNewRows(earlier, later, text).map((answer) => [answer.gap.row, answer.text]),
      [['mail', 'Ben']],
      'what the earlier rendering said itself is no answer',
    );
    assert.deepEqual(readAnswersOfNewRows(later, later, text), []);
  });

  it('are told apart by the words between two gaps of a line', () => {
    const begin = '<!-- deorbit:begin s d1 -->\n';
    const rendering = renderingOf(`${begin}- From ‹start?› to ‹end?› by ‹end?›. <!-- #k -->\n`, [
      gap('s', 'k', 'start', ['exit', 'transitionFrom'], 'date'),
      gap('s', 'k', 'end', ['exit', 'transitionTo'], 'date'),
      gap('s', 'k', 'end', ['exit', 'questionsUntil'], 'date'),
    ]);
    const text = `${begin}- From 1 May to ‹end?› by 3 May. <!-- #k -->\n`;
    assert.deepEqual(
      readAnswers(rendering, text).map((answer) => [answer.gap.field[1], answer.text]),
      [
        ['transitionFrom', '1 May'],
        ['questionsUntil', '3 May'],
      ],
    );
  });
});

describe('saving answers', () => {
  const answer = (address: GapAddress, text: string) => ({ gap: address, text, offset: 0 });
  const save = (answers: readonly ReturnType<typeof answer>[], record: ClientRecord = RECORD, language = 'en') =>
    saveAnswers({ record, profile: PROFILE, answers, language });

  it('fills fields of the record and of the profile', () => {
    const outcome = save([
      answer(gap('s', 'r', 'last working day', ['exit', 'lastDay'], 'date'), '31 December 2026'),
      answer(gap('s', 'r', 'owner after', ['credentials', '#stripe', 'ownerAfter']), 'Anna'),
      answer(gap('s', 'r', 'your name', ['profile', 'name']), 'Kim'),
    ]);
    assert.deepEqual(outcome.refused, []);
    assert.deepEqual([outcome.saved.length, outcome.savedToProfile.length], [2, 1]);
    assert.deepEqual(outcome.changes, [
      { path: ['exit', 'lastDay'], value: '2026-12-31' },
      { path: ['credentials', 0, 'ownerAfter'], value: 'Anna' },
    ]);
    assert.deepEqual(outcome.profileChanges, [{ path: ['name'], value: 'Kim' }]);
  });

  it('reads values by their kind, with the currency of the client', () => {
    const at = (field: string, kind: AnswerKind): GapAddress => gap('s', 'r', 'x', ['scope', '#shop', field], kind);
    const record = { ...RECORD, scope: [{ what: 'Shop' }] };
    const states = { done: 'finished', 'handed over': 'handed over to you' };
    const outcome = save(
      [
        answer(at('price', 'money'), '1.250,00 €'),
        answer(at('percentDone', 'percent'), '40 %'),
        answer(at('state', { oneOf: states }), 'Handed over to you'),
      ],
      record,
    );
    assert.deepEqual(
      outcome.changes.map((change) => change.value),
      ['1250.00 EUR', 40, 'handed over'],
    );
  });

  it('overwrites nothing, and says nothing twice', () => {
    const record: ClientRecord = { ...RECORD, exit: { lastDay: '2026-12-30', reason: 'Done' } };
    const outcome = save(
      [
        answer(gap('s', 'r', 'last working day', ['exit', 'lastDay'], 'date'), '31 December 2026'),
        answer(gap('s', 'r', 'reason', ['exit', 'reason']), 'Done'),
      ],
      record,
    );
    assert.deepEqual([outcome.changes, outcome.saved], [[], []]);
    assert.deepEqual(
      outcome.refused.map(({ why }) => why),
      [
        {
          id: 'answer.recordSays',
          values: { label: 'last working day', text: '31 December 2026', record: '30 December 2026' },
        },
      ],
    );
  });

  it('refuses what it cannot read, what the record cannot hold, and rows that are gone', () => {
    const outcome = save([
      answer(gap('s', 'r', 'a', ['exit', 'lastDay'], 'date'), '03/04/2026'),
      answer(gap('s', 'r', 'b', ['exit', 'lastDay'], 'date'), '30 February 2026'),
      answer(gap('s', 'r', 'c', ['credentials', '#gone', 'ownerAfter']), 'Anna'),
      answer(gap('s', 'r', 'd', ['credentials', '#dns', 'rotate']), 'maybe'),
      answer(gap('s', 'r', 'e', ['credentials', '#dns', 'ownerNow']), 'Anna'),
      answer(gap('s', 'r', 'f', ['credentials', '#dns', 'ownerNow']), 'Ben'),
    ]);
    assert.deepEqual(
      outcome.refused.map(({ why }) => why.id),
      ['answer.ambiguousDate', 'answer.noDate', 'answer.rowGone', 'answer.notAccepted', 'answer.recordSays'],
    );
    assert.deepEqual(outcome.changes, [{ path: ['credentials', 1, 'ownerNow'], value: 'Anna' }]);
  });

  it('gives a row an id where the answer changes what its key is made from', () => {
    const record: ClientRecord = { ...RECORD, contacts: [{ role: 'Owner' }, { role: 'Accounts' }] };
    const outcome = save([answer(gap('s', 'owner', 'name', ['contacts', '#owner', 'name']), 'Anna')], record);
    assert.deepEqual(outcome.changes, [
      { path: ['contacts', 0, 'name'], value: 'Anna' },
      { path: ['contacts', 0, 'id'], value: 'owner' },
    ]);
  });

  it('keeps secrets out of the record, the profile and the message', () => {
    const secret = `ghp_${'aB3'.repeat(12)}`;
    const outcome = save([
      answer(gap('s', 'r', 'account', ['credentials', '#stripe', 'account']), secret),
      answer(gap('s', 'r', 'last working day', ['exit', 'lastDay'], 'date'), `token ${secret}`),
      answer(gap('s', 'r', 'your name', ['profile', 'name']), 'postgres://kim:hunter2@db.example.org/shop'),
    ]);
    assert.deepEqual([outcome.changes, outcome.profileChanges], [[], []]);
    assert.deepEqual(
      outcome.refused.map(({ why }) => why),
      ['account', 'last working day', 'your name'].map((label) => ({ id: 'answer.secret', values: { label } })),
    );
  });

  it('leads to no question at the next refresh', () => {
    const current = RENDERING.text
      .replace('‹last working day?›', '31.12.2026')
      .replace('‹reason?›', 'See https://x.org');
    const fresh = sampleDocument({ lastDay: 'December 31, 2026', reason: 'See <https://x.org>' });
    const sameValue = sameAnswers(RENDERING, { language: 'en', currency: 'EUR' });
    const result = mergeRefresh({ base: RENDERING.text, current, fresh, sameValue });
    assert.deepEqual([result.conflicts, result.text], [[], fresh]);
    const other = mergeRefresh({ base: RENDERING.text, current: current.replace('31.12', '30.12'), fresh, sameValue });
    assert.equal(other.conflicts.length, 1);
  });
});
