import assert from 'node:assert/strict';
import messages from '../../../l10n/en.json' with { type: 'json' };
import { planImport } from '../../../src/actions/plan-import.ts';
import {
  clientNamesIn,
  contentToImport,
  importInto,
  readImport,
  rememberedMappings,
  rememberMapping,
} from '../../../src/actions/read-import.ts';
import { textFrom } from '../../../src/base/messages.ts';
import { FileError, type Files } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import type { Message } from '../../../src/base/ports/text.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { recogniseTable, type TableMapping } from '../../../src/records/imports/known-tables.ts';
import { needsDateOrder, readEntries } from '../../../src/records/imports/read-entries.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { Profile } from '../../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const english = textFrom(messages, 'en-GB');
const said = (lines: readonly Message[]) => lines.map(({ id, values }) => english.say(id, values));
let ids = 0;
const context = { newId: () => `row${++ids}`, currency: 'EUR', today: '2026-11-20' };

const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n' +
  'Alex,a@example.org,Acme,Shop,,"Cart, part 1",Yes,2026-03-02,09:00:00,2026-03-02,10:30:00,01:30:00,,\n' +
  'Alex,a@example.org,Acme,Shop,,Cart,Yes,2026-03-02,11:00:00,2026-03-02,12:00:00,01:00:00,,\n' +
  'Alex,a@example.org,Acme,Shop,,Cart,Yes,2026-04-01,11:00:00,2026-04-01,12:00:00,01:15:00,,\n';
const CLOCKIFY =
  '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)","Date of creation"\n' +
  '"Shop","Acme","Call","","Alex","","a@example.org","","Yes","22/06/2026","10:00","22/06/2026","10:15","0:15","0.25","60.00","15.00","22/06/2026"\n';
const HARVEST =
  'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL\n' +
  '26.01.2026,Acme,Shop,S1,Design,note,"7,5","7,5",No,No,No,Alex,M,,Yes,,,,,EUR,\n';
const KIMAI =
  'Date;From;To;Duration;Rate;Username;Customer;Project;Activity;Description\n2026-03-02;09:00;10:30;1:30;90;alex;Acme;Shop;Design;\n';
/** As Kimai's list of invoices is saved from the spreadsheet that it gives. */
const KIMAI_INVOICES =
  'ID,Date,Invoice number,Status,Customer,Subtotal,Total price,Tax,Currency,Tax rate,Payment term in days,Payment target,Payment date,User\n' +
  '7,2026-05-04 10:00,2026/7,pending,Acme,600,714,114,EUR,19,14,2026-05-18 00:00,,Alex\n';
const NINJA =
  'Client Name,Client Currency,Invoice Invoice Number,Invoice Date,Invoice Due Date,Invoice Amount,Invoice Paid to Date,Invoice Status\n' +
  'Acme,EUR,2026-1,01/Feb/2026,15/Feb/2026,"1,200.00",0.00,Sent\nAcme,EUR,2026-2,03/Feb/2026,,-50.00,0.00,Sent\n';
const NINJA_PAYMENTS =
  'Payment Number,Client Name,Payment Date,Payment Amount,Invoice Invoice Number,Client Currency\n1,Acme,2026-02-20,"1,200.00",2026-1,EUR\n';
const SHELF =
  'invoice_number,invoice_date,due_date,customer_name,currency_code,total,due_amount,paid_status\nINV-7,2026-05-01,2026-05-15,Acme,USD,300.00,300.00,UNPAID\n';

function read(text: string, name = 'export.csv', more: Partial<TableMapping> = {}) {
  const file = readImport(name, new TextEncoder().encode(text));
  if (file.kind === 'tasks') return file.read;
  const mapping = recogniseTable(file.table.headers, []);
  assert.ok(mapping, 'the table is known by its head');
  return readEntries(file.table, { ...mapping, ...more });
}

function imported(record: ClientRecord, text: string, name?: string) {
  const plan = planImport(record, read(text, name).entries, context);
  return { plan, record: changedValue(record, plan.changes) as ClientRecord };
}

