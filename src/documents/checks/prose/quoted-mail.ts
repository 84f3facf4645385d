/** What mail programs write above a message that they put below the answer, in the languages they speak. */
const ABOVE =
  /original message|forwarded message|message d['’]origine|message transféré|исходное сообщение|пересылаемое сообщение|thư gốc|tin nhắn gốc/iu;
/** Lines and the words within them: a rule of dashes, and what it says. */
const RULE = /^[ \t]{0,3}[-_*]{2}/;
const LONGEST_RULE = 80;
const FROM = /^[ \t*_]{0,4}(?:from|de|от(?: кого)?|từ)[ \u00A0*_]{0,3}:/iu;
const SENT = /^[ \t*_]{0,4}(?:sent|date|envoyé(?: le)?|дата|отправлено|đã gửi|ngày)[ \u00A0*_]{0,3}:/iu;
/** "On 3 May Ellen wrote:", the last words of its line. */
const WROTE = /(?:wrote|a écrit|пиш(?:ет|ут)|написал[аи]?|đã viết)[ \u00A0]?:[ \t]*$/iu;
/** How far below its sender a message says when it was sent. */
const FARTHEST = 3;
const [SPACE, COLON] = [32, 58];

/**
 * The first line of a message that is quoted whole below the answer, without signs before its lines; the number of lines
 * where there is none. A line that introduces quoted lines, each with its sign, is no such message: `isIntroduction` knows it.
 */
export function firstLineOfQuotedMail(count: number, lineAt: (index: number) => string): number {
  const next = (index: number): string[] =>
    Array.from({ length: Math.min(FARTHEST, count - index - 1) }, (_, step) => lineAt(index + 1 + step));
  for (let index = 0; index < count; index++) {
    const line = lineAt(index);
    if (isAbove(line)) return index;
    if (FROM.test(line) && next(index).some((each) => SENT.test(each))) return index;
    if (index > 0 && isIntroduction(line) && isFollowedWhole(next(index))) return index;
  }
  return count;
}

/** Whether a line introduces the quoted lines below it. */
export function isIntroduction(line: string): boolean {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= SPACE) end--;
  return line.charCodeAt(end - 1) === COLON && WROTE.test(line.slice(Math.max(0, end - LONGEST_RULE), end));
}

/** Whether the next line that says something has no sign of a quotation. */
function isFollowedWhole(lines: readonly string[]): boolean {
  const next = lines.find((line) => line.trim() !== '');
  return next !== undefined && !/^ {0,3}>/.test(next);
}

function isAbove(line: string): boolean {
  return line.length <= LONGEST_RULE && RULE.test(line) && ABOVE.test(line);
}
