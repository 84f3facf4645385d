import { isMasked, isPlaceholder } from './placeholders.ts';
import type { SecretSpan } from './secret-span.ts';
import { cellsBelow } from './table-cells.ts';

/**
 * What a secret is called where one is written down, in the languages of the interface and in German: passwords,
 * passphrases, tokens, keys, codes. Short ones stand alone; the others are also part of `DB_PASSWORD`.
 */
const LABEL =
  /passwor[dt]|passwd|passphrase|kennwort|(?<!\p{L})(?:pwd?|pass|mdp|mat khau)(?!\p{L})|mots? de passe|phrase secrète|парол(?:ь|я|ю|ем|и|ей|ям)(?!\p{L})|mật khẩu|secret[ _-]?(?:access[ _-]?)?key(?:[ _-]?base)?|secret(?!\p{L})|token(?!\p{L})|jeton(?!\p{L})|токен(?:а|у|ом)?(?!\p{L})|mã thông báo|(?:api|access|account|auth|shared ?access|encryption|signing|license)[ _-]?key|clé (?:d['’])?(?:api|accès|secrète|privée)|(?:api|секретный|закрытый)[ -]?ключ(?:а|ом)?|ключ(?:а|ом)? (?:api|доступа)|(?:khóa|khoá) (?:api|bí mật|truy cập)|mã (?:bí mật|truy cập|khóa|khoá)/giu;
/** An account and behind a bar or a comma its password: `Login: admin / ...`. */
const ACCOUNT =
  /(?:login|log-in|credentials?|accès|identifiants?|логин|доступ[ыа]?|tài khoản|đăng nhập|zugang(?:sdaten)?)["'`*_]{0,3}[^\S\r\n]{0,3}[:：—–=][^\S\r\n]{0,3}["'`*_]{0,3}[^\s/|,;"'`*]{2,64}["'`*_]{0,3}[^\S\r\n]{0,3}[/|,;][^\S\r\n]{0,3}["'`*_]{0,3}(\S{6,80})/giu;
/** The label's own end, a colon or an equals sign, and what is put around a value. */
const SEPARATOR = /^["'`*_)\]]*[^\S\r\n]*(?::=|=>|[:=：])["'`*_]{0,2}[^\S\r\n]*["'`*_«“„(]{0,3}[^\S\r\n]?["'`*_]{0,3}/;
const VALUE = /^[^\s<‹]\S{5,}/;
/** `for the hosting is`, `du serveur est`, `от хостинга —`, `máy chủ là`: at most so many words on the way to the value. */
const SAID =
  /^["'`*_]{0,3}(?:[^\S\r\n]+(?!(?:is|est|sera|là|ist|remains|était|was)[^\S\r\n])[^\s.:;!?=—–]{1,24}(?:\.[^\s.:;!?]{1,24}){0,3}){0,6}?[^\S\r\n]+(?:is|est|là|ist|was|sera|—|–|->|→)(?:[^\S\r\n]+(?:now|currently|still|désormais|maintenant|toujours|теперь|сейчас|bây giờ))?[^\S\r\n]*:?[^\S\r\n]+["'`*_«“„]{0,3}[^\S\r\n]?/iu;
/** Behind a label's words: `Пароль от базы: ...`, `password for staging = ...`. */
const SAID_WITH_COLON =
  /^["'`*_]{0,3}(?:[^\S\r\n]+[^\s.:;!?=—–,]{1,24}(?:\.[^\s.:;!?,]{1,24}){0,3}){1,5}[^\S\r\n]*[:=][^\S\r\n]*["'`*_«“„]{0,3}[^\S\r\n]?/u;
/** Right behind its label, quoted or not. */
const NEXT = /^["'`*_]{0,3}[^\S\r\n]+["'`*«“„‘_]{0,3}[^\S\r\n]?/;
/** Nothing but the end of the cell, and of the cells beside it. */
const HEADING = /^["'`*_]*[^\S\r\n]*\|/;
/** So far behind its label a value is looked for. */
const REACH = 300;

/** Code says where a value comes from: a call, or the name of a variable in a statement. */
const CALL = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*\((?:["'`A-Za-z_$][^)]*)?\)*[;,]?$/;
const STATEMENT = /^[A-Za-z_$]+(?:\??\.[A-Za-z_$]+)*;$/;
const MEMBER = /^(?:this|self|config|env|settings|options|secrets|process|import\.meta)\??\.[A-Za-z_$.]+[;,)]*$/;
const WORD = /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}'’-]+$/u;
const TRAILING = /(?<!["'`*_|,.;:)>\]}»”“])["'`*_|,.;:)>\]}»”“]+$/;

/** Passwords, tokens and keys that are called so where they stand, in a line or in a sentence. */
export function labelledSecrets(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { 0: label, index } of text.matchAll(LABEL)) {
    const end = index + label.length;
    const value = valueBehind(text.slice(end, end + REACH));
    if (value) spans.push({ kind: 'labelled', start: end + value.start, end: end + value.end });
    if (HEADING.test(text.slice(end, end + REACH))) spans.push(...secretsBelow(text, end));
  }
  for (const { 0: all, 1: value = '', index } of text.matchAll(ACCOUNT)) {
    const bare = withoutTrailing(value);
    const start = index + all.length - value.length;
    if (isChosenBySomebody(bare)) spans.push({ kind: 'labelled', start, end: start + bare.length });
  }
  return spans;
}

function secretsBelow(text: string, heading: number): SecretSpan[] {
  return cellsBelow(text, heading).flatMap((cell): SecretSpan[] => {
    const bare = withoutTrailing(cell.text);
    if (/\s/.test(bare) || !isChosenBySomebody(bare)) return [];
    return [{ kind: 'labelled', start: cell.start, end: cell.start + bare.length }];
  });
}

function valueBehind(rest: string): { start: number; end: number } | undefined {
  const written = SEPARATOR.exec(rest)?.[0];
  if (written !== undefined) return spanIf(rest, written.length, (value, more) => isWritten(written, value, more));
  const said = (SAID.exec(rest) ?? SAID_WITH_COLON.exec(rest))?.[0];
  const found =
    said === undefined ? undefined : spanIf(rest, said.length, (value) => isChosenBySomebody(withoutTrailing(value)));
  const next = NEXT.exec(rest)?.[0];
  if (found || next === undefined) return found;
  return spanIf(rest, next.length, (value) => isMnemonic(withoutTrailing(value)));
}

function spanIf(
  rest: string,
  start: number,
  isSecret: (value: string, inSentence: boolean) => boolean,
): { start: number; end: number } | undefined {
  const value = VALUE.exec(rest.slice(start))?.[0];
  if (value === undefined) return undefined;
  const more = /^[^\S\r\n]+[\p{L}\p{N}(]/u.test(rest.slice(start + value.length));
  if (!isSecret(value, more)) return undefined;
  return { start, end: start + withoutTrailing(value).length };
}

/** @param inSentence whether words follow: `Password: kept by Jana` tells none */
function isWritten(separator: string, value: string, inSentence: boolean): boolean {
  if (CALL.test(value) || MEMBER.test(value) || (separator.includes('=') && STATEMENT.test(value))) return false;
  const bare = withoutTrailing(value);
  if ([...bare].length < 6 || isPlaceholder(bare) || isMasked(bare) || isOpen(bare)) return false;
  return !(inSentence && WORD.test(bare));
}

function withoutTrailing(value: string): string {
  const bare = value.replace(TRAILING, '');
  return /^[^;&]{6,}[;&][a-z ]{2,30}=/i.exec(bare)?.[0].replace(/[;&][^;&]*$/, '') ?? bare;
}

/** In a sentence, many a word follows "is": only what no language has as a word counts. */
function isChosenBySomebody(value: string): boolean {
  if ([...value].length < 6 || isPlaceholder(value) || isMasked(value)) return false;
  if (isOpen(value) || SHORT_SUM.test(value)) return false;
  const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{M}\d]/u].filter((kind) => kind.test(value));
  if (!kinds.some(({ source }) => source === '\\d') || kinds.length < 2 || !/\p{L}/u.test(value)) {
    return kinds.length === 4 || (kinds.length >= 3 && /[!@#$%^&*+=?]/.test(value));
  }
  return !value.split(/[-_./–]/).some((piece) => TECHNICAL.test(piece));
}

/** Right behind a label, where names of products and files stand as well. */
function isMnemonic(value: string): boolean {
  if ([...value].length < 8 || !isChosenBySomebody(value) || /\.\p{L}{2,5}$/u.test(value)) return false;
  return /\p{Ll}/u.test(value) && /\d/.test(value) && /\p{Lu}|[!#$%&*+@=?^]/u.test(value);
}

/** Parts of names of methods and machines, which have digits as passwords do. */
const TECHNICAL =
  /^(?:base\d\d|oauth\d|sha\d+|utf|md\d|ed\d+|x\d+|[rehp]s\d+|argon\d(?:id)?|\dfa|u\df|fido\d|totp|tls\d?|ipv\d|http\d?|aes\d*|s\d|k\d+s|web\d+|encoded|signed|based|hashed|protected|characters?|digits?|only|days?|jours|caractères|chiffres|дней|символов|знаков|ký|com|org|net|io|dev|app|example|local)$/iu;
/** Days, times, amounts, versions, mail addresses and hosts, ids of commits and public keys are open to all. */
const OPEN =
  /^(?:\d{1,4}[-./:]\d{1,2}(?:[-./:]\d{1,4})?(?:T[\d:.]+Z?)?|v?\d+(?:\.\d+)+\S*|[€$£]?\d[\d.,]*(?:[%€$£]|[A-Z]{3})?|[^\s@]+@[^\s@]+\.\p{L}{2,}|(?:www\.)\S+|age1[0-9a-z]{20,}|(?:ssh-|sha\d+[-:]|AAAA|pk_)\S+)$/iu;
/** The short form of a commit's sum. */
const SHORT_SUM = /^[0-9a-f]{7,12}$/;

function isOpen(value: string): boolean {
  return OPEN.test(value);
}
