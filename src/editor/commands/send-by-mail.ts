import * as v from 'valibot';
import * as vscode from 'vscode';
import { mailboxOf, mailOf, ownReceiver, type Receiver, receiversOf } from '../../actions/outgoing-document.ts';
import { type Remedy, UserError } from '../../base/user-error.ts';
import { deliveredFiles } from '../delivered-files.ts';
import { documentInFront, type GoingOut, mayGoOut, noteGoneOut } from '../going-out.ts';
import { offerToOpen, saveFile } from '../save-file.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

const OTHER_WAYS: readonly Remedy[] = [
  { kind: 'command', command: 'deorbit.saveEmailDraft', label: 'deliver.way.draft' },
  { kind: 'command', command: 'deorbit.copyForEmail', label: 'deliver.way.copy' },
];

/** *Copy for E-mail*: the document in the active editor as text for a mail. VS Code's clipboard takes nothing but text. */
export function copyForEmail(parts: CommandParts): Command {
  return async () => {
    const out = await documentInFront(parts);
    if (!(await mayGoOut(parts, out))) return;
    const { text } = await mailOf(out.text);
    await vscode.env.clipboard.writeText(text);
    await noteGoneOut(parts, out);
    parts.notifications.done({ id: 'deliver.copied' });
  };
}

/** *Open in Mail Program*: a new mail with receiver, subject and text. Options: `receiver`, an address of the client's. */
export function openInMailProgram(parts: CommandParts): Command {
  return async (argument) => {
    const out = await documentInFront(parts);
    const { mailLink } = await import('../../documents/exports/mail-link.ts');
    const mail = await mailOf(out.text);
    // The receiver is asked for later, and adds little.
    if (mailLink({ ...mail, to: undefined }) === undefined) throw new UserError('deliver.tooLong', {}, OTHER_WAYS);
    if (!(await mayGoOut(parts, out))) return;
    const [receiver] = await mailboxesOf(parts, out, argument);
    const link = mailLink({ ...mail, to: receiver?.address });
    if (link === undefined) throw new UserError('deliver.tooLong', {}, OTHER_WAYS);
    // As a string: of a URI, VS Code would encode a second time what separates subject and body.
    const isOpen = await vscode.env.openExternal(link as unknown as vscode.Uri);
    if (!isOpen) throw new UserError('deliver.noMailProgram', {}, OTHER_WAYS);
    await noteGoneOut(parts, out);
    parts.notifications.done({ id: 'deliver.mailOpened' });
  };
}

/**
 * *Save as E-mail Draft...*: a file that mail programs open as a mail still to be sent, with text, HTML and what goes along.
 * Options: `receiver`, an address of the client's; `attach`, names of delivered files; `to`, the path of the file.
 */
export function saveEmailDraft(parts: CommandParts): Command {
  return async (argument) => {
    const { to, attach } = optionsFrom(argument, { to: v.string(), attach: v.array(v.string()) });
    const out = await documentInFront(parts);
    if (!(await mayGoOut(parts, out))) return;
    const from = await ownMailbox(parts);
    const receivers = await mailboxesOf(parts, out, argument);
    const attachments = await deliveredFiles(parts, out, attach);
    if (!attachments) return;
    const { mailFile } = await import('../../documents/exports/mail-draft.ts');
    const draft = mailFile({
      ...(await mailOf(out.text)),
      from,
      to: receivers,
      attachments,
      written: parts.clock.now(),
    });
    const place = { name: `${out.delivery.name}.eml`, folder: parts.files.parent(out.client.path), to };
    const content = new TextEncoder().encode(draft);
    const saved = await saveFile(parts, { content, kind: { id: 'deliver.file.draft' }, ...place });
    if (!saved) return;
    await noteGoneOut(parts, out);
    const file = parts.files.baseName(saved.path);
    void offerToOpen(parts, saved, { id: 'deliver.saved', values: { file } });
  };
}

/** The person's own mailbox; `undefined` where the profile names none. */
async function ownMailbox({ profile }: CommandParts) {
  const own = ownReceiver(await profile.load());
  return own && mailboxOf(own, [{ kind: 'command', command: 'deorbit.openProfile', label: 'remedy.openProfile' }]);
}

/** The one receiver, asked for where there are several; none where the record has no address, or the person wants none. */
async function mailboxesOf(parts: CommandParts, { client, delivery }: GoingOut, argument: unknown) {
  const { receiver: named } = optionsFrom(argument, { receiver: v.string() });
  const kinds = delivery.letters.map(({ kind }) => kind);
  const receivers = receiversOf(client.record, kinds);
  const [only, ...others] = receivers;
  const found = receivers.find(({ email }) => email === named);
  const chosen = found ?? (others.length === 0 ? only : await askForReceiver(parts, receivers));
  return chosen ? [await mailboxOf(chosen, [{ kind: 'open', path: client.path }])] : [];
}

function askForReceiver({ asking, text }: CommandParts, receivers: readonly Receiver[]): Promise<Receiver | undefined> {
  return asking.oneClient<Receiver | undefined>({ id: 'deliver.receiver' }, async () => [
    ...receivers.map((value) => ({ label: value.name ?? value.email, description: value.email, value })),
    { label: text.say('deliver.noReceiver'), value: undefined },
  ]);
}
