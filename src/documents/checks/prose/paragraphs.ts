import { linesOf } from '../../sections/lines.ts';
import { firstLineOfQuotedMail, isIntroduction } from './quoted-mail.ts';

/** What a paragraph is in its letter. A signature is searched for addresses and numbers, never for its tone. */
export type ParagraphKind = 'prose' | 'heading' | 'item' | 'row' | 'signature';

/** A stretch of a letter that its writer wrote as text: code, quoted replies and front matter are none. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** Offset in the letter. */
  readonly start: number;
  /** As it stands in the letter; comments are blank. */
  readonly text: string;
}

const FRONT_MATTER = /^---[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const ITEM = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+/;
const QUOTE = /^ {0,3}>/;
const SIGNATURE = /^-- ?$/;
const RULE = /^[ \t]*(?:[-*_=][ \t]*){3,}$/;
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:/;
/** The headers of a quoted message are short lines. */
const LONGEST_HEADER = 300;
const INDENTED = /^(?: {4}|\t)/;

interface LineOfText {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind | 'none' | 'continued';
}

/**
 * The paragraphs of a letter in Markdown or plain text. Lines that one paragraph is wrapped into stay together; a heading,
 * an item of a list and a row of a table are each one of their own. Linear in the length of the text.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const hidden = commentsBlanked(text);
  const paragraphs: Paragraph[] = [];
  let open: { kind: ParagraphKind; start: number; end: number } | undefined;
  const close = (): void => {
    if (open) paragraphs.push({ kind: open.kind, start: open.start, text: hidden.slice(open.start, open.end) });
    open = undefined;
  };
  for (const line of classifiedLines(hidden)) {
    if (line.kind === 'continued' && open) open.end = line.end;
    else {
      close();
      if (line.kind === 'none') continue;
      const kind = line.kind === 'continued' ? 'prose' : line.kind;
      open = { kind, start: line.start, end: line.end };
      if (kind === 'heading' || kind === 'row') close();
    }
  }
  close();
  return paragraphs;
}

/** Comments as blanks, so that every offset stays: a pattern would look through the rest again for each one left open. */
function commentsBlanked(text: string): string {
  let start = text.indexOf('<!--');
  if (start < 0) return text;
  let shown = '';
  let from = 0;
  for (; start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    shown += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\r\n]/g, ' ');
    from = end + 3;
  }
  return shown + text.slice(from);
}

function classifiedLines(text: string): LineOfText[] {
  const state = { frontMatter: false, signature: false, afterBlank: true, inItem: false };
  const lines = linesOf(text);
  const quoted = firstLineOfQuotedMail(lines.length, (index) => {
    const { start, end } = lines[index] ?? { start: 0, end: 0 };
    return text.slice(start, Math.min(end, start + LONGEST_HEADER));
  });
  return lines.map(({ start, end, code }, index): LineOfText => {
    const line = text.slice(start, end);
    const kind = code || index >= quoted || isIntroduction(line) ? 'none' : kindOf(line, index, state);
    state.afterBlank = line.trim() === '';
    if (kind === 'item') state.inItem = true;
    else if (kind === 'prose' || kind === 'heading') state.inItem = false;
    return { start, end, kind };
  });
}

interface StateOfLines {
  frontMatter: boolean;
  signature: boolean;
  afterBlank: boolean;
  inItem: boolean;
}

function kindOf(line: string, index: number, state: StateOfLines): LineOfText['kind'] {
  if (state.frontMatter || (index === 0 && FRONT_MATTER.test(line))) {
    state.frontMatter = index === 0 || !FRONT_MATTER.test(line);
    return 'none';
  }
  if (state.signature) return line.trim() === '' ? 'none' : 'signature';
  if (SIGNATURE.test(line)) {
    state.signature = true;
    return 'none';
  }
  if (line.trim() === '' || QUOTE.test(line) || RULE.test(line) || DEFINITION.test(line)) return 'none';
  if (HEADING.test(line)) return 'heading';
  if (ITEM.test(line)) return 'item';
  if (/^[ \t]*\|/.test(line)) return 'row';
  if (state.afterBlank && !state.inItem && INDENTED.test(line)) return 'none';
  return state.afterBlank ? 'prose' : 'continued';
}
