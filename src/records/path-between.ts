import type { Files } from '../base/ports/files.ts';

/**
 * The path by which one folder reaches another, with forward slashes, such as `../two`; empty for the folder itself,
 * `undefined` where no folder holds both.
 */
export function pathBetween(files: Files, from: string, to: string): string | undefined {
  const ups: string[] = [];
  for (let folder = from; ; ups.push('..')) {
    const below = namesBelow(files, folder, to);
    if (below) return [...ups, ...below].join('/');
    const above = files.parent(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/** Whether a path is a folder or lies in it, by its names alone: links have to be followed before. */
export function isInFolder(files: Files, path: string, folder: string): boolean {
  return namesBelow(files, folder, path) !== undefined;
}

function namesBelow(files: Files, folder: string, path: string): readonly string[] | undefined {
  const names: string[] = [];
  for (let at = path; at !== folder; ) {
    const above = files.parent(at);
    if (above === at) return undefined;
    names.unshift(files.baseName(at));
    at = above;
  }
  return names;
}
