import type { Comment } from './comments.ts';

/** Remaining work that a comment tells of. */
export interface CommentTask {
  readonly word: TaskWord;
  readonly name: string;
  /** Of the word, in the whole text. */
  readonly offset: number;
  /** Who is to do it and where it is discussed, as it is written. */
  readonly note?: string;
  /** Whether the word is only mentioned. */
  readonly weak: boolean;
}

export type TaskWord = 'TODO' | 'FIXME' | 'HACK' | 'XXX';

const WORDS = ['TODO', 'FIXME', 'HACK', 'XXX', '@todo', '@fixme'] as const;
/** In whatever case, what no text with a task can be without. */
export const TASK_WORDS: readonly string[] = ['todo', 'fixme', 'hack', 'xxx'];
const ANY_WORD = /todo|fixme|hack|xxx/i;
const ANY_CASE = ['TODO', 'FIXME', 'HACK', 'XXX', 'todo', 'fixme', 'Todo', 'Fixme'];
const LONGEST_NAME = 300;
const MOST_LINES = 6;

interface Line {
  readonly text: string;
  /** Of its first character, in the whole text. */
  readonly offset: number;
}

/**
 * Whether a text can hold any task; most do not. Every text goes through this: to look for six words one after the other is
 * far quicker than a pattern of all of them.
 */
export function mayHoldTasks(text: string): boolean {
  return WORDS.some((word) => text.includes(word)) || /[Tt]odo:/.test(text);
}

/** Where the last word of a task can stand; behind it no comment tells anything new. */
export function lastTaskWord(text: string): number {
  return ANY_CASE.reduce((last, word) => Math.max(last, text.lastIndexOf(word)), -1);
}

/** The tasks of the comments of a text, each with the lines of its comment that go on with it. */
export function tasksIn(text: string, comments: readonly Comment[]): CommentTask[] {
  return blocksOf(text, comments).flatMap((block) => {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last || !ANY_WORD.test(text.slice(first.start, last.end))) return [];
    const lines = block.flatMap(({ start, end }) => linesOf(text.slice(start, end), start));
    return tasksOfBlock(lines, first.form === 'docstring');
  });
}

/** Comments that stand line below line are one. */
function blocksOf(text: string, comments: readonly Comment[]): Comment[][] {
  const blocks: Comment[][] = [];
  for (const comment of comments) {
    const last = blocks.at(-1)?.at(-1);
    const goesOn = last?.form === 'line' && comment.form === 'line' && goesOnAfter(text, last.end, comment.start);
    if (goesOn) blocks.at(-1)?.push(comment);
    else blocks.push([comment]);
  }
  return blocks;
}

/** Whether nothing but a line's end and the sign of a comment is between two. */
function goesOnAfter(text: string, from: number, to: number): boolean {
  return to - from < 200 && /^\r?\n[ \t]*[^\s\w]{1,3}$/.test(text.slice(from, to));
}

function linesOf(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    lines.push({ text: text.slice(at, end), offset: offset + at });
    at = end + 1;
  }
  return lines;
}

