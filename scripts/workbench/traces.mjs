import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret that tests give to Deorbit to hold: it may be in the keyring, in the clipboard, and in what is sealed. */
export const CANARY_SECRET = ['canary', '4f9d', 'Zebra!77'].join('-');

/** A note for the person alone, in records of the UI tests: it may be there and in the versions. Neither stands here in one
 * piece, as some windows show a copy of this file. */
export const CANARY_NOTE = ['canary', '2e61', 'Ibis', 'heron'].join('-');

/**
 * Where records themselves, their kept versions, and VS Code's own copies of files it was asked to show lie.
 */
const whereRecordsLie =
  /\.client\.json$|[\\/]globalStorage[\\/]deorbit\.deorbit[\\/]versions[\\/]|[\\/]User[\\/]History[\\/]|[\\/]Backups[\\/]/;

/**
 * Writes the note into every record below a folder, as an answer from the first talks and in a field of the person's own.
 *
 * @param {string} folder
 */
export async function plantNote(folder) {
  for (const file of await filesBelow(folder)) {
    if (!/[\\/]\.clients[\\/][^\\/]+\.client\.json$/.test(file)) continue;
    const text = await readFile(file, 'utf8');
    const fit = `"fit": { "intake": [{ "question": "Why?", "answer": "${CANARY_NOTE}" }] }, `;
    const planted = `{ "ownNote": "${CANARY_NOTE}", ${text.includes('"fit"') ? '' : fit}`;
    if (/^\s*\{\s*"/.test(text)) await writeFile(file, text.replace('{', planted));
  }
}

/**
 * Looks for the canaries in everything that a window leaves behind: logs, state, storage, files beside the records.
 *
 * @param {readonly string[]} folders
 * @param {{ storage?: string }} [more] what the page stores, see `storageOf()`
 * @returns {Promise<readonly string[]>} where one is that has no business there
 */
export async function tracesIn(folders, { storage = '' } = {}) {
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const found = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (holds(bytes, CANARY_SECRET)) found.push(`the secret in ${file}`);
    if (!whereRecordsLie.test(file) && holds(bytes, CANARY_NOTE)) found.push(`the note in ${file}`);
  }
  for (const [name, word] of [
    ['secret', CANARY_SECRET],
    ['note', CANARY_NOTE],
  ])
    if (holds(Buffer.from(storage), word ?? '')) found.push(`the ${name} in what the page stores`);
  return found;
}

/**
 * Everything that the page keeps in the browser, where VS Code on the web has its state.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export function storageOf(page) {
  return page.evaluate(async () => {
    const asked = (/** @type {IDBRequest} */ request) =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(undefined);
      });
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database?.objectStoreNames ?? []) {
        const values = await asked(database.transaction(store).objectStore(store).getAll());
        const read = (/** @type {unknown} */ value) =>
          value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
        texts.push(`${name}/${store}`, ...(values ?? []).map(read));
      }
      database?.close();
    }
    return texts.join('\n');
  });
}

/**
 * @param {Buffer} bytes
 * @param {string} word
 * @returns {boolean} whether it stands there, as it is, in UTF-16 or in Base64
 */
function holds(bytes, word) {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  if (forms.some((form) => bytes.includes(form))) return true;
  // Base64 differs by where in three bytes the word begins; its ends depend on what stands beside it.
  return [0, 1, 2].some((lead) => {
    const encoded = Buffer.from(' '.repeat(lead) + word).toString('base64');
    return bytes.includes(encoded.slice(lead === 0 ? 0 : 4, encoded.length - 4));
  });
}

/**
 * @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => entry.isFile() && !/[\\/](?:extensions|\.git)(?:[\\/]|$)/.test(entry.parentPath),
  );
  return files.map((entry) => join(entry.parentPath, entry.name));
}
