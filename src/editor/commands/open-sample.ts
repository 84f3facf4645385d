import * as vscode from 'vscode';
import { copySample } from '../../actions/sample-workspace.ts';
import { pathOf, uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { inWords } from '../../records/file-trouble.ts';
import type { Command, CommandParts } from './command.ts';

/** The new folder's name; it stands in the title of the window. */
const NAME = 'sourdough-shop';

/**
 * *Open Sample*: a workspace with invented clients whose dates are near today, in a window of its own.
 *
 * @throws {UserError} in a browser, which has no folder for it
 */
export function openSample(parts: CommandParts): Command {
  return async () => {
    const { files, clock, sample } = parts;
    if (sample === undefined) throw new UserError('sample.notInBrowser');
    const above = await askWhere(parts, sample.temporary);
    try {
      let folder = files.join(above, NAME);
      for (let number = 2; await files.stat(folder); number++) folder = files.join(above, `${NAME}-${number}`);
      await copySample(files, { from: sample.from, to: folder, today: clock.today() });
      await vscode.commands.executeCommand('vscode.openFolder', uriOf(folder), { forceNewWindow: true });
      return folder;
    } catch (error) {
      throw inWords(error, NAME, 'create');
    }
  };
}

/** The folder that the sample's own will be made in. */
async function askWhere({ asking, text, files, ids }: CommandParts, temporary: string): Promise<string> {
  const where = await asking.one<'temporary' | 'chosen'>({ id: 'sample.where' }, [
    { label: text.say('sample.temporary'), detail: text.say('sample.temporaryMeans'), value: 'temporary' },
    { label: text.say('sample.chosen'), detail: text.say('sample.chosenMeans'), value: 'chosen' },
  ]);
  if (where === 'temporary') return files.join(temporary, `deorbit-sample-${ids.rowId()}`);
  const picked = await vscode.window.showOpenDialog({
    title: text.say('sample.where'),
    openLabel: text.say('sample.here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  if (!picked?.[0]) throw new vscode.CancellationError();
  return pathOf(picked[0]);
}
