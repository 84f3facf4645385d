import type { CheckWishes } from '../actions/check-letter.ts';
import type { HandoverOrder } from '../actions/draft-handover.ts';
import type { LetterOrder } from '../actions/draft-letter.ts';
import type { Message } from '../base/ports/text.ts';
import type { KeptLanguages } from '../documents/checks/languages/kept-files.ts';
import type { OwnTexts } from '../documents/handover/render-handover.ts';
import type { DiscoveredFacts } from '../project/facts/project-fact.ts';
import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import type { Language } from '../relationship/client/identity.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';
import { type OpenRecord, openRecord } from './open-record.ts';

/** A project whose files can be read. */
export interface AgentProject {
  readonly name: string;
  readonly folder: string;
}

/** What an editor or a command line gives agents' tools to work with. */
export interface AgentHost {
  /** All records, as they are on disk by now. */
  records(): Promise<readonly LoadedRecord[]>;
  /** The client that the code of the place belongs to, where that is beyond doubt: the id of its record. */
  here(): string | undefined;
  profile(): Promise<Profile>;
  /** `YYYY-MM-DD` */
  today(): string;
  /** A random id for a row or a document. */
  rowId(): string;
  /** How much the person wants findings in letters to weigh. */
  readonly severities: CheckWishes['severities'];
  /** Where languages of the letter checks are kept that have been put together. */
  readonly keptLanguages?: KeptLanguages;
  /** The languages a line in plain words may be in, beside the client's. */
  readonly languages: readonly Language[];
  /** What the person's own templates make of a document; `undefined` where there are none, or they may not run. */
  ownLetter(client: LoadedClient, profile: Profile, order: LetterOrder): Promise<string | undefined>;
  ownHandover(client: LoadedClient, profile: Profile, order: HandoverOrder): Promise<OwnTexts | undefined>;
  readonly projects: readonly AgentProject[];
  discover(project: AgentProject): Promise<DiscoveredFacts>;
  /** Changes a record, so that the person can undo it. Rejects with a `UserError` where it cannot be written. */
  write(client: LoadedClient, edit: RecordEdit, summary: Message): Promise<void>;
}

/** A client as tools see it. */
export interface OpenClient {
  readonly record: OpenRecord;
  /** The name of its file without the end. */
  readonly slug: string;
  /** Whether the code of the place is theirs. */
  readonly isHere: boolean;
}

/** What tools reach: the same as the host, but of a record nothing private. */
export interface AgentDesk extends Omit<AgentHost, 'records' | 'here' | 'ownLetter' | 'ownHandover' | 'write'> {
  clients(): Promise<readonly OpenClient[]>;
  /** How many records cannot be read at the moment. */
  unreadable(): Promise<number>;
  ownLetter(client: OpenClient, profile: Profile, order: LetterOrder): Promise<string | undefined>;
  ownHandover(client: OpenClient, profile: Profile, order: HandoverOrder): Promise<OwnTexts | undefined>;
  write(client: OpenClient, edit: RecordEdit, summary: Message): Promise<void>;
}

/** The desk of a host, for one call of a tool. */
export function deskOf(host: AgentHost): AgentDesk {
  const loaded = new Map<OpenClient, LoadedClient>();
  const behind = (client: OpenClient): LoadedClient => {
    const found = loaded.get(client);
    if (!found) throw new Error('a client that this desk did not give out');
    return found;
  };
  // A template of the person's own is filled from what the tools may know.
  const opened = (client: OpenClient): LoadedClient => ({ ...behind(client), record: client.record });
  return {
    profile: () => host.profile(),
    today: () => host.today(),
    rowId: () => host.rowId(),
    severities: host.severities,
    languages: host.languages,
    ...(host.keptLanguages && { keptLanguages: host.keptLanguages }),
    projects: host.projects,
    discover: (project) => host.discover(project),
    clients: async () => {
      const clients = (await host.records()).filter((each) => each.kind === 'client');
      return clients.map((client) => {
        const open = openClient(client, host.here());
        loaded.set(open, client);
        return open;
      });
    },
    unreadable: async () => (await host.records()).filter(({ kind }) => kind === 'broken').length,
    ownLetter: (client, profile, order) => host.ownLetter(opened(client), profile, order),
    ownHandover: (client, profile, order) => host.ownHandover(opened(client), profile, order),
    write: (client, edit, summary) => host.write(behind(client), edit, summary),
  };
}

function openClient({ record, path }: LoadedClient, here: string | undefined): OpenClient {
  const file = path.split(/[\\/]/).at(-1) ?? '';
  return { record: openRecord(record), slug: file.slice(0, -RECORD_FILE_END.length), isHere: record.id === here };
}
