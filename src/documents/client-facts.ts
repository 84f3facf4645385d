import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { goesAsPlanned } from '../relationship/signals/as-planned.ts';
import { datedInvoices } from '../relationship/signals/due-date.ts';
import { copyAssets, copyCredentials } from './account-facts.ts';
import { copyFields, copyRows } from './allow-list.ts';
import { copyNewTerms, copyProblems, copyRequests } from './everyday-facts.ts';
import { copyProject, copySystem, type MarkOfWork, marksOfWork } from './project-facts.ts';
import { eachWhenAsked } from './when-asked.ts';

declare const made: unique symbol;

/**
 * What a client may be told: a copy of the allowed fields of a record and of a profile. Only {@link factsFor} makes one,
 * so that a document written from it cannot show the private half of a record (fit, effort, log, red flags, repairs,
 * decision), nor a field that Deorbit does not know.
 */
export type ClientFacts = ReturnType<typeof copyFacts> & { readonly [made]: true };

/**
 * Copies what a client may be told, field by field.
 *
 * @param today the day that the facts are from, `YYYY-MM-DD`
 */
export function factsFor(record: ClientRecord, profile: Profile | undefined, today: string): ClientFacts {
  return copyFacts(record, profile, today) as ClientFacts;
}

/** Group by group, each once something is asked of it: a letter tells little of what a handover does. */
function copyFacts(record: ClientRecord, profile: Profile | undefined, today: string) {
  return eachWhenAsked({
    asOf: () => today,
    asPlanned: () => goesAsPlanned(record, today),
    client: () => copyFields(record, ['id', 'name', 'legalName', 'project', 'language', 'address']),
    provider: () => copyProvider(profile),
    contacts: () => copyContacts(record),
    repositories: () => copyRepositories(record),
    agreement: () => copyAgreement(record),
    scope: () => copyScope(record),
    requests: () => copyRequests(record),
    problems: () => copyProblems(record),
    credentials: () => copyCredentials(record),
    assets: () => copyAssets(record),
    project: () => copyProject(record),
    system: () => copySystem(record),
    invoices: () => copyInvoices(record),
    prepayments: () => copyPrepayments(record),
    exit: () => copyExit(record),
  });
}

function copyProvider(profile: Profile | undefined) {
  return {
    ...copyFields(profile, ['name', 'title', 'business', 'email', 'phone', 'address']),
    signatures: copyRows(profile?.signatures, ['language', 'text']),
    holidays: copyRows(profile?.holidays, ['on']),
    latePaymentRates: copyRows(profile?.latePaymentRates, ['reference', 'from', 'percent', 'source']),
  };
}

function copyContacts({ contacts }: ClientRecord) {
  return copyRows(contacts, [
    'name',
    'patronymic',
    'salutation',
    'formOfAddress',
    'gender',
    'role',
    'email',
    'phone',
    'channel',
    'current',
    'mayBeContacted',
    'vendor',
  ]);
}

/** The folder on the person's own machine stays out. */
function copyRepositories({ repositories }: ClientRecord) {
  return copyRows(repositories, [
    'remote',
    'owner',
    'defaultBranch',
    'protectedBranches',
    'openPullRequests',
    'featureBranches',
    'tags',
    'submodules',
    'fullHistory',
    'noSecrets',
  ]);
}

function copyAgreement({ agreement }: ClientRecord) {
  return {
    ...copyFields(agreement, [
      'reference',
      'signedOn',
      'startedOn',
      'ownership',
      'ownershipFrom',
      'fees',
      'deposit',
      'paymentTerms',
      'acceptance',
      'changeRequests',
      'channels',
      'responseTime',
      'reportEvery',
      'liability',
      'confidentiality',
      'clauseUsed',
      'survivingDuties',
      'dataProcessingEnd',
      'disputes',
      'openSourceLicences',
      'toolsKept',
    ]),
    newTerms: copyNewTerms(agreement),
    latePayment: copyFields(agreement?.latePayment, ['regime', 'rate', 'clause']),
    notice: copyFields(agreement?.notice, ['days', 'kind', 'clause']),
    retainers: copyRows(agreement?.retainers, ['what', 'amount', 'every', 'endsOn', 'cancelled']),
    talks: copyRows(agreement?.talks, ['on', 'agreed', 'next']),
    supportAfter: copyFields(agreement?.supportAfter, [
      'window',
      'covered',
      'notCovered',
      'contact',
      'responseTime',
      'rate',
    ]),
  };
}

