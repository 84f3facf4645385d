/** What a comment begins with, in the languages that settings are written in. */
const MARKERS = ['//', '#', '*', '/*', '<!--', '--', ';', '{{--', '<%#', '{#', '@*', '{/*', '"""', "'''", '%'];

/** Whether the place of a text stands in a comment: after its marker on the line, or inside one over several lines. */
export function isCommentedOut(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, Math.min(offset, start + 400));
  const trimmed = before.trimStart();
  const line = trimmed === '' ? text.slice(offset, offset + 4) : trimmed;
  if (MARKERS.some((marker) => line.startsWith(marker))) return !line.startsWith('#[') && !line.startsWith('#include');
  if (before.includes(' // ') || before.includes(' # ') || before.includes('<!--')) return true;
  return isInside(text, offset, { open: '/*', close: '*/' }) || isInside(text, offset, { open: '<!--', close: '-->' });
}

/** Whether a comment that opens at the start of a line has not closed before a place. */
function isInside(
  text: string,
  offset: number,
  { open, close }: { readonly open: string; readonly close: string },
): boolean {
  const opened = text.lastIndexOf(open, offset);
  if (opened < 0 || text.lastIndexOf(close, offset) > opened) return false;
  return text.slice(text.lastIndexOf('\n', opened) + 1, opened).trim() === '';
}
