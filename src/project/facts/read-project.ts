import { isForeignPath, isForeignText } from '../walk/foreign-files.ts';
import type { FileReader, ProjectText } from './file-reader.ts';
import { type Judge, judgeFacts, judgePlainFacts } from './judge-facts.ts';
import type { Observation } from './observation.ts';
import type { DiscoveredFacts, NotRead } from './project-fact.ts';

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

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Whether anybody wants a file of that path; nobody does what a program made or others wrote. */
  wants(path: string, name: string): boolean {
    return !isForeignPath(path) && this.#knowledge.readers.some((reader) => reader.reads(path, name));
  }

  /** Reads one file with every reader that wants it. */
  read(file: ProjectText): void {
    if (isForeignText(file.path, file.text)) return;
    for (const reader of this.#knowledge.readers)
      if (reader.reads(file.path, file.name))
        reader.read(
          file,
          (observation) => this.#observations.push(observation),
          (why) => this.#notRead.push({ path: file.path, why }),
        );
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
