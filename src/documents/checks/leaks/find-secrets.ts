import { secretsIn, withoutOverlaps } from '../../../base/secret-shape.ts';
import type { SecretSpan } from '../../../base/secrets/secret-span.ts';

/** Where a text holds a secret. The secret itself is not part of it. */
export interface SecretFinding {
  /** Offsets in UTF-16 units; the end is behind the last. */
  readonly start: number;
  readonly end: number;
  /** What it opens, or how it was known: `known` is one that the person keeps, letter for letter. */
  readonly kind: SecretSpan['kind'] | 'known';
}

/** Looks through a text with rules that are loaded on use. */
export type SecretScanner = (text: string) => Promise<readonly SecretSpan[]>;

/** What {@link findSecrets} looks with beside its own rules. */
export interface SecretSources {
  /** Further rules; left out in a browser, where the own rules are all there is. */
  readonly scan?: SecretScanner | undefined;
  /** Secrets that the person keeps: the surest rule of all. */
  readonly known?: readonly string[];
}

/** Known values that are shorter would be found in ordinary words. */
const SHORTEST_KNOWN = 5;
/** A text beyond this is no letter; the own rules and the known values go through it all the same. */
const LONGEST_SCANNED = 2_000_000;

/** Finds secrets in a text: known ones, shapes of secrets, and what further rules know. In order, without overlaps. */
export async function findSecrets(
  text: string,
  { scan, known = [] }: SecretSources = {},
): Promise<readonly SecretFinding[]> {
  const scanned = scan && text.length <= LONGEST_SCANNED ? await scan(text) : [];
  return withoutOverlaps<SecretFinding>([
    ...known.flatMap((value) => placesOf(value, text)),
    ...secretsIn(text),
    ...scanned,
  ]);
}

function placesOf(value: string, text: string): SecretFinding[] {
  const found: SecretFinding[] = [];
  if (value.trim().length < SHORTEST_KNOWN) return found;
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length))
    found.push({ kind: 'known', start, end: start + value.length });
  return found;
}
