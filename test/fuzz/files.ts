import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { planFor, readImport } from '../../src/actions/read-import.ts';
import { UserError } from '../../src/base/user-error.ts';
import { runTemplate } from '../../src/documents/own-templates/run-template.ts';
import { NEEDED, recogniseTable } from '../../src/records/imports/known-tables.ts';
import { readEntries } from '../../src/records/imports/read-entries.ts';
import { parseDocument } from '../../src/records/parse-document.ts';
import { seenInBroken } from '../../src/records/seen-in-broken.ts';
import { changedValue } from '../../src/relationship/client/change-value.ts';
import { IMPORT_KINDS } from '../../src/relationship/client/csv-mappings.ts';
import { PROFILE_VERSION } from '../../src/relationship/client/form-versions.ts';
import { profileMigrations } from '../../src/relationship/client/migrations.ts';
import { profileSchema } from '../../src/relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../../src/relationship/client/record.ts';
import { spoiltBytes } from '../support/any-bytes.ts';
import { anyText } from '../support/any-text.ts';
import { anyDay } from '../support/arbitrary-values.ts';
import { layout, writtenOut } from '../support/commented-json.ts';
import { said } from '../support/flags.ts';
import { today } from '../support/handover.ts';
import { assertAnswered } from '../support/hostile-records.ts';
import { parseRecord } from '../support/parsed-records.ts';
import { aClient } from '../support/records.ts';
import { anyOwnRecord, anyProfile, anyWholeRecord } from '../support/whole-records.ts';
import { propertyOf } from './property.ts';

const recordText = fc.tuple(anyOwnRecord, layout).map(([record, laidOut]) => writtenOut(record, laidOut).text);
const jsonText = fc.json({ maxDepth: 3 });

/** A message is in words, with everything in its place. */
export function assertSaid(message: Parameters<typeof said>[0]): void {
  assert.ok((said(message) ?? '').length > 3, message?.id);
}

/** Any bytes are a record, or told to be none at a place in them. */
export const records = propertyOf('records', 120, spoiltBytes(fc.oneof(recordText, jsonText)), (bytes) => {
  const loaded = parseRecord('/x.client.json', bytes, { id: 'new' });
  assertAnswered(loaded, bytes.length);
  if (loaded.kind === 'broken') seenInBroken(loaded);
});

const profileForm = { schema: profileSchema, version: PROFILE_VERSION, migrations: profileMigrations };
const profileText = anyProfile.map((profile) => JSON.stringify(profile, undefined, 2));

/** The same for the person's own profile. */
export const profiles = propertyOf('profiles', 30, spoiltBytes(profileText), (bytes) => {
  const read = parseDocument(bytes, profileForm, { id: '' });
  if (read.kind === 'broken') assertAnswered({ ...read, path: '/profile.json' }, bytes.length);
});

