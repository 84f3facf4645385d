import { codeSpans } from './code-spans.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsaquo: '‹',
  rsaquo: '›',
};
const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/g;
const OPENING_UNDERSCORES = /(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])/gu;
const CLOSING_UNDERSCORES = /(?<=[^\s_\\])(_{1,3})(?![\p{L}\p{N}_])/gu;

/**
 * What a piece of Markdown says, for comparison: white space collapsed, backslash escapes and entities resolved, emphasis
 * by `_` written with `*`, `<br/>` as `<br>`. Two texts of the same meaning differ only in what a formatter may change
 * (Prettier pads tables, drops needless escapes and turns `*` into `_`).
 */
export function meaningOf(markdown: string): string {
  return outsideCode(markdown, resolve).replace(/\s+/g, ' ').trim();
}

function outsideCode(markdown: string, change: (text: string) => string): string {
  let result = '';
  let from = 0;
  for (const span of codeSpans(markdown)) {
    result += change(markdown.slice(from, span.start)) + markdown.slice(span.start, span.end);
    from = span.end;
  }
  return result + change(markdown.slice(from));
}

function resolve(text: string): string {
  return resolveEscapes(
    text
      .replace(OPENING_UNDERSCORES, (marks) => '*'.repeat(marks.length))
      .replace(CLOSING_UNDERSCORES, (marks) => '*'.repeat(marks.length))
      .replace(/<br\s{0,9}\/?>/gi, '<br>'),
  );
}

function resolveEscapes(text: string): string {
  return text.replace(
    ESCAPE_OR_ENTITY,
    (all: string, escaped?: string, decimal?: string, hex?: string, name?: string) => {
      if (escaped) return escaped;
      if (name) return NAMED[name] ?? all;
      return characterOf(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)) ?? all;
    },
  );
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/**
 * The plain text of a piece of Markdown that a person wrote as a value: `<br>` becomes a line end, emphasis, code and
 * links their text, escapes their character.
 */
export function plainTextOf(markdown: string): string {
  let result = '';
  let from = 0;
  for (const span of codeSpans(markdown)) {
    result += plainPart(markdown.slice(from, span.start)) + codeText(markdown.slice(span.start, span.end));
    from = span.end;
  }
  return tidy(result + plainPart(markdown.slice(from)));
}

function codeText(code: string): string {
  const text = code.replace(/^`+|`+$/g, '').replace(/\s+/g, ' ');
  return /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text;
}

// Escaped characters wait in the private-use area, so that a literal `\*` is not taken for emphasis.
const PARKED = 0xe000;

function plainPart(text: string): string {
  const parked = text
    .replace(/\s+/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, character: string) => String.fromCharCode(PARKED + character.charCodeAt(0)));
  const bare = parked
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replace(/<!--.*?-->/g, '')
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/g, '$1')
    .replace(/!?\[([^[\]]{1,500})\]\(([^()\s]{1,2000})(?: "[^"]{0,200}")?\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~]{1,2000})~~/g, '$1');
  return resolveEscapes(bare).replace(/[\ue021-\ue07e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - PARKED),
  );
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
