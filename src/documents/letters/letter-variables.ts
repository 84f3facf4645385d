import { tableOf, textsOf, type VariablesOf } from '../own-templates/variable-kinds.ts';
import type { CommonView, ItemView } from './common-view.ts';
import type { BalanceView, EndView, GoingOnView, RefundView } from './ending-view.ts';
import type { InvoiceView, LateView } from './invoice-view.ts';
import type { LetterKind } from './letter-kinds.ts';
import type { LetterViews } from './view.ts';

const [text, yesNo] = ['text', 'yes-no'] as const;

/** What the template of every letter can name. */
export const COMMON_VARIABLES: VariablesOf<CommonView> = {
  familiar: yesNo,
  ...textsOf('you', 'salutation', 'client', 'project', 'closing', 'signature'),
};

const items: { readonly rows: VariablesOf<ItemView> } = tableOf('what');
const refunds: { readonly rows: VariablesOf<RefundView> } = tableOf(
  'what',
  'prepaid',
  'earned',
  'deducted',
  'deduction',
  'refund',
  'refundedOn',
);
const end: VariablesOf<EndView> = textsOf('lastDay', 'reason', 'since');
const goingOn: VariablesOf<GoingOnView> = {
  tasks: items,
  allDone: yesNo,
  ...textsOf('handedOn', 'options', 'referrals'),
};
const balance: VariablesOf<BalanceView> = textsOf('open', 'credited', 'goesBack');
const invoice: VariablesOf<InvoiceView> = textsOf('number', 'issued', 'due', 'amount', 'rest', 'paid', 'reminders');
const late: VariablesOf<LateView> = textsOf('clause', 'interest', 'fixedSum', 'total', 'countedUntil');

/** What the template of each kind of letter can name. */
export const LETTER_VARIABLES: { readonly [K in LetterKind]: VariablesOf<LetterViews[K]> } = {
  decline: { ...COMMON_VARIABLES, ...textsOf('reason', 'referrals') },
  'agreement-checklist': { ...COMMON_VARIABLES, points: tableOf('mark', 'what', 'text'), isComplete: yesNo },
  'progress-report': {
    ...COMMON_VARIABLES,
    ...textsOf('since', 'asOf'),
    done: items,
    next: items,
    allDone: yesNo,
    blocked: items,
    allBlocked: yesNo,
    asked: items,
    hours: tableOf('month', 'worked', 'agreed'),
    nextReport: text,
  },
  'talk-confirmation': {
    ...COMMON_VARIABLES,
    isBoundaries: yesNo,
    hasAgreement: yesNo,
    ...textsOf('talkedOn', 'agreed', 'next', 'responseTime', 'channels', 'changeRequests'),
    ...textsOf('reports', 'agreement', 'answerBy'),
  },
  'client-manual': {
    ...COMMON_VARIABLES,
    ...textsOf('selfService', 'adminMenu', 'commonTasks', 'requestsAt'),
    assets: tableOf('what', 'provider', 'payer', 'renewal'),
    accounts: tableOf('what', 'url', 'account'),
    backups: tableOf('what', 'schedule', 'location'),
    isTechnical: yesNo,
    ...textsOf('services', 'deployment', 'runtimes', 'incidents', 'contact', 'responseTime'),
  },
  'change-quote': {
    ...COMMON_VARIABLES,
    asPlanned: yesNo,
    ...textsOf('request', 'price', 'estimate', 'effect', 'due', 'validUntil'),
  },
  'say-no': {
    ...COMMON_VARIABLES,
    asPlanned: yesNo,
    isRush: yesNo,
    isDiscount: yesNo,
    isSmallExtra: yesNo,
    hasPrice: yesNo,
    isWrongIdea: yesNo,
    ...textsOf('request', 'due', 'price', 'estimate', 'advice', 'alternative'),
  },
  'problem-notice': { ...COMMON_VARIABLES, ...textsOf('what', 'effect', 'proposal', 'due') },
  'new-terms': {
    ...COMMON_VARIABLES,
    ...textsOf('since', 'from'),
    byNotice: yesNo,
    changes: items,
    ...textsOf('keeps', 'answerBy'),
  },
  'conversation-script': { ...COMMON_VARIABLES, ...end, ...goingOn, partner: text },
  farewell: {
    ...COMMON_VARIABLES,
    ...end,
    ...goingOn,
    isProjectEnd: yesNo,
    isFamiliar: yesNo,
    isBreach: yesNo,
    ...textsOf('clause', 'openInvoices'),
    ...balance,
    refunds,
    ...textsOf('refundOn', 'questionsUntil'),
  },
  'termination-agreement': {
    ...COMMON_VARIABLES,
    ...goingOn,
    ...textsOf('clientAddress', 'provider', 'providerAddress', 'agreement', 'agreementDate', 'lastDay'),
    deliverables: tableOf('what', 'due'),
    invoices: tableOf('number', 'due', 'rest'),
    ...balance,
    refunds,
    ...textsOf('refundOn', 'owner', 'ownershipFrom', 'deletionOn', 'survivingDuties'),
    ...textsOf('clientSignatory', 'providerSignatory'),
  },
  'successor-briefing': {
    ...COMMON_VARIABLES,
    ...textsOf('recipient', 'lastDay'),
    delivered: tableOf('what', 'location'),
    open: tableOf('what', 'state', 'nextStep', 'blocker', 'due'),
    stillFinished: text,
    repositories: tableOf('remote', 'branch', 'note'),
    people: tableOf('name', 'role', 'channel', 'mayBeContacted'),
    points: items,
    sessions: tableOf('session', 'date', 'recording'),
    ...textsOf('questionsUntil', 'contact', 'referrals'),
  },
  'payment-reminder': {
    ...COMMON_VARIABLES,
    ...invoice,
    ...late,
    isFirm: yesNo,
    isFinal: yesNo,
    isServiceEnd: yesNo,
    ...textsOf('payBy', 'service'),
  },
  'final-statement': {
    ...COMMON_VARIABLES,
    ...textsOf('asOf', 'lastDay'),
    hasInvoices: yesNo,
    invoices: tableOf('number', 'issued', 'due', 'amount', 'interest', 'paid', 'rest'),
    credits: tableOf('number', 'issued', 'amount'),
    refunds,
    ...textsOf('refundOn', 'credited'),
    nothingOpen: yesNo,
    ...textsOf('totalOpen', 'totalRefund'),
  },
  'non-payment-notice': {
    ...COMMON_VARIABLES,
    ...invoice,
    isRemindedOnce: yesNo,
    isRemindedAgain: yesNo,
    ...textsOf('clause', 'lastDay', 'interest', 'fixedSum', 'agreement'),
  },
};
