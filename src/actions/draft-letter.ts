import { UserError } from '../base/user-error.ts';
import { type ClientFacts, factsFor } from '../documents/client-facts.ts';
import { isLetterKind, LETTERS, type LetterKind, variantCalled } from '../documents/letters/letter-kinds.ts';
import { type LetterRequest, renderLetter } from '../documents/letters/render-letter.ts';
import type { LetterPack } from '../documents/letters/words.ts';
import type { DocumentIdentity, Rendering } from '../documents/rendering.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { datedInvoices } from '../relationship/signals/due-date.ts';
import { amountOwed, daysOverdue, isPaid } from '../relationship/signals/payments.ts';
import { completeRendering } from './complete-rendering.ts';
import { letterHistory } from './letter-history.ts';

/** Which letter to draft, and from when its facts are. */
export interface LetterOrder {
  readonly kind: LetterKind;
  /** The kind's first where it is left out. */
  readonly variant?: string | undefined;
  /** Key of the invoice that it is about. */
  readonly invoice?: string | undefined;
  /** Key of the request or of the problem that it is about. */
  readonly about?: string | undefined;
  /** The language it is written in. */
  readonly pack: LetterPack;
  /** Short random id of the document; the same one when it is drafted again for a refresh. */
  readonly documentId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the person's own template has made; see `runOwnLetter`. */
  readonly own?: string | undefined;
}

/** Writes a letter from what a client may be told. */
export function draftLetter(record: ClientRecord, profile: Profile | undefined, order: LetterOrder): Rendering {
  return completeRendering(record, renderLetter(letterRequest(record, profile, order)));
}

/** What a letter is rendered from. */
export function letterRequest(record: ClientRecord, profile: Profile | undefined, order: LetterOrder): LetterRequest {
  const known = factsFor(record, profile, order.today);
  const facts = isLastDayPast(record, order) ? withoutLastDay(known) : known;
  const history = letterHistory(record, order);
  return { ...order, facts, history, variant: variantCalled(order.kind, order.variant) };
}

/** Whether a letter announces an end on a day that has passed: neither the day nor what is counted by it can stand in it. */
export function isLastDayPast({ exit }: ClientRecord, { kind, today }: Pick<LetterOrder, 'kind' | 'today'>): boolean {
  return LETTERS[kind].announcesEnd && exit?.lastDay !== undefined && exit.lastDay < today;
}

function withoutLastDay(facts: ClientFacts): ClientFacts {
  return { ...facts, exit: { ...facts.exit, lastDay: undefined } };
}

/** The order that writes a letter anew, for a refresh; `undefined` for documents that are no letters. */
export function letterOrderOf(
  { kind, variant, invoice, about, id }: DocumentIdentity,
  { pack, today }: Pick<LetterOrder, 'pack' | 'today'>,
): LetterOrder | undefined {
  return isLetterKind(kind) ? { kind, variant, invoice, about, documentId: id, pack, today } : undefined;
}

/** An invoice that a letter can be about. */
export interface InvoiceToNameIn {
  readonly key: string;
  readonly invoice: Invoice;
  /** Days it is late; `undefined` when it is not. */
  readonly overdue: number | undefined;
}

/** The invoices that are not paid, the one that is late longest first; credit notes are none. */
export function invoicesToName(record: ClientRecord, today: string): readonly InvoiceToNameIn[] {
  const invoices = datedInvoices(record);
  const keys = keysOfRows(invoices);
  return invoices
    .map((invoice, index) => ({ key: keys[index] ?? '', invoice, overdue: daysOverdue(invoice, today) }))
    .filter(({ invoice }) => !invoice.credit && !isPaid(invoice, today))
    .filter(({ invoice }) => invoice.amount === undefined || amountOwed(invoice) !== undefined)
    .sort((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0));
}

/**
 * The key of the invoice that a letter is to be about: the one of that number or key, else the one that is late longest.
 * `undefined` for a letter about none, and where none is open: the letter has gaps then.
 *
 * @throws {UserError} `letter.unknownInvoice`, `letter.invoicePaid`
 */
export function invoiceFor(
  record: ClientRecord,
  kind: LetterKind,
  { named, today }: { readonly named: string | undefined; readonly today: string },
): string | undefined {
  if (!LETTERS[kind].aboutInvoice) return undefined;
  const open = invoicesToName(record, today);
  if (named === undefined) return open[0]?.key;
  const keys = keysOfRows(record.invoices ?? []);
  const isNamed = (index: number) => record.invoices?.[index]?.number === named || keys[index] === named;
  const key = keys.find((_, index) => isNamed(index));
  if (key === undefined) throw new UserError('letter.unknownInvoice', { number: named });
  if (!open.some((each) => each.key === key)) throw new UserError('letter.invoicePaid', { number: named });
  return key;
}
