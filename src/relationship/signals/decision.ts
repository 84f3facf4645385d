import { addDays } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { RepairKind } from '../client/private.ts';
import type { Advice, Evidence } from './decision-evidence.ts';
import { modifiersOf } from './decision-modifiers.ts';
import { DECISION_RULES, type DecisionRuleId, type RuleOutcome } from './decision-rules.ts';
import { isEndUnderWay } from './leave-decision.ts';
import type { SignalContext } from './signal-context.ts';

/** Keep, repair or leave, with what speaks for and against it. The person decides; nothing is written by itself. */
export interface Recommendation {
  readonly advice: Advice;
  readonly rule: DecisionRuleId;
  /** The recommendation in a sentence. */
  readonly sentence: Message;
  /** Why, in a sentence. */
  readonly reason: Message;
  /** Which repair, where one is recommended. */
  readonly repair: RepairKind | undefined;
  /** The day to look again, or the day by which the repair has to show. */
  readonly lookAgainOn: string | undefined;
  readonly speaksFor: readonly Message[];
  readonly speaksAgainst: readonly Message[];
  readonly wouldChange: readonly Message[];
  /** What to mind while doing it. */
  readonly modifiers: readonly Message[];
}

/**
 * Recommends what to do about a client: the first rule that holds decides, the others that hold are reasons for or
 * against it (practices 11, 25, 33 to 36, 45, 48, 83, 84, 92, 99, 163). `undefined` once the client has
 * left, or the end is under way: then nothing is left to recommend.
 */
export function recommend(evidence: Evidence, context: SignalContext): Recommendation | undefined {
  if (evidence.record.stage === 'left' || isEndUnderWay(evidence.record, context.today)) return undefined;
  const holding = DECISION_RULES.flatMap(({ id, holds }) => {
    const outcome = holds(evidence, context);
    return outcome ? [{ id, ...outcome }] : [];
  });
  const [first, ...others] = holding;
  if (!first) return undefined;
  const { advice, reason, repair, wouldChange } = first;
  const orbit = reasonsOfOrbit(evidence, holding);
  const lookAgainOn = first.looksAgain ? addDays(context.today, context.thresholds.lookAgainDays) : undefined;
  return {
    advice,
    rule: first.id,
    sentence: sentenceFor(evidence, first, lookAgainOn),
    reason,
    repair,
    lookAgainOn,
    speaksFor: [...reasonsAmong(others, (other) => other === advice), ...(advice === 'keep' ? [] : orbit)],
    speaksAgainst: [...reasonsAmong(others, (other) => other !== advice), ...(advice === 'keep' ? orbit : [])],
    wouldChange,
    modifiers: modifiersOf(evidence, advice, context),
  };
}

function reasonsAmong(outcomes: readonly RuleOutcome[], isMeant: (advice: Advice) => boolean): readonly Message[] {
  return outcomes.filter(({ advice }) => isMeant(advice)).map(({ reason }) => reason);
}

/** Putting a client off speaks against keeping them as they are (practices 2, 3 and 11), unless a rule says so already. */
function reasonsOfOrbit({ orbit }: Evidence, holding: readonly { readonly id: DecisionRuleId }[]): readonly Message[] {
  const isSaid = orbit.state === 'none' || holding.some(({ id }) => id === 'orbiting and low');
  return isSaid ? [] : [{ id: 'reason.orbiting' }];
}

function sentenceFor({ record, flags }: Evidence, outcome: RuleOutcome, lookAgainOn: string | undefined): Message {
  // Signs that are there before signing are missed all too easily (practice 63).
  if (record.stage === 'lead' && outcome.advice === 'keep' && flags.open.length > 0)
    return { id: 'advice.lead.keepOnceSettled' };
  if (record.stage === 'lead') return { id: `advice.lead.${outcome.advice}` };
  if (outcome.advice === 'repair' && outcome.repair) {
    const repair: Message = { id: `repair.${outcome.repair.replace(' ', '-') as 'conversation'}` };
    return lookAgainOn
      ? { id: 'advice.repairBy', values: { repair, date: { date: lookAgainOn } } }
      : { id: 'advice.repair', values: { repair } };
  }
  if (outcome.advice === 'keep' && lookAgainOn)
    return { id: 'advice.keepLookAgain', values: { date: { date: lookAgainOn } } };
  return { id: outcome.atEndOfWork ? 'advice.leaveAtEnd' : `advice.${outcome.advice === 'keep' ? 'keep' : 'leave'}` };
}
