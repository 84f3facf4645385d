import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { transformSync } from 'esbuild';
import { readEntries } from '../../scripts/build/repack.mjs';
import { vsixFile } from '../../scripts/setup/paths.mjs';
import { repositoryRoot } from '../support/paths.ts';

/** Everything that reaches people's machines. */
const ALLOWED = [
  /^package\.json$/,
  /^package\.nls(?:\.(?:fr|ru|vi))?\.json$/,
  /^(?:README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/extension(?:\.web)?\.js$/,
  /^dist\/(?:main\.cjs|web\.cjs|web\.cjs\.js)$/,
  /^dist\/chunks\/\w[\w-]*-[A-Z0-9]{8}\.js$/,
  /^dist\/(?:project|sealing|template)-worker\.js$/,
  /^dist\/(?:client|profile)\.schema\.json$/,
  /^dist\/webview\/(?:copy\.js|panel\.js|panel\.css|sealed\.js)$/,
  /^media\/(?:deorbit\.svg|icon\.png)$/,
  /^media\/walkthrough\/\w+-(?:dark|light)\.webp$/,
  /^examples\/sample-workspace\/\.clients\/[\w-]+\.client\.json$/,
  /^examples\/sample-workspace\/(?:\.env\.example|README\.md|docs\/[\w-]+\.md|package\.json|src\/server\.mjs)$/,
  /^examples\/sample-workspace\/(?:\.github\/workflows\/deploy\.yml|imports\/hours\.csv)$/,
];
const PICTURE = /\.(?:png|webp|svg|jpe?g|gif)$/;
const LARGEST_PICTURE = 40_000;
/** The pictures together, and all of the package. */
const LARGEST_PICTURES = 120_000;
const LARGEST_PACKAGE = 1_220_000;
/** What VS Code reads before Deorbit has done anything; beside it come the texts of the interface in one language. */
const MOST_AT_START = 150_000;

describe('The package', () => {
  let files: readonly string[] = [];

  before(async () => {
    files = await listFiles({ cwd: repositoryRoot, packageManager: PackageManager.None });
  });

  it('holds what people need and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !ALLOWED.some((allowed) => allowed.test(file))),
      [],
    );
    for (const file of [
      'dist/main.cjs',
      'dist/extension.js',
      'dist/web.cjs',
      'dist/extension.web.js',
      'README.md',
      'LICENSE',
    ])
      assert.ok(files.includes(file), file);
  });

  it('is small, and so is each of its pictures', () => {
    const pictures = files
      .filter((file) => PICTURE.test(file))
      .map((file) => statSync(join(repositoryRoot, file)).size);
    assert.ok(Math.max(...pictures) < LARGEST_PICTURE, `${pictures}`);
    const all = pictures.reduce((sum, each) => sum + each, 0);
    assert.ok(all < LARGEST_PICTURES, `${all} bytes of pictures`);
    const { size } = statSync(vsixFile);
    assert.ok(size < LARGEST_PACKAGE, `${size} bytes`);
  });

  it('says of no file when it was made, so that the same files give the same package', () => {
    const times = readEntries(readFileSync(vsixFile)).map(({ header }) => header.readUInt32LE(12));
    assert.ok(times.length > 100, `${times.length} files`);
    assert.deepEqual([...new Set(times)], [0x0021_0000]);
  });

  it('lets VS Code read little before Deorbit starts', () => {
    for (const entry of ['dist/extension.js', 'dist/extension.web.js']) {
      const read = new Map<string, string>();
      const follow = (file: string): void => {
        if (read.has(file)) return;
        const code = readFileSync(join(repositoryRoot, file), 'utf8');
        read.set(file, code);
        for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*"\.\/(?:chunks\/)?([\w.-]+\.js)"/g))
          follow(`dist/chunks/${name}`);
      };
      follow(entry);
      // As it is packaged, however it was built last.
      const packaged = [...read.values()].map((code) => transformSync(code, { minify: true, charset: 'utf8' }).code);
      const size = packaged.reduce((sum, code) => sum + Buffer.byteLength(code), 0);
      assert.ok(read.size > 3 && size < MOST_AT_START, `${size} bytes in ${read.size} files at the start of ${entry}`);
    }
  });

  it('names in its manifest only files that it holds', () => {
    const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|media)\/[^"$]+)"/g)].map(([, file = '']) => file);
    // The command line is a package of its own.
    const missing = named.filter((file) => !files.includes(file) && file !== 'dist/cli.js');
    assert.deepEqual(missing, []);
  });
});
