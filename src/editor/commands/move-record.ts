import * as v from 'valibot';
import { folderAfterMove } from '../../actions/change-client.ts';
import { type TemplatesToTake, takeTemplates, templatesToTake } from '../../actions/move-templates.ts';

import { type FileToCopy, moveTrouble } from '../../records/copied-files.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { Choice } from '../asking.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';
import { pickOwnFolder } from './own-folder.ts';

/** What becomes of own templates: those that are missing there are copied, or all of them are, or none. */
const ANSWERS = ['copy', 'replace', 'leave'] as const;
type Answer = (typeof ANSWERS)[number];

/**
 * *Move Record...*: from beside the code to the person's own records folder, and back; its documents go along, and where
 * own templates lie beside the record, it asks about them. Options: `templates`, one of the answers to that.
 */
export function moveRecord(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'moveRecord.client' });
    const options = optionsFrom(argument, { client: v.string(), templates: v.picklist(ANSWERS) });
    const beside = parts.list.workplaceOf(client);
    const title = { id: 'moveRecord.folder', values: { name: client.record.name } } as const;
    const workplace = beside ?? (await parts.asking.workplace(title, parts.list, client));
    const folder = beside ? (parts.places.ownPath ?? (await pickOwnFolder(parts))) : workplace.records;
    const path = parts.files.join(folder, parts.files.baseName(client.path));
    const templates = await templatesFor(parts, { client, folder, answer: options.templates });
    try {
      await parts.notifications.working({ id: 'moveRecord.working' }, (say, signal) => {
        const progress = (count: number) => say({ id: 'move.filesCopied', values: { count } });
        return parts.moves.move(client, path, { signal, progress });
      });
      await keepFoldersTrue(parts, client, { path, folder: workplace.folder, to: beside ? 'own' : 'workspace' });
    } finally {
      await parts.list.reload();
    }
    // The record has moved by now: what is tried again when this fails is no more than this.
    await parts.notifications.attempt(async () => {
      await takeTemplates(parts.files, templates);
      const count = templates.length;
      parts.notifications.done(
        count > 0 ? { id: 'moveRecord.doneWith', values: { count } } : { id: 'moveRecord.done' },
      );
    });
  };
}

/** The templates to copy; a person is asked where the documents would look different at the new place. */
async function templatesFor(
  parts: CommandParts,
  wanted: { readonly client: LoadedClient; readonly folder: string; readonly answer: Answer | undefined },
): Promise<readonly FileToCopy[]> {
  const { files, asking } = parts;
  const { client, folder } = wanted;
  const found = await templatesToTake(files, files.parent(client.path), folder).catch((error) => {
    throw moveTrouble(error, 'move.notCopied', files.baseName(client.path));
  });
  const { missing, differing } = found;
  if (missing.length + differing.length === 0) return [];
  const hint = { id: 'moveRecord.templatesHint' } as const;
  const answer = wanted.answer ?? (await asking.one({ id: 'moveRecord.templates' }, choicesFrom(parts, found), hint));
  if (answer === 'leave') return [];
  return answer === 'copy' ? missing : [...missing, ...differing];
}

function choicesFrom(
  { files, text }: CommandParts,
  { missing, differing }: TemplatesToTake,
): readonly Choice<Answer>[] {
  const named = (some: readonly FileToCopy[]) => some.map(({ from }) => files.baseName(from)).join(', ');
  const count = missing.length + differing.length;
  const copy: Choice<Answer> = {
    label: text.say('moveRecord.templatesCopy', { count: missing.length }),
    ...(differing.length > 0 && { description: text.say('moveRecord.templatesStay') }),
    detail: named(missing),
    value: 'copy',
  };
  const replace: Choice<Answer> = {
    label: text.say('moveRecord.templatesReplace', { count }),
    detail: text.say('moveRecord.templatesKept', { files: named(differing) }),
    value: 'replace',
  };
  return [
    ...(missing.length > 0 ? [copy] : []),
    ...(differing.length > 0 ? [replace] : []),
    { label: text.say('moveRecord.templatesLeave'), value: 'leave' },
  ];
}

async function keepFoldersTrue(
  parts: CommandParts,
  client: LoadedClient,
  moved: { readonly path: string; readonly folder: string; readonly to: 'own' | 'workspace' },
): Promise<void> {
  // A record of a newer version may be moved, never written.
  if (client.readOnly) return;
  await parts.store.edit(moved.path, folderAfterMove(moved.folder, moved.to), { id: 'change.moved' });
}
