/** The same question about paths, which nearly every reader asks of one file after the other: the last answer is kept. */
export function ofLastPath(answer: (path: string) => boolean): (path: string) => boolean {
  let last: string | undefined;
  let known = false;
  return (path) => {
    if (path === last) return known;
    last = path;
    known = answer(path);
    return known;
  };
}

/** The same for what only the folder of a path decides, with a slash at its end: files of one folder follow each other. */
export function ofLastFolder(answer: (folder: string) => boolean): (path: string) => boolean {
  const known = ofLastPath(answer);
  return (path) => known(path.slice(0, path.lastIndexOf('/') + 1));
}
