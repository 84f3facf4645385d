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
  let fence: OpenFence | undefined;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = newline > start && text[newline - 1] === '\r' ? newline - 1 : stop;
    const line = text.slice(start, end);
    const opened: OpenFence | undefined = fence ? undefined : opensFence(line);
    lines.push({ start, end, code: fence !== undefined || opened !== undefined });
    fence = fence && closesFence(line, fence) ? undefined : (fence ?? opened);
    start = stop + 1;
  }
  return lines;
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
