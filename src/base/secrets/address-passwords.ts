import { isMasked, isPlaceholder } from './placeholders.ts';
import type { SecretSpan } from './secret-span.ts';

/** An address with a user and a password before its host. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,64}:([^\s@/]{1,128})@/gi;
/** What manuals write there. */
const EXAMPLE = /^(?:pass|pwd|passw|motdepasse|mdp|пароль|xxx|token|pat|key|\[.*|<.*|\{.*|\$.*|%.*)$/i;

/** The same on a command line, and in the header that it makes: `curl -u user:password`, `Authorization: Basic ...`. */
const ARGUMENT = /\bcurl[^\r\n]{0,200}?[ \t](?:-u|--user)[ \t=]{1,3}["']?[^\s:"']{1,64}:([^\s"']{1,128})/gi;
const HEADER = /\bauthorization["']?[ \t]{0,2}:[ \t]{0,2}["']?(?:basic|bearer)[ \t]{1,3}([A-Za-z0-9+/=._~-]{8,2000})/gi;

/** Passwords that stand in addresses of servers, databases and file stores, and in commands that sign in. */
export function addressPasswords(text: string): SecretSpan[] {
  return [ADDRESS, ARGUMENT, HEADER]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, password = '']) => !EXAMPLE.test(password) && !isPlaceholder(password) && !isMasked(password))
    .map(({ 0: address, index }) => ({ kind: 'address', start: index, end: index + address.length }));
}
