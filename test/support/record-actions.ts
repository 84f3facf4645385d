import { acceptFacts, ignoreFacts, offerFactsAgain } from '../../src/actions/accept-facts.ts';
import { settle, snooze, wake } from '../../src/actions/agenda.ts';
import { answerRequest } from '../../src/actions/answer-request.ts';
import { changeStage, renameClient } from '../../src/actions/change-client.ts';
import { addCredential, identifyCredential, noteHeld, setReference } from '../../src/actions/credentials.ts';
import { decide, takeBackDecision } from '../../src/actions/decide.ts';
import { cancelExit, settleStep, startEmergencyExit, startExit } from '../../src/actions/exit.ts';
import { moveLastDay, moveStep } from '../../src/actions/exit-dates.ts';
import { answerQuestion, noteGutFeeling } from '../../src/actions/fit.ts';
import { followFacts } from '../../src/actions/follow-facts.ts';
import { addHours } from '../../src/actions/hours.ts';
import { judgeFit } from '../../src/actions/ideal-client.ts';
import { addInvoice, addPayment } from '../../src/actions/invoices.ts';
import { logLine } from '../../src/actions/log-line.ts';
import { noteDelivered, noteKept } from '../../src/actions/note-letter.ts';
import { makePromise } from '../../src/actions/promises.ts';
import { importInto } from '../../src/actions/read-import.ts';
import {
  acceptSuggestion,
  answerOwnFault,
  changeWeight,
  declineSuggestion,
  editSighting,
  reopenFlag,
  resolveFlag,
  seeFlag,
  takeBackDecline,
} from '../../src/actions/red-flags.ts';
import { noteReminder, settleDueDates } from '../../src/actions/reminders.ts';
import { logRepair, noteOutcome } from '../../src/actions/repairs.ts';
import { addScopeItem, markScopeItemsDone } from '../../src/actions/scope-items.ts';
import type { ProjectFact } from '../../src/project/facts/project-fact.ts';
import { agendaOf } from '../../src/relationship/agenda/agenda.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../src/relationship/client/record-edit.ts';
import { referencesOf } from '../../src/relationship/client/row-reference.ts';
import { planRows } from '../../src/relationship/exit/plan-rows.ts';
import { signalContext } from '../../src/relationship/signals/standing.ts';
import { today } from './handover.ts';
import { aClient } from './records.ts';

const context = signalContext({ version: 1 }, today);
const newId = () => 'new-row';
const order = {
  reason: 'My schedule is full.',
  options: ['A referral'],
  announceOn: today,
  lastDay: '2027-01-31',
};
const fact: ProjectFact = {
  kind: 'service',
  name: 'Sentry',
  detail: {},
  confidence: 'sure',
  evidence: [{ file: 'src/main.ts', line: 3 }],
};

/** A record in which every action of the list below finds something to change. */
export const changeableRecord: ClientRecord = aClient({
  contacts: [{ name: 'Nora' }],
  agreement: { paymentTerms: 'net 30' },
  scope: [
    { id: 'guest', what: 'Guest basket', state: 'approved', percentDone: 60 },
    { id: 'gift', what: 'Gift cards', state: 'requested' },
  ],
  credentials: [{ id: 'stripe', name: 'Stripe dashboard' }],
  invoices: [
    { id: 'late', number: '1', issued: '2026-09-30', due: '2026-10-30', amount: '2400.00 EUR' },
    { id: 'no-due', number: '2', issued: '2026-11-01', amount: '10.00 EUR' },
  ],
  promises: [{ id: 'plan', what: 'Plan', madeOn: '2026-10-28', due: '2026-11-19' }],
  redFlags: [
    { id: 'open', flag: 'haggling', seenOn: '2026-11-01' },
    { id: 'settled', flag: 'scope-creep', seenOn: '2026-10-01', resolvedOn: '2026-10-02' },
    { id: 'declined', flag: 'no-agreement', declinedOn: '2026-10-01' },
  ],
  repairs: [{ id: 'tried', kind: 'conversation', on: '2026-11-02' }],
  decision: { what: 'repair', on: '2026-11-03', reason: 'Once more' },
  exit: { checklist: [{ id: 'talk', step: 'talk', due: '2026-12-01' }] },
  facts: [{ id: 'f', kind: 'service', name: 'Sentry', evidence: [{ file: 'a.ts', line: 1 }], seenOn: '2026-11-01' }],
  ignoredFacts: [{ id: 'g', kind: 'task', name: 'remove the demo data', key: 'k-demo' }],
  snoozed: [{ what: 'promise: other', until: '2026-12-24' }],
});

