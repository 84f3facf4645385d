import type { VariableKind } from '../../base/ports/template-worker.ts';
import { type TemplateName, variablesOf } from './template-names.ts';

/** A built-in template as a person gets it to change: what it can name stands above it, in a comment that writes nothing. */
export function firstCopy(name: TemplateName, source: string): string {
  return `{{!--\n${namesIn(variablesOf(name), '  ').join('\n')}\n--}}\n${source}`;
}

/** One line for the names of a level, and one for each list in it. */
function namesIn(variables: Readonly<Record<string, VariableKind>>, start: string): readonly string[] {
  const entries = Object.entries(variables);
  const names = entries.filter(([, kind]) => typeof kind !== 'object').map(([name]) => name);
  const lists = entries.flatMap(([name, kind]) =>
    typeof kind === 'object' ? namesIn(kind.rows, `${start}${name}: `) : [],
  );
  return [...(names.length > 0 ? [start + names.join(', ')] : []), ...lists];
}
