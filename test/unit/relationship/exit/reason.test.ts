import assert from 'node:assert/strict';
import { suggestedReasons } from '../../../../src/documents/letters/suggestions.ts';
import { language } from '../../../../src/relationship/client/identity.ts';
import { isLongReason } from '../../../../src/relationship/exit/reason.ts';

describe('The reason a client is told', () => {
  it('is one short sentence; more is warned of (practices 20, 26 and 27)', () => {
    for (const fine of ['Scheduling', 'My schedule is full this year.', 'x'.repeat(120)])
      assert.equal(isLongReason(fine), false, fine);
    for (const long of ['x'.repeat(121), 'My partner moved. The car broke down.', 'Why? Because.'])
      assert.equal(isLongReason(long), true, long);
  });

  it('is suggested short and without blame in every language', () => {
    for (const each of language.options)
      for (const reason of suggestedReasons(each)) assert.equal(isLongReason(reason), false, reason);
  });
});
