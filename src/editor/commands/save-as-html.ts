import * as v from 'valibot';
import { pageOf } from '../../actions/outgoing-document.ts';
import { documentInFront, mayGoOut, noteGoneOut } from '../going-out.ts';
import { offerToOpen, saveFile } from '../save-file.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

/**
 * *Save as HTML...*: the document in the active editor as one page to print or to send along. Options: `to`, the path of the
 * file.
 */
export function saveAsHtml(parts: CommandParts): Command {
  return async (argument) => {
    const { to } = optionsFrom(argument, { to: v.string() });
    const out = await documentInFront(parts);
    if (!(await mayGoOut(parts, out))) return;
    const content = new TextEncoder().encode(await pageOf(out.text));
    const folder = parts.files.parent(out.client.path);
    const name = `${out.delivery.name}.html`;
    const saved = await saveFile(parts, { content, name, folder, kind: { id: 'deliver.file.html' }, to });
    if (!saved) return;
    await noteGoneOut(parts, out);
    const file = parts.files.baseName(saved.path);
    void offerToOpen(parts, saved, { id: 'deliver.saved', values: { file } });
  };
}
