import { parseAmount } from '../base/money/amount.ts';
import type { Message } from '../base/ports/text.ts';
import type { ImportedEntry, ImportedInvoice, ImportedPayment, NotTaken } from '../records/imports/read-entries.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import type { JsonValue, RecordChange } from '../relationship/client/record-edit.ts';
import { isSameName } from '../relationship/client/same-name.ts';
import { moneyOf, type NewRows } from './import-amounts.ts';
import { planHours } from './plan-hours.ts';

/** What an import would do to one record. */
export interface ImportPlan {
  readonly changes: readonly RecordChange[];
  readonly added: readonly Message[];
  readonly updated: readonly Message[];
  /** Rows that are in the record already, as they stand in the file. */
  readonly unchanged: number;
  readonly notTaken: readonly NotTaken[];
}

/** What an import is worked out with, beside the record. */
export interface ImportContext {
  readonly newId: () => string;
  /** Of amounts that name none, where the client has none either. */
  readonly currency: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Works out what entries change in a record. What is there already is not added again: an invoice is known by its number, a
 * payment by invoice, day and amount, hours by where they come from and their day, a request by its words. What the file does
 * not say stays as it is.
 */
export function planImport(
  record: ClientRecord,
  entries: readonly ImportedEntry[],
  context: ImportContext,
): ImportPlan {
  const ofKind = <K extends ImportedEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Extract<ImportedEntry, { kind: K }> => entry.kind === kind);
  const usual = { ...context, currency: record.currency ?? context.currency };
  const invoices = planInvoices(record, ofKind('invoice'), usual);
  const payments = planPayments(invoices.rows ?? record.invoices ?? [], ofKind('payment'), usual);
  const plans = [
    { list: 'invoices', ...joined(invoices, payments) },
    { list: 'effort', ...planHours(record, [...ofKind('hours'), ...ofKind('month')], context) },
    { list: 'scope', ...planRequests(record, ofKind('request'), context) },
  ];
  return {
    changes: plans.flatMap(({ list, rows }) => (rows ? [{ path: [list], value: rows as unknown as JsonValue }] : [])),
    added: plans.flatMap(({ added }) => added),
    updated: plans.flatMap(({ updated }) => updated),
    unchanged: plans.reduce((sum, { unchanged }) => sum + unchanged, 0),
    notTaken: plans.flatMap(({ notTaken }) => notTaken),
  };
}

function joined<R>(first: NewRows<R>, second: NewRows<R>): NewRows<R> {
  return {
    rows: second.rows ?? first.rows,
    added: [...first.added, ...second.added],
    updated: [...first.updated, ...second.updated],
    unchanged: first.unchanged + second.unchanged,
    notTaken: [...first.notTaken, ...second.notTaken],
  };
}

function planInvoices(
  { invoices = [] }: ClientRecord,
  entries: readonly ImportedInvoice[],
  { newId, currency, today }: ImportContext,
): NewRows<Invoice> {
  const rows: Invoice[] = [...invoices];
  const places = new Map(rows.map(({ number }, at) => [number.trim(), at]));
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: [] as NotTaken[] };
  for (const entry of entries) {
    const amount = moneyOf(entry, currency);
    if (typeof amount !== 'string') {
      plan.notTaken.push({ line: entry.line, why: amount });
      continue;
    }
    const at = places.get(entry.number);
    const before = at === undefined ? undefined : rows[at];
    const after = withInvoice(before ?? { id: newId(), number: entry.number }, entry, amount);
    const what: Message = { id: 'imports.invoice', values: { number: entry.number, amount: shown(amount) } };
    if (at === undefined) {
      places.set(entry.number, rows.push(after) - 1);
      plan.added.push(what);
    } else if (sameJson(before, after)) plan.unchanged++;
    else {
      rows[at] = after;
      plan.updated.push(what);
    }
    if (isPaidWithoutDay(after, entry, today)) {
      const why = { id: 'imports.paidWithoutDay', values: { number: entry.number } } as const;
      plan.notTaken.push({ line: entry.line, why });
    }
  }
  return { rows: plan.added.length + plan.updated.length > 0 ? rows : undefined, ...plan };
}

