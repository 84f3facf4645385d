import { draftHandover } from '../../actions/draft-handover.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import type { Rendering } from '../../documents/rendering.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { type DocumentMarker, findDocuments } from '../../documents/sections/markers.ts';
import { documentsFolderOf } from '../../records/documents-folder.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type DocumentTarget, documentTarget, type NewDocumentPlace, newDocument } from '../document-target.ts';
import { insertRendering } from '../insert-rendering.ts';
import { type Command, type CommandParts, clientFor, nodeFrom } from './command.ts';

/** *Insert Handover*: the whole handover of a client, into the Markdown at hand or a new document. */
export function insertHandover(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'insertHandover.client' });
    const target = await targetFor(parts, client, nodeFrom(argument) !== undefined);
    refuseSecondHandover(target, client);
    await writeHandover(parts, client, target);
  };
}

/** Writes the whole handover of a client into a new document, whatever the editor shows. */
export async function newHandover(parts: CommandParts, client: LoadedClient): Promise<void> {
  await parts.store.keepPrivate(parts.files.parent(client.path));
  const editor = await newDocument(parts.files, placeFor(parts, client));
  await writeHandover(parts, client, { editor, insteadOf: undefined });
}

async function writeHandover(parts: CommandParts, client: LoadedClient, target: DocumentTarget): Promise<void> {
  const profile = await parts.profile.load();
  const pack = await loadLanguagePack(client.record.language);
  const order = { pack, documentId: parts.ids.rowId(), today: parts.clock.today() };
  const { own, remark } = await parts.ownTemplates.draft(client, profile, order);
  const rendering = draftHandover(client.record, profile, { ...order, own });
  await parts.renderings.keep(rendering);
  const instead = await insertOrOpen(parts, client, { target, rendering });
  const count = findGaps(rendering.text).length;
  parts.notifications.done(remark ?? instead ?? { id: 'insertHandover.done', values: { count } });
}

/** The place for a document of a client's: the Markdown at hand, else a new document in the client's private folder. */
export async function targetFor(
  parts: CommandParts,
  client: LoadedClient,
  onlyEmpty: boolean,
): Promise<DocumentTarget> {
  await parts.store.keepPrivate(parts.files.parent(client.path));
  return documentTarget(parts.files, placeFor(parts, client), onlyEmpty);
}

function placeFor(parts: CommandParts, client: LoadedClient): NewDocumentPlace {
  const folder = documentsFolderOf(parts.files, client.path);
  return { folder, name: 'handover' };
}

/**
 * Puts a document into its place, or into a new document where the editor would not take it. Gives what is to be said of a
 * new document; undefined when it stands where it was wanted.
 */
export async function insertOrOpen(
  parts: CommandParts,
  client: LoadedClient,
  { target, rendering }: { readonly target: DocumentTarget; readonly rendering: Rendering },
): Promise<Message | undefined> {
  if (await insertRendering(target.editor, rendering.text)) return target.insteadOf;
  await insertRendering(await newDocument(parts.files, placeFor(parts, client)), rendering.text);
  const file = parts.files.baseName(target.editor.document.uri.path);
  return { id: 'insertHandover.readOnly', values: { file } };
}

/** Whether a document is the handover of this client, and not another paper of theirs. */
export function isHandoverOf({ identity }: DocumentMarker, client: LoadedClient): boolean {
  return identity.kind === 'handover' && identity.client === client.record.id;
}

function refuseSecondHandover(target: DocumentTarget, client: LoadedClient): void {
  const present = findDocuments(target.editor.document.getText());
  if (!present.some((document) => isHandoverOf(document, client))) return;
  throw new UserError('insertHandover.alreadyHere', { name: client.record.name }, [
    { kind: 'command', command: 'deorbit.refreshHandover', label: 'insertHandover.refresh' },
    { kind: 'command', command: 'deorbit.insertSection', label: 'insertHandover.section' },
  ]);
}
