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
import { type Fact, factsOf } from './facts.ts';

/** What is shown of a client: how it stands, what is to be done, and the facts worth a word, the most urgent first. */
export interface ClientView {
  readonly record: ClientRecord;
  readonly standing: Standing;
  readonly agenda: readonly AgendaEntry[];
  /** What is left alone for a while: the agenda is silent about it, the facts are not. */
  readonly snoozed: readonly AgendaEntry[];
  readonly facts: readonly Fact[];
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
  readonly #received = new WeakMap<ClientRecord, { readonly today: string; readonly amounts: readonly Amount[] }>();
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
      records.map((record) => ({ id: record.id, amounts: this.#receivedFrom(record, context) })),
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
    const view = viewOf(record, { ...context, incomeShare: share });
    this.#views.set(record, { context, share, view });
    this.#workedOut++;
    return view;
  }

  #receivedFrom(record: ClientRecord, { today }: SignalContext): readonly Amount[] {
    const known = this.#received.get(record);
    if (known?.today === today) return known.amounts;
    const amounts = receivedSince(record.invoices ?? [], addMonths(today, -12), today);
    this.#received.set(record, { today, amounts });
    return amounts;
  }
}

/** What is shown of one client. */
export function viewOf(record: ClientRecord, context: SignalContext): ClientView {
  const [standing, all] = [standingOf(record, context), everythingToDo(record, context)];
  const [agenda, snoozed] = [all.filter(isAwake), all.filter((entry) => !isAwake(entry))];
  return { record, standing, agenda, snoozed, facts: factsOf(record, standing, all) };
}
