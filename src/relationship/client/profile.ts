import * as v from 'valibot';
import { expected } from './expectations.ts';
import { language } from './identity.ts';
import { thresholdFields } from './thresholds.ts';
import { calendarDate, currency, field, group, money, rows, text } from './values.ts';

/** The version of the profile's form that this code writes. */
export const PROFILE_VERSION = 1;

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
  signatures: rows({ language, text }, 'How you sign, by language.'),
  holidays: rows({ on: calendarDate, name: field(text, 'What it is.') }, 'Days that are no business days for you.'),
  rates: rows({ what: text, amount: money, per: field(text, 'hour, day, month.') }, 'Your rates.'),
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
});

export type Profile = v.InferOutput<typeof profileSchema>;
