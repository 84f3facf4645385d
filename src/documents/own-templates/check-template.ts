import type { TemplateProblem, VariableKind, Variables } from '../../base/ports/template-worker.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import { canBeNamed } from '../fill-template.ts';

/** What a name stands for: a variable, or the row or page that the variables belong to. */
type Kind = VariableKind | { readonly variables: Variables };

/** Where a part of a template stands: inside which rows, and which names it gave them (`as |row|`). */
interface Scope {
  readonly kind: Kind;
  readonly names: ReadonlyMap<string, Kind>;
  readonly outer: Scope | undefined;
  /** Inside how many `each`. */
  readonly loops: number;
  /**
   * Whether what stands here can be the very thing that stands around it. Handlebars, and so Deorbit, then takes the two for
   * one, and `../` leads elsewhere.
   */
  readonly canBeOuter: boolean;
}

/** The only blocks there are; nothing else can be called. */
export const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'];
/** How many names a block can give (`as |row number|`). */
export const NAMES: Readonly<Record<string, number>> = { each: 2, with: 1 };
/** What `each` says of the round it is in (`@index`), and of the one around it (`@../index`). */
export const OF_EACH: readonly string[] = ['index', 'key', 'first', 'last'];
const HARMLESS = ['ContentStatement', 'CommentStatement'];
const REFUSED: Readonly<Record<string, MessageId>> = {
  PartialStatement: 'template.partial',
  PartialBlockStatement: 'template.partial',
  Decorator: 'template.decorator',
  DecoratorBlock: 'template.decorator',
};
/** A template that is all wrong does not fill *Problems*. */
const ENOUGH = 50;

/**
 * Finds what a template may not do, before any of it runs: names that it has not got, calls, partials, decorators. What
 * passes can read the variables of its view, and choose and repeat by them; nothing in the data chooses what runs.
 */
export function checkTemplate(tree: hbs.AST.Program, variables: Variables): readonly TemplateProblem[] {
  const check = new Check();
  check.program(tree, { kind: { variables }, names: new Map(), outer: undefined, loops: 0, canBeOuter: false });
  return check.problems.slice(0, ENOUGH);
}

class Check {
  readonly problems: TemplateProblem[] = [];

  program({ body }: hbs.AST.Program, scope: Scope): void {
    for (const statement of body) this.#statement(statement, scope);
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (statement.type === 'MustacheStatement') this.#mustache(statement as hbs.AST.MustacheStatement, scope);
    else if (statement.type === 'BlockStatement') this.#block(statement as hbs.AST.BlockStatement, scope);
    else if (!HARMLESS.includes(statement.type)) {
      this.#refuse(statement, { id: REFUSED[statement.type] ?? 'template.syntaxHere' });
    }
  }

