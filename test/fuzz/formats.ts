import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import ical from 'ical.js';
import PostalMime from 'postal-mime';
import { englishText } from '../../src/base/english-text.ts';
import { RULE_IDS } from '../../src/documents/checks/rule-table.ts';
import { calendarFile } from '../../src/documents/exports/calendar-file.ts';
import { dataFiles } from '../../src/documents/exports/data-files.ts';
import { mailFile } from '../../src/documents/exports/mail-draft.ts';
import { mailAddress } from '../../src/documents/exports/mail-headers.ts';
import { mailLink } from '../../src/documents/exports/mail-link.ts';
import { sarifOf } from '../../src/documents/exports/sarif.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { anyText } from '../support/any-text.ts';
import { anyDay } from '../support/arbitrary-values.ts';
import { repositoryRoot } from '../support/paths.ts';
import { anyWholeRecord } from '../support/whole-records.ts';
import { propertyOf } from './property.ts';

/** A text without what programs count as white space or show as nothing. */
const shown = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, '');

const ROWS = [
  'scope',
  'invoices',
  'prepayments',
  'promises',
  'credentials',
  'assets',
  'contacts',
  'effort',
  'log',
  'redFlags',
  'repairs',
] as const;
/** What spreadsheets take for a formula: a sign at the beginning, also behind blanks that they pass over. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Whatever records hold, a table of them has its rows and columns, and no cell that a spreadsheet works out. */
export const tables = propertyOf('tables', 60, fc.array(anyWholeRecord, { minLength: 1, maxLength: 2 }), (records) => {
  for (const format of ['csv', 'csv-excel'] as const)
    for (const { name, text } of dataFiles(records, { format, isPrivate: true })) {
      const [head = [], ...rows] = parseCsv(text, { bom: format === 'csv-excel' });
      assert.equal(rows.length, rowsOf(name.replace('.csv', ''), records), name);
      for (const [at, cell] of rows.flatMap((row: string[]) => [...row.entries()]))
        assert.ok(!FORMULA.test(cell) || NUMBER.test(cell), `${name}, ${head[at]}: ${JSON.stringify(cell)}`);
      const clients = rows.map((row: string[]) => row[head.indexOf('client')] ?? '');
      for (const client of clients)
        assert.ok(
          records.some(({ name: own }) => isSaid(own, client)),
          `${name}: ${client}`,
        );
    }
  const [file] = dataFiles(records, { format: 'json', isPrivate: true });
  assert.deepEqual(JSON.parse(file?.text ?? ''), JSON.parse(JSON.stringify({ clients: records })));
});

/** Whether a cell says a text, as UTF-8 has it, with or without the sign that keeps it from being a formula. */
function isSaid(text: string, cell: string): boolean {
  const inBytes = Buffer.from(text).toString();
  return cell === inBytes || cell === `'${inBytes}`;
}

function rowsOf(table: string, records: readonly ClientRecord[]): number {
  if (table === 'clients') return records.length;
  if (table === 'payments')
    return records.flatMap(({ invoices = [] }) => invoices.flatMap((row) => row.payments ?? [])).length;
  const list = ROWS.find((name) => name === table);
  return list ? records.reduce((sum, record) => sum + (record[list] ?? []).length, 0) : -1;
}

const anyMail = fc.record({
  subject: anyText,
  name: anyText,
  text: anyText,
  html: anyText,
  file: anyText,
  written: fc.integer({ min: 0, max: 4e12 }),
});

/** A mail has the receiver, the headers and the parts that it was given, whatever stands in them. */
export const mails = propertyOf('mails', 60, anyMail, async ({ subject, name, text, html, file, written }) => {
  const content = new TextEncoder().encode(html);
  const draft = {
    from: { name, address: 'ann@dev.example' },
    to: [{ name, address: 'ellen@acme.example' }],
    attachments: [{ name: file, type: 'text/markdown', content }],
    ...{ subject, text, html, written },
  };
  const source = mailFile(draft);
  for (const line of source.split('\r\n')) assert.match(line, /^[\x20-\x7E]{0,998}$/);
  const mail = await PostalMime.parse(source);
  const keys = ['x-unsent', 'date', 'from', 'to', 'subject', 'mime-version', 'content-type'];
  assert.deepEqual(
    mail.headers.map(({ key }) => key),
    keys,
  );
  assert.deepEqual(
    [mail.from?.address, ...(mail.to ?? []).map(({ address }) => address)],
    ['ann@dev.example', 'ellen@acme.example'],
  );
  assert.equal(shown(mail.subject ?? ''), shown(subject));
  assert.equal(shown(mail.to?.[0]?.name ?? ''), shown(name));
  assert.equal(shown(mail.text ?? ''), shown(text));
  assert.equal(mail.attachments.length, 1);
  assert.deepEqual(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer), content);
});

