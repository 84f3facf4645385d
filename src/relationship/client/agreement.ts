import * as v from 'valibot';
import { calendarDate, field, group, money, rows, text } from './values.ts';

/** How often progress can be reported. */
export const REPORT_RHYTHMS = ['week', 'two weeks', 'month'] as const;
export type ReportRhythm = (typeof REPORT_RHYTHMS)[number];

/** What was agreed, wherever it is written: an agreement by e-mail counts (practice 126). */
export const agreement = group(
  {
    reference: field(text, 'Where the agreement is written: a contract number, a file, an e-mail with its date.'),
    signedOn: field(calendarDate, 'The day it was signed or confirmed.'),
    startedOn: field(calendarDate, 'The first day of work.'),
    notice: group(
      {
        days: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Length of the notice period in days.')),
        kind: field(
          v.picklist(['calendar', 'business']),
          'Calendar days, or business days without weekends and your holidays.',
        ),
        clause: field(text, 'The clause that says so.'),
      },
      'The notice period for ending the agreement.',
    ),
    fees: field(text, 'What the work costs: a sum, a rate, a fee a month.'),
    deposit: field(text, 'What is paid before the work begins.'),
    paymentTerms: field(text, 'When an invoice is due, such as "net 30" or "45 days end of month".'),
    paymentTermsReading: field(
      v.picklist(['days-then-month-end', 'month-end-then-days']),
      'How "45 days end of month" is meant: 45 days and then to the end of the month, or the other way round.',
    ),
    latePayment: group(
      {
        regime: field(v.picklist(['eu', 'de', 'fr', 'uk', 'us', 'contract', 'none']), 'Which rule gives the interest.'),
        rate: field(text, 'The rate of the contract with its period, such as "1.5 % a month".'),
        clause: field(text, 'The clause that says so.'),
      },
      'What late payment costs.',
    ),
    ownership: field(text, 'Who owns the work.'),
    ownershipFrom: field(text, 'From when, such as "on final payment".'),
    acceptance: field(text, 'How and until when a delivery is accepted.'),
    changeRequests: field(text, 'How changes and new wishes are asked for, priced and approved.'),
    channels: field(text, 'Where each side reaches the other, and what for.'),
    responseTime: field(text, 'How soon and on which days questions are answered while the work goes on.'),
    reportEvery: field(v.picklist(REPORT_RHYTHMS), 'How often progress is reported (practice 131).'),
    liability: field(text, 'What each side is liable for, and up to what sum.'),
    confidentiality: field(text, 'What is kept confidential, and for how long.'),
    talks: rows(
      {
        on: field(calendarDate, 'The day of the talk.'),
        agreed: field(text, 'What was agreed.'),
        next: field(text, 'Who does what next, and by when.'),
      },
      'Talks whose outcome was confirmed in writing (practice 126).',
    ),
    retainers: rows(
      {
        what: field(text, 'What the fee covers.'),
        amount: field(money, 'Amount of each period, such as "900.00 EUR".'),
        every: field(v.picklist(['month', 'quarter', 'year']), 'How often it is due.'),
        hours: field(v.number(), 'Hours included in each period.'),
        endsOn: field(calendarDate, 'The last day that is paid for.'),
        cancelled: field(text, 'Whether recurring billing has been cancelled, and when.'),
      },
      'Retainers and recurring fees.',
    ),
    supportAfter: group(
      {
        window: field(text, 'How long questions are answered after the handover, such as "30 days".'),
        covered: field(text, 'What is covered.'),
        notCovered: field(text, 'What is not.'),
        contact: field(text, 'Where to ask.'),
        responseTime: field(text, 'How soon an answer comes.'),
        rate: field(money, 'Price of an hour beyond that.'),
      },
      'Support after the handover.',
    ),
    newTerms: group(
      {
        from: field(calendarDate, 'The first day that they hold.'),
        changes: rows({ what: field(text, 'What changes, in one line.') }, 'What changes.'),
        keeps: field(text, 'What stays as it is.'),
        answerBy: field(calendarDate, 'The day by which you ask for an answer.'),
      },
      'New terms that you propose (practices 36, 62 and 157).',
    ),
    clauseUsed: field(text, 'The clause by which the agreement ends.'),
    survivingDuties: field(text, 'What goes on binding both sides: confidentiality, ownership.'),
    dataProcessingEnd: field(text, 'How and when the processing of personal data ends.'),
    disputes: field(text, 'Open disputes and where they are settled.'),
    openSourceLicences: field(text, 'Licences of the open-source parts.'),
    toolsKept: field(text, 'Tools and parts that stay yours.'),
  },
  'What was agreed.',
);
