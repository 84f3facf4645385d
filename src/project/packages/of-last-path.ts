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