/** A link that opens a mail has one receiver at most, a subject and a text, and nothing else. */
export const mailLinks = propertyOf(
  'mail-links',
  60,
  fc.tuple(anyText, anyText, anyText),
  ([address, subject, text]) => {
    const to = mailAddress(address) ?? mailAddress(`${address}@acme.example`);
    if (to !== undefined) assert.match(to, /^[^\s<>,;:"\\@]+@[a-z0-9.-]+$/);
    const link = mailLink({ to, subject, text });
    if (link === undefined) return;
    assert.match(link, /^[\x21-\x7E]+$/);
    const url = new URL(link);
    assert.equal(decodeURIComponent(url.pathname), to ?? '');
    const fields = url.search
      .slice(1)
      .split('&')
      .map((field) => field.split('='));
    assert.deepEqual(
      fields.map(([name]) => name),
      ['subject', 'body'],
    );
    const [first = '', second = ''] = fields.map(([, value = '']) => decodeURIComponent(value));
    assert.doesNotMatch(first, /[\r\n]/);
    assert.deepEqual([shown(first), shown(second)], [shown(subject), shown(text)]);
  },
);

const anyDate = fc.record({ id: anyText, day: anyDay, title: anyText, cancelled: fc.boolean() });
const EVENT = ['class', 'dtend', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'transp', 'uid'];

/** A calendar has the days that it was given, each with its title, and nothing else. */
export const calendars = propertyOf('calendars', 60, fc.array(anyDate, { minLength: 1, maxLength: 3 }), (dates) => {
  const source = calendarFile(dates, Date.UTC(2026, 10, 22));
  for (const line of source.split('\r\n')) {
    assert.ok(new TextEncoder().encode(line).length <= 75);
    assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u);
  }
  const calendar = new ical.Component(ical.parse(source));
  assert.deepEqual(
    calendar.getAllSubcomponents().map(({ name }) => name),
    dates.map(() => 'vevent'),
  );
  for (const [at, event] of calendar.getAllSubcomponents().entries()) {
    assert.deepEqual(
      event
        .getAllProperties()
        .map(({ name }) => name)
        .sort(),
      EVENT,
    );
    assert.equal(event.getAllSubcomponents().length, 0);
    assert.equal(shown(String(event.getFirstPropertyValue('summary') ?? '')), shown(dates[at]?.title ?? ''));
    assert.equal(shown(String(event.getFirstPropertyValue('uid') ?? '')), shown(dates[at]?.id ?? ''));
    assert.equal(String(event.getFirstPropertyValue('dtstart')).padStart(10, '0'), dates[at]?.day);
  }
});

const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: false });
const schemaPath = join(repositoryRoot, 'test', 'fixtures', 'sarif', 'sarif-2.1.0-rtm.5.json');
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
const isSarif = ajv.compile(sarifSchema);
const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const anyFinding = fc.record({
  file: anyText,
  rule: fc.constantFrom(...RULE_IDS),
  severity: fc.constantFrom('error', 'warning', 'information', 'hint'),
  message: anyText,
  replacements: fc.uniqueArray(anyText, { maxLength: 2 }).map((texts) => texts.map((text) => ({ ...range, text }))),
});

interface SarifResult {
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

/** A report of findings is a SARIF file with these findings in it, in these files. */
export const findings = propertyOf(
  'findings',
  40,
  fc.tuple(fc.array(anyFinding, { maxLength: 3 }), fc.array(anyText, { maxLength: 2 })),
  ([found, remarks]) => {
    const reported = found.map((each) => ({ ...range, ...each }));
    const sarif = sarifOf(reported, { said: englishText, version: '1.0.0', remarks });
    const report: { readonly runs: unknown } = JSON.parse(JSON.stringify(sarif));
    assert.ok(isSarif(report), ajv.errorsText(isSarif.errors));
    const [{ results }] = report.runs as [{ results: SarifResult[] }];
    assert.deepEqual(
      results.map(({ message }) => message.text),
      found.map(({ message }) => message),
    );
    for (const { locations } of results) {
      const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      assert.match(uri, /^[\w\-.~!*'()%/]*$/);
      assert.ok(uri.startsWith('/') || new URL(uri, 'file:///project/a/b/c/d/').href.startsWith('file:///'), uri);
    }
  },
);
