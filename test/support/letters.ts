import { draftLetter, invoiceFor } from '../../src/actions/draft-letter.ts';
import { subjectsToName } from '../../src/actions/letter-subject.ts';
import { LETTER_KINDS, type LetterKind, variantsOf } from '../../src/documents/letters/letter-kinds.ts';
import type { LetterPack } from '../../src/documents/letters/words.ts';
import type { Rendering } from '../../src/documents/rendering.ts';
import type { Language } from '../../src/relationship/client/identity.ts';
import type { Profile } from '../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { HOSTILE, HOSTILE_LINES } from './hostile-texts.ts';
import { frenchClients } from './letters-in-french.ts';
import { aClient } from './records.ts';

/** The day on which the letters of the tests are written. */
export const today = '2026-09-15';

/** Somebody letters are written for, and who writes them. */
export interface SampleClient {
  readonly record: ClientRecord;
  readonly profile: Profile | undefined;
}

const profile: Profile = {
  version: 1,
  name: 'Jana Novak',
  business: 'Novak Software',
  address: 'Rosenweg 4, 10115 Berlin',
  email: 'jana@novak.example',
  signatures: [{ language: 'en', text: 'Jana Novak' }],
};

/** A client of whom the record knows all that a letter can say. */
const complete: ClientRecord = {
  ...aClient({ id: 'harbour', name: 'Harbour Books', legalName: 'Harbour Books Ltd', stage: 'leaving' }),
  project: 'the web shop',
  address: '12 Quay Street, Bristol BS1 4DJ',
  currency: 'GBP',
  contacts: [
    { name: 'Ellen Marsh', role: 'Owner', formOfAddress: 'formal', gender: 'female', email: 'ellen@harbour.example' },
    { name: 'Tom Reid', role: 'Support at Nordhost', vendor: true, email: 'tom@nordhost.example' },
  ],
  agreement: {
    reference: 'the service agreement SA-2024-02',
    signedOn: '2024-02-01',
    startedOn: '2024-02-12',
    fees: 'GBP 95 an hour',
    deposit: 'a third of each quote',
    paymentTerms: 'net 30',
    notice: { days: 30, clause: 'clause 9' },
    acceptance: 'in writing, within ten days of a delivery',
    changeRequests: 'in writing; the work begins once the quote is approved',
    channels: 'e-mail; the telephone when the shop is down',
    responseTime: 'within one working day, Monday to Friday',
    reportEvery: 'two weeks',
    liability: 'up to GBP 20,000',
    confidentiality: 'for two years after the end',
    talks: [
      {
        id: 'd1',
        on: '2026-09-14',
        agreed: 'the search ships without filters first',
        next: 'Ellen Marsh sends the texts by 21 September 2026',
      },
    ],
    newTerms: {
      changes: [{ what: 'Invoices are due within 14 days' }, { what: 'Changes to agreed work are quoted first' }],
      keeps: 'the hourly rate',
    },
    clauseUsed: 'clause 9.2',
    latePayment: { regime: 'uk', clause: 'clause 6.3' },
    ownership: 'client',
    ownershipFrom: 'on payment of the final invoice',
    survivingDuties: 'confidentiality for two years',
    retainers: [{ what: 'hosting of the web shop', amount: '1200.00 GBP', every: 'year' }],
    supportAfter: { contact: 'jana@novak.example' },
  },
  system: {
    selfService: 'texts, pictures, prices and opening hours, under Pages and Products',
    adminMenu: 'Pages, Products, Orders; the rest is hidden from shop staff',
    requestsAt: 'the board at https://board.harbour.example',
    clientTasks: 'answer orders every day; look through the newsletter list every month',
    whenItFails: 'look at https://status.nordhost.example, then telephone Nordhost',
  },
  assets: [
    {
      kind: 'domain',
      name: 'harbour-books.example',
      provider: 'Nordhost',
      billingOwner: 'client',
      renewal: '2027-03-01',
    },
    { kind: 'backup', name: 'Database', schedule: 'every night', location: 'Nordhost, Manchester' },
  ],
  credentials: [
    { name: 'Shop admin', url: 'https://shop.harbour.example/admin', account: 'ellen', ownerNow: 'client' },
    { name: 'Deploy key', ownerNow: 'me' },
  ],
  facts: [
    { kind: 'service', name: 'Stripe', evidence: [], seenOn: '2026-09-01' },
    { kind: 'runtime', name: 'Node.js', version: '22', evidence: [], seenOn: '2026-09-01' },
    { kind: 'deployment', name: 'Docker Compose', evidence: [], seenOn: '2026-09-01' },
  ],
  log: [
    { on: '2026-09-01', direction: 'out', channel: 'letter', line: 'Progress report', document: 'progress-report' },
  ],
  effort: [{ month: '2026-09', hours: 12.5, agreedHours: 20 }],
  scope: [
    { what: 'Login page', state: 'approved', due: '2026-10-02', percentDone: 60 },
    { what: 'Faster search', state: 'agreed' },
    { what: 'Gift cards', state: 'agreed', ownerAfter: 'Brightforge Studio', nextStep: 'Choose a provider' },
    { what: 'Checkout', state: 'done', location: 'branch main', doneOn: '2026-09-08' },
    {
      what: 'Mobile app',
      state: 'requested',
      estimate: '6 days',
      price: '3600.00 GBP',
      effect: 'Faster search moves to 20 October 2026',
      due: '2026-11-13',
      advice: 'Nine in ten of your visitors buy in the browser, and an app would not reach them.',
      alternative: 'a faster basket in the shop',
    },
  ],
  repositories: [{ remote: 'git@git.example:harbour/shop.git', defaultBranch: 'main' }],
  invoices: [
    {
      number: '2026-041',
      issued: '2026-05-15',
      due: '2026-06-14',
      amount: '1200.00 GBP',
      payments: [{ on: '2026-06-20', amount: '400.00 GBP' }],
      reminders: [
        { on: '2026-07-06', stage: 'friendly' },
        { on: '2026-09-08', stage: 'firm' },
      ],
    },
    {
      number: '2026-030',
      issued: '2026-05-31',
      due: '2026-06-30',
      amount: '900.00 GBP',
      payments: [{ on: '2026-06-22', amount: '900.00 GBP' }],
    },
  ],
  problems: [
    {
      what: 'Orders placed on Sunday night were stored without their delivery notes',
      effect: 'twelve parcels need their notes by hand',
      proposal: 'I recover the notes from the log, and test every order field before the next release',
      due: '2026-09-18',
    },
  ],
  prepayments: [{ what: 'Eight-week project', amount: '4000.00 GBP', earned: '2500.00 GBP' }],
  exit: {
    lastDay: '2026-10-14',
    recipient: 'Brightforge Studio',
    reason: 'My schedule no longer leaves the time that your project deserves.',
    optionsOffered: [{ what: 'a walk through the code with your next developer' }],
    referrals: [{ name: 'Brightforge Studio', contact: 'hello@brightforge.example' }, { name: 'Kit Arden' }],
    questionsUntil: '2026-11-14',
    deletionOn: '2026-11-30',
    openPoints: [{ what: 'Who runs the mailing list?', outcome: 'Ellen Marsh is finding out' }],
    knowledgeTransfer: [{ session: 'Walk through the code', on: '2026-10-07' }],
  },
};

