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

/**
 * Finds a task again that was noted earlier, also where its file was renamed or its words were changed.
 *
 * @param among the keys of the tasks that are there now
 * @returns the key of the same task; `undefined` when it is gone, or when several could be it
 */
export function followTask(key: TaskKey, among: Iterable<TaskKey>): TaskKey | undefined {
  const [words, file, context] = partsOf(key);
  const candidates = [...among].map((other) => ({ other, parts: partsOf(other) }));
  const ways: readonly ((parts: readonly string[]) => boolean)[] = [
    (parts) => parts[0] === words && parts[1] === file && parts[2] === context,
    (parts) => parts[0] === words && parts[1] === file,
    (parts) => parts[0] === words && parts[2] === context,
    (parts) => parts[1] === file && parts[2] === context,
    (parts) => parts[0] === words,
  ];
  for (const same of ways) {
    const found = candidates.filter(({ parts }) => same(parts));
    if (found.length > 0) return found.length === 1 || same === ways[0] ? found[0]?.other : undefined;
  }
  return undefined;
}

function partsOf(key: TaskKey): readonly string[] {
  return [key.slice(0, PART), key.slice(PART, 2 * PART), key.slice(2 * PART)];
}
