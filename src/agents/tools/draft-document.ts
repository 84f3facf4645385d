import * as v from 'valibot';
import { draftHandover } from '../../actions/draft-handover.ts';
import { draftLetter, invoiceFor } from '../../actions/draft-letter.ts';
import { draftQuestionnaire } from '../../actions/draft-questionnaire.ts';
import { subjectFor, subjectsToName } from '../../actions/letter-subject.ts';
import { deliverable } from '../../documents/exports/deliverable.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { SECTIONS } from '../../documents/handover/section-list.ts';
import { loadLetterPack } from '../../documents/letters/languages.ts';
import {
  isForOneself,
  isLetterFor,
  isLetterKind,
  type LetterKind,
  subjectOf,
  variantsOf,
} from '../../documents/letters/letter-kinds.ts';
import { loadQuestionnaireWords } from '../../documents/questionnaire/words.ts';
import { DOCUMENT_KINDS } from '../../documents/rendering.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { language } from '../../relationship/client/identity.ts';
import { AgentError, namesFor } from '../agent-error.ts';
import { type AgentAnswer, defineTool } from '../agent-tool.ts';
import { chooseClient, clientArgument } from '../choose-client.ts';
import type { AgentDesk, OpenClient } from '../desk.ts';
import { TEXTS_OF_OTHERS } from '../words-for-models.ts';

/** What goes to a client; papers for the person alone are never drafted for an agent. */
const KINDS = DOCUMENT_KINDS.filter((kind) => !isForOneself(kind));
/** More text than this is asked for by section. */
const LONGEST_TEXT = 24_000;

const name = (about: string) => v.optional(v.pipe(v.string(), v.maxLength(200), v.description(about)));

const input = v.strictObject({
  kind: v.pipe(v.picklist(KINDS), v.description('The kind of document.')),
  client: clientArgument,
  variant: name('Variant of a letter, such as "firm"; its usual one when left out.'),
  invoice: name('Number of the invoice that a payment letter is about; the one late longest when left out.'),
  about: name('For say-no, change-quote and problem-notice: the request or the problem, in the words of the record.'),
  sections: v.optional(
    v.pipe(
      v.array(v.picklist(SECTIONS.map(({ id }) => id))),
      v.maxLength(SECTIONS.length),
      v.description('Only these sections of a handover.'),
    ),
  ),
  language: v.optional(v.pipe(language, v.description("The language to write in; the client's own when left out."))),
});
type Wanted = v.InferOutput<typeof input>;

/** A document for a client, as a text. */
export const draftDocument = defineTool({
  name: 'deorbit_draft_document',
  description: `Drafts a document for a client from what the client may be told, and returns its Markdown; no file is written and nothing is sent. Marks such as ‹2FA holder?› are facts that are missing: never invent them, ask the person. The person reads and sends it. ${TEXTS_OF_OTHERS}`,
  input,
  run: async (wanted, desk) => {
    const client = await chooseClient(desk, wanted.client);
    const text = deliverable(await textOf(wanted, client, desk));
    return answerWith(text, wanted, client);
  },
});

function answerWith(text: string, { kind }: Wanted, { record }: OpenClient): AgentAnswer {
  const isCut = text.length > LONGEST_TEXT;
  const shown = isCut ? text.slice(0, text.lastIndexOf('\n', LONGEST_TEXT) + 1) : text;
  const ids = SECTIONS.map(({ id }) => id).join(', ');
  const more = kind === 'handover' ? `ask for some "sections": ${ids}` : 'the person sees all of it in the editor';
  return {
    data: {
      kind,
      client: record.name,
      missingFacts: findGaps(text).length,
      ...(isCut && { more: `${text.length - shown.length} more characters: ${more}` }),
    },
    text: shown,
  };
}

async function textOf(wanted: Wanted, client: OpenClient, desk: AgentDesk): Promise<string> {
  const { kind } = wanted;
  if (isLetterKind(kind)) return letterText({ ...wanted, kind }, client, desk);
  const [documentId, today] = [desk.rowId(), desk.today()];
  const spoken = wanted.language ?? client.record.language;
  if (kind === 'questionnaire') {
    const words = await loadQuestionnaireWords(spoken);
    return draftQuestionnaire({ ...client.record, language: spoken }, { words, documentId, today }).text;
  }
  const [pack, profile] = [await loadLanguagePack(spoken), await desk.profile()];
  const order = { pack, documentId, today, sections: wanted.sections };
  const own = await desk.ownHandover(client, profile, order);
  return draftHandover(client.record, profile, { ...order, own }).text;
}

async function letterText(wanted: Wanted & { kind: LetterKind }, client: OpenClient, desk: AgentDesk): Promise<string> {
  const { record } = client;
  const { kind, variant } = wanted;
  checkFits(wanted, client);
  const today = desk.today();
  const [pack, profile] = [await loadLetterPack(wanted.language ?? record.language), await desk.profile()];
  const invoice = invoiceFor(record, kind, { named: wanted.invoice, today });
  const about = subjectFor(record, { kind, variant, named: wanted.about });
  const order = { kind, variant, invoice, about, pack, documentId: desk.rowId(), today };
  const own = await desk.ownLetter(client, profile, order);
  return draftLetter(record, profile, { ...order, own }).text;
}

/** What no letter can be made of is said with what there is. */
function checkFits({ kind, variant, about }: Wanted & { kind: LetterKind }, { record }: OpenClient): void {
  const variants: readonly string[] = variantsOf(kind);
  if (!isLetterFor(kind, record))
    throw new AgentError(`"${kind}" is for work that has not begun; ${record.name} is in stage "${record.stage}".`);
  if (variant !== undefined && !variants.includes(variant))
    throw new AgentError(`"${kind}" has no variant ${JSON.stringify(variant)}. It has: ${namesFor(variants)}.`);
  if (about === undefined || !subjectOf(kind)) return;
  const rows = subjectsToName(record, { kind, variant });
  if (rows.some(({ key, title }) => key === about || title === about)) return;
  const there = rows.length === 0 ? 'none on record' : namesFor(rows.map(({ title }) => title));
  throw new AgentError(`"${kind}" can be about: ${there}. ${JSON.stringify(about)} is not among them.`);
}
