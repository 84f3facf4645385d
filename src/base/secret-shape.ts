/**
 * Shapes that passwords, tokens and keys have. A guard for fields and logs in which a secret has no place, not a scanner:
 * it knows the prefixes that services document, long runs that mix letters, digits and signs, and what is called a password.
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
  /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,64}:[^\s@/]{1,128}@/i,
];

/** What a secret is called where one is written down, in the languages of the interface; then the value up to a blank. */
const LABELLED =
  /((?:password|passwd|pwd|passwort|mot de passe|пароль|mật khẩu|secret|token|api[ _-]?key)["'`*_]*[^\S\r\n]*[:=]["'`*_]{0,2}[^\S\r\n]*["'`*_]{0,3})([^\s<‹]\S{5,})([^\S\r\n]+[\p{L}\p{N}(])?/giu;
/** What says where a secret is: an address, a path, a password manager, the name of a variable. */
const REFERENCE =
  /^(?:[a-z][a-z\d+.-]*:\/\/|(?:op|bw|vault|env|pass|keychain|bitwarden|1password|keepass(?:xc)?|lastpass)\b|~?\/|\.{1,2}\/|process\.env\b|os\.environ\b)/i;
const VARIABLE = /^(?:[A-Z]+(?:_[A-Z\d]+)*|\$[{(].*|\$[A-Z_][A-Z\d_]*|%[A-Z_][A-Z\d_]*%|\{\{.*)$/;
/** Code says where a value comes from: a call, or the name of a variable in a statement. */
const CALL = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*\((?:["'`A-Za-z_$][^)]*)?\)*[;,]?$/;
const STATEMENT = /^[A-Za-z_$]+(?:\??\.[A-Za-z_$]+)*;$/;
const MEMBER = /^(?:this|self|config|env|settings|options|secrets|process|import\.meta)\??\.[A-Za-z_$.]+[;,)]*$/;
const PLACEHOLDER = /^(?:[x*•.…_?#–—-]+|\[.*|placeholder|redacted|unknown)$/iu;
const WORD = /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}'’-]+$/u;

/** Whether the text holds something in the shape of a secret. May miss some; is seldom wrong. */
export function looksLikeSecret(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text)) || text.split(/\s+/).some(isRandomRun) || hasLabelledSecret(text);
}

function hasLabelledSecret(text: string): boolean {
  const labelled = text.normalize('NFC').matchAll(LABELLED);
  return [...labelled].some(([, label = '', value = '', more]) => isSecretValue(label, value, more !== undefined));
}

/** @param inSentence whether words follow: `Password: kept by Jana` tells none */
function isSecretValue(label: string, value: string, inSentence: boolean): boolean {
  if (CALL.test(value) || MEMBER.test(value) || (label.includes('=') && STATEMENT.test(value))) return false;
  const bare = value.replace(/(?<!["'`*_|,.;)>\]}])["'`*_|,.;)>\]}]+$/, '');
  if ([...bare].length < 6) return false;
  if (REFERENCE.test(bare) || VARIABLE.test(bare) || PLACEHOLDER.test(bare)) return false;
  return !(inSentence && WORD.test(bare));
}

/** The text with everything in the shape of a secret blacked out. */
export function withoutSecrets(text: string): string {
  const rest = SHAPES.reduce(
    (line, shape) => line.replace(new RegExp(shape.source, `g${shape.flags}`), '[redacted]'),
    text,
  );
  return rest.replace(LABELLED, (all, label: string, value: string, more: string | undefined) =>
    isSecretValue(label, value, more !== undefined) ? `${label}[redacted]${more ?? ''}` : all,
  );
}

function isRandomRun(word: string): boolean {
  if (word.length < 20 || /[/@:]/.test(word)) return false;
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && (word.match(/\d/g)?.length ?? 0) >= 3;
}
