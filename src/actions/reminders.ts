import * as v from 'valibot';
import { daysBetween } from '../base/calendar/days.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { type KeyedRow, unpaidInvoices } from '../relationship/agenda/rows.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { rowId } from '../relationship/client/values.ts';
import type { ReminderStage } from '../relationship/exit/reminder-ladder.ts';
import { dueOf } from '../relationship/signals/due-date.ts';

/** An invoice that is not paid. */
export interface UnpaidInvoice {
  readonly client: LoadedClient;
  readonly found: KeyedRow<Invoice>;
  /** Days since it was due; negative while that lies ahead, `undefined` where the day is not known. */
  readonly daysLate: number | undefined;
}

/** The unpaid invoices of clients, the one longest overdue first, and last those of which no due date is known. */
export function unpaidLatestFirst(clients: readonly LoadedClient[], today: string): readonly UnpaidInvoice[] {
  const unpaid = clients.flatMap((client) =>
    unpaidInvoices(client.record, today).map((found): UnpaidInvoice => {
      const due = dueOf(found.row, client.record.agreement);
      return { client, found, daysLate: due.kind === 'known' ? daysBetween(due.due, today) : undefined };
    }),
  );
  const order = ({ daysLate = Number.NEGATIVE_INFINITY }: UnpaidInvoice) => daysLate;
  return unpaid.sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
}

/** Whether the day an invoice was due is past. */
export function isOverdue({ daysLate }: UnpaidInvoice): boolean {
  return daysLate !== undefined && daysLate > 0;
}

/** A reminder that was sent. */
export interface SentReminder {
  readonly stage: ReminderStage;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Id of the letter's document where there is one, so that the letter does not count itself. */
  readonly id: string;
}

/**
 * Notes that an invoice, named by its key (see `keysOfRows`), was reminded of; the same document once, and the same stage of
 * the same day once.
 */
export function noteReminder(key: string, { stage, on, id }: SentReminder): RecordEdit {
  return ({ invoices = [] }) => {
    const index = keysOfRows(invoices).indexOf(key);
    const reminders = invoices[index]?.reminders ?? [];
    if (index < 0 || reminders.some((row) => row.id === id || (row.on === on && row.stage === stage))) return [];
    const value = { ...(v.is(rowId, id) && { id }), on, stage };
    return [{ path: ['invoices', index, 'reminders', reminders.length], value }];
  };
}

/** How terms that can be read in two ways are meant. */
export type TermsReading = NonNullable<NonNullable<ClientRecord['agreement']>['paymentTermsReading']>;

/**
 * Stores the due date of every invoice that states none and whose terms give one; others are left as they are. A reading
 * that the person chose is stored with them.
 */
export function settleDueDates(reading?: TermsReading): RecordEdit {
  return ({ invoices = [], agreement }) => {
    const meant = reading === undefined ? agreement : { ...agreement, paymentTermsReading: reading };
    const dues = invoices.flatMap((invoice, index): RecordChange[] => {
      const found = invoice.due || invoice.credit ? undefined : dueOf(invoice, meant);
      return found?.kind === 'known' ? [{ path: ['invoices', index, 'due'], value: found.due }] : [];
    });
    const isNew = reading !== undefined && reading !== agreement?.paymentTermsReading;
    return [...(isNew ? [{ path: ['agreement', 'paymentTermsReading'], value: reading }] : []), ...dues];
  };
}