const [open, settled, declined] = referencesOf(changeableRecord.redFlags ?? []);
const [tried] = referencesOf(changeableRecord.repairs ?? []);
const [credential] = referencesOf(changeableRecord.credentials ?? []);
const [step] = planRows(changeableRecord).rows;
const promise = agendaOf(changeableRecord, context).find(({ action }) => action === 'keep-promise');
if (!open || !settled || !declined || !tried || !credential || !step || !promise) throw new Error('A row is missing.');

/** Every action that changes a record, by its name, each with something to change in {@link changeableRecord}. */
export const recordActions: Readonly<Record<string, RecordEdit>> = {
  addScopeItem: addScopeItem({ id: 'new', what: 'Export', state: 'agreed' }, today),
  markScopeItemsDone: markScopeItemsDone(['guest'], today),
  answerRequest: answerRequest({ key: 'gift', what: 'Gift cards', rowId: newId }, { kind: 'decline' }, today),
  makePromise: makePromise({ id: 'new', what: 'A quote', due: '2026-12-01' }, today),
  logLine: logLine({ items: [{ kind: 'contact', on: today, line: 'Called' }], line: 'Called', rowId: newId }, today),
  noteGutFeeling: noteGutFeeling(3, today),
  answerQuestion: answerQuestion({ id: 'new', question: 'And without them?', answer: 'Better' }),
  judgeFit: judgeFit({ kind: 'partly' }),
  logRepair: logRepair({ id: 'new', kind: 'boundary', on: today, outcome: 'Held' }, today),
  noteOutcome: noteOutcome(tried, { worked: true, outcome: 'Better' }),
  addHours: addHours({ month: '2026-11', hours: 2 }, 'new'),
  addInvoice: addInvoice({ id: 'new', number: '2026-300', issued: today, amount: '5.00 EUR' }),
  addPayment: addPayment('late', { on: today, amount: '850.50 EUR' }),
  noteReminder: noteReminder('late', { stage: 'friendly', on: today, id: 'letter-1' }),
  settleDueDates: settleDueDates(),
  addCredential: addCredential({ id: 'new', name: 'Hosting' }),
  identifyCredential: identifyCredential(credential, 'new'),
  setReference: setReference(credential, 'op://Clients/Stripe/password'),
  noteHeld: noteHeld('stripe', 'VS Code'),
  changeStage: changeStage('left'),
  renameClient: renameClient('ACME'),
  startExit: startExit(order, context),
  startEmergencyExit: startEmergencyExit(order, {
    document: 'Note it',
    notice: 'Give notice',
    access: 'Take away access',
    export: 'Take a copy',
    invoice: 'Invoice',
    rotate: 'Rotate',
    preserve: 'Preserve',
    legal: 'Ask a lawyer',
  } as Parameters<typeof startEmergencyExit>[1]),
  cancelExit: cancelExit({ whatChanged: 'A new contact', today }),
  settleStep: settleStep(step.key, step.doneOn ? 'open' : { doneOn: today }),
  moveStep: moveStep(step.key, '2027-02-03'),
  moveLastDay: moveLastDay({ lastDay: '2027-02-28', moves: [] }),
  decide: decide({ what: 'keep', reason: 'They pay now' }, context),
  takeBackDecision: takeBackDecision(),
  seeFlag: seeFlag({ id: 'new', flag: 'late-payment', seenOn: today, evidence: 'Again' }, today),
  acceptSuggestion: acceptSuggestion({ id: 'new', flag: 'one-contact', evidence: 'Nora' }, context),
  declineSuggestion: declineSuggestion({ id: 'new', flag: 'one-contact', evidence: 'Nora' }, context),
  editSighting: editSighting(open, { seenOn: '2026-11-02', evidence: 'By telephone' }, today),
  resolveFlag: resolveFlag('haggling', 'One price', today),
  reopenFlag: reopenFlag(settled),
  takeBackDecline: takeBackDecline(declined),
  changeWeight: changeWeight('haggling', 3, today),
  answerOwnFault: answerOwnFault('haggling', 'shared', today),
  noteDelivered: noteDelivered({ id: 'letter-1', line: 'Farewell', on: today }),
  noteKept: noteKept({ id: 'letter-1', line: 'Farewell', on: today }),
  settle: settle(promise, today),
  snooze: snooze(['promise: plan'], '2026-12-01', today),
  wake: wake(['promise: other'], today),
  acceptFacts: acceptFacts([{ ...fact, name: 'Stripe' }], { today }, newId),
  ignoreFacts: ignoreFacts([{ ...fact, name: 'Stripe' }], newId),
  offerFactsAgain: offerFactsAgain([
    { ...fact, kind: 'task', name: 'remove the demo data', detail: { key: 'k-demo' } },
  ]),
  followFacts: followFacts({ facts: [fact], notRead: [] }, today),
  importInto: importInto(
    {
      entries: [{ kind: 'request', what: 'Dark mode', isDone: false, source: 'tasks.md', line: 1 } as never],
      names: [],
    },
    { newId, currency: 'EUR', today },
  ),
};
