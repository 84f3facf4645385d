import Handlebars from 'handlebars/runtime';
import type { ClientFacts } from '../client-facts.ts';
import { literalMarkdown } from '../markdown.ts';
import type { GapAddress, Rendering } from '../rendering.ts';
import { beginMarker, documentMarker, endMarker } from '../sections/markers.ts';
import type { LanguagePack } from './language-pack.ts';
import { readerOf } from './reader.ts';
import { SECTIONS } from './section-list.ts';
import { type HandoverSource, SectionWriter } from './section-writer.ts';
import type { HandoverTemplateView, SectionId } from './view.ts';
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
}

const handlebars = Handlebars.create();

/** Writes the handover, or some of its sections, as Markdown with the marks of `sections/FORMAT.md`. */
export function renderHandover(request: HandoverRequest): Rendering {
  const { facts, pack, documentId, today, sections, asked = sections ?? [] } = request;
  const { language } = pack;
  const source = { facts, words: pack.words, language };
  const wanted = SECTIONS.filter(({ id }) => !sections || sections.includes(id));
  const rendered = wanted.flatMap(
    ({ id }) => renderSection(id, source, pack) ?? (asked.includes(id) ? emptySection(id, pack) : []),
  );
  const identity = { kind: 'handover', client: facts.client.id, language, id: documentId } as const;
  const view: HandoverTemplateView = {
    // An id written by hand must not end the comment.
    marker: documentMarker({ ...identity, client: encodeURIComponent(facts.client.id) }),
    title: sections
      ? ''
      : literalMarkdown(fillIn(pack.words.title, { name: facts.client.project ?? facts.client.name })),
    sections: rendered.map(({ id, text }) => ({
      begin: beginMarker(id, documentId),
      end: endMarker(id, documentId),
      body: text,
    })),
  };
  const text = tidy(handlebars.template<HandoverTemplateView>(pack.handover)(view));
  return { identity, text, gaps: rendered.flatMap(({ gaps }) => gaps), renderedOn: today };
}

interface RenderedSection {
  readonly id: SectionId;
  readonly text: string;
  readonly gaps: readonly GapAddress[];
}

function renderSection(id: SectionId, source: HandoverSource, pack: LanguagePack): RenderedSection | undefined {
  const write = new SectionWriter(id, source);
  const view = SECTIONS.find((section) => section.id === id)?.build(write);
  if (!view) return undefined;
  const template = handlebars.template(pack.sections[id]);
  const reader = readerOf(source.facts, source.words);
  return { id, text: template({ ...view, ...reader, title: source.words.sections[id] }).trim(), gaps: write.gaps };
}

/** For a section that a person asked for by name. */
function emptySection(id: SectionId, { words }: LanguagePack): RenderedSection {
  return { id, text: `## ${words.sections[id]}\n\n${words.sentences.nothingRecorded}`, gaps: [] };
}

/** Templates may be generous with blank lines; the document is not. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
