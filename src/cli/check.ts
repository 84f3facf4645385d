import { resolve } from 'node:path';
import { version } from '../../package.json';
import {
  checkerFor,
  checkLetter,
  type LetterAudience,
  understandLetter,
  weighFindings,
} from '../actions/check-letter.ts';
import { FileError } from '../base/ports/files.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { identityOfLetter } from '../documents/checks/letter-identity.ts';
import { type CheckedFile, type ReportedFinding, reportFindings } from '../documents/exports/findings-report.ts';
import { sarifOf } from '../documents/exports/sarif.ts';
import { decodeText } from '../records/file-text.ts';
import { reasonAndAdvice } from '../records/file-trouble.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { Order } from './arguments.ts';
import { chooseClient, type FoundRecords, findRecords } from './clients.ts';
import type { ExitCode } from './failures.ts';
import { jsonText } from './json-output.ts';
import { plainLine } from './places.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';

/** More than this is no letter. */
const LARGEST_MEGABYTES = 20;

/**
 * `deorbit check`: what somebody should look at once more in letters, before they go out.
 *
 * @returns 0 where nothing was found, else 1
 * @throws {UserError} when a file cannot be read as a text, or the client that was named is not found
 */
export async function checkFiles(shell: Shell, order: Order): Promise<ExitCode> {
  const found = await recordsAtHand(shell, order);
  const remarks = new Map<string, Message>();
  const reported: ReportedFinding[] = [];
  for (const file of order.files) {
    const text = await readLetter(shell, file);
    const checked = await checkOne(shell, { file, text, order, found });
    for (const remark of checked.remarks) remarks.set(remark.id, remark);
    reported.push(...reportFindings(checked, shell.text));
  }
  const said = [...remarks.values()].map(({ id, values }) => shell.text.say(id, values));
  await shell.write(inFormat(shell, order.format, { reported, remarks: said }));
  for (const remark of said) shell.note(`deorbit: ${plainLine(remark)}`);
  return reported.length > 0 ? 1 : 0;
}

interface FileToCheck {
  readonly file: string;
  readonly text: string;
  readonly order: Order;
  readonly found: FoundRecords | undefined;
}

async function checkOne(
  shell: Shell,
  { file, text, order, found }: FileToCheck,
): Promise<CheckedFile & { readonly remarks: readonly Message[] }> {
  const asked = { ...(order.checkedAs && { kind: order.checkedAs }), ...(order.lang && { language: order.lang }) };
  const record = clientOf(shell, found, order.client ?? identityOfLetter(text).client);
  const { kind, language, facts, remarks } = understandLetter({ text, asked, record });
  const checker = await checkerFor(language);
  const audience = record && (await audienceOf(shell, record, found));
  const findings = weighFindings(await checkLetter(checker, { text, kind, facts }, audience));
  return { file, text, findings, remarks };
}

async function audienceOf(
  shell: Shell,
  record: ClientRecord,
  found: FoundRecords | undefined,
): Promise<LetterAudience> {
  const clients = (found?.records ?? []).flatMap((loaded) => (loaded.kind === 'client' ? [loaded.record] : []));
  const profile = await loadProfileOrDefaults(shell, undefined);
  return { record, clients, profile, today: shell.clock.today() };
}

/** The records of the place; without any, only a client that is named has to be found. */
async function recordsAtHand(shell: Shell, order: Order): Promise<FoundRecords | undefined> {
  try {
    return await findRecords(shell, order.folder);
  } catch (error) {
    const isNeeded = order.client !== undefined || order.folder !== undefined;
    if (isNeeded || !(error instanceof UserError) || error.id !== 'cli.noRecords') throw error;
    return undefined;
  }
}

/** The client that is named in the order or in the letter; a letter of nobody's is nobody's. */
function clientOf(shell: Shell, found: FoundRecords | undefined, name: string | undefined): ClientRecord | undefined {
  return found && name !== undefined ? chooseClient(shell, found, name).record : undefined;
}

async function readLetter(shell: Shell, file: string): Promise<string> {
  const bytes = file === '-' ? await shell.readInput() : await readBytes(shell, file);
  if (bytes.length > LARGEST_MEGABYTES * 1024 * 1024)
    throw new UserError('cli.letterTooLarge', { file: plainLine(file), limit: LARGEST_MEGABYTES });
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.byteOrderMark ? `\uFEFF${decoded.text}` : decoded.text;
  throw new UserError('cli.letterNoText', { file: plainLine(file), problem: decoded.message });
}

async function readBytes({ files, folder }: Shell, file: string): Promise<Uint8Array> {
  const path = resolve(folder, file);
  try {
    const stat = await files.stat(path);
    if (stat && stat.size > LARGEST_MEGABYTES * 1024 * 1024)
      throw new UserError('cli.letterTooLarge', { file: plainLine(file), limit: LARGEST_MEGABYTES });
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError('cli.letterNotRead', { file: plainLine(file), ...reasonAndAdvice(error) }, [], {
      cause: new FileError('missing', path, error.code),
    });
  }
}

interface Report {
  readonly reported: readonly ReportedFinding[];
  readonly remarks: readonly string[];
}

function inFormat(shell: Shell, format: string, { reported, remarks }: Report): string {
  if (format === 'json') return jsonText(reported);
  if (format === 'sarif') return jsonText(sarifOf(reported, { said: shell.text, version, remarks }));
  return reported
    .map(({ file, line, column, severity, rule, message }) => {
      const place = `${plainLine(file)}:${line}:${column}`;
      return `${place}: ${plainLine(message)} [${rule}, ${shell.text.say(`check.severity.${severity as 'error'}`)}]\n`;
    })
    .join('');
}
