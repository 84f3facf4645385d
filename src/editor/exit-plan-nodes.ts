import type { Message } from '../base/ports/text.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { type ExitPlan, type ExitStep, exitPlan } from '../relationship/exit/exit-plan.ts';
import type { SignalContext } from '../relationship/signals/signal-context.ts';

/** A step of a client's exit, as a row. */
export interface ExitStepNode {
  readonly kind: 'exitStep';
  readonly client: LoadedClient;
  readonly step: ExitStep;
}

/** A client that is leaving, with its plan where it has one. */
export interface ExitPlanNode {
  readonly kind: 'exitPlan';
  readonly client: LoadedClient;
  readonly plan: ExitPlan | undefined;
  /** It could not be worked out, a defect; the log has it, for the agenda stumbled over the same. */
  readonly isBroken?: true;
}

/** What the *Exit Plan* view shows. */
export type ExitNode =
  | ExitPlanNode
  | { readonly kind: 'exitWarning'; readonly client: LoadedClient; readonly warning: Message }
  | ExitStepNode;

/** The clients that are leaving, those with the earliest last day first. */
export function exitPlans(clients: readonly LoadedClient[], context: SignalContext): readonly ExitPlanNode[] {
  const lastDay = ({ client }: ExitPlanNode) => client.record.exit?.lastDay ?? '9999-12-31';
  return clients
    .filter(({ record }) => record.stage === 'leaving')
    .map((client) => planOf(client, context))
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.client.record.name.localeCompare(b.client.record.name));
}

function planOf(client: LoadedClient, context: SignalContext): ExitPlanNode {
  try {
    return { kind: 'exitPlan', client, plan: exitPlan(client.record, context) };
  } catch {
    return { kind: 'exitPlan', client, plan: undefined, isBroken: true };
  }
}

/**
 * The rows below a client: what speaks against its plan, the steps in their order, and last those that were settled before
 * today. What is ticked stays where it is for the day, so that no other row comes under the mouse.
 */
export function rowsOf({ client, plan }: ExitPlanNode): ExitNode[] {
  const { steps = [], warnings = [] } = plan ?? {};
  const inOrder = [...steps.filter(({ isPast }) => !isPast), ...steps.filter(({ isPast }) => isPast)];
  return [
    ...warnings.map((warning) => ({ kind: 'exitWarning', client, warning }) as const),
    ...inOrder.map((step) => ({ kind: 'exitStep', client, step }) as const),
  ];
}
