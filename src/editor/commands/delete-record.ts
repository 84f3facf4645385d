import * as vscode from 'vscode';
import type { Message } from '../../base/ports/text.ts';
import type { BrokenRecord } from '../../records/parse-record.ts';
import { brokenRecordError, nameOfFile } from '../broken-record-error.ts';
import { ownerOfBroken } from '../kept-clients.ts';
import type { Command, CommandParts } from './command.ts';
import { brokenRow, clientsFor } from './selected-clients.ts';

/** *Delete Record...*: the client it was called on, or all that are selected, after a question that says how to get it back. */
export function deleteRecord(parts: CommandParts): Command {
  return async (argument, selected) => {
    const broken = brokenRow(parts, argument);
    if (broken) return deleteBroken(parts, broken);
    const clients = await clientsFor(parts, argument, selected, { id: 'deleteRecord.client' });
    const count = clients.length;
    const [first] = clients;
    await confirm(
      parts,
      first && count === 1
        ? { id: 'deleteRecord.question', values: { name: first.record.name } }
        : { id: 'deleteRecord.questionMany', values: { count } },
    );
    try {
      for (const client of clients) await parts.moves.remove(client);
    } finally {
      await parts.list.reload();
    }
    parts.notifications.done({ id: 'deleteRecord.done', values: { count } });
  };
}

async function deleteBroken(parts: CommandParts, broken: BrokenRecord): Promise<void> {
  const { path, text } = broken;
  // A version holds text: what is none could not be brought back.
  if (text === undefined) throw brokenRecordError(broken);
  await confirm(parts, { id: 'deleteRecord.question', values: { name: nameOfFile(path) } });
  try {
    await parts.moves.removeBroken(path, await ownerOfBroken(parts, path, text));
  } finally {
    await parts.list.reload();
  }
  parts.notifications.done({ id: 'deleteRecord.done', values: { count: 1 } });
}

async function confirm({ notifications }: CommandParts, question: Message): Promise<void> {
  const sure = await notifications.confirm(question, { id: 'deleteRecord.yes' }, { id: 'deleteRecord.detail' });
  if (!sure) throw new vscode.CancellationError();
}
