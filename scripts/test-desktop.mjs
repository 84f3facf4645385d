import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { newestVsCode, oldestVsCode, root, testRoot } from './setup/paths.mjs';
import { runMain } from './setup/progress.mjs';
import { guardFolder } from './workbench/processes.mjs';

/**
 * Runs the host tests in the desktop VS Code, for machines that can download it. A version may be named; otherwise both
 * the oldest supported and the newest tested one are used.
 *
 * @returns {Promise<number>} the exit code
 */
async function main() {
  await ensureDependencies();
  const { buildExtension, buildTests } = await import('../esbuild.mjs');
  const { runTests } = await import('@vscode/test-electron');
  await Promise.all([buildExtension(), buildTests()]);
  const versions = process.argv.length > 2 ? process.argv.slice(2) : [oldestVsCode, newestVsCode];
  let worst = 0;
  for (const version of versions) {
    console.log(`\nHost tests on the desktop VS Code ${version} ...`);
    const workspace = await mkdtemp(join(tmpdir(), 'deorbit-workspace-'));
    guardFolder(workspace);
    await cp(join(root, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
    const code = await runTests({
      version,
      cachePath: join(testRoot, 'desktop'),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, '.out', 'host', 'suite.cjs'),
      launchArgs: [workspace, '--disable-workspace-trust', '--disable-extensions'],
    }).catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    });
    worst = Math.max(worst, code);
  }
  return worst;
}

await runMain(main);
