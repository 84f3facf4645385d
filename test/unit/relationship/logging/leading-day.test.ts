import assert from 'node:assert/strict';
import { leadingDay } from '../../../../src/relationship/logging/leading-day.ts';

/** A Sunday. */
const today = '2026-11-22';
const read = (text: string, language = 'en') => {
  const { on, rest } = leadingDay(text, { language, today });
  return [on, rest];
};

describe('The day that a text begins with', () => {
  it('is found in the words of the four languages, and what stands behind it stays', () => {
    assert.deepEqual(read('yesterday'), ['2026-11-21', '']);
    assert.deepEqual(read('Friday late payment'), ['2026-11-20', 'late payment']);
    assert.deepEqual(read('3 November, rush'), ['2026-11-03', 'rush']);
    assert.deepEqual(read('hier retard', 'fr'), ['2026-11-21', 'retard']);
    assert.deepEqual(read('вчера срочно', 'ru'), ['2026-11-21', 'срочно']);
    assert.deepEqual(read('hôm qua trễ', 'vi'), ['2026-11-21', 'trễ']);
    assert.deepEqual(read('ngày 3 tháng 11 năm 2026 trễ', 'vi'), ['2026-11-03', 'trễ']);
  });

  it('is none where the text begins with another word, or with a day to come', () => {
    assert.deepEqual(read(''), [undefined, '']);
    assert.deepEqual(read(' late payment '), [undefined, 'late payment']);
    assert.deepEqual(read('tomorrow'), [undefined, 'tomorrow']);
    assert.deepEqual(read('late since yesterday'), [undefined, 'late since yesterday']);
  });
});
