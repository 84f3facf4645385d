import type { Leak } from '../documents/checks/leaks.ts';
import { decodeExport } from '../records/imports/decode-csv.ts';
import { sameForm } from '../records/record-file-name.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { deliveryStem, type LeakParts, leaksIn } from './deliver-document.ts';

/** A file that was delivered, and that can go along with a mail. */
export interface OfferedFile {
  readonly name: string;
  /** By their names, whom a delivered file is for; `nobody` where the name tells nothing. */
  readonly whose: 'own' | 'nobody' | 'other';
}

const ORDER: readonly OfferedFile['whose'][] = ['own', 'nobody', 'other'];
/** Sealed credentials travel apart, never by e-mail. */
const SEALED = /\.age$/i;
const SEALED_CONTENT = /^(?:age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/;
/** Text is looked into; of anything else nobody can say what it holds. */
const TEXT = /\.(?:md|markdown|txt|html?|csv|tsv|json|ya?ml|xml|svg|ics|eml|env|ini|toml|sql|log)$/i;

/**
 * The delivered files that can go along with a mail to a client, their own first and those of other clients last; sealed
 * credentials and hidden files are none.
 *
 * @param names of all files there
 * @param clients the person's clients, this one among them
 */
export function offeredFiles(
  names: readonly string[],
  client: ClientRecord,
  clients: readonly ClientRecord[],
): readonly OfferedFile[] {
  return names
    .filter((name) => !name.startsWith('.') && !SEALED.test(name))
    .map((name): OfferedFile => ({ name, whose: whose(name, client, clients) }))
    .sort((a, b) => ORDER.indexOf(a.whose) - ORDER.indexOf(b.whose) || a.name.localeCompare(b.name));
}

/** Of several clients whose files could be called so, the one with the longest name. */
function whose(name: string, client: ClientRecord, clients: readonly ClientRecord[]): OfferedFile['whose'] {
  const fits = (record: ClientRecord): number => {
    const [stem, file] = [sameForm(deliveryStem(record)), sameForm(name)];
    return file.startsWith(stem) && /^[-.]/.test(file.slice(stem.length)) ? stem.length : 0;
  };
  const own = fits(client);
  const longest = Math.max(0, ...clients.filter(({ id }) => id !== client.id).map(fits));
  if (own === 0 && longest === 0) return 'nobody';
  return own >= longest ? 'own' : 'other';
}

/** Longer text takes longer to be looked into than anybody waits, in bytes. */
const LONGEST_TEXT = 1024 * 1024;

/** Whether a file of that name is text, which can be looked into. */
export function isTextFile(name: string): boolean {
  return TEXT.test(name);
}

/**
 * What of a file's content should not go to the client. It may have changed since it was delivered, or never have been. Of what
 * is no text nothing is known.
 *
 * @returns `undefined` for text that is too long to be looked into
 */
export async function leaksInFile(
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  record: ClientRecord,
  parts: LeakParts,
): Promise<readonly Leak[] | undefined> {
  const start = new TextDecoder('latin1').decode(content.subarray(0, 64));
  if (SEALED_CONTENT.test(start)) return [{ kind: 'secret', line: 1 }];
  if (!isTextFile(name)) return [];
  return content.length > LONGEST_TEXT ? undefined : leaksIn(decodeExport(content), record, parts);
}
