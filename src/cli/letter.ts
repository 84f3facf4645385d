import { resolve } from 'node:path';
import { draftLetter } from '../actions/draft-letter.ts';
import { remarksOn } from '../actions/letter-remarks.ts';
import { offeredCommits } from '../actions/offered-commits.ts';
import { NodeGit } from '../base/ports/node/node-git.ts';
import { UserError } from '../base/user-error.ts';
import { loadLetterPack } from '../documents/letters/languages.ts';
import { LETTER_KINDS, type LetterKind } from '../documents/letters/letter-kinds.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { language } from '../relationship/client/identity.ts';
import type { Order } from './arguments.ts';
import { chooseClient, type FoundRecords, findRecords } from './clients.ts';
import { aboutFor } from './letter-about.ts';
import { sendLetterOut } from './letter-out.ts';
import { documentIdIn, writeOut } from './out-file.ts';
import { ownLetter } from './own-templates.ts';
import { plainLine, shownPath } from './places.ts';
import { loadProfile } from './profile.ts';
import { RECORDS_FOLDER } from './records-folder.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit letter`: a letter to a client, as Markdown or as it goes out; below a report, the commits to choose from. What the person has to know beside it is said on standard error.
 *
 * @throws {UserError} when the client or what the letter is about is not found, or the letter cannot be written
 */
export async function writeLetter(shell: Shell, order: Order): Promise<void> {
  const kind = kindOf(order);
  const found = await findRecords(shell, order.folder);
  const client = chooseClient(shell, found, order.client);
  const { record } = client;
  const today = shell.clock.today();
  const asked = language.options.find((known) => known === order.lang);
  const pack = await loadLetterPack(asked ?? record.language);
  const { variant } = order;
  const named = aboutFor(record, { kind, variant, about: order.about, invoice: order.invoice, today });
  const earlier =
    order.out === undefined ? undefined : await documentIdIn(shell, order.out, { client: record.id, kind });
  const documentId = earlier ?? shell.ids.rowId();
  const letter = { kind, variant, ...named, pack, documentId, today };
  const profile = await loadProfile(shell, order.profile);
  const own = await ownLetter(shell, client, { profile, order: letter });
  const drafted = draftLetter(record, profile, { ...letter, own }).text;
  for (const remark of remarksOn(record, profile, letter))
    shell.note(`deorbit: ${shell.text.say(remark.id, remark.values)}`);
  if (order.format !== 'markdown') {
    const clients = found.records.flatMap((loaded) => (loaded.kind === 'client' ? [loaded.record] : []));
    return sendLetterOut(shell, order, { text: drafted, record, profile, clients });
  }
  const folder = kind === 'progress-report' ? codeOf(shell, order, { found, client }) : undefined;
  const text =
    folder === undefined
      ? drafted
      : drafted + (await offeredCommits({ ...letter, git: new NodeGit(), folder, record }));
  if (order.out === undefined) return shell.write(text);
  const ids = found.records.flatMap((loaded) => (loaded.kind === 'client' ? [loaded.record.id] : []));
  const others = ids.filter((id) => id !== record.id);
  const kept = await writeOut(shell, { path: order.out, text, kind, others, force: order.force });
  const values = { name: plainLine(record.name), file: shownPath(resolve(shell.folder, order.out), shell.folder) };
  shell.note(`deorbit: ${shell.text.say('cli.letterWritten', { ...values, count: findGaps(text).length })}`);
  if (kept !== undefined) shell.note(`deorbit: ${shell.text.say('cli.kept', { file: kept })}`);
}

/** The folder of a client's code: the one that their record lies beside, or the place where that belongs to them beyond doubt. */
function codeOf(
  { files, folder }: Shell,
  order: Order,
  { found, client }: { readonly found: FoundRecords; readonly client: LoadedClient },
): string | undefined {
  const records = files.parent(client.path);
  if (files.baseName(records) === RECORDS_FOLDER) return files.parent(records);
  return found.ofPlace === client ? resolve(folder, order.folder ?? '.') : undefined;
}

function kindOf({ kind }: Order): LetterKind {
  if (kind) return kind;
  throw new UserError('cli.noLetterKind', { kinds: LETTER_KINDS.join(', ') });
}
