import assert from 'node:assert/strict';
import { draftHandover } from '../../../src/actions/draft-handover.ts';
import { type Refreshed, refreshHandover, settleConflicts } from '../../../src/actions/refresh-handover.ts';
import { english } from '../../../src/documents/handover/english.ts';
import type { Rendering } from '../../../src/documents/rendering.ts';
import { mergeIntoRendering } from '../../../src/documents/renderings.ts';
import { findDocuments } from '../../../src/documents/sections/markers.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { recordFixture, today } from '../../support/handover.ts';

const RECORD: ClientRecord = {
  ...recordFixture('almost-empty'),
  credentials: [
    { id: 'stripe', name: 'Stripe', account: 'old@example.org', role: 'owner' },
    { id: 'dns', name: 'Registrar', account: 'registrar' },
  ],
};
const ORDER = { pack: english, documentId: 'k3f9x2', today };
const FIRST = draftHandover(RECORD, undefined, ORDER);

function withCredential(change: Partial<NonNullable<ClientRecord['credentials']>[number]>): ClientRecord {
  return {
    ...RECORD,
    credentials: RECORD.credentials?.map((row) => (row.id === 'stripe' ? { ...row, ...change } : row)),
  };
}

/** A person's documents and what is kept of them, as the editor and the store hold it. */
class Desk {
  readonly kept: Rendering[] = [FIRST];

  refresh(current: string, record: ClientRecord): Refreshed {
    const marker = findDocuments(current).find(({ identity }) => identity.id === ORDER.documentId);
    assert.ok(marker);
    const before = this.kept.find(({ identity }) => identity.revision === marker.identity.revision);
    const order = { identity: marker.identity, pack: english, current, before, today };
    const refreshed = refreshHandover(record, undefined, order);
    this.kept.push(refreshed.fresh);
    return refreshed;
  }
}

describe('A refresh starts from where the document stands', () => {
  const changed = withCredential({ account: 'new@example.org' });

  it('again after it was undone', () => {
    const desk = new Desk();
    const once = desk.refresh(FIRST.text, changed).merged;
    assert.ok(once.text.includes('new@example.org'));
    const again = desk.refresh(FIRST.text, changed).merged;
    assert.equal(again.text, once.text);
    assert.notDeepEqual(again.changes, desk.refresh(once.text, changed).merged.changes);
  });

  it('in a copy, whenever the other one was refreshed', () => {
    const desk = new Desk();
    const copy = FIRST.text.replace('# ', '# Copy of ');
    desk.refresh(FIRST.text, changed);
    const result = desk.refresh(copy, changed).merged;
    assert.ok(result.text.includes('new@example.org') && result.text.includes('# Copy of '));
    assert.deepEqual(result.conflicts, []);
  });

  it('and leaves every byte alone where the record says nothing new', () => {
    const mine = FIRST.text.replace('# ', '# My ');
    assert.equal(new Desk().refresh(mine, RECORD).merged.text, mine);
  });

  it('and asks rather than guesses where that rendering is not kept any more', () => {
    const desk = new Desk();
    desk.kept.length = 0;
    const result = desk.refresh(FIRST.text.replace('old@example.org', 'mine@example.org'), changed);
    assert.deepEqual(
      result.merged.conflicts.map(({ mine, record }) => [mine, record]),
      [['mine@example.org', 'new@example.org']],
    );
  });
});

describe('A conflict of a refresh', () => {
  const changed = withCredential({ account: 'new@example.org', role: 'admin' });
  const mine = FIRST.text.replace('old@example.org', 'mine@example.org');

  it('is asked about again until it is decided, while the rest arrives at once', () => {
    const desk = new Desk();
    const first = desk.refresh(mine, changed).merged;
    assert.equal(first.conflicts.length, 1);
    assert.ok(first.text.includes('mine@example.org') && first.text.includes('admin'));
    const second = desk.refresh(first.text, changed).merged;
    assert.deepEqual([second.conflicts.length, second.text], [1, first.text]);
  });

  it('is over with the person’s words', () => {
    const desk = new Desk();
    const asked = desk.refresh(mine, changed);
    const text = settleConflicts(asked, asked.merged.text, 'mine');
    assert.ok(text.includes('mine@example.org'));
    const next = desk.refresh(text, changed).merged;
    assert.deepEqual([next.conflicts, next.text], [[], text]);
  });

  it('is over with the record’s, and what was typed meanwhile stays', () => {
    const desk = new Desk();
    const asked = desk.refresh(mine, changed);
    const typed = asked.merged.text.replace('# ', '# My ');
    const text = settleConflicts(asked, typed, 'record');
    assert.ok(text.includes('new@example.org') && text.includes('# My ') && !text.includes('mine@example.org'));
    const next = desk.refresh(text, changed).merged;
    assert.deepEqual([next.conflicts, next.text], [[], text]);
  });

  it('leaves the rest to the next refresh where the person took the refresh back', () => {
    const desk = new Desk();
    const asked = desk.refresh(mine, changed);
    const text = settleConflicts(asked, mine, 'record');
    assert.ok(desk.refresh(text, changed).merged.text.includes('admin'));
  });

  it('in one document of a file leaves the other document alone', () => {
    const other = draftHandover(RECORD, undefined, { ...ORDER, documentId: 'other1' });
    const desk = new Desk();
    const asked = desk.refresh(`${other.text}\n${mine}`, changed);
    const text = settleConflicts(asked, `${asked.merged.text}\nTyped meanwhile.\n`, 'record');
    assert.ok(text.startsWith(other.text));
    assert.ok(text.includes('new@example.org'));
  });
});

describe('A section that was inserted by name', () => {
  it('stays in a whole handover when the record has nothing to say about it', () => {
    assert.ok(!FIRST.text.includes('deorbit:begin backups '));
    const added = draftHandover(RECORD, undefined, { ...ORDER, sections: ['backups'] });
    const joined = mergeIntoRendering(FIRST, added);
    const desk = new Desk();
    desk.kept.push(joined);
    const changed = withCredential({ account: 'new@example.org' });
    const { merged } = desk.refresh(joined.text, changed);
    assert.ok(merged.text.includes('deorbit:begin backups '));
    const later = desk.refresh(merged.text, RECORD).merged;
    assert.ok(later.text.includes('deorbit:begin backups ') && later.text.includes('old@example.org'));
  });
});
