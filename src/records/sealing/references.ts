/** Where a secret lives, as a record names it. */
export type SecretReference =
  /** A key of an env file; the path as written. */
  | { readonly kind: 'env'; readonly path: string; readonly key: string }
  /** In a vault: the person runs the command themselves, Deorbit never does. */
  | { readonly kind: 'command'; readonly program: 'op' | 'bw' | 'vault'; readonly command: string };

const ENV = /^env:(.{1,1000})#([A-Za-z_][A-Za-z0-9_.-]{0,200})$/;
const ONE_PASSWORD = /^op:\/\/[^/\n]{1,200}\/[^\n]{1,600}$/;
const BITWARDEN = /^bw:([^#\n]{1,300})(?:#(password|username|totp|notes|uri))?$/;
const VAULT = /^vault:([^#\n]{1,500})#([^#\n]{1,100})$/;

/**
 * Reads a reference: `op://vault/item/field`, `bw:ITEM` or `bw:ITEM#notes`, `vault:PATH#FIELD`, `env:FILE#KEY`.
 *
 * @returns `undefined` where the text is none, such as the name of a place in plain words
 */
export function parseReference(text: string): SecretReference | undefined {
  const written = text.trim();
  const [, path, key] = ENV.exec(written) ?? [];
  if (path !== undefined && key !== undefined) return { kind: 'env', path: path.trim(), key };
  if (ONE_PASSWORD.test(written)) return command('op', ['op', 'read', written]);
  const [, item, part = 'password'] = BITWARDEN.exec(written) ?? [];
  if (item !== undefined) return command('bw', ['bw', 'get', part, item.trim()]);
  const [, place, field] = VAULT.exec(written) ?? [];
  if (place !== undefined) return command('vault', ['vault', 'kv', 'get', `-field=${field?.trim()}`, place.trim()]);
  return undefined;
}

/** The reference of a credential: its own field, or where it is kept, if that is one. */
export function referenceOf(credential: {
  readonly reference?: string | undefined;
  readonly keptIn?: string | undefined;
}): SecretReference | undefined {
  return parseReference(credential.reference ?? '') ?? parseReference(credential.keptIn ?? '');
}

function command(program: 'op' | 'bw' | 'vault', words: readonly string[]): SecretReference {
  return { kind: 'command', program, command: words.map(shellWord).join(' ') };
}

/** A record may hold anything: in quotes it stays one word of a shell. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
