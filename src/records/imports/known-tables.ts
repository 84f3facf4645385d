import type { ImportColumn, ImportKind } from '../../relationship/client/csv-mappings.ts';
import type { DateOrder } from './read-cells.ts';

/** Which column of a table holds what, by the head of the column as it stands in the table. */
export type Columns = Readonly<Partial<Record<ImportColumn, string>>>;

/** How a table is to be read. */
export interface TableMapping {
  readonly kind: ImportKind;
  /** All heads of the table that a person has told how to read; `undefined` where nobody noted them. */
  readonly heads?: readonly string[] | undefined;
  readonly columns: Columns;
  readonly dates?: DateOrder | undefined;
  /** Of amounts that name none. */
  readonly currency?: string | undefined;
  /** The program that made the table, as it calls itself; `undefined` for one that is not known. */
  readonly program?: string | undefined;
}

/** A table that a program exports: each column by the heads it has had, the first being the latest. */
interface KnownTable {
  readonly program: string;
  readonly kind: ImportKind;
  readonly columns: Readonly<Partial<Record<ImportColumn, readonly string[]>>>;
  /** Heads that tell it from tables of others; all have to be there. */
  readonly signs: readonly string[];
  readonly dates?: DateOrder;
}

/**
 * Tables of known programs, as their exports name the columns in English: the detailed reports of Toggl Track, Clockify,
 * Harvest and Kimai, the invoices and payments of Invoice Ninja (versions 5 and before), InvoiceShelf and Kimai, and what
 * *Export...* writes.
 */
const KNOWN: readonly KnownTable[] = [
  {
    program: 'Deorbit',
    kind: 'hours',
    signs: ['month', 'hours', 'agreedhours'],
    columns: {
      client: ['client'],
      month: ['month'],
      hours: ['hours'],
      agreedHours: ['agreedhours'],
      source: ['source'],
    },
  },
  {
    program: 'Deorbit',
    kind: 'payments',
    signs: ['client', 'invoice', 'on', 'amount', 'currency'],
    columns: { client: ['client'], number: ['invoice'], date: ['on'], amount: ['amount'], currency: ['currency'] },
  },
  {
    program: 'Deorbit',
    kind: 'invoices',
    signs: ['client', 'number', 'issued', 'due', 'periodfrom'],
    columns: {
      client: ['client'],
      number: ['number'],
      date: ['issued'],
      due: ['due'],
      amount: ['amount'],
      currency: ['currency'],
      periodFrom: ['periodfrom'],
      periodTo: ['periodto'],
      final: ['final'],
      credit: ['credit'],
    },
  },
  {
    program: 'Clockify',
    kind: 'hours',
    signs: ['duration (h)', 'start date', 'project'],
    columns: { client: ['client'], project: ['project'], date: ['start date'], hours: ['duration (h)'] },
  },
  {
    program: 'Toggl Track',
    kind: 'hours',
    signs: ['start date', 'start time', 'duration', 'project'],
    columns: { client: ['client'], project: ['project'], date: ['start date'], hours: ['duration'] },
  },
  {
    program: 'Harvest',
    kind: 'hours',
    signs: ['date', 'client', 'project code', 'task', 'hours'],
    columns: { client: ['client'], project: ['project'], date: ['date'], hours: ['hours'] },
  },
  {
    program: 'Kimai',
    kind: 'hours',
    signs: ['date', 'customer', 'project', 'activity', 'duration'],
    columns: { client: ['customer'], project: ['project'], date: ['date'], hours: ['duration'] },
  },
  {
    program: 'Invoice Ninja',
    kind: 'payments',
    signs: ['payment date', 'payment amount'],
    columns: {
      client: ['client name', 'client'],
      number: ['invoice invoice number', 'payment invoices', 'invoice number', 'invoices'],
      date: ['payment date'],
      amount: ['payment amount'],
      currency: ['payment currency', 'client currency', 'currency'],
      status: ['payment status', 'status'],
    },
  },
  {
    program: 'Invoice Ninja',
    kind: 'invoices',
    signs: ['invoice date', 'invoice amount', 'invoice paid to date'],
    columns: {
      client: ['client name', 'client'],
      number: ['invoice invoice number', 'invoice number'],
      date: ['invoice date'],
      due: ['invoice due date', 'due date'],
      amount: ['invoice amount'],
      currency: ['client currency', 'invoice currency', 'currency'],
      paid: ['invoice paid to date'],
      status: ['invoice status', 'status'],
    },
  },
  {
    program: 'Invoice Ninja',
    kind: 'invoices',
    signs: ['number', 'date', 'due date', 'amount', 'balance', 'paid to date'],
    columns: {
      client: ['client'],
      number: ['number'],
      date: ['date'],
      due: ['due date'],
      amount: ['amount'],
      currency: ['currency'],
      paid: ['paid to date'],
      status: ['status'],
    },
  },
  {
    program: 'InvoiceShelf',
    kind: 'payments',
    signs: ['payment_number', 'payment_date', 'amount'],
    columns: {
      client: ['customer_name', 'customer'],
      number: ['invoice_number', 'invoice'],
      date: ['payment_date'],
      amount: ['amount'],
      currency: ['currency_code', 'currency'],
    },
  },
  {
    program: 'InvoiceShelf',
    kind: 'invoices',
    signs: ['invoice_number', 'invoice_date', 'due_date', 'total'],
    columns: {
      client: ['customer_name', 'customer'],
      number: ['invoice_number'],
      date: ['invoice_date'],
      due: ['due_date'],
      amount: ['total'],
      currency: ['currency_code', 'currency'],
      status: ['status'],
    },
  },
  {
    program: 'Kimai',
    kind: 'invoices',
    signs: ['invoice number', 'customer', 'date', 'total price'],
    columns: {
      client: ['customer'],
      number: ['invoice number'],
      date: ['date'],
      due: ['payment target', 'due date'],
      amount: ['total price'],
      currency: ['currency'],
      status: ['status'],
    },
  },
];

