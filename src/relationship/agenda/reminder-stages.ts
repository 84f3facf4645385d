import type { ClientRecord, Invoice } from '../client/record.ts';

/** The steps in which an unpaid invoice is reminded of. */
export type ReminderStage = NonNullable<NonNullable<Invoice['reminders']>[number]['stage']>;

const LADDER: readonly ReminderStage[] = ['friendly', 'firm', 'final'];

/**
 * The stage that the next reminder of an invoice takes: one above the highest so far. After the final one, what runs on
 * and is not paid for may end (practice 39); where nothing does, the final reminder is repeated.
 */
export function nextReminderStage(record: ClientRecord, { reminders = [] }: Invoice): ReminderStage {
  // A reminder written down without its stage still was one.
  const taken = reminders.map(({ stage = 'friendly' }) => LADDER.indexOf(stage));
  if (reminders.some(({ stage }) => stage === 'service ends')) return 'service ends';
  const next = LADDER[Math.max(-1, ...taken) + 1];
  return next ?? (runsOn(record) ? 'service ends' : 'final');
}

/** Whether the client gets something that goes on from month to month: a retainer, or hosting that the person holds. */
function runsOn({ agreement, assets = [] }: ClientRecord): boolean {
  return (
    (agreement?.retainers ?? []).length > 0 ||
    assets.some(({ kind, ownerNow }) => (kind === 'hosting' || kind === 'service') && ownerNow === 'me')
  );
}

/** The day of the latest reminder; `undefined` where there was none. */
export function lastRemindedOn({ reminders = [] }: Invoice): string | undefined {
  return reminders
    .map(({ on }) => on)
    .sort()
    .at(-1);
}
