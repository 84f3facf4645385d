import fc from 'fast-check';
import type * as v from 'valibot';
import { FACT_KINDS } from '../../src/relationship/client/fact-kinds.ts';
import { facts } from '../../src/relationship/client/facts.ts';
import { type AcceptedFact, type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';

/** The parts of a record that signals are worked out from; the others would only cost time. */
const READ_BY_SIGNALS = [
  'stage',
  'contacts',
  'agreement',
  'scope',
  'invoices',
  'exit',
  'promises',
  'fit',
  'effort',
  'log',
  'redFlags',
  'repairs',
  'decision',
] as const satisfies readonly (keyof ClientRecord)[];

/** Rows and fields that no signal reads, by name; without them there is time for more records. */
const PASSED_OVER = new Set(
  [
    'id email phone channel salutation gender patronymic mayBeContacted intake',
    'ownership ownershipFrom supportAfter clauseUsed survivingDuties dataProcessingEnd disputes openSourceLicences toolsKept',
    'contractRef acceptance acceptanceRef nextStep blocker ownerAfter location source periodFrom periodTo final',
    'type noticeBy emergency emergencySteps recipient subscriptionsMoved feedback optionsOffered referrals versions',
    'checklist openPoints knowledgeTransfer deadlines exceptions signOff questionsFrom questionsUntil',
    'checkAfterWeek checkAfterMonth deletionOn handoverOn transitionFrom transitionTo',
  ].flatMap((names) => names.split(' ')),
);

/** Any day of the calendar, most of them near the days of the stories. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 1200 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '0001-01-01', '1900-02-28', '2024-02-29', '9999-12-31') },
);

const anyAmount = fc
  .tuple(
    fc.constantFrom('0', '0.00', '-5.00', '0.0001', '1000.00', '999999999999999.9999'),
    fc.constantFrom('EUR', 'USD'),
  )
  .map((parts) => parts.join(' '));

const anyFlag = fc.constantFrom(
  ...CATALOGUE.map(({ id }) => id),
  'no-such-flag',
  '',
  '__proto__',
  'constructor',
  'a b',
);
const anyNumber = fc.constantFrom(0, 1, 2, 3, 20, 25, 26, 0.1, 1e6, 1e300);

type Part = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Step[];
};

interface Step {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Step[];
}

/** What a schema asks for, also where a description was put around it. */
function stepsOf({ pipe = [] }: { readonly pipe?: readonly Step[] }): readonly Step[] {
  return pipe.flatMap((step, index) => [step, ...(index === 0 ? stepsOf(step) : [])]);
}

/** Whatever a schema of the record allows, bad luck included: values that nobody means and a file may hold. */
function whatever(schema: Part, name = ''): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'optional':
      return schema.wrapped ? whatever(schema.wrapped, name) : fc.constant(undefined);
    case 'loose_object':
      return fc.record(fieldsOf(schema), { requiredKeys: requiredOf(schema) });
    case 'array':
      return schema.item ? fc.array(whatever(schema.item), { maxLength: 4 }) : fc.constant([]);
    case 'union':
      return fc.oneof(...((schema.options ?? []) as readonly Part[]).map((option) => whatever(option)));
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(schema.literal);
    case 'number':
      return anyNumberOf(schema);
    default:
      return name === 'flag' ? anyFlag : anyTextOf(schema);
  }
}

function fieldsOf({ entries = {} }: Part): Record<string, fc.Arbitrary<unknown>> {
  const meant = Object.entries(entries).filter(([name]) => !PASSED_OVER.has(name));
  return Object.fromEntries(meant.map(([name, entry]) => [name, whatever(entry, name)]));
}

function requiredOf({ entries = {} }: Part): string[] {
  return Object.entries(entries).flatMap(([name, entry]) => (entry.type === 'optional' ? [] : [name]));
}

function anyNumberOf(schema: Part): fc.Arbitrary<number> {
  const steps = stepsOf(schema);
  const limit = (type: string, otherwise: number) =>
    Number(steps.find((step) => step.type === type)?.requirement ?? otherwise);
  const [min, max] = [limit('min_value', Number.NEGATIVE_INFINITY), limit('max_value', Number.POSITIVE_INFINITY)];
  const isWhole = steps.some(({ type }) => type === 'integer');
  return fc
    .oneof(anyNumber, fc.integer({ min: -3, max: 60 }))
    .map((number) => Math.min(Math.max(isWhole ? Math.round(number) : number, min), max));
}

function anyTextOf(schema: Part): fc.Arbitrary<string> {
  const form = String(stepsOf(schema).find(({ type }) => type === 'regex')?.requirement ?? '');
  if (form.includes('[A-Z]{3}$') && form.includes('d{1,15}')) return anyAmount;
  if (form.includes('(0[1-9]|1[0-2])')) return anyDay.map((day) => day.slice(0, 7));
  if (form.includes('d{4}-')) return anyDay;
  const isNeeded = stepsOf(schema).some(({ type }) => type === 'min_length');
  return fc.constantFrom(...(isNeeded ? [] : ['']), 'Login', 'a <b> & c', 'đường', '😀');
}

/** Any record that the schema accepts, however little sense it makes. */
export const anyRecord: fc.Arbitrary<ClientRecord> = fc
  .record(
    Object.fromEntries(READ_BY_SIGNALS.map((name) => [name, whatever(clientRecordSchema.entries[name] as Part)])),
    { requiredKeys: ['stage'] },
  )
  .map((parts) => ({ version: 1, id: 'any-id', name: 'Acme', ...parts }) as ClientRecord);

const anyName = fc.constantFrom(
  'Stripe',
  'stripe',
  'PORT',
  'npm run dev',
  'main',
  'a|b `c`',
  '‹gap?›',
  '<!-- #x -->',
  'x\ny',
);
const anyPlace = fc.record({
  file: fc.constantFrom('a.ts', 'src/b.ts', 'ci.yml', 'a b:c'),
  line: fc.integer({ min: 1, max: 900 }),
});
const anyId = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8');

const anyWork = fc.record({ id: anyId, what: anyName, source: fc.oneof(anyPlace, fc.constant('mail')) });
const anyAsset = fc.record({ id: anyId, kind: fc.constantFrom('service', 'domain', 'hosting'), name: anyName });
const anyCredential = fc.record({ id: anyId, name: anyName });

/** Any facts of a project, beside any rows that may stand for them. */
export const anyProject: fc.Arbitrary<Pick<ClientRecord, 'facts' | 'scope' | 'assets' | 'credentials'>> = fc.record({
  facts: fc.uniqueArray(
    fc.record(
      {
        id: fc.integer({ min: 1, max: 40 }).map((number) => `f${number}`),
        kind: fc.constantFrom(...FACT_KINDS),
        name: anyName,
        version: fc.constantFrom('20', '>=3 <4'),
        detail: whatever(facts.wrapped.item.entries.detail as Part) as fc.Arbitrary<AcceptedFact['detail']>,
        evidence: fc.array(anyPlace, { maxLength: 3 }),
        commit: fc.constantFrom('', 'a'.repeat(40)),
        seenOn: anyDay,
        goneOn: anyDay,
        row: anyId,
      },
      { requiredKeys: ['id', 'kind', 'name', 'evidence', 'seenOn'] },
    ),
    { selector: ({ id }) => id, maxLength: 20 },
  ),
  scope: rowsOf(anyWork),
  assets: rowsOf(anyAsset),
  credentials: rowsOf(anyCredential),
});

function rowsOf<Row extends { readonly id: string }>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 3 });
}
