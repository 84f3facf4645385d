/** What the setting for the person's own records folder says. */
export type OwnFolder =
  | { readonly kind: 'none' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'refused'; readonly value: string };

/**
 * Reads the setting: empty for none, an absolute path, or one that begins with `~` for the person's home. Anything else
 * is refused: a relative path would lead somewhere else in every window.
 */
export function ownFolder(setting: unknown, home: string): OwnFolder {
  if (setting === undefined || setting === null) return { kind: 'none' };
  if (typeof setting !== 'string') return { kind: 'refused', value: JSON.stringify(setting) };
  const value = setting.trim();
  if (value === '') return { kind: 'none' };
  const refused = { kind: 'refused', value } as const;
  if (hasControlCharacter(value)) return refused;
  const inHome = /^~(?:[\\/]+(.*))?$/s.exec(value);
  if (inHome) return { kind: 'folder', path: withoutEndSlash(`${withoutEndSlash(home)}/${inHome[1] ?? ''}`) };
  return isAbsolute(value) ? { kind: 'folder', path: withoutEndSlash(value) } : refused;
}

/** A path as the setting keeps it: with `~` where it lies in the home, so that it holds on the next machine too. */
export function asSetting(path: string, home: string): string {
  const start = `${withoutEndSlash(home)}/`;
  return path.startsWith(start) ? `~/${path.slice(start.length)}` : path;
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\])/.test(path);
}

function withoutEndSlash(path: string): string {
  const cut = path.replace(/(?<![\\/])[\\/]+$/, '');
  return cut === '' || /^[A-Za-z]:$/.test(cut) ? `${cut}/` : cut;
}

function hasControlCharacter(value: string): boolean {
  return Array.from(value).some((character) => character < ' ');
}
