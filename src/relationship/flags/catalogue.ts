import type { Message, MessageId } from '../../base/ports/text.ts';
import type { FlagGroup } from '../client/flag-groups.ts';
import { ABOUT_CLIENTS } from './about-clients.ts';
import { ABOUT_ONESELF } from './about-oneself.ts';
import type { CatalogueEntry, FlagKind } from './flag-kind.ts';

/** Every kind of red flag that Deorbit knows by itself, group by group. */
export const CATALOGUE: readonly FlagKind[] = [...Object.entries(ABOUT_CLIENTS), ...Object.entries(ABOUT_ONESELF)].map(
  ([id, entry]) => fromEntry(id, entry),
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

function fromEntry(id: string, entry: CatalogueEntry): FlagKind {
  const text = (part: string): Message => ({ id: `flag.${id}.${part}` as MessageId });
  return {
    id,
    origin: 'catalogue',
    group: entry.group,
    title: text('title'),
    explanation: text('explanation'),
    evidence: text('evidence'),
    weight: entry.weight,
    severe: entry.severe ?? false,
    beforeSigning: entry.beforeSigning ?? false,
    ownFault: entry.asksOneself ? text('ownFault') : undefined,
    repair: entry.repair,
    repairHint: text('repairHint'),
    practices: entry.practices,
  };
}
