import * as vscode from 'vscode';
import { discoverFacts } from '../actions/discover-facts.ts';
import type { HandoverOrder } from '../actions/draft-handover.ts';
import type { LetterOrder } from '../actions/draft-letter.ts';
import type { AgentHost, AgentProject } from '../agents/desk.ts';
import type { Clock } from '../base/ports/clock.ts';
import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';
import type { Ids } from '../base/ports/ids.ts';
import type { Message } from '../base/ports/text.ts';
import { isUri } from '../base/ports/vscode/uri-paths.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { Language } from '../relationship/client/identity.ts';
import { isLanguage } from '../relationship/client/identity-names.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';
import type { ClientList } from './client-list.ts';
import { checkWishes } from './letter-settings.ts';
import type { Notifications } from './notifications.ts';
import type { OwnProfile } from './own-profile.ts';
import type { OwnTemplates } from './own-templates.ts';
import type { ProjectFactsSupport } from './project-facts-support.ts';

/** What of the window agents' tools work with. */
export interface AgentPlace {
  readonly list: ClientList;
  readonly store: RecordStore;
  readonly profile: OwnProfile;
  readonly ownTemplates: OwnTemplates;
  readonly project: ProjectFactsSupport;
  readonly notifications: Notifications;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly languages: KeptLanguages;
  /** Git, where the workspace is trusted. */
  readonly git: () => Git | undefined;
}

/** The window as agents' tools know it. */
export class EditorHost implements AgentHost {
  readonly #place: AgentPlace;

  constructor(place: AgentPlace) {
    this.#place = place;
  }

  async records(): Promise<readonly LoadedRecord[]> {
    await this.#place.list.reload();
    return this.#place.list.records;
  }

  here(): string | undefined {
    return this.#place.list.ofWindow?.record.id;
  }

  async profile(): Promise<Profile> {
    await this.#place.profile.loaded;
    return this.#place.profile.profile;
  }

  today(): string {
    return this.#place.clock.today();
  }

  rowId(): string {
    return this.#place.ids.rowId();
  }

  get keptLanguages(): KeptLanguages {
    return this.#place.languages;
  }

  get severities() {
    return checkWishes().severities;
  }

  get languages(): readonly Language[] {
    const [base = ''] = vscode.env.language.toLowerCase().split(/[-_]/);
    return isLanguage(base) ? [base] : [];
  }

  async ownLetter(client: LoadedClient, profile: Profile, order: LetterOrder) {
    return (await this.#place.ownTemplates.draftLetter(client, profile, order)).own;
  }

  async ownHandover(client: LoadedClient, profile: Profile, order: HandoverOrder) {
    return (await this.#place.ownTemplates.draft(client, profile, order)).own;
  }

  get projects(): readonly AgentProject[] {
    return this.#place.list.workplaces.map(({ name, folder }) => ({ name, folder }));
  }

  discover({ folder }: AgentProject) {
    const { files, git, project, profile } = this.#place;
    const isOfMachine = !isUri(folder);
    const readers = {
      files,
      thread: isOfMachine ? project.thread : undefined,
      git: isOfMachine ? git() : undefined,
    };
    return discoverFacts(readers, { root: folder, own: profile.profile.services ?? [] });
  }

  async write({ path }: LoadedClient, edit: RecordEdit, summary: Message): Promise<void> {
    const { store, list, ids, notifications } = this.#place;
    const act = ids.rowId();
    await store.edit(path, edit, summary, act);
    await list.reload();
    notifications.doneWithUndo({ id: 'agents.written' }, act);
  }
}
