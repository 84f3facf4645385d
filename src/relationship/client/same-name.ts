/** Whether two names are one to a reader: capitals, spaces around them and forms of Unicode make no difference. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** What all spellings of a name that are one to a reader have in common. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
