import * as v from 'valibot';
import type { Clock } from '../../base/ports/clock.ts';
import type { Files } from '../../base/ports/files.ts';
import type { Git } from '../../base/ports/git.ts';
import type { Ids } from '../../base/ports/ids.ts';
import type { Message, Text } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { KeptLanguages } from '../../documents/checks/languages/kept-files.ts';
import type { RenderingStore } from '../../documents/renderings.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { ProfileFile } from '../../records/profile-file.ts';
import type { RecordMoves } from '../../records/record-moves.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { RecordVersions } from '../../records/record-versions.ts';
import type { SealingWork } from '../../records/sealing/sealing-task.ts';
import type { Vault } from '../../records/vault/vault.ts';
import type { RecordEdit } from '../../relationship/client/record-edit.ts';
import type { AgendaEntryNode } from '../agenda-nodes.ts';
import type { AgendaView } from '../agenda-view.ts';
import type { Asking } from '../asking.ts';
import { brokenRecordError } from '../broken-record-error.ts';
import { clientInFront, isUnreadInFront } from '../client-in-front.ts';
import type { ClientList } from '../client-list.ts';
import type { ClientsTree } from '../clients-tree.ts';
import type { ClientsNode } from '../clients-tree-nodes.ts';
import type { ExitNode } from '../exit-plan-nodes.ts';
import type { GivenDates } from '../given-dates.ts';
import type { Hiding } from '../hiding.ts';
import type { LetterDiagnostics } from '../letter-diagnostics.ts';
import type { Notifications } from '../notifications.ts';
import type { OwnTemplates } from '../own-templates.ts';
import type { Panels } from '../panels/panels.ts';
import type { ProjectFactsSupport } from '../project-facts-support.ts';
import type { RecordSides } from '../record-sides.ts';
import type { RecordsPlaces } from '../records-places.ts';
import type { SecretClipboard } from '../secret-clipboard.ts';
import type { Standings } from '../standings.ts';
import type { WaysOutNotice } from '../ways-out-notice.ts';
import { noClients } from './no-clients.ts';

/**
 * What a command does; the argument is a row of a view, or what a key binding or another extension passes. From a view
 * where several rows are selected, they come second.
 */
export type Command = (argument?: unknown, selected?: unknown) => Promise<unknown>;

/** What commands are built from. */
export interface CommandParts {
  readonly hiding: Hiding;
  readonly list: ClientList;
  readonly tree: ClientsTree;
  readonly panels: Panels;
  readonly agenda: AgendaView;
  readonly standings: Standings;
  readonly project: ProjectFactsSupport;
  readonly places: RecordsPlaces;
  readonly moves: RecordMoves;
  readonly store: RecordStore;
  readonly versions: RecordVersions;
  /** Languages of the letter checks, put together. */
  readonly languages: KeptLanguages;
  /** What the command line keeps; `undefined` in a browser. */
  readonly commandLineVersions: RecordVersions | undefined;
  readonly profile: ProfileFile;
  readonly renderings: RenderingStore;
  readonly ownTemplates: OwnTemplates;
  readonly recordSides: RecordSides;
  readonly letters: LetterDiagnostics;
  readonly vault: Vault;
  readonly clipboard: SecretClipboard;
  readonly givenDates: GivenDates;
  readonly waysOut: WaysOutNotice;
  readonly asking: Asking;
  readonly notifications: Notifications;
  readonly text: Text;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  /** Git, where the workspace is trusted. */
  readonly git: () => Git | undefined;
  /** Seals and opens files of credentials. */
  readonly sealing: SealingWork;
  /** The person's home folder; `undefined` in a browser. */
  readonly home: string | undefined;
  /** The sample workspace's own folder, and where a copy may lie that nobody keeps; `undefined` in a browser. */
  readonly sample: { readonly from: string; readonly temporary: string } | undefined;
  /** Where copies of records go that the person finds no better place for. */
  readonly copies: string;
  /** Lets go of the secrets and the state that the editor keeps about a client. */
  readonly forgetState: (id: string) => Promise<void>;
}

/** Reads the options that a key binding passes (`args`); what is not of this form is ignored, and asked for instead. */
export function optionsFrom<const E extends v.ObjectEntries>(
  argument: unknown,
  entries: E,
): Partial<v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const result = v.safeParse(v.partial(v.object(entries)), argument);
  return result.success && !nodeFrom(argument)
    ? (result.output as Partial<v.InferOutput<v.ObjectSchema<E, undefined>>>)
    : {};
}

/** The row of a view that a command was called on. */
export function nodeFrom(argument: unknown): ClientsNode | AgendaEntryNode | ExitNode | undefined {
  const kinds: readonly unknown[] = [
    'stage',
    'client',
    'broken',
    'scope',
    'credentials',
    'scopeItem',
    'credential',
    'agendaEntry',
    'exitPlan',
    'exitWarning',
    'exitStep',
  ];
  const isNode =
    typeof argument === 'object' && argument !== null && 'kind' in argument && kinds.includes(argument.kind);
  return isNode ? (argument as ClientsNode | AgendaEntryNode | ExitNode) : undefined;
}

/**
 * The client a command is about: that of the row it was called on, the one its options name (`client`: id or name), the
 * one whose panel, record or document is in front, the window's own, else the one the person picks. Always as it is on disk by now.
 */
export async function clientFor(parts: CommandParts, argument: unknown, title: Message): Promise<LoadedClient> {
  await parts.list.loaded;
  const node = nodeFrom(argument);
  if (node && 'client' in node)
    return parts.list.clients.find((client) => client.path === node.client.path) ?? node.client;
  const named = optionsFrom(argument, { client: v.string() }).client;
  if (named !== undefined) {
    const isNamed = ({ record }: LoadedClient) => record.id === named || record.name === named;
    // The record may have been written a moment ago, by hand or by another program.
    if (!parts.list.clients.some(isNamed)) await parts.list.reload();
    const found = parts.list.clients.find(isNamed);
    if (!found) throw new UserError('client.unknown', { name: named });
    return found;
  }
  const [broken] = parts.list.broken;
  if (parts.list.clients.length === 0 && broken) throw brokenRecordError(broken);
  if (parts.list.clients.length === 0) throw noClients(parts);
  const inFront = clientInFront(parts.list, parts.panels);
  if (inFront) return parts.asking.known(inFront);
  return parts.asking.client(title, parts.list, { evenIfObvious: isUnreadInFront(parts.list, parts.panels) });
}

/** A change to a client's record, as a command makes it. */
interface ClientChange {
  readonly edit: RecordEdit;
  /** What was done, for the list of versions; it may name things. */
  readonly summary: Message;
  /** What is said in the status bar, where others may look on: it names nobody. */
  readonly done: Message;
}

/**
 * Edits a client's record, shows the result and says what was done. Where the write fails and the person mends the cause,
 * only the write is done again: what they typed stays.
 */
export async function editClient(
  parts: Pick<CommandParts, 'notifications' | 'store' | 'list'>,
  client: LoadedClient,
  change: ClientChange,
): Promise<void> {
  await parts.notifications.attempt(async () => {
    const { changed } = await parts.store.edit(client.path, change.edit, change.summary);
    if (!changed) return;
    await parts.list.reload();
    parts.notifications.done(change.done);
  });
}
