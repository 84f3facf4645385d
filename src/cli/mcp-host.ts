import { resolve } from 'node:path';
import type { HandoverOrder } from '../actions/draft-handover.ts';
import type { LetterOrder } from '../actions/draft-letter.ts';
import type { AgentHost, AgentProject } from '../agents/desk.ts';
import { noOpenDocuments } from '../base/ports/open-documents.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { RecordStore } from '../records/record-store.ts';
import { RecordVersions } from '../records/record-versions.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';
import type { Order } from './arguments.ts';
import { chooseClient, type FoundRecords, findRecords } from './clients.ts';
import { readProject } from './discover.ts';
import { documentLanguage } from './locale.ts';
import { ownHandover, ownLetter } from './own-templates.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';

/** A folder on the command line as agents' tools know it. Everything is read when it is asked for: records change meanwhile. */
export class McpHost implements AgentHost {
  readonly #shell: Shell;
  readonly #order: Order;
  #here: string | undefined;
  /** The file of the only client that is given, where one was named. */
  #only: string | undefined;

  constructor(shell: Shell, order: Order) {
    this.#shell = shell;
    this.#order = order;
  }

  async records(): Promise<readonly LoadedRecord[]> {
    const found = await this.#found();
    this.#here = found?.ofPlace?.record.id;
    if (this.#order.client !== undefined) this.#only ??= this.#pathOfNamed(found);
    return (found?.records ?? []).filter(({ path }) => this.#only === undefined || path === this.#only);
  }

  here(): string | undefined {
    return this.#here;
  }

  profile(): Promise<Profile> {
    return loadProfileOrDefaults(this.#shell, this.#order.profile);
  }

  today(): string {
    return this.#shell.clock.today();
  }

  rowId(): string {
    return this.#shell.ids.rowId();
  }

  readonly severities = {};

  get languages() {
    const own = documentLanguage(this.#shell.text.language);
    return own ? [own] : [];
  }

  ownLetter(client: LoadedClient, profile: Profile, order: LetterOrder) {
    return ownLetter(this.#shell, client, { profile, order });
  }

  ownHandover(client: LoadedClient, profile: Profile, order: HandoverOrder) {
    return ownHandover(this.#shell, client, { profile, order });
  }

  get projects(): readonly AgentProject[] {
    const folder = resolve(this.#shell.folder, this.#order.folder ?? '.');
    return [{ name: this.#shell.files.baseName(folder), folder }];
  }

  async discover({ folder }: AgentProject) {
    return readProject(this.#shell, folder, (await this.profile()).services ?? []);
  }

  async write({ path }: LoadedClient, edit: RecordEdit, summary: Message): Promise<void> {
    const { files, clock, ids, keptVersions } = this.#shell;
    const versions = new RecordVersions({ files, clock, ids, folder: keptVersions });
    const store = new RecordStore({ files, clock, ids, versions, openDocuments: noOpenDocuments });
    await store.edit(path, edit, summary, ids.rowId());
  }

  /** By its file: a record by hand may have no id, and a name may come to be another's. */
  #pathOfNamed(found: FoundRecords | undefined): string {
    const { client, folder = '.' } = this.#order;
    if (!found) throw new UserError('cli.noRecords', { folder });
    // Nothing of a record is said on an output that a program may keep.
    return chooseClient({ ...this.#shell, note: () => {} }, found, client).path;
  }

  /** Records may be made after an agent was started: a place without any is no fault. */
  async #found(): Promise<FoundRecords | undefined> {
    try {
      return await findRecords(this.#shell, this.#order.folder);
    } catch (error) {
      if (error instanceof UserError && error.id === 'cli.noRecords') return undefined;
      throw error;
    }
  }
}
