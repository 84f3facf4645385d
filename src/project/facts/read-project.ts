import { isForeignPath, isForeignText, isMadeName } from '../walk/foreign-files.ts';
import type { FileReader, ProjectText } from './file-reader.ts';
import { type Judge, judgeFacts, judgePlainFacts } from './judge-facts.ts';
import type { Observation } from './observation.ts';
import type { DiscoveredFacts, NotRead, NotReadReason } from './project-fact.ts';

/** What is known about projects: how to read their files, and how to judge what they say. */
export interface Knowledge {
  readonly readers: readonly FileReader[];
  readonly judges: readonly Judge[];
}

/** Reads a project file by file; what they said is judged at the end. */
export class ProjectReading {
  readonly #knowledge: Knowledge;
  readonly #observations: Observation[] = [];
  readonly #notRead: NotRead[] = [];
  readonly #foreignFolders = new Map<string, boolean>();
  #asked: { readonly path: string; readonly readers: readonly FileReader[] } | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Whether anybody wants a file of that path; nobody does what a program made or others wrote. */
  wants(path: string, name: string): boolean {
    return !isMadeName(name) && !this.#isForeignFolder(path) && this.#readersOf(path, name).length > 0;
  }

  /** Reads one file with every reader that wants it. Never throws: what a reader cannot cope with is broken. */
  read(file: ProjectText): void {
    const { path, name, text } = file;
    if (isForeignText(path, text)) return;
    const notRead = (why: NotReadReason) => this.#notRead.push({ path, why });
    for (const reader of this.#readersOf(path, name))
      try {
        reader.read(file, (observation) => this.#observations.push(observation), notRead);
      } catch {
        notRead('broken');
      }
  }

  /** Asked for every file, and twice for one that is read. */
  #readersOf(path: string, name: string): readonly FileReader[] {
    if (this.#asked?.path !== path)
      this.#asked = { path, readers: this.#knowledge.readers.filter((reader) => reader.reads(path, name)) };
    return this.#asked.readers;
  }

  #isForeignFolder(path: string): boolean {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    let foreign = this.#foreignFolders.get(folder);
    if (foreign === undefined) {
      foreign = folder !== '' && isForeignPath(`${folder}.`);
      this.#foreignFolders.set(folder, foreign);
    }
    return foreign;
  }

  /** Notes what could not be read. */
  skip(notRead: NotRead): void {
    this.#notRead.push(notRead);
  }

  /** What was found. */
  facts(): DiscoveredFacts {
    const facts = judgeFacts(this.#observations, [judgePlainFacts, ...this.#knowledge.judges]);
    return { facts, notRead: this.#notRead };
  }
}
