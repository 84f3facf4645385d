import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system in memory, where there is one: it takes no time to make sure that something is written. */
const memory = '/dev/shm';

/**
 * Gives every test of a `describe` a folder of its own, removed afterwards.
 *
 * @param where `memory` for tests that write thousands of files
 * @returns asks for the present test's folder
 */
export function useTemporaryFolder(where: 'disk' | 'memory' = 'disk'): () => string {
  let folder = '';
  beforeEach(async () => {
    const place = where === 'memory' && existsSync(memory) ? memory : await realpath(tmpdir());
    folder = await mkdtemp(join(place, 'deorbit-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return () => folder;
}
