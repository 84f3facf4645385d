import { type Amount, parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { keysOfRows } from '../client/row-titles.ts';
import { daysWorked, earnedOf, type Prepaid, prepaidWith, refundFor } from './prepaid.ts';

/** What was paid in advance and not paid back, by the last day given or the record's own. */
export function openPrepaid(record: ClientRecord, lastDay = record.exit?.lastDay): readonly Prepaid[] {
  const keyed = <T extends { readonly id?: string | undefined }>(list: readonly T[] = []) => {
    const keys = keysOfRows(list);
    return list.map((row, index) => ({ ...row, key: keys[index] ?? '' }));
  };
  const prepayments = keyed(record.prepayments);
  const paid = prepaidWith({ prepayments, retainers: keyed(record.agreement?.retainers), lastDay });
  return paid.filter(({ refundedOn }) => refundedOn === undefined);
}

/** How each refund is worked out, one line a prepayment or period; left out is what cannot be told yet. */
export function refundWorking(record: ClientRecord): readonly Message[] {
  const lastDay = record.exit?.lastDay;
  return openPrepaid(record).flatMap((prepaid) => {
    const [paid, earned, refund] = [
      parseAmount(prepaid.amount),
      earnedOf(prepaid, lastDay),
      refundFor(prepaid, lastDay),
    ];
    if (!paid || !earned || !refund) return [];
    const values = {
      what: prepaid.what ?? ({ id: 'refund.prepayment' } as const),
      prepaid: { amount: paid },
      earned: earnedLine(prepaid, earned, lastDay),
      rest: restLine(prepaid, refund),
    };
    return [{ id: 'refund.line', values } satisfies Message];
  });
}

function earnedLine(prepaid: Prepaid, earned: Amount, lastDay: string | undefined): Message {
  const days = prepaid.earned === undefined ? daysWorked(prepaid, lastDay) : undefined;
  const values = { amount: { amount: earned } };
  return days ? { id: 'refund.earnedByDays', values: { ...values, ...days } } : { id: 'refund.earned', values };
}

function restLine({ nonRefundable, setOff }: Prepaid, refund: Amount): Message {
  const [deducted] = sumByCurrency([nonRefundable, setOff].flatMap((text) => (text && parseAmount(text)) || []));
  const values = { amount: { amount: refund } };
  if (!deducted || deducted.units === 0n) return { id: 'refund.rest', values };
  return { id: 'refund.restAfterDeduction', values: { ...values, deducted: { amount: deducted } } };
}
