import { UserError } from '../base/user-error.ts';
import type { LanguagePack } from '../documents/handover/language-pack.ts';
import type { OwnTexts } from '../documents/handover/render-handover.ts';
import type { DocumentIdentity, Rendering } from '../documents/rendering.ts';
import { sameAnswers } from '../documents/sections/answer-values.ts';
import { readAnswers } from '../documents/sections/answers.ts';
import { findDocuments, findSections, withMarkedRevision } from '../documents/sections/markers.ts';
import { type MergeResult, mergeRefresh, type RefreshInput } from '../documents/sections/merge.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { isKnownById, printOfTwins } from '../relationship/client/row-twins.ts';
import { draftHandover, type HandoverOrder } from './draft-handover.ts';

/** A document to bring up to date. */
export interface RefreshOrder {
  readonly identity: DocumentIdentity;
  /** The text that it stands in, whatever else is there. */
  readonly current: string;
  /** The rendering it stands on; `undefined` when it was written on another machine. */
  readonly before: Rendering | undefined;
}

/** A handover to bring up to date. */
export interface HandoverRefreshOrder extends RefreshOrder {
  /** The language it is written in. */
  readonly pack: LanguagePack;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the person's own templates have made of {@link sectionsToRefresh}. */
  readonly own?: OwnTexts | undefined;
}

/** The document as it is to be, and the rendering to keep for the next time. */
export interface Refreshed {
  /** With the rendering that the document stood on. */
  readonly identity: DocumentIdentity;
  readonly merged: MergeResult;
  readonly fresh: Rendering;
  /** What was merged, but for the text of the document. */
  readonly input: Omit<RefreshInput, 'current'>;
}

/**
 * Renders a handover anew and merges it into what stands there; where the rendering that it stands on is not known, the
 * sections that are there.
 *
 * @throws {UserError} as {@link refreshDocument}
 */
export function refreshHandover(
  record: ClientRecord,
  profile: Profile | undefined,
  order: HandoverRefreshOrder,
): Refreshed {
  const { identity, pack, today, own } = order;
  const wanted = sectionsToRefresh(order);
  const draft = () => draftHandover(record, profile, { pack, documentId: identity.id, today, own, ...wanted });
  return refreshDocument(record, order, draft);
}

/**
 * Renders a document anew and merges it into what stands there. An answer that the record holds by now is the same
 * answer, in whatever way it is written. The document's marker names the new rendering from then on; while conflicts are
 * undecided it names the old one, so that the next refresh asks again.
 *
 * @throws {UserError} `refresh.rowsMoved` when an answer stands in one of several rows of one title, and the record's rows
 *   of that title have changed since: nothing says which row it belongs to now
 */
export function refreshDocument(record: ClientRecord, order: RefreshOrder, draft: () => Rendering): Refreshed {
  const { identity, current, before } = order;
  if (before) refuseMovedAnswers(record, before, current);
  const fresh = draft();
  const context = { language: identity.language, currency: record.currency };
  const sameValue = before && { sameValue: sameAnswers(before, context) };
  const input = { base: before?.text, fresh: fresh.text, ...sameValue };
  const merged = mergeRefresh({ ...input, current });
  const isNews = before === undefined || before.text !== fresh.text;
  const base = merged.conflicts.length > 0 ? before : isNews ? fresh : undefined;
  const text = base ? standingOn(base, merged.text) : merged.text;
  const recordsText = base ? standingOn(base, merged.recordsText) : merged.recordsText;
  const revision = before?.identity.revision ?? identity.revision;
  const standing = { ...identity, ...(revision && { revision }) };
  return { identity: standing, merged: { ...merged, text, recordsText }, fresh, input };
}

/** What a person says to the conflicts of a refresh. */
export type ConflictAnswer = 'mine' | 'record';

/**
 * The document once a person has answered the conflicts of a refresh, whatever they typed since: `mine` leaves their words,
 * `record` puts the record's in their place, where they did not write something else meanwhile. The next refresh does not
 * ask again, unless the refresh itself was undone: then all of it is still to do.
 */
export function settleConflicts(refreshed: Refreshed, current: string, answer: ConflictAnswer): string {
  const { identity, merged, fresh, input } = refreshed;
  const takeRecords = { base: merged.text, current, fresh: merged.recordsText };
  const text = answer === 'mine' ? current : mergeRefresh(takeRecords).text;
  const marked = findDocuments(text).find((document) => document.identity.id === identity.id)?.identity;
  const isOlder = marked?.revision === identity.revision;
  return isOlder && mergeRefresh({ ...input, current: text }).text === text ? standingOn(fresh, text) : text;
}

/** Which sections a refresh renders: those that the document was made of, else those that stand there. */
export function sectionsToRefresh({
  before,
  current,
  identity,
}: Pick<RefreshOrder, 'before' | 'current' | 'identity'>): Pick<HandoverOrder, 'sections' | 'asked'> {
  return before ? { sections: before.sections, asked: before.asked } : { sections: sectionsOf(current, identity) };
}

function refuseMovedAnswers(record: ClientRecord, before: Rendering, current: string): void {
  for (const { gap, text } of readAnswers(before, current)) {
    if (gap.twins === undefined || gap.field[0] === 'profile') continue;
    if (printOfTwins(record, gap.field) === gap.twins || isKnownById(record, gap.field)) continue;
    throw new UserError('refresh.rowsMoved', { text, label: gap.label });
  }
}

function standingOn({ identity }: Rendering, text: string): string {
  return identity.revision ? withMarkedRevision(text, identity.id, identity.revision) : text;
}

function sectionsOf(text: string, identity: DocumentIdentity): readonly string[] {
  return findSections(text)
    .filter((section) => section.document === identity.id)
    .map((section) => section.id);
}
