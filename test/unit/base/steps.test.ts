import assert from 'node:assert/strict';
import { atOnce, forOneTurn, inTurns, type Steps } from '../../../src/base/steps.ts';

/** Takes so many milliseconds a step. */
function* busySteps(count: number, each: number): Steps<string> {
  for (let done = 1; done <= count; done++) {
    for (const until = performance.now() + each; performance.now() < until; );
    yield done;
  }
  return 'done';
}

describe('Work in steps', () => {
  it('lets others have their turn, and tells how far it is', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const told: number[] = [];
    assert.equal(await inTurns(busySteps(40, 5), { progress: (done) => told.push(done) }), 'done');
    clearInterval(timer);
    assert.ok(turns > 3, `${turns} turns`);
    assert.ok(told.length > 3 && told.every((done, at) => done > (told[at - 1] ?? 0)), told.join());
  });

  it('that is no longer wanted ends with the reason', async () => {
    const controller = new AbortController();
    let done = 0;
    const work = inTurns(busySteps(1000, 5), {
      signal: controller.signal,
      progress: (count) => {
        done = count;
        controller.abort();
      },
    });
    await assert.rejects(work, (error) => error === controller.signal.reason);
    assert.ok(done > 0 && done < 100, `${done}`);
    await assert.rejects(inTurns(busySteps(1, 1), controller), { name: 'AbortError' });
  });

  it('that is quick is done within one turn; what is not goes on from there', async () => {
    assert.deepEqual(forOneTurn(busySteps(2, 1)), { done: true, value: 'done' });
    const long = busySteps(40, 5);
    assert.equal(forOneTurn(long).done, false);
    assert.equal(await inTurns(long), 'done');
    assert.equal(atOnce(busySteps(3, 1)), 'done');
  });
});
