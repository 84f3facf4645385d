import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  acceptSuggestion,
  answerOwnFault,
  changeWeight,
  declineSuggestion,
  editSighting,
  reopenFlag,
  resolveFlag,
  seeFlag,
  takeBackDecline,
} from '../../../src/actions/red-flags.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { referencesOf } from '../../../src/relationship/client/row-reference.ts';
import { signalContext, standingOf } from '../../../src/relationship/signals/standing.ts';
import { aStore, someSummary, userErrorOf } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';
import { recordIn } from '../../support/written-records.ts';

const today = '2026-11-21';
const context = signalContext({ version: 1 }, today);
const head = '"version": 1, "id": "acme-id", "name": "Acme", "stage": "active"';

/** A record as a person writes it, with a comment and a field of their own. */
const written = `{
  ${head},
  // Nora decides.
  "redFlags": [
    { "flag": "haggling", "seenOn": "2026-10-02", "evidence": "20 % off", "mood": "grim" }, // by telephone
    { "id": "b", "weight": 3, "seenOn": "2026-09-01", "flag": "haggling" },
    { "id": "c", "flag": "scope-creep", "seenOn": "2026-08-01", "resolvedOn": "2026-08-09", "resolution": "Priced" },
  ],
}
`;

/** Works twelve hours a week and has no agreement: that suggests a red flag. */
const suggesting = `{ ${head}, "contacts": [{ "name": "A" }, { "name": "B" }], "effort": [{ "month": "2026-10", "hours": 50 }] }`;