const VARIABLES = { name: 'text', open: 'yes-no', rows: { rows: { what: 'text', paid: 'yes-no' } } } as const;
const VIEW = {
  name: 'Acme',
  open: true,
  rows: [
    { what: 'a', paid: false },
    { what: 'b', paid: true },
  ],
};
const pieceOfTemplate = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('{{name}}', '{{#each rows}}', '{{/each}}', '{{what}}', '{{#if open}}', '{{/if}}'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{{else}}',
      '{{^}}',
      '{{{name}}}',
      '{{&name}}',
      '{{~name~}}',
      '{{#with rows}}',
      '{{/with}}',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{{> x}}',
      '{{#> x}}',
      '{{* x}}',
      '{{!-- c --}}',
      '{{! c }}',
      '\\{{',
      '{{{{raw}}}}',
      '{{{{/raw}}}}',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{{lookup this "constructor"}}',
      '{{../name}}',
      '{{@index}}',
      '{{@root.name}}',
      '{{this.__proto__}}',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '{{^each rows}}',
      '{{^with name}}',
      '{{^if open}}',
      '{{#with this}}',
      '{{#each rows as |thisRow|}}',
      '{{thisRow.what}}',
      '{{@../index}}',
      '{{../../name}}',
      '{{rows.[7].what}}',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{#',
      '{{/',
      ' as |x|',
      '(',
      ')',
      '"',
      '=',
      '[',
      ']',
      '.',
      '@',
      '../',
    ),
  },
  { weight: 3, arbitrary: anyText },
);
const anyTemplate = fc.array(pieceOfTemplate, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Any text is a template, or told at its place why it is none. */
export const templates = propertyOf('templates', 60, anyTemplate, (source) => {
  const outcome = runTemplate({ source, variables: VARIABLES, view: VIEW });
  if (outcome.kind === 'text') return;
  const lines = source.split(/\r\n?|\n/);
  assert.ok(outcome.problems.length > 0);
  for (const { message, line, column, length } of outcome.problems) {
    assertSaid(message);
    assert.notEqual(message.id, 'template.failed', 'what can go wrong is found before it runs');
    const text = lines[line - 1];
    assert.ok(text !== undefined && column >= 1 && column - 1 + length <= text.length, `${line}:${column}+${length}`);
  }
});

const cell = fc.oneof(
  anyText,
  anyDay,
  fc.constantFrom(
    'Acme',
    '1:30',
    '1.5',
    '1,5',
    '1.234,56',
    '€12',
    '12.00 EUR',
    '31/12/2026',
    '03.04.2026',
    '2026-10',
    '0',
  ),
);
const HEADS = [
  'Client',
  'client',
  'month',
  'hours',
  'agreedHours',
  'source',
  'number',
  'issued',
  'due',
  'amount',
  'currency',
  'on',
];
const tableText = fc
  .tuple(
    fc.array(
      fc.oneof(fc.constantFrom(...HEADS, 'Start date', 'Duration', 'Project', 'Invoice Number', 'invoice'), cell),
      { minLength: 2, maxLength: 7 },
    ),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 5 }),
    fc.constantFrom(',', ';', '\t', '|'),
    fc.boolean(),
  )
  .map(([head, rows, delimiter, quoted]) =>
    [head, ...rows]
      .map((cells) => cells.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter))
      .join('\n'),
  );
const taskText = fc
  .array(fc.tuple(fc.constantFrom('- [ ] ', '  - [x] ', '* [X] ', '1. [/] ', '```\n', '> - [ ] ', ''), anyText), {
    maxLength: 6,
  })
  .map((lines) => lines.map((line) => line.join('')).join('\n'));
const anyImport = fc.record({
  bytes: spoiltBytes(fc.oneof(tableText, taskText)),
  name: fc.constantFrom('a.csv', 'a.txt', 'a.md', 'a'),
  record: fc.oneof(fc.constant(aClient()), anyWholeRecord),
  kind: fc.constantFrom(...IMPORT_KINDS),
  columns: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  dates: fc.constantFrom('day first', 'month first') as fc.Arbitrary<'day first' | 'month first'>,
});

/** Any bytes are imported, or refused with a reason; what comes of it is a valid record. */
export const imports = propertyOf('imports', 60, anyImport, ({ bytes, name, record, kind, columns, dates }) => {
  const entriesOf = () => {
    const file = readImport(name, bytes);
    if (file.kind === 'tasks') return file.read;
    const { headers } = file.table;
    const mapped = NEEDED[kind].map((column, at) => [column, headers[(columns[at] ?? 0) % headers.length] ?? '']);
    return readEntries(file.table, recogniseTable(headers, []) ?? { kind, columns: Object.fromEntries(mapped), dates });
  };
  const read = orRefused(entriesOf);
  if (!read) return;
  for (const { why } of read.notTaken) assertSaid(why);
  let ids = 0;
  const context = { newId: () => `new${ids++}`, currency: 'EUR', today };
  const plan = planFor(record, { entries: read.entries, names: [] }, context);
  for (const message of [...plan.added, ...plan.updated, ...plan.notTaken.map(({ why }) => why)]) assertSaid(message);
  const after = changedValue(record, plan.changes) as ClientRecord;
  const checked = v.safeParse(clientRecordSchema, after);
  assert.ok(checked.success, JSON.stringify(checked.issues?.[0]?.message));
});

/** What came of it; `undefined` where it was refused in words. Anything else is a defect. */
export function orRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    assertSaid({ id: error.id, values: error.values });
    return undefined;
  }
}
