import fc from 'fast-check';
import { acceptFacts, ignoreFacts, offerFactsAgain } from '../../src/actions/accept-facts.ts';
import { settle, snooze, wake } from '../../src/actions/agenda.ts';
import { answerRequest } from '../../src/actions/answer-request.ts';
import { changeStage, folderAfterMove, renameClient } from '../../src/actions/change-client.ts';
import { addCredential, identifyCredential, noteHeld, setReference } from '../../src/actions/credentials.ts';
import { decide, takeBackDecision } from '../../src/actions/decide.ts';
import { cancelExit, type Settlement, settleStep, startEmergencyExit, startExit } from '../../src/actions/exit.ts';
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
import * as redFlags from '../../src/actions/red-flags.ts';
import { noteReminder, settleDueDates, type TermsReading } from '../../src/actions/reminders.ts';
import { logRepair, noteOutcome } from '../../src/actions/repairs.ts';
import { addScopeItem, markScopeItemsDone } from '../../src/actions/scope-items.ts';
import { noteSealed } from '../../src/actions/seal-credentials.ts';
import type { ProjectFact } from '../../src/project/facts/project-fact.ts';
import { readTaskList } from '../../src/records/imports/task-list.ts';
import { everythingToDo } from '../../src/relationship/agenda/agenda.ts';
import { keyOf } from '../../src/relationship/agenda/agenda-entry.ts';
import { FACT_KINDS } from '../../src/relationship/client/fact-kinds.ts';
import { stage } from '../../src/relationship/client/identity.ts';
import { REPAIR_KINDS } from '../../src/relationship/client/private.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../src/relationship/client/record-edit.ts';
import { referencesOf } from '../../src/relationship/client/row-reference.ts';
import { keysOfRows } from '../../src/relationship/client/row-titles.ts';
import { EMERGENCY_STEPS } from '../../src/relationship/exit/emergency-steps.ts';
import { planRows } from '../../src/relationship/exit/plan-rows.ts';
import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';
import { understandLine } from '../../src/relationship/logging/understand-line.ts';
import { signalContext } from '../../src/relationship/signals/standing.ts';
import { anyText } from '../support/any-text.ts';
import { anyDay } from '../support/arbitrary-values.ts';
import { today } from '../support/handover.ts';

/** What a person says and picks, one thing after the other. */
export class Hand {
  readonly #picks: readonly number[];
  readonly #texts: readonly string[];
  readonly #days: readonly string[];
  #at = 0;
  #ids = 0;

  constructor({ picks, texts, days }: { picks: readonly number[]; texts: readonly string[]; days: readonly string[] }) {
    this.#picks = picks;
    this.#texts = texts;
    this.#days = days;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.number() % Math.max(from.length, 1)];
  }

  one<T>(first: T, ...others: readonly T[]): T {
    return this.pick([first, ...others]) ?? first;
  }

  number(): number {
    return this.#picks[this.#at++ % this.#picks.length] ?? 0;
  }

  text(): string {
    return this.#texts[this.number() % this.#texts.length] ?? '';
  }

  /** Text that is not blank, where the product asks until there is some. */
  words(): string {
    const text = this.text();
    return text.trim() === '' ? 'words' : text;
  }

  day(): string {
    return this.#days[this.number() % this.#days.length] ?? today;
  }

  /** A day that has come, where the product refuses others. */
  pastDay(): string {
    return [this.day(), today].sort()[0] ?? today;
  }

  id(): string {
    return `new${this.#ids++}`;
  }
}

/** Anything that a person may say and pick. */
export const anyHand = fc.record({
  picks: fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 16 }),
  texts: fc.array(anyText, { minLength: 1, maxLength: 4 }),
  days: fc.array(anyDay, { minLength: 1, maxLength: 3 }),
});

type Making = (record: ClientRecord, hand: Hand) => RecordEdit;

const context = signalContext({ version: 1 }, today);
const keyIn = (rows: readonly { readonly id?: string | undefined }[] | undefined, hand: Hand) =>
  hand.pick(keysOfRows(rows ?? [])) ?? 'none';
const rowIn = (rows: readonly { readonly id?: string | undefined }[] | undefined, hand: Hand) =>
  hand.pick(referencesOf(rows ?? [])) ?? { key: 'none', print: '' };
const flagIn = ({ redFlags: rows = [] }: ClientRecord, hand: Hand) =>
  hand.pick(rows.map(({ flag }) => flag)) || (CATALOGUE[0]?.id ?? '');
const entryIn = (record: ClientRecord, hand: Hand) => hand.pick(everythingToDo(record, context));
const money = (hand: Hand) => `${hand.number()}.50 ${hand.one('EUR', 'USD')}`;
const stepIn = (record: ClientRecord, hand: Hand) => hand.pick(planRows(record).rows)?.key ?? 'none';

