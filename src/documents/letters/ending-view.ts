import type { RowView } from '../handover/view.ts';
import type { CommonView, ItemView } from './common-view.ts';

/** Where the work stands, and how it goes on. */
export interface GoingOnView {
  /** What is still finished before the last day, each with its date; empty where nothing is left to do. */
  readonly tasks: readonly ItemView[];
  /** Whether work was recorded and all of it is finished. */
  readonly allDone: boolean;
  /** What stays open and is handed over, in one enumeration; may be empty. */
  readonly handedOn: string;
  /** Ways forward, in one enumeration; may be empty. */
  readonly options: string;
  /** Developers to turn to, in one enumeration; may be empty. */
  readonly referrals: string;
}

/** The day and the reason; both may be gaps. */
export interface EndView {
  /** The last working day; may be a gap. */
  readonly lastDay: string;
  /**
   * A sentence without its full stop, such as `My schedule no longer leaves the time that your project deserves`; may be a
   * gap.
   */
  readonly reason: string;
  /** Month and year in which the work began, such as `July 2023`; may be empty. */
  readonly since: string;
}

/**
 * A prepayment and what goes back of it; the amounts are money or gaps. `deducted` and `refundedOn` may be a dash; `deduction`
 * is the same as `deducted`, and empty where there is none.
 */
export type RefundView = RowView<'what' | 'prepaid' | 'earned' | 'deducted' | 'deduction' | 'refund' | 'refundedOn'>;

/** All invoices together; one sum a currency, all empty where an amount is missing. */
export interface BalanceView {
  /** What is still to be paid, with what is credited set against it, in one enumeration; may be empty. */
  readonly open: string;
  /** Credit notes, and what was paid beyond an invoice; may be empty. */
  readonly credited: string;
  /** What is credited beyond all that is open; may be empty. */
  readonly goesBack: string;
}

export interface FarewellView extends CommonView, EndView, GoingOnView, BalanceView {
  /** Whether the work ends with the project. */
  readonly isProjectEnd: boolean;
  /** Whether it is the variant for a client one knows well. */
  readonly isFamiliar: boolean;
  /** Whether the agreement ends after a breach. */
  readonly isBreach: boolean;
  /** The clause that a breach lets the agreement end by; may be a gap. */
  readonly clause: string;
  /** The numbers of the invoices that are open, in one enumeration; may be empty. */
  readonly openInvoices: string;
  /** Only of the variant with a refund; empty otherwise. */
  readonly refunds: readonly RefundView[];
  /** The day the refund is paid by; may be empty. */
  readonly refundOn: string;
  /** The day until which questions are answered; may be empty. */
  readonly questionsUntil: string;
}

export interface ConversationScriptView extends CommonView, EndView, GoingOnView {
  /** Whom the talk is with: a name, or the client's. */
  readonly partner: string;
}

export interface TerminationAgreementView extends CommonView, GoingOnView, BalanceView {
  /** The client's address; may be a gap. */
  readonly clientAddress: string;
  /** The developer's business or name; may be a gap. */
  readonly provider: string;
  /** The developer's address; may be a gap. */
  readonly providerAddress: string;
  /** The agreement that ends, or where it is written; may be a gap. */
  readonly agreement: string;
  /** The day it was signed; may be a gap. */
  readonly agreementDate: string;
  /** The last working day; may be a gap. */
  readonly lastDay: string;
  /** What is delivered until then. */
  readonly deliverables: readonly RowView<'what' | 'due'>[];
  /** Invoices that are not paid. */
  readonly invoices: readonly RowView<'number' | 'due' | 'rest'>[];
  /** Prepayments of which something may still go back. */
  readonly refunds: readonly RefundView[];
  /** The day the refund is paid by; may be empty. */
  readonly refundOn: string;
  /** Whose the work is; may be a gap. */
  readonly owner: string;
  /** From when the work is the owner's. */
  readonly ownershipFrom: string;
  /** The day copies are deleted; may be a gap. */
  readonly deletionOn: string;
  /** What goes on binding; may be empty. */
  readonly survivingDuties: string;
  /** Who signs for the client; may be a gap. */
  readonly clientSignatory: string;
  /** Who signs for the developer; may be a gap. */
  readonly providerSignatory: string;
}

export interface FinalStatementView extends CommonView {
  /** The day that the figures are from. */
  readonly asOf: string;
  /** The last working day; may be a gap. */
  readonly lastDay: string;
  /** Whether there are invoices. */
  readonly hasInvoices: boolean;
  /** All invoices, paid or not. */
  readonly invoices: readonly RowView<'number' | 'issued' | 'due' | 'amount' | 'interest' | 'paid' | 'rest'>[];
  /** Credit notes. */
  readonly credits: readonly RowView<'number' | 'issued' | 'amount'>[];
  /** Prepayments, paid back or not. */
  readonly refunds: readonly RefundView[];
  /** The day the refund is paid by; may be empty. */
  readonly refundOn: string;
  /** Credit notes, and what was paid beyond an invoice, one sum a currency; may be empty. */
  readonly credited: string;
  /** Whether nothing is left to pay. */
  readonly nothingOpen: boolean;
  /** Left to pay over all invoices less what is credited, one sum a currency; a dash where an amount is missing. */
  readonly totalOpen: string;
  /**
   * Goes back of all prepayments, and of what is credited beyond all that is open, one sum a currency; empty where nothing
   * does, a dash where an amount is missing.
   */
  readonly totalRefund: string;
}

export interface SuccessorBriefingView extends CommonView {
  /** Who takes over; may be a gap. */
  readonly recipient: string;
  /** The last working day; may be a gap. */
  readonly lastDay: string;
  /** What is finished. */
  readonly delivered: readonly RowView<'what' | 'location'>[];
  /** What nobody works on any more. */
  readonly open: readonly RowView<'what' | 'state' | 'nextStep' | 'blocker' | 'due'>[];
  /** What is still finished before the last day, in one enumeration; may be empty. */
  readonly stillFinished: string;
  /** Where the code is. */
  readonly repositories: readonly RowView<'remote' | 'branch' | 'note'>[];
  /** Whom to ask. */
  readonly people: readonly RowView<'name' | 'role' | 'channel' | 'mayBeContacted'>[];
  /** What the next developer should know. */
  readonly points: readonly ItemView[];
  /** Where it was explained. */
  readonly sessions: readonly RowView<'session' | 'date' | 'recording'>[];
  /** The day until which questions are answered; may be empty. */
  readonly questionsUntil: string;
  /** Where to ask; may be empty. */
  readonly contact: string;
  /** Developers who know such work, in one enumeration; may be empty. */
  readonly referrals: string;
}
