import type { SecretSpan } from './secret-span.ts';

const BEGIN = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;
const END = /-----END ([A-Z0-9 ]{1,40})-----/g;

/** What stands between the armour of keys and certificates. */
export interface KeyBlocks {
  readonly secret: readonly SecretSpan[];
  /** Certificates and public keys, which hold long random runs and are for everybody. */
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Finds keys and certificates in their PEM, OpenSSH and PGP form, also where a JSON string writes their line ends as `\n`.
 * Of a key without its end, in a text that was cut, the first line counts.
 */
export function keyBlocks(text: string): KeyBlocks {
  const secret: SecretSpan[] = [];
  const open: { start: number; end: number }[] = [];
  const ends = [...text.matchAll(END)];
  let [next, done] = [0, 0];
  for (const { 0: begin, 1: label = '', index: start } of text.matchAll(BEGIN)) {
    if (start < done) continue;
    while (next < ends.length && (ends[next]?.index ?? 0) < start) next++;
    const end = ends[next];
    done = end?.[1] === label ? end.index + end[0].length : start + begin.length;
    if (/PRIVATE KEY/.test(label)) secret.push({ kind: 'private key', start, end: done });
    else open.push({ start, end: done });
  }
  return { secret, open };
}