function withInvoice(before: Invoice, entry: ImportedInvoice, amount: string): Invoice {
  const isSameAmount = before.amount !== undefined && isSameMoney(before.amount, amount);
  const { issued, due, periodFrom, periodTo, final, credit } = entry;
  const said = { issued, due, amount: isSameAmount ? before.amount : amount, periodFrom, periodTo, final, credit };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(known) };
}

/** The file says how much was paid, and not when: a payment without a day is no payment on record. */
function isPaidWithoutDay({ payments = [] }: Invoice, { paid }: ImportedInvoice, today: string): boolean {
  if (paid === undefined || Number(paid) <= 0) return false;
  const sum = payments
    .filter(({ on }) => on <= today)
    .reduce((all, { amount }) => all + Number(amount.split(' ')[0]), 0);
  return sum + 0.005 < Number(paid);
}

function planPayments(
  invoices: readonly Invoice[],
  entries: readonly ImportedPayment[],
  { newId, currency }: ImportContext,
): NewRows<Invoice> {
  const rows: Invoice[] = [...invoices];
  const places = new Map(rows.map(({ number }, at) => [number.trim(), at]));
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: [] as NotTaken[] };
  // Two payments of one amount on one day are two: each finds a row of its own.
  const taken = new Set<object>();
  for (const entry of entries) {
    const at = places.get(entry.number);
    const invoice = at === undefined ? undefined : rows[at];
    const invoiced = parseAmount(invoice?.amount ?? '')?.currency;
    const amount = moneyOf(entry, invoiced ?? currency);
    if (at === undefined || !invoice || typeof amount !== 'string' || isOtherCurrency(amount, invoiced)) {
      plan.notTaken.push({ line: entry.line, why: whyNoPayment(entry.number, invoice && amount, invoiced) });
      continue;
    }
    const payments = invoice.payments ?? [];
    const twin = payments.find((row) => !taken.has(row) && row.on === entry.on && isSameMoney(row.amount, amount));
    const row = twin ?? { id: newId(), on: entry.on, amount };
    taken.add(row);
    if (twin) plan.unchanged++;
    else {
      rows[at] = { ...invoice, payments: [...payments, row] };
      plan.added.push({
        id: 'imports.payment',
        values: { number: entry.number, amount: shown(amount), on: { date: entry.on } },
      });
    }
  }
  return { rows: plan.added.length > 0 ? rows : undefined, ...plan };
}

/** What is paid in another currency is set against nothing, and the invoice would stay open for ever. */
function isOtherCurrency(amount: string, invoiced: string | undefined): boolean {
  return invoiced !== undefined && parseAmount(amount)?.currency !== invoiced;
}

function whyNoPayment(number: string, amount: string | Message | undefined, invoiced = ''): Message {
  if (amount === undefined) return { id: 'imports.noInvoice', values: { number } };
  if (typeof amount !== 'string') return amount;
  return { id: 'imports.otherCurrency', values: { number, amount: shown(amount), currency: invoiced } };
}

function isSameMoney(one: string, other: string): boolean {
  const [a, b] = [parseAmount(one), parseAmount(other)];
  return a !== undefined && a.units === b?.units && a.currency === b.currency;
}

function shown(money: string) {
  const amount = parseAmount(money);
  return amount ? { amount } : money;
}

type ScopeRow = NonNullable<ClientRecord['scope']>[number];
type Request = Extract<ImportedEntry, { kind: 'request' }>;

function planRequests(
  { scope = [] }: ClientRecord,
  entries: readonly Request[],
  { newId, today }: ImportContext,
): NewRows<ScopeRow> {
  const rows: ScopeRow[] = [...scope];
  const added: Message[] = [];
  let unchanged = 0;
  for (const { what, isDone, source } of entries) {
    if (rows.some((row) => isSameName(row.what, what))) {
      unchanged++;
      continue;
    }
    const state = isDone ? ({ state: 'done' } as const) : ({ state: 'requested', requestedOn: today } as const);
    rows.push({ id: newId(), what, ...state, source });
    added.push({ id: 'imports.request', values: { what } });
  }
  return { rows: added.length > 0 ? rows : undefined, added, updated: [], unchanged, notTaken: [] };
}
