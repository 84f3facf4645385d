import { openAt } from '../notifications.ts';
import type { Command, CommandParts } from './command.ts';

/** *Open My Profile*: the person's own file, made with a word on what it is for where there is none yet. */
export function openProfile({ profile, text }: CommandParts): Command {
  return async () => {
    await profile.make(text.say('profile.comment'));
    await openAt(profile.path);
  };
}
