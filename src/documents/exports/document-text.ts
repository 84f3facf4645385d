import type { Token } from 'markdown-it';
import { plainText, type ReadDocument } from './read-document.ts';

/** What stands in the place of a line across the page. */
const RULE = '———';

/**
 * The body of a document as plain text that reads well in a mail: lists stay lists, links show where they lead, and a row of a
 * table is an item of a list with the columns' names, as columns never stand below each other in a mail. Without the title.
 *
 * @param language BCP 47, of the document
 */
export function textOf({ blocks }: ReadDocument, language: string): string {
  const text = new TextWriter(blocks, colonIn(language)).paragraphs().join('\n\n');
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `${lines.join('\n').trim()}\n`;
}

/** What stands between a name and what it names; French parts the two signs by a space that does not break. */
function colonIn(language: string): string {
  return /^fr(?:-|$)/i.test(language) ? '\u00a0:' : ':';
}

/** Walks through the parts of a document once, from the first to the last. */
class TextWriter {
  readonly #tokens: readonly Token[];
  readonly #colon: string;
  #at = 0;

  constructor(tokens: readonly Token[], colon: string) {
    this.#tokens = tokens;
    this.#colon = colon;
  }

  /** What stands here up to the end of the part it is in. */
  paragraphs(): string[] {
    const paragraphs: string[] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || (token.nesting < 0 && token.type !== 'paragraph_close' && token.type !== 'heading_close'))
        return paragraphs;
      const text = this.#textOf(token);
      if (text !== '') paragraphs.push(text);
    }
  }

  #textOf(token: Token): string {
    switch (token.type) {
      case 'inline':
        return lineOf(token.children ?? []);
      case 'bullet_list_open':
        return this.#items(() => '- ').join('\n');
      case 'ordered_list_open': {
        const first = Number(token.attrGet('start') ?? 1);
        return this.#items((index) => `${first + index}. `).join('\n');
      }
      case 'blockquote_open':
        return prefixed(this.paragraphs().join('\n\n'), '> ', '> ');
      case 'table_open':
        return this.#table();
      case 'fence':
      case 'code_block':
        return token.content.replace(/\n$/, '');
      case 'hr':
        return RULE;
      default:
        return '';
    }
  }

  #items(markOf: (index: number) => string): string[] {
    const items: string[] = [];
    for (let index = 0; this.#tokens[this.#at]?.type === 'list_item_open'; index++) {
      this.#at++;
      const mark = markOf(index);
      items.push(prefixed(this.paragraphs().join('\n'), mark, ' '.repeat(mark.length)));
    }
    this.#at++;
    return items;
  }

  #table(): string {
    const rows: string[][] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (!token || token.type === 'table_close') break;
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(lineOf(token.children ?? []));
    }
    const [header = [], ...body] = rows;
    return body.map((cells) => this.#row(cells, header)).join('\n');
  }

  /** A row as an item of a list: two columns on one line, more of them below the first, what is empty left out. */
  #row([first = '', ...others]: readonly string[], [, ...names]: readonly string[]): string {
    const filled = others.flatMap((cell, index) => (/[\p{L}\p{N}]/u.test(cell) ? [{ cell, name: names[index] }] : []));
    const [only] = filled;
    if (names.length === 1 && only) return prefixed(`${first}${this.#colon} ${only.cell}`, '- ', '  ');
    const lines = filled.map(({ cell, name }) => (name ? `${name}${this.#colon} ${cell}` : cell));
    return prefixed([first, ...lines].join('\n'), '- ', '  ');
  }
}

/** A line of prose without what makes it bold; behind the words of a link stands where it leads. */
function lineOf(inline: readonly Token[]): string {
  const links: { readonly href: string; readonly from: number }[] = [];
  let line = '';
  for (const token of inline) {
    if (token.type === 'link_open') links.push({ href: String(token.attrGet('href')), from: line.length });
    else if (token.type === 'link_close') line += targetOf(links.pop(), line);
    else if (token.type === 's_open' || token.type === 's_close') line += token.markup;
    else line += token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
  }
  return line;
}

function targetOf(link: { readonly href: string; readonly from: number } | undefined, line: string): string {
  const address = link?.href.replace(/^(?:mailto|tel):/i, '') ?? '';
  const words = line.slice(link?.from).trim();
  const isShown = words === address || words === link?.href || decoded(address) === words;
  return isShown ? '' : ` (${address})`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n');
}

/** The title of a document, or its first line of prose where it has none. */
export function titleOf({ title, blocks }: ReadDocument): string {
  const inline = blocks.find(({ type }) => type === 'inline');
  return title || plainText(inline?.children ?? []).slice(0, LONGEST_TITLE);
}

const LONGEST_TITLE = 80;
