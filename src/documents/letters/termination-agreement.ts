import type { ClientFacts } from '../client-facts.ts';
import { addresseeOf } from '../handover/reader.ts';
import { restOf } from '../invoice-rest.ts';
import {
  balanceView,
  goingOnView,
  isWorkKnown,
  lastDay,
  openInvoices,
  openPrepayments,
  refundDay,
  refundRow,
  unknownTask,
  workLeft,
} from './ending.ts';
import { atInvoice } from './late-invoice.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

type View = OwnView<'termination-agreement'>;

/**
 * What both sides sign when an agreement ends by consent: deliverables, deadlines, payments, last day, thanks and referrals
 * (practices 115 to 119), and what such a paper holds besides: release, law, form.
 */
export function buildTerminationAgreement(write: LetterWriter): View {
  const { client, provider, agreement, exit } = write.facts;
  return {
    ...goingOnView(write),
    ...parties(write),
    agreement: write.need(write.text(agreement.reference), {
      label: 'agreement',
      field: ['agreement', 'reference'],
    }),
    agreementDate: write.need(write.date(agreement.signedOn), {
      label: 'agreementDate',
      kind: 'date',
      field: ['agreement', 'signedOn'],
    }),
    lastDay: lastDay(write),
    deliverables: deliverables(write),
    invoices: openInvoices(write.facts.invoices).map((invoice) => invoiceRow(write, invoice)),
    ...balanceView(write),
    refunds: openPrepayments(write.facts).map((prepaid) => refundRow(write, prepaid)),
    refundOn: refundDay(write),
    owner: write.need(write.text(agreement.ownership), {
      label: 'owner',
      kind: 'party',
      field: ['agreement', 'ownership'],
    }),
    ownershipFrom: write.need(write.text(agreement.ownershipFrom), {
      label: 'ownershipFrom',
      field: ['agreement', 'ownershipFrom'],
    }),
    deletionOn: write.needDayAhead(exit.deletionOn, {
      label: 'deletionOn',
      field: ['exit', 'deletionOn'],
    }),
    survivingDuties: write.text(agreement.survivingDuties),
    clientSignatory: signatory(write, 'client', addresseeOf(write.facts)?.name ?? client.legalName),
    providerSignatory: signatory(write, 'me', provider.name),
  };
}

function parties(write: LetterWriter): Pick<View, 'clientAddress' | 'provider' | 'providerAddress'> {
  const { client, provider } = write.facts;
  return {
    clientAddress: write.need(write.text(onOneLine(client.address)), {
      label: 'address',
      field: ['address'],
      row: 'client',
    }),
    provider: write.need(write.text(provider.business ?? provider.name), {
      label: 'name',
      field: ['profile', 'name'],
    }),
    providerAddress: write.need(write.text(onOneLine(provider.address)), {
      label: 'address',
      field: ['profile', 'address'],
      row: 'provider',
    }),
  };
}

/** The lines of an address side by side, parted by commas. */
function onOneLine(address: string | undefined): string | undefined {
  const lines = address?.split(/\r?\n/).map((line) => line.trim().replace(/,$/, ''));
  return lines?.filter((line) => line !== '').join(', ');
}

/** What has no day of its own is due on the last one. */
function deliverables(write: LetterWriter): View['deliverables'] {
  const { exit } = write.facts;
  if (!isWorkKnown(write.facts)) return [{ ...unknownTask(write), due: write.date(exit.lastDay) || write.words.dash }];
  return workLeft(write.facts).finished.map(({ what, due, key }) => ({
    what: write.cell(what),
    due: write.needDayAhead(due ?? exit.lastDay, {
      label: 'dueDate',
      field: ['scope', `#${key}`, 'due'],
      row: `task.${key}`,
    }),
    key: write.key(`task.${key}`),
  }));
}

function invoiceRow(write: LetterWriter, invoice: ClientFacts['invoices'][number]): View['invoices'][number] {
  const row = `invoice.${invoice.key}`;
  const at = atInvoice(invoice);
  const rest = restOf(invoice).filter(({ units }) => units > 0n);
  return {
    number: write.cell(invoice.number),
    due: write.need(write.date(invoice.due), { label: 'dueDate', kind: 'date', ...at('due'), row }),
    rest: write.need(invoice.amount ? write.amounts(rest) : '', {
      label: 'amount',
      kind: 'money',
      ...at('amount'),
      row,
    }),
    key: write.key(row),
  };
}

/** Who signs for a side: as the record says, else the person that letters go to. */
function signatory(write: LetterWriter, party: 'client' | 'me', otherwise: string | undefined): string {
  const row = write.facts.exit.signOff.find((each) => each.party === party);
  const key = row?.key ?? party;
  return write.need(write.text(row?.name ?? otherwise), {
    label: 'signatory',
    field: ['exit', 'signOff', `#${key}`, 'name'],
    row: party === 'client' ? 'clientSignature' : 'providerSignature',
    ...(row === undefined && { newRow: { id: party, party } }),
  });
}
