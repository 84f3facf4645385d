import * as v from 'valibot';
import { FileError } from '../../base/ports/files.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { handoverSections } from '../../documents/handover/section-list.ts';
import { LETTER_KINDS } from '../../documents/letters/letter-kinds.ts';
import { firstCopy } from '../../documents/own-templates/first-copy.ts';
import { ownTemplatePath, readOwnTemplates } from '../../documents/own-templates/template-files.ts';
import type { TemplateName } from '../../documents/own-templates/template-names.ts';
import { inWords } from '../../records/file-trouble.ts';
import type { Choice } from '../asking.ts';
import { openAt } from '../notifications.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';

/**
 * *Customise Template...*: copies a built-in template to the person's own ones, in the language of a client's documents,
 * and opens it. One that is there already is opened as it is.
 */
export function customiseTemplate(parts: CommandParts): Command {
  return async (argument) => {
    const tools = parts.ownTemplates.tools;
    if (!tools) throw refusal(parts);
    const client = await clientFor(parts, argument, { id: 'customiseTemplate.client' });
    const language = client.record.language ?? 'en';
    const records = parts.files.parent(client.path);
    const { template } = optionsFrom(argument, { template: v.string() });
    const choices = await choicesFor(parts, records, language);
    const name =
      choices.find(({ value }) => value === template)?.value ??
      (await parts.asking.one({ id: 'customiseTemplate.title' }, choices));
    const path = ownTemplatePath(parts.files, records, { language, name });
    await parts.store.keepPrivate(records);
    const isNew = await putTemplate(parts, path, firstCopy(name, await tools.builtInSource(language, name)));
    await openAt(path);
    if (isNew) parts.notifications.done({ id: 'customiseTemplate.done' });
  };
}

function refusal(parts: CommandParts): UserError {
  if (parts.ownTemplates.whyBuiltIn?.id !== 'template.untrusted') return new UserError('customiseTemplate.unavailable');
  const remedy = { kind: 'command', command: 'workbench.trust.manage', label: 'remedy.trust' } as const;
  return new UserError('customiseTemplate.untrusted', {}, [remedy]);
}

/** The templates, those of the letters and those of the handover together: the few before the many. */
async function choicesFor(
  parts: CommandParts,
  records: string,
  language: Parameters<typeof readOwnTemplates>[2],
): Promise<readonly Choice<TemplateName>[]> {
  const { files, text } = parts;
  const own = await readOwnTemplates(files, records, language);
  const choice = (name: TemplateName, label: string, group: string): Choice<TemplateName> => {
    const file = files.baseName(ownTemplatePath(files, records, { language, name }));
    const isOwn = own.some((each) => each.name === name);
    const description = isOwn ? [file, text.say('customiseTemplate.yours')].join(' · ') : file;
    return { label, description, group, value: name };
  };
  const { words } = await loadLanguagePack(language);
  const [handover, letters] = [text.say('newDocument.handover'), text.say('customiseTemplate.letters')];
  return [
    ...LETTER_KINDS.map((kind) => choice(kind, text.say(`newDocument.${kind}`), letters)),
    choice('handover', text.say('customiseTemplate.page'), handover),
    ...handoverSections(words).map(({ id, title }) => choice(id, title, handover)),
  ];
}

/** Whether it was written: what is there already stays. */
async function putTemplate({ files }: CommandParts, path: string, source: string): Promise<boolean> {
  if (await files.stat(path)) return false;
  try {
    await files.mkdir(files.parent(path));
    await files.replace(path, new TextEncoder().encode(source), undefined);
    return true;
  } catch (error) {
    if (error instanceof FileError && (error.fault === 'changed' || error.fault === 'exists')) return false;
    throw inWords(error, files.baseName(path), 'create');
  }
}
