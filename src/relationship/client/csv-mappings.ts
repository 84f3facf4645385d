import * as v from 'valibot';
import { currency, field, rows, text } from './values.ts';

/** What can be imported from a table. */
export const IMPORT_KINDS = ['hours', 'invoices', 'payments'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

const column = (description: string) => field(text, description);

/** What a column of a table may hold. */
export const importColumns = {
  client: column('The client; where there is no such column, all rows are of one client.'),
  project: column('The project that hours were worked on.'),
  date: column('The day of the work, of the invoice or of the payment.'),
  month: column('The month of the work, YYYY-MM, where hours are given by month.'),
  hours: column('How long: 1:30, 1.5, 1h30.'),
  agreedHours: column('Hours agreed for the month.'),
  source: column('Where hours by month came from.'),
  number: column('The number of the invoice.'),
  due: column('The day the invoice is to be paid by.'),
  amount: column('The amount of the invoice or of the payment.'),
  currency: column('The currency of the amount.'),
  status: column('Where the invoice or the payment stands: drafts and what was cancelled are left out.'),
  paid: column('How much of the invoice was paid.'),
  periodFrom: column('First day the invoice covers.'),
  periodTo: column('Last day the invoice covers.'),
  final: column('Whether it is the last invoice of the work.'),
  credit: column('Whether it is a credit note.'),
} as const;

/** The name of what a column holds. */
export type ImportColumn = keyof typeof importColumns;

/** Which column holds what, in tables of other programs than those Deorbit knows. */
export const csvMappings = rows(
  {
    kind: v.pipe(v.picklist(IMPORT_KINDS), v.description('What the table holds.')),
    heads: field(v.array(text), 'All heads of the table, as they stood in it; a table with others is not read so.'),
    columns: v.pipe(v.looseObject(importColumns), v.description('Heads of columns, by what they hold.')),
    dates: field(v.picklist(['day first', 'month first']), 'Which part of 03/04/2026 comes first.'),
    currency: field(currency, 'Currency of amounts that name none.'),
  },
  'How tables that you imported are to be read: which column holds what. Written by Deorbit when you import one.',
);
