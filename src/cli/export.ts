import { resolve } from 'node:path';
import { UserError } from '../base/user-error.ts';
import { type DataFormat, dataFiles } from '../documents/exports/data-files.ts';
import { inWords } from '../records/file-trouble.ts';
import type { Order } from './arguments.ts';
import { findRecords } from './clients.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit export`: everything on record, as JSON on standard output or as files in a folder that is new.
 *
 * @throws {UserError} when there are no records, tables have no folder to go to, or a file is there already
 */
export async function exportRecords(shell: Shell, order: Order): Promise<void> {
  const { records } = await findRecords(shell, order.folder);
  const clients = records.filter((loaded) => loaded.kind === 'client').map(({ record }) => record);
  const left = records.length - clients.length;
  const format = order.format as DataFormat;
  const written = dataFiles(clients, { format, isPrivate: order.private });
  if (left > 0) shell.note(`deorbit: ${shell.text.say('cli.brokenLeftOut', { count: left })}`);
  if (order.out === undefined) {
    if (format !== 'json') throw new UserError('cli.exportFolder');
    for (const { text } of written) await shell.write(text);
    return;
  }
  const folder = resolve(shell.folder, order.out);
  for (const { name, text } of written) {
    const path = shell.files.join(folder, name);
    try {
      await shell.files.mkdir(folder);
      await shell.files.replace(path, new TextEncoder().encode(text), undefined);
    } catch (error) {
      throw inWords(error, name, 'create');
    }
  }
}