describe('Importing', () => {
  it('knows Toggl, Clockify, Harvest and Kimai by their heads and adds hours by month', () => {
    const hoursOf = (text: string) =>
      imported(aClient(), text).record.effort?.map(({ month, hours }) => [month, hours]);
    assert.deepEqual(hoursOf(TOGGL), [
      ['2026-03', 2.5],
      ['2026-04', 1.25],
    ]);
    assert.deepEqual(hoursOf(CLOCKIFY), [['2026-06', 0.25]]);
    assert.deepEqual(hoursOf(HARVEST), [['2026-01', 7.5]]);
    assert.deepEqual(hoursOf(KIMAI), [['2026-03', 1.5]]);
  });

  it('knows the invoices and payments of Invoice Ninja, Kimai and InvoiceShelf; a negative amount is a credit note', () => {
    const { record } = imported(imported(aClient(), NINJA).record, NINJA_PAYMENTS);
    assert.deepEqual(
      record.invoices?.map(({ number, issued, due, amount, credit }) => [number, issued, due, amount, credit]),
      [
        ['2026-1', '2026-02-01', '2026-02-15', '1200.00 EUR', undefined],
        ['2026-2', '2026-02-03', undefined, '-50.00 EUR', true],
      ],
    );
    assert.deepEqual(
      record.invoices?.[0]?.payments?.map(({ on, amount }) => [on, amount]),
      [['2026-02-20', '1200.00 EUR']],
    );
    const [kimai] = imported(aClient(), KIMAI_INVOICES).record.invoices ?? [];
    assert.deepEqual(
      [kimai?.number, kimai?.issued, kimai?.due, kimai?.amount],
      ['2026/7', '2026-05-04', '2026-05-18', '714.00 EUR'],
    );
    const [shelf] = imported(aClient(), SHELF).record.invoices ?? [];
    assert.deepEqual([shelf?.number, shelf?.amount], ['INV-7', '300.00 USD']);
  });

  it('adds nothing a second time, whatever it was', () => {
    for (const text of [TOGGL, CLOCKIFY, HARVEST, KIMAI, NINJA, SHELF]) {
      const once = imported(aClient(), text).record;
      const again = imported(once, text).plan;
      assert.deepEqual([again.changes, again.added, again.updated], [[], [], []]);
      assert.ok(again.unchanged > 0);
    }
    const paid = imported(imported(aClient(), NINJA).record, NINJA_PAYMENTS).record;
    assert.deepEqual(imported(paid, NINJA_PAYMENTS).plan.changes, []);
  });

  it('takes a file that overlaps an earlier one day by day', () => {
    const once = imported(aClient(), TOGGL).record;
    const later = TOGGL.replace('01:00:00,,', '02:00:00,,').replace('2026-04-01,11', '2026-04-02,11');
    const { plan, record } = imported(once, later.replaceAll('2026-03-02', '2026-04-03'));
    assert.deepEqual(
      record.effort?.map(({ hours, imported: by }) => [hours, by]),
      [
        [2.5, [{ from: 'Toggl Track: Shop', days: [{ on: '2026-03-02', hours: 2.5 }] }]],
        [
          6,
          [
            {
              from: 'Toggl Track: Shop',
              days: [
                { on: '2026-04-01', hours: 1.25 },
                { on: '2026-04-02', hours: 1.25 },
                { on: '2026-04-03', hours: 3.5 },
              ],
            },
          ],
        ],
      ],
    );
    assert.deepEqual(said(plan.updated), ['Hours of April 2026: 1.25 → 6']);
  });

  it('takes out what is no longer in the file between its days', () => {
    const before = TOGGL.replace('2026-03-02,11:00', '2026-03-05,11:00');
    const { plan, record } = imported(
      imported(aClient(), before).record,
      TOGGL.replace('Cart, part 1', 'Cart').replace(/.*11:00:00,2026-03-02.*\n/, ''),
    );
    assert.deepEqual(
      record.effort?.map(({ hours }) => hours),
      [1.5, 1.25],
    );
    assert.deepEqual(said(plan.updated), ['Hours of March 2026: 2.5 → 1.5; 1 day is no longer in the file']);
  });

  it('counts no hours twice after their project was renamed', () => {
    const once = imported(aClient(), TOGGL).record;
    const { plan, record } = imported(once, TOGGL.replaceAll(',Shop,', ',Web shop,'));
    assert.deepEqual(
      record.effort?.map(({ hours, source }) => [hours, source]),
      [
        [2.5, 'Toggl Track: Web shop'],
        [1.25, 'Toggl Track: Web shop'],
      ],
    );
    assert.equal(
      said(plan.updated)[0],
      '“Toggl Track: Shop” is called “Toggl Track: Web shop” now: the same hours on the same days',
    );
    const other = TOGGL.replaceAll(',Shop,', ',Blog,').replace('01:00:00,,', '02:00:00,,');
    assert.deepEqual(
      imported(once, other).record.effort?.map(({ hours }) => hours),
      [6, 2.5],
      'another project is counted beside it',
    );
  });

  it('leaves hours that a person typed as they are, and says so', () => {
    const { plan } = imported(aClient({ effort: [{ month: '2026-03', hours: 20 }] }), TOGGL);
    assert.deepEqual(
      plan.notTaken.map(({ line, why }) => [line, why.id]),
      [[2, 'imports.monthByHand']],
    );
    assert.equal(plan.added.length, 1);
  });

  it('takes no work that nobody can have done', () => {
    const rows = ['2026-03-02,3600:00:00', '2026-03-03,24:30:00', '2099-01-01,1:00:00', '2026-03-04,24:00:00'];
    const text = ['Start date,Start time,Duration,Project', ...rows.map((row) => `${row.replace(',', ',9:00,')},Shop`)];
    const { plan, record } = imported(aClient(), text.join('\n'));
    assert.deepEqual(
      plan.notTaken.map(({ line, why }) => [line, why.id]),
      [
        [2, 'imports.tooManyHours'],
        [3, 'imports.tooManyHours'],
        [4, 'imports.toCome'],
      ],
    );
    assert.deepEqual(
      record.effort?.map(({ hours }) => hours),
      [24],
    );
    const months = 'month,hours,agreedHours\n2026-03,745,\n2026-12,1,\n2026-11,744,\n';
    assert.deepEqual(
      imported(aClient(), months).plan.notTaken.map(({ line, why }) => [line, why.id]),
      [
        [2, 'imports.tooManyHours'],
        [3, 'imports.toCome'],
      ],
    );
  });

  it('sets a payment of several invoices against them where it pays what is left of all', () => {
    const { record } = imported(aClient(), NINJA.replace('-50.00', '50.00'));
    const both = NINJA_PAYMENTS.replace('"1,200.00",2026-1', '"1,250.00","2026-1, 2026-2"');
    const paid = imported(record, both).record;
    assert.deepEqual(
      paid.invoices?.map(({ payments }) => payments?.map(({ amount }) => amount)),
      [['1200.00 EUR'], ['50.00 EUR']],
    );
    const again = imported(paid, both).plan;
    assert.deepEqual([again.changes, again.unchanged, again.notTaken], [[], 1, []]);
    const why = (text: string) => imported(record, text).plan.notTaken.map((each) => each.why.id);
    assert.deepEqual(why(both.replace('1,250.00', '1,225.00')), ['imports.severalInvoices']);
    assert.deepEqual(why(both.replace('2026-2"', '2026-9"')), ['imports.noInvoice']);
  });

  it('takes no payment that is still to come', () => {
    const { record } = imported(aClient(), NINJA);
    const { plan } = imported(record, NINJA_PAYMENTS.replace('2026-02-20', '2062-02-20'));
    assert.deepEqual([plan.changes, plan.notTaken.map(({ why }) => why.id)], [[], ['imports.toCome']]);
  });

  it('guesses no sum in a column that has decimals with a point and with a comma', () => {
    const row = (sum: string, at: number) => `Acme,EUR,N-${at},2026-02-01,,"${sum}",0.00,Sent`;
    const sums = ['1,234', '1,50', '1.50', '2.345,10'];
    const text = [NINJA.split('\n')[0], ...sums.map(row)].join('\n');
    assert.deepEqual(
      read(text).notTaken.map(({ line, why }) => [line, why.id]),
      [[2, 'imports.bothMarks']],
    );
    assert.deepEqual(
      imported(aClient(), text).record.invoices?.map(({ amount }) => amount),
      ['1.50 EUR', '1.50 EUR', '2345.10 EUR'],
    );
  });

  it('takes no sum with more decimals than its currency has', () => {
    const text = NINJA.replace('"1,200.00"', '1200.055');
    assert.deepEqual(
      imported(aClient(), text).plan.notTaken.map(({ line, why }) => [line, why.id]),
      [[2, 'imports.tooFine']],
    );
    const inDinars = imported(aClient(), text.replaceAll('EUR', 'KWD')).record.invoices?.[0];
    assert.equal(inDinars?.amount, '1200.055 KWD');
  });

  it('updates what the file says about an invoice and keeps everything else of it', () => {
    const before = {
      number: '2026-1',
      amount: '1000.00 EUR',
      periodFrom: '2026-01-01',
      reminders: [{ on: '2026-03-01' }],
    };
    const { plan, record } = imported(aClient({ invoices: [before] }), NINJA);
    assert.deepEqual([plan.updated.length, plan.added.length], [1, 1]);
    const [after] = record.invoices ?? [];
    assert.deepEqual({ ...after, issued: 0, due: 0 }, { ...before, amount: '1200.00 EUR', issued: 0, due: 0 });
  });

  it('shows what it puts in the place of what was typed by hand, and leaves no due day before the date', () => {
    const typed = { number: '2026-2', amount: '250.00 EUR', issued: '2025-09-01', due: '2025-09-30', final: true };
    const { plan, record } = imported(aClient({ invoices: [typed] }), NINJA);
    const [change] = plan.updated;
    assert.equal(
      change && english.say(change.id, change.values),
      'Invoice 2026-2: amount: €250.00 → -€50.00; date: 1 Sept 2025 → 3 Feb 2026; due date: 30 Sept 2025 → none; credit note',
    );
    assert.equal(record.invoices?.[0]?.due, undefined);
    const file = imported(aClient(), NINJA.replace('15/Feb/2026', '15/Jan/2026'));
    assert.deepEqual(
      file.plan.notTaken.map(({ why }) => why.id),
      ['imports.dueBeforeIssue'],
    );
    assert.equal(file.record.invoices?.[0]?.due, undefined);
  });

  it('takes no payment of nothing', () => {
    const { record } = imported(aClient(), NINJA);
    const { plan } = imported(record, NINJA_PAYMENTS.replace('"1,200.00"', '0.00'));
    assert.deepEqual([plan.changes, plan.notTaken.map(({ why }) => why.id)], [[], ['imports.zeroPayment']]);
  });

  it('takes two equal payments of one day as two, once', () => {
    const twice = `${NINJA_PAYMENTS}${NINJA_PAYMENTS.split('\n')[1]}\n`;
    const record = imported(imported(aClient(), NINJA).record, twice).record;
    assert.equal(record.invoices?.[0]?.payments?.length, 2);
    assert.deepEqual(imported(record, twice).plan.changes, []);
  });

  it('says of an invoice that is paid on no named day that the payments are missing', () => {
    const { plan } = imported(aClient(), NINJA.replace('"1,200.00",0.00', '"1,200.00",600.00'));
    assert.deepEqual(
      plan.notTaken.map(({ why }) => why.id),
      ['imports.paidWithoutDay'],
    );
  });

  it('names the line of what it does not understand, and takes the rest', () => {
    const { entries, notTaken } = read(`${TOGGL}Alex,,Acme,Shop,,,Yes,someday,,,,1:00\nAlex\n`);
    assert.equal(entries.length, 3);
    assert.deepEqual(
      notTaken.map(({ line, why }) => [line, why.id]),
      [
        [5, 'imports.misread'],
        [6, 'imports.missing'],
      ],
    );
  });

  it('asks how a day is meant where its column does not tell', () => {
    const file = readImport('c.csv', new TextEncoder().encode(CLOCKIFY.replaceAll('22/06/2026', '03/06/2026')));
    assert.ok(file.kind === 'table');
    const mapping = recogniseTable(file.table.headers, []);
    assert.ok(mapping && needsDateOrder(file.table, mapping));
    assert.ok(!needsDateOrder(file.table, { ...mapping, dates: 'day first' }));
  });

  it('keeps amounts of several currencies apart, and takes none whose currency nobody names', () => {
    const text = SHELF.replace('USD', '') + SHELF.split('\n')[1]?.replace('INV-7', 'INV-8');
    const plan = planImport(aClient(), read(text).entries, { ...context, currency: undefined });
    assert.deepEqual([plan.added.length, plan.notTaken.map(({ why }) => why.id)], [1, ['imports.noCurrency']]);
  });

  it('never takes the sign of one currency for another', () => {
    const text = NINJA.replaceAll('EUR', '').replace('"1,200.00"', '"$1,200.00"').replace('-50.00', '-50.00 €');
    const { plan, record } = imported(aClient(), text);
    assert.deepEqual(plan.notTaken, [{ line: 2, why: { id: 'imports.whichCurrency', values: { sum: '$1,200.00' } } }]);
    assert.deepEqual(
      record.invoices?.map(({ amount }) => amount),
      ['-50.00 EUR'],
    );
    const inDollars = planImport(aClient(), read(text).entries, { ...context, currency: 'CAD' });
    assert.deepEqual(inDollars.notTaken, []);
  });

  it('leaves out what was never sent or is no longer owed, and says so', () => {
    const text = NINJA.replace('0.00,Sent', '0.00,Draft').replace('0.00,Sent', '0.00,Cancelled');
    const entries = read(text);
    assert.deepEqual(
      [entries.entries, entries.notTaken.map(({ line, why }) => [line, why.id])],
      [
        [],
        [
          [2, 'imports.notOwed'],
          [3, 'imports.notOwed'],
        ],
      ],
    );
  });

  it('sets no payment of another currency against an invoice', () => {
    const { record } = imported(aClient(), NINJA);
    const { plan } = imported(record, NINJA_PAYMENTS.replace('EUR', 'USD'));
    assert.deepEqual([plan.changes, plan.notTaken.map(({ why }) => why.id)], [[], ['imports.otherCurrency']]);
  });

  it('reads any table by the columns that a person named, and knows them again', () => {
    const text = 'Datum;Stunden;Kunde\n02.03.2026;1,5;Acme\n';
    const columns = { date: 'Datum', hours: 'Stunden', client: 'Kunde' };
    const file = readImport('zeiten.csv', new TextEncoder().encode(text));
    assert.ok(file.kind === 'table');
    assert.equal(recogniseTable(file.table.headers, []), undefined);
    const mapping = recogniseTable(file.table.headers, [{ kind: 'hours', columns }]);
    assert.ok(mapping);
    assert.deepEqual(
      readEntries(file.table, mapping).entries.map(
        (entry) => entry.kind === 'hours' && [entry.on, entry.seconds, entry.client],
      ),
      [['2026-03-02', 5400, 'Acme']],
    );
  });

  it('reads no table as another that has some of its columns, and a known one as its program writes it', () => {
    const bank = ['Number', 'Date', 'Amount'];
    const columns = { number: 'Number', date: 'Date', amount: 'Amount' };
    const profile: Profile = { version: 1 };
    const told = (heads: readonly string[]) =>
      changedValue(profile, rememberMapping(profile, { kind: 'payments', columns }, heads)) as Profile;
    const kindOf = (heads: readonly string[], by: Profile) => recogniseTable(heads, rememberedMappings(by))?.kind;
    const ninja = ['Client', 'Number', 'Amount', 'Balance', 'Date', 'Due Date', 'Paid to Date'];
    assert.equal(kindOf(bank, told(bank)), 'payments');
    assert.equal(kindOf(['Client', ...bank], told(bank)), undefined);
    assert.equal(kindOf(ninja, told(bank)), 'invoices');
    assert.equal(kindOf(ninja, told(ninja)), 'payments', 'a person can say otherwise of the very table');
    const byHand: Profile = { ...profile, csvMappings: [{ kind: 'payments', columns }] };
    assert.deepEqual([kindOf(bank, byHand), kindOf(ninja, byHand)], ['payments', 'invoices']);
    const again = rememberMapping(told(bank), { kind: 'invoices', columns }, bank);
    assert.deepEqual(again[0]?.path, ['csvMappings', 0], 'what was said last is what counts');
  });

  it('says in the words of its columns what it does not understand of months, invoices and payments', () => {
    const why = (text: string) => read(text).notTaken.map(({ line, why }) => [line, ...said([why])]);
    assert.deepEqual(
      why('month,hours,agreedHours,source\n2026-13,1,,\n2026-03,much,,\n2026-04,1,some,\n2026-05,1,2,x\n'),
      [
        [2, '“2026-13” cannot be read as month.'],
        [3, '“much” cannot be read as hours.'],
        [4, '“some” cannot be read as agreed hours.'],
      ],
    );
    const rows = [
      'Acme,EUR,,2026-02-01,,1.00,0.00,Sent',
      'Acme,EUR,A1,soon,,1.00,0.00,Sent',
      'Acme,EUR,A2,2026-02-01,,a lot,0.00,Sent',
      'Acme,EUR,A3,2026-02-01,later,1.00,0.00,Sent',
    ];
    assert.deepEqual(
      why([NINJA.split('\n')[0], ...rows].join('\n')).map(([line]) => line),
      [2, 3, 4, 5],
    );
  });

  it('says what is wrong with a file that it cannot begin with', async () => {
    const fails = (name: string, text: string) => {
      try {
        return readImport(name, new TextEncoder().encode(text)).kind;
      } catch (error) {
        return error instanceof UserError ? error.id : error;
      }
    };
    assert.equal(fails('notes.md', '# No task\n'), 'imports.noTasks');
    assert.equal(fails('notes.txt', 'date;hours\n1;2\n'), 'table', 'a text file may hold a table');
    for (const text of ['', 'date,hours\n', 'one column\n1\n']) assert.equal(fails('a.csv', text), 'imports.empty');
    const files = new NodeFiles();
    const failure = async (path: string, instead: Partial<Files> = {}) => {
      const { baseName } = files;
      const read: Files['read'] = (...args) => files.read(...args);
      const reading = contentToImport({ baseName, read, ...instead } as Files, path);
      return reading.then(String, (error: unknown) => (error instanceof UserError ? error.id : error));
    };
    assert.equal(await failure('/nowhere/a.csv'), 'imports.noFile');
    for (const [fault, id] of [
      ['too-large', 'imports.tooLarge'],
      ['denied', 'record.notRead'],
    ] as const)
      assert.equal(await failure('/a.csv', { read: () => Promise.reject(new FileError(fault, '/a.csv', 'E')) }), id);
  });

  it('tells the clients of a file by their names, and knows those that it was told once more', () => {
    const text = `${TOGGL}Alex,a@example.org,ACME ,Shop,,Cart,Yes,2026-04-02,11:00:00,2026-04-02,12:00:00,01:00:00,,\n`;
    const { entries } = read(text);
    assert.deepEqual(clientNamesIn(entries), ['Acme']);
    const rows = { entries, names: ['Acme', 'Acme Ltd'] };
    const before = aClient({ name: 'Acme GmbH', legalName: 'ACME', importNames: ['Old Acme'] });
    const changes = importInto(rows, context)(before);
    assert.deepEqual(changes.at(-1), { path: ['importNames'], value: ['Old Acme', 'Acme Ltd'] });
    const after = changedValue(before, changes) as ClientRecord;
    assert.deepEqual(importInto(rows, context)(after), []);
    assert.deepEqual(importInto({ entries: [], names: ['Somebody'] }, context)(aClient()), []);
  });

  it('reads a sum by the currency that its column, its sign or the question names', () => {
    const currencyOf = (text: string, more: Partial<TableMapping> = {}) =>
      read(text, 'a.csv', more).entries.map((entry) => 'currency' in entry && entry.currency);
    const plain = NINJA.replaceAll('EUR', '');
    assert.deepEqual(currencyOf(plain.replace('"1,200.00"', '"€1,200.00"').replace('-50.00', '-50.00 CHF')), [
      'EUR',
      'CHF',
    ]);
    assert.deepEqual(currencyOf(plain.replace('"1,200.00"', '"$1,200.00"'), { currency: 'CAD' }), ['CAD', 'CAD']);
  });

  it('takes the period, the last invoice and the credit note from what Deorbit exports', () => {
    const head = 'number,issued,due,amount,currency,periodFrom,periodTo,final,credit';
    const columns = {
      number: 'number',
      date: 'issued',
      due: 'due',
      amount: 'amount',
      currency: 'currency',
      periodFrom: 'periodFrom',
      periodTo: 'periodTo',
      final: 'final',
      credit: 'credit',
    };
    const file = readImport(
      'a.csv',
      new TextEncoder().encode(
        `${head}\n1,2026-03-01,,10.00,EUR,2026-02-01,2026-02-28,true,\n2,2026-03-01,,10.00,EUR,,,,true\n`,
      ),
    );
    assert.ok(file.kind === 'table');
    const { entries } = readEntries(file.table, { kind: 'invoices', columns });
    assert.deepEqual(
      entries.map((entry) => entry.kind === 'invoice' && [entry.periodFrom, entry.periodTo, entry.final, entry.credit]),
      [
        ['2026-02-01', '2026-02-28', true, undefined],
        [undefined, undefined, undefined, true],
      ],
    );
  });

  it('makes requests of a task list, not of its code, and each once (practice 153)', () => {
    const text = '# Wishes\n\n- [ ] Export of orders\n- [x] Voucher codes\n\n```\n- [ ] no task\n```\n';
    const { plan, record } = imported(aClient({ scope: [{ what: 'voucher codes' }] }), text, 'wishes.md');
    assert.deepEqual([plan.added.length, plan.unchanged], [1, 1]);
    const { what, state, requestedOn, source } = record.scope?.[1] ?? {};
    assert.deepEqual([what, state, requestedOn, source], ['Export of orders', 'requested', '2026-11-20', 'wishes.md']);
    assert.deepEqual(imported(record, text, 'wishes.md').plan.changes, []);
  });

  it('takes tasks in plain words, with what they are a part of and with all their lines', () => {
    const text = [
      '- [ ] **Shop** in `dark` mode, see [the draft](https://example.org/a_b)',
      '  and the _new_ logo',
      '  - [x] snake_case \\* names',
      '',
      '> - [ ] Voucher ~~cards~~ codes',
      '- [ ] ~~Guest book~~',
      '- [-] Comments',
      '1. [ ] shop search',
      '- [ ] Shop search',
    ].join('\n');
    for (const file of ['wishes.md', 'wishes.txt']) {
      const { plan, record } = imported(aClient(), text, file);
      const draft = 'Shop in dark mode, see the draft and the new logo';
      assert.deepEqual(
        record.scope?.map(({ what, state }) => [what, state]),
        [
          [draft, 'requested'],
          [`${draft}: snake_case * names`, 'done'],
          ['Voucher codes', 'requested'],
          ['shop search', 'requested'],
        ],
      );
      assert.deepEqual(
        [...read(text, file).notTaken, ...plan.notTaken].map(({ line, why }) => [line, why.id]),
        [
          [6, 'imports.struckOut'],
          [7, 'imports.otherMark'],
          [9, 'imports.twice'],
        ],
      );
      assert.equal(plan.unchanged, 0);
    }
  });
});
