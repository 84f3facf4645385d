import { factsFor } from '../documents/client-facts.ts';
import type { LanguagePack } from '../documents/handover/language-pack.ts';
import { type HandoverRequest, type OwnTexts, renderHandover } from '../documents/handover/render-handover.ts';
import { SECTIONS } from '../documents/handover/section-list.ts';
import type { SectionId } from '../documents/handover/view.ts';
import type { Rendering } from '../documents/rendering.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { completeRendering } from './complete-rendering.ts';

/** Which document to draft, and from when its facts are. */
export interface HandoverOrder {
  /** The language it is written in. */
  readonly pack: LanguagePack;
  /** Short random id of the document; the same one when it is drafted again for a refresh. */
  readonly documentId: string;
  /** Ids of the sections wanted, unknown ones passed over; all that have something to say when left out. */
  readonly sections?: readonly string[] | undefined;
  /** For a whole document: ids of the sections that are wanted even if they have nothing to say. */
  readonly asked?: readonly string[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the person's own templates have made; see `runOwnTemplates`. */
  readonly own?: OwnTexts | undefined;
}

/** Writes a handover, or some of its sections, from what a client may be told. */
export function draftHandover(record: ClientRecord, profile: Profile | undefined, order: HandoverOrder): Rendering {
  const request = handoverRequest(record, profile, order);
  const { sections, asked } = request;
  const choice = { ...(sections && { sections }), ...(asked && { asked }) };
  const rendering = renderHandover(request);
  return completeRendering(record, { ...rendering, ...choice });
}

/** What a handover is rendered from. */
export function handoverRequest(
  record: ClientRecord,
  profile: Profile | undefined,
  order: HandoverOrder,
): HandoverRequest {
  const { pack, documentId, today, sections, asked, own } = order;
  const choice = sections ? { sections: knownSections(sections) } : asked ? { asked: knownSections(asked) } : {};
  return { facts: factsFor(record, profile, today), pack, documentId, today, own, ...choice };
}

function knownSections(wanted: readonly string[]): SectionId[] {
  return SECTIONS.map(({ id }) => id).filter((id) => wanted.includes(id));
}
