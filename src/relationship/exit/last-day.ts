import { endOfNotice } from '../../base/calendar/notice.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { leaveDecision } from '../signals/leave-decision.ts';
import { naturalEnd } from '../signals/natural-end.ts';
import { isWorkOwed } from '../signals/open-work.ts';
import type { SignalContext } from '../signals/signal-context.ts';

/** What the usual advice gives where no notice was agreed: two weeks, or a clean stopping point (practice 98). */
export const USUAL_NOTICE_DAYS = 14;

/** The days on which the work can end. */
export interface LastDays {
  /** The day notice ends when it is given on the day asked for. */
  readonly noticeEnds: string;
  /** Whether notice was agreed; otherwise it is the usual two weeks. */
  readonly isAgreed: boolean;
  /** The end of the current work, where that is near (practices 25 and 99). */
  readonly naturalEnd: string | undefined;
}

/** When the work can end if notice is given on a day. General information, not legal advice. */
export function lastDays(record: ClientRecord, announcedOn: string, { holidays, thresholds }: SignalContext): LastDays {
  const { notice } = record.agreement ?? {};
  const period = notice
    ? { days: notice.days, kind: notice.kind ?? 'calendar' }
    : { days: USUAL_NOTICE_DAYS, kind: 'calendar' as const };
  return {
    noticeEnds: endOfNotice(announcedOn, period, holidays),
    isAgreed: notice !== undefined,
    naturalEnd: naturalEnd(record, announcedOn, thresholds.cleanStopWithinDays),
  };
}

/** The days of an exit; both `YYYY-MM-DD`. */
export interface ExitDays {
  readonly announceOn: string;
  readonly lastDay: string;
  /** Once the client knows, only the length of the notice is left to say. */
  readonly isAnnounced?: boolean;
}

/** What speaks against announcing on a day or ending on another: said, never forbidden (practices 14, 92 and 98). */
export function warningsOf(
  record: ClientRecord,
  { announceOn, lastDay, isAnnounced = false }: ExitDays,
  context: SignalContext,
): readonly Message[] {
  const { noticeEnds, isAgreed } = lastDays(record, announceOn, context);
  const coolingOff = leaveDecision(record, context)?.countsFrom;
  const short: Message | undefined =
    lastDay < noticeEnds
      ? { id: isAgreed ? 'exit.warn.beforeNotice' : 'exit.warn.shortNotice', values: { date: { date: noticeEnds } } }
      : undefined;
  if (isAnnounced) return short ? [short] : [];
  const warnings: (Message | undefined)[] = [
    coolingOff !== undefined && announceOn < coolingOff
      ? { id: 'exit.warn.coolingOff', values: { date: { date: coolingOff } } }
      : undefined,
    short,
    lastDay < context.today ? { id: 'exit.warn.lastDayPast' } : undefined,
    needsAnswers(record),
  ];
  return warnings.filter((message) => message !== undefined);
}

/** Work that waits for the client is best asked about before they know; `undefined` where none does. */
export function needsAnswers({ scope = [] }: ClientRecord): Message | undefined {
  const waiting = scope.filter((item) => isWorkOwed(item) && (item.blocker ?? '') !== '');
  return waiting.length > 0 ? { id: 'exit.warn.needsAnswers', values: { count: waiting.length } } : undefined;
}
