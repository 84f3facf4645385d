import assert from 'node:assert/strict';
import { readSealedPageMessage } from '../../../../src/webview/sealed-messages.ts';

describe('What the page of sealed credentials may say', () => {
  it('is that it is ready, which row to show or to copy, and to open the file again', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'reveal', index: 0 },
      { kind: 'copy', index: 3 },
      { kind: 'openAgain' },
    ])
      assert.deepEqual(readSealedPageMessage(message), message);
  });

  it('is nothing else', () => {
    for (const message of [
      undefined,
      'ready',
      { kind: 'reveal' },
      { kind: 'reveal', index: -1 },
      { kind: 'reveal', index: 0.5 },
      { kind: 'reveal', index: '__proto__' },
      { kind: 'copy', index: 0, value: 'x' },
      { kind: 'run', command: 'x' },
    ])
      assert.equal(readSealedPageMessage(message), undefined);
  });
});
