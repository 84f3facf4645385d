import { englishText } from '../base/english-text.ts';
import { UserError } from '../base/user-error.ts';

/** What an agent can do something about. Its text is for a model: what was wrong with the arguments, and what exists. */
export class AgentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AgentError';
  }
}

/** Longer lists of what exists are cut: the tool that lists them has the rest. */
const MOST_NAMES = 20;
/** An error that quotes what was passed must not send it all back. */
const LONGEST_ERROR = 1_000;

/** Names that exist, as an error tells them. */
export function namesFor(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What a failure tells a model; of one that is our defect only that it is one, as its words may hold anything. */
export function failureForModel(error: unknown): string {
  const said =
    error instanceof AgentError
      ? error.message
      : error instanceof UserError
        ? englishText.say(error.id, error.values)
        : 'Deorbit failed at this, and the fault is not in the arguments. Do not try again; tell the person.';
  return said.length > LONGEST_ERROR ? `${said.slice(0, LONGEST_ERROR)}...` : said;
}
