import type { ReferenceName } from '../client/reference-names.ts';

/** A published rate in percent, the half-year it holds for, and who published it. */
export interface ReferenceRate {
  /** First day of the half-year, `YYYY-MM-DD`. */
  readonly from: string;
  readonly percent: string;
}

/** Published rates that late-payment interest is counted from. A person corrects and continues them in the profile. */
export interface ReferenceTable {
  readonly source: string;
  /** In the order of time, without a gap. */
  readonly rates: readonly ReferenceRate[];
}

/** The tables by who publishes them. Each rate holds for one half-year; after the last one nothing is known. */
export const REFERENCE_TABLES = {
  ecb: {
    source: 'European Central Bank, main refinancing operations; Directive 2011/7/EU, article 2 (7)',
    rates: [
      { from: '2023-01-01', percent: '2.50' },
      { from: '2023-07-01', percent: '4.00' },
      { from: '2024-01-01', percent: '4.50' },
      { from: '2024-07-01', percent: '4.25' },
      { from: '2025-01-01', percent: '3.15' },
      { from: '2025-07-01', percent: '2.15' },
      { from: '2026-01-01', percent: '2.15' },
      { from: '2026-07-01', percent: '2.40' },
    ],
  },
  bundesbank: {
    source: 'Deutsche Bundesbank, Basiszinssatz, § 247 BGB',
    rates: [
      { from: '2023-01-01', percent: '1.62' },
      { from: '2023-07-01', percent: '3.12' },
      { from: '2024-01-01', percent: '3.62' },
      { from: '2024-07-01', percent: '3.37' },
      { from: '2025-01-01', percent: '2.27' },
      { from: '2025-07-01', percent: '1.27' },
      { from: '2026-01-01', percent: '1.27' },
    ],
  },
  'bank of england': {
    source:
      'Bank of England, base rate of 31 December and 30 June; Late Payment of Commercial Debts (Interest) Act 1998',
    rates: [
      { from: '2023-01-01', percent: '3.50' },
      { from: '2023-07-01', percent: '5.00' },
      { from: '2024-01-01', percent: '5.25' },
      { from: '2024-07-01', percent: '5.25' },
      { from: '2025-01-01', percent: '4.75' },
      { from: '2025-07-01', percent: '4.25' },
      { from: '2026-01-01', percent: '3.75' },
    ],
  },
} as const satisfies Readonly<Record<ReferenceName, ReferenceTable>>;
