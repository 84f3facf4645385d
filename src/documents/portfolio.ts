import { addMonths, monthOf } from '../base/calendar/days.ts';
import { type Amount, negate, parseAmount, sumByCurrency } from '../base/money/amount.ts';
import { amongWords, shortened } from '../base/one-line.ts';
import type { Message, Text } from '../base/ports/text.ts';
import type { ClientView } from '../relationship/agenda/client-views.ts';
import { FLAG_GROUPS } from '../relationship/client/flag-groups.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { groupTitle } from '../relationship/flags/catalogue.ts';
import { incomeShares, whyNoShares } from '../relationship/signals/income.ts';
import { amountOwed, daysOverdue } from '../relationship/signals/payments.ts';
import { creditLeft } from './invoice-rest.ts';
import { literalMarkdown } from './markdown.ts';

/** How many months of effort are shown, the running one included. */
const MONTHS = 6;
/** A client that takes more than this share of the hours, in percent, leaves little of one's own time for others. */
const MOST_OF_TIME = 50;

/** Characters of a name that leave room for the columns beside it. */
const LONGEST_NAME = 40;

type Say = (message: Message) => string;

/**
 * How it goes with all clients together, as Markdown: for oneself, marked as private. The health of the whole outranks any
 * single client (practice 44), a poor fit shows beside the others (practice 4), and who takes most of one's time is said
 * (practice 12).
 *
 * @param today `YYYY-MM-DD`
 * @param dependentAbove share of the income, in percent, from which one depends on a client
 */
