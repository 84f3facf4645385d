import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { nodeIds } from '../../../../src/base/ports/node/node-ids.ts';
import { changeFor } from '../../../../src/editor/panels/panel-acts.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import { type Act, readPageMessage } from '../../../../src/webview/messages.ts';
import { faultSeed, ran } from '../../../support/fault-rows.ts';
import { inEnglish } from '../../../support/flags.ts';
import { today } from '../../../support/handover.ts';
import { panelActs as acts, shownCase as of, panelRecord as record } from '../../../support/panel-acts.ts';
import { aStore } from '../../../support/record-stores.ts';
import { useTemporaryFolder } from '../../../support/temporary-folders.ts';
import { recordIn } from '../../../support/written-records.ts';

/** What a message would change in the record; an error is one that a person is told. */
function changesBy(message: unknown) {
  const read = readPageMessage(message);
  if (read?.kind !== 'act') return [];
  return changeFor(read.act, of, nodeIds)?.edit(record) ?? [];
}

describe('What a panel’s page may ask for', () => {
  const folder = useTemporaryFolder();

  it('is each act that it offers: every one changes the record, and the record stays one', async () => {
    const { store } = aStore(folder());
    const path = join(folder(), 'acme.client.json');
    for (const act of acts) {
      await writeFile(path, JSON.stringify(record));
      const read = readPageMessage({ kind: 'act', number: 1, act });
      assert.ok(read?.kind === 'act', JSON.stringify(act));
      const change = changeFor(read.act, of, nodeIds);
      assert.ok(change, JSON.stringify(act));
      const { changed } = await store.edit(path, change.edit, change.summary);
      assert.ok(changed, JSON.stringify(act));
      const text = inEnglish.say(change.summary.id, change.summary.values);
      assert.doesNotMatch(text, /\{\w+\}|\[object/, text);
      assert.deepEqual(recordIn(await readFile(path, 'utf8')).contacts, record.contacts);
    }
  });

  it('is not a flag that nobody knows, nor one that is neither suggested nor open', () => {
    const refused: readonly Act[] = [
      { act: 'acceptSuggestion', flag: 'late-payment' },
      { act: 'declineSuggestion', flag: 'constructor' },
      { act: 'seeFlag', flag: 'no-such-flag', seenOn: today, evidence: '' },
      { act: 'resolveFlag', flag: 'scope-creep', resolution: '' },
      { act: 'changeWeight', flag: '__proto__', weight: 1 },
    ];
    for (const act of refused) assert.equal(changeFor(act, of, nodeIds), undefined, JSON.stringify(act));
  });

  it('is nothing that is forged: ten thousand such messages change no record and throw nothing', () => {
    const genuine = acts.map((act) => ({ kind: 'act', number: 1, act }));
    const foreign = fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.constant(Number.NaN),
      fc.constant({}),
      fc.constant([]),
      fc.object({ maxDepth: 1, maxKeys: 2 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '__proto__', 'constructor', '2026-02-30', '1e9', '../..', '\0'),
    );
    const damaged = fc
      .tuple(fc.constantFrom(...genuine), fc.nat(), foreign, fc.constantFrom('drop', 'replace', 'add', 'envelope'))
      .map(([message, nth, value, how]) => forged(message, { nth, value, how }));
    const before = JSON.stringify(record);
    fc.assert(
      fc.property(fc.oneof({ weight: 1, arbitrary: fc.anything() }, { weight: 9, arbitrary: damaged }), (message) => {
        assert.deepEqual(changesBy(message), []);
      }),
      { numRuns: 10_000, seed: faultSeed },
    );
    ran(10_000);
    assert.equal(JSON.stringify(record), before);
  });
});

/** A message of ours with one thing wrong. */
function forged(
  message: { readonly act: object },
  { nth, value, how }: { readonly nth: number; readonly value: unknown; readonly how: string },
): unknown {
  const fields = Object.keys(message.act).filter((field) => !FREE.has(field));
  const field = fields[nth % fields.length] ?? 'act';
  if (how === 'add') return { ...message, act: { ...message.act, [`x${nth}`]: value } };
  if (how === 'envelope') return { ...message, kind: value };
  const act = changedValue(message.act, [{ path: [field], value: undefined }]) as object;
  return { ...message, act: how === 'drop' ? act : { ...act, [field]: value } };
}

/** Fields whose every text is as good as another, or that may be left out. */
const FREE = new Set(['evidence', 'resolution', 'outcome', 'answer', 'reason', 'worked']);
