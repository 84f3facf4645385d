import type { Message } from '../base/ports/text.ts';

/** More names than this are a list to look up elsewhere, not an answer. */
const MOST_NAMES = 40;
const MOST_NEAR = 3;

/**
 * What to try in the place of a name that is not there: the names near it, else all there are.
 *
 * @param names at least one
 */
export function hintFor(name: string, names: readonly string[]): Message {
  const near = nearNames(name, names);
  if (near.length > 0) return { id: 'cli.near', values: { names: near.join(', ') } };
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return { id: 'cli.thereAre', values: { names: names.length > MOST_NAMES ? `${shown}, ...` : shown } };
}

/** The names that somebody who typed `name` may have meant, the nearest first. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const typed = sameForm(name).replace(/^-+/, '');
  if (typed === '') return [];
  return names
    .map((each) => ({ each, steps: stepsBetween(typed, sameForm(each).replace(/^-+/, '')) }))
    .filter(({ each, steps }) => steps <= Math.ceil(typed.length / 3) || sameForm(each).includes(typed))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, MOST_NEAR)
    .map(({ each }) => each);
}

/** Names that differ by case or Unicode form only are the same to a person. */
export function sameForm(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** How many characters have to be put in, taken out or changed to get from one name to the other (Levenshtein). */
function stepsBetween(from: string, to: string): number {
  const [first, second] = [[...from], [...to]];
  let row = second.map((_, at) => at + 1);
  for (const [line, character] of first.entries()) {
    let corner = line;
    let left = line + 1;
    row = row.map((above, at) => {
      const changed = corner + (second[at] === character ? 0 : 1);
      corner = above;
      left = Math.min(changed, above + 1, left + 1);
      return left;
    });
  }
  return row.at(-1) ?? first.length;
}
