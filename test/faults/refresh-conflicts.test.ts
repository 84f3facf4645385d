import assert from 'node:assert/strict';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { refreshHandover } from '../../src/actions/refresh-handover.ts';
import { english } from '../../src/documents/handover/english.ts';
import { findSections } from '../../src/documents/sections/markers.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { profileFixture, recordFixture, today } from '../support/handover.ts';

const record = recordFixture('full');
const [first, ...others] = record.credentials ?? [];
/** What changes in the record meanwhile: one fact in the section with the conflict, one elsewhere. */
const changed: ClientRecord = {
  ...record,
  legalName: 'Acme Holding SE',
  credentials: [...(first ? [{ ...first, account: 'new@acme.example' }] : []), ...others],
};
const before = draftHandover(record, profileFixture(), { pack: english, documentId: 'k3f9x2', today });

/** What git leaves of a text that both sides changed. */
const shapes: Readonly<Record<string, (ours: string, theirs: string) => string>> = {
  'two-way': (ours, theirs) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs`,
  diff3: (ours, theirs) => `<<<<<<< HEAD\n${ours}\n||||||| base\nthe base of it\n=======\n${theirs}\n>>>>>>> theirs`,
  nested: (ours, theirs) =>
    `<<<<<<< HEAD\n<<<<<<< mine\n${ours}\n=======\nthe middle of it\n>>>>>>> inner\n=======\n${theirs}\n>>>>>>> theirs`,
};

/** What stands in conflict: a row of a table, or a whole section with its marks. */
const places: Readonly<Record<string, (text: string) => string>> = {
  'a row': (text) => text.split('\n').find((line) => line.startsWith('| ') && line.includes('<!-- #')) ?? '',
  'a section': (text) => {
    const [, section] = findSections(text);
    return text.slice(section?.start, section?.end);
  },
};

describe('A document with an unfinished merge in it', () => {
  for (const [shape, conflict] of Object.entries(shapes))
    for (const [place, find] of Object.entries(places))
      for (const lineEnd of ['\n', '\r\n'])
        it(`loses no line of either side in a refresh: ${shape} around ${place}, ${lineEnd === '\n' ? 'LF' : 'CRLF'} (1 of 12)`, () => {
          const ours = find(before.text);
          assert.ok(ours.length > 20);
          const theirs = ours.replace(/\p{L}{4,}/u, 'THEIRS');
          const current = before.text.replace(ours, conflict(ours, theirs)).replaceAll('\n', lineEnd);
          const order = { identity: before.identity, pack: english, current, before, today };
          const { merged } = refreshHandover(changed, profileFixture(), order);
          const after = merged.text.split(/\r?\n/);
          for (const line of conflict('', '')
            .split('\n')
            .filter((mark) => mark !== ''))
            assert.ok(after.includes(line), `${line} is gone`);
          assert.ok(merged.text.includes('THEIRS'), 'the other side is there');
          assert.match(merged.text, /Acme Holding SE/, 'the rest is refreshed');
          const lost = current.split(/\r?\n/).filter((line) => !after.includes(line));
          assert.ok(lost.length <= 4, `only what the record changed: ${lost.join('\n')}`);
        });
});
