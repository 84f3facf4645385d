import type { ClientFacts } from '../client-facts.ts';
import { eachWhenAsked } from '../when-asked.ts';
import type { Words } from './words.ts';

/** The fields that hold one of the two sides, or a name. Elsewhere `client` is only a word: a branch, a program. */
const PARTY_FIELDS: ReadonlySet<string> = new Set([
  ...['owner', 'ownerNow', 'ownerAfter', 'billingOwner', 'registrant', 'ownership'],
  ...['secondFactor', 'receivedBy', 'rotatedBy', 'myAccessRemovedBy', 'acceptedBy', 'notifiedNow', 'notifiedAfter'],
]);

/** The facts with the names of the two sides where the record says `me` and `client`. */
export function withPartyNames(facts: ClientFacts, words: Words): ClientFacts {
  const { provider, client } = facts;
  const names = new Map([
    ['me', provider.business ?? provider.name ?? words.parties.me],
    ['client', client.legalName ?? client.name ?? words.parties.client],
  ]);
  const groups = Object.keys(facts) as (keyof ClientFacts & string)[];
  const makers = groups.map((group) => [group, () => named(facts[group], names)] as const);
  return eachWhenAsked(Object.fromEntries(makers)) as unknown as ClientFacts;
}

/** Whether the answer to a gap in this field names a side. */
export function isPartyField(field: string): boolean {
  return PARTY_FIELDS.has(field);
}

/** Of what holds no side nothing is copied: most of the facts name none. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return namedList(value, names);
  const group = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const field of Object.keys(group)) {
    const inner = group[field];
    const name = typeof inner === 'string' && PARTY_FIELDS.has(field) ? names.get(inner) : undefined;
    const told = name ?? named(inner, names);
    if (told === inner) continue;
    copy ??= { ...group };
    copy[field] = told;
  }
  return copy ?? group;
}

function namedList(list: readonly unknown[], names: ReadonlyMap<string, string>): readonly unknown[] {
  const told = list.map((item) => named(item, names));
  return told.some((item, index) => item !== list[index]) ? told : list;
}
