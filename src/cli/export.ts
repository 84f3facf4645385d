import { resolve } from 'node:path';
import { FileError } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import { type DataFile, type DataFormat, dataFiles } from '../documents/exports/data-files.ts';
import { inWords } from '../records/file-trouble.ts';
import type { Order } from './arguments.ts';
import { findRecords } from './clients.ts';
import { shownPath } from './places.ts';
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
  await writeInto(shell, resolve(shell.folder, order.out), written);
}

/** Nothing that is there is overwritten; it is looked for before anything is written, so that no half of an export is left. */
async function writeInto(shell: Shell, folder: string, written: readonly DataFile[]): Promise<void> {
  const { files } = shell;
  const there = (name: string) =>
    new UserError('cli.exportThere', { folder: shownPath(folder, shell.folder), file: name });
  const paths = written.map(({ name, text }) => ({ name, text, path: files.join(folder, name) }));
  for (const { name, path } of paths) if (await files.stat(path)) throw there(name);
  for (const { name, text, path } of paths) {
    try {
      await files.mkdir(folder);
      await files.replace(path, new TextEncoder().encode(text), undefined);
    } catch (error) {
      if (error instanceof FileError && error.fault === 'changed') throw there(name);
      throw inWords(error, name, 'create');
    }
  }
}
