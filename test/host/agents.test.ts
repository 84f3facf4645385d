import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type AgentDesk, deskOf } from '../../src/agents/desk.ts';
import { AGENT_TOOL_NAMES, type AgentToolName } from '../../src/agents/tool-names.ts';
import { AGENT_TOOLS } from '../../src/agents/tool-table.ts';
import { englishText } from '../../src/base/english-text.ts';
import { questionOf } from '../../src/editor/agent-tools.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aHost, loaded } from '../support/agents.ts';
import { aClient } from '../support/records.ts';
import { cleanUp, read, run, until, write } from './workspace.ts';

const FILE = '.clients/agency.client.json';
const record = aClient({
  id: 'agency-id',
  name: 'Agency',
  language: 'en',
  contacts: [{ name: 'Marie Curie' }],
  promises: [{ what: 'Send the plan', due: '2026-01-02' }],
  decision: { what: 'leave', on: '2026-01-01', reason: 'canary7x' },
  log: [{ on: '2026-01-01', direction: 'in', line: 'canary7x', replyOwed: true }],
  notes: 'canary7x',
} as Partial<ClientRecord>);

async function turn(on: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update('deorbit.agents.enabled', on, vscode.ConfigurationTarget.Global);
}

/** Calls a tool as an agent of the editor does. */
async function call(name: AgentToolName, input: object = {}): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

const works = () => call('deorbit_list_clients').catch(() => undefined);

describe('The tools of agents in the editor', () => {
  beforeEach(async () => {
    await write(FILE, `${JSON.stringify(record, undefined, 2)}\n`);
  });
  afterEach(async () => {
    await turn(undefined);
    await run('show');
    await cleanUp();
  });

  it('are off until they are turned on, and off again at once, without a reload', async () => {
    await assert.rejects(call('deorbit_list_clients'));
    await turn(true);
    await until('a tool answers', works);
    await turn(false);
    await until('no tool answers', async () => (await works()) === undefined);
  });

  it('answer what is not private, each of them', async () => {
    await turn(true);
    assert.match(await until('a tool answers', works), /"name":"Agency"/);
    await write('package.json', '{ "dependencies": { "stripe": "16.0.0" } }');
    await write('src/pay.ts', "import Stripe from 'stripe';\n");
    const client = 'Agency';
    const calls: Readonly<Record<AgentToolName, object>> = {
      deorbit_list_clients: {},
      deorbit_client_state: { client },
      deorbit_agenda: { client },
      deorbit_draft_document: { kind: 'handover', client },
      deorbit_check_letter: { text: 'You always do that.', client },
      deorbit_project_facts: {},
      deorbit_log_contact: { client, line: 'yesterday called Marie' },
    };
    const answers = new Map<string, string>();
    for (const name of AGENT_TOOL_NAMES) answers.set(name, await call(name, calls[name]));
    assert.match(answers.get('deorbit_client_state') ?? '', /Send the plan/);
    assert.match(answers.get('deorbit_agenda') ?? '', /overdue/);
    assert.match(answers.get('deorbit_draft_document') ?? '', /# Handover: Agency/);
    assert.match(answers.get('deorbit_check_letter') ?? '', /"blame"/);
    assert.match(answers.get('deorbit_project_facts') ?? '', /Stripe/);
    for (const [name, answer] of answers) assert.doesNotMatch(answer, /canary7x/, name);
  });

  it('write what the person agreed to, and one undo takes it back', async () => {
    await turn(true);
    await until('a tool answers', works);
    const before = await read(FILE);
    assert.match(
      await call('deorbit_log_contact', { line: 'yesterday called Marie', client: 'Agency' }),
      /Marie Curie/,
    );
    assert.equal(JSON.parse(await read(FILE)).log.length, 2);
    await run('undoLastRecordChange', { client: 'Agency' });
    assert.equal(await read(FILE), before);
  });

  it('ask before they write, with the line and what it was understood to say; the others ask nothing', async () => {
    const desk: AgentDesk = deskOf(aHost(loaded(record)).host);
    const input = { line: 'yesterday called Marie, **she** wants the export', kind: 'handover', text: 'Hi' };
    for (const tool of Object.values(AGENT_TOOLS)) {
      const fields = Object.keys(tool.input.entries);
      const own = Object.fromEntries(Object.entries(input).filter(([name]) => fields.includes(name)));
      const { confirmationMessages: asked } = questionOf(await tool.confirmation(own, desk), englishText);
      assert.equal(asked !== undefined, tool.writes, tool.name);
      if (!asked) continue;
      const message = asked.message instanceof vscode.MarkdownString ? asked.message.value : asked.message;
      assert.match(asked.title, /Agency/);
      assert.match(message, /yesterday[\s\S]*Telephone[\s\S]*Marie[\s\S]*Request/);
      assert.doesNotMatch(message, /\*\*she\*\*/, 'what an agent wrote is shown as it is');
    }
  });

  it('refuse while Deorbit is hidden, and say why', async () => {
    await turn(true);
    await until('a tool answers', works);
    await run('hide');
    for (const name of AGENT_TOOL_NAMES) await assert.rejects(call(name), /hidden Deorbit/, name);
    await run('show');
    assert.match(await call('deorbit_list_clients'), /Agency/);
  });

  it('tell a model what is wrong with the arguments', async () => {
    await turn(true);
    await until('a tool answers', works);
    await assert.rejects(call('deorbit_client_state', { client: 'Zebra' }), /No client is called "Zebra"/);
    await assert.rejects(call('deorbit_agenda', { days: -1 }), /days/);
  });
});
