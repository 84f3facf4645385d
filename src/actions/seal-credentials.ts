import { referenceOf, type SecretReference } from '../records/sealing/references.ts';
import type { SealedEntry } from '../records/sealing/sealed-content.ts';
import type { ClientRecord, Credential } from '../relationship/client/record.ts';
import { appendRow, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';

/** An account or key of a record that may be sealed, without its value. */
export interface SealableEntry {
  /** Key of its row, see `keysOfRows`. */
  readonly key: string;
  readonly name: string;
  readonly where?: string | undefined;
  readonly account?: string | undefined;
  /** Where its value can be had, where the record says so. */
  readonly reference?: SecretReference | undefined;
  /** The program that holds its value, where the record says so. */
  readonly heldIn?: string | undefined;
  /** Whether it goes over to somebody else: not what stays or is closed, nor what they have already. */
  readonly isExpected: boolean;
}

const NOT_HANDED_OVER: readonly Credential['transfer'][] = ['stays', 'closed', 'transferred'];

/** The accounts and keys of a record, in its order, those without a name left out. */
export function sealableEntries({ credentials = [] }: ClientRecord): readonly SealableEntry[] {
  const keys = keysOfRows(credentials);
  return credentials.map((credential, index) => ({
    key: keys[index] ?? '',
    name: credential.name,
    where: credential.url ?? credential.service,
    account: credential.account,
    reference: referenceOf(credential),
    heldIn: credential.heldIn,
    isExpected: !NOT_HANDED_OVER.includes(credential.transfer),
  }));
}

/** An entry with its value, ready to be sealed. */
export function sealedEntry({ name, where, account }: SealableEntry, value: string, notes?: string): SealedEntry {
  return { name, where, account, value, notes };
}

/** What the record keeps of a sealed file; never a value, never the passphrase. */
export interface NotedSealing {
  /** Keys of the rows whose values are in it. */
  readonly keys: readonly string[];
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Who receives it: a name, as the person gave it. */
  readonly receivedBy?: string | undefined;
  /** Name of the file, without its folder. */
  readonly file: string;
  /** How, in the language of the client's documents, such as "sealed file (age)". */
  readonly method: string;
  /** What the log says, in one line: with the names of the accounts, since a later sealing overwrites what their rows say. */
  readonly line: string;
  /** Whether it has reached them; a file that is only sealed is under way. */
  readonly isReceived: boolean;
  /** Id of the log's new row. */
  readonly id: string;
}

/**
 * Notes that credentials were sealed: of each row when, into which file, to whom, how and how far it is, and one line in the
 * log. What was already handed over keeps its day.
 */
export function noteSealed(sealing: NotedSealing): RecordEdit {
  return (record) => {
    const credentials = record.credentials ?? [];
    const rows = keysOfRows(credentials).flatMap((key, index) => (sealing.keys.includes(key) ? [index] : []));
    if (rows.length === 0) return [];
    const changes = rows.flatMap((index) => changesOf(credentials[index], index, sealing));
    const { id, on, line } = sealing;
    return [...changes, appendRow(record, 'log', { id, on, channel: 'file', line })];
  };
}

function changesOf(row: Credential | undefined, index: number, sealing: NotedSealing): readonly RecordChange[] {
  const { on, receivedBy, file, method, isReceived } = sealing;
  const wasHandedOver = row?.transfer === 'transferred';
  const fields = {
    sealedOn: on,
    sealedIn: file,
    transferMethod: method,
    ...(receivedBy && { receivedBy }),
    ...(!wasHandedOver && { transfer: isReceived ? 'transferred' : 'under way' }),
    ...(isReceived && !(wasHandedOver && row?.transferredOn) && { transferredOn: on }),
  };
  return Object.entries(fields)
    .filter(([field, value]) => row?.[field] !== value)
    .map(([field, value]) => ({ path: ['credentials', index, field], value }));
}
