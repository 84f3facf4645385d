import * as vscode from 'vscode';
import { loadText } from './base/interface-text.ts';
import type { Files } from './base/ports/files.ts';
import type { Git } from './base/ports/git.ts';
import type { Ids } from './base/ports/ids.ts';
import type { OpenDocuments } from './base/ports/open-documents.ts';
import { systemClock } from './base/ports/system-clock.ts';
import type { Text } from './base/ports/text.ts';
import { mendInterruptedReplaces } from './base/ports/vscode/interrupted-replaces.ts';
import { isUri, pathOf } from './base/ports/vscode/uri-paths.ts';
import { VsCodeLog } from './base/ports/vscode/vscode-log.ts';
import { VsCodeOpenDocuments } from './base/ports/vscode/vscode-open-documents.ts';
import { vsCodeTrash } from './base/ports/vscode/vscode-trash.ts';
import { RenderingStore } from './documents/renderings.ts';
import { registerAgendaSupport } from './editor/agenda-support.ts';
import { AgentTools } from './editor/agent-tools.ts';
import { Asking } from './editor/asking.ts';
import { ClientList } from './editor/client-list.ts';
import { registerCommands } from './editor/command-table.ts';
import { ContextKeys } from './editor/context-keys.ts';
import { registerDocumentSupport } from './editor/document-support.ts';
import { GivenDates } from './editor/given-dates.ts';
import { Hiding, installedLiveShare } from './editor/hiding.ts';
import { Notifications } from './editor/notifications.ts';
import { OwnTemplates, type TemplateTools } from './editor/own-templates.ts';
import { Panels } from './editor/panels/panels.ts';
import { privacyAnswers } from './editor/privacy-answers.ts';
import { type ProjectFactsSupport, registerProjectFacts } from './editor/project-facts-support.ts';
import { RecordPrivacy } from './editor/record-privacy.ts';
import { RecordSides } from './editor/record-sides.ts';
import { RecordsPlaces, watchRecordsSetting } from './editor/records-places.ts';
import { StrayWatch } from './editor/stray-watch.ts';
import { vaultSupport } from './editor/vault-support.ts';
import { VirtualFolders } from './editor/virtual-folders.ts';
import { WaysOutNotice } from './editor/ways-out-notice.ts';
import { ProfileFile } from './records/profile-file.ts';
import { RecordMoves } from './records/record-moves.ts';
import { RecordStore } from './records/record-store.ts';
import { RecordVersions } from './records/record-versions.ts';
import type { SealingWork } from './records/sealing/sealing-task.ts';

/** What one kind of extension host has and another lacks. */
export interface Host {
  readonly files: Files;
  readonly ids: Ids;
  /** Git, where there is one and the workspace is trusted. */
  readonly git: () => Git | undefined;
  /** The person's home folder; `undefined` in a browser. */
  readonly home: string | undefined;
  /** Where what nobody keeps may lie; `undefined` in a browser. */
  readonly temporary: string | undefined;
  /** Where the command line keeps versions of records; `undefined` in a browser. */
  readonly commandLineVersions: string | undefined;
  /** Templates of a person's own; left out where no thread can run them. */
  readonly templateTools: TemplateTools | undefined;
  /** Seals and opens files of credentials. */
  readonly sealing: SealingWork;
  /** Reads projects beside everything else; left out where there are no threads. */
  readonly projectThread: ProjectFactsSupport['thread'];
  /** Sweeps up what writers that died have left in folders of this machine. */
  readonly sweep: (folders: readonly string[]) => Promise<void>;
}

/** Builds the parts and hands them to each other. What fails here is shown to the person, and VS Code marks the extension. */
export async function activateOn(host: Host, context: vscode.ExtensionContext): Promise<void> {
  const log = new VsCodeLog();
  context.subscriptions.push(log);
  try {
    build(host, { context, log, text: await loadText(vscode.env.language) });
  } catch (error) {
    await tellNotStarted(log, error);
    throw error;
  }
}

async function tellNotStarted(log: VsCodeLog, error: unknown): Promise<void> {
  log.error('activation', error);
  const { englishText } = await import('./base/english-text.ts');
  void vscode.window.showErrorMessage(englishText.say('notify.notStarted'));
}

interface Surroundings {
  readonly context: vscode.ExtensionContext;
  readonly log: VsCodeLog;
  readonly text: Text;
}

/** Does something once the records were read for the first time; that they could not be shown is a defect, and is told. */
function onceLoaded(list: ClientList, log: VsCodeLog, work: () => Promise<void>): void {
  void list.loaded.then(work, (error: unknown) => tellNotStarted(log, error));
}

/** Puts right what writers that died have left behind. */
async function tidyUp({ files, sweep }: Pick<Host, 'files' | 'sweep'>, folders: readonly string[], now: number) {
  await sweep(folders.filter((folder) => !isUri(folder)));
  await mendInterruptedReplaces(files, folders.filter(isUri), now);
}

