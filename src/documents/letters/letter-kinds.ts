import type { ClientRecord } from '../../relationship/client/record.ts';

/** The letters and papers to clients, each with its variants; the first is meant where none is named. */
export const LETTERS = {
  decline: { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'before' },
  'agreement-checklist': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'before' },
  'progress-report': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'during' },
  'talk-confirmation': {
    variants: ['standard', 'boundaries'],
    aboutInvoice: false,
    announcesEnd: false,
    group: 'during',
  },
  'client-manual': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'during' },
  'change-quote': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'during' },
  'say-no': {
    variants: ['rush', 'discount', 'small-extra', 'wrong-idea', 'ethics'],
    aboutInvoice: false,
    announcesEnd: false,
    group: 'during',
  },
  'problem-notice': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'during' },
  'new-terms': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'during' },
  'conversation-script': { variants: ['standard'], aboutInvoice: false, announcesEnd: true, group: 'leaving' },
  farewell: {
    variants: ['standard', 'project-end', 'refund', 'familiar', 'breach'],
    aboutInvoice: false,
    announcesEnd: true,
    group: 'leaving',
  },
  'termination-agreement': { variants: ['standard'], aboutInvoice: false, announcesEnd: true, group: 'leaving' },
  'successor-briefing': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'leaving' },
  'payment-reminder': {
    variants: ['friendly', 'firm', 'final', 'service-ends'],
    aboutInvoice: true,
    announcesEnd: false,
    group: 'money',
  },
  'final-statement': { variants: ['standard'], aboutInvoice: false, announcesEnd: false, group: 'money' },
  'non-payment-notice': { variants: ['standard'], aboutInvoice: true, announcesEnd: true, group: 'money' },
} as const satisfies Readonly<Record<string, LetterForm>>;

interface LetterForm {
  readonly variants: readonly string[];
  /** Whether it is about one invoice of the client's. */
  readonly aboutInvoice: boolean;
  /** Whether it says on which day the work is going to end. */
  readonly announcesEnd: boolean;
  /** Where it stands among the kinds to choose from. */
  readonly group: 'before' | 'during' | 'money' | 'leaving';
}

/** The kind of a letter. */
export type LetterKind = keyof typeof LETTERS;
/** The variant of a letter of some kind. */
export type LetterVariant<K extends LetterKind = LetterKind> = (typeof LETTERS)[K]['variants'][number];

/** The lists whose rows letters are about, one row a letter; invoices have an entry of their own above. */
const SUBJECTS: Readonly<Partial<Record<LetterKind, LetterSubject>>> = {
  'change-quote': 'request',
  'say-no': 'request',
  'problem-notice': 'problem',
};

/** What a letter is about, beside invoices: a request for work that was not agreed on, or a problem. */
export type LetterSubject = 'request' | 'problem';

/** What a kind of letter is about one of; `undefined` for the others. */
export function subjectOf(kind: LetterKind): LetterSubject | undefined {
  return SUBJECTS[kind];
}

/** The kinds of letters, in the order in which they are offered. */
export const LETTER_KINDS = Object.keys(LETTERS) as readonly LetterKind[];

/** Whether a letter fits a client: work can only be declined before it has begun. */
export function isLetterFor(kind: LetterKind, { stage, exit }: Pick<ClientRecord, 'stage' | 'exit'>): boolean {
  if (kind !== 'decline') return true;
  return stage === 'lead' || (stage === 'left' && exit?.lastDay === undefined);
}

/** Whether a document of this kind is for the person alone, and goes to nobody. */
export function isForOneself(kind: string): boolean {
  return kind === 'conversation-script' || kind === 'agreement-checklist';
}

/** Whether a kind of document is a letter. */
export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(LETTERS, kind);
}

/** The variants of a kind of letter. */
export function variantsOf(kind: LetterKind): readonly LetterVariant[] {
  return LETTERS[kind].variants;
}

/** The stage of a payment reminder of that name; the first where there is none. */
export function reminderVariant(name: string | undefined): LetterVariant<'payment-reminder'> {
  const { variants } = LETTERS['payment-reminder'];
  return variants.find((variant) => variant === name) ?? variants[0];
}

/** The variant of that name; the kind's first where it has none of that name. */
export function variantCalled(kind: LetterKind, name: string | undefined): LetterVariant {
  const [first] = LETTERS[kind].variants;
  return variantsOf(kind).find((variant) => variant === name) ?? first;
}