/** What decorates a comment's line, before its words. */
const DECORATION = /^[\s*/!#;%<>|=~-]*/;

function tasksOfBlock(lines: readonly Line[], docstring: boolean): CommentTask[] {
  return lines.flatMap((line, index) => {
    const found = wordOf(line.text, docstring);
    if (!found) return [];
    const { word, at, weak } = found;
    const { rest, note } = withoutSigns(line.text.slice(at + found.length));
    const name = [rest, ...(rest ? goingOn(rest, lines.slice(index + 1, index + MOST_LINES)) : [])].join(' ');
    const clean = cleaned(name);
    if (!clean) return [];
    return [{ word, name: clean, offset: line.offset + at, weak, ...(note && { note }) }];
  });
}

const AT_START = /^@?(TODO|FIXME|HACK|XXX|todo|fixme|Todo|Fixme)\b/;
const AMONG_WORDS = /(?:^|[\s.,;:!?)([])(TODO|FIXME|HACK|XXX)(?=[:(]| )/;
/** Things that are called after the word. */
const A_THING =
  /^s?\s*(?:lists?|apps?|items?|comments?|tags?|markers?|entries|entry|files?|keywords?|model|component)\b/i;

function wordOf(
  text: string,
  docstring: boolean,
): { word: TaskWord; at: number; length: number; weak: boolean } | undefined {
  const from = DECORATION.exec(text)?.[0].length ?? 0;
  const content = text.slice(from);
  const [start, word = ''] = AT_START.exec(content) ?? [];
  if (start) {
    const after = content.slice(start.length);
    const plain = word === word.toUpperCase();
    if (!begins(after, { plain: plain || start.startsWith('@'), strict: docstring, word })) return undefined;
    return { word: word.toUpperCase() as TaskWord, at: from, length: start.length, weak: A_THING.test(after) };
  }
  const among = docstring ? null : AMONG_WORDS.exec(content);
  if (!among?.[1]) return undefined;
  const at = from + among.index + among[0].length - among[1].length;
  const after = text.slice(at + among[1].length);
  const weak = !/^(?:\([^)\n]{1,60}\))?:/.test(after);
  return { word: among[1] as TaskWord, at, length: among[1].length, weak };
}

function begins(after: string, { plain, strict, word }: { plain: boolean; strict: boolean; word: string }): boolean {
  if (strict || !plain) return /^(?:\([^)\n]{1,60}\))?:/.test(after) || (!strict && after.startsWith('('));
  // Three of that letter also stand for something left out.
  if (word === 'XXX') return /^[\s:(!]/.test(after) && !/^\s*X/.test(after);
  return !/^[-_.=/'"`]\w/.test(after);
}

/** The words without the colon, the name in parentheses and what else leads over to them. */
function withoutSigns(after: string): { rest: string; note?: string } {
  const [head, who, other, at] =
    /^[!?]?\s?(?:\(([^)\n]{1,60})\)|\[([^\]\n]{1,60})\]|(@[\w-]{1,40})(?=[\s:]))/.exec(after) ?? [];
  const named = who ?? other ?? at;
  const spaced = head !== undefined && /^\s/.test(head);
  // Set off by a blank, what is in parentheses may be the beginning of the sentence.
  const isAuthor =
    named !== undefined &&
    (!spaced || /^\s*[:-]/.test(after.slice(head.length)) || other !== undefined || at !== undefined);
  const rest = after
    .slice(isAuthor ? (head ?? '').length : 0)
    .replace(/^[\s:!?.–—-]+/, '')
    .trim();
  const ticket = /(?:^|[\s(])(#\d{1,8}|[A-Z][A-Z0-9]{1,9}-\d{1,7})\b/.exec(rest)?.[1];
  const note = [isAuthor ? named : undefined, ticket === named ? undefined : ticket].filter(Boolean).join(', ');
  return { rest, ...(note && { note }) };
}

/** The lines below that go on with the sentence. */
function goingOn(first: string, lines: readonly Line[]): string[] {
  const more: string[] = [];
  let last = first;
  for (const { text } of lines) {
    const line = text.replace(/^[\s*/!#;%]*/, '').trim();
    if (/[.!?:;]$/.test(last) || line === '' || !/^[\p{L}\p{N}("'`]/u.test(line)) break;
    if (wordOf(text, false) || /^(?:\w{2,20}:|\d{1,3}[.)])/.test(line) || looksLikeCode(line)) break;
    more.push(line);
    last = line;
  }
  return more;
}

/** Code that is commented out below a task is no words of it. */
function looksLikeCode(line: string): boolean {
  return /[;{}]$|^(?:if|for|return|const|let|var|def|import|from|use|public|private|echo|print)\b.*[(=;{]|^\$\w|^[\w.]{1,60}\(.*\)$|\s=\s/.test(
    line,
  );
}

function cleaned(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/(?:\*{1,3}\/?|-->|#\}|--\}\}|%>)$/, '')
    .trim()
    .slice(0, LONGEST_NAME);
}