function factsIn(record: ClientRecord, hand: Hand): ProjectFact[] {
  const known = hand.pick(record.facts ?? []);
  const fact = (kind: ProjectFact['kind'], name: string): ProjectFact => ({
    kind,
    name,
    detail: {},
    confidence: 'sure',
    evidence: [{ file: hand.words(), line: 1 + hand.number() }],
  });
  const fresh = fact(hand.one('service', ...FACT_KINDS), hand.words());
  return known ? [fact(known.kind, known.name), fresh] : [fresh];
}

/** Every action that changes a client's record, by its name, from what a person may say and pick. */
export const ACTIONS: Readonly<Record<string, Making>> = {
  acceptFacts: (record, hand) => acceptFacts(factsIn(record, hand), { today }, () => hand.id()),
  ignoreFacts: (record, hand) => ignoreFacts(factsIn(record, hand), () => hand.id()),
  offerFactsAgain: (record, hand) => offerFactsAgain(factsIn(record, hand)),
  followFacts: (record, hand) => followFacts({ facts: factsIn(record, hand), notRead: [] }, today),
  settle: (record, hand) => {
    const entry = entryIn(record, hand);
    const answer = { renewal: hand.day(), worked: hand.one(true, false), rowId: hand.id() };
    return entry ? settle(entry, today, answer) : () => [];
  },
  snooze: (record, hand) => {
    const entry = entryIn(record, hand);
    return snooze([entry ? keyOf(entry) : hand.words()], hand.day(), today);
  },
  wake: (record, hand) => wake([hand.pick(record.snoozed ?? [])?.what ?? ''], today),
  answerRequest: (record, hand) => {
    const key = hand.one(undefined, ...keysOfRows(record.scope ?? []));
    const answer = hand.one(
      { kind: 'decline' } as const,
      { kind: 'quote', price: money(hand) } as const,
      { kind: 'later', on: hand.day(), promise: hand.words() } as const,
      { kind: 'goodwill', worth: money(hand) } as const,
    );
    return answerRequest({ key, what: hand.words(), rowId: () => hand.id() }, answer, today);
  },
  changeStage: (_, hand) => changeStage(hand.one('lead', ...stage.options)),
  renameClient: (_, hand) => renameClient(hand.text()),
  folderAfterMove: (record, hand) =>
    folderAfterMove(hand.pick(record.repositories ?? [])?.folder ?? '.', hand.one('own', 'workspace')),
  addCredential: (_, hand) => addCredential({ id: hand.id(), name: hand.words(), account: hand.text() }),
  identifyCredential: (record, hand) => identifyCredential(rowIn(record.credentials, hand), hand.id()),
  setReference: (record, hand) => setReference(rowIn(record.credentials, hand), hand.one(undefined, 'op://a/b/c')),
  noteHeld: (record, hand) => noteHeld(keyIn(record.credentials, hand), hand.one(undefined, hand.words())),
  decide: (_, hand) => decide({ what: hand.one('keep', 'repair', 'leave'), reason: hand.text() }, context),
  takeBackDecision: () => takeBackDecision(),
  moveStep: (record, hand) => moveStep(stepIn(record, hand), hand.day()),
  moveLastDay: (record, hand) => {
    const rows = planRows(record).rows.filter(({ due }) => due !== undefined);
    const moves = rows.map(({ key, due = '' }) => ({
      id: key,
      title: { id: 'record.undone' } as const,
      from: due,
      to: hand.day(),
    }));
    return moveLastDay({ lastDay: hand.day(), moves, earlyReason: hand.text() });
  },
  startExit: (_, hand) => {
    const order = { reason: hand.words(), options: [hand.words()], announceOn: hand.day(), lastDay: hand.day() };
    return startExit({ ...order, earlyReason: hand.one(undefined, hand.words()) }, context);
  },
  startEmergencyExit: (_, hand) => {
    const order = { reason: hand.words(), options: [], announceOn: hand.day(), lastDay: hand.day() };
    const words = Object.fromEntries(EMERGENCY_STEPS.map((step) => [step, hand.words()]));
    return startEmergencyExit(order, words as Parameters<typeof startEmergencyExit>[1]);
  },
  cancelExit: (_, hand) => cancelExit({ whatChanged: hand.words(), today }),
  settleStep: (record, hand) =>
    settleStep(
      stepIn(record, hand),
      hand.one<Settlement>('open', { doneOn: hand.pastDay() }, { skipped: hand.words() }),
    ),
  answerQuestion: (record, hand) => {
    const id = hand.one('own-question-business', ...(record.fit?.intake ?? []).flatMap((row) => row.id ?? []));
    return answerQuestion({ id, question: hand.words(), answer: hand.text() });
  },
  noteGutFeeling: (_, hand) => noteGutFeeling(hand.one(1, 2, 3, 4, 5), today),
  addHours: (record, hand) => {
    const month = hand.pick(record.effort ?? [])?.month ?? hand.day().slice(0, 7);
    return addHours({ month, hours: hand.one(-2, 0.25, 3, -1e6) }, hand.id());
  },
  judgeFit: (_, hand) => judgeFit({ stage: hand.one('yes', 'partly', 'no') } as Parameters<typeof judgeFit>[0]),
  addInvoice: (_, hand) =>
    addInvoice({
      id: hand.id(),
      number: hand.words(),
      issued: hand.day(),
      due: hand.one(undefined, hand.day()),
      amount: money(hand),
    }),
  addPayment: (record, hand) => addPayment(keyIn(record.invoices, hand), { on: hand.day(), amount: money(hand) }),
  logLine: (_, hand) => {
    const line = `${hand.one('called yesterday, owe a quote by Friday, ', '', 'promised the export, ')}${hand.words()}`;
    const { items } = understandLine(line, { languages: ['en', 'fr', 'ru', 'vi'], names: [hand.text()], today });
    return logLine({ items, line, rowId: () => hand.id() }, today);
  },
  noteDelivered: (record, hand) =>
    noteDelivered({
      id: hand.one(hand.id(), keyIn(record.log, hand)),
      line: hand.words(),
      document: 'farewell',
      on: hand.day(),
    }),
  noteKept: (_, hand) => noteKept({ id: hand.id(), line: hand.words(), on: hand.day() }),
  makePromise: (_, hand) => makePromise({ id: hand.id(), what: hand.words(), due: hand.day() }, today),
  importInto: (_, hand) => {
    const { entries } = readTaskList(`- [ ] ${hand.text()}\n  - [x] ${hand.text()}\n`, hand.words());
    return importInto({ entries, names: [hand.words()] }, { newId: () => hand.id(), currency: 'EUR', today });
  },
  acceptSuggestion: (record, hand) =>
    redFlags.acceptSuggestion({ id: hand.id(), flag: flagIn(record, hand), evidence: hand.words() }, context),
  declineSuggestion: (record, hand) =>
    redFlags.declineSuggestion({ id: hand.id(), flag: flagIn(record, hand), evidence: hand.words() }, context),
  seeFlag: (record, hand) =>
    redFlags.seeFlag(
      { id: hand.id(), flag: flagIn(record, hand), seenOn: hand.pastDay(), evidence: hand.text() },
      today,
    ),
  editSighting: (record, hand) =>
    redFlags.editSighting(rowIn(record.redFlags, hand), { seenOn: hand.pastDay(), evidence: hand.text() }, today),
  resolveFlag: (record, hand) => redFlags.resolveFlag(flagIn(record, hand), hand.text(), today),
  reopenFlag: (record, hand) => redFlags.reopenFlag(rowIn(record.redFlags, hand)),
  takeBackDecline: (record, hand) => redFlags.takeBackDecline(rowIn(record.redFlags, hand)),
  changeWeight: (record, hand) => redFlags.changeWeight(flagIn(record, hand), hand.one(undefined, 1, 2, 3), today),
  answerOwnFault: (record, hand) =>
    redFlags.answerOwnFault(flagIn(record, hand), hand.one('mine', 'shared', 'theirs'), today),
  noteReminder: (record, hand) =>
    noteReminder(keyIn(record.invoices, hand), {
      stage: hand.one('friendly', 'firm', 'final'),
      on: hand.day(),
      id: hand.one(hand.id(), hand.text()),
    }),
  settleDueDates: (_, hand) =>
    settleDueDates(hand.one<TermsReading | undefined>(undefined, 'days-then-month-end', 'month-end-then-days')),
  logRepair: (_, hand) =>
    logRepair(
      {
        id: hand.id(),
        kind: hand.one('boundary', ...REPAIR_KINDS),
        on: hand.pastDay(),
        outcome: hand.text(),
        worked: hand.one(undefined, true, false),
      },
      today,
    ),
  noteOutcome: (record, hand) =>
    noteOutcome(rowIn(record.repairs, hand), { worked: hand.one(undefined, true, false), outcome: hand.text() }),
  addScopeItem: (_, hand) =>
    addScopeItem(
      {
        id: hand.id(),
        what: hand.words(),
        state: hand.one('agreed', 'requested'),
        due: hand.one(undefined, hand.day()),
      },
      today,
    ),
  markScopeItemsDone: (record, hand) => markScopeItemsDone([keyIn(record.scope, hand)], today),
  noteSealed: (record, hand) =>
    noteSealed({
      keys: [keyIn(record.credentials, hand)],
      on: hand.day(),
      receivedBy: hand.one(undefined, hand.text()),
      file: hand.words(),
      method: hand.words(),
      line: hand.words(),
      isReceived: hand.one(true, false),
      id: hand.id(),
    }),
};
