import * as vscode from 'vscode';
import { noteSealed, sealableEntries, sealedEntry } from '../../actions/seal-credentials.ts';
import { loadText } from '../../base/interface-text.ts';
import type { Message, Text } from '../../base/ports/text.ts';
import { pathOf, uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { placeSealed, placeTrouble, safeFolder } from '../../records/sealing/place-sealed.ts';
import type { SealedEntry } from '../../records/sealing/sealed-content.ts';
import { sealCredentials } from '../../records/sealing/sealing.ts';
import type { SealFor } from '../../records/sealing/sealing-task.ts';
import { slugOf } from '../../relationship/client/row-keys.ts';
import { type Command, type CommandParts, clientFor, editClient } from './command.ts';
import { askSealFor } from './seal-recipient.ts';
import { allowsOutside, type SourcedEntry, sourceInWords, sourceOf, valueFor } from './seal-values.ts';

/** Letters of a public key that are enough to tell it from others. */
const KEY_SHOWN = 16;

/** A value that goes into the file, with the row it is of. */
interface Valued {
  readonly key: string;
  readonly entry: SealedEntry;
}

/** *Seal Credentials...*: values of a client's accounts go into an age file; the record notes which, when and for whom. */
export function sealTheirCredentials(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'sealCredentials.client' });
    const chosen = await pickEntries(parts, client);
    const valued: Valued[] = [];
    const mayReadOutside = await allowsOutside(parts, chosen);
    for (const each of chosen) {
      const { entry } = each;
      const value = await valueFor(parts, client, each, mayReadOutside);
      if (value !== '') valued.push({ key: entry.key, entry: sealedEntry(entry, value) });
    }
    if (valued.length === 0) throw new UserError('seal.noEntries');
    const receivedBy = await askReceiver(parts, client);
    let sealFor: SealFor | undefined = await askSealFor(parts, client.record.name);
    // Where something fails, what the person gave so far is not asked for again, but for what was wrong with it.
    await parts.notifications.attempt(async () => {
      sealFor ??= await askSealFor(parts, client.record.name);
      try {
        await sealInto(parts, client, { valued, receivedBy, sealFor });
      } catch (error) {
        if (error instanceof UserError && /^(?:recipient|passphrase)\./.test(error.id)) sealFor = undefined;
        throw triedAgain(error);
      }
    });
  };
}

/** Whatever a person can mend about a sealing, they can try it again with the values they have given. */
function triedAgain(error: unknown): unknown {
  if (!(error instanceof UserError) || error.remedies.some(({ kind }) => kind === 'retry')) return error;
  return new UserError(error.id, error.values, [...error.remedies, { kind: 'retry' }], { cause: error });
}

interface SealingOrder {
  readonly valued: readonly Valued[];
  readonly receivedBy: string;
  readonly sealFor: SealFor;
}

async function sealInto(parts: CommandParts, client: LoadedClient, order: SealingOrder): Promise<void> {
  const { files, clock, sealing } = parts;
  const file = await askWhere(parts, client);
  const content = {
    client: client.record.name,
    sealedOn: clock.today(),
    entries: order.valued.map(({ entry }) => entry),
  };
  const sealed = await parts.notifications.working({ id: 'sealCredentials.working' }, (_, signal) =>
    sealCredentials(content, order.sealFor, sealing, { signal }),
  );
  // The dialog has asked whether what is there may be replaced.
  await placeSealed(files, { file, sealed, replacing: true }, placesOf(parts));
  await note(parts, client, { ...order, file: files.baseName(file) });
  void parts.notifications.attempt(() => sayWhere(parts, file, order.sealFor));
}

async function pickEntries(parts: CommandParts, client: LoadedClient): Promise<readonly SourcedEntry[]> {
  const { asking, text } = parts;
  const entries = sealableEntries(client.record);
  const { name } = client.record;
  if (entries.length === 0) throw new UserError('secret.noCredentials', { name });
  const sourced = await Promise.all(
    entries.map(async (entry) => ({ entry, source: await sourceOf(parts, client, entry) })),
  );
  const hasSome = sourced.some(({ source }) => source.kind !== 'asked');
  return asking.some(
    { id: 'sealCredentials.which', values: { name } },
    sourced.map((each) => {
      const { entry, source } = each;
      const said = sourceInWords(each);
      const isAtHand = source.kind === 'held' || (source.kind === 'env' && !source.file.isOutside);
      return {
        label: entry.name,
        description: entry.account ?? '',
        detail: text.say(said.id, said.values),
        picked: entry.isExpected && (isAtHand || !hasSome),
        value: each,
      };
    }),
  );
}

