import { isMasked, isPlaceholder } from './placeholders.ts';
import type { SecretSpan } from './secret-span.ts';

/** An address with a user and a password before its host. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,64}:([^\s@/]{1,128})@/gi;
/** What manuals write there. */
const EXAMPLE = /^(?:pass|pwd|passw|motdepasse|mdp|пароль|xxx|token|pat|key|\[.*|<.*|\{.*|\$.*|%.*)$/i;

/** Passwords that stand in addresses of servers, databases and file stores. */
export function addressPasswords(text: string): SecretSpan[] {
  return [...text.matchAll(ADDRESS)]
    .filter(([, password = '']) => !EXAMPLE.test(password) && !isPlaceholder(password) && !isMasked(password))
    .map(({ 0: address, index }) => ({ kind: 'address', start: index, end: index + address.length }));
}
