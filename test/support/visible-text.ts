import { parsers } from 'prettier/plugins/typescript';

/** A node of a syntax tree, as far as it is looked at here. */
interface SyntaxNode {
  readonly type: string;
  readonly range?: readonly [number, number];
  readonly [field: string]: unknown;
}

/** A string in code that looks as if a person should read it. */
export interface VisibleText {
  readonly line: number;
  readonly text: string;
}

/**
 * Two words in a row, or one that begins like a sentence or a label. Ids, settings, file names and code that is written
 * (`<!-- … -->`) have neither.
 */
const WORDS = /(?<![-\w])\p{L}{2,}[,:;]? \p{L}{2,}|^\p{Lu}\p{Ll}{2,}\b(?![\w-]*[/:=])/u;

/**
 * Finds the strings of a TypeScript file that look like words for a person. What only names something (imports, types,
 * property names, cases, a `kind`, comparisons) and what is for programmers (`new Error`, the log) is left out.
 */
export async function visibleTextsIn(source: string): Promise<readonly VisibleText[]> {
  const parse = parsers.typescript.parse as (text: string, options: object) => SyntaxNode | Promise<SyntaxNode>;
  const root = await parse(source, { filepath: 'source.ts' });
  const found: VisibleText[] = [];
  const visit = (node: SyntaxNode): void => {
    if (isForNobody(node)) return;
    const text = textOf(node);
    if (text !== undefined && WORDS.test(text.trim()))
      found.push({ line: source.slice(0, node.range?.[0] ?? 0).split('\n').length, text });
    for (const [field, value] of Object.entries(node)) {
      if (isNameField(node, field)) continue;
      for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) visit(inner);
    }
  };
  visit(root);
  return found;
}

/** Imports, types, what programs compare, and what is for whoever mends the program. */
function isForNobody(node: SyntaxNode): boolean {
  if (node.type === 'BinaryExpression') return /^[!=]==$/.test(String(node.operator)) && !hasInner(node);
  if (node.type === 'Property' && isNode(node.key) && node.key.name === 'kind') return true;
  if (/^(Import|ExportAll|TSLiteralType|TSType|TSInterface)/.test(node.type)) return true;
  const { callee } = node;
  if (!isNode(callee)) return false;
  if (node.type === 'NewExpression') return /^(?:Type|Range)?Error$/.test(String(callee.name));
  return node.type === 'CallExpression' && isLog(callee.object);
}

/** The name of a property, and the value that a case is for. */
function isNameField(node: SyntaxNode, field: string): boolean {
  if (node.type === 'SwitchCase') return field === 'test';
  return node.type === 'Property' && field === 'key' && node.computed !== true;
}

/** Whether a comparison is of more than names and plain values: what is worked out inside it is looked at. */
function hasInner({ left, right }: SyntaxNode): boolean {
  return [left, right].some((side) => isNode(side) && /Call|Template|Conditional/.test(side.type));
}

function isLog(node: unknown): boolean {
  if (!isNode(node)) return false;
  const name = node.type === 'MemberExpression' && isNode(node.property) ? node.property.name : node.name;
  return name === 'log';
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return (node.value as { readonly cooked?: string }).cooked;
  return undefined;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
