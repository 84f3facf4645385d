import type { Message, MessageId } from '../../base/ports/text.ts';
import type { FlagGroup } from '../client/flag-groups.ts';
import { ABOUT_CLIENTS } from './about-clients.ts';
import { ABOUT_ONESELF } from './about-oneself.ts';
import type { CatalogueEntry, FlagKind } from './flag-kind.ts';

/** The id of a kind of the catalogue. */
export type FlagId = keyof typeof ABOUT_CLIENTS | keyof typeof ABOUT_ONESELF;

const entries: Readonly<Record<FlagId, CatalogueEntry>> = { ...ABOUT_CLIENTS, ...ABOUT_ONESELF };

/** Every kind of red flag that Deorbit knows by itself, group by group. */
export const CATALOGUE: readonly FlagKind[] = (Object.keys(entries) as FlagId[]).map((id) =>
  fromEntry(id, entries[id]),
);

const byId: ReadonlyMap<string, FlagKind> = new Map(CATALOGUE.map((kind) => [kind.id, kind]));

/** The kind of the catalogue with this id, or nothing. */
export function catalogueKind(id: string): FlagKind | undefined {
  return byId.get(id);
}

/** The name of a group, as a heading. */
export function groupTitle(group: FlagGroup): Message {
  return { id: `flagGroup.${group.replace(' ', '-')}` as MessageId };
}

/** What flags of a group are about, inside a sentence, such as "about money". */
export function aboutGroup(group: FlagGroup): Message {
  return { id: `flagGroupAbout.${group.replace(' ', '-')}` as MessageId };
}

function fromEntry(id: FlagId, entry: CatalogueEntry): FlagKind {
  return {
    id,
    origin: 'catalogue',
    group: entry.group,
    title: { id: `flag.${id}.title` },
    explanation: { id: `flag.${id}.explanation` },
    searchWords: { id: `flag.${id}.searchWords` },
    evidence: { id: `flag.${id}.evidence` },
    weight: entry.weight,
    severe: entry.severe ?? false,
    beforeSigning: entry.beforeSigning ?? false,
    ownFault: entry.asksOneself ? { id: `flag.${id}.ownFault` as MessageId } : undefined,
    repair: entry.repair,
    repairHint: { id: `flag.${id}.repairHint` },
    practices: entry.practices,
  };
}
