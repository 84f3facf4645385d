import type { Command, CommandParts } from './command.ts';

/** *Hide*: blanks what Deorbit shows unasked, at once and in every window, for screen sharing. */
export function hide({ hiding }: CommandParts): Command {
  return () => hiding.set(true);
}

/** *Show*: the way back. */
export function show({ hiding }: CommandParts): Command {
  return () => hiding.set(false);
}
