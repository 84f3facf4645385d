import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsers } from 'prettier/plugins/typescript';

/** A regular expression that stands in the source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Files, from the source folder, and lines. */
  readonly places: readonly string[];
}

/** What the source has of regular expressions. */
export interface Patterns {
  readonly literals: readonly Pattern[];
  /** Where `RegExp` puts one together while the program runs. */
  readonly built: readonly string[];
}

interface SyntaxNode {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

/** Reads every regular expression of the TypeScript files of a folder, by a parser, so that none can be forgotten. */
export async function readPatterns(folder: string): Promise<Patterns> {
  const literals = new Map<string, Pattern>();
  const built: string[] = [];
  for (const entry of (await readdir(folder, { recursive: true })).sort()) {
    if (!entry.endsWith('.ts')) continue;
    const file = entry.replaceAll('\\', '/');
    const text = await readFile(join(folder, entry), 'utf8');
    for (const node of nodesOf(parsers.typescript.parse(text, { filepath: file } as never))) {
      const place = `${file}:${node.loc.start.line}`;
      if (node.regex) {
        const { pattern: source, flags } = node.regex;
        const known = literals.get(`/${source}/${flags}`)?.places ?? [];
        literals.set(`/${source}/${flags}`, { source, flags, places: [...known, place] });
      }
      if (/^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp') built.push(place);
    }
  }
  return { literals: [...literals.values()], built };
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
    return;
  }
  if ('type' in value && typeof value.type === 'string' && 'loc' in value) yield value as SyntaxNode;
  for (const [name, part] of Object.entries(value))
    if (!['parent', 'loc', 'range', 'tokens', 'comments'].includes(name)) yield* nodesOf(part);
}

/** A long text is made of its start, its middle over and over, and its end. */
export interface LongText {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/** Stands for `\\d` and its like while a pattern is taken apart. */
const CLASS = '\uE000';

/** Texts in which a search for the pattern can begin again and again, and fail as late as possible. */
export function hostileTexts(source: string): LongText[] {
  const literal = source.replace(/\\[a-zA-Z]/g, CLASS).replace(/\\(.)/g, '$1');
  const runs = [...new Set(literal.match(/[^\uE000()[\]{}?*+|^$]{2,}/g) ?? [])].slice(0, 4);
  const own = [...new Set(literal.replaceAll(CLASS, ''))].filter((sign) => sign.length === 1);
  const singles = [...new Set([...' \t\nA0-._/<"`é', 'a', ...own.slice(0, 24), ...runs])];
  const paired = [...new Set([' ', '\n', 'a', ...own.slice(0, 7), ...runs.slice(0, 2)])];
  const pairs = paired.flatMap((one) => paired.filter((other) => other !== one).map((other) => one + other));
  return [...singles, ...pairs].flatMap((middle) =>
    ['', '\u0001', ...runs.slice(0, 2)].flatMap((start) => ['\u0001', ''].map((end) => ({ start, middle, end }))),
  );
}

/** The text at about that length. */
export function textOf({ start, middle, end }: LongText, length: number): string {
  return start + middle.repeat(Math.ceil(length / middle.length)) + end;
}
