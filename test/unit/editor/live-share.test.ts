import assert from 'node:assert/strict';
import { followSessions, type LiveShare } from '../../../src/editor/live-share.ts';

/** Live Share as its documentation describes it: `session.id` is null outside a session. */
class FakeLiveShare {
  session: { id: string | null } = { id: null };
  readonly listeners = new Set<() => void>();

  getApiAsync(): Promise<this> {
    return Promise.resolve(this);
  }

  onDidChangeSession(listener: () => void) {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  become(id: string | null): void {
    this.session = { id };
    for (const listener of this.listeners) listener();
  }
}

describe('A Live Share session', () => {
  const told: boolean[] = [];
  let look: () => void = () => {};
  let installed: unknown;
  const liveShare: LiveShare = {
    exports: () => installed,
    onDidChange: (changed) => {
      look = changed;
      return { dispose: () => {} };
    },
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  beforeEach(() => told.splice(0));

  it('is told of when it begins and when it ends, until nobody listens any more', async () => {
    const fake = new FakeLiveShare();
    installed = fake;
    const following = followSessions(liveShare, (runs) => told.push(runs));
    await settled();
    assert.deepEqual(told, []);
    fake.become('s1');
    fake.become(null);
    assert.deepEqual(told, [true, false]);
    following.dispose();
    fake.become('s2');
    assert.deepEqual(told, [true, false]);
  });

  it('is told of when it runs already, and when Live Share is started later', async () => {
    installed = undefined;
    followSessions(liveShare, (runs) => told.push(runs));
    await settled();
    const fake = new FakeLiveShare();
    fake.become('s1');
    installed = fake;
    look();
    look();
    await settled();
    assert.deepEqual(told, [true]);
    assert.equal(fake.listeners.size, 1);
  });

  it('is no concern where Live Share is missing, refuses, or is of another form', async () => {
    const refusing = { getApiAsync: () => Promise.reject(new Error('not for you')) };
    for (const form of [undefined, {}, 'x', refusing, { getApiAsync: () => Promise.resolve(null) }]) {
      installed = form;
      followSessions(liveShare, (runs) => told.push(runs));
      await settled();
    }
    assert.deepEqual(told, []);
  });
});
