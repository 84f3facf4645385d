import { createScanner, type Node } from 'jsonc-parser/lib/esm/main.js';
import type { JsonValue } from '../relationship/client/record-edit.ts';
import { inlineJson, spreadJson, type TextStyle } from './text-style.ts';

/** Replaces `length` characters of a text. */
export interface Splice {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What is put into an object (with a name) or a list (without). */
export interface Member {
  readonly name?: string;
  readonly value: JsonValue;
}

interface Page {
  readonly text: string;
  readonly style: TextStyle;
}

/** The text with the splices made, which must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { offset, length, text: added } of [...splices].sort((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(end, offset), added);
    end = offset + length;
  }
  return [...parts, text.slice(end)].join('');
}

/** Puts another value in the place of a node. */
export function replacement({ text, style }: Page, node: Node, value: JsonValue): Splice {
  const json = style.spread ? spreadJson(value, style, indentationAt(text, node.offset)) : inlineJson(value, style);
  return { offset: node.offset, length: node.length, text: json };
}

/** Puts members at the end of an object or a list, behind every comment that stands there. */
export function insertion(page: Page, container: Node, members: readonly Member[]): readonly Splice[] {
  if (members.length === 0) return [];
  const { text, style } = page;
  const last = container.children?.at(-1);
  const inside = gapBefore(text, last ? endOf(last) : container.offset + 1);
  const inline = isInline(page, container);
  const indentation = memberIndentation(page, container);
  const between = inline ? style.gap : style.lineEnd + indentation;
  const written = members
    .map(({ name, value }) => {
      const json = inline ? inlineJson(value, style) : spreadJson(value, style, indentation);
      return name === undefined ? json : `${JSON.stringify(name)}:${style.gap || (inline ? '' : ' ')}${json}`;
    })
    .join(`,${between}`);
  const splices: Splice[] = [];
  if (last && inside.comma === undefined) splices.push({ offset: endOf(last), length: 0, text: ',' });
  const comma = inside.comma === undefined ? '' : ',';
  const close = endOf(container) - 1;
  if (inline) {
    const before = last || container.type === 'object' ? style.gap : '';
    splices.push({ offset: inside.end, length: 0, text: before + written + comma });
    if (!last && container.type === 'object')
      splices.push({ offset: inside.end, length: close - inside.end, text: style.gap });
    return merged(splices);
  }
  const closing = text.slice(inside.end, close).includes('\n')
    ? ''
    : style.lineEnd + indentationAt(text, container.offset);
  splices.push({
    offset: inside.end,
    length: closing ? close - inside.end : 0,
    text: style.lineEnd + indentation + written + comma + closing,
  });
  return merged(splices);
}

/** Takes a member of an object or a list out; comments around it stay. */
export function removal({ text }: Page, container: Node, index: number): readonly Splice[] {
  const children = container.children ?? [];
  const member = children[index];
  if (!member) return [];
  const before = children[index - 1];
  const after = gapBefore(text, endOf(member));
  const splices: Splice[] = [];
  // Where no comma follows, the one before would be left over.
  const commaBefore = before && after.comma === undefined ? gapBefore(text, endOf(before)).comma : undefined;
  if (commaBefore !== undefined) splices.push({ offset: commaBefore, length: 1, text: '' });
  if (after.comma !== undefined && text.slice(endOf(member), after.comma).trim() !== '')
    splices.push({ offset: after.comma, length: 1, text: '' });
  const end = after.comma !== undefined && splices.length === 0 ? after.comma + 1 : endOf(member);
  splices.push(withLine(text, member.offset, end));
  return splices;
}

/** The range from `start` to `end`, widened to whole lines or to the space before, where nothing else stands there. */
function withLine(text: string, start: number, end: number): Splice {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const blankBefore = text.slice(lineStart, start).trim() === '' && lineStart > 0;
  const restOfLine = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  if (blankBefore && restOfLine) return { offset: lineStart, length: end + restOfLine.length - lineStart, text: '' };
  const spaces = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const inFront = /(?<![ \t])[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  // One side's space is enough: the other side's separates the neighbours.
  return inFront > 0 && !blankBefore
    ? { offset: start - inFront, length: end - start + inFront, text: '' }
    : { offset: start, length: end + spaces - start, text: '' };
}

/** What stands between a place and the next value or closing bracket. */
interface Gap {
  /** Where the comma stands, if there is one. */
  readonly comma: number | undefined;
  /** Behind the last comma or comment; the place itself where there is none. */
  readonly end: number;
}

const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const COMMA = 5;
const SPACE = 15;
const LINE_BREAK = 14;

function gapBefore(text: string, start: number): Gap {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  let comma: number | undefined;
  let end = start;
  for (;;) {
    const token: number = scanner.scan();
    if (token === SPACE || token === LINE_BREAK) continue;
    if (token === COMMA && comma === undefined) comma = scanner.getTokenOffset();
    else if (token !== LINE_COMMENT && token !== BLOCK_COMMENT) return { comma, end };
    end = scanner.getTokenOffset() + scanner.getTokenLength();
  }
}

function isInline({ text, style }: Page, container: Node): boolean {
  if (text.slice(container.offset, endOf(container)).includes('\n')) return false;
  return (container.children?.length ?? 0) > 0 || !style.spread;
}

/** How the members of a container are indented: like the last one that begins its line, else one level deeper. */
function memberIndentation({ text, style }: Page, container: Node): string {
  const first = container.children?.findLast(
    (child) => text.slice(lineStartOf(text, child.offset), child.offset).trim() === '',
  );
  return first ? indentationAt(text, first.offset) : indentationAt(text, container.offset) + style.indent;
}

function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? '';
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

/** Splices at the same place become one, so that their order is the one they were made in. */
function merged(splices: readonly Splice[]): readonly Splice[] {
  return splices.reduce<Splice[]>((made, splice) => {
    const last = made.at(-1);
    if (last && last.offset === splice.offset && last.length === 0)
      made[made.length - 1] = { ...splice, text: last.text + splice.text };
    else made.push(splice);
    return made;
  }, []);
}
