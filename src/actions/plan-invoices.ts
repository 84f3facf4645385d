import type { Message, MessageValues } from '../base/ports/text.ts';
import type { Steps } from '../base/steps.ts';
import type { ImportedInvoice, NotTaken } from '../records/imports/read-entries.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import {
  ENTRIES_IN_STEP,
  type ImportContext,
  isSameMoney,
  moneyOf,
  type NewRows,
  shownMoney,
} from './import-amounts.ts';

/** What invoices of a file change, in steps; an invoice is known by its number, and what the file does not say of it stays. */
export function* planInvoices(
  { invoices = [] }: ClientRecord,
  entries: readonly ImportedInvoice[],
  { newId, currency, today }: ImportContext,
): Steps<NewRows<Invoice>> {
  const rows: Invoice[] = [...invoices];
  const places = new Map(rows.map(({ number }, at) => [number.trim(), at]));
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: [] as NotTaken[] };
  for (const [done, entry] of entries.entries()) {
    if (done % ENTRIES_IN_STEP === 0) yield done;
    const { line, number } = entry;
    const amount = moneyOf(entry, currency);
    if (typeof amount !== 'string') {
      plan.notTaken.push({ line, why: amount });
      continue;
    }
    const at = places.get(number);
    const before = at === undefined ? undefined : rows[at];
    const after = withInvoice(before ?? { id: newId(), number }, entry, amount);
    if (at === undefined || !before) {
      places.set(number, rows.push(after) - 1);
      plan.added.push({ id: 'imports.invoice', values: { number, amount: shownMoney(amount) } });
    } else if (sameJson(before, after)) plan.unchanged++;
    else {
      rows[at] = after;
      plan.updated.push({ id: 'imports.invoiceChanged', values: { number, changes: changesOf(before, after) } });
    }
    plan.notTaken.push(...doubtsAbout(after, entry, today).map((why) => ({ line, why })));
  }
  return { rows: plan.added.length + plan.updated.length > 0 ? rows : undefined, ...plan };
}

/** A day that the invoice was due by before it was issued is none: neither the file's nor, beside the file's date, ours. */
function withInvoice(before: Invoice, entry: ImportedInvoice, amount: string): Invoice {
  const isSameAmount = before.amount !== undefined && isSameMoney(before.amount, amount);
  const { issued, periodFrom, periodTo, final, credit } = entry;
  const said = { issued, amount: isSameAmount ? before.amount : amount, periodFrom, periodTo, final, credit };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  const { due: dueBefore, ...rest } = before;
  const due = [entry.due, dueBefore].find((day) => day !== undefined && day >= issued);
  return { ...rest, ...Object.fromEntries(known), ...(due !== undefined && { due }) };
}

/** The fields that a file says something of, with what a person calls them. */
const FIELDS = {
  amount: 'imports.column.amount',
  issued: 'imports.column.date',
  due: 'imports.column.due',
  periodFrom: 'imports.column.periodFrom',
  periodTo: 'imports.column.periodTo',
  final: 'imports.column.final',
  credit: 'imports.column.credit',
} as const;

/** What an import makes of an invoice, field by field: what was typed by hand is not overwritten unseen. */
function changesOf(before: Invoice, after: Invoice): Message {
  const changes = Object.entries(FIELDS).flatMap(([key, id]): Message[] => {
    const [old, now] = [before, after].map((invoice) => invoice[key as keyof typeof FIELDS]);
    if (old === now) return [];
    const field: Message = { id };
    if (now === true) return [field];
    if (now === undefined) return [{ id: 'imports.change.gone', values: { field, before: shown(old) } }];
    if (old === undefined) return [{ id: 'imports.change.new', values: { field, after: shown(now) } }];
    return [{ id: 'imports.change', values: { field, before: shown(old), after: shown(now) } }];
  });
  return changes.reduceRight((rest, first) => ({ id: 'imports.changes', values: { first, rest } }));
}

function shown(value: string | boolean | undefined): MessageValues[string] {
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : shownMoney(value);
}

function doubtsAbout(invoice: Invoice, entry: ImportedInvoice, today: string): readonly Message[] {
  const { number, due, issued } = entry;
  const doubts: Message[] = [];
  if (due !== undefined && due < issued)
    doubts.push({
      id: 'imports.dueBeforeIssue',
      values: { number, due: { date: due }, issued: { date: issued } },
    });
  if (isPaidWithoutDay(invoice, entry, today)) doubts.push({ id: 'imports.paidWithoutDay', values: { number } });
  return doubts;
}

/** The file says how much was paid, and not when: a payment without a day is no payment on record. */
function isPaidWithoutDay({ payments = [] }: Invoice, { paid }: ImportedInvoice, today: string): boolean {
  if (paid === undefined || Number(paid) <= 0) return false;
  const sum = payments
    .filter(({ on }) => on <= today)
    .reduce((all, { amount }) => all + Number(amount.split(' ')[0]), 0);
  return sum + 0.005 < Number(paid);
}
