import * as v from 'valibot';
import { scopeSource } from './facts.ts';
import { calendarDate, field, money, percent, rows, text } from './values.ts';

/** The states of a piece of work, from a wish to the end. */
export const scopeState = v.picklist([
  'noted',
  'agreed',
  'requested',
  'quoted',
  'approved',
  'declined',
  'done',
  'handed over',
  'cancelled',
]);
export type ScopeState = v.InferOutput<typeof scopeState>;

/** Every deliverable and every later request. */
export const scope = rows(
  {
    what: v.pipe(v.string(), v.minLength(1), v.description('The deliverable or the request, in one line.')),
    state: field(scopeState, 'agreed when left out; noted: seen in the code or thought of, agreed with nobody.'),
    contractRef: field(text, 'Where it was agreed: a clause, a quote, an e-mail.'),
    acceptance: field(text, 'How both sides know that it is done.'),
    acceptanceRef: field(text, 'Where the client accepted it.'),
    percentDone: field(percent, 'How much is done, 0 to 100.'),
    nextStep: field(text, 'The very next thing to do.'),
    blocker: field(text, 'What stands in the way.'),
    ownerAfter: field(text, 'Who does it after the handover.'),
    location: field(text, 'Where the result is: an address, a branch, a folder.'),
    estimate: field(text, 'How much work it is, such as "2 days".'),
    price: field(money, 'What it costs, such as "800.00 EUR".'),
    effect: field(text, 'What it does to the agreed dates, as the client is told: "the launch moves by a week".'),
    validUntil: field(calendarDate, 'The last day that the quoted price holds.'),
    advice: field(text, 'Why you advise against it, in one sentence, as the client is told (practice 134).'),
    alternative: field(text, 'What you offer instead, as the client is told.'),
    requestedOn: field(calendarDate, 'The day it was asked for.'),
    wantedBy: field(calendarDate, 'The day the client asked to have it by; nobody has promised it.'),
    goodwill: field(money, 'What it would have cost, where it is done as goodwill.'),
    due: field(calendarDate, 'The day it is promised for.'),
    doneOn: field(calendarDate, 'The day it was finished.'),
    source: field(scopeSource, 'Where it comes from: in words, or a file, its line and the key of the task there.'),
  },
  'Deliverables and later requests.',
);

/** What went wrong, told early and with a proposal (practices 128, 135 and 136). */
export const problems = rows(
  {
    what: v.pipe(v.string(), v.description('What happened, in one line, as the client is told.')),
    effect: field(text, 'What it means for the client.'),
    proposal: field(text, 'What you propose.'),
    due: field(calendarDate, 'The day by which it is put right.'),
  },
  'Problems that the client is told about.',
);

/** What was promised, and whether it was kept (practices 127 to 129). */
export const promises = rows(
  {
    what: v.pipe(v.string(), v.description('What was promised, in one line.')),
    madeOn: field(calendarDate, 'The day of the promise.'),
    due: field(calendarDate, 'The day it is promised for.'),
    keptOn: field(calendarDate, 'The day it was kept.'),
    warnedOn: field(calendarDate, 'The day you said that it would be late.'),
  },
  'Promises made to the client.',
);
