/** Where a JSON text first goes beyond what was allowed, as an offset; `undefined` where it does not. */
export interface JsonSize {
  readonly tooDeepAt: number | undefined;
  readonly tooManyAt: number | undefined;
}

/** Looks over a text of JSON with comments without parsing it: a parser may need long, or all of the stack, to refuse it. */
export function measureJson(text: string, deepest: number, mostValues: number): JsonSize {
  if (text.length <= mostValues && bracketsIn(text, deepest) <= deepest)
    return { tooDeepAt: undefined, tooManyAt: undefined };
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '/') at = endOfComment(text, at);
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return { tooDeepAt: at, tooManyAt: undefined };
    } else if (character === '}' || character === ']') depth--;
    else if (character === ',' && ++values > mostValues) return { tooDeepAt: undefined, tooManyAt: at };
  }
  return { tooDeepAt: undefined, tooManyAt: undefined };
}

/** How many brackets open in a text, strings and comments included, counted until there are more than `most`. */
function bracketsIn(text: string, most: number): number {
  let count = 0;
  for (const bracket of '{[')
    for (let at = text.indexOf(bracket); at >= 0 && count <= most; at = text.indexOf(bracket, at + 1)) count++;
  return count;
}

/** The offset of the closing quote, or of the end of the line that lacks it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"' || character === '\n') return at;
  }
  return text.length;
}

/** The offset of the last character of a comment, or of the slash that begins none. */
function endOfComment(text: string, start: number): number {
  const next = text[start + 1];
  if (next !== '/' && next !== '*') return start;
  const end = next === '/' ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  if (end < 0) return text.length;
  return next === '/' ? end : end + 1;
}
