import type { Variables } from '../../base/ports/template-worker.ts';
import type { HandoverTemplateView, SectionId, SectionTemplateView } from './view.ts';

type KindOf<T> = T extends string
  ? 'text'
  : T extends boolean
    ? 'yes-no'
    : T extends readonly (infer Row)[]
      ? { readonly rows: VariablesOf<Row> }
      : never;

type VariablesOf<View> = { readonly [Name in keyof View]-?: KindOf<View[Name]> };

/** A template of the handover: that of a section, or that of the page around the sections. */
export type TemplateName = SectionId | 'handover';

const [text, yesNo] = ['text', 'yes-no'] as const;
const reader = { title: text, familiar: yesNo, you: text } as const;
const lines = { rows: { label: text, value: text, key: text } } as const;
const steps = { rows: { mark: text, what: text, key: text } } as const;
const things = { rows: { name: text, lines } } as const;

function table<const Name extends string>(...cells: readonly Name[]): { readonly rows: Record<Name | 'key', 'text'> } {
  const names: readonly (Name | 'key')[] = [...cells, 'key'];
  return { rows: Object.fromEntries(names.map((name) => [name, text])) as Record<Name | 'key', 'text'> };
}

/** What the template of each section can name. The compiler compares it with the views, both ways. */
const SECTION_VARIABLES: { readonly [Id in SectionId]: VariablesOf<SectionTemplateView<Id>> } = {
  cover: { ...reader, lines, versions: table('version', 'date', 'note') },
  emergency: { ...reader, steps },
  summary: { ...reader, lines },
  delivered: { ...reader, rows: table('what', 'state', 'date', 'location', 'acceptanceRef') },
  remaining: {
    ...reader,
    rows: table('what', 'state', 'done', 'nextStep', 'ownerAfter', 'due'),
    details: table('what', 'contractRef', 'acceptance', 'blocker'),
  },
  deadlines: { ...reader, rows: table('date', 'what', 'note') },
  credentials: {
    ...reader,
    rows: table('name', 'account', 'role', 'ownerNow', 'ownerAfter', 'transfer'),
    custody: table('name', 'recoveryEmail', 'secondFactor', 'keptIn', 'billingOwner'),
    handedOver: table('name', 'method', 'date', 'receivedBy'),
  },
  domains: { ...reader, things },
  certificates: { ...reader, things },
  hosting: { ...reader, things },
  repositories: { ...reader, things },
  services: { ...reader, things },
  licences: {
    ...reader,
    lines,
    rows: table('name', 'ownerNow', 'ownerAfter', 'transferable', 'renewal', 'note'),
  },
  backups: { ...reader, things },
  monitoring: { ...reader, rows: table('name', 'meaning', 'notifiedNow', 'notifiedAfter', 'dashboard', 'note') },
  openPoints: { ...reader, rows: table('kind', 'what', 'outcome') },
  contacts: { ...reader, lines, rows: table('name', 'role', 'email', 'phone', 'channel', 'mayBeContacted') },
  knowledge: { ...reader, lines, rows: table('session', 'date', 'attendees', 'topics', 'recording') },
  support: { ...reader, lines },
  legal: { ...reader, lines },
  money: {
    ...reader,
    lines,
    state: text,
    invoices: table('number', 'due', 'amount', 'paid', 'interest', 'rest'),
    credits: table('number', 'date', 'amount'),
    prepayments: table('what', 'amount', 'earned', 'deducted', 'refund', 'refundedOn'),
    recurring: table('what', 'amount', 'paidUntil', 'cancelled'),
  },
  accessRemoval: { ...reader, rows: table('access', 'name', 'date', 'removedBy', 'verified') },
  rotation: { ...reader, rows: table('order', 'name', 'reason', 'date', 'rotatedBy') },
  exceptions: { ...reader, rows: table('what', 'why', 'acceptedBy') },
  verification: { ...reader, client: steps, provider: steps },
  signOff: { ...reader, rows: table('party', 'name', 'title', 'date'), signed: yesNo },
  afterwards: { ...reader, lines },
};

const PAGE_VARIABLES: VariablesOf<HandoverTemplateView> = {
  marker: text,
  title: text,
  sections: { rows: { begin: text, end: text, body: text } },
};

/** What a template can name. */
export function variablesOf(name: TemplateName): Variables {
  return name === 'handover' ? PAGE_VARIABLES : SECTION_VARIABLES[name];
}
