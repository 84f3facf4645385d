/**
 * A text as a message of VS Code's shows it: there, and below a box for input, `[words](command:...)` would become a link
 * that runs a command, and a record may hold any words. An unseen mark that joins words keeps the two parts from being one.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}

/** A text as a label of VS Code's shows it, letter by letter: `$(error)` would become an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
