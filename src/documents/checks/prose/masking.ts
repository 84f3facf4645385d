import { codeSpans } from '../../sections/code-spans.ts';
import { classOf, DIGIT, LETTER, MARK, OTHER } from './characters.ts';

/** Characters that stand for what is no prose; each run of one is a word of its own. Private use of Unicode. */
export const PLACEHOLDERS = { code: '\uE000', url: '\uE001', email: '\uE002', phone: '\uE003', gap: '\uE004' } as const;

const URL_AT = /(?:https?:\/\/|www\.)[^\s<>"'”»)\]]{1,2000}/giu;
const LONGEST_MAILBOX = 64;
const LONGEST_HOST = 400;
const PHONE_AT =
  /(?<![\p{L}\p{M}\p{N}.,/-])\+?\(?\d{1,4}\)?(?:[ \u00A0\u202F.()-]{1,2}\d{1,4}){2,7}(?![\p{L}\p{N}/])/gu;
const TAG_AT = /<\/?[a-z][\w:.-]{0,60}(?:[\s/][^<>]{0,300})?>/gi;
const TARGET_AT = /\]\([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+"[^"\n]{0,200}")?\)/g;
const GAP_AT = /‹(?:[^‹›\r\n\p{M}]\p{M}{0,4}){0,200}\?›/gu;
const FEWEST_DIGITS_OF_A_PHONE = 9;

/** A paragraph in which everything that is no prose is a placeholder or blank; every offset stays. */
export function masked(paragraph: string): string {
  let text = maskCode(paragraph);
  if (text.includes('](')) text = text.replace(TARGET_AT, blank);
  if (text.includes('://') || /www\./i.test(text)) text = text.replace(URL_AT, runOf(PLACEHOLDERS.url));
  if (text.includes('@')) text = maskMail(text);
  if (text.includes('‹')) text = text.replace(GAP_AT, runOf(PLACEHOLDERS.gap));
  if (text.includes('<')) text = text.replace(TAG_AT, blank);
  if (/\d{2}/.test(text))
    text = text.replace(PHONE_AT, (found) => (isPhone(found) ? runOf(PLACEHOLDERS.phone)(found) : found));
  return text;
}

function maskCode(text: string): string {
  if (!text.includes('`')) return text;
  let shown = '';
  let from = 0;
  for (const { start, end } of codeSpans(text)) {
    shown += text.slice(from, start) + PLACEHOLDERS.code.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from);
}

/** From each @ outwards: a pattern would try every letter before one as the first of an address. */
function maskMail(text: string): string {
  let shown = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfMailbox(text, at, Math.max(from, at - LONGEST_MAILBOX));
    const end = endOfHost(text, at + 1);
    if (start === at || end === undefined) continue;
    shown += text.slice(from, start) + PLACEHOLDERS.email.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from);
}

function startOfMailbox(text: string, at: number, first: number): number {
  let start = at;
  while (start > first && (isOfWord(text, start - 1) || '._%+-'.includes(text.charAt(start - 1)))) start--;
  return start;
}

/** Behind the last part that a dot stands before; `undefined` where no dot stands between two parts. */
function endOfHost(text: string, from: number): number | undefined {
  let end: number | undefined;
  for (let at = from, begin = from; at - from < LONGEST_HOST; at++) {
    if (isOfWord(text, at) || text.charAt(at) === '-') continue;
    if (at === begin) return end;
    if (begin > from) end = at;
    if (text.charAt(at) !== '.') return end;
    begin = at + 1;
  }
  return end;
}

function isOfWord(text: string, at: number): boolean {
  const kind = at < text.length ? classOf(text.charCodeAt(at)) : OTHER;
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** Dates and amounts have fewer digits, or neither a leading + nor a leading 0. */
function isPhone(found: string): boolean {
  const digits = found.match(/\d/g)?.length ?? 0;
  return digits >= FEWEST_DIGITS_OF_A_PHONE && /^[+(]?\+?\(?[0+78]/.test(found);
}

function blank(found: string): string {
  return found.replace(/[^\r\n]/g, ' ');
}

function runOf(placeholder: string): (found: string) => string {
  return (found) => placeholder.repeat(found.length);
}
