/** Controls, breaks of lines, and marks that turn the reading direction over. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]+/gu;

/** A text of a record or a project as it may stand on one line: nothing in it steers what shows it, or hides what it says. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}
