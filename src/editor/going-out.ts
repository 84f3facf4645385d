import * as vscode from 'vscode';
import { leaksInFile } from '../actions/attachments.ts';
import {
  type DeliveredLetter,
  type Delivery,
  deliverDocument,
  leaksIn,
  receiverOf,
} from '../actions/deliver-document.ts';
import { noteDelivered } from '../actions/note-letter.ts';
import { countRemarks } from '../actions/outgoing-document.ts';
import { noteReminder } from '../actions/reminders.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { fieldInWords } from '../documents/checks/leaks/field-words.ts';
import type { Leak } from '../documents/checks/leaks.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';
import { type CommandParts, editClient } from './commands/command.ts';
import { checkWishes } from './letter-settings.ts';
import { openAtLine } from './notifications.ts';

/** How many places a question lists. */
const MOST_PLACES = 8;

/** A document that is about to go out. */
export interface GoingOut {
  readonly document: vscode.TextDocument;
  /** Its text when it was checked: that and nothing else goes out. */
  readonly text: string;
  readonly client: LoadedClient;
  readonly delivery: Delivery;
}

/**
 * The document in the active editor, with the client that it is for as they are on disk by now.
 *
 * @throws {UserError} where there is none that could go out, see `receiverOf`
 */
export async function documentInFront(parts: CommandParts): Promise<GoingOut> {
  // The record may have been written a moment ago, by hand or by another program.
  await parts.list.reload();
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new UserError('document.none');
  const text = document.getText();
  const client = parts.list.find(receiverOf(text));
  if (!client) throw new UserError('document.clientGone');
  return { document, text, client, delivery: deliverDocument(text, client.record) };
}

/**
 * Whether a document may go out: what leaks, gaps, and what the letter check finds are asked about first, in one question,
 * which quotes nothing of it. Comments are no leak on ways on which they stay behind.
 */
export async function mayGoOut(parts: CommandParts, out: GoingOut, keepsComments = false): Promise<boolean> {
  const { document, delivery } = out;
  const { all, remarks } = await parts.notifications.working(CHECKING, (_, signal) => checked(parts, out, signal));
  const leaks = all.filter(({ kind }) => keepsComments || kind !== 'comment');
  const count = leaks.length + delivery.gaps + remarks;
  if (count === 0) return true;
  const chosen = await askToLook(
    parts,
    count,
    placesOf(parts, { leaks: leaks.map(placeOf), gaps: delivery.gaps, remarks }),
  );
  if (chosen === 'show') await showFirst(parts, document, leaks);
  return chosen === 'anyway';
}

const CHECKING = { id: 'deliver.checking' } as const satisfies Message;

/** What is found in a document; whoever gives up waiting for it sends nothing. */
async function checked(parts: CommandParts, { text, client: { record } }: GoingOut, signal: AbortSignal) {
  const context = await leakParts(parts);
  signal.throwIfAborted();
  const all = await leaksIn(text, record, context);
  signal.throwIfAborted();
  const remarks = await countRemarks(text, { record, ...context }, checkWishes(), parts.languages);
  signal.throwIfAborted();
  return { all, remarks };
}

/** A file that is about to go along with a document. */
export interface FileToGo {
  readonly name: string;
  readonly path: string;
  readonly content: Uint8Array;
}

/** Whether delivered files may go along: what leaks in them is asked about in one question, as of a document. */
export async function mayGoAlong(
  parts: CommandParts,
  { client }: GoingOut,
  files: readonly FileToGo[],
): Promise<boolean> {
  if (files.length === 0) return true;
  const all = await parts.notifications.working(CHECKING, async (_, signal) => {
    const context = await leakParts(parts);
    const found = await Promise.all(
      files.map(async (file) => placesIn(file, await leaksInFile(file, client.record, context))),
    );
    signal.throwIfAborted();
    return found.flat();
  });
  const [first] = all;
  if (!first) return true;
  const leaks = all.map(({ message }) => message);
  const chosen = await askToLook(parts, all.length, placesOf(parts, { leaks, gaps: 0, remarks: 0 }));
  if (chosen === 'show') await openAtLine(first.path, first.line);
  return chosen === 'anyway';
}

/** What of a file is asked about: its leaks, or that nobody looked into it. */
function placesIn({ name: file, path }: FileToGo, leaks: readonly Leak[] | undefined) {
  if (!leaks) return [{ path, line: 1, message: { id: 'deliver.attachTooLong', values: { file } } satisfies Message }];
  return leaks.map((leak) => {
    const message: Message = { id: 'deliver.leakIn', values: { file, leak: placeOf(leak) } };
    return { path, line: leak.line, message };
  });
}

async function leakParts(parts: CommandParts) {
  const clients = parts.list.clients.map(({ record }) => record);
  const known = await parts.vault.values();
  return { profile: await parts.profile.load(), today: parts.clock.today(), clients, known };
}

function askToLook({ notifications }: CommandParts, count: number, places: string) {
  return notifications.decide(
    { id: 'deliver.look', values: { count } },
    { show: { id: 'deliver.showPlace' }, anyway: { id: 'deliver.goOn' } },
    { id: 'deliver.lookAt', values: { places } },
  );
}

interface Findings {
  readonly leaks: readonly Message[];
  readonly gaps: number;
  readonly remarks: number;
}

function placesOf({ text }: CommandParts, { leaks, gaps, remarks }: Findings): string {
  const say = ({ id, values }: Message): string => text.say(id, values);
  const lines = leaks.slice(0, MOST_PLACES).map(say);
  const more = leaks.length - lines.length;
  if (more > 0) lines.push(say({ id: 'deliver.leakMore', values: { count: more } }));
  if (gaps > 0) lines.push(say({ id: 'deliver.gapsLeft', values: { count: gaps } }));
  if (remarks > 0) lines.push(say({ id: 'deliver.remarks', values: { count: remarks } }));
  return lines.join('\n');
}

function placeOf({ kind, line, field }: Leak): Message {
  const isOfField = (kind === 'private' || kind === 'otherClient') && field !== undefined;
  const values = { line: String(line), field: isOfField ? fieldInWords({ kind, field }) : '' };
  return { id: `deliver.leak.${kind}`, values };
}

/** The first leak, else the first gap, else the findings in *Problems*. */
async function showFirst(parts: CommandParts, document: vscode.TextDocument, [leak]: readonly Leak[]): Promise<void> {
  const [gap] = findGaps(document.getText());
  if (leak) return select(document, document.lineAt(Math.min(leak.line, document.lineCount) - 1).range);
  if (gap) {
    const end = document.positionAt(gap.offset + gap.length);
    return select(document, new vscode.Range(document.positionAt(gap.offset), end));
  }
  await parts.letters.check(document, { asked: {} });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { selection });
}

/** Notes every letter of a document that went out in the record's log. */
export async function noteGoneOut(parts: CommandParts, { client, delivery }: GoingOut): Promise<void> {
  for (const letter of delivery.letters) await note(parts, client, letter);
}

/** By kind and day; a reminder beside its invoice as well. */
async function note(parts: CommandParts, client: LoadedClient, { kind, id, reminder }: DeliveredLetter): Promise<void> {
  const line = parts.text.say(`newDocument.${kind}`);
  const done: Message = { id: 'change.letterNoted', values: { what: line } };
  const on = parts.clock.today();
  const asked = reminder && noteReminder(reminder.invoice, { stage: reminder.stage, on, id });
  const logged = noteDelivered({ id, document: kind, line, on });
  const edit: RecordEdit = (record) => [...logged(record), ...(asked?.(record) ?? [])];
  await editClient(parts, client, { edit, summary: done, done });
}
