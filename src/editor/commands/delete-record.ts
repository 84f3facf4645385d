import * as vscode from 'vscode';
import type { Command, CommandParts } from './command.ts';
import { clientsFor } from './selected-clients.ts';

/** *Delete Record...*: the client it was called on, or all that are selected, after a question that says how to get it back. */
export function deleteRecord(parts: CommandParts): Command {
  return async (argument, selected) => {
    const clients = await clientsFor(parts, argument, selected, { id: 'deleteRecord.client' });
    const count = clients.length;
    const [first] = clients;
    const sure = await parts.notifications.confirm(
      first && count === 1
        ? { id: 'deleteRecord.question', values: { name: first.record.name } }
        : { id: 'deleteRecord.questionMany', values: { count } },
      { id: 'deleteRecord.yes' },
      { id: 'deleteRecord.detail' },
    );
    if (!sure) throw new vscode.CancellationError();
    try {
      for (const client of clients) await parts.moves.remove(client);
    } finally {
      await parts.list.reload();
    }
    parts.notifications.done({ id: 'deleteRecord.done', values: { count } });
  };
}