/** What Deorbit keeps in its own storage on this machine, and in the editor's. */
function keptIn(
  { globalStorageUri, globalState }: vscode.ExtensionContext,
  {
    files,
    openDocuments,
    ids,
    commandLineVersions,
  }: Pick<Host, 'files' | 'ids' | 'commandLineVersions'> & {
    readonly openDocuments: OpenDocuments;
  },
) {
  const storage = pathOf(globalStorageUri);
  const versionsIn = (folder: string) => new RecordVersions({ files, clock: systemClock, ids, folder });
  return {
    storage,
    givenDates: new GivenDates(globalState),
    versions: versionsIn(files.join(storage, 'versions')),
    commandLineVersions: commandLineVersions === undefined ? undefined : versionsIn(commandLineVersions),
    profile: new ProfileFile({ files, openDocuments, path: files.join(storage, 'profile.json') }),
    renderings: new RenderingStore(files, files.join(storage, 'renderings')),
    languages: { files, folder: files.join(storage, 'letters') },
    copies: files.join(storage, 'copies'),
  };
}

/** The sample workspace in the extension's own folder, where it can be copied to somewhere. */
function sampleFolders(context: vscode.ExtensionContext, { files, temporary }: Pick<Host, 'files' | 'temporary'>) {
  if (temporary === undefined) return undefined;
  return { from: files.join(pathOf(context.extensionUri), 'examples', 'sample-workspace'), temporary };
}

/** The context keys, with what is so for as long as the window is open. */
function keysFor(home: string | undefined): ContextKeys {
  const keys = new ContextKeys();
  keys.set('deorbit.inBrowser', home === undefined);
  return keys;
}

/** Lets menus and empty views know whether there are clients. */
function followedByKeys(list: ClientList, keys: ContextKeys): vscode.Disposable {
  return list.onDidChange(() => {
    keys.set('deorbit.loaded', true);
    keys.set('deorbit.anyClient', list.records.length > 0);
  });
}

function build(
  {
    files,
    ids,
    git,
    home,
    temporary,
    commandLineVersions,
    templateTools: tools,
    sealing,
    sweep,
    projectThread: thread,
  }: Host,
  { context, log, text }: Surroundings,
): void {
  const [clock, openDocuments] = [systemClock, new VsCodeOpenDocuments()];
  const { storage, ...kept } = keptIn(context, { files, openDocuments, ids, commandLineVersions });
  const { versions, profile, languages } = kept;
  const [keys, recordSides] = [keysFor(home), new RecordSides()];
  const hiding = new Hiding(context.globalState, keys, installedLiveShare);
  const notifications = new Notifications(text, log, { openDocuments, hiding });
  const places = new RecordsPlaces({ home, memory: context.globalState });
  const virtualFolders = new VirtualFolders(context.globalState);
  const besides = { hiding, places, virtualFolders };
  const privacy = new RecordPrivacy({ files, git, notifications, log, ...besides, ...privacyAnswers });
  const [beforeFirstWrite, afterWrite] = [privacy.keepOut, privacy.recordWritten];
  const store = new RecordStore({ files, openDocuments, clock, ids, versions, beforeFirstWrite, afterWrite });
  const list = new ClientList({ files, store, log, places });
  const waysOut = new WaysOutNotice({ files, notifications, text, log, state: context.globalState, recordSides });
  const ownTemplates = new OwnTemplates({ files, list, hiding, notifications, text, tools });
  const shared = { list, hiding, keys, notifications, text, clock, languages, ...vaultSupport(context, clock) };
  const support = registerAgendaSupport({ ...shared, store, profile, files, log });
  const documents = registerDocumentSupport({ ...shared, profile: support.profile });
  const project = registerProjectFacts(shared, { state: context.workspaceState, thread });
  const panels = new Panels({ ...shared, store, profile, ids, extension: context.extensionUri });
  onceLoaded(list, log, () => tidyUp({ files, sweep }, [...list.folders, storage], clock.now()));
  context.subscriptions.push(
    hiding,
    notifications,
    places,
    list,
    support,
    panels,
    project,
    recordSides,
    ownTemplates,
    watchRecordsSetting(places, notifications),
    documents,
    new AgentTools({ ...shared, store, profile: support.profile, ownTemplates, project, ids, files, git, log }),
    new StrayWatch({ ...shared, versions, files, log, state: context.globalState }),
    followedByKeys(list, keys),
    list.onDidChange(() => void privacy.recordsRead(list.records.map(({ path }) => path))),
    registerCommands({
      ...shared,
      sealing,
      home,
      tree: support.tree,
      project,
      agenda: support.agenda,
      standings: support.standings,
      places,
      moves: new RecordMoves({ files, openDocuments, versions, store, trash: vsCodeTrash }),
      store,
      ...kept,
      panels,
      git,
      recordSides,
      letters: documents.letters,
      waysOut,
      sample: sampleFolders(context, { files, temporary }),
      ids,
      files,
      asking: new Asking(text, hiding),
      ownTemplates,
    }),
  );
}
