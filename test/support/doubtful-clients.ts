import type { Language } from '../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { type SampleClient, sampleClients } from './letters.ts';
import { aClient } from './records.ts';

const { record: complete, profile } = sampleClients.complete;

/** Stands in every private text of a record: no letter shows it. */
export const CANARY = 'Heron9';

/** A client of whom much is noted that is nobody else's business. */
const withSecrets: SampleClient = {
  record: {
    ...complete,
    notes: `${CANARY} note`,
    decision: { what: 'leave', on: '2026-09-01', reason: `${CANARY} decision` },
    redFlags: [{ flag: 'late-payment', seenOn: '2026-05-01', evidence: `${CANARY} evidence` }],
    log: [{ on: '2026-08-01', direction: 'in', what: `${CANARY} log` }],
    fit: { intake: [{ id: 'q', question: `${CANARY} question`, answer: `${CANARY} answer` }] },
    repairs: [{ what: 'conversation', on: '2026-07-01', outcome: `${CANARY} repair` }],
    ownField: `${CANARY} field that Deorbit does not know`,
  } as unknown as ClientRecord,
  profile,
};

/** What a project is called in a language. */
const PROJECT: Readonly<Record<Language, string>> = {
  en: 'Project',
  fr: 'Projet',
  ru: 'Проект',
  vi: 'Dự án',
};

/** Facts as people type them: sentences with their full stops, names with the word that stands before them anyway. */
function punctuated(language: Language): SampleClient {
  const { agreement, exit, invoices = [] } = complete;
  const stopped = <T extends { readonly what?: string }>(row: T): T => ({ ...row, what: `${row.what}.` });
  return {
    record: {
      ...complete,
      language,
      project: language === 'ru' ? 'Проект «Парус».' : `${PROJECT[language]} Parus.`,
      agreement: {
        ...agreement,
        reference: 'SA-2024-02.',
        clauseUsed: '9.2;',
        latePayment: { regime: 'uk', clause: '6.3.' },
        ownershipFrom: 'payment.',
        survivingDuties: 'confidentiality, for two years.',
        retainers: [{ what: 'hosting, with backups.', amount: '60.00 GBP', every: 'month' }],
        supportAfter: { contact: 'jana@novak.example.' },
      },
      scope: (complete.scope ?? []).map(stopped),
      invoices: invoices.map((invoice) => ({ ...invoice, number: `${invoice.number}.` })),
      exit: {
        ...exit,
        reason: 'My schedule is full!',
        reasonLanguage: language,
        recipient: 'Brightforge Ltd.',
        optionsOffered: [{ what: 'a walk through the code.' }, { what: 'a call?' }],
        referrals: [{ name: 'Brightforge Ltd.', contact: 'hello@brightforge.example,' }, { name: 'Kit Arden.' }],
        openPoints: [{ what: 'Who runs the list?', outcome: 'Ellen finds out.' }],
      },
    },
    profile,
  };
}

/** Records that hold next to nothing, each in another way. */
const NEARLY_EMPTY: Readonly<Record<string, Partial<ClientRecord>>> = {
  'nothing but a name': {},
  'a person without a name': { contacts: [{}] },
  'an invoice with nothing but its number': { invoices: [{ number: 'R-1' }] },
  'rows that say nothing': {
    scope: [{ what: ' ' }, { what: '\t', state: 'done' }],
    prepayments: [{ amount: '' }],
    exit: { optionsOffered: [{ what: '' }], referrals: [{ name: '' }], openPoints: [{ what: '', outcome: '' }] },
  },
  'a row that says nothing among others': {
    scope: [{ what: 'Login' }, { what: ' ' }, { what: ' ', ownerAfter: 'Kit' }],
  },
  'a last day in the past, and no work': { exit: { lastDay: '2025-01-31' } },
  'work that is all done, and two currencies': {
    scope: [{ what: 'Website', state: 'done' }],
    invoices: [
      { number: 'R-1', amount: '100.00 EUR', due: '2026-08-01' },
      { number: 'R-2', amount: '100.00 USD' },
    ],
    prepayments: [{ amount: '100.00 EUR', earned: '30.00 USD' }],
  },
};

/** Whom letters in a language are tried on, beside the sample clients. */
export function doubtfulClients(language: Language): Readonly<Record<string, SampleClient>> {
  const empty = Object.entries(NEARLY_EMPTY).map(([name, different]): [string, SampleClient] => [
    name,
    { record: aClient({ id: 'sonne', name: 'Sonne', language, ...different }), profile: undefined },
  ]);
  return { 'private notes': withSecrets, 'facts with punctuation': punctuated(language), ...Object.fromEntries(empty) };
}
