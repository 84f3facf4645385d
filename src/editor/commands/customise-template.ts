import * as v from 'valibot';
import { FileError } from '../../base/ports/files.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import { handoverSections } from '../../documents/handover/section-list.ts';
import type { TemplateName } from '../../documents/handover/template-variables.ts';
import { firstCopy } from '../../documents/own-templates/first-copy.ts';
import { ownTemplatePath, readOwnTemplates } from '../../documents/own-templates/template-files.ts';
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

async function choicesFor(
  parts: CommandParts,
  records: string,
  language: Parameters<typeof readOwnTemplates>[2],
): Promise<readonly Choice<TemplateName>[]> {
  const own = await readOwnTemplates(parts.files, records, language);
  const { words } = await loadLanguagePack(language);
  const page = { id: 'handover', title: parts.text.say('customiseTemplate.page') } as const;
  return [page, ...handoverSections(words)].map(({ id, title }) => {
    const file = parts.files.baseName(ownTemplatePath(parts.files, records, { language, name: id }));
    const isOwn = own.some(({ name }) => name === id);
    const description = isOwn ? [file, parts.text.say('customiseTemplate.yours')].join(' · ') : file;
    return { label: title, description, value: id };
  });
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
