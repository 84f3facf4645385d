import assert from 'node:assert/strict';
import type { AnswerKind } from '../../../src/documents/rendering.ts';
import { readAnswerValue, sameAnswers } from '../../../src/documents/sections/answer-values.ts';

describe('An answer that somebody typed into a gap', () => {
  const read = (kind: AnswerKind, text: string, currency: string | undefined = 'EUR') => {
    const answer = readAnswerValue(kind, text, { language: 'en', currency });
    return 'value' in answer ? answer.value : answer.why.id;
  };

  it('is read as what its field holds', () => {
    assert.equal(read('date', '31 December 2026'), '2026-12-31');
    assert.equal(read('money', '€1,200.50'), '1200.50 EUR');
    assert.equal(read('percent', '12.5 %'), 12.5);
    assert.equal(read('days', '30 days'), 30);
    assert.equal(read('days', '14'), 14);
    assert.equal(read('text', ' as it stands '), ' as it stands ');
    assert.equal(read('party', 'me'), 'me');
    const choice: AnswerKind = { oneOf: { 'by-mail': 'By e-mail', post: 'By post' } };
    assert.deepEqual([read(choice, 'by  E-Mail '), read(choice, 'post')], ['by-mail', 'post']);
  });

  it('is asked for again where it can mean two things or none, and it is said which', () => {
    assert.deepEqual([read('date', '03/04/2026'), read('date', 'soon')], ['answer.ambiguousDate', 'answer.noDate']);
    assert.deepEqual([read('money', '1,234 EUR'), read('money', 'a lot')], ['1234.00 EUR', 'answer.noAmount']);
    const nobodys = readAnswerValue('money', '12', { language: 'en', currency: undefined });
    assert.deepEqual(nobodys, { why: { id: 'answer.noCurrency', values: { text: '12' } } });
    assert.deepEqual(readAnswerValue('money', '1.234', { language: 'fr', currency: 'EUR' }), {
      why: { id: 'answer.ambiguousAmount', values: { text: '1.234' } },
    });
    assert.deepEqual([read('percent', '0'), read('percent', '100 %'), read('percent', '5% ')], [0, 100, 5]);
    for (const text of ['101', '-1', 'half', '', '5 % of it', '%'])
      assert.equal(read('percent', text), 'answer.noPercent', text);
    assert.equal(read('days', ' 30  days '), 30);
    for (const text of ['a month', '12345', '']) assert.equal(read('days', text), 'answer.noDays', text);
    assert.equal(read({ oneOf: { post: 'By post' } }, 'by pigeon'), 'answer.noChoice');
    assert.equal(read({ oneOf: { post: 'By post' } }, 'bypost'), 'answer.noChoice');
  });

  it('is named where it cannot be read, with what there is to choose from', () => {
    const values = (kind: AnswerKind, text: string) => {
      const answer = readAnswerValue(kind, text, { language: 'en', currency: 'EUR' });
      return 'why' in answer ? answer.why.values : undefined;
    };
    for (const kind of ['date', 'money', 'percent', 'days'] as const)
      assert.deepEqual(values(kind, 'soon'), { text: 'soon' }, kind);
    const choice: AnswerKind = { oneOf: { mail: 'By e-mail', post: 'By post' } };
    assert.deepEqual(values(choice, 'by pigeon'), { text: 'by pigeon', choices: 'By e-mail, By post' });
  });
});

describe('Two ways to write what stands in a gap', () => {
  const gaps = [
    { section: 'money', row: 'r1', label: 'end', kind: 'money' },
    { section: 'summary', row: 'r2', label: 'end', kind: 'money' },
    { section: 'summary', row: 'r1', label: 'why', kind: 'money' },
    { section: 'summary', row: 'r1', label: 'end', kind: 'date' },
    { section: 'summary', row: 'why', label: 'why', kind: 'text' },
    { section: 'summary', row: 'who', label: 'owner', kind: 'party' },
  ] as const;
  const context = { language: 'en', currency: 'EUR' };
  const same = (row: string, label: string, a: string, b: string) =>
    sameAnswers({ gaps: gaps.map((gap) => ({ ...gap, field: [] })) }, context)(
      { section: 'summary', row, label },
      a,
      b,
    );

  it('are the same value where both are read as one, in that very place', () => {
    assert.equal(same('r1', 'end', '31 May 2026', '2026-05-31'), true);
    assert.equal(same('r1', 'end', '31 May 2026', '30 May 2026'), false);
    for (const [a, b] of [
      ['soon', 'later'],
      ['31 May 2026', 'soon'],
      ['soon', '31 May 2026'],
    ] as const)
      assert.equal(same('r1', 'end', a, b), false, `${a}, ${b}`);
    assert.equal(same('r3', 'end', 'x', 'x'), false, 'a place that had no gap');
  });

  it('of words may differ by the stop at their end', () => {
    assert.equal(same('why', 'why', 'By hand.', 'By hand'), true);
    assert.equal(same('why', 'why', 'By hand...', ' By hand'), true);
    assert.equal(same('why', 'why', 'By hand. ', 'By hand'), true);
    assert.equal(same('why', 'why', 'By hand', 'By post'), false);
    assert.equal(same('why', 'why', 'One. Two', 'One Two'), false);
  });

  it('of whom something belongs to are the same where one says it of a side', () => {
    assert.equal(same('who', 'owner', 'Me', 'Nora Lind'), true);
    assert.equal(same('who', 'owner', 'Acme', 'client'), true);
    assert.equal(same('who', 'owner', 'Acme', 'Bolt'), false);
  });
});
