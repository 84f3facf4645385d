import { resolve } from 'node:path';
import { leaksIn, receiverOf } from '../actions/deliver-document.ts';
import { mailboxOf, mailOf, ownReceiver, pageOf, receiversOf } from '../actions/outgoing-document.ts';
import { UserError } from '../base/user-error.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import { inWords } from '../records/file-trouble.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { Order } from './arguments.ts';
import { plainLine, shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/** A letter that was written, and whom it is for. */
interface WrittenLetter {
  /** As Markdown, with its marks. */
  readonly text: string;
  readonly record: ClientRecord;
  readonly profile: Profile | undefined;
  /** Records of all clients that were found. */
  readonly clients: readonly ClientRecord[];
}

/**
 * Writes a letter the way it goes out: as text for a mail, as a page, or as a draft. Nobody is there to be asked: what leaks,
 * by a template of the person's own, is refused, and gaps are counted.
 *
 * @throws {UserError} `cli.letterLeaks`, `deliver.*`, or where the file cannot be written
 */
export async function sendLetterOut(shell: Shell, order: Order, letter: WrittenLetter): Promise<void> {
  const { text, record, profile, clients } = letter;
  receiverOf(text);
  const leaks = await leaksIn(text, record, { profile, today: shell.clock.today(), clients });
  const count = leaks.filter(({ kind }) => kind !== 'comment').length;
  if (count > 0) throw new UserError('cli.letterLeaks', { count });
  const content = await contentOf(shell, order, letter);
  if (order.out === undefined) return shell.write(content);
  const file = shownPath(resolve(shell.folder, order.out), shell.folder);
  await writeFile(shell, { path: resolve(shell.folder, order.out), file, content, force: order.force });
  const values = { name: plainLine(record.name), file, count: findGaps(text).length };
  shell.note(`deorbit: ${shell.text.say('cli.letterWritten', values)}`);
}

async function contentOf(shell: Shell, { format, kind }: Order, { text, record, profile }: WrittenLetter) {
  if (format === 'html') return pageOf(text);
  const mail = await mailOf(text);
  if (format === 'text') return mail.text;
  const own = profile && ownReceiver(profile);
  const [receiver] = receiversOf(record, kind ? [kind] : []);
  const [from, to] = [own && (await mailboxOf(own)), receiver ? [await mailboxOf(receiver)] : []];
  const { mailFile } = await import('../documents/exports/mail-draft.ts');
  return mailFile({ ...mail, from, to, attachments: [], written: shell.clock.now() });
}

interface NewFile {
  readonly path: string;
  /** As it is named to the person. */
  readonly file: string;
  readonly content: string;
  readonly force: boolean;
}

/** Such a file has no marks that tell what it is, so that none is replaced unless it was asked for. */
async function writeFile({ files }: Shell, { path, file, content, force }: NewFile): Promise<void> {
  try {
    const stat = await files.stat(path);
    if (stat && (!force || stat.kind !== 'file')) throw new UserError('cli.fileThere', { file });
    await files.replace(path, new TextEncoder().encode(content), stat && (await files.read(path)));
  } catch (error) {
    throw error instanceof UserError ? error : inWords(error, file, 'create');
  }
}
