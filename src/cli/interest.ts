import { type InterestStatement, interestOn } from '../actions/interest.ts';
import { type Amount, decimalOf } from '../base/money/amount.ts';
import { decimalText } from '../base/money/decimal.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { interestLines } from '../documents/interest-lines.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords } from './clients.ts';
import { alignedRows } from './columns.ts';
import { jsonText } from './json-output.ts';
import { hintFor, sameForm } from './near-names.ts';
import { plainLine } from './places.ts';
import { loadProfile } from './profile.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit interest`: what may be claimed for a late invoice, line by line with its sources.
 *
 * @throws {UserError} when client or invoice is not found, or the record does not say enough: in a sentence
 */
export async function showInterest(shell: Shell, order: Order): Promise<void> {
  if (order.invoice === undefined) throw new UserError('cli.invoiceMissing');
  const { record } = chooseClient(shell, await findRecords(shell, order.folder), order.client);
  const invoice = invoiceCalled(record, order.invoice);
  const profile = await loadProfile(shell, order.profile);
  const statement = interestOn(record, invoice, { profile, until: order.until ?? shell.clock.today() });
  await shell.write(order.format === 'json' ? asJson(shell.text, statement) : asText(shell.text, statement));
}

function invoiceCalled({ name, invoices = [] }: ClientRecord, wanted: string): Invoice {
  const client = plainLine(name);
  if (invoices.length === 0) throw new UserError('cli.noInvoices', { client });
  const found = invoices.find(({ number }) => sameForm(number) === sameForm(wanted));
  if (found) return found;
  const numbers = invoices.map(({ number }) => plainLine(number));
  throw new UserError('cli.unknownInvoice', { client, name: plainLine(wanted), hint: hintFor(wanted, numbers) });
}

function asText(text: Text, statement: InterestStatement): string {
  const { title, owed, table, below } = interestLines(statement, text);
  const rows = alignedRows(table);
  return [title, owed, '', ...rows, ...(rows.length > 0 ? [''] : []), ...below, ''].map(plainLine).join('\n');
}

/** Amounts as a record holds them, so that a program can go on with them. */
function asJson(text: Text, { invoice, until, claim }: InterestStatement): string {
  const money = (amount: Amount) => `${decimalOf(amount)} ${amount.currency}`;
  return jsonText({
    invoice: invoice.number,
    due: invoice.due,
    until,
    lines: claim.interest.lines.map(({ from, to, days, principal, percent, interest }) => ({
      from,
      to,
      days,
      principal: money(principal),
      percent: decimalText(percent),
      interest: money(interest),
    })),
    total: money(claim.interest.total),
    fixedSum: claim.fixedSum ? money(claim.fixedSum) : null,
    daysWithoutRate: claim.interest.daysWithoutRate,
    remarks: claim.remarks.map(({ id, values }) => text.say(id, values)),
    sources: claim.sources,
    about: text.say('interest.about'),
  });
}
