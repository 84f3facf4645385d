import * as vscode from 'vscode';
import {
  DELIVERED,
  type DeliveredLetter,
  type Delivery,
  deliverDocument,
  leaksIn,
  receiverOf,
  refuseLinks,
} from '../../actions/deliver-document.ts';
import { noteDelivered } from '../../actions/note-letter.ts';
import { noteReminder } from '../../actions/reminders.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { Leak } from '../../documents/checks/leaks.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { inWords } from '../../records/file-trouble.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { RecordEdit } from '../../relationship/client/record-edit.ts';
import { openAt } from '../notifications.ts';
import { type Command, type CommandParts, editClient } from './command.ts';

/** How many places a question lists. */
const MOST_PLACES = 8;

/**
 * *Deliver to Workspace*: what the client gets, out of the document in the active editor. Gaps and leaks are asked about, and
 * so is a file that says something else.
 */
export function deliver(parts: CommandParts): Command {
  return async () => {
    // The record may have been written a moment ago, by hand or by another program.
    await parts.list.reload();
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new UserError('document.none');
    const text = document.getText();
    const client = parts.list.find(receiverOf(text));
    if (!client) throw new UserError('document.clientGone');
    const delivery = deliverDocument(text, client.record);
    const clients = parts.list.clients.map(({ record }) => record);
    const known = await parts.vault.values();
    const checkedWith = { profile: await parts.profile.load(), today: parts.clock.today(), clients, known };
    const leaks = await leaksIn(text, client.record, checkedWith);
    if (!(await leaksAccepted(parts, document, leaks)) || !(await gapsAccepted(parts, document, delivery))) return;
    const path = await pathFor(parts, client, delivery);
    if (path === undefined) return;
    await openAt(path);
    for (const letter of delivery.letters) await note(parts, client, letter);
    parts.notifications.done({ id: 'deliver.done', values: { file: `${DELIVERED}/${parts.files.baseName(path)}` } });
  };
}

/** Every letter that goes out is noted in the record's log, by kind and day; a reminder beside its invoice as well. */
async function note(parts: CommandParts, client: LoadedClient, { kind, id, reminder }: DeliveredLetter): Promise<void> {
  const line = parts.text.say(`newDocument.${kind}`);
  const done: Message = { id: 'change.letterNoted', values: { what: line } };
  const on = parts.clock.today();
  const asked = reminder && noteReminder(reminder.invoice, { stage: reminder.stage, on, id });
  const logged = noteDelivered({ id, line, on });
  const edit: RecordEdit = (record) => [...logged(record), ...(asked?.(record) ?? [])];
  await editClient(parts, client, { edit, summary: done, done });
}

async function leaksAccepted(
  parts: CommandParts,
  document: vscode.TextDocument,
  leaks: readonly Leak[],
): Promise<boolean> {
  const [first] = leaks;
  if (!first) return true;
  const say = ({ id, values }: Message): string => parts.text.say(id, values);
  const places = leaks.slice(0, MOST_PLACES).map((leak) => say(placeOf(leak)));
  const more = leaks.length - places.length;
  if (more > 0) places.push(say({ id: 'deliver.leakMore', values: { count: more } }));
  const chosen = await parts.notifications.decide(
    { id: 'deliver.leaks', values: { count: leaks.length, places: places.join('\n') } },
    { show: { id: 'deliver.showPlace' }, anyway: { id: 'deliver.anyway' } },
  );
  if (chosen === 'show') await select(document, document.lineAt(Math.min(first.line, document.lineCount) - 1).range);
  return chosen === 'anyway';
}

function placeOf({ kind, line, field }: Leak): Message {
  const values = { line: String(line), field: field ?? '' };
  return { id: `deliver.leak.${kind}`, values };
}

async function gapsAccepted(parts: CommandParts, document: vscode.TextDocument, { gaps }: Delivery): Promise<boolean> {
  if (gaps === 0) return true;
  const chosen = await parts.notifications.decide(
    { id: 'deliver.gaps', values: { count: gaps } },
    { show: { id: 'deliver.showPlace' }, anyway: { id: 'deliver.anyway' } },
  );
  const [first] = findGaps(document.getText());
  if (chosen === 'show' && first)
    await select(
      document,
      new vscode.Range(document.positionAt(first.offset), document.positionAt(first.offset + first.length)),
    );
  return chosen === 'anyway';
}

async function select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(document, { selection });
}

/** Where the document was written; `undefined` when the person would rather not. */
async function pathFor(parts: CommandParts, client: LoadedClient, delivery: Delivery): Promise<string | undefined> {
  const { files, list, asking } = parts;
  const beside = list.workplaces.find(({ records }) => records === files.parent(client.path));
  const title = { id: 'deliver.folder', values: { name: client.record.name } } as const;
  const { folder } = beside ?? (await asking.workplace(title, list, client));
  const target = files.join(folder, DELIVERED);
  const content = new TextEncoder().encode(delivery.text);
  for (let n = 1; ; n++) {
    const path = files.join(target, `${delivery.name}${n === 1 ? '' : `-${n}`}.md`);
    await refuseLinks(files, path);
    const present = (await files.stat(path)) && (await files.read(path));
    if (present && sameBytes(present, content)) return path;
    const chosen = present && n === 1 ? await askAbout(parts, path) : 'write';
    if (chosen === undefined) return undefined;
    if (present && (n > 1 || chosen === 'keepBoth')) continue;
    try {
      await files.mkdir(target);
      await files.replace(path, content, present);
    } catch (error) {
      throw inWords(error, files.baseName(path), 'write');
    }
    return path;
  }
}

function askAbout(parts: CommandParts, path: string): Promise<'replace' | 'keepBoth' | undefined> {
  return parts.notifications.decide(
    { id: 'deliver.exists', values: { file: `${DELIVERED}/${parts.files.baseName(path)}` } },
    { replace: { id: 'deliver.replace' }, keepBoth: { id: 'deliver.keepBoth' } },
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
