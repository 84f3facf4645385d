import { endingOf } from '../variables/code-text.ts';
import { isForeignPath, isForeignText, isMadeName } from '../walk/foreign-files.ts';
import { isBinary, textOf } from '../walk/text-of.ts';
import { judgeWithTests } from './facts-of-tests.ts';
import type { FileReader, ProjectText } from './file-reader.ts';
import { type Judge, judgePlainFacts } from './judge-facts.ts';
import type { Observation } from './observation.ts';
import { type DiscoveredFacts, MOST_EVIDENCE, type NotRead, type NotReadReason } from './project-fact.ts';
import { ReadersByWords } from './readers-by-words.ts';

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
  readonly #words: ReadersByWords;
  readonly #byEnding = new Map<string, readonly FileReader[]>();
  readonly #foreignFolders = new Map<string, boolean>();
  #asked: { readonly path: string; readonly readers: readonly FileReader[] } | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#words = new ReadersByWords(knowledge.readers);
  }

  /** Whether anybody wants a file of that path; nobody does what a program made or others wrote. */
  wants(path: string, name: string): boolean {
    return !isMadeName(name) && !this.#isForeignFolder(path) && this.#readersOf(path, name).length > 0;
  }

  /** Reads one file with every reader that wants it. Never throws: what a reader cannot cope with is broken. */
  read(file: ProjectText): void {
    this.#readWith(this.#readersOf(file.path, file.name), file);
  }

  /** The same for a file that nobody has made a text of yet; most hold no word that anybody looks for, and need not become one. */
  readBytes(path: string, name: string, bytes: Uint8Array): void {
    const readers = this.#words.readersOf(this.#readersOf(path, name), name, bytes);
    if (readers.length === 0 && !isBinary(bytes)) return;
    const text = textOf(bytes);
    if (text === undefined) this.skip({ path, why: 'binary' });
    else this.#readWith(readers, { path, name, text });
  }

  #readWith(readers: readonly FileReader[], file: ProjectText): void {
    const { path, text } = file;
    if (isForeignText(path, text)) return;
    const notRead = (why: NotReadReason) => this.#notRead.push({ path, why });
    const isTold = tellingNews();
    const observe = (observation: Observation) => {
      if (!isTold(observation)) this.#observations.push(observation);
    };
    for (const reader of readers)
      try {
        reader.read(file, observe, notRead);
      } catch {
        notRead('broken');
      }
  }

  /** Asked for every file, and twice for one that is read. */
  #readersOf(path: string, name: string): readonly FileReader[] {
    if (this.#asked?.path === path) return this.#asked.readers;
    const ending = endingOf(name);
    let possible = this.#byEnding.get(ending);
    if (!possible) {
      possible = this.#knowledge.readers.filter(({ endings }) => endings?.includes(ending) ?? true);
      this.#byEnding.set(ending, possible);
    }
    const readers = possible.filter((reader) => reader.reads(path, name));
    this.#asked = { path, readers };
    return readers;
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
    const facts = judgeWithTests(this.#observations, [judgePlainFacts, ...this.#knowledge.judges]);
    return { facts, notRead: this.#notRead };
  }
}

/** Tells what a file has said as often as anybody shows places of it: a file may read one variable a thousand times. */
function tellingNews(): (observation: Observation) => boolean {
  const times = new Map<string, number>();
  return (observation) => {
    const { kind, name } = observation;
    if (kind !== 'variable-read' && kind !== 'import' && kind !== 'host') return false;
    const key = `${kind} ${kind === 'variable-read' && observation.hasDefault} ${name}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before >= MOST_EVIDENCE;
  };
}
