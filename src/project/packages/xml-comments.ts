/** A text with its XML comments blanked out, line for line. */
export function withoutXmlComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    kept.push(text.slice(from, start));
    const end = text.indexOf('-->', start + 4);
    from = end < 0 ? text.length : end + 3;
    kept.push(text.slice(start, from).replace(/[^\n]/g, ''));
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}
