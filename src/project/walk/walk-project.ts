import type { EntryKind } from '../../base/ports/files.ts';
import type { NotReadReason } from '../facts/project-fact.ts';
import type { ProjectReading } from '../facts/read-project.ts';
import { isFilledFolder, isForeignFolder } from './foreign-files.ts';
import type { IgnoreFileAbove } from './ignore-files-above.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { textOf } from './text-of.ts';

/** What a walk needs from the file system next; paths are from the root, with forward slashes. */
export interface WalkRequest {
  readonly ask: 'list' | 'read' | 'leads-out';
  readonly path: string;
}

/** What it gets. */
export type WalkAnswer =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'leads-out'; readonly out: boolean }
  | { readonly kind: 'fault'; readonly why: NotReadReason };

interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Who follows a walk. */
export interface WalkWatch {
  cancelled(): boolean;
  /** Called after every few files with how many were met. */
  progress(files: number): void;
}

/** Larger files than this are data, in bytes. */
export const LARGEST_FILE = 1024 * 1024;
/** Files that are met, read or not, before a walk ends. */
export const MOST_FILES = 300_000;
const MOST_DEPTH = 100;
const PROGRESS_EVERY = 200;

/**
 * Walks through a project and reads every file that some reader wants. It asks for what it needs and goes on with the
 * answer, so that one walk serves those who read at once and those who wait. What is ignored by git, made by programs or
 * written by others is left out; links are not followed. Never throws.
 */
export function* walkProject(
  reading: ProjectReading,
  watch: WalkWatch,
  most = MOST_FILES,
  above: readonly IgnoreFileAbove[] = [],
): Generator<WalkRequest, void, WalkAnswer> {
  const walk = new Walk(reading, watch, most);
  yield* walk.folder('', 0, IgnoreRules.fromAbove(above));
}

class Walk {
  readonly #reading: ProjectReading;
  readonly #watch: WalkWatch;
  readonly #most: number;
  #files = 0;
  #ended = false;

  constructor(reading: ProjectReading, watch: WalkWatch, most: number) {
    this.#reading = reading;
    this.#watch = watch;
    this.#most = most;
  }

  *folder(path: string, depth: number, above: IgnoreRules | undefined): Generator<WalkRequest, void, WalkAnswer> {
    const answer = yield { ask: 'list', path };
    if (answer.kind !== 'entries') return this.#skip(path, answer);
    const entries = [...answer.entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    if (path !== '' && isFilledFolder(entries.map(({ name }) => name))) return;
    const rules = yield* this.#rulesOf(path, entries, above);
    for (const { name, kind } of entries) {
      if (this.#ended) return;
      const inner = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') {
        if (isForeignFolder(inner) || rules?.leavesOut(inner, true)) continue;
        if (depth < MOST_DEPTH) yield* this.folder(inner, depth + 1, rules);
        else this.#reading.skip({ path: inner, why: 'too-many' });
      } else if (kind === 'file') yield* this.#file(inner, name, rules);
      else if (kind === 'link' && !rules?.leavesOut(inner, false)) yield* this.#link(inner);
    }
  }

  *#file(path: string, name: string, rules: IgnoreRules | undefined): Generator<WalkRequest, void, WalkAnswer> {
    if (!this.#goesOn()) return;
    if (!this.#reading.wants(path, name) || rules?.leavesOut(path, false)) return;
    const answer = yield { ask: 'read', path };
    if (answer.kind !== 'bytes') return this.#skip(path, answer);
    this.#reading.readBytes(path, name, answer.bytes);
  }

  *#link(path: string): Generator<WalkRequest, void, WalkAnswer> {
    const answer = yield { ask: 'leads-out', path };
    // What it leads to in the project is met at its own place.
    if (answer.kind === 'leads-out' && answer.out) this.#reading.skip({ path, why: 'link' });
  }

  /** Ignore files of the folder, and what git keeps beside its own data. */
  *#rulesOf(
    path: string,
    entries: readonly Entry[],
    above: IgnoreRules | undefined,
  ): Generator<WalkRequest, IgnoreRules | undefined, WalkAnswer> {
    let rules = above;
    const places = [
      ...(path === '' && entries.some(({ name, kind }) => name === '.git' && kind === 'folder')
        ? ['.git/info/exclude']
        : []),
      ...(entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
        ? [`${path && `${path}/`}.gitignore`]
        : []),
    ];
    for (const place of places) {
      const answer = yield { ask: 'read', path: place };
      const text = answer.kind === 'bytes' ? textOf(answer.bytes) : undefined;
      if (text) rules = IgnoreRules.of(text, path, rules);
    }
    return rules;
  }

  #goesOn(): boolean {
    if (this.#watch.cancelled()) return this.#end('cancelled');
    if (this.#files >= this.#most) return this.#end('too-many');
    this.#files++;
    if (this.#files % PROGRESS_EVERY === 0) this.#watch.progress(this.#files);
    return true;
  }

  #end(why: NotReadReason): false {
    if (!this.#ended) this.#reading.skip({ path: '.', why });
    this.#ended = true;
    return false;
  }

  #skip(path: string, answer: WalkAnswer): void {
    if (answer.kind === 'fault') this.#reading.skip({ path: path || '.', why: answer.why });
  }
}
