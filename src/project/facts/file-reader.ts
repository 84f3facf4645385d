import type { Observe } from './observation.ts';
import type { NotReadReason } from './project-fact.ts';

/** A text file of the project. */
export interface ProjectText {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly text: string;
}

/** Reads one sort of file. Never throws: what it cannot parse it reports as `broken`, and what it could tell stays. */
export interface FileReader {
  /**
   * The endings of all names that it may want, as `endingOf` gives them; nothing where a name may end in anything. Of the
   * many files that a project has of a few sorts, only those are asked about further that these leave.
   */
  readonly endings?: readonly string[];
  /** Whether it wants a file, by its path alone. */
  reads(path: string, name: string): boolean;
  /**
   * The words without any of which, in whatever case, a file of that name tells it nothing; nothing where every text may.
   * The same list each time for the same words. It is enough that a word cannot be missing where something is told.
   */
  words?(name: string): readonly string[] | undefined;
  /** Whether what it says counts only together with what others say of the same file. */
  readonly besides?: true;
  read(file: ProjectText, observe: Observe, notRead: (why: NotReadReason) => void): void;
}

/** The number of the line an offset stands in, from 1; for a few offsets of one text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Gives the line of each offset, asked for in rising order; for many offsets of one text. */
export function risingLines(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      from = at + 1;
    }
    return line;
  };
}
