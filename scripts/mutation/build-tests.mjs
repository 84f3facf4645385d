import { buildNodeTests } from '../../esbuild.mjs';
import { testSources } from './tests.mjs';

/** Builds the tests beside this file, in the copy of the checkout that holds all changes at once. */
await buildNodeTests('unit', await testSources());
