import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decide, takeBackDecision } from '../../../src/actions/decide.ts';
import { answerQuestion, noteGutFeeling } from '../../../src/actions/fit.ts';
import { logRepair, noteOutcome } from '../../../src/actions/repairs.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { referencesOf } from '../../../src/relationship/client/row-reference.ts';
import { signalContext, standingOf } from '../../../src/relationship/signals/standing.ts';
import { aStore, someSummary } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';
import { recordIn } from '../../support/written-records.ts';

const head = '"version": 1, "id": "acme-id", "name": "Acme", "stage": "active"';
const on = (today: string) => signalContext({ version: 1 }, today);

describe('Deciding about a client', () => {
  const folder = useTemporaryFolder();

  const recordAfter = async (edits: readonly RecordEdit[], rest = '') => {
    const { store } = aStore(folder());
    const path = join(folder(), 'acme.client.json');
    await writeFile(path, `{ ${head}${rest} }`);
    for (const edit of edits) await store.edit(path, edit, someSummary);
    return recordIn(await readFile(path, 'utf8'));
  };

  it('to leave counts only after a cooling-off of two days, or as many as the person wants (practice 92)', async () => {
    const record = await recordAfter([decide({ what: 'leave', reason: ' Never pays ' }, on('2026-11-21'))]);
    assert.deepEqual(record.decision, {
      what: 'leave',
      on: '2026-11-21',
      coolingOffUntil: '2026-11-23',
      reason: 'Never pays',
    });
    assert.equal(standingOf(record, on('2026-11-22')).leaveDecision?.state, 'cooling off');
    assert.equal(standingOf(record, on('2026-11-23')).leaveDecision?.state, 'counts');
    const patient = signalContext({ version: 1, thresholds: { coolingOffDays: 7 } }, '2026-11-21');
    const slow = await recordAfter([decide({ what: 'leave', reason: '' }, patient)]);
    assert.equal(slow.decision?.coolingOffUntil, '2026-11-28');
  });

  it('to leave once more does not begin the cooling-off anew', async () => {
    const record = await recordAfter([
      decide({ what: 'leave', reason: '' }, on('2026-11-21')),
      decide({ what: 'leave', reason: 'Better put' }, on('2026-11-22')),
    ]);
    assert.deepEqual(record.decision, {
      what: 'leave',
      on: '2026-11-21',
      coolingOffUntil: '2026-11-23',
      reason: 'Better put',
    });
  });

  it('otherwise lets go of the cooling-off and of the old reason', async () => {
    const record = await recordAfter([
      decide({ what: 'leave', reason: 'Late' }, on('2026-11-21')),
      decide({ what: 'repair', reason: '' }, on('2026-11-22')),
    ]);
    assert.deepEqual(record.decision, { what: 'repair', on: '2026-11-22' });
  });

  it('is taken back without a trace, but for what the person wrote there themselves', async () => {
    const leave = decide({ what: 'leave', reason: '' }, on('2026-11-21'));
    assert.equal((await recordAfter([leave, takeBackDecision()])).decision, undefined);
    const kept = await recordAfter([leave, takeBackDecision()], ', "decision": { "note": "ask Nora" }');
    assert.deepEqual(kept.decision, { note: 'ask Nora' });
  });

  it('knows what was tried: an honest talk, new terms, somebody else, and what came of it (practices 45 and 47)', async () => {
    const repair = { id: 'r', kind: 'other person', on: '2026-11-20', outcome: ' Ana took over ' } as const;
    const record = await recordAfter([logRepair(repair, '2026-11-21')]);
    assert.deepEqual(record.repairs, [{ id: 'r', kind: 'other person', on: '2026-11-20', outcome: 'Ana took over' }]);
    const [row] = referencesOf(record.repairs ?? []);
    assert.ok(row);
    const rest = `, "repairs": ${JSON.stringify(record.repairs)}`;
    const judged = await recordAfter([noteOutcome(row, { worked: true, outcome: '' })], rest);
    assert.deepEqual(judged.repairs, [{ id: 'r', kind: 'other person', on: '2026-11-20', worked: true }]);
    assert.throws(() => logRepair({ ...repair, on: '2026-11-22' }, '2026-11-21'), UserError);
  });

  it('listens to the gut, one feeling a day (practices 84 and 161)', async () => {
    const record = await recordAfter([
      noteGutFeeling(2, '2026-11-20'),
      noteGutFeeling(4, '2026-11-21'),
      noteGutFeeling(1, '2026-11-21'),
    ]);
    assert.deepEqual(record.fit?.gut, [
      { on: '2026-11-20', feeling: 2 },
      { on: '2026-11-21', feeling: 1 },
    ]);
  });

  it('keeps the answers to questions to oneself, and takes an empty one out', async () => {
    const answer = (text: string) => answerQuestion({ id: 'q', question: 'Without them?', answer: text });
    const record = await recordAfter([answer('Free'), answer(' Freer ')]);
    assert.deepEqual(record.fit?.intake, [{ id: 'q', question: 'Without them?', answer: 'Freer' }]);
    assert.deepEqual((await recordAfter([answer('Free'), answer(' ')])).fit?.intake, []);
  });
});
