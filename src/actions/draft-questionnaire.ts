import { factsFor } from '../documents/client-facts.ts';
import { renderQuestionnaire } from '../documents/questionnaire/render-questionnaire.ts';
import type { QuestionnaireWords } from '../documents/questionnaire/words.ts';
import type { Rendering } from '../documents/rendering.ts';
import type { ClientRecord } from '../relationship/client/record.ts';

/** Writes the questionnaire for a client, in their language of correspondence (practice 155). */
export function draftQuestionnaire(
  record: ClientRecord,
  order: { readonly words: QuestionnaireWords; readonly documentId: string; readonly today: string },
): Rendering {
  return renderQuestionnaire({
    facts: factsFor(record, undefined, order.today),
    language: record.language ?? 'en',
    ...order,
  });
}
