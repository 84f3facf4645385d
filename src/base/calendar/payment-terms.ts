import { addDays, lastDayOf, monthOf } from './days.ts';

/**
 * When an invoice is due. `days-then-month-end` and `month-end-then-days` are the two readings of "45 days end of month";
 * both are lawful in France (C. com. L441-10), so that the person chooses.
 */
export type PaymentTerms =
  | { readonly kind: 'net'; readonly days: number }
  | { readonly kind: 'month-end' }
  | { readonly kind: 'days-then-month-end' | 'month-end-then-days'; readonly days: number };

/** The day an invoice is due, `YYYY-MM-DD`, from the day on it. Weekends and holidays move nothing by themselves. */
export function dueDate(issued: string, terms: PaymentTerms): string {
  const monthEnd = (day: string) => lastDayOf(monthOf(day));
  switch (terms.kind) {
    case 'net':
      return addDays(issued, terms.days);
    case 'month-end':
      return monthEnd(issued);
    case 'days-then-month-end':
      return monthEnd(addDays(issued, terms.days));
    case 'month-end-then-days':
      return addDays(monthEnd(issued), terms.days);
  }
}

const LONGEST_DAYS = 365;
const MONTH_END = /end of (?:the )?month|\beom\b|fin de mois|конец месяца|конца месяца|cuối tháng/i;

/**
 * Reads terms as a record writes them: "net 30", "30 days", "end of month", "net 30 end of month", "45 jours fin de mois".
 * What begins with "net" counts its days from the month's end; any other number of days with a month's end can be meant in
 * two ways, and both are given. Empty when nothing can be read.
 */
export function readPaymentTerms(text: string): readonly PaymentTerms[] {
  const numbers = text.match(/\d+/g) ?? [];
  const days = Number(numbers[0] ?? Number.NaN);
  const atMonthEnd = MONTH_END.test(text);
  if (numbers.length === 0) return atMonthEnd ? [{ kind: 'month-end' }] : [];
  if (numbers.length > 1 || days > LONGEST_DAYS || !/net|day|jour|дн|ngày/i.test(text)) return [];
  if (!atMonthEnd) return [{ kind: 'net', days }];
  const [first, then] = [
    { kind: 'days-then-month-end', days } as const,
    { kind: 'month-end-then-days', days } as const,
  ];
  return /\bnet\b/i.test(text) ? [then] : [first, then];
}
