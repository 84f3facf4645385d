import { slugOf } from '../relationship/client/row-keys.ts';

/** How the name of a record's file ends. */
export const RECORD_FILE_END = '.client.json';

/** The folder beside the records that holds a person's own templates; no client's papers go there. */
export const TEMPLATES_FOLDER = 'templates';

/** Windows keeps these for devices, whatever follows the first point. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a new client's file that every file system accepts and that no file in the folder has; names that differ by
 * case or Unicode form only count as the same, as they do on Windows and macOS.
 */
export function newRecordFileName(client: string, taken: readonly string[]): string {
  const slug = slugOf(client) || 'client';
  const stem = RESERVED.test(slug) || slug === TEMPLATES_FOLDER ? `${slug}-client` : slug;
  const used = new Set(taken.map(sameForm));
  let name = stem + RECORD_FILE_END;
  for (let number = 2; used.has(sameForm(name)); number++) name = `${stem}-${number}${RECORD_FILE_END}`;
  return name;
}

/** Names that differ by case or Unicode form only are the same on Windows and macOS. */
export function sameForm(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
