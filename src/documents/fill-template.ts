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

const NO_NAMES: Scope['names'] = {};

/** What a part of a template makes of the place where it stands. */
type Filling = (scope: Scope) => string;
type Reading = (scope: Scope) => unknown;

/**
 * A template as a function of its view, made from its syntax tree once. It reads variables, chooses by `if` and `unless`,
 * repeats by `each`, goes inside by `with`, as the Handlebars guide says of its strict mode without escapes. It reads what
 * the view has of its own, calls nothing, and no code is generated: each part of the tree is a function by itself.
 *
 * The function throws a {@link FillingError} for a variable that the view has not got, and for anything else that a
 * template may hold, once it gets there.
 */
export function fillingOf(tree: hbs.AST.Program): (view: object) => string {
  const fill = fillingOfProgram(tree);
  return (view) => {
    const data = { values: { root: view }, outer: undefined };
    return fill({ context: view, outer: undefined, names: NO_NAMES, data });
  };
}

function fillingOfProgram(program: hbs.AST.Program | undefined): Filling {
  const parts = (program?.body ?? []).map(fillingOfStatement);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (scope) => {
    let text = '';
    for (const part of parts) text += part(scope);
    return text;
  };
}

function fillingOfStatement(statement: hbs.AST.Statement): Filling {
  switch (statement.type) {
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement;
      return () => value;
    }
    case 'CommentStatement':
      return () => '';
    case 'MustacheStatement':
      return fillingOfMustache(statement as hbs.AST.MustacheStatement);
    case 'BlockStatement':
      return fillingOfBlock(statement as hbs.AST.BlockStatement);
    default:
      return refusal(statement.type, statement.loc);
  }
}

/** What may not stand in a template is an error where it is reached, and none in a part that is not. */
function refusal(message: string, place: hbs.AST.SourceLocation): () => never {
  return () => {
    throw new FillingError(message, place);
  };
}

function fillingOfMustache({ path, params, hash, loc }: hbs.AST.MustacheStatement): Filling {
  if (params.length > 0 || hash) return refusal(path.type, loc);
  const read = readingOf(path, true);
  return (scope) => {
    const value = read(scope);
    return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
  };
}

function fillingOfBlock({ path, params, hash, program, inverse, loc }: hbs.AST.BlockStatement): Filling {
  const name = String((path as { readonly original?: unknown }).original);
  const [subject] = params;
  if (!subject || params.length > 1 || hash) return refusal(name, loc);
  const read = readingOf(subject, false);
  const [first, second] = [fillingOfProgram(program), fillingOfProgram(inverse)];
  switch (name) {
    case 'if':
      return (scope) => (isFilled(read(scope)) ? first(scope) : second(scope));
    case 'unless':
      return (scope) => (isFilled(read(scope)) ? second(scope) : first(scope));
    case 'with':
      return fillingInside(read, program, second);
    case 'each':
      return fillingOfRows(read, program, second);
    default:
      return (scope) => {
        read(scope);
        throw new FillingError(name, loc);
      };
  }
}

function fillingInside(read: Reading, program: hbs.AST.Program | undefined, otherwise: Filling): Filling {
  const fill = fillingOfProgram(program);
  const given = program?.blockParams ?? [];
  return (scope) => {
    const value = read(scope);
    if (!isFilled(value) && value !== 0) return otherwise(scope);
    return fill({ context: value, outer: around(value, scope), names: named(given, [value], scope), data: scope.data });
  };
}

function fillingOfRows(read: Reading, program: hbs.AST.Program | undefined, otherwise: Filling): Filling {
  const fill = fillingOfProgram(program);
  const given = program?.blockParams ?? [];
  return (scope) => {
    const rows = read(scope);
    if (!Array.isArray(rows) || rows.length === 0) return otherwise(scope);
    let text = '';
    for (const [index, row] of rows.entries()) {
      const data = { values: countedIn(rows, index, scope), outer: scope.data };
      text += fill({ context: row, outer: around(row, scope), names: named(given, [row, index], scope), data });
    }
    return text;
  };
}

function countedIn(rows: readonly unknown[], index: number, { data }: Scope): LoopData['values'] {
  return { root: data.values.root, index, key: index, first: index === 0, last: index === rows.length - 1 };
}

/** As in Handlebars: what is the context already is nothing to come out of. */
function around(context: unknown, scope: Scope): Scope | undefined {
  return context === scope.context ? scope.outer : scope;
}

function named(given: readonly string[], values: readonly unknown[], { names }: Scope): Scope['names'] {
  if (given.length === 0) return names;
  return { ...names, ...Object.fromEntries(given.map((name, at) => [name, values[at]])) };
}

/** @param isNeeded whether it is an error that the last name of the path is not there */
function readingOf(expression: hbs.AST.Expression, isNeeded: boolean): Reading {
  if (expression.type !== 'PathExpression') return refusal(expression.type, expression.loc);
  const path = expression as hbs.AST.PathExpression;
  const parts = path.parts.map(String);
  const [first, ...others] = parts;
  const read = followed(path, parts, isNeeded);
  const begin = beginningOf(path);
  if (first === undefined || path.data || !canBeNamed(path)) return (scope) => read(begin(scope));
  const readNamed = followed(path, others, isNeeded);
  return (scope) => {
    const isNamed = scope.names !== NO_NAMES && Object.hasOwn(scope.names, first);
    return isNamed ? readNamed(scope.names[first]) : read(begin(scope));
  };
}

/** What a path begins at, as many steps out as it says. */
function beginningOf(path: hbs.AST.PathExpression): Reading {
  if (path.data) return (scope) => outside(path, scope.data).values;
  if (path.depth === 0) return (scope) => scope.context;
  return (scope) => outside<Scope>(path, scope).context;
}

function outside<Place extends { readonly outer: Place | undefined }>(
  { depth, original, loc }: hbs.AST.PathExpression,
  start: Place,
): Place {
  let place: Place | undefined = start;
  for (let up = 0; up < depth; up++) place = place?.outer;
  if (!place) throw new FillingError(original, loc);
  return place;
}

/** Goes inside by names, one after the other, each of which has to be the value's own. */
function followed(
  { original, loc }: hbs.AST.PathExpression,
  parts: readonly string[],
  isNeeded: boolean,
): (value: unknown) => unknown {
  const last = parts.length - 1;
  return (start) => {
    let value = start;
    for (let at = 0; at <= last; at++) {
      const part = parts[at] ?? '';
      const isSomething = value !== undefined && value !== null;
      if (isSomething && Object.hasOwn(Object(value), part)) value = (value as Readonly<Record<string, unknown>>)[part];
      else if (isNeeded || !isSomething || at < last) throw new FillingError(`{{${original}}}`, loc);
      else value = undefined;
    }
    return value;
  };
}

/** What counts as yes: an empty list, an empty text and 0 do not. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Whether a path may begin with a name that a block gave (`as |row|`); Handlebars takes what ends in `this` for no name. */
export function canBeNamed({ depth, original }: hbs.AST.PathExpression): boolean {
  return depth === 0 && !/^\.|this\b/.test(original);
}
