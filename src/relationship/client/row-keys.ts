/**
 * A stable key for each row of a list: its own id, or one made from its title where it was written by hand; a number
 * is added where two rows would share one. Keys hold letters, digits, "-", "_" and "." only.
 */
export function rowKeys(
  list: readonly { readonly id?: string | undefined }[],
  titleOf: (index: number) => string,
): string[] {
  const taken = new Set<string>();
  for (const row of list) if (row.id) taken.add(row.id);
  const seen = new Set<string>();
  const nextNumbers = new Map<string, number>();
  return list.map((row, index) => {
    if (row.id && !seen.has(row.id)) {
      seen.add(row.id);
      return row.id;
    }
    const base = slugOf(titleOf(index)) || 'row';
    let key = base;
    let next = nextNumbers.get(base) ?? 2;
    while (taken.has(key) || seen.has(key)) key = `${base}-${next++}`;
    nextNumbers.set(base, next);
    seen.add(key);
    return key;
  });
}

/** A short name for files and keys: lower-case letters and digits of any script, joined by "-"; at most 48 characters. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  // Cut between characters: half of one would make no valid file name.
  return Array.from(slug)
    .slice(0, 48)
    .join('')
    .replace(/(?<!-)-+$/, '');
}
