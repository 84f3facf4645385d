/** Signs by which the head of a file says that nobody uses it, in the languages projects are commented in. */
const DEAD =
  /\b(?:not (?:in use|used|compiled|active)|no longer|unused|left ?over|deprecated|obsolete|abandoned|prototype|draft|is gone|was removed|has been removed|from the time of the old|disabled|plus utilisé|obsolète|abandonné|brouillon|nicht mehr|veraltet|entwurf|prototyp|altes?|không còn dùng|bản nháp)\b|больше не используется|устарел|не используется|черновик|прототип|go:build ignore/i;

const COMMENT = /^(?:#|\/\/|\*|\/\*|<!--|--|;|%|"""|'''|\{#|\{\{--|<%#)/;

/** How many lines at the start of a file speak of the whole of it. */
const HEAD = 6;

/** Whether a file says of itself, in the comment at its start, that it is not used. */
export function isSaidToBeDead(text: string): boolean {
  let lines = 0;
  for (const line of text.slice(0, 800).split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    if (++lines > HEAD || !COMMENT.test(trimmed)) return false;
    if (DEAD.test(trimmed)) return true;
  }
  return false;
}
