import { daysBetween, monthOf } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, PromiseMade } from '../client/record.ts';
import type { Recommendation } from './decision.ts';
import type { Evidence } from './decision-evidence.ts';
import { fitWithIdeal } from './ideal-client.ts';
import type { LeaveDecision } from './leave-decision.ts';
import { isOpenScope } from './open-work.ts';
import type { SignalContext } from './signal-context.ts';

/** Advice that helps just now, with the practices it rests on. */
export interface Counsel {
  readonly message: Message;
  readonly practices: readonly number[];
}

/** What counsel is chosen by. */
export interface CounselCase extends Evidence {
  readonly recommendation: Recommendation | undefined;
  readonly leaveDecision: LeaveDecision | undefined;
}

interface CounselRule {
  readonly practices: readonly number[];
  /** The hint where it applies. */
  readonly say: (of: CounselCase, context: SignalContext) => Message | undefined;
}

/** Whether leaving is recommended, decided or under way; with a lead nothing has begun that could end. */
function isParting({ record, recommendation, leaveDecision }: CounselCase): boolean {
  if (record.stage === 'lead') return false;
  return record.stage === 'leaving' || leaveDecision !== undefined || recommendation?.advice === 'leave';
}

function openOf({ flags }: CounselCase, group: string) {
  return flags.open.filter(({ kind }) => kind.group === group);
}

const whileDeciding: readonly CounselRule[] = [
  {
    practices: [2],
    say: ({ orbit }) => (orbit.state === 'none' ? undefined : { id: 'counsel.otherClients' }),
  },
  {
    practices: [3],
    say: ({ leaveDecision }) => (leaveDecision?.state === 'counts' ? { id: 'counsel.decidingLate' } : undefined),
  },
  {
    practices: [33],
    say: ({ record, recommendation }, { incomeShare, today }) => {
      const worked = (record.effort ?? []).filter(({ month }) => month <= monthOf(today));
      const [latest] = worked.sort((a, b) => b.month.localeCompare(a.month));
      if (recommendation === undefined || incomeShare === undefined || !latest) return undefined;
      const values = {
        percent: Math.round(incomeShare),
        hours: latest.hours,
        month: { month: latest.month },
      };
      return { id: 'counsel.sizeAgainstWork', values };
    },
  },
  {
    practices: [35],
    say: (of) =>
      openOf(of, 'money').length > 0 && !isParting(of) && of.recommendation && of.recommendation.advice !== 'leave'
        ? { id: 'counsel.paySystem' }
        : undefined,
  },
  {
    practices: [50, 51],
    say: (of) => (openOf(of, 'advice').length === 1 ? { id: 'counsel.notEveryIdea' } : undefined),
  },
  {
    practices: [58],
    say: (of) => {
      const refused = openOf(of, 'advice');
      const isConstant = refused.length > 1 || refused.some(({ isPattern }) => isPattern);
      return isConstant ? { id: 'counsel.refusalsWear' } : undefined;
    },
  },
  {
    practices: [62],
    say: (of) => {
      const { open } = of.flags;
      const isCreepAlone = open.length > 0 && open.every(({ kind }) => kind.group === 'scope');
      return isCreepAlone && !isParting(of) ? { id: 'counsel.creepIsHuman' } : undefined;
    },
  },
  {
    practices: [63],
    say: ({ record, flags, suggested }) =>
      record.stage === 'lead' && flags.open.length + suggested.length > 0 ? { id: 'counsel.signsAtStart' } : undefined,
  },
  {
    practices: [84],
    say: ({ record, flags }, { today }) => {
      const felt = (record.fit?.gut ?? []).filter(({ on }) => on <= today);
      const [last] = felt.sort((a, b) => b.on.localeCompare(a.on));
      return flags.level === 'watch' && last
        ? { id: 'counsel.instinct', values: { feeling: last.feeling } }
        : undefined;
    },
  },
  {
    practices: [69],
    say: ({ recommendation }) => (recommendation?.advice === 'repair' ? { id: 'counsel.speak' } : undefined),
  },
];

/** The first promise that is overdue without a warning. */
function unwarned({ promises = [] }: ClientRecord, today: string): PromiseMade | undefined {
  return promises.find(({ due, keptOn, warnedOn }) => due !== undefined && due < today && !keptOn && !warnedOn);
}

