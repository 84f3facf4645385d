import { FLAG_GROUPS, type FlagGroup } from '../client/flag-groups.ts';
import type { Profile } from '../client/profile.ts';
import { CATALOGUE, catalogueKind } from './catalogue.ts';
import type { FlagKind, FlagWeight } from './flag-kind.ts';

/** A flag that the person added to their profile. */
export type OwnFlag = NonNullable<Profile['ownFlags']>[number];

/**
 * The kinds that a person works with: the catalogue, with the weights of the profile where it has some, and the person's
 * own, in the order of the groups and the heaviest of a group first. Of several own flags with one id the first counts;
 * one with an id of the catalogue is left out, see {@link overruledOwnFlags}.
 */
export function flagKinds(profile?: Profile): readonly FlagKind[] {
  const weights = new Map(Object.entries(profile?.flagWeights ?? {}));
  const known = CATALOGUE.map((kind) => ({ ...kind, weight: weights.get(kind.id) ?? kind.weight }));
  const overruled = new Set(overruledOwnFlags(profile));
  const own = (profile?.ownFlags ?? []).filter((flag) => !overruled.has(flag)).map(ownKind);
  return inOrder([...known, ...own]);
}

/**
 * The own flags of a profile whose id is taken, by the catalogue or by one before them. They are no error, because a
 * newer catalogue may take an id that was free when the person chose it; whoever shows the kinds says that they are
 * left out.
 */
export function overruledOwnFlags(profile?: Profile): readonly OwnFlag[] {
  const seen = new Set<string>();
  return (profile?.ownFlags ?? []).filter(({ id }) => {
    const taken = catalogueKind(id) !== undefined || seen.has(id);
    seen.add(id);
    return taken;
  });
}

/** The kind that a record's row names; one that only says its id where nothing is known of it. */
export function flagKind(kinds: readonly FlagKind[], id: string): FlagKind {
  return kinds.find((kind) => kind.id === id) ?? unknownKind(id);
}

/** How much a row of a record counts before patterns are looked at: what the row says, or its kind. */
export function weightOf(kind: FlagKind, row: { readonly weight?: number | undefined }): number {
  return row.weight ?? kind.weight;
}

/** The kinds that can be seen while the client is still a lead. */
export function flagsBeforeSigning(kinds: readonly FlagKind[]): readonly FlagKind[] {
  return kinds.filter((kind) => kind.beforeSigning);
}

/** The groups that have kinds, each with its own, in the order in which they are shown. */
export function groupsInOrder(
  kinds: readonly FlagKind[],
): readonly { readonly group: FlagGroup; readonly kinds: readonly FlagKind[] }[] {
  return FLAG_GROUPS.map((group) => ({ group, kinds: kinds.filter((kind) => kind.group === group) })).filter(
    (entry) => entry.kinds.length > 0,
  );
}

function inOrder(kinds: readonly FlagKind[]): FlagKind[] {
  const place = (kind: FlagKind) => FLAG_GROUPS.indexOf(kind.group);
  return [...kinds].sort((a, b) => place(a) - place(b) || b.weight - a.weight);
}

function ownKind(flag: OwnFlag): FlagKind {
  return {
    ...unknownKind(flag.id, flag.title),
    origin: 'own',
    group: flag.group ?? 'other',
    evidence: flag.evidence ? { id: 'flag.asWritten', values: { text: flag.evidence } } : undefined,
    weight: flag.weight ?? 1,
    severe: flag.group === 'ethics',
    beforeSigning: flag.beforeSigning ?? false,
  };
}

function unknownKind(id: string, title: string = id, weight: FlagWeight = 1): FlagKind {
  return {
    id,
    origin: 'unknown',
    group: 'other',
    title: { id: 'flag.asWritten', values: { text: title } },
    explanation: undefined,
    evidence: undefined,
    weight,
    severe: false,
    beforeSigning: false,
    ownFault: undefined,
    repair: 'conversation',
    repairHint: undefined,
    searchWords: undefined,
    practices: [],
  };
}
