import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asWrittenToday, copySample } from '../../../src/actions/sample-workspace.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { agendaOf } from '../../../src/relationship/agenda/agenda.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { parseRecord } from '../../support/parsed-records.ts';
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

  it('numbers its invoices by no year, which would stand still while their days move', async () => {
    const texts = await Promise.all(
      (await readdir(from, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
    );
    assert.deepEqual(texts.join('\n').match(/(?<![\w-])20\d\d-\d{3}\b/g), null);
  });

  it('has an answer to give to the client of its own folder, and nothing else due', async () => {
    const [today, records] = ['2026-11-21', join(await copy('2026-11-21'), '.clients')];
    const path = join(records, 'sourdough-sons.client.json');
    const loaded = parseRecord(path, await readFile(path), { id: 'x' });
    assert.ok(loaded.kind === 'client');
    const late = agendaOf(loaded.record, signalContext({ version: 1 }, today)).filter(({ due }) => due);
    assert.deepEqual(
      late.map(({ kind }) => kind),
      ['reply-owed'],
    );
  });

  it('refuses to write over what is there', async () => {
    await copy('2026-11-21');
    await assert.rejects(copy('2026-11-21'), { fault: 'changed' });
  });
});
