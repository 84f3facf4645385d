import type { LoadedClient, LoadedRecord } from '../records/parse-record.ts';
import type { ClientView } from '../relationship/agenda/client-views.ts';
import { byUrgency, STAGES_IN_ORDER } from '../relationship/agenda/order-of-clients.ts';
import type { Stage } from '../relationship/client/identity.ts';
import type { ClientRecord, Credential, ScopeItem } from '../relationship/client/record.ts';
import { isOpenScope, isToTransfer } from '../relationship/signals/open-work.ts';

/** A record that cannot be read. */
export type BrokenRecord = Extract<LoadedRecord, { kind: 'broken' }>;

/** What the *Clients* tree shows, from the stages down to the rows of a record. */
export type ClientsNode =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly clients: readonly ClientNode[] }
  | ClientNode
  | { readonly kind: 'broken'; readonly broken: BrokenRecord }
  | { readonly kind: 'scope'; readonly client: LoadedClient }
  | { readonly kind: 'credentials'; readonly client: LoadedClient }
  | { readonly kind: 'scopeItem'; readonly client: LoadedClient; readonly index: number; readonly item: ScopeItem }
  | {
      readonly kind: 'credential';
      readonly client: LoadedClient;
      readonly index: number;
      readonly credential: Credential;
    };

/** A client with how it stands. */
export interface ClientNode {
  readonly kind: 'client';
  readonly client: LoadedClient;
  readonly view: ClientView;
  readonly ofWindow: boolean;
}

/** Of the top of the tree as it was: what records that are gone have no row in. */
export function stillThere(top: readonly ClientsNode[], records: readonly LoadedRecord[]): ClientsNode[] {
  const paths = new Set(records.map(({ path }) => path));
  const isThere = (node: ClientNode) => paths.has(node.client.path);
  return top.flatMap((node): readonly ClientsNode[] => {
    if (node.kind === 'broken') return paths.has(node.broken.path) ? [node] : [];
    if (node.kind !== 'stage') return paths.has(node.client.path) ? [node] : [];
    const clients = node.clients.filter(isThere);
    if (clients.length === node.clients.length) return [node];
    return clients.length > 0 ? [{ ...node, clients }] : [];
  });
}

/**
 * The top of the tree: the window's own client, records that cannot be read, then the others by stage, the most urgent
 * first. A single stage is not worth a level of its own.
 */
export function topNodes(
  records: readonly LoadedRecord[],
  windowClientId: string | undefined,
  viewOf: (client: LoadedClient) => ClientView,
): ClientsNode[] {
  const broken = records
    .filter((record) => record.kind === 'broken')
    .map((record): ClientsNode => ({ kind: 'broken', broken: record }));
  const clients = records
    .filter((record) => record.kind === 'client')
    .map(
      (client): ClientNode => ({
        kind: 'client',
        client,
        view: viewOf(client),
        ofWindow: client.record.id === windowClientId,
      }),
    );
  const own = clients.filter((node) => node.ofWindow);
  const others = clients.filter((node) => !node.ofWindow);
  const stages = STAGES_IN_ORDER.map((stage) => ({
    kind: 'stage' as const,
    stage,
    clients: others.filter((node) => node.client.record.stage === stage).sort((a, b) => byUrgency(rated(a), rated(b))),
  })).filter((node) => node.clients.length > 0);
  const [onlyStage] = stages;
  const rest = stages.length === 1 && onlyStage ? onlyStage.clients : stages;
  return [...own, ...broken, ...rest];
}

/** What is below a node; nothing below a client that has nothing open. */
export function childNodes(node: ClientsNode): readonly ClientsNode[] {
  switch (node.kind) {
    case 'stage':
      return node.clients;
    case 'client':
      return [
        ...(openScope(node.client).length > 0 ? [{ kind: 'scope', client: node.client } as const] : []),
        ...(heldAccounts(node.client).length > 0 ? [{ kind: 'credentials', client: node.client } as const] : []),
      ];
    case 'scope':
      return openScope(node.client);
    case 'credentials':
      return heldAccounts(node.client);
    default:
      return [];
  }
}

function openScope(client: LoadedClient) {
  return (client.record.scope ?? []).flatMap((item, index) =>
    isOpenScope(item) ? [{ kind: 'scopeItem', client, index, item } as const] : [],
  );
}

function heldAccounts(client: LoadedClient) {
  return (client.record.credentials ?? []).flatMap((credential, index) =>
    isToTransfer(credential) ? [{ kind: 'credential', client, index, credential } as const] : [],
  );
}

function rated({ client, view: { facts } }: ClientNode) {
  return { name: client.record.name, facts };
}

/**
 * How far an account has gone over to somebody else, where that is worth a word: before anybody leaves nothing is to be handed
 * over, and that it has not been is no news.
 */
export function transferNews(
  { stage }: Pick<ClientRecord, 'stage'>,
  { transfer = 'not started' }: Pick<Credential, 'transfer'>,
): NonNullable<Credential['transfer']> | undefined {
  const isEnding = stage === 'leaving' || stage === 'left';
  return transfer === 'not started' && !isEnding ? undefined : transfer;
}
