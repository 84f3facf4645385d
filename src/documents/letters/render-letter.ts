import { fillBuiltIn } from '../built-in-template.ts';
import type { ClientFacts } from '../client-facts.ts';
import { tidy } from '../handover/render-handover.ts';
import type { DocumentIdentity, Rendering } from '../rendering.ts';
import { beginMarker, documentMarker, endMarker } from '../sections/markers.ts';
import { buildAgreementChecklist } from './agreement-checklist.ts';
import { buildChangeQuote } from './change-quote.ts';
import { buildClientManual } from './client-manual.ts';
import { buildConversationScript } from './conversation-script.ts';
import { buildDecline } from './decline.ts';
import { buildFarewell } from './farewell.ts';
import { buildFinalStatement } from './final-statement.ts';
import { commonView } from './greeting.ts';
import type { LetterKind, LetterVariant } from './letter-kinds.ts';
import { LetterWriter } from './letter-writer.ts';
import { buildNewTerms } from './new-terms.ts';
import { buildNonPaymentNotice } from './non-payment-notice.ts';
import { buildPaymentReminder } from './payment-reminder.ts';
import { buildProblemNotice } from './problem-notice.ts';
import { buildProgressReport } from './progress-report.ts';
import { buildSayNo } from './say-no.ts';
import { joinFacts } from './seams.ts';
import { buildSuccessorBriefing } from './successor-briefing.ts';
import { buildTalkConfirmation } from './talk-confirmation.ts';
import { buildTerminationAgreement } from './termination-agreement.ts';
import type { LetterHistory, LetterSource, OwnView } from './view.ts';
import type { LetterPack } from './words.ts';

/** Which letter to write. */
export interface LetterRequest {
  readonly kind: LetterKind;
  readonly variant: LetterVariant;
  /** Key of the invoice that it is about; left out for letters about none. */
  readonly invoice?: string | undefined;
  /** Key of the request or of the problem that it is about; left out for letters about none. */
  readonly about?: string | undefined;
  readonly facts: ClientFacts;
  /** The language it is written in. */
  readonly pack: LetterPack;
  /** Short random id of the document; see {@link Rendering}. */
  readonly documentId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was between the two sides before, as far as the letter may tell it. */
  readonly history?: LetterHistory | undefined;
  /** What the person's own template has made, in the place of what the built-in one would. */
  readonly own?: string | undefined;
}

type Builders = {
  readonly [K in LetterKind]: (write: LetterWriter, variant: LetterVariant<K>, source: LetterSource) => OwnView<K>;
};

const builders: Builders = {
  decline: buildDecline,
  'agreement-checklist': buildAgreementChecklist,
  'progress-report': buildProgressReport,
  'talk-confirmation': buildTalkConfirmation,
  'client-manual': buildClientManual,
  'change-quote': buildChangeQuote,
  'say-no': buildSayNo,
  'problem-notice': buildProblemNotice,
  'new-terms': buildNewTerms,
  'conversation-script': buildConversationScript,
  farewell: buildFarewell,
  'termination-agreement': buildTerminationAgreement,
  'successor-briefing': buildSuccessorBriefing,
  'payment-reminder': buildPaymentReminder,
  'final-statement': buildFinalStatement,
  'non-payment-notice': buildNonPaymentNotice,
};

/** The one section of a letter. */
export const LETTER_SECTION = 'letter';

/** Writes a letter as Markdown with the marks of `sections/FORMAT.md`. */
export function renderLetter(request: LetterRequest): Rendering {
  const { kind, variant, invoice, about, facts, pack, documentId, today } = request;
  const { write, view } = viewLetter(request);
  const identity: DocumentIdentity = {
    kind,
    client: facts.client.id,
    language: pack.language,
    id: documentId,
    variant,
    ...(invoice !== undefined && { invoice }),
    ...(about !== undefined && { about }),
  };
  const page = [
    documentMarker(identity),
    beginMarker(LETTER_SECTION, documentId),
    request.own ?? fillBuiltIn(pack.templates[kind], view),
    endMarker(LETTER_SECTION, documentId),
  ];
  const text = tidy(joinFacts(page.join('\n\n')));
  return { identity, text, gaps: write.gapsIn(text, LETTER_SECTION), renderedOn: today };
}

/** What the template of a letter gets, and the writer that knows where the answers to its gaps belong. */
export function viewLetter({ kind, variant, facts, pack, ...source }: LetterRequest): {
  readonly write: LetterWriter;
  readonly view: object;
} {
  const write = new LetterWriter(facts, pack);
  const build = builders[kind] as (write: LetterWriter, variant: LetterVariant, source: LetterSource) => object;
  const { invoice, about, today, documentId, history } = source;
  const subject = { invoice, about, today, documentId, history };
  return { write, view: { ...commonView(write), ...build(write, variant, subject) } };
}