export function portfolioPage(
  views: readonly ClientView[],
  { text, today, dependentAbove }: { readonly text: Text; readonly today: string; readonly dependentAbove: number },
): string {
  const say: Say = ({ id, values }) => shownText(text.say(id, values));
  const records = views.map(({ record }) => record);
  const shares = incomeShares(records, today);
  const remarks = [
    ...dependencies(records, shares, dependentAbove),
    ...timeTakers(records, today),
    ...uncountedPayments(records),
  ];
  const noShares = whyNoShares(records, today);
  const parts = [
    `# ${say({ id: 'portfolio.title', values: { date: { date: today } } })}`,
    `> ${say({ id: 'portfolio.private' })}`,
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${say(remark)}`).join('\n')] : []),
    clientsTable(views, shares, say),
    ...(noShares ? [say({ id: `portfolio.noShares.${noShares}` })] : []),
    ...section(say, 'overdue', overdueTable(records, today, say)),
    ...section(say, 'flags', flagsTable(views, say)),
    ...section(say, 'effort', effortTable(records, today, say)),
    ...section(say, 'lastDays', lastDays(records, say)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(say: Say, name: 'overdue' | 'flags' | 'effort' | 'lastDays', body: string | undefined): string[] {
  return body === undefined ? [] : [`## ${say({ id: `portfolio.${name}` })}`, body];
}

/** The head of a column; numbers stand below each other by their last digit, and their head with them. */
type Head = string | { readonly ofNumbers: string };

function table(heads: readonly Head[], rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const words = heads.map((head) => (typeof head === 'string' ? head : head.ofNumbers));
  const rules = heads.map((head) => (typeof head === 'string' ? '---' : '---:'));
  return [line(words), line(rules), ...rows.map(line)].join('\n');
}

function dependencies(
  records: readonly ClientRecord[],
  shares: ReadonlyMap<string, number>,
  above: number,
): readonly Message[] {
  return records.flatMap(({ id, name }) => {
    const share = shares.get(id) ?? 0;
    return share > above
      ? [{ id: 'portfolio.depends', values: { client: name, share: Math.round(share) } } as const]
      : [];
  });
}

function timeTakers(records: readonly ClientRecord[], today: string): readonly Message[] {
  const months = new Set(monthsUpTo(today));
  const hours = records.map(({ name, effort = [] }) => {
    const own = effort.filter(({ month }) => months.has(month));
    return { name, hours: own.reduce((sum, row) => sum + row.hours, 0) };
  });
  const all = hours.reduce((sum, each) => sum + each.hours, 0);
  if (hours.filter((each) => each.hours > 0).length < 2) return [];
  return hours
    .filter((each) => each.hours * 100 > all * MOST_OF_TIME)
    .map(({ name, hours: own }) => ({
      id: 'portfolio.takesTime',
      values: { client: name, share: Math.round((own / all) * 100), count: MONTHS },
    }));
}

/** What was paid in another currency than the invoice is set against nothing, and the invoice stays open. */
function uncountedPayments(records: readonly ClientRecord[]): readonly Message[] {
  return records.flatMap(({ name, invoices = [] }) =>
    invoices.flatMap(({ number, amount, payments = [] }) => {
      const currency = parseAmount(amount ?? '')?.currency;
      const paid = payments.flatMap((payment) => parseAmount(payment.amount) ?? []);
      const others = currency === undefined ? [] : paid.filter((each) => each.currency !== currency);
      return others.map((each): Message => {
        const values = { client: name, number, amount: { amount: each }, currency: currency ?? '' };
        return { id: 'portfolio.uncounted', values };
      });
    }),
  );
}

/** Words as Markdown that shows them; an address in a client's name is no link. */
function shownText(words: string): string {
  return words.split('://').map(literalMarkdown).join('&#58;//');
}

/**
 * Cut off where it would push the other columns out of sight: a preview breaks no line inside a word. Nor does a name that is
 * written from the right turn its row over.
 */
function nameInTable({ name }: { readonly name: string }): string {
  return amongWords(shownText(shortened(name, LONGEST_NAME)));
}

/** Rounded, but for what would be nothing then: who paid a little is not who paid nothing. */
function shareInWords(share: number): Message {
  if (share > 0 && share < 1) return { id: 'portfolio.shareBelowOne' };
  return { id: 'portfolio.share', values: { share: Math.round(share) } };
}

function clientsTable(views: readonly ClientView[], shares: ReadonlyMap<string, number>, say: Say): string {
  const said = (id: 'client' | 'stage' | 'income' | 'orbit' | 'openFlags') => say({ id: `portfolio.head.${id}` });
  const numbers = (id: 'income' | 'openFlags') => ({ ofNumbers: said(id) });
  const head = [said('client'), said('stage'), numbers('income'), said('orbit'), numbers('openFlags')];
  const rows = views.map(({ record, standing, failure, facts: [only] }) => {
    const share = shares.get(record.id);
    return [
      nameInTable(record),
      say({ id: `stage.${record.stage}` }),
      share === undefined ? '' : say(shareInWords(share)),
      say(failure && only ? only.message : { id: `portfolio.orbit.${standing.orbit.state}` }),
      standing.flags.open.length > 0 ? String(standing.flags.open.length) : '',
    ];
  });
  return table(head, rows) ?? say({ id: 'portfolio.nobody' });
}

/** What is overdue of a client, by currency, less what credit notes give back. */
function overdueOf({ invoices = [] }: ClientRecord, today: string): readonly Amount[] {
  const late = invoices.filter((invoice) => daysOverdue(invoice, today) !== undefined);
  const rests = late.flatMap((invoice) => {
    const owed = amountOwed(invoice);
    if (!owed) return [];
    const paid = (invoice.payments ?? [])
      .filter(({ on }) => on <= today)
      .flatMap(({ amount }) => parseAmount(amount) ?? [])
      .filter(({ currency }) => currency === owed.currency);
    return [{ ...owed, units: paid.reduce((rest, { units }) => rest - units, owed.units) }];
  });
  const credits = invoices
    .filter(({ credit, issued }) => credit && (issued ?? today) <= today)
    .flatMap(({ amount, payments = [] }) => creditLeft({ amount, payments }) ?? [])
    .filter(({ currency }) => rests.some((rest) => rest.currency === currency));
  return sumByCurrency([...rests, ...credits.map(negate)]).filter(({ units }) => units > 0n);
}

/** What is overdue, by currency: amounts of two currencies are never added. */
function overdueTable(records: readonly ClientRecord[], today: string, say: Say): string | undefined {
  const rows = records.flatMap((record) => overdueOf(record, today).map((amount) => ({ name: record.name, amount })));
  const amount = (each: (typeof rows)[number]['amount']) =>
    say({ id: 'portfolio.amount', values: { amount: { amount: each } } });
  const totals = sumByCurrency(rows.map((row) => row.amount));
  return table(
    [say({ id: 'portfolio.head.client' }), { ofNumbers: say({ id: 'portfolio.head.amount' }) }],
    [
      ...rows.map((row) => [nameInTable(row), amount(row.amount)]),
      ...totals.map((total) => [`**${say({ id: 'portfolio.total' })}**`, `**${amount(total)}**`]),
    ],
  );
}

function flagsTable(views: readonly ClientView[], say: Say): string | undefined {
  const rows = FLAG_GROUPS.flatMap((group) => {
    const names = views
      .filter(({ standing }) => standing.flags.open.some(({ kind }) => kind.group === group))
      .map(({ record }) => nameInTable(record));
    return names.length === 0 ? [] : [[say(groupTitle(group)), names.join(', ')]];
  });
  return table([say({ id: 'portfolio.head.group' }), say({ id: 'portfolio.head.clients' })], rows);
}

function monthsUpTo(today: string): readonly string[] {
  return Array.from({ length: MONTHS }, (_, index) => monthOf(addMonths(`${monthOf(today)}-01`, index + 1 - MONTHS)));
}

function effortTable(records: readonly ClientRecord[], today: string, say: Say): string | undefined {
  const months = monthsUpTo(today);
  const rows = records.flatMap(({ name, effort = [] }) => {
    const hours = months.map((month) =>
      effort.filter((row) => row.month === month).reduce((sum, row) => sum + row.hours, 0),
    );
    return hours.every((each) => each === 0) ? [] : [{ name, hours }];
  });
  const total = months.map((_, at) => rows.reduce((sum, { hours }) => sum + (hours[at] ?? 0), 0));
  const cell = (hours: number) =>
    hours === 0 ? '' : say({ id: 'portfolio.hours', values: { hours: Math.round(hours * 10) / 10 } });
  if (rows.length === 0) return undefined;
  return table(
    [
      say({ id: 'portfolio.head.client' }),
      ...months.map((month) => ({ ofNumbers: say({ id: 'portfolio.month', values: { month: { month } } }) })),
    ],
    [
      ...rows.map(({ name, hours }) => [nameInTable({ name }), ...hours.map(cell)]),
      [`**${say({ id: 'portfolio.total' })}**`, ...total.map(cell)],
    ],
  );
}

function lastDays(records: readonly ClientRecord[], say: Say): string | undefined {
  const rows = records
    .flatMap(({ name, stage, exit }) => (exit?.lastDay && stage !== 'left' ? [{ name, day: exit.lastDay }] : []))
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ name, day }) => [nameInTable({ name }), say({ id: 'portfolio.day', values: { day: { date: day } } })]);
  return table([say({ id: 'portfolio.head.client' }), say({ id: 'portfolio.head.lastDay' })], rows);
}
