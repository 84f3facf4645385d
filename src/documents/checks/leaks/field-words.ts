import type { Message } from '../../../base/ports/text.ts';
import type { PrivateFinding } from './find-private.ts';
import { PRIVATE_PARTS } from './private-index.ts';

type PrivatePart = (typeof PRIVATE_PARTS)[number];

/** What a person calls the field that text in a letter comes from; a field of their own is called as they named it. */
export function fieldInWords({ kind, field }: Pick<PrivateFinding, 'kind' | 'field'>): Message {
  if (kind === 'otherClient') return { id: `leak.other.${field as 'name'}` };
  const isKnown = (PRIVATE_PARTS as readonly string[]).includes(field);
  return isKnown ? { id: `leak.field.${field as PrivatePart}` } : { id: 'leak.field.own', values: { field } };
}
