import * as v from 'valibot';
import {
  addInvoice,
  addPayment,
  doubtAboutPayment,
  restOf,
  troubleWithDue,
  troubleWithPayment,
} from '../../actions/invoices.ts';
import { addDays } from '../../base/calendar/days.ts';
import { formatAmount, parseAmount } from '../../base/money/amount.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type KeyedRow, unpaidInvoices } from '../../relationship/agenda/rows.ts';
import type { Invoice } from '../../relationship/client/record.ts';
import { dueOf } from '../../relationship/signals/due-date.ts';
import { askAmount } from './ask-amount.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Invoice...*: number, amount, date; the day it is due where the agreement's terms do not give it. Options: `client`, `number`. */
export function invoice(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), number: v.string() });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const { record } = client;
    const title = { id: 'invoice.title', values: { name: record.name } } as const;
    const isTaken = (typed: string) => record.invoices?.some(({ number }) => number === typed);
    const number =
      options.number ??
      (await parts.asking.line({
        title,
        prompt: { id: 'invoice.number' },
        check: (typed) => (isTaken(typed) ? { id: 'invoice.numberTaken', values: { number: typed } } : undefined),
      }));
    const amount = await askAmount(parts, { title, prompt: { id: 'invoice.amount' }, currency: record.currency });
    const today = parts.clock.today();
    const issued = await askDay(parts, { title, prompt: { id: 'invoice.issued' }, value: today, range: 'past' });
    const terms = dueOf({ number, issued }, record.agreement);
    const due =
      terms.kind === 'known'
        ? terms.due
        : await askDay(parts, {
            title,
            prompt: { id: 'invoice.due' },
            value: addDays(issued, 30),
            range: 'any',
            refuse: (day) => troubleWithDue(issued, day),
          });
    await editClient(parts, client, {
      edit: addInvoice({ id: parts.ids.rowId(), number, issued, due, amount }),
      summary: { id: 'change.invoiceAdded', values: { number } },
      done: { id: 'invoice.done' },
    });
  };
}

/** *Payment...*: of which invoice, how much, when; the rest of a part that was paid stays open. Options: `client`, `invoice`. */
export function payment(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const { key, row } = await invoiceFor(parts, client, argument);
    const title = { id: 'payment.title', values: { name: client.record.name, number: row.number } } as const;
    const currency = parseAmount(row.amount ?? '')?.currency ?? client.record.currency;
    const value = restOf(row);
    const amount = await askAmount(parts, {
      title,
      prompt: { id: 'payment.amount' },
      value,
      currency,
      refuse: (typed) => troubleWithPayment(row, typed),
      doubt: (typed) => doubtAboutPayment(row, { amount: typed }),
    });
    const today = parts.clock.today();
    const on = await askDay(parts, {
      title,
      prompt: { id: 'payment.on' },
      value: today,
      range: 'past',
      doubt: (day) => doubtAboutPayment(row, { on: day }),
    });
    await editClient(parts, client, {
      edit: addPayment(key, { on, amount }),
      summary: { id: 'change.paymentAdded', values: { number: row.number } },
      done: { id: 'payment.done' },
    });
  };
}

async function invoiceFor(
  { asking, text, clock }: CommandParts,
  { record }: LoadedClient,
  argument: unknown,
): Promise<KeyedRow<Invoice>> {
  const unpaid = unpaidInvoices(record, clock.today());
  const wanted = optionsFrom(argument, { invoice: v.string() }).invoice;
  const named = unpaid.find(({ row, key }) => row.number === wanted || key === wanted);
  const [only, ...others] = unpaid;
  if (!only)
    throw new UserError('payment.nothing', { name: record.name }, [
      { kind: 'command', command: 'deorbit.invoice', argument: { client: record.id }, label: 'payment.addInvoice' },
    ]);
  if (named) return named;
  if (others.length === 0) return only;
  const restIn = (each: Invoice) => {
    const rest = parseAmount(restOf(each) ?? '');
    return rest ? formatAmount(rest, text.language) : '';
  };
  return asking.one(
    { id: 'payment.which', values: { name: record.name } },
    unpaid.map((each) => ({ label: each.row.number, description: restIn(each.row), value: each })),
  );
}
