import * as v from 'valibot';
import { csvMappings } from './csv-mappings.ts';
import { expected } from './expectations.ts';
import { FLAG_GROUPS } from './flag-groups.ts';
import { PROFILE_VERSION } from './form-versions.ts';
import { language } from './identity.ts';
import { ownServices } from './own-services.ts';
import { REFERENCE_NAMES } from './reference-names.ts';
import { thresholdFields } from './thresholds.ts';
import { calendarDate, currency, decimal, field, group, money, needed, rowId, rows, text } from './values.ts';

const flagWeight = v.picklist([1, 2, 3]);

/** The person who uses Deorbit: one file of their own, never in a client's workspace. */
export const profileSchema = v.looseObject({
  $schema: v.optional(v.string()),
  version: v.pipe(v.literal(PROFILE_VERSION), v.description('Form of this file; written by Deorbit.')),
  name: field(text, 'Your name, as you sign.'),
  title: field(text, 'Your title, for sign-offs.'),
  business: field(text, 'Your business, as it stands on invoices.'),
  address: field(text, 'Your address.'),
  email: field(text, 'Your e-mail address.'),
  phone: field(text, 'Your telephone number.'),
  taxId: field(text, 'Your tax number.'),
  bankDetails: field(text, 'Where invoices are paid to.'),
  country: field(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, expected('record.expected.country'))),
    'ISO 3166 code of your country.',
  ),
  currency: field(currency, 'Your usual currency.'),
  signatures: rows(
    { language: needed(language, 'The language of the letters.'), text: needed(text, 'The lines under them.') },
    'How you sign, by language.',
  ),
  holidays: rows(
    { on: needed(calendarDate, 'The day.'), name: field(text, 'What it is.') },
    'Days that are no business days for you.',
  ),
  rates: rows(
    {
      what: needed(text, 'What is charged so.'),
      amount: needed(money, 'How much.'),
      per: field(text, 'hour, day, month.'),
    },
    'Your rates.',
  ),
  latePaymentRates: rows(
    {
      reference: v.pipe(v.picklist(REFERENCE_NAMES), v.description('Who publishes the rate.')),
      from: v.pipe(calendarDate, v.description('First day of its half-year.')),
      percent: v.pipe(decimal, v.description('The published rate in percent, such as "2.15".')),
      source: field(text, 'Where it is published.'),
    },
    'Reference rates for late-payment interest, in place of those Deorbit knows or after the last of them.',
  ),
  idealClient: group(
    {
      kind: field(text, 'Start-ups or established companies? (practice 139)'),
      nonNegotiables: field(text, 'What are my non-negotiables? (practice 140)'),
      servedBest: field(text, 'Which clients do my skills serve best? (practice 141)'),
      tone: field(text, 'How do I add to a positive tone of communication? (practice 142)'),
      presentation: field(text, 'How will I present the finished project? (practice 143)'),
      selfManagement: field(text, 'Will I move the client to managing their own account at the end? (practice 144)'),
      dream: field(text, 'The dream client, in a few words. (practice 145)'),
    },
    'The ideal client: questions you ask yourself.',
  ),
  thresholds: group(thresholdFields, 'Numbers of your own in place of the defaults.'),
  ownFlags: rows(
    {
      id: v.pipe(rowId, v.description('The name of the flag in records; not one of the catalogue.')),
      title: v.pipe(v.string(), v.minLength(1), v.description('The flag in a few words.')),
      group: field(v.picklist(FLAG_GROUPS), 'What it is about; "other" when left out.'),
      weight: field(flagWeight, 'How much it counts, 1 to 3; 1 when left out.'),
      evidence: field(text, 'What has to have happened for it to count.'),
      beforeSigning: field(v.boolean(), 'True when it can be seen while the client is still a lead.'),
    },
    'Red flags of your own, beside those of the catalogue.',
  ),
  flagWeights: field(
    v.record(v.string(), flagWeight),
    'How much red flags of the catalogue count for you, 1 to 3 by id, such as { "late-payment": 3 }.',
  ),
  services: ownServices,
  csvMappings,
});

export type Profile = v.InferOutput<typeof profileSchema>;
