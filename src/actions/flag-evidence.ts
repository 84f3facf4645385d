/** More letters than this are a letter and not what shows something in it. */
const LONGEST = 600;

/**
 * Selected text as the evidence of a red flag: the words themselves, without an opinion (practice 152), their line breaks and
 * the marks that mail programs put before quoted lines taken out. Empty where nothing is left.
 */
export function evidenceFrom(selection: string): string {
  const words = selection
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(?:[ \t]*>)+/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  const letters = [...words];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()} …` : words;
}
