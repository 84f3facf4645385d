import { type Command, type CommandParts, clientFor } from './command.ts';

/** *Red Flags...*: the client's panel with what speaks against them. */
export function openRedFlags(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'redFlags.client' });
    await parts.panels.open('redFlags', client.record.id);
  };
}

/** *Decide...*: the client's panel on whether to keep, repair or leave. */
export function decide(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'decision.client' });
    await parts.panels.open('decision', client.record.id);
  };
}
