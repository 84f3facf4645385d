import { grouped } from '../../base/grouped.ts';
import { shortHash } from '../../base/short-hash.ts';

/**
 * What a task is known by: short names of its words, of its file and of the line of code it stands at. Lines that move
 * change none of them.
 */
export type TaskKey = string;

const PART = 8;

/** @param context the line that the task stands at, which tells tasks of the same words apart */
export function taskKey(file: string, name: string, context: string): TaskKey {
  return [plain(name), file, plain(context)].map((part) => shortHash(part).padStart(PART, '0').slice(0, PART)).join('');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The keys of the tasks that are there now, among which earlier ones are found again. */
export class TaskKeys {
  readonly #byWords: ReadonlyMap<string, readonly TaskKey[]>;
  readonly #byPlace: ReadonlyMap<string, readonly TaskKey[]>;

  constructor(keys: Iterable<TaskKey>) {
    const all = [...keys];
    this.#byWords = grouped(all, wordsOf);
    this.#byPlace = grouped(all, placeOf);
  }

  /**
   * Finds a task again that was noted earlier, also where its file was renamed or its words were changed.
   *
   * @returns the key of the same task; `undefined` when it is gone, or when several could be it
   */
  follow(key: TaskKey): TaskKey | undefined {
    const sameWords = this.#byWords.get(wordsOf(key)) ?? [];
    if (sameWords.includes(key)) return key;
    const [, file, context] = partsOf(key);
    const ways: readonly (() => readonly TaskKey[])[] = [
      () => sameWords.filter((other) => partsOf(other)[1] === file),
      () => sameWords.filter((other) => partsOf(other)[2] === context),
      () => this.#byPlace.get(placeOf(key)) ?? [],
      () => sameWords,
    ];
    for (const found of ways) {
      const candidates = found();
      if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined;
    }
    return undefined;
  }
}

/** The same for one task; see {@link TaskKeys.follow}. */
export function followTask(key: TaskKey, among: Iterable<TaskKey>): TaskKey | undefined {
  return new TaskKeys(among).follow(key);
}

/** Whether two tasks say the same, wherever they stand. */
export function hasSameWords(one: TaskKey, other: TaskKey): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(key: TaskKey): string {
  return key.slice(0, PART);
}

/** Its file and the line of code it stands at. */
function placeOf(key: TaskKey): string {
  return key.slice(PART);
}

function partsOf(key: TaskKey): readonly string[] {
  return [wordsOf(key), key.slice(PART, 2 * PART), key.slice(2 * PART)];
}
