import { argv, stdout } from 'node:process';
import { adding, aStore, someSummary } from './record-stores.ts';

/**
 * Edits a record many times, as another window would: `record-writer.mjs FOLDER RECORD PREFIX COUNT`. Says a line once
 * the first edit is made: by then it has started up, and does nothing but write.
 */
const [, , folder = '', path = '', prefix = '', count = '0'] = argv;
const { store } = aStore(folder);
for (let n = 0; n < Number(count); n++) {
  await store.edit(path, adding(`${prefix}${n}`), someSummary);
  if (n === 0) stdout.write('begun\n');
}
