import MarkdownIt, { type Token } from 'markdown-it';
import { findGaps } from '../sections/gaps.ts';
import { deliverable } from './deliverable.ts';

/** A document as people read it: its title apart, and what stands below it as Markdown's own parts. */
export interface ReadDocument {
  /** The heading it begins with, as plain text; `undefined` where it begins with something else. */
  readonly title: string | undefined;
  readonly blocks: readonly Token[];
}

/** What a link of a document may lead to: what leads to a file of the person's own is of no use to anybody else. */
const FOR_OTHERS = /^(?:https?:\/\/|mailto:|tel:)/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BREAK = /^<br\s*\/?>$/i;
const TASK = /^\[([ xX])\][ \t]+/;

/**
 * Reads a document as its receiver gets it: without marks, front matter and comments. HTML in it is text, images are links
 * to them, so that nothing is fetched when somebody reads it; what is still a gap stands in square brackets.
 */
export function readDocument(text: string): ReadDocument {
  const tokens = markdown().parse(withoutGapMarks(deliverable(text)), {});
  const blocks = tokens.flatMap(asBlocks);
  const [open, inline] = blocks;
  if (open?.type !== 'heading_open' || open.tag !== 'h1') return { title: undefined, blocks };
  return { title: plainText(inline?.children ?? []), blocks: blocks.slice(3) };
}

/** The parts of a document as HTML, of which nothing but the document's own parts is markup. */
export function asHtml(blocks: readonly Token[]): string {
  const md = markdown();
  return md.renderer.render([...blocks], md.options, {});
}

/** The words of a line without what makes them bold or a link. */
export function plainText(inline: readonly Token[]): string {
  const words = inline.map(({ type, content }) => (type.endsWith('break') ? ' ' : content)).join('');
  return words.replace(/\s+/g, ' ').trim();
}

function markdown(): InstanceType<typeof MarkdownIt> {
  // HTML is recognised so that it can be taken out: as text, a comment would be there to read.
  const md = new MarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.renderer.rules.html_block = md.renderer.rules.html_inline = (tokens, at) =>
    md.utils.escapeHtml(tokens[at]?.content ?? '');
  return md;
}

/** A bracket is how a letter marks what is to be filled in, for whoever does not know Deorbit's marks. */
function withoutGapMarks(text: string): string {
  let shown = '';
  let from = 0;
  for (const { offset, length, label } of findGaps(text)) {
    shown += `${text.slice(from, offset)}\\[${label}?\\]`;
    from = offset + length;
  }
  return shown + text.slice(from);
}

function asBlocks(token: Token): Token[] {
  if (token.type === 'html_block') return literalBlock(token);
  if (token.type !== 'inline') return [token];
  token.children = withoutTaskMark(withLinks(token.children ?? []))
    .map(asInline)
    .filter(isWanted);
  return [token];
}

/** A block of HTML without its comments, as the text that it is; nothing where it was nothing but a comment. */
function literalBlock(block: Token): Token[] {
  const text = block.content.replace(COMMENT, '').trim();
  if (text === '') return [];
  const [open, inline, close] = markdown().parse('x', {});
  const [word] = inline?.children ?? [];
  if (!open || !inline || !close || !word) return [];
  word.content = text;
  return [open, inline, close];
}

function asInline(token: Token): Token {
  if (token.type !== 'html_inline') return token;
  const isBreak = BREAK.test(token.content);
  token.type = isBreak ? 'hardbreak' : 'text';
  token.tag = isBreak ? 'br' : '';
  token.content = isBreak ? '' : token.content.replace(COMMENT, '');
  return token;
}

function isWanted({ type, content }: Token): boolean {
  return type !== 'text' || content !== '';
}

/** Images become links to them; links that only lead somewhere on this machine become their words. */
function withLinks(inline: readonly Token[]): Token[] {
  const dropped: boolean[] = [];
  return inline.flatMap((token): Token[] => {
    if (token.type === 'image') return linkTo(token);
    if (token.type === 'link_open') dropped.push(!FOR_OTHERS.test(String(token.attrGet('href'))));
    if (token.type === 'link_open') return dropped.at(-1) ? [] : [token];
    if (token.type === 'link_close') return dropped.pop() ? [] : [token];
    return [token];
  });
}

function linkTo(image: Token): Token[] {
  const address = String(image.attrGet('src'));
  const words = plainText(image.children ?? []);
  if (!FOR_OTHERS.test(address)) return words === '' ? [] : [textLike(image, words)];
  const [, inline] = markdown().parse(`<https://example.org>`, {});
  const [open, word, close] = inline?.children ?? [];
  if (!open || !word || !close) return [];
  open.attrSet('href', address);
  word.content = words || address;
  return [open, word, close];
}

function textLike(token: Token, words: string): Token {
  token.type = 'text';
  token.children = null;
  token.content = words;
  return token;
}

function withoutTaskMark(inline: Token[]): Token[] {
  const [first] = inline;
  if (first?.type === 'text') first.content = first.content.replace(TASK, (_, mark) => (mark === ' ' ? '☐ ' : '☑ '));
  return inline;
}
