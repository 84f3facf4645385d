import assert from 'node:assert/strict';
import {
  correctionsOf,
  isOtherKind,
  madeInto,
  type OtherKind,
} from '../../../../src/relationship/logging/corrections.ts';
import type { Understood } from '../../../../src/relationship/logging/understood-line.ts';

const today = '2026-11-25';
const told = { on: '2026-11-24', with: 'Marie', mood: 'good', line: 'Marie wants the export' } as const;
const all: Readonly<Record<Understood['kind'], Understood>> = {
  contact: { kind: 'contact', direction: 'in', channel: 'telephone', ...told },
  note: { kind: 'note', ...told },
  promise: { kind: 'promise', what: 'the export', due: '2026-11-27' },
  request: { kind: 'request', what: 'the export', due: '2026-11-27' },
  reply: { kind: 'reply', what: 'the export', due: '2026-11-27' },
};

describe('Correcting what a line was understood to say', () => {
  it('offers what may be wrong about each kind of thing, the likeliest first', () => {
    assert.deepEqual(Object.fromEntries(Object.values(all).map((item) => [item.kind, correctionsOf(item, true)])), {
      contact: ['direction', 'channel', 'person', 'day', 'text', 'as note'],
      note: ['day', 'person', 'text', 'as contact', 'as request', 'as promise'],
      promise: ['what', 'due', 'as request', 'as reply'],
      request: ['what', 'due', 'as promise', 'as reply'],
      reply: ['what', 'as request', 'as promise'],
    });
    assert.deepEqual(correctionsOf(all.contact, false), ['direction', 'channel', 'day', 'text', 'as note']);
  });

  it('leaves a note a note while its day, its person or its text is put right', () => {
    assert.deepEqual(correctionsOf(all.note, true).slice(0, 3), ['day', 'person', 'text']);
    assert.deepEqual(correctionsOf(all.contact, false).includes('person'), false);
  });

  it('makes a request a promise and back, with what it is about and its day', () => {
    assert.deepEqual(madeInto(all.request, 'as promise', today), all.promise);
    assert.deepEqual(madeInto(all.promise, 'as request', today), all.request);
    assert.deepEqual(madeInto(all.request, 'as reply', today), all.reply);
  });

  it('makes a contact a note, of which nobody reads who called whom', () => {
    assert.deepEqual(madeInto(all.contact, 'as note', today), all.note);
    assert.deepEqual(madeInto(all.note, 'as contact', today), { ...all.note, kind: 'contact' });
  });

  it('makes a request that was not seen out of the note of it', () => {
    assert.deepEqual(madeInto(all.note, 'as request', today), {
      kind: 'request',
      what: told.line,
      due: undefined,
      on: told.on,
    });
  });

  it('makes a note of today of what has no day of its own', () => {
    const note = { kind: 'note', on: today, line: 'the export' };
    assert.deepEqual(madeInto(all.promise, 'as note', today), note);
    assert.deepEqual(madeInto({ kind: 'request', what: 'the export', due: undefined, on: told.on }, 'as note', today), {
      ...note,
      on: told.on,
    });
    assert.deepEqual(madeInto({ kind: 'promise', what: 'x', due: undefined }, 'as reply', today), {
      kind: 'reply',
      what: 'x',
    });
  });

  it('offers no kind that a thing is already, and makes each that it offers', () => {
    for (const item of Object.values(all))
      for (const kind of correctionsOf(item, true).filter((each): each is OtherKind => isOtherKind(each)))
        assert.equal(`as ${madeInto(item, kind, today).kind}` === kind && kind !== `as ${item.kind}`, true, kind);
  });
});
