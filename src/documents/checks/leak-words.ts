/** Tags within a word's line; every other tag ends a word. */
const INLINE_TAG = /^<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
};
/** What is written between letters and not seen. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Letters and digits in lower case, one blank between words: what is left when formatting is taken away. */
export function normalised(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/**
 * A text as the preview shows it, line by line: without tags, comments, the targets of links and marks inside words, its
 * entities as characters. A sentence stays the same sentence when a link is put into it.
 */
export function asShown(text: string): string {
  return withoutComments(text)
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => lineEndsOf(tag) || (INLINE_TAG.test(tag) ? '' : ' '))
    .replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]/g, ']')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));/gi, (_all, decimal, hex, name) =>
      name ? (ENTITIES[name.toLowerCase()] ?? ' ') : characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(UNSEEN, '')
    .replace(/[[\]*_`~]/g, '');
}

/** Found by hand: a pattern would look through the whole rest again for each comment that is never closed. */
function withoutComments(text: string): string {
  let shown = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    shown += text.slice(from, start) + lineEndsOf(text.slice(start, end + 3));
    from = end + 3;
  }
  return shown + text.slice(from);
}

function lineEndsOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

function characterOf(code: number): string {
  return code <= 0x10ffff && code !== 10 ? String.fromCodePoint(code) : ' ';
}