function askReceiver({ asking }: CommandParts, { record }: LoadedClient): Promise<string> {
  return asking.line({
    title: { id: 'sealCredentials.title', values: { name: record.name } },
    prompt: { id: 'sealCredentials.receiver' },
    value: record.exit?.recipient ?? '',
    optional: true,
  });
}

/** A place outside of every work tree and of the records; one that is not is said to be so, and asked for again. */
async function askWhere(parts: CommandParts, client: LoadedClient): Promise<string> {
  const { files, text, notifications } = parts;
  const places = placesOf(parts);
  const name = `${slugOf(client.record.name) || 'client'}-credentials.age`;
  for (;;) {
    const folder = await safeFolder(files, places);
    const chosen = await vscode.window.showSaveDialog({
      title: text.say('sealCredentials.where'),
      saveLabel: text.say('sealCredentials.save'),
      filters: { [text.say('openSealed.files')]: ['age'] },
      ...(folder !== undefined && { defaultUri: uriOf(files.join(folder, name)) }),
    });
    if (!chosen) throw new vscode.CancellationError();
    const file = pathOf(chosen);
    const trouble = await placeTrouble(files, file, places);
    if (!trouble) return file;
    const why: Message = { id: trouble.id, values: trouble.values };
    if (!(await notifications.confirm(why, { id: 'sealCredentials.elsewhere' }))) throw new vscode.CancellationError();
  }
}

function placesOf({ list, home }: CommandParts) {
  return { records: list.folders, home };
}

/** How it went over stands in the handover, so it is in the client's language; the line of the log is the person's own. */
async function note(
  parts: CommandParts,
  client: LoadedClient,
  order: SealingOrder & { readonly file: string },
): Promise<void> {
  const { clock, ids, text } = parts;
  const { valued, receivedBy, file } = order;
  const count = valued.length;
  const method = (await loadText(client.record.language ?? 'en')).say('sealCredentials.method');
  const line = lineOf(text, order);
  const keys = valued.map(({ key }) => key);
  const noted = { keys, on: clock.today(), receivedBy, file, method, line, isReceived: false, id: ids.rowId() };
  await editClient(parts, client, {
    edit: noteSealed(noted),
    summary: { id: 'sealCredentials.log', values: { count } },
    done: { id: 'sealCredentials.done' },
  });
}

/** What of whom went where, and what opens it: names and the beginnings of public keys, nothing else. */
function lineOf(text: Text, { valued, receivedBy, sealFor, file }: SealingOrder & { readonly file: string }): string {
  const keys = sealFor.kind === 'recipients' ? sealFor.recipients.map(beginningOf) : [];
  const opens: Message = {
    id: `sealCredentials.opens.${sealFor.kind}`,
    values: { count: keys.length, keys: keys.join(', ') },
  };
  const values = { file, opens, accounts: valued.map(({ entry }) => entry.name).join(', ') };
  return receivedBy
    ? text.say('sealCredentials.notedFor', { ...values, name: receivedBy })
    : text.say('sealCredentials.noted', values);
}

function beginningOf(recipient: string): string {
  return `${recipient.slice(0, KEY_SHOWN)}...`;
}

async function sayWhere({ notifications, files }: CommandParts, file: string, { kind }: SealFor): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const message: Message = { id: `sealCredentials.written.${kind}`, values: { file: files.baseName(file) } };
  const chosen = isHere
    ? await notifications.tell(message, { reveal: { id: 'sealCredentials.reveal' } })
    : await notifications.tell(message, { copyPath: { id: 'sealCredentials.copyPath' } });
  if (chosen === 'reveal') await vscode.commands.executeCommand('revealFileInOS', uriOf(file));
  if (chosen === 'copyPath') await vscode.env.clipboard.writeText(file);
}
