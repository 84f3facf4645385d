import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { isEndUnderWay } from '../signals/leave-decision.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { exitPlan } from './exit-plan.ts';

/** Where the end of the work with a client has got to. */
export interface EndUnderWay {
  readonly sentence: Message;
  /** Whether it is announced, its last day, and what is next. */
  readonly details: readonly Message[];
}

/** Where the end has got to of a client that is leaving or was told of it; `undefined` for any other. */
export function endUnderWay(record: ClientRecord, context: SignalContext): EndUnderWay | undefined {
  if (!isEndUnderWay(record, context.today)) return undefined;
  const { announcedOn, lastDay } = record.exit ?? {};
  const isAnnounced = announcedOn !== undefined && announcedOn <= context.today;
  return {
    sentence: { id: 'ending.sentence' },
    details: [
      isAnnounced ? { id: 'ending.announced', values: { date: { date: announcedOn } } } : { id: 'ending.notAnnounced' },
      ...(lastDay === undefined ? [] : [{ id: 'ending.lastDay', values: { date: { date: lastDay } } } as const]),
      nextStep(record, context),
    ],
  };
}

function nextStep(record: ClientRecord, context: SignalContext): Message {
  const plan = exitPlan(record, context);
  if (!plan) return { id: 'ending.noPlan' };
  const next = plan.steps.find(({ state }) => state === 'open');
  if (!next) return { id: 'ending.allDone' };
  const { title: step, due } = next;
  return due === undefined
    ? { id: 'ending.next', values: { step } }
    : { id: 'ending.nextBy', values: { step, date: { date: due } } };
}