const aboutLeads: readonly CounselRule[] = [
  {
    practices: [138],
    say: ({ record }, { idealClient }) =>
      record.stage === 'lead' ? fitWithIdeal(record, { idealClient }).sentence : undefined,
  },
];

const aboutHonesty: readonly CounselRule[] = [
  {
    practices: [129],
    say: ({ record }, { today }) => {
      const promise = unwarned(record, today);
      return promise && { id: 'counsel.emptyPromise', values: { what: promise.what } };
    },
  },
  {
    practices: [130],
    say: ({ orbit }) => (orbit.signals.some(({ kind }) => kind === 'silence') ? { id: 'counsel.unsaid' } : undefined),
  },
  {
    practices: [135],
    say: ({ record }, { today }) => {
      const late = (record.scope ?? []).find((item) => item.due !== undefined && item.due < today && isOpenScope(item));
      const toldSince = (record.log ?? []).some(({ on, direction }) => direction === 'out' && on > (late?.due ?? ''));
      return late && !toldSince ? { id: 'counsel.sayItIsLate', values: { what: late.what } } : undefined;
    },
  },
];

/** A reason longer than this reads like excuses: about two lines of a letter. */
const LONG_REASON = 160;

const whileParting: readonly CounselRule[] = [
  {
    practices: [18],
    say: (of) => {
      const undecided = (of.record.scope ?? []).filter(({ state }) => state === 'requested' || state === 'quoted');
      return isParting(of) && undecided.length > 0
        ? { id: 'counsel.defineScope', values: { count: undecided.length } }
        : undefined;
    },
  },
  {
    practices: [26, 27],
    say: ({ record }) => ((record.exit?.reason ?? '').length > LONG_REASON ? { id: 'counsel.oneReason' } : undefined),
  },
  {
    practices: [29],
    say: (of) => {
      const [main] = (of.record.contacts ?? []).filter(({ current, vendor }) => current !== false && !vendor);
      const isPersonal = isParting(of) && main?.formOfAddress === 'familiar';
      return isPersonal ? { id: 'counsel.personalTies', values: { name: main.name ?? of.record.name } } : undefined;
    },
  },
  {
    practices: [69],
    say: (of) => (isParting(of) ? { id: 'counsel.inWriting' } : undefined),
  },
  {
    practices: [94, 112],
    say: (of) => (isParting(of) && !of.record.exit?.announcedOn ? { id: 'counsel.noBlame' } : undefined),
  },
  {
    practices: [73],
    say: (of) =>
      isParting(of) && (of.flags.level === 'serious' || openOf(of, 'respect').length > 0)
        ? { id: 'counsel.noArgument' }
        : undefined,
  },
  {
    practices: [81],
    say: (of) =>
      isParting(of) && of.flags.open.some(({ kind }) => kind.severe) ? { id: 'counsel.privateWarning' } : undefined,
  },
  {
    practices: [82],
    say: ({ leaveDecision }) => (leaveDecision ? { id: 'counsel.noFailure' } : undefined),
  },
  {
    practices: [107, 108],
    say: ({ record }, { today }) => {
      const announced = record.exit?.announcedOn;
      if (announced === undefined) return undefined;
      const since = (record.scope ?? []).filter(
        ({ requestedOn, state }) =>
          requestedOn && requestedOn > announced && requestedOn <= today && state !== 'declined',
      );
      return since.length === 0 ? undefined : { id: 'counsel.viciousCircle', values: { count: since.length } };
    },
  },
  {
    practices: [111],
    say: ({ record }, { today }) => {
      const announced = record.exit?.announcedOn;
      const isRecent = announced !== undefined && daysBetween(announced, today) >= 0 && record.stage !== 'left';
      return isRecent && !record.exit?.acknowledgedOn ? { id: 'counsel.ifAsked' } : undefined;
    },
  },
];

const rules: readonly CounselRule[] = [...aboutLeads, ...whileDeciding, ...aboutHonesty, ...whileParting];

/** What helps to know just now, what concerns the decision first. Nothing once the client has left. */
export function counselFor(of: CounselCase, context: SignalContext): readonly Counsel[] {
  if (of.record.stage === 'left') return [];
  return rules.flatMap(({ practices, say }) => {
    const message = say(of, context);
    return message ? [{ message, practices }] : [];
  });
}
