import { FileError, type Files } from '../base/ports/files.ts';
import type { DocumentIdentity, Rendering } from './rendering.ts';
import { withRevision } from './revision.ts';
import { findSections, type SectionSpan } from './sections/markers.ts';

type StoredUnder = Pick<DocumentIdentity, 'client' | 'id' | 'revision'>;

/** Larger than all renderings of any document a person would keep, in bytes. */
const LARGEST = 32 * 1024 * 1024;

/** How many renderings of a document are kept: copies, other branches and undone refreshes stand on older ones. */
const KEPT = 20;

/**
 * The last renderings of each document, kept privately as JSON, one file a document in a folder of its client: what a
 * refresh compares with. It holds what the client's record held on those days.
 */
export class RenderingStore {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /**
   * The rendering that a document stands on: that of its revision; the last one where its marker names none. Undefined
   * where there is none, or none that can be read.
   */
  async read(identity: StoredUnder): Promise<Rendering | undefined> {
    const kept = await this.#keptIn(await this.#bytesOf(this.#pathOf(identity)), identity);
    if (identity.revision === undefined) return kept.at(-1);
    return kept.find((rendering) => rendering.identity.revision === identity.revision);
  }

  /** Keeps a rendering beside the earlier ones of its document. Rejects with a `FileError`. */
  async keep(rendering: Rendering): Promise<void> {
    const path = this.#pathOf(rendering.identity);
    await this.#files.mkdir(this.#files.parent(path));
    await this.#files.inTurn(path, async () => {
      for (let attempt = 0; ; attempt++) {
        try {
          return await this.#add(path, rendering);
        } catch (error) {
          // Another window kept its own meanwhile.
          if (attempt === 2 || !(error instanceof FileError) || error.fault !== 'changed') throw error;
        }
      }
    });
  }

  async #add(path: string, rendering: Rendering): Promise<void> {
    const bytes = await this.#bytesOf(path);
    const { revision } = rendering.identity;
    const kept = await this.#keptIn(bytes, rendering.identity);
    const others = kept.filter((other) => other.identity.revision !== revision);
    const renderings = [...others.slice(1 - KEPT), rendering];
    await this.#files.replace(path, new TextEncoder().encode(JSON.stringify({ renderings })), bytes);
  }

  async #keptIn(bytes: Uint8Array | undefined, { client, id }: StoredUnder): Promise<readonly Rendering[]> {
    if (!bytes) return [];
    const { renderingsFrom } = await import('./stored-renderings.ts');
    const kept = renderingsFrom(new TextDecoder().decode(bytes)) ?? [];
    return kept.filter((rendering) => rendering.identity.client === client && rendering.identity.id === id);
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

  #pathOf({ client, id }: StoredUnder): string {
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
  const withNews = (known: readonly string[]) => [...known.filter((id) => !ids.has(id)), ...ids];
  return withRevision({
    ...existing,
    text: `${joined.join('\n\n')}\n`,
    gaps: [
      ...existing.gaps.filter((gap) => !ids.has(gap.section)),
      ...added.gaps.filter((gap) => ids.has(gap.section)),
    ],
    ...(existing.sections ? { sections: withNews(existing.sections) } : { asked: withNews(existing.asked ?? []) }),
    renderedOn: added.renderedOn,
  });
}

function without(text: string, sections: readonly SectionSpan[]): string {
  let result = text;
  for (const { start, end } of [...sections].reverse())
    result = `${result.slice(0, start).trimEnd()}\n\n${result.slice(end).trimStart()}`;
  return result;
}
