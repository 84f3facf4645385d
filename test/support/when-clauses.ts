/**
 * Whether a `when` clause of the manifest holds where these context keys are set: `||`, `&&`, `!`, `==`, `!=`, `=~` and
 * parentheses, as VS Code reads them. A key that is left out is not set.
 */
export function holds(clause: string, keys: Readonly<Record<string, unknown>>): boolean {
  const group = /\(([^()]*)\)/;
  // A pattern may hold parentheses and bars of its own: what it says is put in before anything else is read.
  let rest = clause.replace(/([\w.]+) =~ \/((?:\\.|[^/\\])+)\//g, (_, key: string, pattern: string) =>
    String(new RegExp(pattern).test(String(keys[key] ?? ''))),
  );
  for (let found = group.exec(rest); found; found = group.exec(rest))
    rest = rest.replace(found[0], () => String(anyHolds(found?.[1] ?? '', keys)));
  return anyHolds(rest, keys);
}

function anyHolds(clause: string, keys: Readonly<Record<string, unknown>>): boolean {
  return clause.split('||').some((part) => part.split('&&').every((term) => termHolds(term.trim(), keys)));
}

function termHolds(term: string, keys: Readonly<Record<string, unknown>>): boolean {
  const [, key = '', operator, value] = /^(!?[\w.]+)(?: (==|!=) (\S+))?$/.exec(term) ?? [];
  if (key === '') throw new Error(`Not a term that is known here: ${term}`);
  if (operator) return (String(keys[key] ?? '') === value) === (operator === '==');
  if (key.startsWith('!')) return !termHolds(key.slice(1), keys);
  return key === 'true' || (key !== 'false' && Boolean(keys[key]));
}
