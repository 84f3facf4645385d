import * as v from 'valibot';
import type * as vscode from 'vscode';
import { draftHandover } from '../../actions/draft-handover.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { handoverSections } from '../../documents/handover/section-list.ts';
import type { DocumentIdentity, Rendering } from '../../documents/rendering.ts';
import { mergeIntoRendering } from '../../documents/renderings.ts';
import { findDocuments, findSections } from '../../documents/sections/markers.ts';
import { sectionsOnly } from '../../documents/sections/sections-only.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type DocumentTarget, editorAtHand } from '../document-target.ts';
import { insertRendering } from '../insert-rendering.ts';
import { type Command, type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';
import { insertOrOpen, isHandoverOf, targetFor } from './insert-handover.ts';

/** *Insert Section...*: one or more sections of a handover; they join the client's document that is there already. */
export function insertSection(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { sections: v.array(v.string()) });
    const client = await clientFor(parts, argument, { id: 'insertSection.client' });
    const isRow = nodeFrom(argument) !== undefined;
    const text = editorAtHand(isRow)?.document.getText() ?? '';
    const host = findDocuments(text).find((document) => isHandoverOf(document, client))?.identity;
    const present = findSections(text).filter((section) => section.document === host?.id);
    const pack = await loadLanguagePack(host?.language ?? client.record.language);
    const offered = handoverSections(pack.words).filter(({ id }) => !present.some((section) => section.id === id));
    const sections = options.sections ?? (await ask(parts, client, offered));
    // Only now: who thinks better of it is left with no empty document.
    const target = await targetFor(parts, client, isRow);
    const profile = await parts.profile.load();
    const order = { pack, sections, documentId: host?.id ?? parts.ids.rowId(), today: parts.clock.today() };
    const { own, remark } = await parts.ownTemplates.draft(client, profile, order);
    const draft = (documentId: string) => draftHandover(client.record, profile, { ...order, documentId, own });
    const joined = host && (await join(parts, target.editor, { host, rendering: draft(host.id) }));
    const instead = joined
      ? undefined
      : await insertAlone(parts, client, { target, rendering: draft(parts.ids.rowId()) });
    const done: Message = { id: 'insertSection.done', values: { count: sections.length } };
    parts.notifications.done(remark ?? instead ?? done);
  };
}

type Offered = ReturnType<typeof handoverSections>;

async function ask(parts: CommandParts, client: LoadedClient, offered: Offered): Promise<readonly string[]> {
  if (offered.length === 0) throw new UserError('insertSection.allHere', { name: client.record.name });
  return parts.asking.some(
    { id: 'insertSection.title', values: { name: client.record.name } },
    offered.map((section) => ({ label: section.title, value: section.id })),
  );
}

interface Joining {
  readonly host: DocumentIdentity;
  readonly rendering: Rendering;
}

// Where the rendering that the document stands on is not known, the next refresh reads the sections off the text.
async function join(parts: CommandParts, editor: vscode.TextEditor, { host, rendering }: Joining): Promise<boolean> {
  const before = await parts.renderings.read(host);
  const after = before && mergeIntoRendering(before, rendering);
  if (after) await parts.renderings.keep(after);
  const revision = after?.identity.revision;
  return insertRendering(editor, sectionsOnly(rendering.text), revision ? { id: host.id, revision } : undefined);
}

async function insertAlone(
  parts: CommandParts,
  client: LoadedClient,
  place: { readonly target: DocumentTarget; readonly rendering: Rendering },
): Promise<Message | undefined> {
  await parts.renderings.keep(place.rendering);
  return insertOrOpen(parts, client, place);
}
