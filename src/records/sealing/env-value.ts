const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]{0,200})[ \t]*(?:=|:[ \t])[ \t]*/;

/**
 * The value of one key of an env file, read as the `dotenv` package reads it: quotes may run over several lines, `\n` in
 * double quotes is a line break, ` #` begins a comment. Of a key that stands there twice the last counts.
 *
 * @returns `undefined` where the key is not there or empty
 */
export function envValue(text: string, key: string): string | undefined {
  let found: string | undefined;
  let rest = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  while (rest !== '') {
    const [assignment, name] = ASSIGNMENT.exec(rest) ?? [];
    const from = assignment?.length ?? 0;
    const quoted = assignment === undefined ? undefined : quotedAt(rest, from);
    const end = rest.indexOf('\n', quoted?.end ?? from);
    if (name === key) found = quoted ? quoted.value : plainValue(rest.slice(from, end < 0 ? undefined : end));
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return found === '' ? undefined : found;
}

/** A value in quotes; a quote that is never closed is part of a plain value. */
function quotedAt(text: string, from: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text[from];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  for (let end = from + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === quote) {
      // What follows the quote says whether it closed the value, or opened the next one after a quote that nobody closed.
      const isClosed = /^[ \t]*(?:#|\n|$)/.test(text.slice(end + 1, end + 200));
      return isClosed ? { value: unescaped(text.slice(from + 1, end), quote), end: end + 1 } : undefined;
    }
  }
  return undefined;
}

function unescaped(value: string, quote: string): string {
  return quote === '"' ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\"', '"') : value;
}

function plainValue(line: string): string {
  const comment = line.indexOf('#');
  return (comment < 0 ? line : line.slice(0, comment)).trim();
}
