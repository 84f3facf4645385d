/** One line of a git configuration file that gives a value. */
export interface ConfigLine {
  /** In small letters, such as `remote`. */
  readonly section: string;
  /** As it is written, such as the name of a remote. */
  readonly name: string;
  /** In small letters, such as `url`. */
  readonly key: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** The values in the text of a git configuration file, by https://git-scm.com/docs/git-config; those that go over several lines are cut. */
export function configLinesIn(text: string): ConfigLine[] {
  const found: ConfigLine[] = [];
  let current = { section: '', name: '' };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const head = /^\s*\[([^\]"]*)(?:"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line);
    if (head) current = { section: head[1]?.trim().toLowerCase() ?? '', name: head[2]?.replace(/\\(.)/g, '$1') ?? '' };
    const entry = /^\s*([a-z][\w-]*)\s*=(.*)$/i.exec(line);
    const value = entry?.[2]?.trim().replace(/^"(.*)"$/, '$1');
    if (entry?.[1] && value) found.push({ ...current, key: entry[1].toLowerCase(), value, line: index + 1 });
  }
  return found;
}
