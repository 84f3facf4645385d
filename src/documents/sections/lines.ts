/** A line of a text. */
export interface Line {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Part of a fenced code block, its fences included. */
  readonly code: boolean;
}

const FENCE = /^[ \t]*(?:[-*+>][ \t]+)*(`{3,}|~{3,})(.*)$/s;

interface OpenFence {
  readonly mark: string;
  readonly length: number;
}

function opensFence(line: string): OpenFence | undefined {
  const match = FENCE.exec(line);
  const marks = match?.[1];
  if (!marks || (marks.startsWith('`') && match[2]?.includes('`'))) return undefined;
  return { mark: marks.charAt(0), length: marks.length };
}

function closesFence(line: string, fence: OpenFence): boolean {
  const text = line.trim().replace(/^>[ \t]*/, '');
  return text.length >= fence.length && text.split('').every((character) => character === fence.mark);
}

/**
 * The lines of a text, told whether they are code. A fence that is never closed runs to the end, as in Markdown. Line
 * ends are `\n` and `\r\n`.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const isFenced = mayHoldFence(text);
  let fence: OpenFence | undefined;
  for (let start = 0; start <= text.length; ) {
    const { end, next } = lineFrom(text, start);
    const line = isFenced ? text.slice(start, end) : '';
    const opened: OpenFence | undefined = fence || !isFenced ? undefined : opensFence(line);
    lines.push({ start, end, code: fence !== undefined || opened !== undefined });
    fence = fence && closesFence(line, fence) ? undefined : (fence ?? opened);
    start = next;
  }
  return lines;
}

/** The lines of a text in which something is found, each once, told whether they are code. */
export function linesWith(text: string, wanted: RegExp): Line[] {
  if (mayHoldFence(text)) return linesOf(text).filter(({ start, end }) => wanted.test(text.slice(start, end)));
  const lines: Line[] = [];
  const search = new RegExp(wanted, 'g');
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const start = text.lastIndexOf('\n', match.index - 1) + 1;
    const { end, next } = lineFrom(text, start);
    lines.push({ start, end, code: false });
    search.lastIndex = next;
  }
  return lines;
}

/** Most texts hold no code: then no line needs to be looked at for where it begins and ends. */
function mayHoldFence(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}

/** Where the line that starts at an offset ends, and where the next one starts. */
function lineFrom(text: string, start: number): { readonly end: number; readonly next: number } {
  const newline = text.indexOf('\n', start);
  if (newline < 0) return { end: text.length, next: text.length + 1 };
  const end = newline > start && text[newline - 1] === '\r' ? newline - 1 : newline;
  return { end, next: newline + 1 };
}

/** The line end a text uses: that of its first line; `\n` where it has one line only. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** A text with other line ends. */
export function withLineEnds(text: string, lineEnd: '\n' | '\r\n'): string {
  const plain = text.includes('\r') ? text.replace(/\r\n/g, '\n') : text;
  return lineEnd === '\n' ? plain : plain.replace(/\n/g, '\r\n');
}
