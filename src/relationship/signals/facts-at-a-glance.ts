import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { isOpenScope, isToTransfer } from './open-work.ts';
import { isPaid } from './payments.ts';

/** One thing worth knowing about a client today. */
export interface Glance {
  readonly message: Message;
  /** Something has to be done now; otherwise it is only good to know. */
  readonly due: boolean;
  /** Days it is late (positive) or ahead (negative), for sorting. */
  readonly days: number;
}

/** How soon the renewal of a domain, certificate or service is worth a word, in days. */
const RENEWAL_AHEAD_DAYS = 30;

/**
 * What is worth knowing about a client today, the most urgent first: what is due, longest overdue first, then what is
 * coming, soonest first, then plain counts. Empty when there is nothing to say.
 */
export function glances(record: ClientRecord, today: string): readonly Glance[] {
  const found = [
    ...repliesOwed(record, today),
    ...overdueInvoices(record, today),
    ...overduePromises(record, today),
    ...lateScope(record, today),
    ...lastDay(record, today),
    ...renewals(record, today),
    ...accountsToTransfer(record),
    ...openScope(record),
  ];
  return found.sort((a, b) => Number(b.due) - Number(a.due) || b.days - a.days);
}

const COUNT = Number.NEGATIVE_INFINITY;

function repliesOwed(record: ClientRecord, today: string): Glance[] {
  const owed = (record.log ?? [])
    .filter((entry) => entry.replyOwed && !entry.repliedOn)
    .map((entry) => daysBetween(entry.on, today));
  if (owed.length === 0) return [];
  const days = Math.max(...owed);
  return [{ message: { id: 'glance.replyOwed', values: { count: Math.max(days, 0) } }, due: true, days }];
}

function overdueInvoices(record: ClientRecord, today: string): Glance[] {
  return (record.invoices ?? []).flatMap((invoice) => {
    if (!invoice.due || invoice.credit || isPaid(invoice)) return [];
    const days = daysBetween(invoice.due, today);
    return days < 1
      ? []
      : [
          {
            message: { id: 'glance.invoiceOverdue', values: { number: invoice.number, count: days } },
            due: true,
            days,
          },
        ];
  });
}

function overduePromises(record: ClientRecord, today: string): Glance[] {
  return (record.promises ?? []).flatMap((promise) => {
    if (!promise.due || promise.keptOn) return [];
    const days = daysBetween(promise.due, today);
    return days < 1 ? [] : [{ message: { id: 'glance.promiseOverdue', values: { count: days } }, due: true, days }];
  });
}

function lateScope(record: ClientRecord, today: string): Glance[] {
  return (record.scope ?? []).flatMap((item) => {
    if (!item.due || !isOpenScope(item)) return [];
    const days = daysBetween(item.due, today);
    return days < 1
      ? []
      : [{ message: { id: 'glance.scopeLate', values: { what: item.what, count: days } }, due: true, days }];
  });
}

function lastDay(record: ClientRecord, today: string): Glance[] {
  const day = record.exit?.lastDay;
  if (!day || record.stage === 'left') return [];
  const days = daysBetween(day, today);
  if (days > 0) return [{ message: { id: 'glance.lastDayPast', values: { count: days } }, due: true, days }];
  return [{ message: { id: 'glance.lastDayAhead', values: { count: -days } }, due: days > -7, days }];
}

function renewals(record: ClientRecord, today: string): Glance[] {
  return (record.assets ?? []).flatMap((asset) => {
    if (!asset.renewal) return [];
    const days = daysBetween(asset.renewal, today);
    if (days < -RENEWAL_AHEAD_DAYS) return [];
    const id = days > 0 ? 'glance.renewalPast' : 'glance.renewalAhead';
    return [{ message: { id, values: { what: asset.name, count: Math.abs(days) } }, due: true, days } satisfies Glance];
  });
}

function accountsToTransfer(record: ClientRecord): Glance[] {
  const count = (record.credentials ?? []).filter(isToTransfer).length;
  if (count === 0 || record.stage !== 'leaving') return [];
  return [{ message: { id: 'glance.toTransfer', values: { count } }, due: false, days: COUNT }];
}

function openScope(record: ClientRecord): Glance[] {
  const count = (record.scope ?? []).filter(isOpenScope).length;
  return count === 0 ? [] : [{ message: { id: 'glance.openScope', values: { count } }, due: false, days: COUNT }];
}
