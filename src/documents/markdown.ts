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
  const lines = text.replace(LINE_BREAK, '\n').split('\n');
  return lines
    .map((line) => escapeLine(line.replace(/\t/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim()))
    .join('<br>')
    .replace(/^(?:<br>)+|(?<!<br>)(?:<br>)+$/g, '');
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

function escapeSpan(span: string): string {
  return span
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\w/])#/g, '\\#')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/‹/g, '&#8249;')
    .replace(/›/g, '&#8250;')
    .replace(/_/g, (mark, at: number, all: string) => (isInsideWord(all, at) ? mark : `\\${mark}`));
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
