import * as v from 'valibot';
import { FileError, type Files } from '../base/ports/files.ts';
import { language } from '../relationship/client/identity.ts';
import type { DocumentIdentity, Rendering } from './rendering.ts';
import { findSections, type SectionSpan } from './sections/markers.ts';

const kindSchema = v.union([
  v.picklist(['text', 'party', 'date', 'money', 'percent']),
  v.object({ oneOf: v.record(v.string(), v.string()) }),
]);

const renderingSchema = v.object({
  identity: v.object({ kind: v.picklist(['handover']), client: v.string(), language, id: v.string() }),
  text: v.string(),
  gaps: v.array(
    v.object({
      section: v.string(),
      row: v.string(),
      label: v.string(),
      field: v.array(v.string()),
      kind: kindSchema,
    }),
  ),
  sections: v.optional(v.array(v.string())),
  renderedOn: v.string(),
});

/** Larger than any document a person would keep. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The last rendering of each document, kept privately as JSON, one file a document in a folder of its client: what a
 * refresh compares with. It holds what the client's record held on that day.
 */
export class RenderingStore {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** The last rendering of a document; undefined where there is none, or none that can be read. */
  async read(identity: Pick<DocumentIdentity, 'client' | 'id'>): Promise<Rendering | undefined> {
    const bytes = await this.#bytesOf(this.#pathOf(identity));
    const rendering = bytes && renderingFrom(new TextDecoder().decode(bytes));
    const own = rendering?.identity.client === identity.client && rendering.identity.id === identity.id;
    return own ? rendering : undefined;
  }

  /** Keeps a rendering in the place of the last one. Rejects with a `FileError`. */
  async keep(rendering: Rendering): Promise<void> {
    const path = this.#pathOf(rendering.identity);
    const content = new TextEncoder().encode(JSON.stringify(rendering));
    await this.#files.mkdir(this.#files.parent(path));
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#files.replace(path, content, await this.#bytesOf(path));
      } catch (error) {
        // Another window kept its own meanwhile; the later one counts.
        if (attempt === 2 || !(error instanceof FileError) || error.fault !== 'changed') throw error;
      }
    }
  }

  /** Removes every rendering of a client. */
  async forget(client: string): Promise<void> {
    const folder = this.#folderOf(client);
    if (!(await this.#files.stat(folder))) return;
    for (const { name } of await this.#files.list(folder)) await this.#files.remove(this.#files.join(folder, name));
    await this.#files.remove(folder);
  }

  #folderOf(client: string): string {
    return this.#files.join(this.#folder, fileNameFor(client));
  }

  #pathOf({ client, id }: Pick<DocumentIdentity, 'client' | 'id'>): string {
    return this.#files.join(this.#folderOf(client), `${fileNameFor(id)}.json`);
  }

  async #bytesOf(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#files.read(path, LARGEST);
    } catch (error) {
      if (error instanceof FileError && (error.fault === 'missing' || error.fault === 'too-large')) return undefined;
      throw error;
    }
  }
}

function renderingFrom(text: string): Rendering | undefined {
  try {
    const parsed = v.safeParse(renderingSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

// Ids may be written by hand, in a record or in a document's marker; as names of files they must not lead elsewhere.
function fileNameFor(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}~`);
  return `i${name}`.slice(0, 200);
}

/**
 * A rendering with the sections of another one: what was inserted into a document later belongs to it from then on. A
 * section that both have is taken from the later one.
 */
export function mergeIntoRendering(existing: Rendering, added: Rendering): Rendering {
  const news = findSections(added.text);
  const ids = new Set(news.map((section) => section.id));
  const kept = findSections(existing.text).filter((section) => ids.has(section.id));
  const joined = [
    without(existing.text, kept).trimEnd(),
    ...news.map(({ start, end }) => added.text.slice(start, end)),
  ];
  const sections = existing.sections && [
    ...existing.sections.filter((id) => !ids.has(id)),
    ...news.map((section) => section.id),
  ];
  return {
    ...existing,
    text: `${joined.join('\n\n')}\n`,
    gaps: [
      ...existing.gaps.filter((gap) => !ids.has(gap.section)),
      ...added.gaps.filter((gap) => ids.has(gap.section)),
    ],
    ...(sections && { sections }),
    renderedOn: added.renderedOn,
  };
}

function without(text: string, sections: readonly SectionSpan[]): string {
  let result = text;
  for (const { start, end } of [...sections].reverse())
    result = `${result.slice(0, start).trimEnd()}\n\n${result.slice(end).trimStart()}`;
  return result;
}
