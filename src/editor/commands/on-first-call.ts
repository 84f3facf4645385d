import type { Command } from './command.ts';

/** A command whose code is read when it is first called; one that could not be read is tried again at the next call. */
export function onFirstCall(load: () => Promise<Command>): Command {
  let loaded: Promise<Command> | undefined;
  return async (argument, selected) => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return (await loaded)(argument, selected);
  };
}
