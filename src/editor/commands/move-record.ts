import { folderAfterMove } from '../../actions/change-client.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type Command, type CommandParts, clientFor } from './command.ts';
import { pickOwnFolder } from './own-folder.ts';

/** *Move Record...*: from beside the code to the person's own records folder, and back; its documents go along. */
export function moveRecord(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'moveRecord.client' });
    const beside = parts.list.workplaceOf(client);
    const title = { id: 'moveRecord.folder', values: { name: client.record.name } } as const;
    const workplace = beside ?? (await parts.asking.workplace(title, parts.list, client));
    const folder = beside ? (parts.places.ownPath ?? (await pickOwnFolder(parts))) : workplace.records;
    const path = parts.files.join(folder, parts.files.baseName(client.path));
    try {
      await parts.moves.move(client, path);
      await keepFoldersTrue(parts, client, { path, folder: workplace.folder, to: beside ? 'own' : 'workspace' });
    } finally {
      await parts.list.reload();
    }
    parts.notifications.done({ id: 'moveRecord.done' });
  };
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
