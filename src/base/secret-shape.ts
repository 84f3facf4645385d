/**
 * Shapes that passwords, tokens and keys have. A guard for fields and logs in which a secret has no place, not a scanner:
 * it knows the prefixes that services document and long runs that mix letters, digits and signs.
 */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,64}:[^\s@/]{1,128}@/i,
];

/** Whether the text holds something in the shape of a secret. May miss some; is seldom wrong. */
export function looksLikeSecret(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text)) || text.split(/\s+/).some(isRandomRun);
}

/** The text with everything in the shape of a secret blacked out. */
export function withoutSecrets(text: string): string {
  return SHAPES.reduce((line, shape) => line.replace(new RegExp(shape.source, `g${shape.flags}`), '[redacted]'), text);
}

function isRandomRun(word: string): boolean {
  if (word.length < 20 || /[/@:]/.test(word)) return false;
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && (word.match(/\d/g)?.length ?? 0) >= 3;
}
