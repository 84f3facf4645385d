import * as v from 'valibot';
import type { Message } from '../base/ports/text.ts';
import { AgentError } from './agent-error.ts';
import type { AgentDesk } from './desk.ts';
import type { AgentToolName } from './tool-names.ts';

/** What a tool answers. Its words are for a model, so that they are English whatever the person's language is. */
export interface AgentAnswer {
  readonly data: object;
  /** A text that stands beside the data instead of in it, such as a letter. */
  readonly text?: string;
}

/** What the person is asked before something is written; each line is made of parts. */
export interface Confirmation {
  readonly title: Message;
  readonly lines: readonly (readonly Message[])[];
}

/** The arguments of a tool: an object whose fields are described. */
export type ToolInput = v.GenericSchema<unknown, object> & {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
};

interface ToolForm<S extends ToolInput> {
  readonly name: AgentToolName;
  /** What it is for and what it answers, for a model. */
  readonly description: string;
  readonly input: S;
  readonly run: (input: v.InferOutput<S>, desk: AgentDesk) => Promise<AgentAnswer>;
  /** What the person is asked first; a tool without it changes nothing. */
  readonly confirm?: (input: v.InferOutput<S>, desk: AgentDesk) => Promise<Confirmation>;
}

/** A tool as hosts register it. */
export interface AgentTool {
  readonly name: AgentToolName;
  readonly description: string;
  readonly input: ToolInput;
  /** Whether it writes; then the person has to agree to `confirmation` first. */
  readonly writes: boolean;
  /**
   * Does what is asked.
   *
   * @throws {AgentError} where the arguments are wrong
   */
  run(args: unknown, desk: AgentDesk): Promise<AgentAnswer>;
  /** What the person is asked first; `undefined` for a tool that changes nothing. The same errors as `run`. */
  confirmation(args: unknown, desk: AgentDesk): Promise<Confirmation | undefined>;
}

/** Makes a tool of its parts; what is passed to it is checked by its schema. */
export function defineTool<S extends ToolInput>({ name, description, input, run, confirm }: ToolForm<S>): AgentTool {
  return {
    name,
    description,
    input,
    writes: confirm !== undefined,
    run: async (args, desk) => run(argumentsFrom(input, args), desk),
    confirmation: async (args, desk) => confirm?.(argumentsFrom(input, args), desk),
  };
}

function argumentsFrom<S extends ToolInput>(input: S, args: unknown): v.InferOutput<S> {
  const result = v.safeParse(input, args ?? {});
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}`);
  const known = Object.keys(input.entries).join(', ');
  throw new AgentError(`The arguments are wrong. ${wrong.map(shortened).join('; ')}. This tool takes: ${known}.`);
}

/** What was passed is quoted at the end, however long it is. */
function shortened(text: string): string {
  return text.length > LONGEST_ISSUE ? `${text.slice(0, LONGEST_ISSUE)}...` : text;
}

const LONGEST_ISSUE = 400;

/** What a host hands to the model: the data as JSON, and the text behind it. */
export function textsOf({ data, text }: AgentAnswer): readonly string[] {
  return [JSON.stringify(data), ...(text === undefined ? [] : [text])];
}
