import { parse } from 'acorn';

/**
 * A way that code can take.
 *
 * @typedef {object} Branch
 * @property {'if' | 'else' | 'case' | '?' | ':' | '&&' | '||' | '??' | 'index'} kind `index`: the default of an
 *   index, which the compiler asks for where no input can lead as well; see {@link isDefaultOfIndex}
 * @property {number} at where it is told to be, an offset; unique among those of its kind
 * @property {number} starts where what runs begins
 * @property {number} [less] where the other way begins, whose runs are to be taken away
 */

/**
 * Finds the branches of a module, as Istanbul counts them: both ways of an `if`, also where no `else` is written, both of
 * a conditional, each case, each operand of a logical expression. Defaults of parameters are not among them: V8 does not
 * tell whether one was used.
 *
 * @param {string} code JavaScript
 * @returns {Branch[]} in no order
 * @throws when the code does not parse
 */
export function branchesOf(code) {
  /** @type {Branch[]} */
  const branches = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), false);
  return branches;

  /**
   * @param {any} node
   * @param {boolean} isOperand of a logical expression whose operands are known already
   */
  function visit(node, isOperand) {
    if (!isOperand) branches.push(...(finders[node.type]?.(node) ?? []));
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') visit(child, isLogical(node) && isLogical(child));
    }
  }
}

/** @type {Readonly<Record<string, (node: any) => Branch[]>>} */
const finders = {
  IfStatement: ({ start, consequent, alternate }) => [
    { kind: 'if', at: start, starts: consequent.start },
    alternate
      ? { kind: 'else', at: start, starts: alternate.start }
      : { kind: 'else', at: start, starts: start, less: consequent.start },
  ],
  ConditionalExpression: ({ consequent, alternate }) => [
    { kind: '?', at: consequent.start, starts: consequent.start },
    { kind: ':', at: alternate.start, starts: alternate.start },
  ],
  SwitchCase: ({ start }) => [{ kind: 'case', at: start, starts: start }],
  LogicalExpression: (node) => operandsOf(node, node.operator),
};

/**
 * @param {any} node a logical expression or an operand of one
 * @param {Branch['kind']} kind the operator before it
 * @returns {Branch[]}
 */
function operandsOf(node, kind) {
  if (isDefaultOfIndex(node))
    return [...operandsOf(node.left, kind), { kind: 'index', at: node.right.start, starts: node.right.start }];
  if (isLogical(node)) return [...operandsOf(node.left, kind), ...operandsOf(node.right, node.operator)];
  return [{ kind, at: node.start, starts: node.start }];
}

/**
 * `list[at] ?? ''`, `list.at(-1)?.name ?? 0`: to the compiler every index may miss, so that each has a default, also one that
 * was counted from the list itself.
 *
 * @param {any} node
 * @returns {boolean}
 */
function isDefaultOfIndex(node) {
  if (node.type !== 'LogicalExpression' || node.operator !== '??') return false;
  const { left, right } = node;
  const value = right.type === 'UnaryExpression' ? right.argument : right;
  const isPlain = value.type === 'Literal' || value.elements?.length === 0 || value.properties?.length === 0;
  return isPlain && comesOfIndex(left);
}

/**
 * @param {any} node
 * @returns {boolean}
 */
function comesOfIndex(node) {
  if (node.type === 'ChainExpression') return comesOfIndex(node.expression);
  if (node.type === 'CallExpression') return node.callee.property?.name === 'at';
  return node.type === 'MemberExpression' && (node.computed || comesOfIndex(node.object));
}

/** @param {any} node */
function isLogical(node) {
  return node.type === 'LogicalExpression';
}
