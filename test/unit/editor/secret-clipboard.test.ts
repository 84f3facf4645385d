import assert from 'node:assert/strict';
import { SecretClipboard } from '../../../src/editor/secret-clipboard.ts';

const waited = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function aClipboard(clearedAfter: number) {
  const system = {
    held: '',
    readText: async () => system.held,
    writeText: async (text: string) => {
      system.held = text;
    },
  };
  return { system, clipboard: new SecretClipboard(system, clearedAfter) };
}

describe('A secret that was copied', () => {
  it('stays for 45 seconds', () => {
    assert.equal(new SecretClipboard(aClipboard(0).system).seconds, 45);
  });

  it('is there, and gone after a while', async () => {
    const { system, clipboard } = aClipboard(10);
    await clipboard.copy('s3cret');
    assert.equal(system.held, 's3cret');
    await waited(30);
    assert.equal(system.held, '');
  });

  it('is not cleared away with what was copied since', async () => {
    const { system, clipboard } = aClipboard(10);
    await clipboard.copy('s3cret');
    system.held = 'a shopping list';
    await waited(30);
    assert.equal(system.held, 'a shopping list');
  });

  it('stays its whole time where it is the second', async () => {
    const { system, clipboard } = aClipboard(300);
    await clipboard.copy('first');
    await waited(200);
    await clipboard.copy('second');
    await waited(150);
    assert.equal(system.held, 'second');
    await waited(250);
    assert.equal(system.held, '');
  });

  it('goes with the window', async () => {
    const { system, clipboard } = aClipboard(60_000);
    await clipboard.copy('s3cret');
    clipboard.dispose();
    await waited(5);
    assert.equal(system.held, '');
  });

  for (const [window, read] of [
    ['says so', () => Promise.reject(new Error('not in front'))],
    ['reads nothing', async () => ''],
  ] as const) {
    it(`goes once a window that may read the clipboard only in front, and ${window} behind, is in front again`, async () => {
      const { system, clipboard } = aClipboard(10);
      await clipboard.copy('s3cret');
      const { readText } = system;
      system.readText = read;
      await waited(50);
      assert.equal(system.held, 's3cret');
      system.readText = readText;
      await waited(50);
      assert.equal(system.held, '');
    });
  }
});
