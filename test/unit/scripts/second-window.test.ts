import assert from 'node:assert/strict';
import { finalMark, RunReader } from '../../../scripts/test/events.mjs';

type Outcome = 'pass' | 'skip' | { readonly error: string };

/** What a run tells of one suite with one test. */
function runOf(outcome: Outcome): RunReader {
  const run = new RunReader('windows');
  const named = { suite: 'A window', title: 'does it' };
  if (outcome === 'pass') run.take({ kind: 'pass', ...named, duration: 1 });
  else if (outcome === 'skip') run.take({ kind: 'skip', ...named });
  else run.take({ kind: 'fail', ...named, error: outcome.error });
  run.take({ kind: 'end' });
  return run;
}

describe('A suite that failed in its window', () => {
  const failuresAfter = (first: Outcome, second: Outcome) => {
    const run = runOf(first);
    run.secondBy(runOf(second));
    return run.failures;
  };

  it('has passed where a second window shows nothing of it, and still tells what the first one showed', () => {
    const run = runOf({ error: 'Waited in vain.' });
    run.secondBy(runOf('pass'));
    assert.deepEqual([run.failures, run.seconded], [[], ['A window > does it\nWaited in vain.']]);
  });

  it('stays failed where a secret was found or another machine was asked, whatever the second window shows', () => {
    assert.deepEqual(failuresAfter({ error: `A secret. ${finalMark}` }, 'pass'), [
      `A window > does it\nA secret. ${finalMark}`,
    ]);
  });

  it('stays failed where the second window left its tests out', () => {
    assert.equal(failuresAfter({ error: 'Waited in vain.' }, 'skip').length, 1);
  });
});
