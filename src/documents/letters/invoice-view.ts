import type { CommonView } from './common-view.ts';

/** The invoice that a letter is about. */
export interface InvoiceView {
  /** The invoice's number; may be a gap. */
  readonly number: string;
  /** The day it was issued; may be a gap. */
  readonly issued: string;
  /** The day it was due; may be a gap. */
  readonly due: string;
  /** What it asks for; may be a gap. */
  readonly amount: string;
  /** What is still to be paid, with no interest; may be a gap. */
  readonly rest: string;
  /** What was paid of it; may be empty. */
  readonly paid: string;
  /** The days on which it was asked for, in one enumeration; may be empty, in a notice a gap. */
  readonly reminders: string;
}

/** What late payment costs; all empty where nothing can be counted. */
export interface LateView {
  /** The clause or the law that it rests on; may be a gap. */
  readonly clause: string;
  /** Interest up to the day; may be empty. */
  readonly interest: string;
  /** The fixed sum for the cost of recovery; may be empty. */
  readonly fixedSum: string;
  /** Rest, interest and fixed sum together; empty where they are of two currencies. */
  readonly total: string;
  /** The last day that interest is counted for. */
  readonly countedUntil: string;
}

export interface PaymentReminderView extends CommonView, InvoiceView, LateView {
  /** Whether it is the second stage. */
  readonly isFirm: boolean;
  /** Whether it is the last reminder. */
  readonly isFinal: boolean;
  /** Whether it asks if a hosted service goes on. */
  readonly isServiceEnd: boolean;
  /** The day until which the money is waited for. */
  readonly payBy: string;
  /** The hosted or recurring service; may be a gap. */
  readonly service: string;
}

export interface NonPaymentNoticeView extends CommonView, InvoiceView {
  /** Whether the invoice was asked for on one day. */
  readonly isRemindedOnce: boolean;
  /** Whether it was asked for on several. */
  readonly isRemindedAgain: boolean;
  /** The clause that the agreement ends by; may be a gap. */
  readonly clause: string;
  /** The last working day; may be a gap. */
  readonly lastDay: string;
  /** Interest up to the day; may be empty. */
  readonly interest: string;
  /** The fixed sum for the cost of recovery; may be empty. */
  readonly fixedSum: string;
  /** The agreement that ends, or where it is written; may be empty. */
  readonly agreement: string;
}
