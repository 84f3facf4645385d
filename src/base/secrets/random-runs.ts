import { isMasked } from './placeholders.ts';
import type { SecretSpan } from './secret-span.ts';
import type { SecretRun } from './service-tokens.ts';

// Without an upper limit, a file within a text overflows the stack of regular expressions.
const PIECE = /[A-Za-z0-9_+~-]{20,1000000}/g;
/** What is made by a machine as well and is open to all: ids, sums, public keys, pictures. */
const OPEN =
  /^(?:(?:cus|pi|in|ch|sub|price|prod|acct|evt|seti|pm|txn|req|pk|pk_live|pk_test|si|il|cs|plink|file|msg|run|asst|thread)_|sha(?:1|256|384|512)[-_]|AAAA[A-Z]3Nz|AAAAE2Vj|iVBORw0KGgo|R0lGOD|ssh-|age1|G-|GTM-|UA-|AC[0-9a-f]{32}$|0x)/;
/** Ids of keys of Amazon's, and the secret that belongs to one: 40 signs of base64. */
const [KEY_ID, SECRET_KEY] = [
  /(?<![A-Za-z0-9])A(?:KI|SI|BI|CC)A[A-Z0-9]{16}(?![A-Z0-9])/,
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/,
];
/** A secret that stands further from its id would have its own name beside it. */
const NEAR = 200;

/** In words put together, one letter in about six follows one of another kind; in random letters and digits, three in five. */
const FEWEST_CHANGES = 0.4;

/** Long runs of letters and digits that nobody chose by hand; addresses and paths have such runs and hold no secret. */
export function randomRuns({ start, text }: SecretRun): SecretSpan[] {
  if (/[/@:]/.test(text)) return [];
  return [...text.matchAll(PIECE)]
    .filter(([piece]) => isRandom(piece))
    .map(({ 0: piece, index }) => ({ kind: 'random', start: start + index, end: start + index + piece.length }));
}

/** Secrets beside the id of their key, as people paste both: they need no name, and may be no random run by their looks. */
export function secretsBesideIds(runs: readonly SecretRun[]): SecretSpan[] {
  const ids = runs.filter(({ text }) => KEY_ID.test(text));
  if (ids.length === 0) return [];
  return runs.flatMap(({ start, text }): SecretSpan[] => {
    const found = SECRET_KEY.exec(text);
    if (!found || isMasked(found[0]) || !ids.some((id) => Math.abs(id.start - start) <= NEAR)) return [];
    const from = start + found.index;
    return [{ kind: 'aws', start: from, end: from + found[0].length }];
  });
}

function isRandom(piece: string): boolean {
  if (!/[a-z]/.test(piece) || !/[A-Z]/.test(piece) || (piece.match(/\d/g)?.length ?? 0) < 3) return false;
  const signs = piece.replace(/[^A-Za-z0-9]/g, '');
  return !OPEN.test(piece) && changes(signs) >= FEWEST_CHANGES * (signs.length - 1);
}

/** How often a letter or digit is of another kind than the one before it. */
function changes(signs: string): number {
  return signs.match(/[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|\d(?=\D)/g)?.length ?? 0;
}
