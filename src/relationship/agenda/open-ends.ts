import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { isToTransfer } from '../signals/open-work.ts';
import { openDeliveries, openPromises, owedReplies, unpaidInvoices } from './rows.ts';

/** What of each kind is still open with a client; an account counts until it has changed hands. */
const OPEN_ENDS = [
  ['openEnds.invoices', unpaidInvoices],
  ['openEnds.replies', owedReplies],
  ['openEnds.promises', openPromises],
  ['glance.openScope', openDeliveries],
  ['glance.toTransfer', ({ credentials = [] }: ClientRecord) => credentials.filter(isToTransfer)],
] as const;

/** What would stay open if all of these clients had left today (`YYYY-MM-DD`), as counts over all of them; empty where nothing would. */
export function openEndsOf(records: readonly ClientRecord[], today: string): readonly Message[] {
  return OPEN_ENDS.flatMap(([id, rowsOf]): Message[] => {
    const count = records.reduce((sum, record) => sum + rowsOf(record, today).length, 0);
    return count === 0 ? [] : [{ id, values: { count } }];
  });
}
