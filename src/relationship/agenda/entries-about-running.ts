import { businessDaysSince } from '../../base/calendar/business-days.ts';
import { addDays } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import type { AgendaEntry } from './agenda-entry.ts';
import { entryFor } from './make-entry.ts';
import { lastRemindedOn, nextReminderStage } from './reminder-stages.ts';
import { openDeliveries, openPromises, owedReplies, renewingAssets, unpaidInvoices } from './rows.ts';

/** What the work itself asks for: answers, promises, deliveries, money, renewals. */
export function entriesAboutRunning(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  return [
    ...replies(record, context),
    ...promises(record, context),
    ...deliveries(record, context),
    ...reminders(record, context),
    ...renewals(record, context),
  ];
}

/** A message waits for an answer from its day on, and too long from the day that orbit counts it (practices 6 and 132). */
function replies(record: ClientRecord, { today, thresholds, holidays }: SignalContext): readonly AgendaEntry[] {
  return owedReplies(record).flatMap(({ key, row: { on, line } }) => {
    // A message of tomorrow is a slip of the pen.
    if (on > today) return [];
    const title: Message = line
      ? { id: 'agenda.reply', values: { what: line } }
      : { id: 'agenda.replyOf', values: { date: { date: on } } };
    const fact = (count: number): Message => ({ id: 'glance.replyOwed', values: { count } });
    const overdue = businessDaysSince(on, today, holidays) >= thresholds.replyOwedAfterBusinessDays;
    return [entryFor({ kind: 'reply-owed', row: key, title, date: on, fact, overdue }, today)];
  });
}

/** Promises on their day; those without a day are never due (practices 127 to 129). */
function promises(record: ClientRecord, { today }: SignalContext): readonly AgendaEntry[] {
  return openPromises(record).flatMap(({ key, row: { what, due } }) => {
    if (due === undefined) return [];
    const title: Message = { id: 'agenda.promise', values: { what } };
    const fact = (days: number): Message | undefined =>
      days > 0 ? { id: 'glance.promiseOverdue', values: { count: days } } : undefined;
    return [entryFor({ kind: 'promise', row: key, title, short: plain(what), date: due, fact }, today)];
  });
}

/** Work on the day it is promised for (practice 7). */
function deliveries(record: ClientRecord, { today }: SignalContext): readonly AgendaEntry[] {
  if (record.stage === 'left') return [];
  return openDeliveries(record).flatMap(({ key, row: { what, due } }) => {
    if (due === undefined) return [];
    const title: Message = { id: 'agenda.deliver', values: { what } };
    const fact = (days: number): Message | undefined =>
      days > 0 ? { id: 'glance.scopeLate', values: { what, count: days } } : undefined;
    return [entryFor({ kind: 'delivery', row: key, title, short: plain(what), date: due, fact }, today)];
  });
}

/** An unpaid invoice the day after it fell due, and again some time after each reminder (practices 32, 35 and 39). */
function reminders(record: ClientRecord, { today, thresholds }: SignalContext): readonly AgendaEntry[] {
  return unpaidInvoices(record).flatMap(({ key, row: invoice }) => {
    const { number, due } = invoice;
    if (due === undefined || due >= today) return [];
    const last = lastRemindedOn(invoice);
    const date = addDays(last ?? due, last === undefined ? 1 : thresholds.remindAgainAfterDays);
    const stage: Message = { id: `reminder.${nextReminderStage(record, invoice).replace(' ', '-') as 'firm'}` };
    const title: Message = { id: 'agenda.remind', values: { number, stage } };
    const short: Message = { id: 'agenda.short.reminder', values: { number } };
    const late = entryFor({ kind: 'reminder', row: key, title, date: due }, today).days;
    const fact = (days: number): Message | undefined =>
      days >= 0 ? { id: 'glance.invoiceOverdue', values: { number, count: late } } : undefined;
    return [entryFor({ kind: 'reminder', row: key, title, short, date, fact }, today)];
  });
}

/** A domain, certificate or service some time before it expires. */
function renewals(record: ClientRecord, { today, thresholds }: SignalContext): readonly AgendaEntry[] {
  if (record.stage === 'left') return [];
  return renewingAssets(record).flatMap(({ key, row: { name, renewal } }) => {
    if (renewal === undefined || renewal > addDays(today, thresholds.renewalAheadDays)) return [];
    const title: Message = { id: 'agenda.renew', values: { what: name } };
    const fact = (days: number): Message =>
      days > 0
        ? { id: 'glance.renewalPast', values: { what: name, count: days } }
        : { id: 'glance.renewalAhead', values: { what: name, count: -days } };
    return [entryFor({ kind: 'renewal', row: key, title, date: renewal, fact }, today)];
  });
}

function plain(what: string): Message {
  return { id: 'agenda.short.plain', values: { what } };
}