/** Texts that act as something in Markdown, HTML or a template, in every field that a letter shows. */
const all = [...HOSTILE, ...HOSTILE_LINES];
const nasty = all.join(' ');
const hostile: ClientRecord = {
  ...aClient({ id: 'x --> <!-- y', name: nasty, stage: 'leaving' }),
  legalName: all[3],
  project: nasty,
  address: nasty,
  contacts: [{ name: nasty, salutation: nasty, role: nasty, email: nasty, mayBeContacted: nasty }],
  agreement: {
    reference: nasty,
    clauseUsed: nasty,
    latePayment: { regime: 'contract', rate: '5 % late fee', clause: nasty },
    fees: nasty,
    channels: nasty,
    changeRequests: nasty,
    talks: [{ id: 'd1', agreed: nasty, next: nasty }],
    ownership: nasty,
    ownershipFrom: nasty,
    survivingDuties: nasty,
    retainers: [{ id: 'service', what: nasty }],
    newTerms: { changes: all.map((what) => ({ what })), keeps: nasty },
    supportAfter: { contact: nasty },
  },
  system: { selfService: nasty, adminMenu: nasty, requestsAt: nasty, whenItFails: nasty, clientTasks: nasty },
  assets: [{ kind: 'domain', name: nasty, provider: nasty, billingOwner: nasty }],
  credentials: [{ name: nasty, url: nasty, account: nasty, ownerNow: 'client' }],
  facts: [{ kind: 'service', name: nasty, evidence: [], seenOn: '2026-09-01' }],
  scope: [
    ...all.map((what) => ({ what, state: 'agreed' as const, nextStep: what, blocker: what })),
    { what: nasty, state: 'requested', estimate: nasty, effect: nasty, advice: nasty, alternative: nasty },
  ],
  problems: [{ what: nasty, effect: nasty, proposal: nasty }],
  repositories: [{ remote: nasty, defaultBranch: nasty, featureBranches: nasty }],
  invoices: [
    { number: nasty, amount: '100.00 EUR', payments: [{ on: '2026-01-01', amount: '30.00 USD' }] },
    { number: '-->', due: '2026-01-01' },
  ],
  prepayments: [{ what: nasty, amount: '100.00 EUR', earned: '30.00 USD' }],
  exit: {
    recipient: nasty,
    reason: nasty,
    optionsOffered: all.map((what) => ({ what })),
    referrals: all.map((name) => ({ name, contact: name })),
    openPoints: all.map((what) => ({ what, outcome: what })),
    knowledgeTransfer: [{ session: nasty, recording: nasty }],
    signOff: [{ party: 'client', name: nasty }],
  },
};

/** Somebody of whom everything is known, of whom next to nothing is, and a record that means harm. */
export const sampleClients: Readonly<Record<'complete' | 'sparse' | 'hostile', SampleClient>> = {
  complete: { record: complete, profile },
  sparse: { record: aClient({ id: 'sonne', name: 'Bäckerei Sonne' }), profile: undefined },
  hostile: {
    record: hostile,
    profile: {
      version: 1,
      name: nasty,
      business: nasty,
      address: nasty,
      signatures: [{ language: 'en', text: nasty }],
    },
  },
};

/** Clients who speak a language, by what letters to them show. */
export const nativeClients: Partial<Record<Language, Readonly<Record<string, SampleClient>>>> = {
  fr: frenchClients,
};

/** One letter, and which it is. */
export interface SampleLetter {
  readonly kind: LetterKind;
  readonly variant: string;
  readonly rendering: Rendering;
}

/** Every kind in every variant to one client. */
export function lettersTo({ record, profile: own }: SampleClient, pack: LetterPack): readonly SampleLetter[] {
  return LETTER_KINDS.flatMap((kind) =>
    variantsOf(kind).map((variant) => {
      const invoice = invoiceFor(record, kind, { named: undefined, today });
      const about = subjectsToName(record, { kind })[0]?.key;
      const order = { kind, variant, invoice, about, pack, documentId: 'd1', today };
      return { kind, variant, rendering: draftLetter(record, own, order) };
    }),
  );
}
