import assert from 'node:assert/strict';
import { carryAnswers, isAnswered, readFilledGaps, withAnswers } from '../../../src/documents/sections/filled-gaps.ts';

/** What stands in the place of each gap, by its label. */
function read(rendered: string, current: string): (readonly [label: string, text: string])[] | undefined {
  return readFilledGaps(rendered, current)?.map(({ label, text, offset }) => {
    assert.equal(current.slice(offset, offset + text.length), text, 'at its place');
    return [label, text];
  });
}

describe('What stands in the place of gaps', () => {
  it('is read between the words around them, whatever blanks are there', () => {
    for (const text of ['from 1 May to 2 May', '  from  1 May to  2 May  '])
      assert.deepEqual(read('from ‹start?› to ‹end?›', text), [
        ['start', '1 May'],
        ['end', '2 May'],
      ]);
    assert.deepEqual(read('**End:** ‹end?› days', '**End:**5 days  '), [['end', '5']]);
    assert.deepEqual(read('(‹who?›)', '()'), [['who', '']]);
    assert.deepEqual(read('‹who?›', '  '), [['who', '']]);
  });

  it('is not known where the words around them are gone', () => {
    assert.equal(read('from ‹start?› to ‹end?›', 'from 1 May until 2 May'), undefined);
    assert.equal(read('from ‹start?› at noon', 'from 1 May'), undefined);
    assert.equal(read('from ‹start?›', 'since 1 May'), undefined);
    assert.equal(read('May ‹year?› May', 'May'), undefined, 'one word is not there twice');
    assert.equal(read('no gap', 'no gap'), undefined);
  });

  it('is not known of two gaps with nothing between them', () => {
    assert.equal(read('‹name?› ‹surname?›', 'Nora Lind'), undefined);
    assert.equal(read('‹name?› ‹surname?› here', 'Nora Lind here'), undefined);
  });

  it('is an answer unless it is nothing, or the gap itself', () => {
    const answered = (text: string) => isAnswered({ label: 'who', text, offset: 0 });
    assert.deepEqual(['Nora', '‹who?› or Nora', '‹whom?›'].map(answered), [true, true, true]);
    assert.deepEqual(['', '‹who?›'].map(answered), [false, false]);
  });
});

describe('Answers in words that changed around them', () => {
  const answer = (label: string, text: string) => ({ label, text, offset: 0 });

  it('stand in the gaps of their labels, however long they are', () => {
    const both = [answer('start', '1 May 2026'), answer('end', 'the end of June')];
    assert.equal(withAnswers('‹start?› to ‹end?›', both), '1 May 2026 to the end of June');
    assert.equal(withAnswers('‹start?› to ‹end?›', both.slice(1)), '‹start?› to the end of June');
  });

  it('find no place where their gap is gone, or stands there twice', () => {
    assert.equal(withAnswers('from today', [answer('start', '1 May')]), undefined);
    assert.equal(withAnswers('‹who?› and ‹who?›', [answer('who', 'Nora')]), undefined);
  });

  it('are carried over alone: a gap that nobody filled needs no place', () => {
    assert.equal(carryAnswers('‹start?› to ‹end?›', '1 May to ‹end?›', '‹start?› until June'), '1 May until June');
    assert.equal(carryAnswers('‹start?› to ‹end?›', '1 May to', '‹start?› until ‹end?›'), '1 May until ‹end?›');
    assert.equal(carryAnswers('‹start?› to ‹end?›', 'whatever', '‹start?› until ‹end?›'), undefined);
  });
});
