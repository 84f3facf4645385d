/** What a template cannot do, at its place; lines count from 1, columns from 0. */
export class FillingError extends Error {
  readonly lineNumber: number;
  readonly column: number;

  constructor(message: string, { start }: hbs.AST.SourceLocation) {
    super(message);
    this.lineNumber = start.line;
    this.column = start.column;
  }
}

/** Where a part of a template stands: what its names are looked up in, and what surrounds that. */
interface Scope {
  readonly context: unknown;
  readonly outer: Scope | undefined;
  /** What rows were named (`as |row|`). */
  readonly names: Readonly<Record<string, unknown>>;
  /** `@index` and its like, and `@root`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Fills a template from its syntax tree: reads variables, chooses by `if` and `unless`, repeats by `each`, goes inside by
 * `with`, as the Handlebars guide says of its strict mode without escapes. It reads what the view has of its own, and
 * calls nothing.
 *
 * @throws {FillingError} for a variable that the view has not got, and for anything else that a template may hold
 */
export function fillTemplate(tree: hbs.AST.Program, view: object): string {
  return fillProgram(tree, { context: view, outer: undefined, names: {}, data: { root: view } });
}

function fillProgram(program: hbs.AST.Program | undefined, scope: Scope): string {
  let text = '';
  for (const statement of program?.body ?? []) text += fillStatement(statement, scope);
  return text;
}

function fillStatement(statement: hbs.AST.Statement, scope: Scope): string {
  switch (statement.type) {
    case 'ContentStatement':
      return (statement as hbs.AST.ContentStatement).value;
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return fillMustache(statement as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      return fillBlock(statement as hbs.AST.BlockStatement, scope);
    default:
      throw new FillingError(statement.type, statement.loc);
  }
}

function fillMustache({ path, params, hash, loc }: hbs.AST.MustacheStatement, scope: Scope): string {
  if (params.length > 0 || hash) throw new FillingError(path.type, loc);
  const value = readPath(path, scope, true);
  return value === undefined || value === null ? '' : String(value);
}

function fillBlock({ path, params, hash, program, inverse, loc }: hbs.AST.BlockStatement, scope: Scope): string {
  const name = String((path as { readonly original?: unknown }).original);
  const [subject] = params;
  if (!subject || params.length > 1 || hash) throw new FillingError(name, loc);
  const value = readPath(subject, scope, false);
  switch (name) {
    case 'if':
      return fillProgram(isFilled(value) ? program : inverse, scope);
    case 'unless':
      return fillProgram(isFilled(value) ? inverse : program, scope);
    case 'with': {
      if (!isFilled(value) && value !== 0) return fillProgram(inverse, scope);
      const names = named(program, [value], scope);
      return fillProgram(program, { context: value, outer: scope, names, data: scope.data });
    }
    case 'each':
      return Array.isArray(value) && value.length > 0 ? fillRows(value, program, scope) : fillProgram(inverse, scope);
    default:
      throw new FillingError(name, loc);
  }
}

function fillRows(rows: readonly unknown[], program: hbs.AST.Program, scope: Scope): string {
  let text = '';
  for (const [index, row] of rows.entries()) {
    const data = { ...scope.data, index, key: index, first: index === 0, last: index === rows.length - 1 };
    text += fillProgram(program, { context: row, outer: scope, names: named(program, [row, index], scope), data });
  }
  return text;
}

function named(program: hbs.AST.Program, values: readonly unknown[], { names }: Scope): Scope['names'] {
  const given = program.blockParams ?? [];
  if (given.length === 0) return names;
  return { ...names, ...Object.fromEntries(given.map((name, at) => [name, values[at]])) };
}

/** @param isNeeded whether it is an error that the last name of the path is not there */
function readPath(expression: hbs.AST.Expression, scope: Scope, isNeeded: boolean): unknown {
  if (expression.type !== 'PathExpression') throw new FillingError(expression.type, expression.loc);
  const path = expression as hbs.AST.PathExpression;
  const parts = path.parts.map(String);
  let value = startOf(path, parts, scope);
  for (const part of parts) {
    if (value !== undefined && value !== null && Object.hasOwn(Object(value), part)) {
      value = (value as Readonly<Record<string, unknown>>)[part];
    } else if (isNeeded) throw new FillingError(`{{${path.original}}}`, path.loc);
    else return undefined;
  }
  return value;
}

/** What a path begins at; the parts that this took are taken off. */
function startOf({ data, depth, original, loc }: hbs.AST.PathExpression, parts: string[], scope: Scope): unknown {
  if (data) return scope.data;
  const [first] = parts;
  if (depth === 0 && first !== undefined && !/^(?:this|\.)/.test(original) && Object.hasOwn(scope.names, first)) {
    parts.shift();
    return scope.names[first];
  }
  let from: Scope | undefined = scope;
  for (let up = 0; up < depth; up++) from = from?.outer;
  if (!from) throw new FillingError(original, loc);
  return from.context;
}

/** What counts as yes: an empty list, an empty text and 0 do not. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
