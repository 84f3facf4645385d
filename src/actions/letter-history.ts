import { addDays, monthOf } from '../base/calendar/days.ts';
import type { LetterKind } from '../documents/letters/letter-kinds.ts';
import type { LetterHistory } from '../documents/letters/view.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { lastReportOn } from '../relationship/signals/report-rhythm.ts';

/** Days for which a talk is taken to be the one that is confirmed. */
const TALK_WITHIN_DAYS = 14;
/** Channels of the log by which people speak to each other, in the languages of the interface. */
const SPOKEN =
  /phone|call|video|meet|person|talk|téléph|appel|visio|réunion|rendez-vous|тел|звон|созвон|встреч|лично|видео|điện thoại|gọi|họp|gặp|trực tiếp/iu;

/**
 * What the private half of a record lends a letter: the day of the last report, so that a report says what came since; the day of
 * the last talk; and hours, where hours were agreed. No word of the log, and nothing for any other kind of letter.
 */
export function letterHistory(
  record: ClientRecord,
  { kind, documentId, today }: { readonly kind: LetterKind; readonly documentId: string; readonly today: string },
): LetterHistory | undefined {
  if (kind === 'progress-report') {
    const last = lastReportOn(record, today, documentId);
    return { lastReportOn: last, lastTalkOn: undefined, hours: hoursSince(record, last, today) };
  }
  if (kind === 'talk-confirmation') return { lastReportOn: undefined, lastTalkOn: lastTalk(record, today), hours: [] };
  return undefined;
}

function lastTalk({ log = [] }: ClientRecord, today: string): string | undefined {
  const from = addDays(today, -TALK_WITHIN_DAYS);
  const talks = log.filter(({ on, channel }) => on >= from && on <= today && SPOKEN.test(channel ?? ''));
  return talks
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/** Hours are told only where the client pays for hours: a retainer that includes some, or a month for which they were agreed. */
function hoursSince(
  { effort = [], agreement }: ClientRecord,
  since: string | undefined,
  today: string,
): LetterHistory['hours'] {
  const included = agreement?.retainers?.find(({ hours, every }) => hours !== undefined && every === 'month')?.hours;
  const first = monthOf(since ?? today);
  return effort
    .filter(({ month, agreedHours }) => month >= first && (agreedHours ?? included) !== undefined)
    .map(({ month, hours, agreedHours }) => ({ month, worked: hours, agreed: agreedHours ?? included }))
    .sort((a, b) => a.month.localeCompare(b.month));
}
