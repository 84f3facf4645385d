import { negate, sumByCurrency } from '../../base/money/amount.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { amountsOf, isSettled } from '../invoice-rest.ts';

/** Whether invoices are unpaid, or prepaid money is left that belongs to the client; see the rule `no-money`. */
export function isMoneyOpen({ invoices = [], prepayments = [] }: ClientRecord): boolean {
  const unpaid = invoices.some(({ amount, interest, payments = [] }) => !isSettled({ amount, interest, payments }));
  return unpaid || prepayments.some((prepayment) => prepayment.refundedOn === undefined && isLeft(prepayment));
}

interface Prepaid {
  readonly amount?: string | undefined;
  readonly earned?: string | undefined;
  readonly nonRefundable?: string | undefined;
  readonly setOff?: string | undefined;
}

function isLeft({ amount, earned, nonRefundable, setOff }: Prepaid): boolean {
  const used = amountsOf([earned, nonRefundable, setOff]).map(negate);
  return sumByCurrency([...amountsOf([amount]), ...used]).some(({ units }) => units > 0n);
}
