import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { handlebarsPlugin } from './scripts/build/handlebars-plugin.mjs';
import { interfaceTextsPlugin } from './scripts/build/interface-texts-plugin.mjs';
import { joinStart } from './scripts/build/join-start.mjs';
import { writeJsonSchemas } from './scripts/build/json-schema.mjs';
import { letterChecksPlugin } from './scripts/build/letter-checks-plugin.mjs';
import { libraryStubs, requireBanner } from './scripts/build/library-stubs.mjs';
import { loadedTogetherPlugin } from './scripts/build/loaded-together-plugin.mjs';
import { oneOfEachPlugin } from './scripts/build/one-of-each-plugin.mjs';
import { withoutGeneratedCodePlugin } from './scripts/build/without-generated-code-plugin.mjs';
import { withoutNodePlugin } from './scripts/build/without-node-plugin.mjs';
import { generateContributions } from './scripts/generate-contributions.mjs';
import { root } from './scripts/setup/paths.mjs';

/**
 * Helpers that the project's own templates may call beside the ones Handlebars brings.
 *
 * @type {readonly string[]}
 */
const templateHelpers = [];

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  // Escapes would double the size of Russian and Vietnamese.
  charset: 'utf8',
  loader: { '.html': 'text' },
  logLevel: 'warning',
  // Some libraries' CommonJS form hides its own imports from a bundler; their ES module form does not.
  mainFields: ['module', 'main'],
  alias: libraryStubs,
  plugins: [
    handlebarsPlugin({ knownHelpers: templateHelpers }),
    letterChecksPlugin(),
    oneOfEachPlugin(),
    withoutGeneratedCodePlugin(),
  ],
};

/**
 * Builds the extension, its JSON schemas and the command line into `dist/`.
 *
 * @param {{ minify?: boolean }} [options] `minify` for the package: smaller, and without source maps
 * @throws when the sources do not build
 */
export async function buildExtension({ minify = false } = {}) {
  await generateContributions();
  const outdir = join(root, 'dist');
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  libraries.clear();
  await buildHosts(minify);
  await buildPanels(minify);
  await buildEntry(minify);
  await buildForWeb(minify);
  await buildCommandLine(minify);
  await writeJsonSchemas(outdir);
  // For the notices that the licences of the libraries ask for; in no package.
  await writeFile(join(outdir, 'libraries.json'), `${JSON.stringify([...libraries].sort(), undefined, 2)}\n`);
}

/** The folders of the libraries that the last build put into the product, from the checkout's root. */
const libraries = new Set();

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { metafile } = await build({ ...options, metafile: true });
  for (const output of Object.values(metafile.outputs))
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const library = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (library && bytesInOutput > 0) libraries.add(library);
    }
}

/**
 * What runs inside the panels: a page of its own, with a script and a style sheet.
 *
 * @param {boolean} minify
 */
async function buildPanels(minify) {
  await bundle({
    ...common,
    platform: 'browser',
    entryPoints: ['src/webview/panel.ts', 'src/webview/sealed.ts', 'src/webview/copy.ts', 'src/webview/panel.css'],
    outdir: join(root, 'dist/webview'),
    format: 'iife',
    target: 'es2022',
    minify,
    sourcemap: false,
  });
}

/**
 * What runs in the extension hosts, with a machine below and in a browser, and in threads beside them: modules that they
 * share, split so that each is read on first use.
 *
 * @param {boolean} minify
 */
async function buildHosts(minify) {
  await bundle({
    ...common,
    entryPoints: ['extension', 'extension.web', 'project-worker', 'sealing-worker', 'template-worker'].map(
      (name) => `src/${name}.ts`,
    ),
    outdir: join(root, 'dist'),
    format: 'esm',
    splitting: true,
    external: ['vscode'],
    chunkNames: 'chunks/[name]-[hash]',
    // The first plugin that knows a module gives it.
    plugins: [
      letterChecksPlugin({ left: true }),
      interfaceTextsPlugin(),
      loadedTogetherPlugin(),
      withoutNodePlugin(),
      ...(common.plugins ?? []),
    ],
    minify,
    sourcemap: !minify,
  });
  await joinStart(join(root, 'dist'), { ...common, format: 'esm', minify, sourcemap: !minify });
}

/**
 * The file that VS Code runs on a machine: CommonJS, and imports the modules.
 *
 * @param {boolean} minify
 */
async function buildEntry(minify) {
  await bundle({
    ...common,
    entryPoints: ['src/main.ts'],
    outfile: join(root, 'dist/main.cjs'),
    format: 'cjs',
    plugins: [
      {
        name: 'built-beside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({ path: './extension.js', external: true })),
      },
    ],
    minify,
    sourcemap: !minify,
  });
}

