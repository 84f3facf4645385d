import type { ClientRecord } from './record.ts';
import { repositoryAddress } from './remote-address.ts';

/** A folder that a window shows. */
export interface WindowFolder {
  /** Absolute. */
  readonly folder: string;
  /** The addresses that the repository around it is fetched from and pushed to. */
  readonly remotes: readonly string[];
}

/** A record with the folder of the window that it lies beside; `undefined` for one in the person's own records folder. */
export interface PlacedRecord {
  readonly record: ClientRecord;
  readonly beside: string | undefined;
}

/**
 * The client that the code of a window belongs to: the only one that names the window's repository by remote address or
 * folder; else, of those found beside the code, the only one that has not left, or the only one that names any repository.
 * `undefined` where more than one could be meant.
 */
export function clientOfWindow(
  records: readonly PlacedRecord[],
  window: readonly WindowFolder[],
): ClientRecord | undefined {
  const present = records.filter(({ record }) => record.stage !== 'left');
  const matching = present.filter((placed) => namesRepositoryOf(placed, window));
  if (matching.length > 0) return onlyOne(matching);
  const beside = present.filter((placed) => placed.beside !== undefined);
  return onlyOne(beside) ?? onlyOne(beside.filter(({ record }) => (record.repositories?.length ?? 0) > 0));
}

/** What can be seen of a record that cannot be read as one, with the folder of the window that it lies beside. */
export interface UnreadRecord {
  readonly seen: Pick<ClientRecord, 'stage' | 'repositories'>;
  readonly beside: string | undefined;
  /** False where more may stand there than can be seen. */
  readonly isAll: boolean;
}

/**
 * The same where some records cannot be read: nobody where one of those could be meant as well. A record of which not all
 * can be seen could be meant as long as no other names the window's repository.
 */
export function clientOfWindowBeside(
  records: readonly PlacedRecord[],
  unread: readonly UnreadRecord[],
  window: readonly WindowFolder[],
): ClientRecord | undefined {
  const standIns = unread.map(({ seen, beside }): PlacedRecord => {
    return { record: { version: 1, id: '', name: '', ...seen }, beside };
  });
  const found = clientOfWindow([...records, ...standIns], window);
  const placed = records.find(({ record }) => record === found);
  if (!placed) return undefined;
  return unread.every(({ isAll }) => isAll) || namesRepositoryOf(placed, window) ? placed.record : undefined;
}

/** Whether a record names the repository or the folder of one of the window's folders. */
export function namesRepositoryOf({ record, beside }: PlacedRecord, window: readonly WindowFolder[]): boolean {
  const addresses = new Set(window.flatMap(({ remotes }) => remotes.map(repositoryAddress)));
  const folders = new Set(window.map(({ folder }) => plainFolder(folder)));
  return (record.repositories ?? []).some(({ remote, folder }) => {
    const address = remote === undefined ? '' : repositoryAddress(remote);
    if (address !== '' && addresses.has(address)) return true;
    if (folder === undefined) return false;
    // "." is the folder that the record lies beside; in the person's own folder it means nothing.
    if (isHere(folder))
      return beside !== undefined && folders.has(plainFolder(beside)) && !isElsewhere(address, addresses);
    return folders.has(plainFolder(folder));
  });
}

/** Whether a record's folder is the one it lies beside. */
export function isHere(folder: string): boolean {
  return /^\.?[\\/]*$/.test(folder.trim());
}

/** A record that was copied here from another repository says so by its remote. */
function isElsewhere(address: string, addresses: ReadonlySet<string>): boolean {
  return address !== '' && addresses.size > 0 && !addresses.has(address);
}

/** A folder's path without what makes two spellings of it differ; drives of Windows know no case. */
function plainFolder(folder: string): string {
  const plain = folder
    .trim()
    .replaceAll('\\', '/')
    .replace(/(?<!\/)\/+$/, '');
  return /^[a-z]:/i.test(plain) ? plain.toLowerCase() : plain;
}

function onlyOne(placed: readonly PlacedRecord[]): ClientRecord | undefined {
  return placed.length === 1 ? placed[0]?.record : undefined;
}
