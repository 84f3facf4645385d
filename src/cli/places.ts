import { isAbsolute, relative } from 'node:path';
import { oneLine } from '../base/one-line.ts';
import type { RecordProblem } from '../records/record-problem.ts';

/** A text of a record as it may stand on one line of a terminal, which it must not steer. */
export function plainLine(text: string): string {
  return oneLine(text);
}

/** A path as a person would type it: from the folder they are in where it lies below that, else absolute. */
export function shownPath(path: string, folder: string): string {
  const below = relative(folder, path);
  return plainLine(below === '' || below.startsWith('..') || isAbsolute(below) ? path : below);
}

/** `line:column` of an offset, both from 1; columns count UTF-16 units, as editors do. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** A problem's place as compilers write it and terminals open it: `file:line:column`. */
export function placeOfProblem(file: string, text: string | undefined, problem: RecordProblem | undefined): string {
  return `${file}:${lineAndColumn(text ?? '', problem?.offset ?? 0)}`;
}
