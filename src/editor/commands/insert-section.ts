import * as v from 'valibot';
import { draftHandover } from '../../actions/draft-handover.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { handoverSections } from '../../documents/handover/section-list.ts';
import type { Rendering } from '../../documents/rendering.ts';
import { mergeIntoRendering } from '../../documents/renderings.ts';
import { findDocuments, findSections } from '../../documents/sections/markers.ts';
import { sectionsOnly } from '../../documents/sections/sections-only.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { insertRendering } from '../insert-rendering.ts';
import { type Command, type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';
import { targetFor } from './insert-handover.ts';

/** *Insert Section...*: one or more sections of a handover; they join the client's document that is there already. */
export function insertSection(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { sections: v.array(v.string()) });
    const client = await clientFor(parts, argument, { id: 'insertSection.client' });
    const target = await targetFor(parts, client, nodeFrom(argument) !== undefined);
    const text = target.editor.document.getText();
    const host = findDocuments(text).find((document) => document.identity.client === client.record.id)?.identity;
    const present = findSections(text).filter((section) => section.document === host?.id);
    const pack = await loadLanguagePack(host?.language ?? client.record.language);
    const offered = handoverSections(pack.words).filter(({ id }) => !present.some((section) => section.id === id));
    const sections = options.sections ?? (await ask(parts, client, offered));
    const rendering = draftHandover(client.record, await parts.profile.load(), {
      pack,
      documentId: host?.id ?? parts.ids.rowId(),
      sections,
      today: parts.clock.today(),
    });
    await keep(parts, rendering, host !== undefined);
    await insertRendering(target.editor, host ? sectionsOnly(rendering.text) : rendering.text);
    parts.notifications.done(
      target.insteadOf === undefined
        ? { id: 'insertSection.done', values: { count: sections.length } }
        : { id: 'insertHandover.newDocument', values: { file: target.insteadOf } },
    );
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

async function keep(parts: CommandParts, rendering: Rendering, joins: boolean): Promise<void> {
  const before = joins ? await parts.renderings.read(rendering.identity) : undefined;
  await parts.renderings.keep(before ? mergeIntoRendering(before, rendering) : rendering);
}
