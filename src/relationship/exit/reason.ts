const LONGEST_REASON = 120;

/** Whether the reason a client is told says more than one short sentence (practices 20, 26 and 27). */
export function isLongReason(reason: string): boolean {
  const plain = reason.trim();
  return Array.from(plain).length > LONGEST_REASON || /[.!?…]\s+\S/u.test(plain);
}
