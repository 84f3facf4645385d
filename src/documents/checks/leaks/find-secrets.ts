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

/** Known values that are shorter would be found in ordinary words. */
const SHORTEST_KNOWN = 5;
/** A text beyond this is no letter; the own rules and the known values go through it all the same. */
const LONGEST_SCANNED = 2_000_000;

/**
 * Finds secrets in a text: known ones, shapes of secrets, and what further rules know, which are loaded on use.
 *
 * @param known secrets that the person keeps: the surest rule of all
 * @returns in order, without overlaps
 */
export async function findSecrets(text: string, known: readonly string[] = []): Promise<readonly SecretFinding[]> {
  const { scanSecrets } = await import('./secretlint-scanner.ts');
  const scanned = text.length <= LONGEST_SCANNED ? await scanSecrets(text) : [];
  const keptOnes = known.flatMap((value) => placesOf(value, text));
  return withoutOverlaps<SecretFinding>([...keptOnes, ...secretsIn(text), ...scanned]);
}

function placesOf(value: string, text: string): SecretFinding[] {
  const found: SecretFinding[] = [];
  if (value.trim().length < SHORTEST_KNOWN) return found;
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length))
    found.push({ kind: 'known', start, end: start + value.length });
  return found;
}
