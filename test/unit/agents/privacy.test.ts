import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as v from 'valibot';
import { deskOf } from '../../../src/agents/desk.ts';
import { OPEN_GROUPS, type OpenRecord, openRecord } from '../../../src/agents/open-record.ts';
import { AGENT_TOOL_NAMES, type AgentToolName } from '../../../src/agents/tool-names.ts';
import { AGENT_TOOLS } from '../../../src/agents/tool-table.ts';
import { factsFor } from '../../../src/documents/client-facts.ts';
import { isForOneself } from '../../../src/documents/letters/letter-kinds.ts';
import { DOCUMENT_KINDS } from '../../../src/documents/rendering.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../../../src/relationship/client/record.ts';
import { aHost, loaded, told } from '../../support/agents.ts';
import { anyRecord } from '../../support/arbitrary-records.ts';
import { profileFixture, recordFixture, today } from '../../support/handover.ts';

const CANARY = 'canary7x';

/** The groups that no agent ever hears of; of the log, on which days an answer came to be owed. */
const PRIVATE_GROUPS = [
  'fit',
  'effort',
  'log',
  'redFlags',
  'repairs',
  'decision',
  'snoozed',
  'pastExits',
  'ignoredFacts',
];
/** Fields for programs, and those of the person's own. */
const PASSED_OVER = ['$schema', 'importNames', 'timeZone'];

/** Every private field there is, filled. */
const PRIVATE_HALF = {
  importNames: [CANARY],
  timeZone: CANARY,
  notes: CANARY,
  fit: {
    intake: [{ id: 'a', question: CANARY, answer: CANARY }],
    gut: [{ id: 'a', on: '2026-10-01', feeling: 1 }],
    ideal: [{ id: 'a', question: 'tone', fits: 'no', note: CANARY }],
  },
  effort: [
    {
      id: 'a',
      month: '2026-10',
      hours: 777.25,
      agreedHours: 333.5,
      source: CANARY,
      imported: [{ from: CANARY, days: [{ on: '2026-10-02', hours: 777.25 }] }],
    },
  ],
  log: [
    {
      id: CANARY,
      on: '2026-11-01',
      direction: 'in',
      channel: CANARY,
      with: CANARY,
      line: CANARY,
      document: CANARY,
      mood: 'negative',
      replyOwed: true,
      repliedOn: undefined,
    },
    { on: '2026-11-02', direction: 'out', channel: 'telephone', line: CANARY, document: 'progress-report' },
  ],
  redFlags: [
    {
      id: 'a',
      flag: CANARY,
      seenOn: '2026-10-03',
      evidence: CANARY,
      weight: 3,
      ownFault: 'mine',
      resolvedOn: undefined,
      resolution: CANARY,
      declinedOn: undefined,
    },
  ],
  repairs: [{ id: 'a', kind: 'conversation', on: '2026-08-01', outcome: undefined, worked: undefined }],
  decision: { what: 'leave', on: '2026-10-04', coolingOffUntil: '2026-10-06', reason: CANARY },
  snoozed: [{ id: 'a', what: CANARY, until: '2027-01-01' }],
  pastExits: [
    {
      id: 'a',
      cancelledOn: '2026-05-01',
      whatChanged: CANARY,
      announcedOn: '2026-04-01',
      lastDay: '2026-06-01',
      reason: CANARY,
    },
  ],
  ignoredFacts: [{ id: 'a', kind: 'service', name: CANARY, key: CANARY, folder: CANARY }],
};

/** The same value with a canary in a field of no schema in every object. */
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withUnknownFields(inner)]);
  return { ...Object.fromEntries(entries), myOwnField: CANARY, myOwnNotes: { text: CANARY } };
}

