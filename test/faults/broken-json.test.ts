import assert from 'node:assert/strict';
import type { LoadedRecord } from '../../src/records/parse-record.ts';
import { ran } from '../support/fault-rows.ts';
import { loadHostile } from '../support/hostile-records.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

/** What a person could have written by hand, with everything that JSON with comments has, and characters of up to four bytes. */
const whole = new TextEncoder().encode(
  `{\n  // by hand\n  "version": 1, "id": "acmé", "name": "Acmé 🚀", /* é */\n  "stage": "active",\n  "mine": [1.5e3, -0, true, null, {}],\n  "scope": [\n${rows(20)}  ],\n}\n`,
);

function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `    { "id": "r${n}", "what": "Page ${n} \\u00e9\\n", "due": "2026-01-31", "state": "done" },\n`,
  ).join('');
}

describe('A record that was damaged on its way', () => {
  const folder = useTemporaryFolder('memory');
  const broken = (loaded: readonly LoadedRecord[]) => loaded.filter(({ kind }) => kind === 'broken').length;

  it(`says where it is broken, beside the other clients: cut at every byte (${whole.length + 1} inputs)`, async () => {
    const cut = Array.from({ length: whole.length + 1 }, (_, length) => whole.subarray(0, length));
    const loaded = await loadHostile(folder(), cut);
    assert.equal(broken(loaded), whole.length - 1, 'all but the whole one, and that without its last line end');
    ran(cut.length);
  });

  for (const [name, mask] of [
    ['lowest', 0x01],
    ['case', 0x20],
    ['highest', 0x80],
    ['every', 0xff],
  ] as const) {
    it(`says where it is broken, beside the other clients: the ${name} bit of every byte flipped (${whole.length} inputs)`, async () => {
      const flipped = Array.from({ length: whole.length }, (_, at) =>
        whole.map((byte, index) => (index === at ? byte ^ mask : byte)),
      );
      const loaded = await loadHostile(folder(), flipped);
      assert.ok(broken(loaded) > whole.length / 4, `${broken(loaded)} of ${whole.length}`);
      ran(flipped.length);
    });
  }
});
