import assert from 'node:assert/strict';
import { loadText } from '../../../../src/base/interface-text.ts';
import { isLongReason } from '../../../../src/relationship/exit/reason.ts';

describe('The reason a client is told', () => {
  it('is one short sentence; more is warned of (practices 20, 26 and 27)', () => {
    for (const fine of ['Scheduling', 'My schedule is full this year.', 'x'.repeat(120)])
      assert.equal(isLongReason(fine), false, fine);
    for (const long of ['x'.repeat(121), 'My partner moved. The car broke down.', 'Why? Because.'])
      assert.equal(isLongReason(long), true, long);
  });

  it('is suggested short and without blame in every language', async () => {
    for (const language of ['en', 'fr', 'ru', 'vi']) {
      const text = await loadText(language);
      for (const reason of ['scheduling', 'focus', 'capacity', 'projectEnds'] as const)
        assert.equal(isLongReason(text.say(`exit.reason.${reason}`)), false, `${language} ${reason}`);
    }
  });
});
