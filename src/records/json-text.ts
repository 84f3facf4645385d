import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';
import type { MessageId } from '../base/ports/text.ts';
import { measureJson } from './json-size.ts';
import { errorAt, type RecordProblem } from './record-problem.ts';

/** What a text of JSON with comments and trailing commas stands for. */
export type JsonText =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: RecordProblem };

/** More than a record can need; deeper texts would exhaust the stack. */
const DEEPEST = 200;

/** More than a record can need; more values would hold up the editor. */
const MOST_VALUES = 100_000;

/**
 * Reads a text of JSON. Plain JSON, the usual case, goes through `JSON.parse`, which is 5 to 9 times faster than a parser
 * that knows comments.
 */
export function readJson(text: string): JsonText {
  const size = measureJson(text, DEEPEST, MOST_VALUES);
  if (size.tooDeepAt !== undefined)
    return {
      kind: 'problem',
      problem: errorAt({ id: 'record.tooDeep', values: { limit: DEEPEST } }, size.tooDeepAt, 1),
    };
  if (size.tooManyAt !== undefined)
    return {
      kind: 'problem',
      problem: errorAt({ id: 'record.tooMany', values: { limit: MOST_VALUES } }, size.tooManyAt, 1),
    };
  try {
    return { kind: 'value', value: JSON.parse(text) as unknown };
  } catch {
    return readJsonWithComments(text);
  }
}

/** The text's tree with the place of every value; errors are skipped over. `undefined` where there is no value at all. */
export function treeOf(text: string): Node | undefined {
  return parseTree(text, [], { allowTrailingComma: true });
}

/** What can be seen of a text with errors, which are skipped over; `undefined` for one that is too large to look into. */
export function seenValue(text: string): unknown {
  const size = measureJson(text, DEEPEST, MOST_VALUES);
  const tree = size.tooDeepAt === undefined && size.tooManyAt === undefined ? treeOf(text) : undefined;
  return tree && valueOfNode(tree);
}

function readJsonWithComments(text: string): JsonText {
  if (text.trim() === '') return { kind: 'problem', problem: errorAt({ id: 'record.empty' }) };
  const conflict = conflictIn(text);
  if (conflict) return { kind: 'problem', problem: conflict };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) return { kind: 'problem', problem: syntaxProblem(text, first) };
  if (!tree) return { kind: 'problem', problem: errorAt({ id: 'record.empty' }) };
  return { kind: 'value', value: valueOfNode(tree) };
}

/** What `JSON.parse` would give: plain objects, in which a field called "__proto__" is a field like any other. */
function valueOfNode(node: Node): unknown {
  const children = node.children ?? [];
  if (node.type === 'array') return children.map(valueOfNode);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    children.map(({ children: [name, value] = [] }) => [name?.value, value && valueOfNode(value)]),
  );
}

/** Marks of an unfinished merge. A JSON text has nothing of the kind at the start of a line. */
function conflictIn(text: string): RecordProblem | undefined {
  const mark = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/m.exec(text.replaceAll('\r', '\n'));
  return mark ? errorAt({ id: 'record.conflict' }, mark.index, mark[0].length) : undefined;
}

const SYNTAX_MESSAGES: Readonly<Record<string, MessageId>> = {
  InvalidSymbol: 'record.syntax.symbol',
  InvalidNumberFormat: 'record.syntax.number',
  PropertyNameExpected: 'record.syntax.name',
  ValueExpected: 'record.syntax.value',
  ColonExpected: 'record.syntax.colon',
  CommaExpected: 'record.syntax.comma',
  CloseBraceExpected: 'record.syntax.brace',
  CloseBracketExpected: 'record.syntax.bracket',
  EndOfFileExpected: 'record.syntax.end',
  UnexpectedEndOfComment: 'record.syntax.comment',
  UnexpectedEndOfString: 'record.syntax.string',
  UnexpectedEndOfNumber: 'record.syntax.number',
  InvalidUnicode: 'record.syntax.escape',
  InvalidEscapeCharacter: 'record.syntax.escape',
  InvalidCharacter: 'record.syntax.character',
};

/** The first error only: those after it mostly follow from it. */
function syntaxProblem(text: string, { error, offset, length }: ParseError): RecordProblem {
  const last = Math.max(text.trimEnd().length - 1, 0);
  const id = SYNTAX_MESSAGES[printParseErrorCode(error)] ?? 'record.syntax.value';
  // The parser lets a comment that is left open at the very end run beyond it.
  return offset > last
    ? errorAt({ id }, last, 1)
    : errorAt({ id }, offset, Math.max(Math.min(length, text.length - offset), 1));
}
