import * as v from 'valibot';
import { expected } from './expectations.ts';
import { language } from './identity.ts';
import { calendarDate, currency, field, group, money, rows, text } from './values.ts';

/** The version of the profile's form that this code writes. */
export const PROFILE_VERSION = 1;

const count = v.pipe(v.number(), v.minValue(0));

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
  thresholds: group(
    {
      replyOwedAfterBusinessDays: field(count, 'A reply owed counts after so many business days; 3 when left out.'),
      promiseOverdueAfterDays: field(count, 'A promise counts as overdue after so many days; 1 when left out.'),
      silenceAfterDays: field(count, 'Silence on an active client counts after so many days; 21 when left out.'),
      unannouncedAfterDays: field(count, 'A leave decision counts as unannounced after so many days; 7 when left out.'),
      coolingOffDays: field(count, 'Days before a leave decision counts; 2 when left out.'),
    },
    'Numbers of your own in place of the defaults.',
  ),
});

export type Profile = v.InferOutput<typeof profileSchema>;
