import { readdir } from 'node:fs/promises';
import { leftFiles, rooms } from './rooms.mjs';

/** The variable that tells the processes Stryker starts which room they are about. */
export const roomVariable = 'DEORBIT_MUTATED_ROOM';

/** @returns {Promise<string[]>} the sources of the room's tests, from the checkout's root with forward slashes, sorted */
export async function testSources() {
  const wanted = rooms.find(({ room }) => room === process.env[roomVariable])?.tests ?? [];
  const files = (await readdir('test/unit', { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter(
      (file) => file.endsWith('.test.ts') && wanted.some((start) => file.startsWith(start)) && !leftFiles.test(file),
    )
    .map((file) => `test/unit/${file}`)
    .sort();
}

/** @returns {Promise<string[]>} the tests that were built here, sorted */
export async function builtTests() {
  const files = await readdir('.out/unit', { recursive: true });
  return files
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => `.out/unit/${file}`)
    .sort();
}

/**
 * @param {string} built from the checkout's root
 * @returns {string} its source, from the checkout's root
 */
export function sourceOf(built) {
  return built.replaceAll('\\', '/').replace(/^\.out\/(.*)\.mjs$/, 'test/$1.ts');
}
