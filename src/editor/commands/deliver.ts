import * as v from 'valibot';
import type { MessageId } from '../../base/ports/text.ts';
import { documentInFront } from '../going-out.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';
import { copyFormatted } from './copy-formatted.ts';
import { deliverToWorkspace } from './deliver-to-workspace.ts';
import { saveAsHtml } from './save-as-html.ts';
import { copyForEmail, openInMailProgram, saveEmailDraft } from './send-by-mail.ts';

const WAYS = ['workspace', 'copy', 'formatted', 'mail', 'draft', 'html'] as const;
type Way = (typeof WAYS)[number];

const COMMANDS: Readonly<Record<Way, (parts: CommandParts) => Command>> = {
  workspace: deliverToWorkspace,
  copy: copyForEmail,
  formatted: copyFormatted,
  mail: openInMailProgram,
  draft: saveEmailDraft,
  html: saveAsHtml,
};

const ICONS: Readonly<Record<Way, string>> = {
  workspace: 'folder',
  copy: 'copy',
  formatted: 'preview',
  mail: 'mail',
  draft: 'save',
  html: 'globe',
};

/** *Deliver Document...*: asks by which way the document in the active editor goes out. Options: `how`, see `WAYS`. */
export function deliver(parts: CommandParts): Command {
  return async (argument) => {
    // What cannot go out at all is said before anybody chooses a way.
    await documentInFront(parts);
    const { how } = optionsFrom(argument, { how: v.picklist(WAYS) });
    const way = how ?? (await askForWay(parts));
    return COMMANDS[way](parts)(argument);
  };
}

function askForWay({ asking, text }: CommandParts): Promise<Way> {
  const choices = WAYS.map((way) => ({
    label: text.say(`deliver.way.${way}` satisfies MessageId),
    detail: text.say(`deliver.about.${way}` satisfies MessageId),
    icon: ICONS[way],
    value: way,
  }));
  return asking.one({ id: 'deliver.how' }, choices);
}
