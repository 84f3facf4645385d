import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { englishText, loadText } from './base/interface-text.ts';
import { nodeClock } from './base/ports/node/node-clock.ts';
import { NodeFiles } from './base/ports/node/node-files.ts';
import { NodeGit } from './base/ports/node/node-git.ts';
import { nodeIds } from './base/ports/node/node-ids.ts';
import { sweepStaleTemporariesOf } from './base/ports/node/stale-files.ts';
import type { Text } from './base/ports/text.ts';
import { VsCodeLog } from './base/ports/vscode/vscode-log.ts';
import { VsCodeOpenDocuments } from './base/ports/vscode/vscode-open-documents.ts';
import { vsCodeTrash } from './base/ports/vscode/vscode-trash.ts';
import { RenderingStore } from './documents/renderings.ts';
import { Asking } from './editor/asking.ts';
import { ClientList } from './editor/client-list.ts';
import { forgetState } from './editor/client-state.ts';
import { ClientsTree } from './editor/clients-tree.ts';
import { registerCommands } from './editor/command-table.ts';
import { RecordSides } from './editor/conflicts.ts';
import { ContextKeys } from './editor/context-keys.ts';
import { DocumentGaps } from './editor/document-gaps.ts';
import { DocumentLens } from './editor/document-lens.ts';
import { Hiding, installedLiveShare } from './editor/hiding.ts';
import { Notifications } from './editor/notifications.ts';
import { privacyAnswers } from './editor/privacy-answers.ts';
import { RecordDiagnostics } from './editor/record-diagnostics.ts';
import { RecordPrivacy } from './editor/record-privacy.ts';
import { RecordsPlaces, watchRecordsSetting } from './editor/records-places.ts';
import { WaysOutNotice } from './editor/ways-out-notice.ts';
import { ProfileFile } from './records/profile-file.ts';
import { RecordMoves } from './records/record-moves.ts';
import { RecordStore } from './records/record-store.ts';
import { RecordVersions } from './records/record-versions.ts';

/** Builds the parts and hands them to each other. What fails here is shown to the person, and VS Code marks the extension. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = new VsCodeLog();
  context.subscriptions.push(log);
  try {
    build(context, log, await loadText(vscode.env.language));
  } catch (error) {
    log.error('activation', error);
    void vscode.window.showErrorMessage(englishText.say('notify.notStarted'));
    throw error;
  }
}

function build(context: vscode.ExtensionContext, log: VsCodeLog, text: Text): void {
  const [files, clock, ids] = [new NodeFiles(), nodeClock, nodeIds];
  const openDocuments = new VsCodeOpenDocuments();
  const storage = context.globalStorageUri.fsPath;
  const versions = new RecordVersions({ files, clock, ids, folder: files.join(storage, 'versions') });
  const [keys, recordSides] = [new ContextKeys(), new RecordSides()];
  const hiding = new Hiding(context.globalState, keys, installedLiveShare);
  const notifications = new Notifications(text, log, openDocuments);
  const git = () => (vscode.workspace.isTrusted ? new NodeGit() : undefined);
  const places = new RecordsPlaces({ home: homedir(), memory: context.globalState });
  const privacy = new RecordPrivacy({ files, git, notifications, log, places, ...privacyAnswers });
  const [beforeFirstWrite, afterWrite] = [privacy.keepOut, privacy.recordWritten];
  const store = new RecordStore({ files, openDocuments, clock, ids, versions, beforeFirstWrite, afterWrite });
  const list = new ClientList({ files, store, log, places });
  const waysOut = new WaysOutNotice({ files, notifications, text, log, state: context.globalState, recordSides });
  const tree = new ClientsTree({ list, hiding, text, clock });
  void list.loaded.then(() => sweepStaleTemporariesOf([...list.folders, storage]));
  context.subscriptions.push(
    hiding,
    places,
    list,
    tree,
    recordSides,
    watchRecordsSetting(places, notifications),
    new RecordDiagnostics(list, hiding, text),
    new DocumentGaps(keys, hiding, text),
    new DocumentLens(hiding, text),
    list.onDidChange(() => keys.set('deorbit.loaded', true)),
    registerCommands({
      hiding,
      list,
      tree,
      places,
      moves: new RecordMoves({ files, openDocuments, versions, store, trash: vsCodeTrash }),
      store,
      versions,
      profile: new ProfileFile({ files, openDocuments, path: files.join(storage, 'profile.json') }),
      git,
      copies: files.join(storage, 'copies'),
      forgetState: (id) => forgetState(context, id),
      recordSides,
      waysOut,
      notifications,
      text,
      clock,
      ids,
      files,
      asking: new Asking(text),
      renderings: new RenderingStore(files, files.join(storage, 'renderings')),
    }),
  );
}
