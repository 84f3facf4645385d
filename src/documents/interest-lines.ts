import { dateInWords } from '../base/calendar/days.ts';
import { numberFormat } from '../base/intl-formats.ts';
import { type Amount, formatAmount, parseAmount } from '../base/money/amount.ts';
import { type Decimal, decimalText } from '../base/money/decimal.ts';
import type { Message, Text } from '../base/ports/text.ts';
import type { LateClaim } from '../relationship/exit/late-claim.ts';
import { literalMarkdown } from './markdown.ts';

/** What interest is told about: the invoice, and what may be claimed up to a day (`YYYY-MM-DD`). */
export interface ToldInterest {
  readonly invoice: { readonly number: string; readonly due: string; readonly amount?: string | undefined };
  readonly until: string;
  readonly claim: LateClaim;
}

/** Interest in words and in a table of words: the same on a page and in a terminal. */
export interface InterestLines {
  readonly title: string;
  readonly owed: string;
  /** Heads first; empty where nothing is owed for late payment. */
  readonly table: readonly (readonly string[])[];
  /** Totals, remarks, sources, and that all this is no legal advice. */
  readonly below: readonly string[];
}

const HEADS = ['from', 'to', 'days', 'principal', 'rate', 'interest'] as const;

/** Tells interest line by line, with every source beside it. */
export function interestLines({ invoice, until, claim }: ToldInterest, text: Text): InterestLines {
  const say = ({ id, values }: Message) => text.say(id, values);
  const money = (amount: Amount) => formatAmount(amount, text.language);
  const day = (date: string) => dateInWords(date, text.language, 'medium');
  const { lines, total } = claim.interest;
  const rows = lines.map((line) => [
    day(line.from),
    day(line.to),
    String(line.days),
    money(line.principal),
    `${rateInWords(line.percent, text.language)} %`,
    money(line.interest),
  ]);
  const owed = parseAmount(invoice.amount ?? '');
  const values = { amount: owed ? money(owed) : '', due: { date: invoice.due }, until: { date: until } };
  const sums = [
    text.say('interest.total', { amount: money(total) }),
    ...(claim.fixedSum ? [text.say('interest.fixedSum', { amount: money(claim.fixedSum) })] : []),
  ];
  return {
    title: text.say('interest.title', { number: invoice.number }),
    owed: text.say('interest.owed', values),
    table: rows.length === 0 ? [] : [HEADS.map((head) => text.say(`interest.${head}`)), ...rows],
    below: [
      ...(rows.length === 0 && claim.interest.daysWithoutRate === 0
        ? [text.say('interest.notLate', { until: { date: until } })]
        : sums),
      ...claim.remarks.map(say),
      ...claim.sources.map((source) => text.say('interest.source', { source })),
      text.say('interest.about'),
    ],
  };
}

function rateInWords(percent: Decimal, language: string): string {
  return numberFormat(language, { maximumFractionDigits: 4 }).format(Number(decimalText(percent)));
}

/** The same as Markdown, for a page of the person's own. */
export function interestPage(told: ToldInterest, text: Text): string {
  const { title, owed, table, below } = interestLines(told, text);
  const [heads = [], ...rows] = table;
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => literalMarkdown(cell)).join(' | ')} |`;
  const rule = `| ${heads.map((_, index) => (index < 2 ? '---' : '---:')).join(' | ')} |`;
  const drawn = table.length === 0 ? [] : [[row(heads), rule, ...rows.map(row)].join('\n')];
  const paragraphs = [literalMarkdown(owed), ...drawn, ...below.map((line) => literalMarkdown(line))];
  return `# ${literalMarkdown(title)}\n\n${paragraphs.join('\n\n')}\n`;
}
