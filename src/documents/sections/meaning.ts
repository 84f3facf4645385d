import { codeSpans } from './code-spans.ts';

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);
const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/g;
const OPENING_UNDERSCORES = /(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])/u;
const CLOSING_UNDERSCORES = /(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/u;
const REWRITTEN = new RegExp(
  [ESCAPE_OR_ENTITY, /\s+/, /<br\s{0,9}\/?>/, OPENING_UNDERSCORES, CLOSING_UNDERSCORES]
    .map((part) => part.source)
    .join('|'),
  'giu',
);

/** What a piece of Markdown says, and where each character of it comes from. */
export interface MappedMeaning {
  readonly text: string;
  /** By position in `text`, where the character begins in the source. */
  readonly starts: readonly number[];
  /** By position in `text`, where it ends there. */
  readonly ends: readonly number[];
}

/**
 * What a piece of Markdown says, for comparison: white space collapsed, backslash escapes and entities resolved, emphasis
 * by `_` written with `*`, `<br/>` as `<br>`. Two texts of the same meaning differ only in what a formatter may change
 * (Prettier pads tables, drops needless escapes and turns `*` into `_`).
 */
export function meaningOf(markdown: string): string {
  let result = '';
  for (const part of partsOf(markdown)) result += part.text;
  return result.trim();
}

/** The same as {@link meaningOf}, not trimmed, with the way back to the source. */
export function mappedMeaningOf(markdown: string): MappedMeaning {
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = '';
  for (const part of partsOf(markdown)) {
    for (let at = 0; at < part.text.length; at++) {
      starts.push(part.literal ? part.start + at : part.start);
      ends.push(part.literal ? part.start + at + 1 : part.end);
    }
    text += part.text;
  }
  return { text, starts, ends };
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Taken over character by character. */
  readonly literal: boolean;
}

function* partsOf(markdown: string): Generator<Part> {
  const code = codeSpans(markdown);
  let [from, span] = [0, 0];
  for (const match of markdown.matchAll(REWRITTEN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((code[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span++;
    const inCode = start >= (code[span]?.start ?? Number.POSITIVE_INFINITY);
    const text = inCode && match[0].trim() !== '' ? match[0] : rewritten(match);
    if (start > from) yield { text: markdown.slice(from, start), start: from, end: start, literal: true };
    yield { text, start, end, literal: text === match[0] };
    from = end;
  }
  if (from < markdown.length) yield { text: markdown.slice(from), start: from, end: markdown.length, literal: true };
}

function rewritten(match: RegExpExecArray): string {
  const [all, escaped] = match;
  if (escaped !== undefined || all.startsWith('&')) return characterFor(match);
  if (all.startsWith('_')) return '*'.repeat(all.length);
  return all.startsWith('<') ? '<br>' : ' ';
}

function characterFor([all, escaped, decimal, hex, name]: RegExpExecArray): string {
  if (escaped !== undefined) return escaped;
  if (name !== undefined) return NAMED.get(name) ?? all;
  return characterOf(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)) ?? all;
}

function resolveEscapes(text: string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(ESCAPE_OR_ENTITY)) {
    result += text.slice(from, match.index) + characterFor(match);
    from = match.index + match[0].length;
  }
  return result + text.slice(from);
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
  const text = code.replace(/^`+|(?<!`)`+$/g, '').replace(/\s+/g, ' ');
  return text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text) ? text.slice(1, -1) : text;
}

// Escaped characters wait in the private-use area, so that a literal `\*` is not taken for emphasis.
const PARKED = 0xe000;

function plainPart(text: string): string {
  const parked = text
    .replace(/\s+/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, character: string) => String.fromCharCode(PARKED + character.charCodeAt(0)));
  const bare = parked
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replace(/<!--.{0,500}?-->/g, '')
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
