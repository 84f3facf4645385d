import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { nodeRawFs, type RawFs } from '../../src/base/ports/node/raw-fs.ts';
import { noOpenDocuments } from '../../src/base/ports/open-documents.ts';
import { UserError } from '../../src/base/user-error.ts';
import { changeFor, type PanelChange } from '../../src/editor/panels/panel-acts.ts';
import { changedText } from '../../src/records/change-text.ts';
import { readPageMessage } from '../../src/webview/messages.ts';
import { casesOf, faultSeed, ran, randomFrom } from '../support/fault-rows.ts';
import { panelActs, panelRecord, shownCase } from '../support/panel-acts.ts';
import { aStore } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';
import { recordIn } from '../support/written-records.ts';

const INTERLEAVINGS = casesOf(60, 400);
/** About as many as a change makes; the last of them are over when the change is. */
const CALLS = 60;
const shown = `// by hand\n${JSON.stringify(panelRecord, undefined, 2)}\n`;

/** What somebody may do to the file by hand while a panel shows it; the last leave no record behind. */
const handEdits: readonly ((text: string) => string)[] = [
  (text) => text.replace('// by hand', '// by hand, and more'),
  (text) => text.replace('"name": "Acme"', '"name": "ACME", "mine": [1, 2]'),
  (text) => text.replace('"flag": "haggling"', '"flag": "haggling", "evidence": "Seen again"'),
  (text) => text.replace('"id": "a"', '"id": "other"'),
  (text) => text.replace(/"redFlags": \[[^\]]*\],?/, ''),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace('"version": 1', '"version": 2'),
  (text) => text.slice(0, -4),
  () => '',
];

/** The real file system, on which something happens before the n-th call. */
function filesOn(at: number, event: () => void): NodeFiles {
  let calls = 0;
  const raw = new Proxy(nodeRawFs, {
    get:
      (target, name: keyof RawFs) =>
      async (...args: [string, ...never[]]) => {
        // From the last look at the file until it is replaced, some microseconds, there is nothing that would help.
        const isTooLate =
          name === 'rename' || (name === 'open' && args[0].endsWith('-lock') && String(args[1]) === 'r');
        calls++;
        if (calls >= at && !isTooLate) {
          at = Number.POSITIVE_INFINITY;
          event();
        }
        return (target[name] as (...all: unknown[]) => Promise<unknown>)(...args);
      },
  });
  return new NodeFiles(raw);
}

/** What a panel asks for, by what it shows. */
function wantedChange(random: () => number): PanelChange {
  const act = panelActs[Math.floor(random() * panelActs.length)];
  const message = readPageMessage({ kind: 'act', number: 1, act });
  const change = message?.kind === 'act' && changeFor(message.act, shownCase, nodeIds);
  assert.ok(change);
  return change;
}

describe('A record that is edited by hand while a panel shows it', function () {
  this.timeout(120_000);
  const folder = useTemporaryFolder('memory');
  const path = () => join(folder(), 'acme.client.json');

  async function errorOf(files: NodeFiles, { edit, summary }: PanelChange): Promise<UserError | undefined> {
    try {
      await aStore(folder(), { files }).store.edit(path(), edit, summary);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof UserError, error instanceof Error ? error.stack : String(error));
      return error;
    }
  }

  /** The text that was edited by hand is there as it is, or with the panel's change and nothing else. */
  async function interleave(number: number): Promise<'done' | 'refused'> {
    const random = randomFrom(number);
    writeFileSync(path(), shown);
    const change = wantedChange(random);
    const handEdit = handEdits[Math.floor(random() * handEdits.length)] ?? ((text) => text);
    let byHand: string | undefined;
    let present = shown;
    const files = filesOn(1 + Math.floor(random() * CALLS), () => {
      present = readFileSync(path(), 'utf8');
      byHand = handEdit(present);
      writeFileSync(path(), byHand);
    });
    const error = await errorOf(files, change);
    const after = readFileSync(path(), 'utf8');
    // Where the change was there before, the person edited what it had made.
    const wasThere = present !== shown || byHand === undefined;
    const edited = byHand ?? after;
    if (error || wasThere) assert.equal(after, edited);
    else assert.equal(after, changedText(edited, change.edit(recordIn(edited))));
    return error ? 'refused' : 'done';
  }

  it(`keeps what was written by hand, with the panel's change or without it (${INTERLEAVINGS} interleavings)`, async () => {
    const outcomes = new Set<string>();
    for (let number = 0; number < INTERLEAVINGS; number++)
      outcomes.add(
        await interleave(number).catch((reason: unknown) => {
          throw new Error(`interleaving ${number}, seed ${faultSeed}: ${reason}`, { cause: reason });
        }),
      );
    assert.deepEqual([...outcomes].sort(), ['done', 'refused']);
    ran(INTERLEAVINGS);
  });

  it('is left alone while its editor has unsaved changes, whatever a panel asks for; saving is the remedy', async () => {
    const openDocuments = { ...noOpenDocuments, hasUnsavedChanges: () => true };
    const { store } = aStore(folder(), { openDocuments });
    const random = randomFrom(1);
    for (let round = 0; round < panelActs.length; round++) {
      writeFileSync(path(), shown);
      const { edit, summary } = wantedChange(random);
      const error = await store.edit(path(), edit, summary).catch((reason: unknown) => reason);
      assert.ok(error instanceof UserError && error.id === 'record.unsavedChanges');
      assert.deepEqual(error.remedies, [{ kind: 'save-and-retry', path: path() }]);
      assert.equal(readFileSync(path(), 'utf8'), shown);
    }
  });
});