  #mustache({ path, params, hash }: hbs.AST.MustacheStatement, scope: Scope): void {
    const isCall = params.length > 0 || hash !== undefined;
    const kind = isCall ? this.#refuse(path, call(path)) : this.#resolve(path, scope);
    if (kind === undefined || kind === 'text' || kind === 'yes-no') return;
    this.#refuse(path, { id: 'template.list', values: { name: sourceOf(path) } });
  }

  #block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const { path, params, hash, program, inverse } = block;
    const [subject] = params;
    if (!BLOCKS.includes(sourceOf(path)) || !subject || params.length > 1 || hash) {
      this.#refuse(path, call(path));
      return;
    }
    this.#namesOf(block);
    const inner = this.#inner(block, this.#resolve(subject, scope), scope);
    if (inner && program) this.program(program, inner);
    if (inverse) this.program(inverse, scope);
  }

  /** A name for what the block has not got would be empty or an error, and that of a block would hide the block. */
  #namesOf({ path, program, inverse, loc }: hbs.AST.BlockStatement): void {
    const names = program?.blockParams ?? [];
    const most = NAMES[sourceOf(path)] ?? 0;
    const wrong = names[most] ?? inverse?.blockParams?.[0] ?? names.find((name) => BLOCKS.includes(name));
    if (wrong === undefined) return;
    this.#refuse({ type: 'PathExpression', loc }, { id: 'template.noName', values: { name: wrong.slice(0, 80) } });
  }

  /** What stands inside a block is read from; nothing where that is not known, and has been said. */
  #inner({ path, params, program }: hbs.AST.BlockStatement, kind: Kind | undefined, scope: Scope): Scope | undefined {
    const name = sourceOf(path);
    if (name === 'if' || name === 'unless') return scope;
    if (kind === undefined) return undefined;
    const names = program?.blockParams ?? [];
    if (name === 'with') return within(kind, scope, { names, loops: scope.loops });
    if (typeof kind === 'object' && 'rows' in kind)
      return within({ variables: kind.rows }, scope, { names, loops: scope.loops + 1 });
    const [subject] = params;
    return subject && this.#refuse(subject, { id: 'template.noList', values: { name: sourceOf(subject) } });
  }

  #resolve(expression: hbs.AST.Expression, scope: Scope): Kind | undefined {
    if (expression.type === 'PathExpression') return this.#resolvePath(expression as hbs.AST.PathExpression, scope);
    const isCall = expression.type === 'SubExpression';
    return this.#refuse(expression, call(isCall ? (expression as hbs.AST.SubExpression).path : expression));
  }

  #resolvePath(path: hbs.AST.PathExpression, scope: Scope): Kind | undefined {
    const parts = path.parts.map(String);
    if (path.data) return this.#resolveData(path, parts, scope);
    const named = canBeNamed(path) && scope.names.get(parts[0] ?? '');
    if (named) return this.#follow(path, parts.slice(1), named);
    let from: Scope | undefined = scope;
    for (let n = 0; n < path.depth; n++) {
      if (from?.canBeOuter) return this.#refuse(path, { id: 'template.unsure', values: { name: sourceOf(path) } });
      from = from?.outer;
    }
    if (from) return this.#follow(path, parts, from.kind);
    return this.#refuse(path, { id: 'template.tooFarOut', values: { name: sourceOf(path) } });
  }

  /** `@index` and its like. */
  #resolveData(path: hbs.AST.PathExpression, [name = '', ...rest]: string[], scope: Scope): Kind | undefined {
    if (path.depth > scope.loops)
      return this.#refuse(path, { id: 'template.tooFarOut', values: { name: sourceOf(path) } });
    if (name === 'root') return this.#follow(path, rest, outermost(scope).kind);
    const there = scope.loops > path.depth ? OF_EACH : [];
    if (there.includes(name) && rest.length === 0) return 'text';
    const known = [...there, 'root'].map((each) => `@${'../'.repeat(path.depth)}${each}`).join(', ');
    return this.#refuse(path, { id: 'template.unknownName', values: { name: sourceOf(path), known } });
  }

  #follow(path: hbs.AST.PathExpression, parts: readonly string[], start: Kind): Kind | undefined {
    let kind = start;
    for (const part of parts) {
      const next = step(kind, part);
      if (!next) {
        const known = namesIn(kind).join(', ');
        return this.#refuse(path, { id: 'template.unknownName', values: { name: part, known } });
      }
      kind = next;
    }
    return kind;
  }

  #refuse({ loc }: hbs.AST.Node, message: Message): undefined {
    const { start, end } = loc;
    const length = end.line === start.line ? end.column - start.column : 0;
    this.problems.push({ message, line: start.line, column: start.column + 1, length });
  }
}

function within(
  kind: Kind,
  outer: Scope,
  { names, loops }: { readonly names: readonly string[]; readonly loops: number },
): Scope {
  const [first, second] = names;
  const own = new Map<string, Kind>(outer.names);
  if (first !== undefined) own.set(first, kind);
  if (second !== undefined) own.set(second, 'text');
  return { kind, names: own, outer, loops, canBeOuter: canBeSame(kind, outer.kind) };
}

function canBeSame(one: Kind, other: Kind): boolean {
  if (typeof one === 'string' || typeof other === 'string') return typeof one === typeof other;
  if ('rows' in one) return 'rows' in other && one.rows === other.rows;
  return 'variables' in other && one.variables === other.variables;
}

function outermost(scope: Scope): Scope {
  return scope.outer ? outermost(scope.outer) : scope;
}

function step(kind: Kind, part: string): Kind | undefined {
  if (kind === 'text' || kind === 'yes-no') return undefined;
  if ('variables' in kind) return Object.hasOwn(kind.variables, part) ? kind.variables[part] : undefined;
  if (part === 'length') return 'text';
  return /^\d+$/.test(part) ? { variables: kind.rows } : undefined;
}

function namesIn(kind: Kind): readonly string[] {
  if (kind === 'text' || kind === 'yes-no') return ['this'];
  return 'variables' in kind ? Object.keys(kind.variables) : ['length'];
}

function call(node: hbs.AST.Node): Message {
  const id: MessageId = 'template.call';
  return { id, values: { name: sourceOf(node), known: BLOCKS.join(', ') } };
}

function sourceOf(node: hbs.AST.Node): string {
  const { original } = node as Partial<hbs.AST.PathExpression>;
  return original === undefined ? '' : String(original).slice(0, 80);
}
