import * as v from 'valibot';
import { assets, credentials } from './access.ts';
import { agreement } from './agreement.ts';
import { exit, pastExits } from './exit.ts';
import { facts, ignoredFacts } from './facts.ts';
import { RECORD_VERSION } from './form-versions.ts';
import { identityFields } from './identity.ts';
import { invoices, prepayments } from './money.ts';
import { decision, effort, fit, log, redFlags, repairs, snoozed } from './private.ts';
import { system } from './system.ts';
import { problems, promises, scope } from './work.ts';

/**
 * One client, one file (`<slug>.client.json`). The one source of the type, of the run-time check and of the JSON schema
 * that gives completion and hovers. Fields it does not know are kept.
 */
export const clientRecordSchema = v.looseObject({
  $schema: v.optional(v.string()),
  version: v.pipe(v.literal(RECORD_VERSION), v.description('Form of this file; written by Deorbit.')),
  id: v.pipe(v.string(), v.minLength(1), v.description('Random; never changes, whatever the client is called.')),
  ...identityFields,
  agreement,
  scope,
  credentials,
  assets,
  facts,
  ignoredFacts,
  system,
  invoices,
  prepayments,
  exit,
  pastExits,
  problems,
  promises,
  fit,
  effort,
  log,
  redFlags,
  repairs,
  decision,
  snoozed,
});

export type ClientRecord = v.InferOutput<typeof clientRecordSchema>;

type RowOf<K extends keyof ClientRecord> = NonNullable<ClientRecord[K]> extends readonly (infer R)[] ? R : never;
export type ScopeItem = RowOf<'scope'>;
export type Credential = RowOf<'credentials'>;
export type Asset = RowOf<'assets'>;
export type AcceptedFact = RowOf<'facts'>;
export type IgnoredFact = RowOf<'ignoredFacts'>;
export type Invoice = RowOf<'invoices'>;
export type Contact = RowOf<'contacts'>;
export type Repository = RowOf<'repositories'>;
export type LogEntry = RowOf<'log'>;
export type PromiseMade = RowOf<'promises'>;
export type RedFlagRow = RowOf<'redFlags'>;
export type Repair = RowOf<'repairs'>;
