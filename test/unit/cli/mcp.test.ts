import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { AGENT_TOOL_NAMES, type AgentToolName } from '../../../src/agents/tool-names.ts';
import { builtCommandLine, deorbit, put, putRecord } from '../../support/command-line.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const READING = AGENT_TOOL_NAMES.filter((name) => name !== 'deorbit_log_contact');
const LINE = 'yesterday called Marie, she wants the export by Friday, owe her a quote';

describe('deorbit mcp', () => {
  const folder = useTemporaryFolder();
  const open: Client[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((client) => client.close()));
  });

  /** An agent's program, connected; with an answer, one that can ask the person. */
  async function connect(
    args: readonly string[] = [],
    answer?: (message: string) => ElicitResult | Promise<ElicitResult>,
  ) {
    const env = { PATH: process.env.PATH ?? '', HOME: join(folder(), 'home'), LANG: 'C' };
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [builtCommandLine, 'mcp', ...args],
      cwd: folder(),
      env,
      stderr: 'pipe',
    });
    let err = '';
    transport.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const client = new Client({ name: 'test', version: '1' }, { capabilities: answer ? { elicitation: {} } : {} });
    if (answer) client.setRequestHandler(ElicitRequestSchema, ({ params }) => answer(params.message));
    open.push(client);
    await client.connect(transport);
    const call = async (name: AgentToolName, input: Record<string, unknown> = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: input });
      const texts = (content as { text: string }[]).map(({ text }) => text);
      return { texts, text: texts.join('\n'), failed: isError === true };
    };
    return { client, call, noted: () => err };
  }

  const recordOf = async (slug: string) =>
    JSON.parse(await readFile(join(folder(), '.clients', `${slug}.client.json`), 'utf8'));

  it('tells who it is, and lists the tools that only read', async () => {
    await putRecord(folder(), 'acme');
    const { client, noted } = await connect();
    assert.equal(client.getServerVersion()?.name, 'deorbit');
    assert.match(client.getInstructions() ?? '', /confidential/);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      READING,
    );
    for (const { annotations, inputSchema, description } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint], [true, false]);
      assert.equal(inputSchema.additionalProperties, false);
      assert.ok((description ?? '').length > 80);
    }
    assert.doesNotMatch(noted(), /acme/i);
  });

  it('answers every tool that reads', async () => {
    await putRecord(folder(), 'acme', { language: 'en', promises: [{ what: 'Send the plan', due: '2026-01-02' }] });
    await put(join(folder(), 'package.json'), '{ "dependencies": { "stripe": "16.0.0" } }');
    await put(join(folder(), 'src/pay.ts'), "import Stripe from 'stripe';\n");
    const { call } = await connect();
    assert.match((await call('deorbit_list_clients')).text, /"name":"Acme"/);
    assert.match((await call('deorbit_client_state', { client: 'acme' })).text, /Send the plan/);
    assert.match((await call('deorbit_agenda')).text, /"state":"overdue"/);
    assert.match((await call('deorbit_draft_document', { kind: 'handover' })).texts[1] ?? '', /^# Handover: Acme/);
    assert.match((await call('deorbit_check_letter', { text: 'You always do that.', client: 'acme' })).text, /blame/);
    assert.match((await call('deorbit_project_facts')).text, /"name":"Stripe"/);
  });

  it('sees what changed since it was started, and a place where there are no records yet', async () => {
    const { call } = await connect();
    assert.match((await call('deorbit_client_state')).text, /no clients on record/);
    await putRecord(folder(), 'acme');
    assert.match((await call('deorbit_list_clients')).text, /"Acme"/);
  });

  it('knows a client without an id by the one it was listed with', async () => {
    const bare = '{ "name": "Acme", "stage": "active" }';
    await put(join(folder(), '.clients/acme.client.json'), bare);
    await put(join(folder(), '.clients/beta.client.json'), bare.replace('Acme', 'Beta'));
    const { call } = await connect();
    const listed = (await call('deorbit_list_clients')).text;
    const id = /"name":"Beta","id":"([^"]+)"/.exec(listed)?.[1];
    const { text, failed } = await call('deorbit_client_state', { client: id });
    assert.deepEqual([failed, /"Beta"/.test(text)], [false, true], text);
  });

  it('uses the folder and the records folder that the other commands do', async () => {
    await putRecord(join(folder(), 'work'), 'borealis');
    const { call } = await connect(['--folder', 'work']);
    assert.match((await call('deorbit_list_clients')).text, /"Borealis"/);
    const { code, err } = await deorbit({ folder: folder() }, 'mcp', '--folder', 'nowhere');
    assert.deepEqual([code, /nowhere/.test(err)], [2, true]);
  });

  it('gives the only client that --client names, and tells of no other, not by an error either', async () => {
    await putRecord(folder(), 'acme', { promises: [{ what: 'Send the plan', due: '2026-01-02' }] });
    await putRecord(folder(), 'borealis', { promises: [{ what: 'Send the map', due: '2026-01-02' }] });
    const { call } = await connect(['--client', 'acme']);
    await putRecord(folder(), 'acme-two');
    const answers = [
      await call('deorbit_list_clients'),
      await call('deorbit_agenda'),
      await call('deorbit_client_state'),
      await call('deorbit_client_state', { client: 'borealis' }),
      await call('deorbit_draft_document', { kind: 'handover', client: 'Boreal' }),
    ];
    assert.match(answers[2]?.text ?? '', /Send the plan/);
    assert.deepEqual(
      answers.map(({ failed }) => failed),
      [false, false, false, true, true],
    );
    assert.doesNotMatch(JSON.stringify(answers), /Borealis|the map|acme-two/);
    assert.match(answers[3]?.text ?? '', /There are: "Acme"\.$/);
  });

  it('does not start for a client that there is not', async () => {
    await putRecord(folder(), 'acme');
    const { code, out } = await deorbit({ folder: folder() }, 'mcp', '--client', 'zebra');
    assert.deepEqual([code, out], [2, '']);
  });

  it('tells a model what is wrong with the arguments, however long they are, and goes on', async () => {
    await putRecord(folder(), 'acme');
    const { call } = await connect();
    const long = await call('deorbit_check_letter', { text: 'x'.repeat(5 * 1024 * 1024) });
    assert.deepEqual([long.failed, long.text.length < 1_000], [true, true]);
    assert.match(long.text, /text: .*<=100000/);
    const unknown = await call('deorbit_client_state', { client: 'Zebra' });
    assert.deepEqual([unknown.failed, unknown.text], [true, 'No client is called "Zebra". There are: "Acme".']);
    assert.match((await call('deorbit_nonsense' as AgentToolName)).text, /There are: "deorbit_list_clients"/);
    assert.equal((await call('deorbit_list_clients')).failed, false);
  });

  it('writes only where --write allows it and the person agrees to what was understood', async () => {
    await putRecord(folder(), 'acme', { contacts: [{ name: 'Marie Curie' }] });
    const asked: string[] = [];
    const { client, call } = await connect(['--write'], (message) => {
      asked.push(message);
      return { action: 'accept', content: {} };
    });
    const { tools } = await client.listTools();
    const tool = tools.find(({ name }) => name === 'deorbit_log_contact');
    assert.deepEqual([tool?.annotations?.readOnlyHint, tool?.annotations?.destructiveHint], [false, false]);
    const { failed } = await call('deorbit_log_contact', { line: LINE });
    assert.equal(failed, false);
    assert.match(asked.join(), /Acme[\s\S]*yesterday called Marie[\s\S]*Telephone call[\s\S]*Request: /);
    const { log, scope } = await recordOf('acme');
    assert.deepEqual(
      [log.length, scope.length, log[0].with],
      [2, 1, 'Marie Curie'],
      'the call, the answer owed, the request',
    );
    const kept = await readdir(join(folder(), 'home/.local/state/deorbit/versions'), { recursive: true });
    assert.equal(kept.filter((file) => file.endsWith('.json')).length, 1, 'what was before is kept');
  });

  it('writes nothing where the person declines', async () => {
    await putRecord(folder(), 'acme');
    const before = await recordOf('acme');
    for (const action of ['decline', 'cancel'] as const) {
      const { call } = await connect(['--write'], () => ({ action }));
      const { failed, text } = await call('deorbit_log_contact', { line: LINE });
      assert.deepEqual([failed, /did not agree/.test(text)], [true, true]);
    }
    assert.deepEqual(await recordOf('acme'), before);
  });

  it('writes nothing but what the person agreed to, where the record has changed meanwhile', async () => {
    await putRecord(folder(), 'acme', { contacts: [{ name: 'Marie Curie' }] });
    const { call } = await connect(['--write'], async () => {
      await putRecord(folder(), 'acme', { contacts: [{ name: 'Marie Tharp' }] });
      return { action: 'accept', content: {} };
    });
    const { failed, text } = await call('deorbit_log_contact', { line: LINE });
    assert.deepEqual([failed, /has changed/.test(text), (await recordOf('acme')).log], [true, true, undefined]);
  });

  it('has no tool that writes without --write, or where the program cannot ask', async () => {
    await putRecord(folder(), 'acme');
    const before = await recordOf('acme');
    const agree = (): ElicitResult => ({ action: 'accept', content: {} });
    for (const { client, call } of [await connect([], agree), await connect(['--write'])]) {
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        READING,
      );
      assert.equal((await call('deorbit_log_contact', { line: LINE })).failed, true);
    }
    assert.deepEqual(await recordOf('acme'), before);
  });

  it('serves two programs at once, and loses nothing of what both write', async () => {
    await putRecord(folder(), 'acme');
    const agree = (): ElicitResult => ({ action: 'accept', content: {} });
    const [first, second] = await Promise.all([connect(['--write'], agree), connect(['--write'], agree)]);
    const lines = Array.from({ length: 5 }, (_, at) => `called them about point ${at}`);
    const written = [first, second].flatMap(({ call }) => lines.map((line) => call('deorbit_log_contact', { line })));
    for (const { failed, text } of await Promise.all(written)) assert.equal(failed, false, text);
    assert.equal((await recordOf('acme')).log.length, 10);
  });

  /** Runs it with what comes in on standard input, which ends there. */
  function piped(...messages: readonly (object | string)[]) {
    const input = messages.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');
    return deorbit({ folder: folder(), input }, 'mcp');
  }

  const HELLO = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };

  it('ends with its input, once what was asked is answered, and writes nothing but the protocol', async () => {
    await putRecord(folder(), 'acme');
    const listed = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'deorbit_list_clients', arguments: {} },
    };
    const { code, out, err } = await piped(HELLO, { jsonrpc: '2.0', method: 'notifications/initialized' }, listed);
    assert.equal(code, 0);
    const messages = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      messages.map(({ id, error }) => [id, error]),
      [
        [1, undefined],
        [2, undefined],
      ],
    );
    assert.doesNotMatch(err, /Acme/);
    assert.equal((await piped()).code, 0);
  });

  it('goes on after what is no message, and says so without quoting it', async () => {
    const call = (id: number, params: object) => ({ jsonrpc: '2.0', id, method: 'tools/call', params });
    const { code, out, err } = await piped(
      ...['{ "Acme owes', HELLO, ''],
      ...[call(2, { name: 'deorbit_agenda', arguments: 'Acme' }), call(3, { arguments: {} })],
      call(4, { name: 'deorbit_check_letter', arguments: { text: 'Acme'.repeat(3 * 1024 * 1024) } }),
      call(5, { name: 'deorbit_list_clients' }),
    );
    const answers = out.trimEnd().split('\n');
    const told = answers.map((line) => JSON.parse(line)).map(({ id, error }) => [id, error?.code]);
    assert.deepEqual(told.sort(), [
      [null, -32600],
      [null, -32700],
      [1, undefined],
      [2, -32602],
      [3, -32602],
      [5, undefined],
    ]);
    assert.deepEqual([code, /cannot be read/.test(err), /Acme/.test(err)], [1, true, false]);
  });

  it('ends at once where nobody listens any more', async () => {
    const child = spawn(process.execPath, [builtCommandLine, 'mcp'], {
      cwd: folder(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdout.destroy();
    child.stdin.end(`${JSON.stringify(HELLO)}\n`);
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
  });
});

describe('The library of the protocol', () => {
  it('is in the command line and in nothing that an editor loads', async () => {
    const dist = join(repositoryRoot, 'dist');
    const files = await readdir(dist, { recursive: true });
    const holding: string[] = [];
    for (const file of files.filter((name) => /\.c?js$/.test(name)))
      if (/modelcontextprotocol|notifications\/initialized/.test(await readFile(join(dist, file), 'utf8')))
        holding.push(file);
    assert.deepEqual(holding, ['cli.js']);
  });

  it('brings no code that makes code', async () => {
    assert.doesNotMatch(await readFile(builtCommandLine, 'utf8'), /node_modules\/ajv\//);
  });
});
