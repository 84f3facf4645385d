/** How a text of JSON is laid out, so that what is added looks like what is there. */
export interface TextStyle {
  /** `\n`, or `\r\n` where most lines end with it. */
  readonly lineEnd: string;
  /** What one level is indented by. */
  readonly indent: string;
  /** Whether the text is spread over lines at all. */
  readonly spread: boolean;
  /** What stands after a colon or a comma within a line: a space, or nothing in a minified text. */
  readonly gap: string;
}

/** The layout of a text; two spaces and `\n` where it shows none. */
export function styleOf(text: string): TextStyle {
  const lineFeeds = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  const firstIndent = /^([ \t]+)["[{]/m.exec(text)?.[1] ?? '  ';
  const body = text.trim();
  return {
    lineEnd: pairs * 2 > lineFeeds ? '\r\n' : '\n',
    indent: firstIndent.startsWith('\t') ? '\t' : firstIndent,
    spread: body.includes('\n') || body.length <= 2,
    gap: /":\S/.test(body) && !/": /.test(body) ? '' : ' ',
  };
}

/** A value over several lines, its first line not indented and the others at `indentation` or deeper. */
export function spreadJson(value: unknown, style: TextStyle, indentation: string): string {
  const lines = JSON.stringify(value, undefined, style.indent).split('\n');
  return lines.join(style.lineEnd + indentation);
}

/** A value within a line. */
export function inlineJson(value: unknown, { gap }: TextStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => inlineJson(item, { gap } as TextStyle)).join(`,${gap}`)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `${JSON.stringify(name)}:${gap}${inlineJson(field, { gap } as TextStyle)}`);
  return fields.length === 0 ? '{}' : `{${gap}${fields.join(`,${gap}`)}${gap}}`;
}
