import { dirname, resolve } from 'node:path';
import { UserError } from '../base/user-error.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import { placeSealed, placeTrouble, type SealingPlaces } from '../records/sealing/place-sealed.ts';
import { cleanRecipients } from '../records/sealing/recipients.ts';
import { sealCredentials } from '../records/sealing/sealing.ts';
import type { SealFor } from '../records/sealing/sealing-task.ts';
import type { Order } from './arguments.ts';
import { chooseClient, type FoundRecords, findRecords } from './clients.ts';
import type { ExitCode } from './failures.ts';
import { jsonText } from './json-output.ts';
import { plainLine, shownPath } from './places.ts';
import { RECORDS_FOLDER } from './records-folder.ts';
import { type GatheredValues, gatherValues } from './seal-values.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit seal`: accounts and keys of a client with their values, as an age file for the keys of those who receive it, or for a
 * new passphrase. Values come from standard input and from env files that the record refers to; a vault is never asked.
 *
 * @returns 1 where an account or key was left out, for want of its value
 * @throws {UserError} when there is nothing to seal, or the file cannot be written
 */
export async function sealForClient(shell: Shell, order: Order): Promise<ExitCode> {
  const out = outOf(order);
  checkReceivers(order);
  const found = await findRecords(shell, order.folder);
  const client = chooseClient(shell, found, order.client);
  const file = resolve(shell.folder, out);
  const places = { home: shell.home, records: [found.folder, dirname(client.path)] };
  if (file.endsWith(RECORD_FILE_END)) throw new UserError('cli.outIsRecord', { file: shownPath(file, shell.folder) });
  const trouble = await placeTrouble(shell.files, file, places);
  if (trouble) throw trouble;
  const base = projectFolder(shell, order, found);
  const gathered = await gatherValues(shell, client.record, {
    base,
    home: shell.home,
    allowOutside: order.allowOutside,
  });
  for (const { message } of gathered.leftOut)
    shell.note(`deorbit: ${plainLine(shell.text.say(message.id, message.values))}`);
  if (gathered.entries.length === 0) throw new UserError('cli.sealNothing', { name: plainLine(client.record.name) });
  const sealFor = await receiversIn(order);
  await write(shell, { client, gathered, sealFor, order }, { file, places });
  return gathered.leftOut.length > 0 ? 1 : 0;
}

function outOf({ out }: Order): string {
  if (out === undefined) throw new UserError('cli.sealOut');
  return out;
}

/** Whom the file is for is looked at before anything is read, their keys included. */
function checkReceivers({ recipients, passphrase }: Order): void {
  if (!passphrase && recipients.length === 0) throw new UserError('cli.sealFor');
  if (passphrase && recipients.length > 0) throw new UserError('cli.sealOneWay');
  if (!passphrase) cleanRecipients(recipients);
}

async function receiversIn({ recipients, passphrase }: Order): Promise<SealFor> {
  if (!passphrase) return { kind: 'recipients', recipients };
  const { generatePassphrase } = await import('../records/sealing/passphrases.ts');
  return { kind: 'passphrase', passphrase: generatePassphrase() };
}

/** Where the paths of references begin: beside the records, or where they are kept apart, in the folder of the command. */
function projectFolder(shell: Shell, order: Order, { folder }: FoundRecords): string {
  const isBeside = shell.files.baseName(folder) === RECORDS_FOLDER;
  return isBeside ? dirname(folder) : resolve(shell.folder, order.folder ?? '.');
}

interface Sealing {
  readonly client: LoadedClient;
  readonly gathered: GatheredValues;
  readonly sealFor: SealFor;
  readonly order: Order;
}

async function write(
  shell: Shell,
  { client, gathered, sealFor, order }: Sealing,
  { file, places }: { readonly file: string; readonly places: SealingPlaces },
): Promise<void> {
  const { entries, leftOut } = gathered;
  const content = {
    client: client.record.name,
    sealedOn: shell.clock.today(),
    entries: entries.map(({ entry }) => entry),
  };
  const sealed = await sealCredentials(content, sealFor);
  await placeSealed(shell.files, { file, sealed, replacing: order.force }, places);
  const shown = shownPath(file, shell.folder);
  const names = entries.map(({ entry: { name } }) => name);
  const passphrase = sealFor.kind === 'passphrase' ? sealFor.passphrase : undefined;
  if (order.format === 'json') {
    const left = leftOut.map(({ name, why, command }) => ({ name, why, ...(command !== undefined && { command }) }));
    await shell.write(jsonText({ file: shown, sealed: names, leftOut: left, ...(passphrase && { passphrase }) }));
    return;
  }
  const { text } = shell;
  const lines = [
    text.say('cli.sealed', { count: names.length, name: plainLine(client.record.name), file: shown }),
    ...entries.map(
      ({ entry: { name }, file: from }) => `  ${plainLine(name)}${from === undefined ? '' : ` (${from})`}`,
    ),
    ...(passphrase ? ['', text.say('cli.sealPassphrase'), `  ${passphrase}`] : []),
    '',
    text.say('cli.sealNoted'),
  ];
  await shell.write(`${lines.join('\n')}\n`);
}
