import assert from 'node:assert/strict';
import type { AnswerKind } from '../../../src/documents/rendering.ts';
import { readAnswerValue } from '../../../src/documents/sections/answer-values.ts';

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
    for (const text of ['101', '-1', 'half', '']) assert.equal(read('percent', text), 'answer.noPercent', text);
    for (const text of ['a month', '12345', '']) assert.equal(read('days', text), 'answer.noDays', text);
    assert.equal(read({ oneOf: { post: 'By post' } }, 'by pigeon'), 'answer.noChoice');
  });
});
