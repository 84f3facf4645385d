import assert from 'node:assert/strict';
import { format } from 'prettier';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { sameAnswers } from '../../../src/documents/sections/answer-values.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { findGaps } from '../../../src/documents/sections/gaps.ts';
import { findSections } from '../../../src/documents/sections/markers.ts';
import { type MergeResult, mergeRefresh } from '../../../src/documents/sections/merge.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { handoverOf, profileFixture, recordFixture } from '../../support/handover.ts';

const RECORD: ClientRecord = {
  ...recordFixture('almost-empty'),
  currency: 'EUR',
  credentials: [{ name: 'Stripe', account: 'acme@example.org' }, { name: 'Registrar' }, { name: 'Mail_server' }],
  scope: [{ what: 'Search | filter' }, { what: 'Login', state: 'done' }],
  assets: [{ kind: 'domain', name: 'acme.example' }],
};
const BEFORE = handoverOf(RECORD);

/** Two facts of the record that changed meanwhile. */
const CHANGED: ClientRecord = {
  ...RECORD,
  credentials: [
    { name: 'Stripe', account: 'billing@example.org' },
    { name: 'Registrar', ownerNow: 'Acme Ltd' },
    { name: 'Mail_server' },
  ],
};

/** Fills five gaps, writes a sentence into a section, and moves a section to the end. */
function work(text: string): string {
  let result = text;
  for (const gap of findGaps(text)
    .slice(0, 10)
    .filter((_gap, index) => index % 2 === 0)
    .reverse())
    result = `${result.slice(0, gap.offset)}Answer to ${gap.label}${result.slice(gap.offset + gap.length)}`;
  result = result.replace('those are handed over separately.', 'those are handed over separately. Ask Anna first.');
  assert.ok(result.includes('Ask Anna first.'));
  const moved = findSections(result).find((section) => section.id === 'credentials');
  assert.ok(moved);
  const section = result.slice(moved.start, moved.end);
  return `${result.slice(0, moved.start).trimEnd()}\n\n${result.slice(moved.end).trim()}\n\n${section}\n`;
}

function refreshed(current: string): MergeResult {
  return mergeRefresh({ base: BEFORE.text, current, fresh: handoverOf(CHANGED).text });
}

/** Everything of the person's is there, both facts have arrived, nothing else is different. */
function assertAllKept(current: string, result: MergeResult): void {
  assert.deepEqual(result.conflicts, []);
  const expected = current
    .split('\n')
    .map((line) => (line.includes('#stripe ') ? line.replace('acme@example.org', 'billing@example.org') : line));
  const lines = result.text.split('\n');
  assert.equal(lines.length, expected.length);
  const differing = lines.filter((line, index) => line !== expected[index]);
  assert.ok(differing.length > 0 && differing.every((line) => line.includes('#registrar')), differing.join('\n'));
  assert.ok(differing.some((line) => line.includes('Acme Ltd')));
  assert.equal(result.text.match(/Answer to/g)?.length, 5);
}

describe('refreshing a real handover', () => {
  it('keeps five filled gaps, a sentence and a moved section, brings two facts, and asks nothing', () => {
    const current = work(BEFORE.text);
    assertAllKept(current, refreshed(current));
  });

  it('does so in a document that Prettier formatted', async () => {
    const current = await format(work(BEFORE.text), { parser: 'markdown' });
    assertAllKept(current, refreshed(current));
    const wrapped = await format(work(BEFORE.text), { parser: 'markdown', proseWrap: 'always' });
    const result = refreshed(wrapped);
    assert.deepEqual(result.conflicts, []);
    assert.ok(result.text.includes('billing@example.org') && result.text.includes('Acme Ltd'));
  });

  it('does so with the line ends of Windows', () => {
    const current = work(BEFORE.text).replaceAll('\n', '\r\n');
    const result = refreshed(current);
    assertAllKept(current, result);
    assert.ok(!/[^\r]\n/.test(result.text));
  });

  it('asks about the one cell that changed on both sides', () => {
    const current = work(BEFORE.text).replace('acme@example.org', 'mine@example.org');
    const result = refreshed(current);
    assert.deepEqual(
      result.conflicts.map(({ section, row, label, mine, record }) => ({ section, row, label, mine, record })),
      [
        {
          section: 'credentials',
          row: 'stripe',
          label: 'Account',
          mine: 'mine@example.org',
          record: 'billing@example.org',
        },
      ],
    );
    assert.equal(result.text.slice(result.conflicts[0]?.offset).indexOf('mine@example.org'), 0);
  });

  it('asks nothing about answers that were saved meanwhile', () => {
    const lastDay = BEFORE.gaps.find((gap) => gap.kind === 'date');
    assert.ok(lastDay);
    const current = BEFORE.text
      .replace(`‹${lastDay.label}?›`, '31.12.2026')
      .replaceAll(/‹([^‹›]*)\?›(?= \||.*#stripe )/g, (_gap, label: string) =>
        `${label}: a*b_c | d`.replace('|', '\\|'),
      );
    const answers = readAnswers(BEFORE, current);
    assert.ok(answers.length > 2);
    const input = { record: RECORD, profile: profileFixture(), answers, language: 'en' };
    const outcome = saveAnswers(input);
    const record = changedValue(RECORD, outcome.changes) as ClientRecord;
    const sameValue = sameAnswers(BEFORE, { language: 'en', currency: 'EUR' });
    const result = mergeRefresh({ base: BEFORE.text, current, fresh: handoverOf(record).text, sameValue });
    const unsaved = new Set(outcome.refused.map(({ answer }) => answer.gap.label));
    assert.deepEqual(
      result.conflicts.filter(({ mine }) => ![...unsaved].some((label) => mine.includes(label))),
      [],
    );
  });
});
