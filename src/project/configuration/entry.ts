/** One value of a configuration file, and the way to it. */
export interface Entry {
  /** The names on the way from the root; `-` stands for an item of a list. */
  readonly path: readonly string[];
  /** Without quotes; of a text over several lines, one line. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
  /** Which document of a file of several it is, from 0. */
  readonly document: number;
}

/** What could be read of a configuration file. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** Whether something in it could not be understood. */
  readonly broken: boolean;
}

/** A value without the quotes around it. */
export function unquoted(value: string): string {
  const first = value[0];
  const isQuoted = (first === '"' || first === "'" || first === '`') && value.length > 1 && value.at(-1) === first;
  return isQuoted ? value.slice(1, -1) : value;
}

/** A line up to the `#` that starts its comment; one inside quotes or inside a word starts none. */
export function withoutComment(line: string): string {
  if (!line.includes('#')) return line;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && !isWordSign(line[at - 1])) quote = sign;
    else if (sign === '#' && (at === 0 || line[at - 1] === ' ' || line[at - 1] === '\t')) return line.slice(0, at);
  }
  return line;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /\w/.test(sign);
}

/** The items of `[a, "b"]`, and those of `a, "b"`. */
export function inlineItems(text: string): string[] {
  const items: string[] = [];
  let quote = '';
  let item = '';
  for (const sign of text.trim().replace(/^\[/, '').replace(/\]$/, '')) {
    if (quote === '' && sign === ',') {
      items.push(item);
      item = '';
      continue;
    }
    if (quote === sign) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    item += sign;
  }
  return [...items, item].map((each) => unquoted(each.trim())).filter((each) => each !== '');
}
