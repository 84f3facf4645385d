import { withoutSecrets } from '../../base/secret-shape.ts';
import { type FileReader, type ProjectText, risingLines } from '../facts/file-reader.ts';
import { isOnlyAnExample } from '../packages/example-paths.ts';
import { lastTaskWord, mayHoldTasks, TASK_WORDS, tasksIn } from './comment-tasks.ts';
import { boxesIn, isForm } from './markdown-tasks.ts';
import { commentsIn, hasComments } from './markup.ts';
import { taskKey } from './task-key.ts';

const MARKDOWN = /\.(?:md|markdown|mdx)$|^todo(?:\.txt)?$/i;

/** Files that people copy with the comments of whoever wrote the template. */
const TEMPLATES: ReadonlySet<string> = new Set(['.gitignore', '.gitattributes', '.dockerignore', '.editorconfig']);

/** Reads remaining work: what comments say is to do, and unchecked boxes in Markdown. */
export const taskReader: FileReader = {
  reads: (path, name) => (hasComments(name) || MARKDOWN.test(name)) && !TEMPLATES.has(name) && !isOnlyAnExample(path),
  words: (name) => (MARKDOWN.test(name) ? undefined : TASK_WORDS),
  read(file, observe) {
    const found = [...commentTasks(file), ...boxTasks(file)].sort((a, b) => a.offset - b.offset);
    if (found.length === 0) return;
    const lineOf = risingLines(file.text);
    for (const { word, name: words, offset, note, weak } of found) {
      const name = withoutSecrets(words);
      const key = taskKey(file.path, name, contextOf(file.text, offset));
      const detail = { word, key, ...(note && { note }) };
      observe({
        kind: 'fact',
        fact: 'task',
        name,
        ...(weak && { weak }),
        detail,
        at: { file: file.path, line: lineOf(offset) },
      });
    }
  },
};

interface FoundTask {
  readonly word: string;
  readonly name: string;
  readonly offset: number;
  readonly note?: string;
  readonly weak: boolean;
}

function commentTasks({ path, name, text }: ProjectText): FoundTask[] {
  if (!mayHoldTasks(text) || (MARKDOWN.test(name) && isForm(path))) return [];
  return tasksIn(text, commentsIn(name, text, lastTaskWord(text)));
}

function boxTasks({ path, name, text }: ProjectText): FoundTask[] {
  return MARKDOWN.test(name) ? boxesIn(path, text).map((task) => ({ word: 'checkbox', ...task })) : [];
}

/** The code on the task's own line, or the next line that is neither empty nor a comment. */
function contextOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  const before = text.slice(Math.max(lineStart, offset - 200), offset);
  if (/[\p{L}\p{N}]/u.test(before)) return before;
  let at = text.indexOf('\n', offset);
  for (let count = 0; count < 12 && at >= 0; count++) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, Math.min(end < 0 ? text.length : end, at + 201)).trim();
    if (/[\p{L}\p{N}]/u.test(line) && !/^(?:[*#;%]|\/\/|--|<!--|\{#)/.test(line)) return line;
    at = end;
  }
  return '';
}
