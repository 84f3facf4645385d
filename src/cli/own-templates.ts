import type { HandoverOrder } from '../actions/draft-handover.ts';
import type { LetterOrder } from '../actions/draft-letter.ts';
import { type BrokenTemplate, runOwnLetter, runOwnTemplates } from '../actions/own-templates.ts';
import type { OwnTexts } from '../documents/handover/render-handover.ts';
import { type OwnTemplate, readOwnTemplates } from '../documents/own-templates/template-files.ts';
import { HANDOVER_TEMPLATES, type TemplateName } from '../documents/own-templates/template-names.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { Language } from '../relationship/client/identity.ts';
import type { Profile } from '../relationship/client/profile.ts';
import { plainLine, shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/** What the person's own template beside a client's record makes of a letter; what is wrong with it is noted. */
export async function ownLetter(
  shell: Shell,
  { record, path }: LoadedClient,
  { profile, order }: { readonly profile: Profile; readonly order: LetterOrder },
): Promise<string | undefined> {
  const templates = await templatesBeside(shell, path, { language: order.pack.language, names: [order.kind] });
  if (templates.length === 0) return undefined;
  const { text, broken } = await runOwnLetter(templates, shell.templates, { record, profile, order });
  noteBroken(shell, broken);
  return text;
}

/** The same for a handover, with the templates of its sections and its page. */
export async function ownHandover(
  shell: Shell,
  { record, path }: LoadedClient,
  { profile, order }: { readonly profile: Profile; readonly order: HandoverOrder },
): Promise<OwnTexts | undefined> {
  const wanted = { language: order.pack.language, names: HANDOVER_TEMPLATES };
  const templates = await templatesBeside(shell, path, wanted);
  if (templates.length === 0) return undefined;
  const { texts, broken } = await runOwnTemplates(templates, shell.templates, { record, profile, order });
  noteBroken(shell, broken);
  return texts;
}

function templatesBeside(
  { files }: Shell,
  recordPath: string,
  { language, names }: { readonly language: Language; readonly names: readonly TemplateName[] },
): Promise<readonly OwnTemplate[]> {
  return readOwnTemplates(files, files.parent(recordPath), language, names);
}

function noteBroken(shell: Shell, broken: readonly BrokenTemplate[]): void {
  for (const { path, problems } of broken)
    for (const { line, column, message } of problems) {
      // What a template says of itself may be made to steer a terminal.
      const what = plainLine(shell.text.say(message.id, message.values));
      shell.note(`${shownPath(path, shell.folder)}:${line}:${column}: ${what}`);
    }
  const [first] = broken;
  if (!first) return;
  const values = { count: broken.length, file: shell.files.baseName(first.path) };
  shell.note(`deorbit: ${shell.text.say('template.builtInUsed', values)}`);
}
