import { mkdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repack } from './build/repack.mjs';
import { shortenScripts } from './build/shorten.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root, testRoot, vsixFile } from './setup/paths.mjs';
import { runMain, runProgram, showProgress } from './setup/progress.mjs';

/**
 * Builds the extension as people get it and packages it.
 *
 * @returns {Promise<string>} the package's path
 * @throws {import('./setup/progress.mjs').SetupError} when packaging fails; holds the packager's output
 */
export async function packageExtension() {
  await showProgress('Building and packaging the extension', async () => {
    const { buildExtension } = await import('../esbuild.mjs');
    await buildExtension({ minify: true });
    await shortenScripts(join(root, 'dist'));
    await mkdir(testRoot, { recursive: true });
    await rm(vsixFile, { force: true });
    const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
    const options = ['--no-dependencies', '--allow-missing-repository', '--out', vsixFile];
    const folder = join(testRoot, 'package');
    await (await import('./build/packaged-files.mjs')).copyPackagedFiles(root, folder);
    await runProgram(process.execPath, [vsce, 'package', ...options], { cwd: folder });
    await repack(vsixFile, join(testRoot, 'packed'));
  });
  const { size } = await stat(vsixFile);
  console.log(`  ${vsixFile}: ${Math.ceil(size / 1024)} kB`);
  return vsixFile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await ensureDependencies();
    await packageExtension();
  });
}
