import layout from '../../../templates/questionnaire.hbs';
import type { Language } from '../../relationship/client/identity.ts';
import { fillBuiltIn } from '../built-in-template.ts';
import type { ClientFacts } from '../client-facts.ts';
import { literalMarkdown } from '../markdown.ts';
import type { GapAddress, Rendering } from '../rendering.ts';
import { withRevision } from '../revision.ts';
import { gapFor } from '../sections/gaps.ts';
import { beginMarker, documentMarker, endMarker, rowMarker } from '../sections/markers.ts';
import type { QuestionnaireWords } from './words.ts';

/** Which questionnaire to write. */
export interface QuestionnaireRequest {
  readonly facts: ClientFacts;
  readonly words: QuestionnaireWords;
  readonly language: Language;
  /** Short random id of the document; see {@link Rendering}. */
  readonly documentId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const SECTION = 'questions';

/**
 * The questionnaire that a client answers before the work starts: terms and expectations (practice 155). Every answer is a
 * gap; what is put into it is saved to the record as an answer of the first talks. It shows nothing of the record but the
 * client's name.
 */
export function renderQuestionnaire({ facts, words, language, documentId, today }: QuestionnaireRequest): Rendering {
  const identity = { kind: 'questionnaire', client: facts.client.id, language, id: documentId } as const;
  const view = {
    marker: documentMarker(identity),
    title: literalMarkdown(words.title.replace('{name}', () => facts.client.name)),
    intro: words.intro,
    begin: beginMarker(SECTION, documentId),
    end: endMarker(SECTION, documentId),
    question: words.question,
    answer: words.answer,
    groups: words.groups.map(({ title, questions }) => ({
      title,
      rows: questions.map(({ id, text }) => ({ question: text, answer: gapFor(words.gap), key: rowMarker(id) })),
    })),
  };
  const text = `${fillBuiltIn(layout, view)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  return withRevision({ identity, text, gaps: gapsOf(words), renderedOn: today });
}

function gapsOf({ groups, gap }: QuestionnaireWords): readonly GapAddress[] {
  return groups
    .flatMap(({ questions }) => questions)
    .map(({ id, text }) => ({
      section: SECTION,
      row: id,
      label: gap,
      field: ['fit', 'intake', `#${id}`, 'answer'],
      kind: 'text',
      newRow: { id, question: text },
    }));
}
