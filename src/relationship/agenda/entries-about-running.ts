import { businessDaysSince } from '../../base/calendar/business-days.ts';
import { addDays } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { reminderLadder } from '../exit/reminder-ladder.ts';
import { dueOf } from '../signals/due-date.ts';
import { earlyWordOn, usualPromiseDays } from '../signals/promise-record.ts';
import { reportDueOn } from '../signals/report-rhythm.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import type { AgendaEntry } from './agenda-entry.ts';
import { entryFor } from './make-entry.ts';
import { openDeliveries, openPromises, owedReplies, renewingAssets, unpaidInvoices } from './rows.ts';

/** What the work itself asks for: answers, promises, deliveries, money, renewals. */
export function entriesAboutRunning(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  return [
    ...replies(record, context),
    ...promises(record, context),
    ...earlyWords(record, context),
    ...deliveries(record, context),
    ...reports(record, context),
    ...reminders(record, context),
    ...renewals(record, context),
  ];
}

/** A message waits for an answer from its day on, and too long from the day that orbit counts it (practices 6 and 132). */
function replies(record: ClientRecord, { today, thresholds, holidays }: SignalContext): readonly AgendaEntry[] {
  return owedReplies(record, today).flatMap(({ key, row: { on, line } }) => {
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
  return openPromises(record, today).flatMap(({ key, row: { what, due } }) => {
    if (due === undefined) return [];
    const title: Message = { id: 'agenda.promise', values: { what } };
    const fact = (days: number): Message | undefined =>
      days > 0 ? { id: 'glance.promiseOverdue', values: { count: days } } : undefined;
    return [entryFor({ kind: 'promise', row: key, title, short: plain(what), date: due, fact }, today)];
  });
}

/** A word before a promise is late, while it is early: where promises usually take longer than this one has (practice 128). */
function earlyWords(record: ClientRecord, { today }: SignalContext): readonly AgendaEntry[] {
  const usual = usualPromiseDays(record.promises ?? [], today);
  return openPromises(record, today).flatMap(({ key, row }) => {
    const from = earlyWordOn(row, usual, today);
    if (from === undefined) return [];
    const title: Message = { id: 'agenda.sayEarly', values: { what: row.what } };
    const fact = (): Message => ({ id: 'agenda.likelyLate', values: { what: row.what } });
    // A word that is still early is not late itself.
    const date = from < today ? today : from;
    return [entryFor({ kind: 'early-word', row: key, title, date, fact }, today)];
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

/** A report on the day that the agreed rhythm gives (practice 131). */
function reports(record: ClientRecord, { today }: SignalContext): readonly AgendaEntry[] {
  const date = reportDueOn(record, today);
  return date === undefined ? [] : [entryFor({ kind: 'report', row: '', title: { id: 'agenda.report' }, date }, today)];
}

/**
 * An unpaid invoice: the next reminder of its ladder on its day (practices 32, 35 and 39). After the last one, it is time
 * to decide about the client (practice 83), unless that was done since.
 */
function reminders(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  const { today, thresholds } = context;
  return unpaidInvoices(record, today).flatMap(({ key, row: invoice }) => {
    const { number } = invoice;
    const found = dueOf(invoice, record.agreement);
    const ladder = found.kind === 'known' ? reminderLadder(record, { ...invoice, due: found.due }, context) : undefined;
    if (!ladder || ladder.daysLate < 1) return [];
    const { next, daysLate: late } = ladder;
    const fact = (): Message => ({ id: 'glance.invoiceOverdue', values: { number, count: late } });
    if (next) {
      const stage: Message = { id: `reminder.${next.stage.replace(' ', '-') as 'firm'}` };
      const title: Message = { id: 'agenda.remind', values: { number, stage } };
      return [entryFor({ kind: 'reminder', row: key, title, date: next.on, fact, late, stage: next.stage }, today)];
    }
    const last = ladder.steps.at(-1)?.on ?? today;
    if (record.stage === 'left' || (record.decision?.on ?? '') >= last) return [];
    const title: Message = { id: 'agenda.unpaid', values: { number } };
    const date = addDays(last, thresholds.reminderFriendlyAfterDays);
    return [entryFor({ kind: 'unpaid', row: key, title, date, fact, late }, today)];
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
