/** Whether two names are one to a reader: capitals, spaces around them and forms of Unicode make no difference. */
export function isSameName(one: string, other: string): boolean {
  const [plain, otherPlain] = [one, other].map((name) => name.normalize('NFC').trim().toLowerCase());
  return plain === otherPlain;
}
