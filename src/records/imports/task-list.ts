import { atOnce, type Steps } from '../../base/steps.ts';
import type { NotTaken, ReadEntries } from './read-entries.ts';

const TASK = /^( {0,24})(?:[-*+]|\d{1,4}[.)]) {1,4}\[([ xX/~>?!-])\] {1,4}(\S.*)$/;
const LIST_ITEM = /^ {0,24}(?:[-*+]|\d{1,4}[.)]) /;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;

/** The longest line that is taken for a request, in characters. */
const LONGEST = 500;

/** So many lines are read in one step. */
const LINES_IN_STEP = 500;

/** A line longer than this is no task that anybody wrote. */
const LONGEST_LINE = 5000;

/** A task as it stands in the list. */
interface Task {
  readonly line: number;
  readonly indent: number;
  /** What stands in its box. */
  readonly mark: string;
  readonly words: string;
  /** The task that it is a part of. */
  readonly above: Task | undefined;
}

/**
 * The tasks of a Markdown list, open and done, as requests of the client, in plain words; a part of a task is called by both.
 * What stands in a block of code is no task. What is struck out, or marked as neither open nor done, is not taken.
 *
 * @param file the name of the file, which is kept as where they come from
 */
export function readTaskList(text: string, file: string): ReadEntries {
  return atOnce(taskSteps(text, file));
}

/** The same in steps, which count lines and then tasks. */
export function* taskSteps(text: string, file: string): Steps<ReadEntries> {
  const entries: ReadEntries['entries'][number][] = [];
  const notTaken: NotTaken[] = [];
  const tasks = yield* tasksIn(text);
  for (const [at, { line, mark, words, above }] of tasks.entries()) {
    if (at % LINES_IN_STEP === 0) yield at;
    const what = plainWords(words);
    const isOpen = mark === ' ';
    if (what === '') notTaken.push({ line, why: { id: 'imports.struckOut' } });
    else if (!isOpen && mark.toLowerCase() !== 'x')
      notTaken.push({ line, why: { id: 'imports.otherMark', values: { what: what.slice(0, LONGEST), mark } } });
    else {
      const whole = [...namesAbove(above), what].join(': ').slice(0, LONGEST);
      entries.push({ kind: 'request', line, client: undefined, what: whole, isDone: !isOpen, source: file });
    }
  }
  return { entries, notTaken };
}

function* tasksIn(text: string): Steps<readonly Task[]> {
  const tasks: Task[] = [];
  let above: readonly Task[] = [];
  let fence: string | undefined;
  let isOpenEnded = false;
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    if (index % LINES_IN_STEP === 0) yield index;
    const line = whole.slice(0, LONGEST_LINE).replace(/\t/g, '    ').replace(QUOTE, '').trimEnd();
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    const [found, indent = '', box = '', words = ''] = (fence === undefined && TASK.exec(line)) || [];
    const last = tasks.at(-1);
    if (found) {
      above = above.filter((task) => task.indent < indent.length);
      const task = { line: index + 1, indent: indent.length, mark: box, words, above: above.at(-1) };
      tasks.push(task);
      above = [...above, task];
    } else if (isOpenEnded && last && isMoreOf(last, line) && fence === undefined) {
      const task = { ...last, words: `${last.words} ${line.trim()}` };
      tasks.splice(-1, 1, task);
      above = [...above.slice(0, -1), task];
    } else if (line !== '' && !line.startsWith(' ')) above = [];
    isOpenEnded = found !== undefined || (isOpenEnded && last !== undefined && isMoreOf(last, line));
  }
  return tasks;
}

/** A task goes on in the lines below it that stand further to the right and begin nothing else. */
function isMoreOf({ indent }: Task, line: string): boolean {
  return line.startsWith(' '.repeat(indent + 1)) && line.trim() !== '' && !LIST_ITEM.test(line) && !FENCE.test(line);
}

function namesAbove(task: Task | undefined): readonly string[] {
  const names: string[] = [];
  for (let each = task; each; each = each.above) names.unshift(plainWords(each.words));
  return names.filter((name) => name !== '');
}

/** What a line of Markdown says, without its marks; what is struck out was given up, and is left out. */
function plainWords(line: string): string {
  return line
    .replace(/<!--.{0,500}?-->/g, '')
    .replace(/~~[^~]+~~/g, '')
    .replace(/!?\[([^[\]]+)\]\([^()\s]*(?: "[^"]*")?\)/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_[\]()#+.!|~-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
