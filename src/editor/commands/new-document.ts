import * as v from 'valibot';
import { draftQuestionnaire } from '../../actions/draft-questionnaire.ts';
import { isLetterFor, isLetterKind, LETTERS } from '../../documents/letters/letter-kinds.ts';
import { loadQuestionnaireWords } from '../../documents/questionnaire/words.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../documents/rendering.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { documentsFolderOf } from '../../records/documents-folder.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { newDocument as openNewDocument } from '../document-target.ts';
import { insertRendering } from '../insert-rendering.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';
import { newHandover } from './insert-handover.ts';
import { insertLetter } from './insert-letter.ts';

const kindOption = v.picklist(DOCUMENT_KINDS);

/** What the kinds that are no letters stand among. */
const GROUPS = { handover: 'leaving', questionnaire: 'before' } as const;

/** The kinds as they are offered, those of a group together. */
const ORDER = ['before', 'during', 'leaving', 'money'] as const;

/**
 * *New Document...*: asks for the kind, and writes it into a new document in the client's private folder. Options: `kind`,
 * and for letters `variant`, `invoice` (its number) and `about` (the request or the problem, as the record calls it).
 */
export function newDocument(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, {
      kind: kindOption,
      variant: v.string(),
      invoice: v.string(),
      about: v.string(),
    });
    const client = await clientFor(parts, argument, { id: 'newDocument.client' });
    const kind = options.kind ?? (await askForKind(parts, client));
    if (kind === 'handover') await newHandover(parts, client);
    else if (kind === 'questionnaire') await insertQuestionnaire(parts, client);
    else await insertLetter(parts, client, { ...options, kind });
  };
}

function askForKind(parts: CommandParts, { record }: LoadedClient): Promise<DocumentKind> {
  const choices = ORDER.flatMap((group) =>
    DOCUMENT_KINDS.filter((kind) => groupOf(kind) === group && fits(kind, record)).map((value) => ({
      label: parts.text.say(`newDocument.${value}`),
      detail: parts.text.say(`newDocument.about.${value}`),
      group: parts.text.say(`newDocument.group.${group}`),
      value,
    })),
  );
  return parts.asking.one({ id: 'newDocument.title', values: { name: record.name } }, choices);
}

function fits(kind: DocumentKind, record: ClientRecord): boolean {
  return !isLetterKind(kind) || isLetterFor(kind, record);
}

function groupOf(kind: DocumentKind): (typeof ORDER)[number] {
  return isLetterKind(kind) ? LETTERS[kind].group : GROUPS[kind];
}

async function insertQuestionnaire(parts: CommandParts, client: LoadedClient): Promise<void> {
  await parts.store.keepPrivate(parts.files.parent(client.path));
  const rendering = draftQuestionnaire(client.record, {
    words: await loadQuestionnaireWords(client.record.language),
    documentId: parts.ids.rowId(),
    today: parts.clock.today(),
  });
  await parts.renderings.keep(rendering);
  const place = { folder: documentsFolderOf(parts.files, client.path), name: 'questionnaire' };
  await insertRendering(await openNewDocument(parts.files, place), rendering.text);
  parts.notifications.done({ id: 'newDocument.done', values: { count: findGaps(rendering.text).length } });
}
