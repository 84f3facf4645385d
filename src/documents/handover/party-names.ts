import type { ClientFacts } from '../client-facts.ts';
import type { Words } from './words.ts';

/** The fields that hold one of the two sides, or a name. Elsewhere `client` is only a word: a branch, a program. */
const PARTY_FIELDS: ReadonlySet<string> = new Set([
  ...['owner', 'ownerNow', 'ownerAfter', 'billingOwner', 'registrant', 'ownership'],
  ...['secondFactor', 'receivedBy', 'rotatedBy', 'myAccessRemovedBy', 'acceptedBy', 'notifiedNow', 'notifiedAfter'],
]);

/** The facts with the names of the two sides where the record says `me` and `client`. */
export function withPartyNames(facts: ClientFacts, words: Words): ClientFacts {
  const { provider, client } = facts;
  const names: Readonly<Record<string, string>> = {
    me: provider.business ?? provider.name ?? words.parties.me,
    client: client.legalName ?? client.name ?? words.parties.client,
  };
  return named(facts, names) as ClientFacts;
}

/** Whether the answer to a gap in this field names a side. */
export function isPartyField(field: string): boolean {
  return PARTY_FIELDS.has(field);
}

function named(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => named(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const name = typeof inner === 'string' && PARTY_FIELDS.has(field) ? names[inner] : undefined;
      return [field, name ?? named(inner, names)];
    }),
  );
}
