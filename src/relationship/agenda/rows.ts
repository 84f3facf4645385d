import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, LogEntry } from '../client/record.ts';
import { rowKeys } from '../client/row-keys.ts';
import { keysOfRows } from '../client/row-titles.ts';
import { titleOfStep } from '../exit/exit-plan.ts';
import type { ExitStepId } from '../exit/exit-steps.ts';
import { planRows } from '../exit/plan-rows.ts';
import { asksForReply, isOpenScope } from '../signals/open-work.ts';
import { isPaid } from '../signals/payments.ts';
import type { AgendaAddress, AgendaKind } from './agenda-entry.ts';

/** A row of one of the record's lists with its position there and the key that the agenda knows it by. */
export interface KeyedRow<T> {
  readonly key: string;
  readonly index: number;
  readonly row: T;
}

interface Row {
  readonly id?: string | undefined;
}

function keyed<T extends Row>(
  rows: readonly T[] | undefined,
  isMeant: (row: T) => boolean,
  keysFor: (rows: readonly T[]) => readonly string[] = keysOfRows,
): readonly KeyedRow<T>[] {
  if (!rows?.some(isMeant)) return [];
  const keys = keysFor(rows);
  return rows.flatMap((row, index) => (isMeant(row) ? [{ key: keys[index] ?? '', index, row }] : []));
}

/**
 * Messages that the person owes an answer to on a day (`YYYY-MM-DD`): an answer, a payment, a promise kept that are dated later
 * have not happened. Their keys are made of these rows alone: a log may be very long.
 */
export function owedReplies({ log = [] }: ClientRecord, today: string): readonly KeyedRow<LogEntry>[] {
  const owed = log.flatMap((row, index) =>
    asksForReply(row) && !hasCome(row.repliedOn, today) ? [{ row, index }] : [],
  );
  const keys = rowKeys(
    owed.map(({ row }) => row),
    (at) => `${owed[at]?.row.on} ${owed[at]?.row.line ?? ''}`,
  );
  return owed.map((entry, at) => ({ ...entry, key: keys[at] ?? '' }));
}

function hasCome(day: string | undefined, today: string): boolean {
  return day !== undefined && day !== '' && day <= today;
}

/** Promises that are not kept by that day. */
export function openPromises({ promises }: ClientRecord, today: string) {
  return keyed(promises, ({ keptOn }) => !hasCome(keptOn, today));
}

/** Work that is still to be done. */
export function openDeliveries({ scope }: ClientRecord) {
  return keyed(scope, isOpenScope);
}

/** Invoices that are not paid by that day. */
export function unpaidInvoices({ invoices }: ClientRecord, today: string) {
  return keyed(invoices, (invoice) => !invoice.credit && !isPaid(invoice, today));
}

/** Domains, certificates and services that expire or renew on a day. */
export function renewingAssets({ assets }: ClientRecord) {
  return keyed(assets, ({ renewal }) => renewal !== undefined);
}

/** Repairs of which nobody has said yet whether they helped. */
export function unjudgedRepairs({ repairs }: ClientRecord) {
  return keyed(
    repairs,
    ({ worked, outcome }) => worked === undefined && !outcome,
    (rows) => rowKeys(rows, (at) => `${rows[at]?.kind} ${rows[at]?.on ?? ''}`),
  );
}

/** A step of the exit that is not done, wherever the record keeps it. */
export interface ExitStep {
  readonly key: string;
  /** Where the record notes the day it was done. */
  readonly doneAt: readonly (string | number)[];
  readonly what: string | Message;
  /** The day it is for; `undefined` where the record names none. */
  readonly on: string | undefined;
}

/** The kinds of entry that are steps of the exit. */
export type StepKind = Extract<
  AgendaKind,
  'step' | 'emergency-step' | 'deadline' | 'session' | 'week-check' | 'month-check' | 'deletion'
>;

/** The steps of one kind that are still to be done. */
export function openSteps(record: ClientRecord, kind: StepKind): readonly ExitStep[] {
  const { exit } = record;
  switch (kind) {
    case 'step':
    case 'emergency-step':
      return openPlanSteps(record, kind);
    case 'deadline':
      return keyed(exit?.deadlines, ({ doneOn }) => !doneOn).map(({ key, index, row }) => {
        return { key, doneAt: ['exit', 'deadlines', index, 'doneOn'], what: row.what, on: row.on };
      });
    case 'session':
      return keyed(exit?.knowledgeTransfer, ({ doneOn }) => !doneOn).map(({ key, index, row }) => {
        return { key, doneAt: ['exit', 'knowledgeTransfer', index, 'doneOn'], what: row.session, on: row.on };
      });
    case 'week-check':
      return isPlanned(record, 'check-week')
        ? []
        : single(exit?.checkAfterWeek, exit?.checkedAfterWeekOn, 'checkedAfterWeekOn');
    case 'month-check':
      return isPlanned(record, 'check-month')
        ? []
        : single(exit?.checkAfterMonth, exit?.checkedAfterMonthOn, 'checkedAfterMonthOn');
    case 'deletion':
      return single(exit?.deletionOn, exit?.deletedOn, 'deletedOn');
  }
}

/** Those of the plan under way: an exit within a day takes the place of a calmer one. */
function openPlanSteps(record: ClientRecord, kind: 'step' | 'emergency-step'): readonly ExitStep[] {
  const { list, rows } = planRows(record);
  if (list !== (kind === 'step' ? 'checklist' : 'emergencySteps')) return [];
  return rows
    .filter(({ doneOn, skipped }) => doneOn === undefined && skipped === undefined)
    .map((row) => ({
      key: row.key,
      doneAt: ['exit', list, row.index, 'doneOn'],
      what: titleOfStep(row, list),
      on: row.due ?? (kind === 'emergency-step' ? record.exit?.announcedOn : undefined),
    }));
}

/** Whether the plan has a step of its own for it. */
function isPlanned(record: ClientRecord, step: ExitStepId): boolean {
  return planRows(record).rows.some(({ key }) => key === step);
}

function single(on: string | undefined, doneOn: string | undefined, field: string): readonly ExitStep[] {
  return on === undefined || doneOn !== undefined ? [] : [{ key: '', doneAt: ['exit', field], what: '', on }];
}

/** Where the row of an entry stands in the record, or the group of fields that it comes from. */
export function placeOfEntry(
  record: ClientRecord,
  { kind, row }: AgendaAddress,
  today: string,
): readonly (string | number)[] {
  const at = (list: string, rows: readonly { readonly key: string; readonly index: number }[]) => {
    const index = rows.find(({ key }) => key === row)?.index;
    return index === undefined ? [] : [list, index];
  };
  switch (kind) {
    case 'reply-owed':
      return at('log', owedReplies(record, today));
    case 'promise':
    case 'early-word':
      return at('promises', openPromises(record, today));
    case 'delivery':
      return at('scope', openDeliveries(record));
    case 'reminder':
    case 'unpaid':
      return at('invoices', unpaidInvoices(record, today));
    case 'renewal':
      return at('assets', renewingAssets(record));
    case 'repair':
      return at('repairs', unjudgedRepairs(record));
    case 'cooling-off':
    case 'unannounced':
    case 'decision':
      return ['decision'];
    case 'report':
      return ['agreement', 'reportEvery'];
    case 'last-day':
      return ['exit', 'lastDay'];
    default:
      return (
        openSteps(record, kind)
          .find(({ key }) => key === row)
          ?.doneAt.slice(0, -1) ?? []
      );
  }
}
