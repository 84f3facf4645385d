import * as vscode from 'vscode';
import type { AgentTool, Confirmation } from '../agents/agent-tool.ts';
import type { AgreedCalls } from '../agents/agreed-calls.ts';
import type { AgentDesk } from '../agents/desk.ts';
import { AGENT_TOOL_NAMES, type AgentToolName } from '../agents/tool-names.ts';
import { DisposableBag } from '../base/disposables.ts';
import { oneLine } from '../base/one-line.ts';
import type { Log } from '../base/ports/log.ts';
import type { Message, Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { Settings } from '../generated/contributions.ts';
import type { AgentPlace } from './agent-host.ts';
import type { Hiding } from './hiding.ts';

const SETTING: keyof Settings = 'deorbit.agents.enabled';

interface Parts extends AgentPlace {
  readonly hiding: Hiding;
  readonly text: Text;
  readonly log: Log;
}

/** A call of a tool, with what it works on. */
interface AgentCall {
  readonly tool: AgentTool;
  readonly desk: AgentDesk;
  readonly calls: AgreedCalls;
}

/** Gives Deorbit's tools to the agents of the editor, for as long as the person's setting says so. */
export class AgentTools extends DisposableBag {
  readonly #parts: Parts;
  #calls: AgreedCalls | undefined;
  #given: vscode.Disposable | undefined;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.#follow();
      }),
    );
    this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#follow()));
    this.own({ dispose: () => this.#given?.dispose() });
    this.#follow();
  }

  #follow(): void {
    // Records of a folder that nobody trusts are no business of an agent, and may be written to mislead one.
    const wanted = vscode.workspace.isTrusted && vscode.workspace.getConfiguration().get<boolean>(SETTING) === true;
    if (wanted === (this.#given !== undefined)) return;
    this.#given?.dispose();
    this.#given = wanted
      ? vscode.Disposable.from(...AGENT_TOOL_NAMES.map((name) => vscode.lm.registerTool(name, this.#toolFor(name))))
      : undefined;
  }

  #toolFor(name: AgentToolName): vscode.LanguageModelTool<object> {
    return {
      prepareInvocation: ({ input }) =>
        // What fails here keeps the tool from being called at all: nothing is written that nobody was asked about.
        this.#try(name, async ({ tool, desk, calls }) =>
          questionOf(await calls.ask(tool, input, desk), this.#parts.text),
        ),
      invoke: ({ input }) =>
        this.#try(name, async ({ tool, desk, calls }) => {
          const { textsOf } = await import('../agents/agent-tool.ts');
          const texts = textsOf(await calls.run(tool, input, desk));
          return new vscode.LanguageModelToolResult(texts.map((text) => new vscode.LanguageModelTextPart(text)));
        }),
    };
  }

  async #try<T>(name: AgentToolName, work: (call: AgentCall) => Promise<T>): Promise<T> {
    if (this.#parts.hiding.hidden) throw new Error((await import('../agents/words-for-models.ts')).WHILE_HIDDEN);
    const [{ AGENT_TOOLS }, { deskOf }, { AgreedCalls }, { EditorHost }] = await Promise.all([
      import('../agents/tool-table.ts'),
      import('../agents/desk.ts'),
      import('../agents/agreed-calls.ts'),
      import('./agent-host.ts'),
    ]);
    this.#calls ??= new AgreedCalls();
    try {
      return await work({ tool: AGENT_TOOLS[name], desk: deskOf(new EditorHost(this.#parts)), calls: this.#calls });
    } catch (error) {
      if (!isTold(error)) this.#parts.log.error(name, error);
      const { failureForModel } = await import('../agents/agent-error.ts');
      throw new Error(failureForModel(error));
    }
  }
}

/** What the editor asks the person before a tool is called: nothing of Deorbit's for a tool that changes nothing. */
export function questionOf(asked: Confirmation | undefined, text: Text): vscode.PreparedToolInvocation {
  if (!asked) return {};
  const say = ({ id, values }: Message) => oneLine(text.say(id, values));
  const message = new vscode.MarkdownString();
  for (const line of asked.lines) message.appendText(line.map(say).join(' · ')).appendMarkdown('\n\n');
  return { confirmationMessages: { title: say(asked.title), message } };
}

/** Whether the model is told what is wrong; everything else is ours to find in the log. */
function isTold(error: unknown): boolean {
  return error instanceof UserError || (error instanceof Error && error.name === 'AgentError');
}
