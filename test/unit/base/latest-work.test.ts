import assert from 'node:assert/strict';
import { LatestWork } from '../../../src/base/latest-work.ts';
import type { Steps } from '../../../src/base/steps.ts';

/** Takes longer than may be done at once; then it gives the word, or fails. */
function* long(outcome: string | Error): Steps<string> {
  for (let done = 1; done <= 12; done++) {
    for (const until = performance.now() + 5; performance.now() < until; );
    yield done;
  }
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

function* quick(outcome: string | Error): Steps<string> {
  yield 1;
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

describe('Work of which only the latest counts', () => {
  const begun = (...all: readonly Steps<string>[]) => {
    const [work, told] = [new LatestWork(), [] as unknown[]];
    for (const steps of all)
      work.begin(
        steps,
        (value) => told.push(value),
        (error) => told.push(error),
      );
    return { work, told };
  };

  it('is done at once where it is quick, and later where it is not', async () => {
    assert.deepEqual(begun(quick('quick')).told, ['quick']);
    const { work, told } = begun(long('long'));
    assert.ok(work.isUnderWay && told.length === 0);
    await work.over();
    assert.ok(!work.isUnderWay);
    assert.deepEqual(told, ['long']);
  });

  it('gives way to what is begun after it', async () => {
    for (const last of [quick('last'), long('last')]) {
      const { work, told } = begun(long('first'), last);
      await work.over();
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.deepEqual(told, ['last']);
    }
  });

  it('that fails is told as failed, and is over: nobody waits for ever', async () => {
    const error = new Error('a signal stumbles');
    for (const steps of [quick(error), long(error)]) {
      const { work, told } = begun(steps);
      await work.over();
      assert.deepEqual([told, work.isUnderWay], [[error], false]);
    }
  });

  it('is over, too, where who is told of it fails, or where it is stopped', async () => {
    const [work, failures] = [new LatestWork(), [] as unknown[]];
    const error = new Error('a listener stumbles');
    const stumble = () => {
      throw error;
    };
    work.begin(long('long'), stumble, (failure) => failures.push(failure));
    await work.over();
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual([failures, work.isUnderWay], [[error], false]);
    const never = () => assert.fail('somebody is told');
    work.begin(long('long'), never, never);
    const over = work.over();
    work.stop();
    await over;
  });
});
