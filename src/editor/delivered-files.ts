import { isTextFile, type OfferedFile, offeredFiles } from '../actions/attachments.ts';
import { DELIVERED } from '../actions/deliver-document.ts';
import type { Attachment } from '../documents/exports/mail-draft.ts';
import { inWords } from '../records/file-trouble.ts';
import type { CommandParts } from './commands/command.ts';
import { type FileToGo, type GoingOut, mayGoAlong } from './going-out.ts';

/** Mail servers take about 25 MB in all; base64 makes three bytes four. */
const LARGEST_FILE = 10 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  pdf: 'application/pdf',
};

/**
 * What goes along with a mail, of the files that were delivered beside the code. Asked for where there are any; links are none, as
 * they may lead anywhere. What leaks in those that are chosen is asked about before they go.
 *
 * @param named names that were given beforehand
 * @returns `undefined` when the person would rather not go on
 */
export async function deliveredFiles(
  parts: CommandParts,
  out: GoingOut,
  named: readonly string[] | undefined,
): Promise<readonly Attachment[] | undefined> {
  const { files, list, asking } = parts;
  const beside = list.workplaces.find(({ records }) => records === files.parent(out.client.path));
  const folder = beside && files.join(beside.folder, DELIVERED);
  const entries = folder === undefined ? [] : await files.list(folder).catch(() => []);
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const clients = list.clients.map(({ record }) => record);
  const offered = offeredFiles(names, out.client.record, clients);
  if (folder === undefined || offered.length === 0) return [];
  const choices = offered.map((file) => choiceOf(parts, file));
  const chosen = named ?? (await asking.some({ id: 'deliver.attach' }, choices, { orNone: true }));
  const attached = offered.filter(({ name }) => chosen.includes(name));
  const read = await Promise.all(attached.map(({ name }) => readFile(parts, files.join(folder, name))));
  return (await mayGoAlong(parts, out, read)) ? read.map(attachmentFrom) : undefined;
}

function choiceOf({ text }: CommandParts, { name, whose }: OfferedFile) {
  const isOther = whose === 'other';
  const remark = isOther ? 'deliver.attachOther' : isTextFile(name) ? undefined : 'deliver.attachUnread';
  return { label: name, description: remark ? `${DELIVERED} · ${text.say(remark)}` : DELIVERED, value: name };
}

async function readFile({ files }: CommandParts, path: string): Promise<FileToGo> {
  const name = files.baseName(path);
  try {
    return { name, path, content: await files.read(path, LARGEST_FILE) };
  } catch (error) {
    throw inWords(error, name, 'read');
  }
}

function attachmentFrom({ name, content }: FileToGo): Attachment {
  const [extension = ''] = /[^.]+$/.exec(name.toLowerCase()) ?? [];
  return { name, type: TYPES[extension] ?? 'application/octet-stream', content };
}