/**
 * A web worker loads one CommonJS file; this one loads the modules.
 *
 * @param {boolean} minify
 */
async function buildForWeb(minify) {
  await bundle({
    ...common,
    platform: 'browser',
    entryPoints: ['src/web.ts'],
    outfile: join(root, 'dist/web.cjs'),
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    minify,
    sourcemap: !minify,
  });
  // VS Code 1.100 adds this ending to whatever is named.
  await copyFile(join(root, 'dist/web.cjs'), join(root, 'dist/web.cjs.js'));
}

/**
 * The command line: one file, and another that runs people's own templates in a thread of its own.
 *
 * @param {boolean} minify
 */
async function buildCommandLine(minify) {
  await bundle({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts', 'cli-template-worker': 'src/template-worker.ts' },
    outdir: join(root, 'dist'),
    format: 'esm',
    target: 'node20.19',
    plugins: [withoutFormAnswers, ...(common.plugins ?? [])],
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
    minify,
    // For the debugger and the measuring of tests: who runs it in a shell does not wait for ten megabytes to be read.
    sourcemap: minify ? false : 'external',
  });
  await chmod(join(root, 'dist/cli.js'), 0o755);
}

/** @type {import('esbuild').Plugin} */
const withoutFormAnswers = {
  name: 'without-form-answers',
  setup(build) {
    build.onResolve({ filter: /\/validation\/ajv-provider\.js$/ }, () => ({
      path: join(root, 'scripts/build/stubs/form-answers.mjs'),
    }));
  },
};

/**
 * Builds the tests into `.out/`: unit and UI tests as ES modules for Node, the host tests as one CommonJS file.
 *
 * @throws when the tests do not build
 */
export async function buildTests() {
  await generateContributions();
  await rm(join(root, '.out'), { recursive: true, force: true });
  await Promise.all([
    buildNodeTests('unit'),
    buildNodeTests('faults'),
    buildNodeTests('fuzz'),
    buildNodeTests('ui'),
    buildNodeTests('long'),
    buildHostSuite(),
  ]);
}

/**
 * The product's own libraries are bundled into the tests the way they are into the extension; tools stay outside.
 *
 * @param {'unit' | 'faults' | 'fuzz' | 'ui' | 'long'} kind
 * @param {readonly string[]} [files] some of that kind, from the checkout's root; all when nothing is given
 * @throws when the tests do not build
 */
export async function buildNodeTests(kind, files) {
  const entryPoints = [...(files ?? (await testFiles(kind)))];
  if (entryPoints.length === 0) return;
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await build({
    ...common,
    entryPoints,
    outdir: join(root, '.out', kind),
    outbase: join(root, 'test', kind),
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    external: ['vscode', ...Object.keys(devDependencies).flatMap((name) => [name, `${name}/*`])],
    banner: { js: requireBanner },
  });
}

async function buildHostSuite() {
  if (!existsSync(join(root, 'test/host/suite.ts'))) return;
  await build({
    ...common,
    entryPoints: ['test/host/suite.ts'],
    outfile: join(root, '.out/host/suite.cjs'),
    format: 'cjs',
    // Its CommonJS entry: what its ES module looks like through `require` differs between the hosts' Node.js versions.
    alias: { ...libraryStubs, mocha: 'mocha/lib/mocha.cjs' },
    external: ['vscode', 'mocha/lib/mocha.cjs'],
    plugins: [...(common.plugins ?? []), hostTestsPlugin()],
  });
}

/**
 * Makes `import 'deorbit:host-tests'` define every test of `test/host/`, so that none can be forgotten in a list.
 *
 * @returns {import('esbuild').Plugin}
 */
function hostTestsPlugin() {
  return {
    name: 'host-tests',
    setup(build) {
      build.onResolve({ filter: /^deorbit:host-tests$/ }, ({ path }) => ({ path, namespace: 'host-tests' }));
      build.onLoad({ filter: /.*/, namespace: 'host-tests' }, async () => ({
        contents: (await testFiles('host')).map((file) => `require(${JSON.stringify(`./${file}`)});`).join('\n'),
        resolveDir: root,
        loader: 'js',
      }));
    },
  };
}

/**
 * @param {string} kind
 * @returns {Promise<string[]>} the test files of that kind, from the checkout's root with forward slashes, sorted; what runs
 *   generated cases without a test runner stands among them
 */
async function testFiles(kind) {
  const files = await readdir(join(root, 'test', kind), { recursive: true });
  const tests = files.filter((file) => file.endsWith('.test.ts') || file === 'run-property.ts');
  return tests.map((file) => `test/${kind}/${file.replaceAll('\\', '/')}`).sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildExtension({ minify: process.argv.includes('--minify') });
  await buildTests();
}
