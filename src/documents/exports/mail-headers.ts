/** Bytes of an encoded word: with what stands around it and the longest name of a header it fits into a line of 76. */
const WORD_BYTES = 39;
/** Bytes of a part of a parameter; each of them may take three characters. */
const PARAMETER_BYTES = 18;
const LONGEST_PLAIN = 60;
const ATOMS = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const MAILBOX = new RegExp(`^(${ATOMS}(?:\\.${ATOMS})*)@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)$`, 'u');
const LONGEST_LOCAL_PART = 64;
/** Characters that no header shows: controls, lone surrogates, marks that turn the reading direction over. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/** A person or company that a mail is from or goes to; the address as {@link mailAddress} gives it. */
export interface Mailbox {
  readonly name: string | undefined;
  readonly address: string;
}

/**
 * An address as mail programs take it (RFC 5321: an atom with dots, `@`, a host, which is written in ASCII); `undefined` for
 * anything else, above all for what would begin another header, or name another receiver.
 */
export function mailAddress(text: string): string | undefined {
  const [, local = '', host = ''] = MAILBOX.exec(text) ?? [];
  if (local === '' || local.length > LONGEST_LOCAL_PART || /\.\.|\.-|-\./.test(host)) return undefined;
  try {
    const { hostname } = new URL(`https://${host}`);
    return /^[a-z0-9.-]+$/.test(hostname) && !/^[\d.]+$/.test(hostname) ? `${local}@${hostname}` : undefined;
  } catch {
    return undefined;
  }
}

/** A text on one line, with nothing in it that nobody sees. */
export function headerText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim();
}

/** A header of words (RFC 5322), in encoded words (RFC 2047) where it has to be; ends with a line break. */
export function unstructuredHeader(name: string, text: string): string {
  const line = headerText(text);
  const isPlain = /^[\x20-\x7E]*$/.test(line) && !line.includes('=?') && line.length <= LONGEST_PLAIN;
  return `${name}: ${isPlain ? line : encodedWords(line)}\r\n`;
}

/** A header of mailboxes; nothing where there is none. */
export function mailboxHeader(name: string, mailboxes: readonly Mailbox[]): string {
  if (mailboxes.length === 0) return '';
  return `${name}: ${mailboxes.map(mailboxIn).join(',\r\n ')}\r\n`;
}

function mailboxIn({ name, address }: Mailbox): string {
  const words = headerText(name ?? '');
  if (words === '') return address;
  const isPlain = /^[\x20-\x7E]+$/.test(words) && words.length <= LONGEST_PLAIN && !words.includes('=?');
  return `${isPlain ? quoted(words) : encodedWords(words)}\r\n <${address}>`;
}

/** A parameter of a header with its leading semicolon (RFC 2045, RFC 2231), each part on a line of its own. */
export function parameter(name: string, value: string): string {
  const line = headerText(value);
  if (/^[\x20-\x7E]*$/.test(line) && line.length <= LONGEST_PLAIN) return `;\r\n ${name}=${quoted(line)}`;
  const parts = piecesOf(line, PARAMETER_BYTES).map(percentEncoded);
  if (parts.length === 1) return `;\r\n ${name}*=UTF-8''${parts[0]}`;
  return parts.map((part, index) => `;\r\n ${name}*${index}*=${index === 0 ? "UTF-8''" : ''}${part}`).join('');
}

function encodedWords(text: string): string {
  return piecesOf(text, WORD_BYTES)
    .map((piece) => `=?UTF-8?B?${base64(new TextEncoder().encode(piece))}?=`)
    .join('\r\n ');
}

/** A text in pieces of at most so many bytes of UTF-8; no character is parted. */
function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let [piece, size] = ['', 0];
  for (const character of text) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > most) {
      pieces.push(piece);
      [piece, size] = ['', 0];
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece];
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** As RFC 5987 writes a value: what is no letter or digit as bytes. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Base64 on one line. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** How many values a function takes as its arguments without running out of stack. */
const CHUNK = 8_192;
