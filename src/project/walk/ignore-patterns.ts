/** What a pattern that tells nothing of the names it is about begins with or ends in. */
const UNCLEAR = /\uFEFF| $/;
/** More, in characters, is no pattern any more that is ready sooner than each line is asked; far more is none at all. */
const LONGEST_PATTERN = 20_000;
/** A part of a pattern that stands for anything. */
const ANYTHING = /^\*+$/;

/**
 * A pattern that matches every path that some line of an ignore file can be about, and few others; nothing where that
 * cannot be told. To ask each line about each path takes long, and hardly a path is any line's.
 *
 * @param text of the ignore file, as https://git-scm.com/docs/gitignore has it
 */
export function pathsConcerned(text: string): RegExp | undefined {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    if (UNCLEAR.test(line)) return undefined;
    // What follows the last part with a name may be anything below it.
    const name = line
      .replace(/^!/, '')
      .split('/')
      .findLast((part) => part !== '' && !ANYTHING.test(part));
    if (name === undefined) return undefined;
    names.add(patternOf(name));
  }
  if (names.size === 0) return /(?!)/;
  const all = [...names].join('|');
  return all.length > LONGEST_PATTERN ? undefined : new RegExp(`(?:^|/)(?:${all})(?:/|$)`, 'is');
}

/** What a name of a pattern matches: as much of it as is plain, up to its first class of signs or its second wildcard. */
function patternOf(name: string): string {
  let pattern = '';
  let isOpen = false;
  for (const [part, escaped] of name.matchAll(/\\(.)|\*+|./gs)) {
    if (part === '[' || (part[0] === '*' && (isOpen || part !== '*'))) return `${pattern}.*`;
    if (part === '*') isOpen = true;
    pattern +=
      part === '*' ? '[^/]*' : part === '?' ? '[^/]' : (escaped ?? part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return pattern;
}
