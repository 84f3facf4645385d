import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { toJsonSchema } from '@valibot/to-json-schema';
import { version } from '../../package.json';
import { failureForModel } from '../agents/agent-error.ts';
import { type AgentTool, textsOf } from '../agents/agent-tool.ts';
import { AgreedCalls } from '../agents/agreed-calls.ts';
import { type AgentHost, deskOf } from '../agents/desk.ts';
import { AGENT_TOOLS } from '../agents/tool-table.ts';
import { INSTRUCTIONS, NOT_AGREED, unknownTool } from '../agents/words-for-models.ts';
import type { Message, Text } from '../base/ports/text.ts';
import type { Order } from './arguments.ts';
import type { ExitCode } from './failures.ts';
import { McpHost } from './mcp-host.ts';
import { type LineFault, MessageLines } from './message-lines.ts';
import { plainLine } from './places.ts';
import type { Shell } from './shell.ts';

/** A person may be away from the question for that long. */
const ANSWER_WITHIN_MS = 10 * 60_000;
/** Bytes of a message; the longest letter that is checked takes less than a tenth of it. */
const LONGEST_MESSAGE = 10 * 1024 * 1024;

/**
 * `deorbit mcp`: gives Deorbit's tools to an agent by the Model Context Protocol, on standard input and output, until the
 * input ends. To run it is to agree that what a tool answers goes to the agent's model; to let it write takes `--write`
 * as well, and each time the person's own answer.
 *
 * @throws {UserError} when the folder named is not there, a record folder cannot be read, or the client named is not one
 */
export async function serveAgents(shell: Shell, order: Order): Promise<ExitCode> {
  const host = new McpHost(shell, order);
  await host.records();
  const serving = new Serving(host, shell.text, order.write);
  shell.note(`deorbit: ${shell.text.say('cli.mcpServing')}`);
  const fault = await serving.untilClosed();
  // What was wrong with a message may quote it.
  if (fault) shell.note(`deorbit: ${shell.text.say('cli.mcpFault')}`);
  return fault ? 1 : 0;
}

class Serving {
  readonly #server = new Server(
    { name: 'deorbit', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  readonly #host: AgentHost;
  readonly #text: Text;
  readonly #write: boolean;
  readonly #running = new Set<Promise<unknown>>();
  /** Aborted once nobody can answer any more. */
  readonly #over = new AbortController();

  constructor(host: AgentHost, text: Text, write: boolean) {
    this.#host = host;
    this.#text = text;
    this.#write = write;
    this.#server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: this.#tools.map(toolForClient) }));
    this.#server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
      const call = this.#call(params.name, params.arguments);
      this.#running.add(call);
      return call.finally(() => this.#running.delete(call));
    });
  }

  /** Serves until the input ends; whether it ended because of something that cannot be read. */
  async untilClosed(): Promise<boolean> {
    let hasFault = false;
    const closed = new Promise<void>((resolve) => {
      this.#server.onclose = resolve;
    });
    this.#server.onerror = () => {
      hasFault = true;
    };
    const lines = new MessageLines(LONGEST_MESSAGE, (fault) => {
      hasFault = true;
      answerFault(fault);
    });
    lines.once('end', () => void this.#finish());
    const options = { maxBufferSize: LONGEST_MESSAGE + 1 };
    await this.#server.connect(new StdioServerTransport(process.stdin.pipe(lines), process.stdout, options));
    await closed;
    return hasFault;
  }

  /** What was asked before the input ended is answered; only a question to the person can be no more. */
  async #finish(): Promise<void> {
    await nextTurn();
    this.#over.abort();
    await Promise.allSettled(this.#running);
    await nextTurn();
    await this.#server.close();
  }

  /** What writes is there only where it is allowed, and the person can be asked. */
  get #tools(): readonly AgentTool[] {
    const canAsk = this.#server.getClientCapabilities()?.elicitation?.form !== undefined;
    return Object.values(AGENT_TOOLS).filter(({ writes }) => !writes || (this.#write && canAsk));
  }

  async #call(name: string, args: unknown): Promise<CallToolResult> {
    const tools = new Map<string, AgentTool>(this.#tools.map((each) => [each.name, each]));
    const tool = tools.get(name);
    if (!tool) return failure(unknownTool(name, [...tools.keys()]));
    const desk = deskOf(this.#host);
    try {
      const calls = new AgreedCalls();
      const asked = await calls.ask(tool, args, desk);
      if (asked && !(await this.#agrees([[asked.title], ...asked.lines]))) return failure(NOT_AGREED);
      return { content: textsOf(await calls.run(tool, args, desk)).map((text) => ({ type: 'text', text })) };
    } catch (error) {
      return failure(failureForModel(error));
    }
  }

  async #agrees(lines: readonly (readonly Message[])[]): Promise<boolean> {
    const say = ({ id, values }: Message) => plainLine(this.#text.say(id, values));
    const message = lines.map((parts) => parts.map(say).join(' · ')).join('\n');
    const question = { message, requestedSchema: { type: 'object' as const, properties: {} } };
    const options = { timeout: ANSWER_WITHIN_MS, signal: this.#over.signal };
    // No answer is none that agrees.
    const answer = await this.#server.elicitInput(question, options).catch(() => undefined);
    return answer?.action === 'accept';
  }
}

/** Says by the protocol what was wrong with a line that never comes to be a message. */
function answerFault({ id, code, message }: LineFault): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } })}\n`);
}

function toolForClient({ name, description, input, writes }: AgentTool): Tool {
  const { $schema: _, ...schema } = toJsonSchema(input);
  return {
    name,
    description,
    inputSchema: schema as Tool['inputSchema'],
    annotations: { readOnlyHint: !writes, destructiveHint: false, idempotentHint: !writes, openWorldHint: false },
  };
}

function failure(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
