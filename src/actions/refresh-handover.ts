import type { LanguagePack } from '../documents/handover/language-pack.ts';
import type { DocumentIdentity, Rendering } from '../documents/rendering.ts';
import { sameAnswers } from '../documents/sections/answer-values.ts';
import { findSections } from '../documents/sections/markers.ts';
import { type MergeResult, mergeRefresh } from '../documents/sections/merge.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { draftHandover } from './draft-handover.ts';

/** A document to bring up to date. */
export interface RefreshOrder {
  readonly identity: DocumentIdentity;
  /** The language it is written in. */
  readonly pack: LanguagePack;
  /** The text that it stands in, whatever else is there. */
  readonly current: string;
  /** Its last rendering; `undefined` when it was written on another machine. */
  readonly before: Rendering | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The document as it is to be, and the rendering to keep for the next time. */
export interface Refreshed {
  readonly merged: MergeResult;
  readonly fresh: Rendering;
}

/**
 * Renders a document anew and merges it into what stands there. An answer that the record holds by now is the same
 * answer, in whatever way it is written. Where the last rendering is not known, the sections that are there are refreshed.
 */
export function refreshHandover(record: ClientRecord, profile: Profile | undefined, order: RefreshOrder): Refreshed {
  const { identity, pack, current, before, today } = order;
  const sections = before ? before.sections : sectionsOf(current, identity);
  const fresh = draftHandover(record, profile, { pack, documentId: identity.id, sections, today });
  const context = { language: identity.language, currency: record.currency };
  const merged = mergeRefresh({
    base: before?.text,
    current,
    fresh: fresh.text,
    ...(before && { sameValue: sameAnswers(before, context) }),
  });
  return { merged, fresh };
}

function sectionsOf(text: string, identity: DocumentIdentity): readonly string[] {
  return findSections(text)
    .filter((section) => section.document === identity.id)
    .map((section) => section.id);
}
