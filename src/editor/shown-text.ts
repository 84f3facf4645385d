/** Marks that turn the reading direction over: what follows a name would be read backwards. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A text as the title of a box shows it: nothing in it turns the reading direction over. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, ' ');
}

/**
 * A text as a message of VS Code's shows it: there, and below a box for input, `[words](command:...)` would become a link
 * that runs a command, and a record may hold any words. An unseen mark that joins words keeps the two parts from being one.
 */
export function withoutLinks(text: string): string {
  return withoutTurns(text).replaceAll('](', ']\u2060(');
}

/** A text as a label of VS Code's shows it, letter by letter: `$(error)` would become an icon. */
export function withoutIcons(text: string): string {
  return withoutTurns(text).replaceAll('$(', '\\$(');
}
