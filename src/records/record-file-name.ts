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
  const slug = fileStemOf(client, 'client');
  const stem = slug === TEMPLATES_FOLDER ? `${slug}-client` : slug;
  const used = new Set(taken.map(sameForm));
  let name = stem + RECORD_FILE_END;
  for (let number = 2; used.has(sameForm(name)); number++) name = `${stem}-${number}${RECORD_FILE_END}`;
  return name;
}

/**
 * A name as that of a file, without an end, such as every file system accepts.
 *
 * @param kind what it names: it stands in place of a name without a letter, and behind one that Windows keeps
 */
export function fileStemOf(name: string, kind: 'client' | 'handover'): string {
  const slug = slugOf(name) || kind;
  return RESERVED.test(slug) ? `${slug}-${kind}` : slug;
}

/** Names that differ by case or Unicode form only are the same on Windows and macOS. */
export function sameForm(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
