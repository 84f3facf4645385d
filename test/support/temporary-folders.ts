import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives every test of a `describe` a folder of its own, removed afterwards.
 *
 * @returns asks for the present test's folder
 */
export function useTemporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'deorbit-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return () => folder;
}
