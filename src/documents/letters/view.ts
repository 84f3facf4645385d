import type { RowView } from '../handover/view.ts';
import type { CommonView, ItemView } from './common-view.ts';
import type { ChangeQuoteView, NewTermsView, ProblemNoticeView, SayNoView } from './everyday-view.ts';
import type { LetterKind } from './letter-kinds.ts';

/*
 * What the templates of the letters lay out, `templates/<language>/letters/<kind>.hbs`. Every text is ready: data is escaped,
 * a missing fact that the letter needs is a gap, one that it can do without is empty. A `key` is the comment that ends a row
 * or a list item. A line of a template that shows a text which may be a gap ends with a key of its own, such as
 * `<!-- #lastDay -->`: the answer is read from that line.
 */

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

export interface DeclineView extends CommonView {
  /** A sentence without its full stop; empty where the record has none. */
  readonly reason: string;
  /** Developers to turn to, in one enumeration; may be empty. */
  readonly referrals: string;
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

/** `- [{{mark}}] **{{what}}:** {{text}} {{key}}` */
export type PointView = RowView<'mark' | 'what' | 'text'>;

export interface AgreementChecklistView extends CommonView {
  /** What an agreement has to settle; `text` is what the record knows of it, or a gap. */
  readonly points: readonly PointView[];
  /** Whether the record knows all of it. */
  readonly isComplete: boolean;
}

export interface ProgressReportView extends CommonView {
  /** The day of the report before; empty in the first one. */
  readonly since: string;
  /** The day that the report is from. */
  readonly asOf: string;
  /** What was finished since; one of them may be a gap. */
  readonly done: readonly ItemView[];
  /** What comes next, each with its date; one of them may be a gap. */
  readonly next: readonly ItemView[];
  /** Whether work was recorded and all of it is finished. */
  readonly allDone: boolean;
  /** What cannot go on, and what stands in the way. */
  readonly blocked: readonly ItemView[];
  /** What waits for an answer from the client. */
  readonly asked: readonly ItemView[];
  /** Hours by month, where hours were agreed. */
  readonly hours: readonly RowView<'month' | 'worked' | 'agreed'>[];
  /** The day of the next report; may be empty. */
  readonly nextReport: string;
}

export interface TalkConfirmationView extends CommonView {
  /** Whether it confirms how both sides work together, not one talk. */
  readonly isBoundaries: boolean;
  /** The day of the talk; may be a gap. */
  readonly talkedOn: string;
  /** What was agreed; may be a gap. */
  readonly agreed: string;
  /** Who does what next, and by when; may be a gap. */
  readonly next: string;
  /** How soon questions are answered; may be a gap. */
  readonly responseTime: string;
  /** Where to reach each other; may be a gap. */
  readonly channels: string;
  /** How changes are asked for and approved; may be a gap. */
  readonly changeRequests: string;
  /** How often progress is reported, such as `every two weeks`; may be empty. */
  readonly reports: string;
  /** The agreement that it adds to; may be empty. */
  readonly agreement: string;
  /** The day until which an answer is asked for. */
  readonly answerBy: string;
}

export interface ClientManualView extends CommonView {
  /** What can be changed without a developer; may be a gap. */
  readonly selfService: string;
  /** What stands in the admin menu; may be a gap. */
  readonly adminMenu: string;
  /** What has to be done again and again; may be empty. */
  readonly commonTasks: string;
  /** Where wishes and faults are written down; may be a gap. */
  readonly requestsAt: string;
  /** What it runs on and what has to be renewed. */
  readonly assets: readonly RowView<'what' | 'provider' | 'payer' | 'renewal'>[];
  /** Accounts that are the client's. */
  readonly accounts: readonly RowView<'what' | 'url' | 'account'>[];
  /** Backups, and how to get back what is in them. */
  readonly backups: readonly RowView<'what' | 'schedule' | 'location'>[];
  /** Services that the project's files name, in one enumeration; may be empty. */
  readonly services: string;
  /** Where it runs, as the project's files say, in one enumeration; may be empty. */
  readonly deployment: string;
  /** What it is built with, in one enumeration; may be empty. */
  readonly runtimes: string;
  /** Whether anything is known that only a developer asks for. */
  readonly isTechnical: boolean;
  /** What to do when it fails; may be a gap. */
  readonly incidents: string;
  /** Where help is; may be a gap. */
  readonly contact: string;
  /** How soon an answer comes; may be empty. */
  readonly responseTime: string;
}

/** The view of each kind of letter. */
export interface LetterViews {
  readonly decline: DeclineView;
  readonly 'agreement-checklist': AgreementChecklistView;
  readonly 'progress-report': ProgressReportView;
  readonly 'talk-confirmation': TalkConfirmationView;
  readonly 'client-manual': ClientManualView;
  readonly 'change-quote': ChangeQuoteView;
  readonly 'say-no': SayNoView;
  readonly 'problem-notice': ProblemNoticeView;
  readonly 'new-terms': NewTermsView;
  readonly 'conversation-script': ConversationScriptView;
  readonly farewell: FarewellView;
  readonly 'termination-agreement': TerminationAgreementView;
  readonly 'successor-briefing': SuccessorBriefingView;
  readonly 'payment-reminder': PaymentReminderView;
  readonly 'final-statement': FinalStatementView;
  readonly 'non-payment-notice': NonPaymentNoticeView;
}

/** What a builder of a letter of some kind adds to what every letter knows. */
export type OwnView<K extends LetterKind> = Omit<LetterViews[K], keyof CommonView> & Partial<CommonView>;

/** What a letter is about, beside the facts. */
export interface LetterSource {
  /** Key of the invoice. */
  readonly invoice: string | undefined;
  /** Key of the request or of the problem. */
  readonly about: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Id of the letter's document: the reminder noted under it is the letter itself. */
  readonly documentId: string;
  /** What was between the two sides before. */
  readonly history?: LetterHistory | undefined;
}

/** What the private half of a record lends a letter: days, and hours where the client pays for hours. */
export interface LetterHistory {
  /** The day of the last progress report, `YYYY-MM-DD`. */
  readonly lastReportOn: string | undefined;
  /** The day of a talk of these days, `YYYY-MM-DD`. */
  readonly lastTalkOn: string | undefined;
  /** Hours since the last report, by month, where hours were agreed; `month` is `YYYY-MM`. */
  readonly hours: readonly { readonly month: string; readonly worked: number; readonly agreed: number | undefined }[];
}
