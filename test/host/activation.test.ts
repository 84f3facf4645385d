import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'deorbit.deorbit';

describe('activation', () => {
  it('happens in a trusted workspace', async () => {
    assert.equal(vscode.workspace.isTrusted, true);
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('registers exactly the commands that package.json declares', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    const declared: string[] = extension?.packageJSON.contributes.commands.map(
      (entry: { command: string }) => entry.command,
    );
    const views: string[] = Object.values(
      extension?.packageJSON.contributes.views as Record<string, { id: string }[]>,
    ).flatMap((group) => group.map((view) => view.id));
    const isMadeForView = (command: string) => views.some((view) => command.startsWith(`${view}.`));
    const registered = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('deorbit.'));
    assert.deepEqual(registered.filter((command) => !isMadeForView(command)).sort(), declared.sort());
  });
});
