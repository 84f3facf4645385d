import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asWrittenToday, copySample } from '../../../src/actions/sample-workspace.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const from = join(repositoryRoot, 'examples/sample-workspace');

describe('The sample workspace', () => {
  const folder = useTemporaryFolder();
  const copy = async (today: string) => {
    const to = join(folder(), 'copy', today);
    await copySample(new NodeFiles(), { from, to, today });
    return to;
  };

  it('is copied whole, with what begins with a dot', async () => {
    const names = async (of: string) => (await readdir(of, { recursive: true })).sort();
    assert.deepEqual(await names(await copy('2026-11-21')), await names(from));
  });

  it('holds records that can be read, of every stage, on any day', async () => {
    for (const today of ['2024-02-29', '2026-11-21', '2031-12-31']) {
      const records = join(await copy(today), '.clients');
      const stages = new Set<string>();
      for (const name of await readdir(records)) {
        const loaded = parseRecord(join(records, name), await readFile(join(records, name)), { id: 'x' });
        assert.equal(loaded.kind, 'client', `${name} on ${today}`);
        if (loaded.kind === 'client') stages.add(loaded.record.stage);
      }
      assert.deepEqual([...stages].sort(), ['active', 'lead', 'leaving', 'left']);
    }
  });

  it('keeps the distance of its dates from today, and leaves alone what only looks like a date', () => {
    const text = '{ "on": "2026-11-18", "month": "2026-10", "number": "2026-031", "v": "12026-10-01" }';
    const moved = '{ "on": "2027-01-29", "month": "2027-01", "number": "2026-031", "v": "12026-10-01" }';
    assert.equal(asWrittenToday(text, '2027-02-01'), moved);
  });

  it('refuses to write over what is there', async () => {
    await copy('2026-11-21');
    await assert.rejects(copy('2026-11-21'), { fault: 'changed' });
  });
});
