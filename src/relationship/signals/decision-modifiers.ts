import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { Advice, Evidence } from './decision-evidence.ts';
import { datedInvoices } from './due-date.ts';
import { naturalEnd } from './natural-end.ts';
import { daysOverdue } from './payments.ts';
import type { SignalContext } from './signal-context.ts';

/** What is said beside a recommendation, whatever it is: dependency, one's own share, the client's breach, a clean end. */
export function modifiersOf(evidence: Evidence, advice: Advice, context: SignalContext): readonly Message[] {
  const found = [
    dependency(advice, context),
    ownShare(evidence),
    advice === 'keep' ? undefined : breach(evidence.record, context),
    advice === 'leave' ? cleanStop(evidence.record, context) : undefined,
  ];
  return found.filter((message) => message !== undefined);
}

/** Too much of the income: win the next client first (practices 10 and 162). */
function dependency(advice: Advice, { incomeShare, thresholds }: SignalContext): Message | undefined {
  if (incomeShare === undefined || incomeShare <= thresholds.incomeShareAbovePercent) return undefined;
  const values = { percent: Math.round(incomeShare) };
  return { id: advice === 'leave' ? 'modifier.dependency' : 'modifier.dependencyStaying', values };
}

/** An own-fault question was answered with "mine": share the responsibility in the wording (practices 61, 65 and 67). */
function ownShare({ flags }: Evidence): Message | undefined {
  const isOwn = flags.open.some(({ sightings }) => sightings.some(({ row }) => row.ownFault === 'mine'));
  return isOwn ? { id: 'modifier.ownShare' } : undefined;
}

/** The client broke the agreement: the clause makes a short notice possible (practice 67). */
function breach(record: ClientRecord, { today }: SignalContext): Message | undefined {
  const { agreement } = record;
  const overdue = datedInvoices(record).find((invoice) => daysOverdue(invoice, today) !== undefined);
  if (!overdue || agreement === undefined) return undefined;
  const clause = agreement.latePayment?.clause || agreement.notice?.clause || agreement.paymentTerms;
  const { number } = overdue;
  return clause
    ? { id: 'modifier.breach', values: { number, clause } }
    : { id: 'modifier.breachNoClause', values: { number } };
}

/** The current work ends soon: the best moment to part (practices 25, 98 and 99). */
function cleanStop(record: ClientRecord, { today, thresholds }: SignalContext): Message | undefined {
  const date = naturalEnd(record, today, thresholds.cleanStopWithinDays);
  return date === undefined ? undefined : { id: 'modifier.cleanStop', values: { date: { date } } };
}
