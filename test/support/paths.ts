import { root } from '../../scripts/setup/paths.mjs';

/** The checkout's folder, wherever the built tests lie. */
export const repositoryRoot = root;
