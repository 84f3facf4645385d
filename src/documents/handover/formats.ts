import { numberFormat } from '../../base/intl-formats.ts';
import { formatAmount, parseAmount } from '../../base/money/amount.ts';

/** An amount of a record (`1250.00 EUR`) as people of that language write it; anything else as it stands. */
export function formatMoney(amount: string, language: string): string {
  const parsed = parseAmount(amount);
  return parsed ? formatAmount(parsed, language) : amount;
}

/** A share of 0 to 100. */
export function formatPercent(share: number, language: string): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share / 100);
}
