import type { Files } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import { findLeaks, type Leak } from '../documents/checks/leaks.ts';
import { factsFor } from '../documents/client-facts.ts';
import { deliverable } from '../documents/exports/deliverable.ts';
import { isForOneself, isLetterKind, type LetterKind, reminderVariant } from '../documents/letters/letter-kinds.ts';
import { stageOf } from '../documents/letters/payment-reminder.ts';
import type { DocumentIdentity, DocumentKind } from '../documents/rendering.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import { fileStemOf } from '../records/record-file-name.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { slugOf } from '../relationship/client/row-keys.ts';
import type { ReminderStage } from '../relationship/exit/reminder-ladder.ts';

/** The folder of the workspace that documents are delivered into. */
export const DELIVERED = 'handover';

/** A letter within a document that is delivered. */
export interface DeliveredLetter {
  readonly kind: LetterKind;
  readonly id: string;
  /** Of a payment reminder: its step, and the key of the invoice. */
  readonly reminder?: { readonly invoice: string; readonly stage: ReminderStage };
}

/** A document that is ready to be delivered. */
export interface Delivery {
  readonly text: string;
  /** A name for its file, without the extension. */
  readonly name: string;
  /** The letters in it, each kind once, and each reminder of an invoice, with the id of the document. */
  readonly letters: readonly DeliveredLetter[];
  /** How many gaps are left in it. */
  readonly gaps: number;
}

/**
 * Id of the client that a text is for. A text goes out whole, and is checked against one record: of another client's
 * document in it nobody could say what is private.
 *
 * @throws {UserError} where the text holds no document, or those of several clients, or one for the person alone
 */
export function receiverOf(text: string): string {
  const documents = findDocuments(text).map(({ identity }) => identity);
  const [receiver, ...others] = new Set(documents.map(({ client }) => client));
  if (receiver === undefined) throw new UserError('document.none');
  if (others.length > 0) throw new UserError('deliver.manyClients');
  const ownKind = documents.find(({ kind }) => isForOneself(kind))?.kind;
  if (ownKind !== undefined) throw forOneself(receiver, ownKind);
  return receiver;
}

/** What is for the person alone goes nowhere; what the client gets in its place is offered. */
function forOneself(receiver: string, own: DocumentKind): UserError {
  const isChecklist = own === 'agreement-checklist';
  const kind = isChecklist ? 'questionnaire' : 'farewell';
  const argument = { client: receiver, kind };
  return new UserError(isChecklist ? 'deliver.checklist' : 'deliver.forOneself', {}, [
    { kind: 'command', command: 'deorbit.newDocument', label: `newDocument.${kind}`, argument },
  ]);
}

/** Makes what the client gets out of a document with Deorbit's marks. */
export function deliverDocument(text: string, record: ClientRecord): Delivery {
  const delivered = deliverable(text);
  return {
    text: delivered,
    name: nameOf(text, record),
    letters: lettersIn(text),
    gaps: findGaps(delivered).length,
  };
}

/** What a document is checked with before it is delivered. */
export interface LeakParts {
  readonly profile: Profile | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Records of the person's clients: of the others, nothing must stand in the document. */
  readonly clients: readonly ClientRecord[];
  /** Secrets that the person keeps: none may stand in the document. */
  readonly known?: readonly string[];
}

/** What of a document should not leave the private area; line numbers are those of the document before delivery. */
export function leaksIn(text: string, record: ClientRecord, parts: LeakParts): Promise<Leak[]> {
  const { profile, today, clients, known = [] } = parts;
  return findLeaks(text, { record, others: clients, facts: factsFor(record, profile, today), known });
}

function lettersIn(text: string): readonly DeliveredLetter[] {
  const letters = new Map<string, DeliveredLetter>();
  for (const { identity } of findDocuments(text)) {
    const { kind, id } = identity;
    if (!isLetterKind(kind)) continue;
    const reminder = reminderOf(identity);
    const key = [kind, reminder?.invoice, reminder?.stage].join(' ');
    if (!letters.has(key)) letters.set(key, { kind, id, ...(reminder && { reminder }) });
  }
  return [...letters.values()];
}

function reminderOf({ kind, variant, invoice }: DocumentIdentity): DeliveredLetter['reminder'] {
  if (kind !== 'payment-reminder' || invoice === undefined) return undefined;
  return { invoice, stage: stageOf(reminderVariant(variant)) };
}

/** How the name of every file begins that is delivered to a client, whatever it is. */
export function deliveryStem({ name, project }: ClientRecord): string {
  return fileStemOf(slugOf(project ?? '') || name, 'handover');
}

/** A handover is called by the project alone, as every one before it; other papers by what they are as well. */
function nameOf(text: string, record: ClientRecord): string {
  const stem = deliveryStem(record);
  const kinds = findDocuments(text).map(({ identity }) => identity.kind);
  const [kind] = kinds;
  return kind === undefined || kinds.includes('handover') ? stem : `${stem}-${kind}`;
}

/**
 * Refuses a place to deliver to that is a link, file or folder: a repository can hold one that leads out of the workspace,
 * and what it leads to is not ours to replace.
 *
 * @param path a file in {@link DELIVERED}
 * @throws {UserError} `deliver.outside`, `deliver.fileIsLink`
 */
export async function refuseLinks(files: Files, path: string): Promise<void> {
  const folder = files.parent(path);
  const name = files.baseName(path);
  const real = files.join(await files.realPath(files.parent(folder)), DELIVERED);
  if ((await files.realPath(folder)) !== real) throw new UserError('deliver.outside', { folder: DELIVERED });
  if ((await files.realPath(path)) !== files.join(real, name))
    throw new UserError('deliver.fileIsLink', { file: `${DELIVERED}/${name}` });
}
