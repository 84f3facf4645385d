import { addDays } from '../../base/calendar/days.ts';
import { parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import { daysWorked, earnedOf, type Prepaid, prepaidWith, refundFor } from '../../relationship/exit/prepaid.ts';
import type { ClientFacts } from '../client-facts.ts';
import { fillIn } from '../handover/words.ts';
import { amountsOf, balanceOf, isSettled } from '../invoice-rest.ts';
import type { ItemView } from './common-view.ts';
import type { BalanceView, EndView, GoingOnView, RefundView } from './ending-view.ts';
import type { LetterWriter } from './letter-writer.ts';
import { optionInLanguage, reasonInLanguage } from './suggestions.ts';

type ScopeFact = ClientFacts['scope'][number];
type InvoiceFact = ClientFacts['invoices'][number];

const LAST_DAY = { label: 'lastDay', field: ['exit', 'lastDay'], kind: 'date' } as const;

/** The last working day, or a gap. */
export function lastDay(write: LetterWriter): string {
  return write.need(write.date(write.facts.exit.lastDay), LAST_DAY);
}

/** The day, the one neutral reason (practice 20), and how long it has been (practice 170). */
export function endView(write: LetterWriter): EndView {
  return { lastDay: lastDay(write), reason: reasonFor(write), since: write.month(write.facts.agreement.startedOn) };
}

/**
 * The reason in the letter's language: as the record has it in that language, or as it was suggested. A person's own
 * sentence is not translated: where it is in another language, there is a gap for it in this one.
 */
export function reasonFor(write: LetterWriter): string {
  const { language } = write;
  const known = write.text(knownReason(write));
  const label = 'reason';
  if (isReasonIn(write)) return write.need(known, { label, field: ['exit', 'reason'] });
  const field = ['exit', 'reasonTranslations', `#${language}`, 'text'];
  return write.need(known, { label, field, newRow: { id: language, language } });
}

/** The reason as a sentence of the letter, without its full stop; `undefined` where the record has none in its language. */
export function knownReason(write: LetterWriter): string | undefined {
  const { exit } = write.facts;
  const { language } = write;
  const translated = exit.reasonTranslations.find((row) => row.language === language)?.text;
  const suggested = exit.reason === undefined ? undefined : reasonInLanguage(exit.reason, language);
  return sentenceFrom(isReasonIn(write) ? (suggested ?? exit.reason) : (translated ?? suggested));
}

/** Whether the record's own reason is in the letter's language, or there is none yet. */
function isReasonIn({ facts: { exit, client }, language }: LetterWriter): boolean {
  return exit.reason === undefined || (exit.reasonLanguage ?? client.language ?? 'en') === language;
}

/** Stands as a sentence of its own; the template sets its full stop. */
export function sentenceFrom(text: string | undefined): string | undefined {
  const trimmed = text?.trim().replace(/(?<![\s.!])[\s.!]+$/, '');
  return trimmed?.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** Work that was agreed on and is not finished. */
export function isToDo({ state = 'agreed' }: ScopeFact): boolean {
  return state === 'agreed' || state === 'approved';
}

function isMine(provider: ClientFacts['provider'], { ownerAfter }: ScopeFact): boolean {
  return ownerAfter === undefined || ownerAfter === provider.name || ownerAfter === provider.business;
}

/** Agreed work by who finishes it: before the last day it is the developer's, where no other owner is named. */
export function workLeft({ scope, provider, exit }: ClientFacts): {
  readonly finished: readonly ScopeFact[];
  readonly handedOn: readonly ScopeFact[];
} {
  const isInTime = ({ due }: ScopeFact) => !due || !exit.lastDay || due <= exit.lastDay;
  const open = scope.filter((item) => isNamed(item) && isToDo(item));
  const finished = open.filter((item) => isMine(provider, item) && isInTime(item));
  return { finished, handedOn: open.filter((item) => !finished.includes(item)) };
}

/** What is finished and handed on, and how the client can go on (practices 21, 76, 101 and 103). */
export function goingOnView(write: LetterWriter): GoingOnView {
  const { facts } = write;
  const { finished, handedOn } = workLeft(facts);
  const known = isWorkKnown(facts);
  return {
    tasks: known ? finished.map((item) => taskItem(write, item)) : [unknownTask(write)],
    allDone: known && finished.length === 0 && handedOn.length === 0,
    handedOn: write.list(handedOn.map(({ what }) => write.text(what))),
    options: write.list(facts.exit.optionsOffered.map(({ what }) => write.text(optionFor(write, what)))),
    referrals: referralList(write),
  };
}

/** What was offered, in the letter's language where it was suggested; a person's own words stay as they are. */
function optionFor({ language }: LetterWriter, what: string | undefined): string | undefined {
  return what && (optionInLanguage(what, language) ?? what);
}

function taskItem(write: LetterWriter, item: ScopeFact): ItemView {
  return { what: withDueDay(write, write.text(item.what), item), key: write.key(`task.${item.key}`) };
}

/** Work with the day that it is promised for; where that has passed, with a gap for one that can be kept. */
export function withDueDay(write: LetterWriter, what: string, { due, key }: ScopeFact): string {
  if (due === undefined) return what;
  const date = write.date(due);
  if (write.dayAhead(due) !== '') return fillIn(write.letters.taskBy, { what, date });
  const newDate = write.needDayAhead(due, {
    label: 'possibleDate',
    field: ['scope', `#${key}`, 'due'],
    row: `task.${key}`,
  });
  return fillIn(write.letters.taskLate, { what, date, newDate });
}

/** Whether the record holds work that was agreed on; of wishes alone nobody can tell whether all is done. */
export function isWorkKnown({ scope }: ClientFacts): boolean {
  const isWish = ({ state }: ScopeFact) =>
    state === 'noted' || state === 'requested' || state === 'quoted' || state === 'declined';
  return scope.some((item) => isNamed(item) && !isWish(item));
}

/** Of work that nobody wrote anything about a letter has nothing to say. */
function isNamed({ what }: ScopeFact): boolean {
  return what !== undefined && what.trim() !== '';
}

/** One row for work that the record does not know of. */
export function unknownTask(write: LetterWriter): ItemView {
  const newRow = { id: 'task', state: 'agreed' };
  return {
    what: write.need('', { label: 'task', field: ['scope', '#task', 'what'], row: 'task.task', newRow }),
    key: write.key('task.task'),
  };
}

/** Developers to turn to, with how to reach them (practices 101, 119 and 173); nobody is recommended to themselves. */
export function referralList(write: LetterWriter, reader?: string): string {
  const others = write.facts.exit.referrals.filter(({ name }) => reader === undefined || name !== reader);
  return write.list(
    others.map(({ name, contact }) => {
      const values = { name: write.text(name), contact: write.text(contact) };
      return values.contact && values.name ? fillIn(write.letters.withContact, values) : values.name;
    }),
  );
}

/** What is to be paid over all invoices, what is set against it, and what goes back; empty where an amount is missing. */
export function balanceView(write: LetterWriter): BalanceView {
  const balance = balanceOf(write.facts.invoices);
  return {
    open: write.amounts(balance?.toPay ?? []),
    credited: write.amounts(balance?.credited ?? []),
    goesBack: write.amounts(balance?.goesBack ?? []),
  };
}

/** Invoices that are not settled; credit notes are none. */
export function openInvoices(invoices: ClientFacts['invoices']): readonly InvoiceFact[] {
  return invoices.filter((invoice) => !invoice.credit && !isSettled(invoice));
}

/**
 * Prepayments of which something may still go back, line by line; what goes back is the record's figure, else worked out,
 * else a gap (practice 174). Where none is known there is one row of gaps.
 */
export function refundRows(write: LetterWriter): RefundView[] {
  const open = openPrepayments(write.facts);
  if (open.length > 0) return open.map((prepaid) => refundRow(write, prepaid));
  return [refundRow(write, { key: UNKNOWN_PREPAYMENT, amount: '' })];
}

const UNKNOWN_PREPAYMENT = 'prepaid';

/** One prepayment, or one period of a retainer, line by line; what is earned of a period is shown with its days. */
export function refundRow(write: LetterWriter, prepaid: Prepaid): RefundView {
  const { key, amount } = prepaid;
  const row = `refund.${key}`;
  const isNew = key === UNKNOWN_PREPAYMENT && { newRow: { id: UNKNOWN_PREPAYMENT } };
  const at = (field: string) => ({ field: ['prepayments', `#${key}`, field], kind: 'money', row, ...isNew }) as const;
  const deduction = write.amounts(sumByCurrency(amountsOf([prepaid.nonRefundable, prepaid.setOff])));
  const refund = refundFor(prepaid, write.facts.exit.lastDay);
  return {
    what: whatWasPaid(write, prepaid),
    prepaid: write.need(isBelowNothing(amount) ? '' : write.money(amount), { label: 'prepaid', ...at('amount') }),
    earned: write.need(earnedText(write, prepaid), { label: 'earned', ...at('earned') }),
    deducted: deduction || write.words.dash,
    deduction,
    refund: write.need(write.amount(refund), { label: 'refund', ...at('refund') }),
    refundedOn: write.date(prepaid.refundedOn) || write.words.dash,
    key: write.key(row),
  };
}

/** Nobody pays less than nothing in advance: such an amount is a slip of the pen. */
function isBelowNothing(amount: string): boolean {
  return (parseAmount(amount)?.units ?? 0n) < 0n;
}

/** What it was paid for, with the period where it is known; an end of the period that the split needs is a gap. */
function whatWasPaid(write: LetterWriter, { key, what, earned, periodFrom, periodTo }: Prepaid): string {
  const name = write.text(what) || write.text(write.words.prepayment);
  const isWanted = earned === undefined && (periodFrom !== undefined || periodTo !== undefined);
  if (!isWanted && (periodFrom === undefined || periodTo === undefined)) return name;
  const day = (label: 'periodFrom' | 'periodTo', date: string | undefined) =>
    write.need(write.date(date), {
      label,
      kind: 'date',
      field: ['prepayments', `#${key}`, label],
      row: `refund.${key}`,
    });
  const isOneYear = periodFrom !== undefined && periodFrom.slice(0, 4) === periodTo?.slice(0, 4);
  const from = isOneYear ? write.day(periodFrom) : day('periodFrom', periodFrom);
  const detail = fillIn(write.words.span, { from, to: day('periodTo', periodTo) });
  return fillIn(write.words.withDetail, { text: name, detail });
}

function earnedText(write: LetterWriter, prepaid: Prepaid): string {
  const { lastDay: last } = write.facts.exit;
  if (prepaid.earned !== undefined) return write.money(prepaid.earned);
  const [earned, days] = [write.amount(earnedOf(prepaid, last)), daysWorked(prepaid, last)];
  if (!earned || !days) return '';
  return fillIn(write.letters.earnedByDays, { earned, worked: String(days.worked), all: String(days.all) });
}

/** The day by which a refund is paid: within 24 hours of the last day (practice 174); empty once it has passed. */
export function refundDay(write: LetterWriter): string {
  const { exit, asOf } = write.facts;
  const day = exit.lastDay === undefined ? undefined : addDays(exit.lastDay, 1);
  return day === undefined || day < asOf ? '' : write.date(day);
}

/** What was paid in advance: the prepayments, and what retainers are paid for beyond the last day. */
export function prepayments({ prepayments: noted, agreement, exit }: ClientFacts): readonly Prepaid[] {
  return prepaidWith({ prepayments: noted, retainers: agreement.retainers, lastDay: exit.lastDay });
}

/** Prepayments of which something may still go back. */
export function openPrepayments(facts: ClientFacts): readonly Prepaid[] {
  return prepayments(facts).filter(({ refundedOn }) => refundedOn === undefined);
}
