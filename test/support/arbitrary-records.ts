import fc from 'fast-check';
import { FACT_KINDS } from '../../src/relationship/client/fact-kinds.ts';
import { facts } from '../../src/relationship/client/facts.ts';
import { type AcceptedFact, type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';
import { anyDay, type SchemaPart, type ValueChoices, valueFor } from './arbitrary-values.ts';

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

const anyFlag = fc.constantFrom(
  ...CATALOGUE.map(({ id }) => id),
  'no-such-flag',
  '',
  '__proto__',
  'constructor',
  'a b',
);
const anyNumber = fc.constantFrom(0, 1, 2, 3, 20, 25, 26, 0.1, 1e6, 1e300);

const plainText = fc.constantFrom('', 'Login', 'a <b> & c', 'đường', '😀');

const choices: ValueChoices = {
  textOf: (name) => (name === 'flag' ? anyFlag : plainText),
  number: anyNumber,
  passedOver: PASSED_OVER,
  mostRows: 4,
  oneIn: 2,
};

/** Any record that the schema accepts, however little sense it makes. */
export const anyRecord: fc.Arbitrary<ClientRecord> = fc
  .record(
    Object.fromEntries(
      READ_BY_SIGNALS.map((name) => [name, valueFor(clientRecordSchema.entries[name] as SchemaPart, choices)]),
    ),
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
        detail: valueFor(facts.wrapped.item.entries.detail as SchemaPart, choices) as fc.Arbitrary<
          AcceptedFact['detail']
        >,
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
