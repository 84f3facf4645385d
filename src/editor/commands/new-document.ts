import * as v from 'valibot';
import { draftQuestionnaire } from '../../actions/draft-questionnaire.ts';
import { loadQuestionnaireWords } from '../../documents/questionnaire/words.ts';
import { findGaps } from '../../documents/sections/gaps.ts';
import { documentsFolderOf } from '../../records/documents-folder.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { newDocument as openNewDocument } from '../document-target.ts';
import { insertRendering } from '../insert-rendering.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';
import { insertHandover } from './insert-handover.ts';

const kindOption = v.picklist(['handover', 'questionnaire']);

/** *New Document...*: asks for the kind, and writes it into a new document in the client's private folder. */
export function newDocument(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { kind: kindOption });
    const client = await clientFor(parts, argument, { id: 'newDocument.client' });
    const kind =
      options.kind ??
      (await parts.asking.one(
        { id: 'newDocument.title', values: { name: client.record.name } },
        kindOption.options.map((value) => ({
          label: parts.text.say(`newDocument.${value}`),
          detail: parts.text.say(`newDocument.about.${value}`),
          value,
        })),
      ));
    if (kind === 'handover') await insertHandover(parts)({ client: client.record.id });
    else await insertQuestionnaire(parts, client);
  };
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
