/** Controls, breaks of lines, and marks that turn the reading direction over. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]+/gu;

/** A text of a record or a project as it may stand on one line: nothing in it steers what shows it, or hides what it says. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/** Hebrew, Arabic and their neighbours. */
const WRITTEN_FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A name among words that are read from left to right: a number that follows one of the other direction keeps its place. */
export function amongWords(name: string): string {
  return WRITTEN_FROM_THE_RIGHT.test(name) ? `\u200E${name}\u200E` : name;
}

/** The beginning of a text, which leaves room for what stands beside it; the whole of it stands, or is heard, elsewhere. */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('').trimEnd()}…`;
}
