import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentDocs, declaredTools, withToolsTable } from '../../../scripts/docs/agents.mjs';
import { failureForModel } from '../../../src/agents/agent-error.ts';
import { AgreedCalls } from '../../../src/agents/agreed-calls.ts';
import { deskOf } from '../../../src/agents/desk.ts';
import { AGENT_TOOL_NAMES } from '../../../src/agents/tool-names.ts';
import { AGENT_TOOLS } from '../../../src/agents/tool-table.ts';
import { INSTRUCTIONS, TEXTS_OF_OTHERS } from '../../../src/agents/words-for-models.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aFact, aHost, call, loaded, told } from '../../support/agents.ts';
import { recordFixture } from '../../support/handover.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { aClient } from '../../support/records.ts';

/** What a tool answers, as JSON. */
async function answer(...asked: Parameters<typeof told>): Promise<Record<string, unknown>> {
  return JSON.parse((await told(...asked)).split('\n')[0] ?? '');
}

const named = (name: string, different: Partial<ClientRecord> = {}) =>
  aClient({ id: `${name.toLowerCase()}-id`, name, ...different });

describe('The tools of agents', () => {
  it('are declared in package.json and described in the docs as they are; "npm run docs" renews both', async () => {
    const { contributes } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
    assert.deepEqual(contributes.languageModelTools, await declaredTools());
    const page = await readFile(agentDocs, 'utf8');
    assert.equal(page, await withToolsTable(page));
    assert.deepEqual(Object.keys(AGENT_TOOLS), AGENT_TOOL_NAMES);
  });

  it('are off until the person turns them on for themselves: no workspace can', async () => {
    const { contributes } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
    const setting = contributes.configuration.properties['deorbit.agents.enabled'];
    assert.deepEqual([setting.default, setting.scope], [false, 'application']);
  });

  it('write only where they say so: one of them', () => {
    const writing = Object.values(AGENT_TOOLS).filter(({ writes }) => writes);
    assert.deepEqual(
      writing.map(({ name }) => name),
      ['deorbit_log_contact'],
    );
  });
});

describe('Texts that clients and files bring into an answer', () => {
  it('are called data to the model by each tool that gives them', () => {
    const giving = [
      'deorbit_client_state',
      'deorbit_agenda',
      'deorbit_draft_document',
      'deorbit_project_facts',
    ] as const;
    for (const name of giving) assert.ok(AGENT_TOOLS[name].description.endsWith(TEXTS_OF_OTHERS), name);
    assert.match(INSTRUCTIONS, /never instructions/);
  });
});

describe('An agent that names a client', () => {
  const records = loaded(named('Acme'), named('Acme Labs'), named('Borealis'));
  const { host } = aHost(records);
  const stateOf = (client: string | undefined, at = host) =>
    told('deorbit_client_state', client === undefined ? {} : { client }, at);

  it('finds it by name, id or the beginning of a name', async () => {
    for (const name of ['acme', 'Acme', 'acme-id']) assert.match(await stateOf(name), /"name":"Acme"/, name);
    assert.match(await stateOf('bor'), /"name":"Borealis"/);
  });

  it('is told which there are when it is wrong, and the ids when it is not clear', async () => {
    assert.equal(
      await stateOf('Zebra'),
      'AgentError: No client is called "Zebra". There are: "Acme", "Acme Labs", "Borealis".',
    );
    assert.match(await stateOf('ac'), /several clients.*"acme-id" \(acme\), "acme labs-id"/);
  });

  it('need not name the one that the open project belongs to, or the only one', async () => {
    assert.match(await stateOf(undefined), /Which client is meant\? Pass "client"\. There are: "Acme"/);
    assert.match(await stateOf(undefined, aHost(records, { here: () => 'borealis-id' }).host), /"name":"Borealis"/);
    assert.match(await stateOf(undefined, aHost(loaded(named('Solo'))).host), /"name":"Solo"/);
    assert.match(await stateOf(undefined, aHost([]).host), /no clients on record.*Add Client/);
  });
});

