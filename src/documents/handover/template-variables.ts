import { tableOf, type VariablesOf } from '../own-templates/variable-kinds.ts';
import type { HandoverTemplateView, SectionId, SectionTemplateView } from './view.ts';

const [text, yesNo] = ['text', 'yes-no'] as const;
const reader = { title: text, familiar: yesNo, you: text } as const;
const lines = { rows: { label: text, value: text, key: text } } as const;
const steps = { rows: { mark: text, what: text, key: text } } as const;
const found = tableOf('name', 'where');
const things = { rows: { name: text, lines } } as const;

/** What the template of each section can name. */
export const SECTION_VARIABLES: { readonly [Id in SectionId]: VariablesOf<SectionTemplateView<Id>> } = {
  cover: { ...reader, lines, versions: tableOf('version', 'date', 'note') },
  emergency: { ...reader, steps },
  summary: { ...reader, lines },
  delivered: { ...reader, rows: tableOf('what', 'state', 'date', 'location', 'acceptanceRef') },
  remaining: {
    ...reader,
    rows: tableOf('what', 'state', 'done', 'nextStep', 'ownerAfter', 'due'),
    details: tableOf('what', 'contractRef', 'acceptance', 'blocker'),
  },
  deadlines: { ...reader, rows: tableOf('date', 'what', 'note') },
  credentials: {
    ...reader,
    rows: tableOf('name', 'account', 'role', 'ownerNow', 'ownerAfter', 'transfer'),
    custody: tableOf('name', 'recoveryEmail', 'secondFactor', 'keptIn', 'billingOwner'),
    handedOver: tableOf('name', 'method', 'date', 'receivedBy'),
  },
  domains: { ...reader, things, found },
  certificates: { ...reader, things },
  hosting: { ...reader, things },
  repositories: {
    ...reader,
    things,
    branches: tableOf('name', 'state', 'date'),
    parts: tableOf('kind', 'name', 'note'),
  },
  environments: {
    ...reader,
    lines,
    deployments: found,
    stores: found,
    variables: tableOf('name', 'secret', 'required', 'documented', 'where'),
    secretsListed: yesNo,
  },
  pipelines: { ...reader, rows: tableOf('name', 'triggers'), secrets: found, secretsListed: yesNo, schedules: found },
  services: { ...reader, things, found },
  licences: {
    ...reader,
    lines,
    rows: tableOf('name', 'ownerNow', 'ownerAfter', 'transferable', 'renewal', 'note'),
    found,
  },
  backups: { ...reader, things },
  architecture: { ...reader, lines },
  development: {
    ...reader,
    lines,
    runtimes: tableOf('name', 'version', 'where', 'others'),
    contradicted: yesNo,
    steps: tableOf('purpose', 'command', 'where'),
  },
  operations: { ...reader, lines, schedules: found },
  monitoring: { ...reader, rows: tableOf('name', 'meaning', 'notifiedNow', 'notifiedAfter', 'dashboard', 'note') },
  security: { ...reader, lines, history: tableOf('name', 'state', 'commit') },
  knownIssues: { ...reader, rows: tableOf('what', 'kind', 'where') },
  openPoints: { ...reader, rows: tableOf('kind', 'what', 'outcome') },
  contacts: { ...reader, lines, rows: tableOf('name', 'role', 'email', 'phone', 'channel', 'mayBeContacted') },
  knowledge: { ...reader, lines, rows: tableOf('session', 'date', 'attendees', 'topics', 'recording') },
  support: { ...reader, lines },
  legal: { ...reader, lines },
  money: {
    ...reader,
    lines,
    state: text,
    invoices: tableOf('number', 'due', 'amount', 'paid', 'interest', 'rest'),
    credits: tableOf('number', 'date', 'amount'),
    prepayments: tableOf('what', 'amount', 'earned', 'deducted', 'refund', 'refundedOn'),
    recurring: tableOf('what', 'amount', 'paidUntil', 'cancelled'),
  },
  accessRemoval: { ...reader, rows: tableOf('access', 'name', 'date', 'removedBy', 'verified') },
  rotation: { ...reader, rows: tableOf('order', 'name', 'reason', 'date', 'rotatedBy') },
  exceptions: { ...reader, rows: tableOf('what', 'why', 'acceptedBy') },
  verification: { ...reader, client: steps, provider: steps },
  signOff: { ...reader, rows: tableOf('party', 'name', 'title', 'date'), signed: yesNo },
  afterwards: { ...reader, lines },
};

/** What the template of the page around the sections can name. */
export const PAGE_VARIABLES: VariablesOf<HandoverTemplateView> = {
  marker: text,
  title: text,
  sections: { rows: { begin: text, end: text, body: text } },
};
