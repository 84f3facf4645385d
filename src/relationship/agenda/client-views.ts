import { addMonths } from '../../base/calendar/days.ts';
import type { Amount } from '../../base/money/amount.ts';
import { atOnce, type Steps } from '../../base/steps.ts';
import type { ClientRecord } from '../client/record.ts';
import { sharesOfIncome } from '../signals/income.ts';
import { receivedSince } from '../signals/payments.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { type Standing, standingOf } from '../signals/standing.ts';
import { everythingToDo, isAwake } from './agenda.ts';
import type { AgendaEntry } from './agenda-entry.ts';
import { type Fact, factsOf, notWorkedOut } from './facts.ts';

/** What is shown of a client: how it stands, what is to be done, and the facts worth a word, the most urgent first. */
export interface ClientView {
  readonly record: ClientRecord;
  readonly standing: Standing;
  readonly agenda: readonly AgendaEntry[];
  /** What is left alone for a while: the agenda is silent about it, the facts are not. */
  readonly snoozed: readonly AgendaEntry[];
  readonly facts: readonly Fact[];
  /** What kept all of this from being worked out, a defect; then the facts say so, and the rest is empty. */
  readonly failure?: { readonly cause: unknown };
}

/** What a client paid within a year. */
interface Received extends Pick<ClientView, 'failure'> {
  readonly today: string;
  readonly amounts: readonly Amount[];
}

interface Remembered {
  readonly context: SignalContext;
  readonly share: number | undefined;
  readonly view: ClientView;
}

/**
 * The views of all clients. What is worked out from a record is kept as long as the same record object, context and
 * share of income are asked for, so that an edit to one record costs that record alone.
 */
export class ClientViews {
  readonly #views = new WeakMap<ClientRecord, Remembered>();
  readonly #received = new WeakMap<ClientRecord, Received>();
  #workedOut = 0;

  /** How many views have been worked out so far, for those who watch over the cost. */
  get workedOut(): number {
    return this.#workedOut;
  }

  /** The views of the records in their order; `context` has no share of income, which is worked out from the records. */
  of(records: readonly ClientRecord[], context: SignalContext): readonly ClientView[] {
    return atOnce(this.steps(records, context));
  }

  /** The same in steps, which count records; what was worked out by the last of them is kept, whether all are done or not. */
  *steps(records: readonly ClientRecord[], context: SignalContext): Steps<readonly ClientView[]> {
    const shares = sharesOfIncome(
      records.map((record) => ({ id: record.id, amounts: this.#receivedFrom(record, context).amounts })),
    );
    const views: ClientView[] = [];
    for (const record of records) yield views.push(this.#viewOf(record, context, shares.get(record.id)));
    return views;
  }

  #viewOf(record: ClientRecord, context: SignalContext, wholeShare: number | undefined): ClientView {
    // A payment changes everybody's share a little; only a dependency makes a difference to what is shown.
    const isDependency = wholeShare !== undefined && wholeShare > context.thresholds.incomeShareAbovePercent;
    const share = isDependency ? wholeShare : undefined;
    const known = this.#views.get(record);
    if (known && known.context === context && known.share === share) return known.view;
    const { failure } = this.#receivedFrom(record, context);
    const view = failure ? viewWithout(record, failure) : viewOf(record, { ...context, incomeShare: share });
    this.#views.set(record, { context, share, view });
    this.#workedOut++;
    return view;
  }

  /** One record that cannot be read for it takes no other's share away. */
  #receivedFrom(record: ClientRecord, { today }: SignalContext): Received {
    const known = this.#received.get(record);
    if (known?.today === today) return known;
    const received = receivedIn(record, today);
    this.#received.set(record, received);
    return received;
  }
}

function receivedIn(record: ClientRecord, today: string): Received {
  try {
    return { today, amounts: receivedSince(record.invoices ?? [], addMonths(today, -12), today) };
  } catch (cause) {
    return { today, amounts: [], failure: { cause } };
  }
}

/** What is shown of one client. Never throws: a signal that stumbles over a record spoils that record's view alone. */
export function viewOf(record: ClientRecord, context: SignalContext): ClientView {
  try {
    const [standing, all] = [standingOf(record, context), everythingToDo(record, context)];
    const [agenda, snoozed] = [all.filter(isAwake), all.filter((entry) => !isAwake(entry))];
    return { record, standing, agenda, snoozed, facts: factsOf(record, standing, all) };
  } catch (cause) {
    return viewWithout(record, { cause });
  }
}

function viewWithout(record: ClientRecord, failure: NonNullable<ClientView['failure']>): ClientView {
  return {
    record,
    standing: NOTHING_KNOWN,
    agenda: [],
    snoozed: [],
    facts: [notWorkedOut(failure.cause)],
    failure,
  };
}

/** For the types alone: whoever shows a standing looks for a failure first. */
const NOTHING_KNOWN: Standing = {
  orbit: { state: 'none', weight: 0, signals: [] },
  flags: { open: [], resolved: [], weight: 0, level: 'calm', heaviest: undefined },
  suggested: [],
  unsettled: [],
  recommendation: undefined,
  leaveDecision: undefined,
  decided: [],
  counsel: [],
};
