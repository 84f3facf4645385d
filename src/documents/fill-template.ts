/** What a template cannot do, or wants and does not get, at its place; lines count from 1, columns from 0. */
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
  readonly data: LoopData;
}

/** What a template knows beside its names; `../` leads out of a loop here, where elsewhere it leads out of a context. */
interface LoopData {
  /** `@index` and its like, and `@root`. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly outer: LoopData | undefined;
}

/**
 * Fills a template from its syntax tree: reads variables, chooses by `if` and `unless`, repeats by `each`, goes inside by
 * `with`, as the Handlebars guide says of its strict mode without escapes. It reads what the view has of its own, and
 * calls nothing.
 *
 * @throws {FillingError} for a variable that the view has not got, and for anything else that a template may hold
 */
export function fillTemplate(tree: hbs.AST.Program, view: object): string {
  const data = { values: { root: view }, outer: undefined };
  return fillProgram(tree, { context: view, outer: undefined, names: {}, data });
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
      return program ? fillInside(program, [value], scope) : '';
    }
    case 'each':
      if (!Array.isArray(value) || value.length === 0) return fillProgram(inverse, scope);
      return program ? fillRows(value, program, scope) : '';
    default:
      throw new FillingError(name, loc);
  }
}

function fillRows(rows: readonly unknown[], program: hbs.AST.Program, scope: Scope): string {
  const { root } = scope.data.values;
  let text = '';
  for (const [index, row] of rows.entries()) {
    const values = { root, index, key: index, first: index === 0, last: index === rows.length - 1 };
    text += fillInside(program, [row, index], { ...scope, data: { values, outer: scope.data } });
  }
  return text;
}

/** @param given the context, and what else the block can name */
function fillInside(program: hbs.AST.Program, given: readonly unknown[], scope: Scope): string {
  const [context] = given;
  // As in Handlebars: what is the context already is nothing to come out of.
  const outer = context === scope.context ? scope.outer : scope;
  return fillProgram(program, { context, outer, names: named(program, given, scope), data: scope.data });
}

function named({ blockParams = [] }: hbs.AST.Program, values: readonly unknown[], { names }: Scope): Scope['names'] {
  if (blockParams.length === 0) return names;
  return { ...names, ...Object.fromEntries(blockParams.map((name, at) => [name, values[at]])) };
}

/** @param isNeeded whether it is an error that the last name of the path is not there */
function readPath(expression: hbs.AST.Expression, scope: Scope, isNeeded: boolean): unknown {
  if (expression.type !== 'PathExpression') throw new FillingError(expression.type, expression.loc);
  const path = expression as hbs.AST.PathExpression;
  const parts = path.parts.map(String);
  let value = startOf(path, parts, scope);
  for (const [at, part] of parts.entries()) {
    const isThere = value !== undefined && value !== null && Object.hasOwn(Object(value), part);
    const isAsked = !isNeeded && value !== undefined && value !== null && at === parts.length - 1;
    if (!isThere && !isAsked) throw new FillingError(`{{${path.original}}}`, path.loc);
    value = isThere ? (value as Readonly<Record<string, unknown>>)[part] : undefined;
  }
  return value;
}

/** What a path begins at; the parts that this took are taken off. */
function startOf(path: hbs.AST.PathExpression, parts: string[], scope: Scope): unknown {
  if (path.data) return outside(path, scope.data).values;
  const [first] = parts;
  if (first !== undefined && canBeNamed(path) && Object.hasOwn(scope.names, first)) {
    parts.shift();
    return scope.names[first];
  }
  return outside<Scope>(path, scope).context;
}

/** Goes as many steps out as the path says. */
function outside<Place extends { readonly outer: Place | undefined }>(
  { depth, original, loc }: hbs.AST.PathExpression,
  start: Place,
): Place {
  let place: Place | undefined = start;
  for (let up = 0; up < depth; up++) place = place?.outer;
  if (!place) throw new FillingError(original, loc);
  return place;
}

/** What counts as yes: an empty list, an empty text and 0 do not. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Whether a path may begin with a name that a block gave (`as |row|`); Handlebars takes what ends in `this` for no name. */
export function canBeNamed({ depth, original }: hbs.AST.PathExpression): boolean {
  return depth === 0 && !/^\.|this\b/.test(original);
}
