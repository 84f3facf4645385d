import * as v from 'valibot';
import english from '../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../src/base/messages.ts';
import type { Message } from '../../src/base/ports/text.ts';
import { profileSchema } from '../../src/relationship/client/profile.ts';
import type { ClientRecord, Invoice } from '../../src/relationship/client/record.ts';
import { verdict } from '../../src/relationship/signals/red-flags.ts';
import type { SignalContext } from '../../src/relationship/signals/signal-context.ts';
import { type Standing, signalContext, standingOf } from '../../src/relationship/signals/standing.ts';
import { aClient } from './records.ts';

const text = textFrom(english, 'en');

/** A message in English. */
export function inEnglish(message: Message): string {
  return text.say(message.id, message.values);
}

/** What a story knows beside the record: the developer's own profile, and how much of their income the client pays. */
export interface Circumstances {
  readonly profile?: Readonly<Record<string, unknown>>;
  /** In percent. */
  readonly incomeShare?: number;
}

/** A client that nothing can be said against on any day: in writing, with two people to talk to. */
export function aGoodClient(different: Partial<ClientRecord> = {}): ClientRecord {
  return aClient({
    agreement: { reference: 'contract of 1 January', signedOn: '2026-01-05' },
    contacts: [{ name: 'Marta' }, { name: 'Paul' }],
    ...different,
  });
}

/** What signals are worked out by on a day (`YYYY-MM-DD`). */
export function contextOn(today: string, { profile, incomeShare }: Circumstances = {}): SignalContext {
  return { ...signalContext(v.parse(profileSchema, { version: 1, ...profile }), today), incomeShare };
}

/** How it stands with a client on a day (`YYYY-MM-DD`). */
export function standingOn(today: string, record: ClientRecord, circumstances: Circumstances = {}): Standing {
  return standingOf(record, contextOn(today, circumstances));
}

/** Orbit on a day: its state, then each signal in a sentence with its weight. */
export function orbitOn(today: string, record: ClientRecord, circumstances: Circumstances = {}): readonly string[] {
  const { orbit } = standingOn(today, record, circumstances);
  return [orbit.state, ...orbit.signals.map(({ message, weight }) => `${inEnglish(message)} [${weight}]`)];
}

/** Red flags on a day: the verdict, then the level with the weight. */
export function flagsOn(today: string, record: ClientRecord, circumstances: Circumstances = {}): readonly string[] {
  const { flags } = standingOn(today, record, circumstances);
  return [inEnglish(verdict(flags)), `${flags.level} [${flags.weight}]`];
}

/** What the record suggests on a day: for each flag its title, then its evidence. */
export function suggestedOn(
  today: string,
  record: ClientRecord,
  circumstances: Circumstances = {},
): Readonly<Record<string, readonly string[]>> {
  const { suggested } = standingOn(today, record, circumstances);
  return Object.fromEntries(suggested.map(({ kind, evidence }) => [inEnglish(kind.title), evidence.map(inEnglish)]));
}

/** The recommendation of a day in English. */
export interface Advised {
  readonly rule: string;
  readonly says: string;
  readonly because: string;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly wouldChange: readonly string[];
  readonly minding: readonly string[];
  readonly lookAgainOn: string | undefined;
}

/** What is recommended on a day, with its reasons; fails where nothing is. */
export function advisedOn(today: string, record: ClientRecord, circumstances: Circumstances = {}): Advised {
  const { recommendation } = standingOn(today, record, circumstances);
  if (!recommendation) throw new Error('Nothing is recommended.');
  return {
    rule: recommendation.rule,
    says: inEnglish(recommendation.sentence),
    because: inEnglish(recommendation.reason),
    speaksFor: recommendation.speaksFor.map(inEnglish),
    speaksAgainst: recommendation.speaksAgainst.map(inEnglish),
    wouldChange: recommendation.wouldChange.map(inEnglish),
    minding: recommendation.modifiers.map(inEnglish),
    lookAgainOn: recommendation.lookAgainOn,
  };
}

/** A flag seen on a day, the way a record notes it. */
export function seen(flag: string, seenOn: string, different: Partial<FlagRow> = {}): FlagRow {
  return { flag, seenOn, ...different };
}

type FlagRow = NonNullable<ClientRecord['redFlags']>[number];

/** An invoice over 1,000 euros, paid in full on a day or not at all. */
export function anInvoice(number: string, due: string, paidOn?: string, different: Partial<Invoice> = {}): Invoice {
  const payments = paidOn ? { payments: [{ on: paidOn, amount: '1000.00 EUR' }] } : {};
  return { number, due, amount: '1000.00 EUR', ...payments, ...different };
}