/** A full record with a canary wherever something is private. */
function planted(): ClientRecord {
  const full = recordFixture('full');
  const whole = {
    ...full,
    ...PRIVATE_HALF,
    repositories: full.repositories?.map((row) => ({ ...row, folder: `/home/${CANARY}` })),
    credentials: full.credentials?.map((row) => ({
      ...row,
      reference: `op://${CANARY}/item/field`,
      heldIn: CANARY,
      sealedIn: CANARY,
    })),
    scope: full.scope?.map((row) => (typeof row.source === 'string' ? { ...row, source: CANARY } : row)),
    exit: {
      ...full.exit,
      earlyReason: CANARY,
      checklist: [
        { step: CANARY, due: '2026-11-20' },
        { id: 'rotate', step: CANARY, due: '2026-11-19' },
        { id: 'sign-off', step: CANARY, due: '2026-11-19', skipped: CANARY },
      ],
    },
  };
  return withUnknownFields(whole) as ClientRecord;
}

/** A profile with a canary in what is for its owner alone. */
async function plantedProfile(): Promise<Profile> {
  const hidden = {
    taxId: CANARY,
    bankDetails: CANARY,
    rates: [{ what: CANARY, amount: '90.00 EUR' }],
    idealClient: { dream: CANARY },
  };
  return withUnknownFields({ ...profileFixture(), ...hidden }) as Profile;
}

/** A call of every tool in every way that shows other fields. */
const CALLS: readonly (readonly [AgentToolName, object])[] = [
  ['deorbit_list_clients', {}],
  ['deorbit_client_state', {}],
  ['deorbit_agenda', { days: 366 }],
  ...DOCUMENT_KINDS.filter((kind) => !isForOneself(kind)).map((kind): readonly [AgentToolName, object] => [
    'deorbit_draft_document',
    { kind },
  ]),
  ['deorbit_check_letter', { text: `Dear Anna, you said ${'toxic'} things. Goodbye.`, client: 'Acme' }],
  ['deorbit_project_facts', {}],
  ['deorbit_log_contact', { line: 'yesterday called Anna, owe her a quote' }],
];

type Group = v.GenericSchema & { readonly wrapped?: Group; readonly entries?: object; readonly item?: Group };

