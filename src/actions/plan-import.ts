import type { Message } from '../base/ports/text.ts';
import { atOnce, type Steps } from '../base/steps.ts';
import type { ImportedEntry, NotTaken } from '../records/imports/read-entries.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue, RecordChange } from '../relationship/client/record-edit.ts';
import { plainName } from '../relationship/client/same-name.ts';
import { ENTRIES_IN_STEP, type ImportContext, type NewRows } from './import-amounts.ts';
import { planHours } from './plan-hours.ts';
import { planInvoices } from './plan-invoices.ts';
import { planPayments } from './plan-payments.ts';

/** What an import would do to one record. */
export interface ImportPlan {
  readonly changes: readonly RecordChange[];
  readonly added: readonly Message[];
  readonly updated: readonly Message[];
  /** Rows that are in the record already, as they stand in the file. */
  readonly unchanged: number;
  readonly notTaken: readonly NotTaken[];
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
  return atOnce(importPlanSteps(record, entries, context));
}

/** The same in steps, which count entries. */
export function* importPlanSteps(
  record: ClientRecord,
  entries: readonly ImportedEntry[],
  context: ImportContext,
): Steps<ImportPlan> {
  const ofKind = <K extends ImportedEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Extract<ImportedEntry, { kind: K }> => entry.kind === kind);
  const usual = { ...context, currency: record.currency ?? context.currency };
  const invoices = yield* planInvoices(record, ofKind('invoice'), usual);
  const payments = yield* planPayments(invoices.rows ?? record.invoices ?? [], ofKind('payment'), usual);
  const plans = [
    { list: 'invoices', ...joined(invoices, payments) },
    { list: 'effort', ...planHours(record, [...ofKind('hours'), ...ofKind('month')], context) },
    { list: 'scope', ...(yield* planRequests(record, ofKind('request'), context)) },
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

type ScopeRow = NonNullable<ClientRecord['scope']>[number];
type Request = Extract<ImportedEntry, { kind: 'request' }>;

function* planRequests(
  { scope = [] }: ClientRecord,
  entries: readonly Request[],
  { newId, today }: ImportContext,
): Steps<NewRows<ScopeRow>> {
  const rows: ScopeRow[] = [...scope];
  const added: Message[] = [];
  const notTaken: NotTaken[] = [];
  const known = new Map(scope.map((row) => [plainName(row.what), 'before']));
  let unchanged = 0;
  for (const [done, { what, isDone, source, line }] of entries.entries()) {
    if (done % ENTRIES_IN_STEP === 0) yield done;
    const seen = known.get(plainName(what));
    if (seen === 'before') unchanged++;
    else if (seen) notTaken.push({ line, why: { id: 'imports.twice', values: { what } } });
    if (seen) continue;
    known.set(plainName(what), 'now');
    const state = isDone ? ({ state: 'done' } as const) : ({ state: 'requested', requestedOn: today } as const);
    rows.push({ id: newId(), what, ...state, source });
    added.push({ id: 'imports.request', values: { what } });
  }
  return { rows: added.length > 0 ? rows : undefined, added, updated: [], unchanged, notTaken };
}
