import { addDays, daysBetween } from '../../base/calendar/days.ts';
import type { ClientRecord, Invoice } from '../client/record.ts';
import type { Thresholds } from '../client/thresholds.ts';
import { isPaid } from '../signals/payments.ts';
import type { SignalContext } from '../signals/signal-context.ts';

/** The steps in which an unpaid invoice is reminded of, from the first to the last (practices 32 and 39). */
export const REMINDER_STAGES = ['friendly', 'firm', 'final', 'service ends'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

const AFTER: Readonly<Record<ReminderStage, keyof Thresholds>> = {
  friendly: 'reminderFriendlyAfterDays',
  firm: 'reminderFirmAfterDays',
  final: 'reminderFinalAfterDays',
  'service ends': 'serviceEndsAfterDays',
};

/** One step of the ladder, sent on a day or planned for one (`YYYY-MM-DD`). */
export interface ReminderStep {
  readonly stage: ReminderStage;
  readonly on: string;
  readonly isSent: boolean;
}

/** The reminders of one invoice, sent and to come. */
export interface ReminderLadder {
  /** Days since the due date; negative while it lies ahead. */
  readonly daysLate: number;
  readonly steps: readonly ReminderStep[];
  /** The step whose turn it is; `undefined` after the last. */
  readonly next: ReminderStep | undefined;
}

/**
 * The ladder of an invoice that was due on a day and is not paid. Each step follows so many days after the due date, and
 * never sooner after the one before it than the ladder leaves between them. The end of a service is a step only where
 * something runs on.
 */
export function reminderLadder(
  record: ClientRecord,
  invoice: Invoice & { readonly due: string },
  { today, thresholds }: SignalContext,
): ReminderLadder | undefined {
  if (invoice.credit || isPaid(invoice, today)) return undefined;
  const stages = REMINDER_STAGES.filter((stage) => stage !== 'service ends' || runsOn(record));
  const sent = sentOn(invoice, stages);
  const lastSent = stages.findLastIndex((stage) => sent.has(stage));
  const steps: ReminderStep[] = [];
  for (const [index, stage] of stages.entries()) {
    const after = thresholds[AFTER[stage]];
    const on = sent.get(stage);
    if (on !== undefined) steps.push({ stage, on, isSent: true });
    if (index <= lastSent) continue;
    const before = steps.at(-1);
    const gap = before ? Math.max(after - thresholds[AFTER[before.stage]], 0) : 0;
    const usual = addDays(invoice.due, after);
    const apart = before === undefined ? undefined : addDays(before.on, gap);
    steps.push({ stage, on: apart !== undefined && apart > usual ? apart : usual, isSent: false });
  }
  return { daysLate: daysBetween(invoice.due, today), steps, next: steps.find(({ isSent }) => !isSent) };
}

/** The day each stage was last sent; a reminder written down without its stage is taken for the next one. */
function sentOn({ reminders = [] }: Invoice, stages: readonly ReminderStage[]): ReadonlyMap<ReminderStage, string> {
  const sent = new Map<ReminderStage, string>();
  for (const { on, stage } of [...reminders].sort((a, b) => a.on.localeCompare(b.on))) {
    const taken = stage ?? stages.find((each) => !sent.has(each));
    if (taken && stages.includes(taken)) sent.set(taken, on);
  }
  return sent;
}

/** Whether the client gets something that goes on from month to month: a retainer, or a service that the person holds. */
function runsOn({ agreement, assets = [], invoices = [] }: ClientRecord): boolean {
  return (
    (agreement?.retainers ?? []).some(({ cancelled }) => !cancelled) ||
    assets.some(({ kind, ownerNow }) => (kind === 'hosting' || kind === 'service') && ownerNow === 'me') ||
    invoices.some(({ reminders = [] }) => reminders.some(({ stage }) => stage === 'service ends'))
  );
}
