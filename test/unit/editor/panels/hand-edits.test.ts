import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { nodeIds } from '../../../../src/base/ports/node/node-ids.ts';
import { UserError } from '../../../../src/base/user-error.ts';
import { changeFor } from '../../../../src/editor/panels/panel-acts.ts';
import { panelCase } from '../../../../src/editor/panels/panel-case.ts';
import type { ClientRecord, RedFlagRow } from '../../../../src/relationship/client/record.ts';
import { referencesOf } from '../../../../src/relationship/client/row-reference.ts';
import type { Act } from '../../../../src/webview/messages.ts';
import { inEnglish } from '../../../support/flags.ts';
import { aStore } from '../../../support/record-stores.ts';
import { aClient } from '../../../support/records.ts';
import { useTemporaryFolder } from '../../../support/temporary-folders.ts';
import { recordIn } from '../../../support/written-records.ts';

const today = '2026-11-21';
const shown: readonly RedFlagRow[] = [
  { flag: 'haggling', seenOn: '2026-11-01', evidence: 'first' },
  { flag: 'haggling', seenOn: '2026-11-01', evidence: 'second' },
  { id: 'x', flag: 'scope-creep', seenOn: '2026-10-01', resolvedOn: '2026-10-02' },
  { flag: 'one-contact', declinedOn: '2026-10-03' },
];
const references = referencesOf(shown);

/** What a person may do to the rows by hand while the panel shows them as they were. */
const handEdit = fc.oneof(
  fc.constant((rows: readonly RedFlagRow[]) => rows),
  fc.nat({ max: 3 }).map((at) => (rows: readonly RedFlagRow[]) => rows.filter((_, index) => index !== at)),
  fc.constant((rows: readonly RedFlagRow[]) => [...rows].reverse()),
  fc
    .nat({ max: 3 })
    .map(
      (at) => (rows: readonly RedFlagRow[]) =>
        rows.map((row, index) => (index === at ? { ...row, evidence: 'by hand' } : row)),
    ),
  fc
    .nat({ max: 3 })
    .map(
      (at) => (rows: readonly RedFlagRow[]) =>
        rows.toSpliced(at, 0, { flag: 'haggling', seenOn: '2026-11-01', evidence: 'squeezed in' }),
    ),
);

/** What a panel that shows the rows asks for, and which row it means. */
const act = fc.oneof(
  fc.nat({ max: 1 }).map((at) => ({ means: at, ...aboutRow('editSighting', at) })),
  fc.constant({ means: 2, ...aboutRow('reopenFlag', 2) }),
  fc.constant({ means: 3, ...aboutRow('takeBackDecline', 3) }),
);

function aboutRow(name: 'editSighting' | 'reopenFlag' | 'takeBackDecline', at: number): { readonly asked: Act } {
  const row = references[at] ?? { key: '', print: '' };
  const asked: Act =
    name === 'editSighting'
      ? { act: name, row: { ...row }, seenOn: '2026-11-02', evidence: 'from the panel' }
      : { act: name, row: { ...row } };
  return { asked };
}

function withFlags(redFlags: readonly RedFlagRow[]): ClientRecord {
  return aClient({ redFlags: [...redFlags] });
}

describe('A panel beside somebody who edits the record by hand', () => {
  const folder = useTemporaryFolder();

  it('changes the row that it showed, or nothing: 200 times, unsaved editors among them', async () => {
    const path = join(folder(), 'acme.client.json');
    await fc.assert(
      fc.asyncProperty(handEdit, act, fc.integer({ min: 0, max: 9 }), async (byHand, { asked, means }, chance) => {
        const { store } = aStore(folder(), {
          openDocuments: { hasUnsavedChanges: () => chance === 0, save: async () => false },
        });
        const present = byHand(shown);
        const text = JSON.stringify(withFlags(present));
        await writeFile(path, text);
        const record = withFlags(shown);
        const facts = {
          record,
          readOnly: false,
          all: [record],
          profile: { version: 1 as const },
          today,
          text: inEnglish,
        };
        const change = changeFor(asked, panelCase(facts), nodeIds);
        assert.ok(change);
        const refused = await store.edit(path, change.edit, change.summary).then(
          () => undefined,
          (error) => error,
        );
        const after = await readFile(path, 'utf8');
        const meant = shown[means];
        if (refused) {
          assert.ok(refused instanceof UserError);
          assert.equal(after, text, 'what was refused changes nothing');
          return;
        }
        const left = [...(recordIn(after).redFlags ?? [])];
        const untouched = present.filter((row) => JSON.stringify(row) !== JSON.stringify(meant));
        const kept = left.filter((row) => untouched.some((other) => JSON.stringify(other) === JSON.stringify(row)));
        assert.deepEqual(kept, untouched, 'every other row is as it was');
        assert.ok(present.includes(meant as RedFlagRow), 'the row was there as it was shown');
      }),
      { numRuns: 200 },
    );
  }).timeout(30_000);
});
