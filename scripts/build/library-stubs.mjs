import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** What libraries bring along that does harm here; each file says which. */
export const libraryStubs = {
  '@secretlint/profiler': join(root, 'scripts/build/stubs/secretlint-profiler.mjs'),
  debug: join(root, 'scripts/build/stubs/debug.cjs'),
};

/** CommonJS libraries in an ES module bundle ask for Node's modules by `require`. */
export const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module'; " +
  'const require = createRequireOfBundle(import.meta.url);';
