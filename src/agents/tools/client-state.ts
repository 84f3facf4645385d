import * as v from 'valibot';
import { type Amount, decimalOf } from '../../base/money/amount.ts';
import { restOf } from '../../documents/invoice-rest.ts';
import { LOOK_AHEAD_DAYS, within } from '../../relationship/agenda/agenda.ts';
import { datedInvoices } from '../../relationship/signals/due-date.ts';
import { isToTransfer, isWorkOwed } from '../../relationship/signals/open-work.ts';
import { daysOverdue, isPaid } from '../../relationship/signals/payments.ts';
import { AgentError, namesFor } from '../agent-error.ts';
import { defineTool } from '../agent-tool.ts';
import { chooseClient, clientArgument } from '../choose-client.ts';
import type { OpenRecord } from '../open-record.ts';
import { fromArgument, type Page, pageOf } from '../paging.ts';
import { TEXTS_OF_OTHERS } from '../words-for-models.ts';
import { entryForModel, openAgenda } from './open-agenda.ts';

const PARTS = ['toDo', 'work', 'invoices', 'promises'] as const;
type Part = (typeof PARTS)[number];

/** Where things stand with one client. */
export const clientState = defineTool({
  name: 'deorbit_client_state',
  description: `Tells where things stand with one client: stage, what is due, open work, unpaid invoices, open promises, and the last day of work where an end is planned. An end with "announced": false is not known to the client: do not mention it in anything they may read. ${TEXTS_OF_OTHERS}`,
  input: v.strictObject({
    client: clientArgument,
    part: v.optional(v.pipe(v.picklist(PARTS), v.description('Only this list; all of them when left out.'))),
    from: fromArgument,
  }),
  run: async ({ client, part, from }, desk) => {
    if (from !== undefined && part === undefined)
      throw new AgentError(`"from" goes on in one list. Pass "part" as well, one of: ${namesFor(PARTS)}.`);
    const { record } = await chooseClient(desk, client);
    const today = desk.today();
    const toDo = within(openAgenda(record, await desk.profile(), today), LOOK_AHEAD_DAYS).map(entryForModel);
    const lists = { toDo, work: openWork(record), invoices: unpaid(record, today), promises: open(record, today) };
    const wanted = part === undefined ? PARTS : [part];
    const pages = wanted.map((name): [Part, Page<object>] => [
      name,
      pageOf<object>(lists[name], from, `with "part": "${name}"`),
    ]);
    return { data: { ...identity(record), today, ...Object.fromEntries(pages), ...ending(record) } };
  },
});

function identity({ name, id, stage, language, currency, project }: OpenRecord): object {
  return { client: { name, id, stage, language, currency, project } };
}

function openWork({ scope = [] }: OpenRecord) {
  return scope.filter(isWorkOwed).map(({ what, state = 'agreed', due, percentDone, nextStep, blocker }) => {
    return { what, state, due, percentDone, nextStep, blocker };
  });
}

function unpaid(record: OpenRecord, today: string) {
  const open = datedInvoices(record).filter((invoice) => !invoice.credit && !isPaid(invoice, today));
  return open.map((invoice) => {
    const { number, issued, due, amount, payments = [], interest, reminders = [] } = invoice;
    const rest = restOf({ amount, interest, payments }).map((each) => writtenLike(amount, each));
    const last = reminders
      .map(({ on }) => on)
      .sort()
      .at(-1);
    return { number, issued, due, amount, toPay: rest, daysOverdue: daysOverdue(invoice, today), lastReminder: last };
  });
}

/** An amount with no fewer decimals than another was written with: a model compares texts. */
function writtenLike(other: string | undefined, amount: Amount): string {
  const least = /\.(\d+)/.exec(other ?? '')?.[1]?.length ?? 0;
  const [whole, fraction = ''] = decimalOf(amount).split('.');
  const decimals = fraction.padEnd(least, '0');
  return `${whole}${decimals && `.${decimals}`} ${amount.currency}`;
}

function open({ promises = [] }: OpenRecord, today: string) {
  return promises
    .filter(({ keptOn }) => !keptOn || keptOn > today)
    .map(({ what, madeOn, due }) => ({ what, madeOn, due }));
}

function ending({ exit, credentials = [], stage }: OpenRecord): object {
  if (stage !== 'leaving' && exit?.lastDay === undefined) return {};
  const { lastDay, handoverOn, announcedOn } = exit ?? {};
  const accountsToTransfer = credentials.filter(isToTransfer).length;
  return { ending: { lastDay, handoverOn, announced: announcedOn !== undefined, announcedOn, accountsToTransfer } };
}
