import assert from 'node:assert/strict';
import { readCopyPageMessage } from '../../../../src/webview/copy-messages.ts';

describe('What the page that copies a document may say', () => {
  it('is that it is ready, and that it copied', () => {
    for (const message of [{ kind: 'ready' }, { kind: 'copied' }])
      assert.deepEqual(readCopyPageMessage(message), message);
  });

  it('is nothing else', () => {
    for (const message of [undefined, 'copied', { kind: 'copied', text: 'x' }, { kind: 'run', command: 'x' }])
      assert.equal(readCopyPageMessage(message), undefined);
  });
});
