import { type Entries, type Entry, inlineItems, unquoted, withoutComment } from './entry.ts';

interface Level {
  readonly indent: number;
  readonly name: string;
}

/**
 * The values of a YAML file, line by line, with the lines of texts over several lines: what configuration files use of
 * YAML. Comments are left out. Templates of YAML (`{{ ... }}`) are read as far as they look like it.
 */
export function yamlEntries(text: string): Entries {
  const reading = new YamlReading();
  let number = 0;
  for (const line of text.split('\n')) reading.read(line.endsWith('\r') ? line.slice(0, -1) : line, ++number);
  return reading.end();
}

class YamlReading {
  readonly #entries: Entry[] = [];
  #broken = false;
  #document = 0;
  #levels: Level[] = [];
  /** The indent of the key whose text over several lines is being read, and that text's path. */
  #block: { readonly indent: number; readonly path: readonly string[] } | undefined;
  /** A list or map in brackets that goes over several lines. */
  #flow: { text: string; depth: number; readonly path: readonly string[]; readonly line: number } | undefined;

  read(whole: string, line: number): void {
    const indent = indentOf(whole);
    if (whole.length === indent) return;
    if (this.#block) {
      if (indent > this.#block.indent) {
        this.#add(this.#block.path, whole.slice(indent), line);
        return;
      }
      this.#block = undefined;
    }
    const text = withoutComment(whole.slice(indent)).trimEnd();
    if (this.#flow) this.#continueFlow(text.trim());
    else if (whole[indent] === '\t') this.#broken = true;
    else if (text.startsWith('---')) this.#openDocument();
    else if (text !== '' && text !== '...' && text[0] !== '%') this.#readLine(text, indent, line);
  }

  end(): Entries {
    return { entries: this.#entries, broken: this.#broken || this.#flow !== undefined };
  }

  #openDocument(): void {
    if (this.#entries.length > 0) this.#document++;
    this.#levels = [];
  }

  #readLine(text: string, indent: number, line: number): void {
    let rest = text;
    let column = indent;
    while (this.#levels.length > 0 && (this.#levels.at(-1)?.indent ?? 0) >= column && !this.#isListOf(rest, column))
      this.#levels.pop();
    while (rest === '-' || rest.startsWith('- ')) {
      this.#closeTo(column + 1);
      this.#levels.push({ indent: column + 1, name: '-' });
      const inner = rest.slice(1).trimStart();
      column += Math.max(2, rest.length - inner.length);
      rest = inner;
    }
    if (rest === '') return;
    const colon = colonOf(rest);
    if (colon < 0) this.#readValue(rest, { indent: column - 1, line });
    else {
      this.#closeTo(column);
      this.#levels.push({ indent: column, name: unquoted(rest.slice(0, colon).trim()) });
      this.#readValue(rest.slice(colon + 1).trim(), { indent: column, line });
    }
  }

  /** A list may stand as far left as the key it belongs to. */
  #isListOf(rest: string, column: number): boolean {
    const last = this.#levels.at(-1);
    return (rest === '-' || rest.startsWith('- ')) && last?.indent === column && last.name !== '-';
  }

  #closeTo(column: number): void {
    while (this.#levels.length > 0 && (this.#levels.at(-1)?.indent ?? 0) >= column) this.#levels.pop();
  }

  #readValue(value: string, { indent, line }: { readonly indent: number; readonly line: number }): void {
    const path = this.#levels.map(({ name }) => name);
    if (value === '') {
      this.#add(path, '', line);
      return;
    }
    if (/^[|>][-+\d]*$/.test(value)) this.#block = { indent, path };
    else if (value[0] === '[' || (value[0] === '{' && value[1] !== '{')) {
      this.#flow = { text: '', depth: 0, path, line };
      this.#continueFlow(value);
    } else this.#add(path, unquoted(value), line);
  }

  #continueFlow(text: string): void {
    const flow = this.#flow;
    if (!flow) return;
    flow.text += ` ${text}`;
    flow.depth += depthOf(text);
    if (flow.depth > 0) return;
    this.#flow = undefined;
    const { path, line } = flow;
    const whole = flow.text.trim();
    if (whole.startsWith('[')) for (const item of inlineItems(whole)) this.#add([...path, '-'], item, line);
    else
      for (const item of inlineItems(whole.replace(/^\{/, '').replace(/\}$/, ''))) {
        const colon = colonOf(item);
        if (colon > 0)
          this.#add([...path, unquoted(item.slice(0, colon).trim())], unquoted(item.slice(colon + 1).trim()), line);
      }
  }

  #add(path: readonly string[], value: string, line: number): void {
    this.#entries.push({ path, value, line, document: this.#document });
  }
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
}

/** Where the colon after a key stands: one before a blank or at the end, outside quotes and brackets. */
function colonOf(text: string): number {
  if (text[0] === '[' || text[0] === '{') return -1;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (at === 0 && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === ':' && (at === text.length - 1 || text[at + 1] === ' ')) return at;
  }
  return -1;
}

function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
  }
  return depth;
}
