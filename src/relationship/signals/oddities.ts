import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, Invoice } from '../client/record.ts';
import type { RecordPath } from '../client/record-edit.ts';
import { coolsBeforeDecision } from './leave-decision.ts';

/** Something in a record that can hardly be meant; signals pass it over or make the best of it. */
export interface Oddity {
  readonly path: RecordPath;
  readonly message: Message;
}

/** What can hardly be meant in a record: past things dated in the future, payments before their invoice, undated promises, a cooling-off before its decision. */
export function odditiesOf(record: ClientRecord, today: string): readonly Oddity[] {
  return [
    ...futureDates(record, today),
    ...(record.invoices ?? []).flatMap(odditiesOfInvoice),
    ...oddPromises(record),
    ...oddDecision(record),
  ];
}

/** Fields that tell of the past, by list. */
const PAST_FIELDS = {
  log: ['on', 'repliedOn'],
  promises: ['madeOn', 'keptOn', 'warnedOn'],
  redFlags: ['seenOn', 'resolvedOn', 'declinedOn'],
  scope: ['requestedOn', 'doneOn'],
  invoices: ['issued'],
  credentials: ['transferredOn', 'rotatedOn', 'myAccessRemovedOn'],
} as const;

function futureDates(record: ClientRecord, today: string): readonly Oddity[] {
  const future = (value: unknown) => typeof value === 'string' && value > today;
  const odd = (path: RecordPath): Oddity => ({ path, message: { id: 'oddity.future' } });
  const inLists = Object.entries(PAST_FIELDS).flatMap(([list, fields]) =>
    (record[list as keyof typeof PAST_FIELDS] ?? []).flatMap((row, index) =>
      fields.flatMap((field) =>
        future((row as Readonly<Record<string, unknown>>)[field]) ? [odd([list, index, field])] : [],
      ),
    ),
  );
  const payments = (record.invoices ?? []).flatMap((invoice, index) =>
    (invoice.payments ?? []).flatMap(({ on }, at) =>
      future(on) ? [odd(['invoices', index, 'payments', at, 'on'])] : [],
    ),
  );
  const gut = (record.fit?.gut ?? []).flatMap(({ on }, index) =>
    future(on) ? [odd(['fit', 'gut', index, 'on'])] : [],
  );
  const decided = future(record.decision?.on) ? [odd(['decision', 'on'])] : [];
  return [...inLists, ...payments, ...gut, ...decided];
}

function odditiesOfInvoice(invoice: Invoice, index: number): readonly Oddity[] {
  const { issued, due, payments = [] } = invoice;
  const early = payments.flatMap(({ on }, at): Oddity[] =>
    issued !== undefined && on < issued
      ? [
          {
            path: ['invoices', index, 'payments', at, 'on'],
            message: { id: 'oddity.paidBeforeIssued', values: { date: { date: issued } } },
          },
        ]
      : [],
  );
  const dueEarly: Oddity[] =
    issued !== undefined && due !== undefined && due < issued
      ? [
          {
            path: ['invoices', index, 'due'],
            message: { id: 'oddity.dueBeforeIssued', values: { date: { date: issued } } },
          },
        ]
      : [];
  return [...early, ...dueEarly];
}

function oddPromises({ promises = [] }: ClientRecord): readonly Oddity[] {
  return promises.flatMap(({ due, madeOn, keptOn }, index): Oddity[] => {
    if (keptOn !== undefined) return [];
    if (due === undefined) return [{ path: ['promises', index], message: { id: 'oddity.promiseUndated' } }];
    if (madeOn !== undefined && due < madeOn)
      return [{ path: ['promises', index, 'due'], message: { id: 'oddity.promiseDueBeforeMade' } }];
    return [];
  });
}

function oddDecision({ decision }: ClientRecord): readonly Oddity[] {
  if (!decision?.on || !coolsBeforeDecision(decision)) return [];
  const message: Message = { id: 'oddity.coolingOffBeforeDecision', values: { date: { date: decision.on } } };
  return [{ path: ['decision', 'coolingOffUntil'], message }];
}
