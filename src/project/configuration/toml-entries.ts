import { type Entries, type Entry, inlineItems, unquoted, withoutComment } from './entry.ts';

/**
 * The values of a TOML file, line by line: tables, keys with dots, lists over several lines, and inline tables. What a
 * manifest does not hold is not understood, and counts as broken only where it could be no TOML at all.
 */
export function tomlEntries(text: string): Entries {
  const reading = new TomlReading();
  let number = 0;
  for (const line of text.split('\n')) reading.read(line, ++number);
  return reading.end();
}

/** Lines that a pair goes over at most; what goes on longer is read as far as that. */
const MOST_LINES = 200;

/** How far inline tables within inline tables are followed. */
const MOST_DEPTH = 8;

/** A pair whose inline table goes on, the line it begins in, and how many lines it has so far. */
interface OpenPair {
  readonly text: string;
  readonly line: number;
  readonly lines: number;
}

class TomlReading {
  readonly #entries: Entry[] = [];
  #broken = false;
  #table: string[] = [];
  /** The list that is still open, and how deep. */
  #list: string[] | undefined;
  #depth = 0;
  #pair: OpenPair | undefined;
  /** The quotes that end a text over several lines. */
  #until = '';

  read(whole: string, line: number): void {
    if (this.#until !== '') {
      if (whole.includes(this.#until)) this.#until = '';
      return;
    }
    const text = withoutComment(whole).trim();
    if (text === '') return;
    if (this.#pair) this.#goOn(text, this.#pair);
    else if (this.#list) this.#readItems(text, line, this.#list);
    else if (text.startsWith('[')) this.#openTable(text);
    else this.#readPair(text, line);
  }

  end(): Entries {
    return {
      entries: this.#entries,
      broken: this.#broken || this.#list !== undefined || this.#pair !== undefined || this.#until !== '',
    };
  }

  #openTable(text: string): void {
    const start = text.startsWith('[[') ? 2 : 1;
    const end = text.indexOf(']');
    if (end < 0) this.#broken = true;
    else this.#table = keyParts(text.slice(start, end));
  }

  #readPair(text: string, line: number): void {
    const equals = equalsOf(text);
    if (equals < 1) {
      this.#broken = true;
      return;
    }
    const path = [...this.#table, ...keyParts(text.slice(0, equals))];
    const value = text.slice(equals + 1).trim();
    const quotes = value.slice(0, 3);
    if ((quotes === '"""' || quotes === "'''") && !value.includes(quotes, 3)) this.#until = quotes;
    else if (value.startsWith('[')) {
      this.#list = path;
      this.#depth = 0;
      this.#readItems(value, line, path);
    } else if (value.startsWith('{') && depthOf(value) > 0) this.#pair = { text, line, lines: 1 };
    else this.#readValue(path, value, line);
  }

  /** An inline table may hold a list over several lines. */
  #goOn(more: string, { text, line, lines }: OpenPair): void {
    const whole = `${text} ${more}`;
    this.#pair = depthOf(whole) > 0 && lines < MOST_LINES ? { text: whole, line, lines: lines + 1 } : undefined;
    if (!this.#pair) this.#readPair(whole, line);
  }

  #readValue(path: string[], value: string, line: number, depth = 0): void {
    if (value.startsWith('[')) {
      for (const item of inlineItems(value)) this.#add([...path, '-'], item, line);
      return;
    }
    if (!value.startsWith('{') || depth === MOST_DEPTH) {
      this.#add(path, unquoted(value), line);
      return;
    }
    this.#add(path, '', line);
    for (const pair of pairsOf(value.slice(1, value.endsWith('}') ? -1 : undefined))) {
      const equals = equalsOf(pair);
      if (equals < 1) continue;
      this.#readValue([...path, ...keyParts(pair.slice(0, equals))], pair.slice(equals + 1).trim(), line, depth + 1);
    }
  }

  #readItems(text: string, line: number, path: readonly string[]): void {
    this.#depth += depthOf(text);
    if (this.#depth <= 0) this.#list = undefined;
    for (const item of inlineItems(text.replace(/,$/, ''))) {
      const clean = unquoted(item.replace(/^[[\]]+/, ''));
      if (clean !== '') this.#add([...path, '-'], clean, line);
    }
  }

  #add(path: readonly string[], value: string, line: number): void {
    this.#entries.push({ path, value, line, document: 0 });
  }
}

/** Where the `=` of a pair stands: the first outside quotes. */
function equalsOf(text: string): number {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '=') return at;
  }
  return -1;
}

/** The pairs within an inline table: a comma in a list, in a table of its own or in quotes ends none. */
function pairsOf(inner: string): string[] {
  const pairs: string[] = [];
  let start = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < inner.length; at++) {
    const sign = inner.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (sign === ',' && depth === 0) {
      pairs.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  return [...pairs, inner.slice(start)];
}

/** The parts of a key: `target.'cfg(unix)'.dependencies` has three. */
function keyParts(key: string): string[] {
  const parts: string[] = [];
  let quote = '';
  let part = '';
  for (const sign of key.trim()) {
    if (quote !== '' && sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (quote === '' && sign === '.') {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  return [...parts, part.trim()];
}

/** How many brackets a line opens more than it closes. */
function depthOf(text: string): number {
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[') depth++;
    else if (sign === ']') depth--;
  }
  return depth;
}
