import { parse, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { TemplateProblem } from '../../base/ports/template-worker.ts';
import type { Message } from '../../base/ports/text.ts';
import { whereTooDeep } from './nesting.ts';

/** What the parser says of a place where it could not go on; lines count from 1, columns from 0; of what it understood last. */
interface ParserTrouble {
  readonly text?: string;
  readonly token?: string;
  readonly loc?: { readonly last_line: number; readonly last_column: number };
}

class SyntaxTrouble extends Error {
  constructor(
    message: string,
    readonly trouble: ParserTrouble,
  ) {
    super(message);
  }
}

// The parser knows the place, and tells it only here.
parser.parseError = (message, trouble) => {
  throw new SyntaxTrouble(message, trouble);
};

/** A template's syntax tree, or the place where it is not well-formed. */
export type Parsed = { readonly tree: hbs.AST.Program } | { readonly problem: TemplateProblem };

/** Reads a template's text. It is never a tree that somebody else made. */
export function parseTemplate(source: string): Parsed {
  const deep = whereTooDeep(source);
  if (deep !== undefined) {
    const place = placeOf(source.replace(/\r(?!\n)/g, '\n'), deep);
    return { problem: { message: { id: 'template.tooBig' }, ...place, length: 0 } };
  }
  try {
    return { tree: parse(source) };
  } catch (error) {
    const problem = error instanceof SyntaxTrouble ? unexpected(source, error) : mismatch(error);
    if (!problem) throw error;
    return { problem };
  }
}

function unexpected(given: string, { trouble }: SyntaxTrouble): TemplateProblem {
  const { loc, text = '', token } = trouble;
  // The parser counts a carriage return alone as the end of a line, as editors do.
  const [source = '', unread = ''] = [given, text].map((each) => each.replace(/\r(?!\n)/g, '\n'));
  const lines = source.split('\n');
  // The parser tells where the last thing ended that it understood; blanks may come before the one it did not.
  const before = lines.slice(0, Math.max((loc?.last_line ?? 1) - 1, 0)).join('\n');
  const understood = before.length + (loc && loc.last_line > 1 ? 1 : 0) + (loc?.last_column ?? 0);
  const isCutOff = token === 'INVALID' && !source.slice(understood).includes('}}');
  if (token === 'EOF' || isCutOff) {
    const end = source.trimEnd();
    return { message: { id: 'template.unclosed' }, ...placeOf(end, end.length), length: 0 };
  }
  const found = unread.trim();
  const at = Math.max(source.indexOf(found, understood), 0);
  const message: Message = found
    ? { id: 'template.syntax', values: { text: found.slice(0, 40) } }
    : { id: 'template.syntaxHere' };
  return { message, ...placeOf(source, at), length: found.split('\n')[0]?.length ?? 0 };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** A block closed under another name, and the like: Handlebars tells the place of these itself. */
function mismatch(error: unknown): TemplateProblem | undefined {
  const { lineNumber, column, endColumn, message } = error as Readonly<Record<string, unknown>>;
  if (typeof lineNumber !== 'number' || typeof column !== 'number') return undefined;
  const names = namesIn(String(message));
  const length = typeof endColumn === 'number' && endColumn > column ? endColumn - column : 0;
  const place = { line: lineNumber, column: column + 1, length };
  if (!names) return { message: { id: 'template.syntaxHere', values: {} }, ...place };
  return { message: { id: 'template.mismatch', values: names }, ...place };
}

/** The names in `list doesn't match row - 3:4`, which a template may have made as long as it likes. */
function namesIn(message: string): { readonly opened: string; readonly closed: string } | undefined {
  const between = " doesn't match ";
  const at = message.lastIndexOf(between);
  const end = / - \d+:\d+$/.exec(message)?.index;
  if (at < 0 || end === undefined) return undefined;
  return { opened: message.slice(0, at), closed: message.slice(at + between.length, end) };
}
