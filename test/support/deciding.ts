import type { ClientRecord, Repair } from '../../src/relationship/client/record.ts';
import { type Advised, advisedOn, aGoodClient, seen } from './stories.ts';

/** The day of the stories about deciding. */
export const DECIDING_ON = '2026-11-23';

/** What is recommended about an otherwise good client. */
export function advised(different: Partial<ClientRecord>): Advised {
  return advisedOn(DECIDING_ON, aGoodClient(different));
}

/** Which rule decides, what it says and why. */
export function decided(different: Partial<ClientRecord>): readonly string[] {
  const { rule, says, because } = advised(different);
  return [rule, says, because];
}

/** Red flags that weigh seven together. */
export const TROUBLE = [
  seen('ignored-terms', '2026-09-01'),
  seen('late-payment', '2026-09-01'),
  seen('haggling', '2026-09-01'),
];

/** Red flags that weigh twelve together. */
export const SERIOUS = [
  ...TROUBLE,
  seen('interest-unpaid', '2026-09-01'),
  seen('scope-creep', '2026-09-01'),
  seen('outgrown', '2026-09-01'),
];

/** A conversation that changed nothing. */
export function inVain(on: string): Repair {
  return { kind: 'conversation', on, worked: false };
}

/** What makes orbiting on that day: a reply owed and a promise overdue for weeks. */
export const ORBITING = {
  log: [{ on: '2026-10-01', direction: 'in', replyOwed: true }],
  promises: [{ what: 'Login', due: '2026-10-01' }],
} satisfies Partial<ClientRecord>;

/** A gut feeling of two, twice. */
export const LOW_GUT = {
  gut: [
    { on: '2026-10-01', feeling: 2 },
    { on: '2026-11-01', feeling: 2 },
  ],
};
