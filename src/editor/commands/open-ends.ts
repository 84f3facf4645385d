import * as vscode from 'vscode';
import type { LoadedClient } from '../../records/parse-record.ts';
import { openEndsOf } from '../../relationship/agenda/open-ends.ts';
import type { CommandParts } from './command.ts';

/**
 * Before clients count as left: says once what stays open, and asks whether they may all the same. Nothing is asked where
 * nothing is open.
 *
 * @throws {vscode.CancellationError} when they may not
 */
export async function confirmOpenEnds(parts: CommandParts, clients: readonly LoadedClient[]): Promise<void> {
  const { text, notifications } = parts;
  const open = openEndsOf(
    clients.map(({ record }) => record).filter(({ stage }) => stage !== 'left'),
    parts.standings.today,
  );
  if (open.length === 0) return;
  const said = open.map(({ id, values }) => text.say(id, values));
  const what = new Intl.ListFormat(text.language, { type: 'unit' }).format(said);
  const question = { id: 'changeStage.openEnds', values: { what, stage: { id: 'stage.left' } } } as const;
  if (!(await notifications.confirm(question, { id: 'changeStage.leaveAnyway' }))) throw new vscode.CancellationError();
}
