import type { SealingWork } from './sealing-task.ts';

/** Seals and opens right here; with a passphrase nothing else happens for about a second. The library is loaded on first use. */
export const sealingHere: SealingWork = {
  run: async (task) => (await import('./age-files.ts')).doSealing(task),
};
