import * as v from 'valibot';
import { calendarDate, field, money, needed, rows, text } from './values.ts';

/** Invoices with what was paid on them and what was said about them. */
export const invoices = rows(
  {
    number: v.pipe(v.string(), v.description('The number that stands on the invoice.')),
    issued: field(calendarDate, 'The date on the invoice.'),
    due: field(calendarDate, 'The day by which it is to be paid.'),
    amount: field(money, 'The whole amount, such as "1250.00 EUR".'),
    periodFrom: field(calendarDate, 'First day the invoice covers.'),
    periodTo: field(calendarDate, 'Last day the invoice covers.'),
    interest: field(money, 'Interest claimed on it so far.'),
    final: field(v.boolean(), 'True for the last invoice of the work.'),
    credit: field(v.boolean(), 'True for a credit note.'),
    payments: rows(
      { on: needed(calendarDate, 'The day it arrived.'), amount: needed(money, 'How much was paid.') },
      'What was paid, and when.',
    ),
    reminders: rows(
      {
        on: needed(calendarDate, 'The day it went out.'),
        stage: field(v.picklist(['friendly', 'firm', 'final', 'service ends']), 'Which step of the ladder.'),
      },
      'Reminders sent.',
    ),
  },
  'Invoices.',
);

/** Money received for work not done yet. */
export const prepayments = rows(
  {
    what: field(text, 'What it was paid for.'),
    received: field(calendarDate, 'The day it arrived.'),
    amount: needed(money, 'How much was received.'),
    periodFrom: field(calendarDate, 'First day it pays for, where it pays for a period.'),
    periodTo: field(calendarDate, 'Last day it pays for; what is earned is split by days where the work ends before.'),
    earned: field(money, 'How much of it has been earned.'),
    nonRefundable: field(money, 'Third-party cost that cannot be had back.'),
    setOff: field(money, 'What both agreed to set against it.'),
    refund: field(money, 'What goes back to the client.'),
    refundedOn: field(calendarDate, 'The day it was paid back.'),
  },
  'Prepayments.',
);
