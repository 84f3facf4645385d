/** Characters that no text of a document needs: controls, lone surrogates, marks that turn the reading direction over. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/**
 * An address with a host, of which every character may stand between `<` and `>`, without the sentence's own punctuation.
 * What has no host that anybody could visit is text: renderers write it in other ways than it stands there.
 */
const WEB_ADDRESS = /\bhttps?:\/\/\w(?:[\w.-]*\w)?(?::\d+)?(?:[/?#](?:[\w\-.~:/?#@!&'()*+,;=%]*[\w\-~/#@&*+=%])?)?/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * A text of the record as Markdown that shows exactly this text, on one line: in a cell of a table, in a list item, in a
 * heading. Nothing in it acts as Markdown, HTML, a comment, mathematics or a gap. Line breaks become `<br>`; runs of
 * spaces become one, as every renderer shows them. Web addresses are written as links (`<https://...>`), because escapes
 * inside them would break them.
 */
export function literalMarkdown(text: string): string {
  if (isPlain(text)) return text;
  const lines = text.replace(LINE_BREAK, '\n').split('\n');
  return lines
    .map(literalLine)
    .join('<br>')
    .replace(/^(?:<br>)+|(?<!<br>)(?:<br>)+$/g, '');
}

function literalLine(line: string): string {
  if (isPlain(line)) return line;
  return escapeLine(line.replace(/\t/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim());
}

const ASCII_END = 0x80;
const SPACE = 0x20;
/** What ASCII can hold anywhere in a line and Markdown reads as nothing but itself; controls are none of these. */
const PLAIN_ASCII: readonly boolean[] = Array.from({ length: ASCII_END }, (_, code) =>
  /[ \w!"%'()+,\-./:;=?@^{}]/.test(String.fromCharCode(code).replace('_', '\\')),
);

/**
 * Whether a text is its own Markdown for sure, as most of a record is: seen in one pass over its characters. Of the others
 * some are as well, which the long way finds out.
 */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  if (last < 0) return true;
  if (!mayBegin(text) || !isVisible(text.charCodeAt(last))) return false;
  let before = 0;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (code < ASCII_END ? !PLAIN_ASCII[code] : !isPlainBeyondAscii(code)) return false;
    // Two spaces become one, and `:/` may belong to an address.
    if ((before === SPACE && code === SPACE) || (before === COLON && code === SLASH)) return false;
    before = code;
  }
  return true;
}

const COLON = 0x3a;
const SLASH = 0x2f;
/** Lines that begin so may be lists, headings or rules. */
const SIGN_OR_NUMBER = /^(?:[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|-+$|=+$)/;

function mayBegin(text: string): boolean {
  const first = text.charCodeAt(0);
  // Letters need no second look.
  return first > 0x40 ? isVisible(first) : first !== SPACE && !SIGN_OR_NUMBER.test(text);
}

/** Letters, signs and marks; what is left out are spaces at an end, which are taken off, and among them what the long way has to see. */
function isVisible(code: number): boolean {
  return code !== SPACE && code !== 0xa0 && code !== 0x202f;
}

/** Letters of any script, dashes, quotation marks and currencies, and the spaces inside of numbers. */
function isPlainBeyondAscii(code: number): boolean {
  if (code < 0x2000) return code >= 0xa0 && code !== 0x1680;
  return (code >= 0x2010 && code <= 0x2027) || code === 0x202f || (code >= 0x20a0 && code < 0x2c00);
}

function escapeLine(line: string): string {
  let escaped = '';
  let from = 0;
  for (const match of line.matchAll(WEB_ADDRESS)) {
    escaped += escapeSpan(line.slice(from, match.index));
    escaped += `<${match[0]}>`;
    from = match.index + match[0].length;
  }
  return escapeLineStart(escaped + escapeSpan(line.slice(from)));
}

const ACTING = /[\\`*[\]|~$&#<>‹›_]/g;

function escapeSpan(span: string): string {
  return span.replace(ACTING, escapedMark);
}

function escapedMark(mark: string, at: number, span: string): string {
  switch (mark) {
    case '&':
      return beginsReference(span, at) ? '\\&' : mark;
    case '#':
      return /[\w/]/.test(span.charAt(at - 1)) ? mark : '\\#';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '‹':
      return '&#8249;';
    case '›':
      return '&#8250;';
    case '_':
      return isInsideWord(span, at) ? mark : '\\_';
    default:
      return `\\${mark}`;
  }
}

const REFERENCE = /&#?\w+;/y;

function beginsReference(text: string, at: number): boolean {
  REFERENCE.lastIndex = at;
  return REFERENCE.test(text);
}

/** A mark between two letters or digits, as in `snake_case`, begins no emphasis. */
function isInsideWord(text: string, at: number): boolean {
  return LETTER_OR_DIGIT.test(text[at - 1] ?? '') && LETTER_OR_DIGIT.test(text[at + 1] ?? '');
}

function escapeLineStart(line: string): string {
  return line
    .replace(/^[-+](?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:-+|=+)$/, '\\$&');
}