/** What a table has to say at least, by what it holds; one of the names in a list is enough. */
export const NEEDED: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  hours: ['date', 'hours'],
  invoices: ['number', 'amount', 'date'],
  payments: ['number', 'amount', 'date'],
};

/** What it may say besides. */
export const OPTIONAL: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  hours: ['client', 'project'],
  invoices: ['due', 'client', 'currency'],
  payments: ['client', 'currency'],
};

/**
 * How a table is to be read: as the person has read the one with these very heads, else as the program that is known by its
 * columns writes it. A mapping that somebody wrote by hand, without the heads of its table, is for what no program is known
 * for: some of its columns stand in other tables too. `undefined` where nothing tells.
 */
export function recogniseTable(
  headers: readonly string[],
  remembered: readonly TableMapping[],
): TableMapping | undefined {
  const own = remembered.find(({ heads }) => heads !== undefined && haveSameHeads(heads, headers));
  if (own) return own;
  const heads = headers.map(plainHead);
  const known = KNOWN.find(({ signs }) => signs.every((sign) => heads.includes(sign)));
  if (known)
    return { program: known.program, kind: known.kind, columns: columnsOf(known, headers), dates: known.dates };
  return remembered.find((mapping) => mapping.heads === undefined && hasColumns(headers, mapping));
}

/** Whether a table has every column that a mapping names. */
export function hasColumns(headers: readonly string[], { columns }: TableMapping): boolean {
  const heads = headers.map(plainHead);
  const named = Object.values(columns);
  return named.length > 0 && named.every((head) => typeof head === 'string' && heads.includes(plainHead(head)));
}

/** Whether two tables have the same heads, in whatever order. */
export function haveSameHeads(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((heads) => heads.map(plainHead).sort());
  return JSON.stringify(a) === JSON.stringify(b);
}

function columnsOf({ columns }: KnownTable, headers: readonly string[]): Columns {
  const found = Object.entries(columns).flatMap(([column, heads]) => {
    const head = heads.map((each) => headers.find((header) => plainHead(header) === each)).find(Boolean);
    return head === undefined ? [] : [[column, head]];
  });
  return Object.fromEntries(found);
}

/** Whether a head of a column is one that some program gives to what it holds. */
export function isUsualHead(head: string, column: ImportColumn): boolean {
  const plain = plainHead(head);
  return KNOWN.some(({ columns }) => columns[column]?.includes(plain));
}

/** A head of a column without capitals and with single spaces, as heads are compared. */
export function plainHead(head: string): string {
  return head.trim().replace(/\s+/g, ' ').toLowerCase();
}
