import type { Command, CommandParts } from './command.ts';

/** *Hide*: blanks what Deorbit shows unasked, at once and in every window, for screen sharing. */
export function hide({ hiding, notifications }: CommandParts): Command {
  return async () => {
    await hiding.set(true);
    notifications.done({ id: 'hide.done' });
  };
}

/** *Show*: the way back. */
export function show({ hiding, notifications }: CommandParts): Command {
  return async () => {
    await hiding.set(false);
    notifications.done({ id: 'hide.shown' });
  };
}
