import * as vscode from 'vscode';
import { copyRecordsOut } from '../../actions/copy-records-out.ts';
import type { Git } from '../../base/ports/git.ts';
import type { Message } from '../../base/ports/text.ts';
import { isUri, pathOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { type TrackedRecords, trackedRecords, untrack } from '../../project/tracked-records.ts';
import { findRepositories } from '../../records/find-repositories.ts';
import { keepOutOfGit } from '../../records/keep-out-of-git.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Untrack Records...*: copies the records to a place outside the repository first, says what stays in its history and what
 * a colleague's next pull does, and only then lets git forget the folder.
 */
export function untrackRecords(parts: CommandParts): Command {
  return async () => {
    const { workplaces } = parts.list;
    if (workplaces.length > 0 && workplaces.every(({ folder }) => isUri(folder)))
      throw new UserError('untrack.notOnThisMachine');
    const git = parts.git();
    if (!git) throw new UserError(vscode.workspace.isTrusted ? 'untrack.notOnThisMachine' : 'untrack.untrusted');
    const tracked = await whichFolder(parts, git);
    const place = await whereTo(parts);
    const name = `${parts.files.baseName(parts.files.parent(tracked.folder))}-records-${parts.clock.today()}`;
    const copy = await parts.notifications.working({ id: 'untrack.copying' }, (say, signal) => {
      const progress = (count: number) => say({ id: 'move.filesCopied', values: { count } });
      return copyRecordsOut(parts.files, tracked.folder, { place, name }, { signal, progress });
    });
    const sure = await parts.notifications.decide(questionAbout(tracked, copy), { yes: { id: 'untrack.yes' } });
    if (sure !== 'yes') return;
    if (!(await untrack(git, parts.files, tracked.folder))) throw new UserError('untrack.refused', { copy });
    await keepOutOfGit(parts.files, tracked.folder);
    await parts.notifications.tell({ id: 'untrack.done', values: { copy } }, { ok: { id: 'untrack.ok' } });
  };
}

async function whichFolder(parts: CommandParts, git: Git): Promise<TrackedRecords> {
  const found: TrackedRecords[] = [];
  for (const { records } of parts.list.workplaces) {
    const tracked = await trackedRecords(git, parts.files, records);
    if (tracked) found.push(tracked);
  }
  const [first] = found;
  if (!first) throw new UserError('untrack.nothing');
  if (found.length === 1) return first;
  return parts.asking.one(
    { id: 'untrack.folder' },
    found.map((tracked) => ({ label: tracked.folder, value: tracked })),
  );
}

/** A place outside every repository: Deorbit's own storage, or a folder that the person picks. */
async function whereTo(parts: CommandParts): Promise<string> {
  const where = await parts.asking.one({ id: 'untrack.where' }, [
    { label: parts.text.say('untrack.pick'), value: 'pick' as const },
    { label: parts.text.say('untrack.storage'), description: parts.copies, value: 'storage' as const },
  ]);
  if (where === 'storage') return parts.copies;
  const options = {
    canSelectFiles: false,
    canSelectFolders: true,
    title: parts.text.say('untrack.where'),
    openLabel: parts.text.say('untrack.copyHere'),
  };
  const [picked] = (await vscode.window.showOpenDialog(options)) ?? [];
  if (!picked) throw new vscode.CancellationError();
  const folder = pathOf(picked);
  const around = await findRepositories(parts.files, parts.files.join(folder, 'copy'));
  if (around.length > 0) throw new UserError('untrack.insideRepository', { folder }, [{ kind: 'retry' }]);
  return folder;
}

function questionAbout({ committed, remotes, count }: TrackedRecords, copy: string): Message {
  const history: Message = committed
    ? remotes.length > 0
      ? { id: 'untrack.onRemote', values: { remotes: remotes.join(', ') } }
      : { id: 'untrack.notOnRemote' }
    : { id: 'untrack.notCommitted' };
  return { id: 'untrack.question', values: { count, copy, history } };
}
