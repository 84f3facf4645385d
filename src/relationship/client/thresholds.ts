import * as v from 'valibot';
import { field } from './values.ts';

/** The numbers that decide when something counts, where the person has none of their own. Days are calendar days. */
const defaults = {
  replyOwedAfterBusinessDays: [3, 'A reply owed counts after so many business days'],
  replyOwedStepBusinessDays: [3, 'A reply owed counts one more for each so many further business days'],
  replyOwedAtMost: [4, 'Replies owed count no more than this'],
  promiseOverdueAfterDays: [1, 'A promise counts as overdue after so many days'],
  promiseOverdueStepDays: [7, 'An overdue promise counts one more for each so many further days'],
  promiseOverdueAtMost: [5, 'Overdue promises count no more than this'],
  silenceAfterDays: [21, 'Silence on an active client with open scope counts after so many days'],
  silenceStepDays: [14, 'Silence counts one more for each so many further days'],
  silenceAtMost: [4, 'Silence counts no more than this'],
  unannouncedAfterDays: [7, 'A leave decision counts as unannounced so many days after its cooling-off'],
  nearOrbitAt: [3, 'Near orbit from this weight of signals'],
  orbitingAt: [5, 'Orbiting from this weight of signals'],
  orbitingKinds: [2, 'Orbiting needs so many kinds of signal'],
  watchAt: [3, 'Red flags of this weight are worth watching'],
  troubleAt: [7, 'Red flags of this weight are trouble'],
  seriousAt: [12, 'Red flags of this weight are serious'],
  patternFrom: [2, 'A flag seen so often is a pattern and counts double'],
  lateInvoices: [2, 'So many late payments within the months below suggest a red flag'],
  lateInvoicesWithinMonths: [12, 'The months in which late payments are counted'],
  additionsAbovePercent: [15, 'Additions without price or time above this share of what was agreed suggest a red flag'],
  negativeConversations: [5, 'So many negative conversations in a row suggest a red flag'],
  incomeShareAbovePercent: [40, 'One client with more than this share of the income is a dependency'],
  hoursAbovePercent: [25, 'Hours this far above the agreed ones suggest a red flag'],
  hoursAboveMonths: [2, 'So many months in a row with too many hours suggest a red flag'],
  deadlinesToday: [2, 'So many deadlines set for the same day within a month suggest a red flag'],
  coolingOffDays: [2, 'Days before a leave decision counts'],
  lookAgainDays: [14, 'After one bad event, or a repair, look again after so many days'],
  repairsTried: [2, 'So many repairs without effect are enough'],
  lowGutFeeling: [2, 'A gut feeling of this or below is low'],
  lowGutFeelings: [2, 'So many low gut feelings in a row count'],
  lowEffortHours: [2, 'A client that takes at most so many hours a month is little work'],
  cleanStopWithinDays: [30, 'An end of the current work within so many days is a clean point to stop'],
  reminderFriendlyAfterDays: [7, 'A friendly reminder is suggested when an invoice is so many days late'],
  reminderFirmAfterDays: [14, 'A firm reminder is suggested when an invoice is so many days late'],
  reminderFinalAfterDays: [21, 'The final reminder is suggested when an invoice is so many days late'],
  serviceEndsAfterDays: [28, 'The end of a hosted service is suggested when an invoice is so many days late'],
  renewalAheadDays: [30, 'A renewal is worth a word so many days before'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** The numbers by which signals are worked out. */
export type Thresholds = { readonly [name in keyof typeof defaults]: number };

type Names = keyof Thresholds;

function forEachName<T>(make: (name: Names) => T): { [name in Names]: T } {
  const names = Object.keys(defaults) as Names[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { [name in Names]: T };
}

const number = v.pipe(v.number(), v.minValue(0));

/** The thresholds of a profile: each may be left out. */
export const thresholdFields = forEachName((name) => {
  const [value, what] = defaults[name];
  return field(number, `${what}; ${value} when left out.`);
});

/** The defaults that the product comes with. */
export const defaultThresholds: Thresholds = forEachName((name) => defaults[name][0]);

/** The person's own numbers, and the defaults where they have none. */
export function thresholdsFrom(own: Partial<Thresholds> | undefined): Thresholds {
  return forEachName((name) => own?.[name] ?? defaultThresholds[name]);
}
