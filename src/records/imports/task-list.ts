import type { ReadEntries } from './read-entries.ts';

const TASK = /^\s{0,12}(?:[-*+]|\d{1,4}[.)])\s{1,4}\[([ xX])\]\s{1,4}(\S.*)$/;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;

/** The longest line that is taken for a request, in characters. */
const LONGEST = 500;

/**
 * The tasks of a Markdown list, open and done, as requests of the client. What stands in a block of code is no task.
 *
 * @param file the name of the file, which is kept as where they come from
 */
export function readTaskList(text: string, file: string): ReadEntries {
  const entries: ReadEntries['entries'][number][] = [];
  let fence: string | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    const [, state, what] = (fence === undefined && TASK.exec(line)) || [];
    if (state === undefined || what === undefined) continue;
    const plain = what.trim().slice(0, LONGEST);
    entries.push({
      kind: 'request',
      line: index + 1,
      client: undefined,
      what: plain,
      isDone: state !== ' ',
      source: file,
    });
  }
  return { entries, notTaken: [] };
}