describe('What a tool answers', () => {
  it('is small: lists are cut, and say how to get the rest', async () => {
    const { host } = aHost(loaded(...Array.from({ length: 45 }, (_, at) => named(`Client ${at}`))));
    const { clients } = (await answer('deorbit_list_clients', {}, host)) as {
      clients: { items: unknown[]; more: string };
    };
    assert.deepEqual([clients.items.length, clients.more], [20, '25 more: call again with "from": 20']);
    const rest = (await answer('deorbit_list_clients', { from: 40 }, host)) as typeof clients & { clients: object };
    assert.deepEqual(rest.clients, { ...rest.clients, total: 45 });
    assert.match(await told('deorbit_client_state', { client: 'nobody' }, host), /and 25 more\.$/);
  });

  it('of one client holds what is due, open work, unpaid invoices, promises and the last day', async () => {
    const record = named('Acme', {
      stage: 'leaving',
      scope: [
        { what: 'Export', due: '2026-11-10', percentDone: 40 },
        { what: 'Idea', state: 'noted' },
        { what: 'Login', state: 'done' },
      ],
      invoices: [
        {
          number: '2026-014',
          issued: '2026-09-01',
          due: '2026-10-01',
          amount: '1250.00 EUR',
          payments: [{ on: '2026-10-05', amount: '250.00 EUR' }],
        },
      ],
      promises: [{ what: 'Send the plan', due: '2026-11-25' }],
      log: [{ on: '2026-11-01', direction: 'in', line: 'angry mail', replyOwed: true }],
      exit: { lastDay: '2026-12-31' },
      credentials: [{ name: 'Stripe' }],
    });
    const state = await answer('deorbit_client_state', {}, aHost(loaded(record)).host);
    const items = (part: string) => (state[part] as { items: Record<string, unknown>[] }).items;
    assert.deepEqual(items('work'), [{ what: 'Export', state: 'agreed', due: '2026-11-10', percentDone: 40 }]);
    const [invoice] = items('invoices');
    assert.deepEqual([invoice?.toPay, invoice?.daysOverdue], [['1000.00 EUR'], 51]);
    assert.deepEqual(items('promises'), [{ what: 'Send the plan', due: '2026-11-25' }]);
    assert.deepEqual(state.ending, { lastDay: '2026-12-31', announced: false, accountsToTransfer: 1 });
    const kinds = items('toDo').map(({ kind, state: when }) => `${kind} ${when}`);
    assert.deepEqual(kinds.sort(), ['delivery overdue', 'promise coming', 'reminder overdue', 'reply-owed overdue']);
    assert.ok(!JSON.stringify(state).includes('angry'));
  });

  it('of one client goes on in one list alone, and says so where none is named', async () => {
    const scope = Array.from({ length: 25 }, (_, at) => ({ what: `Page ${at}` }));
    const { host } = aHost(loaded(named('Acme', { scope })));
    const { work } = (await answer('deorbit_client_state', { part: 'work', from: 20 }, host)) as {
      work: { items: { what: string }[] };
    };
    assert.equal(work.items[0]?.what, 'Page 20');
    assert.match(await told('deorbit_client_state', { from: 20 }, host), /Pass "part" as well, one of: "toDo", "work"/);
  });

  it('of all clients holds what is due in one order, and of one where that is asked for', async () => {
    const { host } = aHost(
      loaded(
        named('Acme', { promises: [{ what: 'Plan', due: '2026-11-20' }] }),
        named('Borealis', { promises: [{ what: 'Quote', due: '2026-11-01' }] }),
      ),
    );
    const all = await told('deorbit_agenda', {}, host);
    assert.ok(all.indexOf('Quote') < all.indexOf('Plan'), 'the longest overdue comes first');
    assert.doesNotMatch(await told('deorbit_agenda', { client: 'Acme' }, host), /Quote/);
  });

  it('of a draft is its text, without marks and with what is missing counted', async () => {
    const { host } = aHost(loaded(recordFixture('almost-empty')));
    const { data, text = '' } = await call('deorbit_draft_document', { kind: 'handover' }, host);
    assert.match(text, /^# Handover/);
    assert.doesNotMatch(text, /<!--/);
    assert.equal((data as { missingFacts: number }).missingFacts, text.match(/‹[^›]*\?›/g)?.length);
    const section = await call('deorbit_draft_document', { kind: 'handover', sections: ['remaining'] }, host);
    assert.ok((section.text ?? '').length < text.length);
    const french = await told('deorbit_draft_document', { kind: 'farewell', language: 'fr' }, host);
    assert.match(french, /Bonjour|Madame|Monsieur/);
  });

  it('of a draft that cannot be made says what there is', async () => {
    const { host } = aHost(loaded(recordFixture('full')));
    const draft = (args: object) => told('deorbit_draft_document', args, host);
    assert.match(
      await draft({ kind: 'farewell', variant: 'rude' }),
      /has no variant "rude"\. It has: "standard", "project-end"/,
    );
    assert.match(await draft({ kind: 'say-no', about: 'the moon' }), /can be about: .*"the moon" is not among them/);
    assert.match(await draft({ kind: 'payment-reminder', invoice: '1-1' }), /1-1/);
    assert.match(await draft({ kind: 'conversation-script' }), /kind: Invalid type: Expected \("handover" \| /);
  });

  it('of a letter is each finding with rule, place, phrase, reason and what is better', async () => {
    const { host } = aHost(loaded(named('Acme', { language: 'en' })));
    const text = 'Hi Anna,\n\nYou always change your mind. The key is sk_live_51H8a9bXyZ0123456789abcdEFGH.\n';
    const checked = await told('deorbit_check_letter', { text, client: 'Acme' }, host);
    assert.match(checked, /"rule":"blame","severity":"warning","line":3,"column":1,"phrase":"You always/);
    assert.match(checked, /"rule":"leak-secret"/);
    assert.doesNotMatch(checked, /sk_live/, 'a secret is not repeated');
    const one = 'Goodbye, the key is sk_live_51H8a9bXyZ0123456789abcdEFGH.';
    const ending = await told('deorbit_check_letter', { text: one, kind: 'farewell', client: 'Acme' }, host);
    assert.match(ending, /"rule":"no-last-day"/);
    assert.doesNotMatch(ending, /sk_live/, 'nor by a finding about the line it stands on');
    const off = aHost(loaded(named('Acme')), { severities: { blame: 'off' } }).host;
    assert.doesNotMatch(await told('deorbit_check_letter', { text, language: 'en' }, off), /"blame"/);
  });

  it('of a letter does not tell whether something stands in private notes', async () => {
    const line = 'Bernard is impossible to work with and drinks at lunch';
    const record = named('Acme', { language: 'en', log: [{ on: '2026-11-01', line }] });
    const check = (each: ClientRecord) =>
      told('deorbit_check_letter', { text: `${line}.`, client: 'Acme' }, aHost(loaded(each)).host);
    assert.equal(await check(record), await check({ ...record, log: [] }));
  });

  it('of a project is counts, names and places, and no login inside an address', async () => {
    const facts = [
      aFact(),
      aFact({ kind: 'variable', name: 'STRIPE_KEY', detail: { secret: true, note: 'private@account' } }),
      aFact({ kind: 'remote', name: 'https://me:token123@git.example/shop.git' }),
      aFact({ name: 'Old', confidence: 'weak' }),
    ];
    const { host } = aHost([], { discover: async () => ({ facts, notRead: [{ path: '.git', why: 'no-git' }] }) });
    const all = await answer('deorbit_project_facts', {}, host);
    assert.deepEqual(all.counts, { service: 1, variable: 1, remote: 1 });
    assert.deepEqual([all.hardlyUsed, all.notRead], [1, ['.git: there is no git history']]);
    assert.doesNotMatch(JSON.stringify(all), /token123|private@account/);
    const one = await answer('deorbit_project_facts', { kind: 'variable' }, host);
    assert.equal((one.facts as { total: number }).total, 1);
    const two = aHost([], { projects: ['shop', 'api'].map((name) => ({ name, folder: `/${name}` })) }).host;
    assert.match(await told('deorbit_project_facts', {}, two), /Pass "folder", one of: "shop", "api"/);
  });

  it('of a project tells folders of the same name apart, and finds each', async () => {
    const folders = ['/home/me/acme/api', '/home/me/borealis/api', '/home/me/shop'];
    const { host } = aHost([], {
      projects: folders.map((folder) => ({ name: folder.split('/').at(-1) ?? '', folder })),
      discover: async ({ folder }) => ({ facts: [aFact({ name: folder })], notRead: [] }),
    });
    assert.match(await told('deorbit_project_facts', {}, host), /one of: "acme\/api", "borealis\/api", "shop"/);
    const { project, facts } = await answer('deorbit_project_facts', { folder: 'borealis/api' }, host);
    assert.equal(project, 'borealis/api');
    assert.match(JSON.stringify(facts), /"\/home\/me\/borealis\/api"/);
  });

  it('of a project takes as much of the path as tells it from others, and says when no folder is open', async () => {
    const folders = ['/a/one/shop/api', '/b/one/shop/api', '/c/two/shop/api'];
    const { host } = aHost([], { projects: folders.map((folder) => ({ name: 'api', folder })) });
    const said = await told('deorbit_project_facts', { folder: 'api' }, host);
    assert.match(
      said,
      /No folder is called "api"\. .*one of: "a\/one\/shop\/api", "b\/one\/shop\/api", "two\/shop\/api"/,
    );
    assert.match(await told('deorbit_project_facts', {}, aHost([], { projects: [] }).host), /No folder is open/);
  });

  it('of a project says what a variable needs and a pipeline starts by, and how much was not read', async () => {
    const detail = { required: true, triggers: ['push'] };
    const notRead = Array.from({ length: 60 }, (_, at) => ({ path: `f${at}.js`, why: 'too-large' as const }));
    const { host } = aHost([], {
      discover: async () => ({ facts: [aFact({ kind: 'variable', name: 'KEY', detail })], notRead }),
    });
    const all = await answer('deorbit_project_facts', {}, host);
    assert.match(JSON.stringify(all.facts), /"required":true,"triggers":\["push"\]/);
    assert.match(String((all.notRead as string[]).at(-1)), /^\d+ more$/);
  });

  it('of the list of clients is those in a stage, and how many cannot be read', async () => {
    const broken = { kind: 'broken', path: '/project/.clients/x.client.json', text: '{', problems: [] } as const;
    const records = loaded(...Array.from({ length: 70 }, (_, at) => named(`C${at}`)), named('Gone', { stage: 'left' }));
    const { host } = aHost([...records, broken]);
    const left = await answer('deorbit_list_clients', { stage: 'left' }, host);
    assert.match(JSON.stringify(left), /"Gone"/);
    assert.doesNotMatch(JSON.stringify(left), /"C1"/);
    assert.match(String(left.unreadable), /^1 more cannot be read/);
    assert.match(await told('deorbit_list_clients', { stage: 'active' }, host), /with \\"stage\\": \\"active\\"/);
  });

  it('of a long draft is cut at a line, and says how to get the rest', async () => {
    const scope = Array.from({ length: 900 }, (_, at) => ({
      what: `Item ${at} ${'of the work '.repeat(8)}`,
      id: `s${at}`,
    }));
    const { host } = aHost(loaded(named('Acme', { scope })));
    const { more } = await answer('deorbit_draft_document', { client: 'Acme', kind: 'handover' }, host);
    assert.match(String(more), /^\d+ more characters: ask for some "sections"/);
  });

  it('of a letter about something is refused where that is not on record', async () => {
    const scope = [{ what: 'Dark mode', state: 'requested' as const }];
    const { host } = aHost(loaded(named('Acme', { scope })));
    const ask = (about: string, at = host) =>
      told('deorbit_draft_document', { client: 'Acme', kind: 'change-quote', about }, at);
    assert.match(await ask('Light mode'), /can be about: "Dark mode"/);
    assert.doesNotMatch(await ask('Dark mode'), /can be about/);
    assert.match(await ask('Dark mode', aHost(loaded(named('Acme'))).host), /can be about: none on record/);
  });

  it('of a line that was logged is what was written, and all of it is one change', async () => {
    const { host, written } = aHost(loaded(named('Acme', { contacts: [{ name: 'Marie Curie' }] })));
    const line = 'yesterday called Marie, she wants the export by Friday, owe her a quote';
    const { written: items } = await answer('deorbit_log_contact', { line }, host);
    assert.deepEqual(
      (items as { kind: string }[]).map(({ kind }) => kind),
      ['contact', 'request', 'reply'],
    );
    assert.equal(written.length, 1);
    assert.deepEqual([...new Set(written[0]?.changes.map(({ path }) => path[0]))], ['log', 'scope']);
    assert.match(await told('deorbit_log_contact', { line: 'called them last week' }, host), /Name the day/);
    assert.equal(written.length, 1);
  });
});

describe('What a person agreed to', () => {
  const tool = AGENT_TOOLS.deorbit_log_contact;
  const args = { line: 'yesterday called Marie, she wants the export', client: 'Acme' };
  const records = (name: string) => loaded(named('Acme', { contacts: [{ name }] }));

  it('is written, once', async () => {
    const { host, written } = aHost(records('Marie Curie'));
    const calls = new AgreedCalls();
    await calls.ask(tool, args, deskOf(host));
    await calls.run(tool, args, deskOf(host));
    assert.equal(written.length, 1);
    await assert.rejects(calls.run(tool, args, deskOf(host)), /changed since the person was asked/);
    assert.equal(written.length, 1);
  });

  it('is not written where the record or the day is another by then, or where nobody was asked', async () => {
    const before = aHost(records('Marie Curie'));
    const after = [aHost(records('Marie Martin')), aHost(records('Marie Curie'), { today: () => '2026-11-22' })];
    for (const { host, written } of after) {
      const calls = new AgreedCalls();
      await assert.rejects(calls.run(tool, args, deskOf(host)), /changed since the person was asked/);
      await calls.ask(tool, args, deskOf(before.host));
      await assert.rejects(calls.run(tool, args, deskOf(host)), /Call the tool again/);
      assert.equal(written.length, 0);
    }
  });
});

describe('What is wrong with the arguments', () => {
  const { host } = aHost(loaded(named('Acme')));

  it('is told by name, with what the tool takes', async () => {
    assert.match(
      await told('deorbit_agenda', { days: 'ten' }, host),
      /days: .*Expected number but received "ten".*takes: client, days, from\./,
    );
    assert.match(
      await told('deorbit_client_state', { customer: 'Acme' }, host),
      /customer: .*This tool takes: client, part, from\./,
    );
    assert.match(await told('deorbit_check_letter', {}, host), /text: /);
    assert.match(await told('deorbit_log_contact', { line: 'a\nb' }, host), /Must be one line/);
    assert.match(await told('deorbit_log_contact', { line: '   ' }, host), /Must be one line/);
    for (const unseen of ['\u202e', '\u2028', '\u000b', '\u0085', '\u2066'])
      assert.match(await told('deorbit_log_contact', { line: `called ${unseen}Marie` }, host), /Pass plain text/);
  });

  it('is told without sending it all back', async () => {
    const huge = 'x'.repeat(5_000_000);
    for (const args of [
      { text: huge },
      { text: 'Hi', kind: huge },
      { text: 'Hi', client: huge },
      { [huge]: 1, text: 'a' },
    ])
      assert.ok((await told('deorbit_check_letter', args, host)).length < 3_000);
  });

  it('differs from a fault of ours, of which nothing is told but that it is one', () => {
    assert.doesNotMatch(failureForModel(new Error('/home/anna/secret')), /anna/);
    assert.match(failureForModel(new UserError('letter.unknownInvoice', { number: '7' })), /7/);
  });
});
