import type { CommonView } from './common-view.ts';
import type {
  ConversationScriptView,
  FarewellView,
  FinalStatementView,
  SuccessorBriefingView,
  TerminationAgreementView,
} from './ending-view.ts';
import type { ChangeQuoteView, NewTermsView, ProblemNoticeView, SayNoView } from './everyday-view.ts';
import type { NonPaymentNoticeView, PaymentReminderView } from './invoice-view.ts';
import type { LetterKind } from './letter-kinds.ts';
import type {
  AgreementChecklistView,
  ClientManualView,
  ProgressReportView,
  TalkConfirmationView,
} from './work-view.ts';

/*
 * What the templates of the letters lay out, `templates/<language>/letters/<kind>.hbs`. Every text is ready: data is escaped,
 * a missing fact that the letter needs is a gap, one that it can do without is empty. A `key` is the comment that ends a row
 * or a list item. A line of a template that shows a text which may be a gap ends with a key of its own, such as
 * `<!-- #lastDay -->`: the answer is read from that line.
 */

export interface DeclineView extends CommonView {
  /** A sentence without its full stop; empty where the record has none. */
  readonly reason: string;
  /** Developers to turn to, in one enumeration; may be empty. */
  readonly referrals: string;
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
