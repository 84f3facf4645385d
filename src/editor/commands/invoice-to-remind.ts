import * as v from 'valibot';
import { isOverdue, type UnpaidInvoice, unpaidLatestFirst } from '../../actions/reminders.ts';
import { formatAmount, parseAmount } from '../../base/money/amount.ts';
import { UserError } from '../../base/user-error.ts';
import type { Choice } from '../asking.ts';
import { clientInFront } from '../client-in-front.ts';
import { type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';

/**
 * The invoice that *Remind...* is about: of the client it was called on, else of those whose invoices are overdue, the one
 * longest overdue first. Where nothing is overdue, of the client as every command finds it.
 *
 * @throws {UserError} where the client has paid everything
 */
export async function invoiceToRemind(parts: CommandParts, argument: unknown): Promise<UnpaidInvoice> {
  await parts.list.loaded;
  const today = parts.clock.today();
  const { client: named, invoice: wanted } = optionsFrom(argument, { client: v.string(), invoice: v.string() });
  const isAboutOne = nodeFrom(argument) || named !== undefined || clientInFront(parts.list, parts.panels);
  if (!isAboutOne && wanted === undefined) {
    const overdue = unpaidLatestFirst(parts.list.clients, today).filter(isOverdue);
    // Who works for one client may mean theirs, although another's has waited for longer.
    const own = unpaidLatestFirst(parts.list.ofWindow ? [parts.list.ofWindow] : [], today);
    const isOthers = overdue.some(({ client }) => client !== parts.list.ofWindow);
    if (isOthers) return choose(parts, [...overdue, ...own.filter((each) => !isOverdue(each))]);
  }
  const client = await clientFor(parts, argument, { id: 'remind.client' });
  const unpaid = unpaidLatestFirst([client], today);
  if (unpaid.length === 0) throw new UserError('remind.nothing', { name: client.record.name });
  const meant = unpaid.find(({ found: { row, key } }) => row.number === wanted || key === wanted);
  return meant ?? choose(parts, unpaid, client.record.name);
}

/** @param ofClient the client that all of them are of; their names stand beside them where it is left out */
async function choose(
  { asking, text }: CommandParts,
  unpaid: readonly UnpaidInvoice[],
  ofClient?: string,
): Promise<UnpaidInvoice> {
  const describe = ({ client, found, daysLate = 0 }: UnpaidInvoice): string => {
    const amount = parseAmount(found.row.amount ?? '');
    const parts = [
      ofClient === undefined && client.record.name,
      amount && formatAmount(amount, text.language),
      daysLate > 0 && text.say('remind.late', { count: daysLate }),
    ];
    return parts.filter((part) => typeof part === 'string').join(' · ');
  };
  const choices = unpaid.map(
    (each): Choice<UnpaidInvoice> => ({ label: each.found.row.number, description: describe(each), value: each }),
  );
  const [only, ...others] = unpaid;
  if (only && others.length === 0) {
    await asking.known(only.client);
    return only;
  }
  if (ofClient === undefined) return asking.oneClient({ id: 'remind.whichOverdue' }, async () => choices);
  return asking.one({ id: 'remind.invoice', values: { name: ofClient } }, choices);
}
