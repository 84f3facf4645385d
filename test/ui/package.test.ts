import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { readEntries } from '../../scripts/build/repack.mjs';
import { vsixFile } from '../../scripts/setup/paths.mjs';
import { MAKES_CODE } from '../support/made-code.ts';
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
  /^media\/(?:deorbit\.svg|icon\.png|page\.css)$/,
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
const MOST_FILES_AT_START = 5;

describe('The package', () => {
  let files: readonly string[] = [];
  /** The texts of its scripts, as people get them. */
  let packaged: ReadonlyMap<string, string> = new Map();

  before(async () => {
    packaged = scriptsOf(vsixFile);
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

  it('lets VS Code read little before Deorbit starts, out of few files', () => {
    for (const entry of ['dist/extension.js', 'dist/extension.web.js']) {
      const read = new Map<string, number>();
      const follow = (file: string): void => {
        if (read.has(file)) return;
        const code = packaged.get(file) ?? assert.fail(`${file} is not in the package`);
        read.set(file, Buffer.byteLength(code));
        for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*"\.\/(?:chunks\/)?([\w.-]+\.js)"/g))
          follow(`dist/chunks/${name}`);
      };
      follow(entry);
      const size = [...read.values()].reduce((sum, bytes) => sum + bytes, 0);
      const told = `${size} bytes in ${[...read.keys()].join(', ')}`;
      assert.ok(size > 50_000 && size < MOST_AT_START, told);
      assert.ok(read.size > 1 && read.size <= MOST_FILES_AT_START, told);
    }
  });

  it('makes no code out of texts', () => {
    const scripts = [...packaged].filter(([name]) => /\.c?js$/.test(name));
    assert.ok(scripts.length > 20, `${scripts.length} files`);
    assert.deepEqual(
      scripts.filter(([, code]) => MAKES_CODE.test(code)).map(([name]) => name),
      [],
    );
  });

  it('names in its manifest only files that it holds', () => {
    const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|media)\/[^"$]+)"/g)].map(([, file = '']) => file);
    // The command line is a package of its own.
    const missing = named.filter((file) => !files.includes(file) && file !== 'dist/cli.js');
    assert.deepEqual(missing, []);
  });
});

function scriptsOf(vsix: string): ReadonlyMap<string, string> {
  const scripts = readEntries(readFileSync(vsix)).filter(({ name }) => /^extension\/dist\/.*\.c?js$/.test(name));
  return new Map(
    scripts.map(({ name, header, data }) => {
      const content = header.readUInt16LE(10) === 0 ? data : inflateRawSync(data);
      return [name.replace(/^extension\//, ''), content.toString()];
    }),
  );
}
