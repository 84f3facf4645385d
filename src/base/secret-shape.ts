import { addressPasswords } from './secrets/address-passwords.ts';
import { composed } from './secrets/composed-text.ts';
import { keyBlocks } from './secrets/key-blocks.ts';
import { labelledSecrets } from './secrets/labelled-secrets.ts';
import { randomRuns, secretsBesideIds } from './secrets/random-runs.ts';
import type { SecretSpan } from './secrets/secret-span.ts';
import { longRuns, serviceTokens } from './secrets/service-tokens.ts';

/**
 * Where a text holds something in the shape of a secret: the shapes that services document, what is called a password
 * beside it, passwords in addresses, private keys, long random runs. May miss some; is seldom wrong.
 *
 * @returns spans in order that do not overlap
 */
export function secretsIn(text: string): SecretSpan[] {
  const { text: read, offsetOf } = composed(text);
  const blocks = keyBlocks(read);
  const runs = longRuns(read);
  const found = [
    ...blocks.secret,
    ...runs.flatMap(serviceTokens),
    ...addressPasswords(read),
    ...labelledSecrets(read),
    ...runs.flatMap(randomRuns),
    ...secretsBesideIds(runs),
  ];
  const outside = found.filter(({ start, kind }) => kind === 'private key' || !isIn(blocks.open, start));
  return withoutOverlaps(outside.map((span) => ({ ...span, start: offsetOf(span.start), end: offsetOf(span.end) })));
}

/** Whether the text holds something in the shape of a secret. */
export function looksLikeSecret(text: string): boolean {
  return secretsIn(text).length > 0;
}

/** The text with everything in the shape of a secret blacked out. */
export function withoutSecrets(text: string): string {
  let [rest, from] = ['', 0];
  for (const { start, end } of secretsIn(text)) {
    rest += `${text.slice(from, start)}[redacted]`;
    from = end;
  }
  return rest + text.slice(from);
}

/**
 * Spans in order; of those that overlap the one that was named first, stretched over the others, so that blacking out
 * leaves nothing of either.
 */
export function withoutOverlaps<S extends { readonly start: number; readonly end: number }>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end };
  }
  return kept;
}

/** @param spans in order, without overlaps */
function isIn(spans: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}
