import * as vscode from 'vscode';
import type { CommandId } from '../generated/contributions.ts';
import type { Stage } from '../relationship/client/identity.ts';
import type { ClientsNode } from './clients-tree-nodes.ts';

/** What rows of the view *Clients* travel as; VS Code asks for this very form. */
const ROWS = 'application/vnd.code.tree.deorbit.clients';
const CHANGE_STAGE: CommandId = 'deorbit.changeStage';

/** Lets clients be dragged to another stage: onto the stage itself or onto a client that is there. */
export class ClientDrag implements vscode.TreeDragAndDropController<ClientsNode> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];

  handleDrag(rows: readonly ClientsNode[], transfer: vscode.DataTransfer): void {
    const paths = rows.flatMap((row) => (row.kind === 'client' ? [row.client.path] : []));
    if (paths.length > 0) transfer.set(ROWS, new vscode.DataTransferItem(JSON.stringify(paths)));
  }

  async handleDrop(target: ClientsNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const stage = stageOf(target);
    const item = transfer.get(ROWS);
    if (!stage || !item) return;
    const paths: unknown = JSON.parse(await item.asString());
    await vscode.commands.executeCommand(CHANGE_STAGE, { paths, stage });
  }
}

function stageOf(target: ClientsNode | undefined): Stage | undefined {
  if (target === undefined || target.kind === 'broken') return undefined;
  return target.kind === 'stage' ? target.stage : target.client.record.stage;
}
