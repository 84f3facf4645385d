import { grouped } from '../../base/grouped.ts';
import { fillBuiltIn } from '../built-in-template.ts';
import type { ClientFacts } from '../client-facts.ts';
import { literalMarkdown } from '../markdown.ts';
import type { DocumentIdentity, GapAddress, Rendering } from '../rendering.ts';
import { gapFor } from '../sections/gaps.ts';
import { beginMarker, documentMarker, endMarker, rowMarker } from '../sections/markers.ts';
import type { LanguagePack } from './language-pack.ts';
import { withPartyNames } from './party-names.ts';
import { readerOf } from './reader.ts';
import { type HandoverSection, SECTIONS } from './section-list.ts';
import { SectionWriter } from './section-writer.ts';
import type { HandoverTemplateView, SectionId, SectionTemplateView } from './view.ts';
import { fillIn } from './words.ts';

export interface HandoverRequest {
  readonly facts: ClientFacts;
  /** The language it is written in. */
  readonly pack: LanguagePack;
  /** Short random id of the document; see {@link Rendering}. */
  readonly documentId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Only these sections, in the order of the document, without a heading; one with nothing to say then says so. */
  readonly sections?: readonly SectionId[];
  /** Beside all that have something to say, these; one with nothing to say then says so. */
  readonly asked?: readonly SectionId[];
  /** What the person's own templates have made, in the place of what the built-in ones would. */
  readonly own?: OwnTexts | undefined;
}

/** What own templates made: of single sections, and of the page around them. */
export interface OwnTexts {
  readonly sections: ReadonlyMap<SectionId, string>;
  readonly page?: string;
}

/** A section's view as its template gets it. */
export interface ViewedSection {
  readonly id: SectionId;
  readonly view: SectionTemplateView<SectionId>;
  readonly gaps: readonly GapAddress[];
}

/** What the page's template gets, and the gaps in it. */
export interface ViewedPage {
  readonly identity: DocumentIdentity;
  readonly view: HandoverTemplateView;
  readonly gaps: readonly GapAddress[];
}

/** Writes the handover, or some of its sections, as Markdown with the marks of `sections/FORMAT.md`. */
export function renderHandover(request: HandoverRequest): Rendering {
  const { identity, view, gaps } = viewPage(request);
  const page = request.own?.page ?? fillBuiltIn(request.pack.handover, view);
  return { identity, text: tidy(page), gaps, renderedOn: request.today };
}

/** The views of the sections that have something to say, in the order of the document. */
export function viewSections(request: HandoverRequest): readonly ViewedSection[] {
  const { pack } = request;
  const facts = withPartyNames(request.facts, pack.words);
  const found = grouped(facts.project.facts, ({ kind }) => kind);
  const source = { facts, found, words: pack.words, language: pack.language };
  const reader = readerOf(request.facts, pack.words);
  return wantedSections(request).flatMap(({ id, build }) => {
    const write = new SectionWriter(id, source);
    const view = build(write);
    return view ? { id, view: Object.assign(view, reader, { title: pack.words.sections[id] }), gaps: write.gaps } : [];
  });
}

/** The view of the whole page: its sections are rendered by now. */
export function viewPage(request: HandoverRequest): ViewedPage {
  const { facts, pack, documentId, sections, asked = sections ?? [] } = request;
  const views = new Map(viewSections(request).map((viewed) => [viewed.id, viewed]));
  const rendered = wantedSections(request).flatMap(({ id }) => {
    const viewed = views.get(id);
    if (viewed) return renderSection(viewed, request);
    return asked.includes(id) ? emptySection(id, pack) : [];
  });
  const identity = { kind: 'handover', client: facts.client.id, language: pack.language, id: documentId } as const;
  const view: HandoverTemplateView = {
    marker: documentMarker(identity),
    title: sections
      ? ''
      : literalMarkdown(fillIn(pack.words.title, { name: facts.client.project ?? facts.client.name })),
    sections: rendered.map(({ id, text }) => ({
      begin: beginMarker(id, documentId),
      end: endMarker(id, documentId),
      body: text,
    })),
  };
  return { identity, view, gaps: rendered.flatMap(({ gaps }) => gaps) };
}

function wantedSections({ sections }: HandoverRequest): readonly HandoverSection[] {
  return SECTIONS.filter(({ id }) => !sections || sections.includes(id));
}

interface RenderedSection {
  readonly id: SectionId;
  readonly text: string;
  readonly gaps: readonly GapAddress[];
}

function renderSection({ id, view, gaps }: ViewedSection, { pack, own }: HandoverRequest): RenderedSection {
  const ownText = own?.sections.get(id);
  if (ownText === undefined) return { id, text: fillBuiltIn(pack.sections[id], view).trim(), gaps };
  return { id, text: ownText.trim(), gaps: gaps.filter((gap) => standsIn(ownText, gap)) };
}

/** Own templates may leave rows out; a gap that is nowhere asks for nothing. */
function standsIn(text: string, { row, label }: GapAddress): boolean {
  const [key, gap] = [rowMarker(row), gapFor(label)];
  return text.split('\n').some((line) => line.includes(key) && line.includes(gap));
}

/** For a section that a person asked for by name. */
function emptySection(id: SectionId, { words }: LanguagePack): RenderedSection {
  return { id, text: `## ${words.sections[id]}\n\n${words.sentences.nothingRecorded}`, gaps: [] };
}

/** Templates may be generous with blank lines; the document is not. */
export function tidy(text: string): string {
  const bare = endsInSpace(text) ? text.replace(/(?<![ \t])[ \t]+$/gm, '') : text;
  return `${(bare.includes('\n\n\n') ? bare.replace(/\n{3,}/g, '\n\n') : bare).trim()}\n`;
}

/** Whether any line may end in a space; looked up at the line ends, which are far fewer than spaces. */
function endsInSpace(text: string): boolean {
  if (text.includes('\r') || text.includes('\u2028') || text.includes('\u2029')) return true;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    if (isSpace(text.charCodeAt(end - 1))) return true;
  return isSpace(text.charCodeAt(text.length - 1));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