/** The names of all fields below a part of a schema. */
function fieldsOf(schema: Group): readonly string[] {
  if (schema.wrapped) return fieldsOf(schema.wrapped);
  if (schema.item) return fieldsOf(schema.item);
  const entries = Object.entries((schema.entries ?? {}) as Readonly<Record<string, Group>>);
  return entries.flatMap(([name, entry]) => [name, ...fieldsOf(entry)]);
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('What agents are told', () => {
  it('holds no word of a private field, whatever tool is called', async () => {
    const record = planted();
    const [{ host }, lead] = [
      aHost(loaded(record), { profile: plantedProfile }),
      aHost(loaded({ ...record, stage: 'lead', exit: undefined }), { profile: plantedProfile }),
    ];
    assert.ok(JSON.stringify(record).split(CANARY).length > 150, 'the canaries are there');
    const names = new Set<string>();
    for (const [name, args] of CALLS) {
      const text = await told(name, args, 'kind' in args && args.kind === 'decline' ? lead.host : host);
      assert.doesNotMatch(text, /^\w*Error/, `${name} ${JSON.stringify(args)}`);
      assert.doesNotMatch(text, /canary7x|777|333/, `${name} ${JSON.stringify(args)}`);
      names.add(name);
    }
    assert.deepEqual([...names].sort(), [...AGENT_TOOL_NAMES].sort(), 'every tool was called');
  });

  it('is watched over in every private field that the schema has', () => {
    for (const group of PRIVATE_GROUPS) {
      const wanted = fieldsOf(clientRecordSchema.entries[group as 'fit'] as Group);
      const filled = new Set(namesIn(PRIVATE_HALF[group as 'fit']));
      assert.deepEqual(
        wanted.filter((field) => !filled.has(field)),
        [],
        group,
      );
    }
    const sorted = (names: readonly string[]) => [...names].sort();
    const known = [...OPEN_GROUPS, 'exit', ...PRIVATE_GROUPS, ...PASSED_OVER];
    assert.deepEqual(sorted(Object.keys(clientRecordSchema.entries)), sorted(known));
  });

  it('is the same whatever stands in the private half: not even a number tells', async () => {
    const calls = CALLS.filter(([name]) => name !== 'deorbit_project_facts');
    const property = fc.asyncProperty(
      anyRecord,
      anyRecord,
      fc.constantFrom(...calls),
      async (record, other, [name, args]) => {
        const hidden = Object.fromEntries(PRIVATE_GROUPS.map((group) => [group, other[group as 'fit']]));
        const owed = (record.log ?? []).filter(({ replyOwed, direction }) => replyOwed && direction !== 'out');
        const talk = (other.log ?? []).filter(({ replyOwed }) => !replyOwed);
        const log = [...owed.map((row) => ({ ...row, line: CANARY, with: CANARY, mood: 'good' })), ...talk];
        const same = { ...record, ...hidden, log } as ClientRecord;
        const [first, second] = [aHost(loaded(record)), aHost(loaded(same))];
        assert.equal(await told(name, args, first.host), await told(name, args, second.host));
      },
    );
    await fc.assert(property, { numRuns: 150 });
  }).timeout(60_000);

  it('has all that a client may be told: what documents are written from is left whole', () => {
    const [record, profile] = [recordFixture('full'), profileFixture()];
    assert.deepEqual(factsFor(openRecord(record), profile, today), factsFor(record, profile, today));
  });

  it('comes from records that can be made in one way only', () => {
    const record: ClientRecord = openRecord(recordFixture('full'));
    // @ts-expect-error -- the brand is all that tells the two apart; without it this line compiles and the check fails
    const forged: OpenRecord = record;
    assert.ok(forged);
  });

  it('says nothing of an end within a day, of a decision, a repair or a last reminder that was passed by', async () => {
    const record: ClientRecord = {
      ...recordFixture('full'),
      decision: { what: 'leave', on: '2026-10-04' },
      repairs: [{ kind: 'boundary', on: '2026-08-01' }],
      exit: { emergency: true, emergencySteps: [{ id: 'lawyer', what: 'Lawyer', due: today }] },
    };
    const { host } = aHost(loaded(record));
    const text = await told('deorbit_agenda', { days: 366 }, host);
    assert.doesNotMatch(text, /cooling-off|unannounced|"decision"|"repair"|"unpaid"|early-word|emergency|Lawyer/);
  });

  it('is shown every part of what was understood, one line for each thing', async () => {
    const { host } = aHost(loaded({ ...planted(), contacts: [{ name: 'Anna Berg' }] }));
    const linesFor = async (line: string) => {
      const asked = await AGENT_TOOLS.deorbit_log_contact.confirmation({ line }, deskOf(host));
      return asked?.lines.slice(1).map((parts) => parts.map(({ id }) => id));
    };
    assert.deepEqual(await linesFor('yesterday called Anna, promised her a quote by Friday'), [
      ['log.channel.telephone', 'log.direction.out', 'log.with', 'log.on'],
      ['log.promise', 'log.due'],
    ]);
    assert.deepEqual(await linesFor('met Anna today, she wants the export by Friday'), [
      ['log.channel.inPerson', 'log.with', 'log.on'],
      ['log.request', 'log.wantedBy'],
    ]);
    assert.deepEqual(await linesFor('Anna wrote, annoyed about the delay, owe her an answer'), [
      ['log.channel.email', 'log.direction.in', 'log.with', 'log.on', 'log.mood.negative'],
      ['log.replyOwed'],
    ]);
    assert.deepEqual(await linesFor('server certificate renewed'), [['log.note', 'log.on']]);
    assert.deepEqual(await linesFor('promised Anna a quote'), [['log.promise', 'log.noDue']]);
  });

  it('is asked with the words of what was understood before anything is written', async () => {
    const { host, written } = aHost(loaded(planted()));
    const tool = AGENT_TOOLS.deorbit_log_contact;
    const asked = await tool.confirmation({ line: 'called Anna, owe her a quote' }, deskOf(host));
    assert.equal(asked?.title.id, 'agents.confirm');
    assert.deepEqual(written, []);
    for (const each of Object.values(AGENT_TOOLS).filter(({ writes }) => !writes))
      assert.equal(
        await each.confirmation({ kind: 'handover', text: 'Hi' }, deskOf(host)).catch(() => undefined),
        undefined,
      );
  });
});
