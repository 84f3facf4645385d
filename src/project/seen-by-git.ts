import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';

/** A line of an ignore file that decides about a folder. */
export interface IgnoreRule {
  /** The ignore file, as a path. */
  readonly file: string;
  /** Line number, from 1. */
  readonly line: number;
  readonly pattern: string;
}

/** What git does with a folder. */
export type SeenByGit =
  | { readonly kind: 'ignored' }
  /** Git sees it; `rule` is the line that takes the ignoring back, where one does. */
  | { readonly kind: 'seen'; readonly rule: IgnoreRule | undefined }
  /** No repository, no git, or git did not say. */
  | { readonly kind: 'unknown' };

/** Any file of a records folder stands for all. */
const SOME_RECORD = 'any.client.json';

/**
 * Asks git whether it leaves a records folder out, whatever rules there are, for the place the folder is seen in and, where
 * a link leads elsewhere, for the place it really is in. Says nothing of files that are tracked already.
 *
 * @throws {FileError} when the folder's real place cannot be told
 */
export async function seenByGit(git: Git, files: Files, folder: string): Promise<SeenByGit> {
  const places = [...new Set([folder, await files.realPath(folder)])];
  const verdicts = await Promise.all(places.map((place) => verdictOn(git, files, place)));
  return (
    verdicts.find(({ kind }) => kind === 'seen') ??
    verdicts.find(({ kind }) => kind === 'ignored') ?? { kind: 'unknown' }
  );
}

async function verdictOn(git: Git, files: Files, folder: string): Promise<SeenByGit> {
  const above = files.parent(folder);
  const name = files.baseName(folder);
  const top = await git.run(above, ['rev-parse', '--show-toplevel']);
  if (top?.code !== 0) return { kind: 'unknown' };
  // A folder's own rule first: what lies in a folder that is left out is left out too.
  const paths = [name, `${name}/${SOME_RECORD}`];
  const asking = ['check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin'];
  const answer = await git.run(above, asking, paths.map((path) => `${path}\0`).join(''));
  if (!answer || answer.code > 1) return { kind: 'unknown' };
  const root = top.output.replace(/\r?\n$/, '');
  const rules = rulesIn(answer.output).map((rule) => rule && { ...rule, file: resolved(files, root, rule.file) });
  if (rules.some((rule) => rule && !rule.pattern.startsWith('!'))) return { kind: 'ignored' };
  return { kind: 'seen', rule: rules.find((rule) => rule !== undefined) };
}

/** The deciding rule of each path in the output of `git check-ignore -v -n -z`; `undefined` for a path without one. */
function rulesIn(output: string): (IgnoreRule | undefined)[] {
  const fields = output.split('\0');
  const rules: (IgnoreRule | undefined)[] = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [file = '', line = '', pattern = ''] = fields.slice(at, at + 3);
    rules.push(file === '' ? undefined : { file, line: Number(line), pattern });
  }
  return rules;
}

function resolved(files: Files, root: string, path: string): string {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path) ? path : files.join(root, path);
}
