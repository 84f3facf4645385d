import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleProgram } from '../../scripts/build/bundle-program.mjs';
import { repositoryRoot } from './paths.ts';

/** Bundles a program of `test/support/` into a folder, so that a test can run it in a process of its own. */
export async function buildProgram(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await bundleProgram(join(repositoryRoot, 'test', 'support', `${name}.ts`), outfile);
  return outfile;
}

/** Starts a program in a Node.js of its own; what it says goes to the test's own output. */
export function startProgram(program: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits for a program to end. */
export function endOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

/**
 * Bundles a program once for the tests of a `describe`.
 *
 * @returns asks for the file
 */
export function useProgram(name: string): () => string {
  let folder = '';
  let program = '';
  before(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'deorbit-program-'));
    program = await buildProgram(name, folder);
  });
  after(() => rm(folder, { recursive: true, force: true }));
  return () => program;
}
