import * as v from 'valibot';
import type { Message } from '../base/ports/text.ts';

const storedVersion = v.object({
  owner: v.string(),
  path: v.string(),
  time: v.number(),
  summary: v.custom<Message>((value) => typeof value === 'object' && value !== null && 'id' in value),
  before: v.optional(v.string()),
  after: v.string(),
  undoes: v.optional(v.string()),
  act: v.optional(v.string()),
});

/** A kept change as its file holds it. */
type StoredVersion = v.InferOutput<typeof storedVersion>;

/** What a file of a version holds; `undefined` where it is damaged. */
export function parseVersion(bytes: Uint8Array): StoredVersion | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const stored = v.safeParse(storedVersion, JSON.parse(text));
    return stored.success ? stored.output : undefined;
  } catch {
    return undefined;
  }
}