describe('What a person does about red flags', () => {
  const folder = useTemporaryFolder();

  const recordAfter = async (edits: readonly RecordEdit[], before = written) => {
    const { store } = aStore(folder());
    const path = join(folder(), 'acme.client.json');
    await writeFile(path, before);
    for (const edit of edits) await store.edit(path, edit, someSummary);
    const text = await readFile(path, 'utf8');
    return { text, store, path, rows: recordIn(text).redFlags ?? [] };
  };
  const reference = async (index: number, before = written) => {
    const found = referencesOf(recordIn(before).redFlags ?? [])[index];
    assert.ok(found);
    return found;
  };

  it('touches nothing else in the record: comments, fields of one’s own and the order of keys stay, and it is undone', async () => {
    const { text, store, path } = await recordAfter([resolveFlag('haggling', 'We named one price', today)]);
    assert.match(text, /\/\/ Nora decides\./);
    assert.match(text, /"mood": "grim".*\/\/ by telephone/);
    assert.match(text, /"id": "b", "weight": 3, "seenOn": "2026-09-01", "flag": "haggling"/);
    await store.undo(path);
    assert.equal(await readFile(path, 'utf8'), written);
  });

  it('accepts what the record suggests: it counts from today, with the evidence that was found', async () => {
    const { rows } = await recordAfter(
      [acceptSuggestion({ id: 'new', flag: 'no-agreement', evidence: 'No agreement since October' }, context)],
      suggesting,
    );
    assert.deepEqual(rows, [
      { id: 'new', flag: 'no-agreement', seenOn: today, evidence: 'No agreement since October' },
    ]);
  });

  it('accepts it once, however often the button is pressed', async () => {
    const accept = acceptSuggestion({ id: 'new', flag: 'no-agreement', evidence: 'e' }, context);
    assert.equal((await recordAfter([accept, accept], suggesting)).rows.length, 1);
  });

  it('is not asked again about what it declined, until that is taken back', async () => {
    const decline = declineSuggestion({ id: 'new', flag: 'no-agreement', evidence: 'e' }, context);
    const { text, rows, store, path } = await recordAfter([decline], suggesting);
    const suggested = (record: string) => standingOf(recordIn(record), context).suggested.map(({ flag }) => flag);
    assert.deepEqual(suggested(suggesting), ['no-agreement']);
    assert.deepEqual(suggested(text), []);
    const [row] = referencesOf(rows);
    assert.ok(row);
    await store.edit(path, takeBackDecline(row), someSummary);
    assert.deepEqual(suggested(await readFile(path, 'utf8')), ['no-agreement']);
  });

  it('sees a flag again as heavy as the person has made it, with the evidence in their words', async () => {
    const { rows } = await recordAfter([
      seeFlag({ id: 'n', flag: 'haggling', seenOn: today, evidence: ' again ' }, today),
    ]);
    assert.deepEqual(rows.at(-1), { id: 'n', flag: 'haggling', seenOn: today, evidence: 'again', weight: 3 });
  });

  it('refuses a day that is still to come', () => {
    const tomorrow = { id: 'n', flag: 'haggling', seenOn: '2026-11-22', evidence: '' };
    assert.throws(() => seeFlag(tomorrow, today), UserError);
  });

  it('settles every open sighting of a flag, and reopens one', async () => {
    const { rows, store, path } = await recordAfter([resolveFlag('haggling', '', today)]);
    assert.deepEqual(
      rows.map(({ resolvedOn }) => resolvedOn),
      [today, today, '2026-08-09'],
    );
    const [first] = referencesOf(rows);
    assert.ok(first);
    await store.edit(path, reopenFlag(first), someSummary);
    const again = recordIn(await readFile(path, 'utf8')).redFlags ?? [];
    assert.deepEqual(
      again.map(({ resolvedOn }) => resolvedOn),
      [undefined, today, '2026-08-09'],
    );
  });

  it('weighs a flag as the person does, and as the catalogue does again', async () => {
    const heavy = await recordAfter([changeWeight('haggling', 1, today)]);
    assert.deepEqual(
      heavy.rows.map(({ weight }) => weight),
      [1, 1, undefined],
    );
    const usual = await recordAfter([changeWeight('haggling', undefined, today)]);
    assert.deepEqual(
      usual.rows.map(({ weight }) => weight),
      [undefined, undefined, undefined],
    );
  });

  it('keeps whose fault it was beside the latest sighting, and lets the decision share it (practices 57, 61 and 65)', async () => {
    const { text, rows } = await recordAfter([answerOwnFault('haggling', 'mine', today)]);
    assert.deepEqual(
      rows.map(({ ownFault }) => ownFault),
      ['mine', undefined, undefined],
    );
    const { recommendation } = standingOf(recordIn(text), context);
    assert.ok(recommendation?.modifiers.some(({ id }) => id === 'modifier.ownShare'));
    const changed = await recordAfter([
      answerOwnFault('haggling', 'mine', today),
      answerOwnFault('haggling', 'theirs', today),
    ]);
    assert.equal(changed.rows[0]?.ownFault, 'theirs');
  });

  it('corrects a sighting, and refuses one that somebody else has changed since it was shown', async () => {
    const seen = await reference(0);
    const edit = editSighting(seen, { seenOn: '2026-10-01', evidence: '25 % off' }, today);
    const { rows, store, path } = await recordAfter([edit]);
    assert.deepEqual(rows[0], { flag: 'haggling', seenOn: '2026-10-01', evidence: '25 % off', mood: 'grim' });
    const error = await userErrorOf(store.edit(path, edit, someSummary));
    assert.equal(error.id, 'row.changed');
  });

  it('never touches the wrong row after rows were moved by hand', async () => {
    const second = await reference(0);
    const moved = written.replace(/( {4}\{ "flag"[^\n]*\n)( {4}\{ "id": "b"[^\n]*\n)/, '$2$1');
    const { rows } = await recordAfter([editSighting(second, { seenOn: '2026-10-01', evidence: 'x' }, today)], moved);
    assert.deepEqual(rows[0], { id: 'b', weight: 3, seenOn: '2026-09-01', flag: 'haggling' });
    assert.equal(rows[1]?.evidence, 'x');
  });
});
