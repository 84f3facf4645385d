import { DELIVERED } from '../actions/deliver-document.ts';
import type { Attachment } from '../documents/exports/mail-draft.ts';
import { inWords } from '../records/file-trouble.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { CommandParts } from './commands/command.ts';

/** Mail servers take about 25 MB in all; base64 makes three bytes four. */
const LARGEST_FILE = 10 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  pdf: 'application/pdf',
};

/**
 * What goes along with a mail, of the files that were delivered beside the code: they were checked, and hold no marks. Asked
 * for where there are any; links are none, as they may lead anywhere.
 *
 * @param named names that were given beforehand
 */
export async function deliveredFiles(
  { files, list, asking }: CommandParts,
  client: LoadedClient,
  named: readonly string[] | undefined,
): Promise<readonly Attachment[]> {
  const beside = list.workplaces.find(({ records }) => records === files.parent(client.path));
  const folder = beside && files.join(beside.folder, DELIVERED);
  const entries = folder === undefined ? [] : await files.list(folder).catch(() => []);
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' && !name.startsWith('.') ? [name] : []));
  if (folder === undefined || names.length === 0) return [];
  const choices = names.sort().map((name) => ({ label: name, description: DELIVERED, value: name }));
  const chosen = named ?? (await asking.some({ id: 'deliver.attach' }, choices, { orNone: true }));
  const attached = names.filter((name) => chosen.includes(name));
  return Promise.all(attached.map(async (name) => attachmentFrom(name, await readFile(files.join(folder, name)))));

  async function readFile(path: string): Promise<Uint8Array> {
    try {
      return await files.read(path, LARGEST_FILE);
    } catch (error) {
      throw inWords(error, files.baseName(path), 'read');
    }
  }
}

function attachmentFrom(name: string, content: Uint8Array): Attachment {
  const [extension = ''] = /[^.]+$/.exec(name.toLowerCase()) ?? [];
  return { name, type: TYPES[extension] ?? 'application/octet-stream', content };
}