/** Estimates and prices stay out: they belong to invoices, and to the quotes for what was requested. So do sources but a place in the project's files. */
function copyScope(record: ClientRecord) {
  const marks = marksOfWork(record);
  const rows = copyRows(record.scope, [
    'what',
    'state',
    'contractRef',
    'acceptance',
    'acceptanceRef',
    'percentDone',
    'nextStep',
    'blocker',
    'ownerAfter',
    'location',
    'due',
    'doneOn',
  ]);
  return rows.map((row, index) => {
    const mark: MarkOfWork = marks[index] ?? {};
    return Object.assign(row, mark, { inProject: typeof record.scope?.[index]?.source === 'object' });
  });
}

/**
 * The reminders are for letters: a handover states what is owed, not how it was asked for. A due date that follows from the
 * payment terms is told like one that the invoice states.
 */
function copyInvoices(record: ClientRecord) {
  const invoices = datedInvoices(record);
  const plain = copyRows(invoices, [
    'number',
    'issued',
    'due',
    'amount',
    'periodFrom',
    'periodTo',
    'interest',
    'final',
    'credit',
  ]);
  return plain.map((invoice, index) =>
    Object.assign(invoice, {
      payments: copyRows(invoices[index]?.payments, ['on', 'amount']),
      reminders: copyRows(invoices[index]?.reminders, ['on', 'stage']),
    }),
  );
}

function copyPrepayments({ prepayments }: ClientRecord) {
  return copyRows(prepayments, [
    'what',
    'received',
    'periodFrom',
    'periodTo',
    'amount',
    'earned',
    'nonRefundable',
    'setOff',
    'refund',
    'refundedOn',
  ]);
}

/** The plan's own steps stay out. Reason, options and referrals are for letters: a handover does not explain the ending. */
function copyExit({ exit }: ClientRecord) {
  return {
    ...copyFields(exit, [
      'type',
      'emergency',
      'noticeBy',
      'announcedOn',
      'acknowledgedOn',
      'handoverOn',
      'lastDay',
      'transitionFrom',
      'transitionTo',
      'recipient',
      'reason',
      'reasonLanguage',
      'questionsFrom',
      'questionsUntil',
      'subscriptionsMoved',
      'checkAfterWeek',
      'checkAfterMonth',
      'deletionOn',
      'feedback',
    ]),
    reasonTranslations: copyRows(exit?.reasonTranslations, ['language', 'text']),
    optionsOffered: copyRows(exit?.optionsOffered, ['what']),
    referrals: copyRows(exit?.referrals, ['name', 'contact']),
    versions: copyRows(exit?.versions, ['version', 'on', 'note']),
    deadlines: copyRows(exit?.deadlines, ['what', 'on', 'note']),
    openPoints: copyRows(exit?.openPoints, ['kind', 'what', 'outcome']),
    knowledgeTransfer: copyRows(exit?.knowledgeTransfer, ['session', 'on', 'attendees', 'topics', 'recording']),
    exceptions: copyRows(exit?.exceptions, ['what', 'why', 'acceptedBy']),
    signOff: copyRows(exit?.signOff, ['party', 'name', 'title', 'on']),
    emergencySteps: copyRows(
      exit?.emergencySteps?.filter(({ skipped }) => !skipped),
      ['what', 'doneOn'],
    ),
  };
}
