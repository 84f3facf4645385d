import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import * as v from 'valibot';
import { factsFor } from '../../src/documents/client-facts.ts';
import { english } from '../../src/documents/handover/english.ts';
import { renderHandover } from '../../src/documents/handover/render-handover.ts';
import type { SectionId } from '../../src/documents/handover/view.ts';
import type { Rendering } from '../../src/documents/rendering.ts';
import { type Profile, profileSchema } from '../../src/relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import { repositoryRoot } from './paths.ts';

/** The day on which the handovers of the tests are written. */
export const today = '2026-11-21';

function readFixture(name: string): unknown {
  return parse(readFileSync(join(repositoryRoot, 'test/fixtures/records', name), 'utf8'));
}

/** A client of `test/fixtures/records`, checked like any record. */
export function recordFixture(name: 'full' | 'almost-empty'): ClientRecord {
  return v.parse(clientRecordSchema, readFixture(`${name}.client.json`));
}

/** The profile that belongs to the full client. */
export function profileFixture(): Profile {
  return v.parse(profileSchema, readFixture('profile.json'));
}

/** The handover of a client in English, whole or some of its sections. */
export function handoverOf(
  record: ClientRecord,
  profile: Profile | undefined = profileFixture(),
  sections?: readonly SectionId[],
): Rendering {
  const facts = factsFor(record, profile, today);
  return renderHandover({ facts, pack: english, documentId: 'k3f9x2', today, ...(sections && { sections }) });
}

/** The text between the marks of a section; empty when the document has no such section. */
export function sectionOf(rendering: Rendering, id: string): string {
  const { text } = rendering;
  const from = text.indexOf(`<!-- deorbit:begin ${id} `);
  return from < 0 ? '' : text.slice(from, text.indexOf(`<!-- deorbit:end ${id} `));
}
