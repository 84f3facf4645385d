import type { LoadedClient } from '../records/parse-record.ts';
import { AGENDA_PARTS, type AgendaPart, partOf } from '../relationship/agenda/agenda.ts';
import type { AgendaEntry } from '../relationship/agenda/agenda-entry.ts';

/** An entry of the agenda with the client it is for. */
export interface ClientEntry {
  readonly client: LoadedClient;
  readonly entry: AgendaEntry;
}

/** A row of the *Agenda* view: something to do for a client. */
export interface AgendaEntryNode extends ClientEntry {
  readonly kind: 'agendaEntry';
}

/** What the *Agenda* view shows: the parts that hold something, and what they hold. */
export type AgendaNode =
  | {
      readonly kind: 'agendaPart';
      readonly part: AgendaPart | 'snoozed';
      readonly entries: readonly AgendaEntryNode[];
    }
  | AgendaEntryNode;

/** The parts of the agenda that hold something, in their order; what is left alone for a while comes last. */
export function agendaNodes(entries: readonly ClientEntry[], snoozed: readonly ClientEntry[]): AgendaNode[] {
  const nodes = entries.map(nodeOf);
  const parts = AGENDA_PARTS.map((part) => ({
    kind: 'agendaPart' as const,
    part,
    entries: nodes.filter(({ entry }) => partOf(entry) === part),
  }));
  const last = { kind: 'agendaPart', part: 'snoozed', entries: snoozed.map(nodeOf) } as const;
  return [...parts, last].filter((node) => node.entries.length > 0);
}

function nodeOf(entry: ClientEntry): AgendaEntryNode {
  return { kind: 'agendaEntry', ...entry };
}
