import { AgentError } from './agent-error.ts';
import type { AgentAnswer, AgentTool, Confirmation } from './agent-tool.ts';
import type { AgentDesk } from './desk.ts';
import { CHANGED_MEANWHILE } from './words-for-models.ts';

/**
 * Holds a call that writes to what the person was asked about it. An answer may take minutes: by then the record may be
 * another, or the day, so that what was read and what would be written are no longer the same.
 */
export class AgreedCalls {
  readonly #asked = new Map<string, string>();

  /** What the person is to be asked before the call; `undefined` for a tool that changes nothing. */
  async ask(tool: AgentTool, args: unknown, desk: AgentDesk): Promise<Confirmation | undefined> {
    const asked = await tool.confirmation(args, desk);
    if (asked) this.#asked.set(callOf(tool, args), JSON.stringify(asked));
    return asked;
  }

  /**
   * Does what was agreed to.
   *
   * @throws {AgentError} where the person would be asked something else by now, or was asked nothing: nothing is written
   */
  async run(tool: AgentTool, args: unknown, desk: AgentDesk): Promise<AgentAnswer> {
    if (!tool.writes) return tool.run(args, desk);
    const call = callOf(tool, args);
    const asked = this.#asked.get(call);
    // Agreeing once is agreeing to one call.
    this.#asked.delete(call);
    const asking = JSON.stringify(await tool.confirmation(args, desk));
    if (asked !== asking) throw new AgentError(CHANGED_MEANWHILE);
    return tool.run(args, desk);
  }
}

function callOf({ name }: AgentTool, args: unknown): string {
  return `${name} ${JSON.stringify(args)}`;
}
