import { withoutComment } from '../configuration/entry.ts';

interface CommentStyle {
  readonly hash: boolean;
  readonly slashes: boolean;
  /** What opens and what closes a comment over several lines. */
  readonly blocks: readonly (readonly [open: string, close: string])[];
}

const C_LIKE: CommentStyle = { hash: false, slashes: true, blocks: [['/*', '*/']] };
const MARKUP: CommentStyle = {
  hash: false,
  slashes: true,
  blocks: [
    ['/*', '*/'],
    ['<!--', '-->'],
    ['{{--', '--}}'],
  ],
};
const HASH: CommentStyle = { hash: true, slashes: false, blocks: [] };
const PYTHON: CommentStyle = {
  hash: true,
  slashes: false,
  blocks: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
};
const RUBY: CommentStyle = { hash: true, slashes: false, blocks: [['=begin', '=end']] };

const BY_ENDING: ReadonlyMap<string, CommentStyle> = new Map([
  ...['vue', 'svelte', 'astro', 'html', 'xml', 'md', 'mdx', 'erb', 'twig'].map((each) => [each, MARKUP] as const),
  ...['sh', 'bash', 'zsh', 'yml', 'yaml', 'toml', 'properties', 'conf', 'ex', 'exs', 'env', 'template'].map(
    (each) => [each, HASH] as const,
  ),
  ...['py', 'pyi'].map((each) => [each, PYTHON] as const),
  ...['rb', 'rake', 'ru'].map((each) => [each, RUBY] as const),
  [
    'php',
    {
      hash: true,
      slashes: true,
      blocks: [
        ['/*', '*/'],
        ['{{--', '--}}'],
      ],
    },
  ],
  ['tf', { hash: true, slashes: true, blocks: [['/*', '*/']] }],
]);

/** The ending of a file's name, without the dot and in small letters; nothing without a dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * The text of a file without its comments, with as many lines as before. Rough where that is enough: it knows no strings
 * over several lines.
 */
export function codeOf(text: string, name: string): string {
  if (last.text === text && last.name === name) return last.code;
  last = { text, name, code: withoutComments(text, styleOf(name)) };
  return last.code;
}

/** Several readers ask for the code of one file after the other. */
let last = { text: '', name: '', code: '' };

function styleOf(name: string): CommentStyle {
  return BY_ENDING.get(endingOf(name)) ?? (name.includes('.') ? C_LIKE : HASH);
}

function withoutComments(text: string, style: CommentStyle): string {
  const signs = signsOf(style);
  let code = '';
  // Lines without any sign of a comment stay as they are: up to `from`, all is said.
  let from = 0;
  for (;;) {
    signs.lastIndex = from;
    const sign = signs.exec(text);
    if (!sign) return code + text.slice(from);
    let until = '';
    let at = text.lastIndexOf('\n', sign.index) + 1;
    code += text.slice(from, at);
    do {
      const end = text.indexOf('\n', at);
      const stripped = stripLine(end < 0 ? text.slice(at) : text.slice(at, end), until, style);
      code += stripped.line;
      if (end < 0) return code;
      code += '\n';
      until = stripped.until;
      at = end + 1;
    } while (until !== '');
    from = at;
  }
}

const knownSigns = new Map<CommentStyle, RegExp>();

/** What a line cannot be without that a comment begins in. */
function signsOf(style: CommentStyle): RegExp {
  const known = knownSigns.get(style);
  if (known) return known;
  const openings = [
    ...(style.hash ? ['#'] : []),
    ...(style.slashes ? ['//'] : []),
    ...style.blocks.map(([open]) => open),
  ];
  const signs = new RegExp(openings.map((each) => each.replace(/[*{]/g, '\\$&')).join('|'), 'g');
  knownSigns.set(style, signs);
  return signs;
}

function stripLine(
  whole: string,
  open: string,
  style: CommentStyle,
): { readonly line: string; readonly until: string } {
  let rest = whole;
  if (open !== '') {
    const end = rest.indexOf(open);
    if (end < 0) return { line: '', until: open };
    rest = rest.slice(end + open.length);
  }
  if (style.hash && !rest.trimStart().startsWith('#[')) rest = withoutComment(rest);
  if (style.slashes) rest = withoutSlashes(rest);
  for (const [opening, closing] of style.blocks) {
    for (let at = openingOf(rest, opening); at >= 0; at = openingOf(rest, opening)) {
      const end = rest.indexOf(closing, at + opening.length);
      if (end < 0) return { line: rest.slice(0, at), until: closing };
      rest = `${rest.slice(0, at)} ${rest.slice(end + closing.length)}`;
    }
  }
  return { line: rest, until: '' };
}

/** Where a comment over several lines opens. A Python text does so only where it stands by itself. */
function openingOf(line: string, opening: string): number {
  const at = line.indexOf(opening);
  if (at < 0 || (opening[0] !== '"' && opening[0] !== "'" && opening[0] !== '=')) return at;
  return line.slice(0, at).trim() === '' ? at : -1;
}

/** A line up to its `//`; the one of an address starts no comment. */
function withoutSlashes(line: string): string {
  for (let at = line.indexOf('//'); at >= 0; at = line.indexOf('//', at + 2)) {
    const before = line[at - 1];
    if (before === undefined || before === ' ' || before === '\t' || before === ';' || before === ',' || before === '{')
      return line.slice(0, at);
  }
  return line;
}
