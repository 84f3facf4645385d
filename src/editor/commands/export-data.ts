import * as v from 'valibot';
import * as vscode from 'vscode';
import { pathOf } from '../../base/ports/vscode/uri-paths.ts';
import { type DataFile, type DataFormat, dataSteps } from '../../documents/exports/data-files.ts';
import { inWords } from '../../records/file-trouble.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';
import { noClients } from './no-clients.ts';

const FORMATS = ['json', 'csv', 'csv-excel'] as const satisfies readonly DataFormat[];

/**
 * *Export...*: everything on record as JSON or tables, into a new folder where the person says. The private half goes out
 * only when it is asked for. Options: `to`, the folder; `format`; `private`.
 */
export function exportData(parts: CommandParts): Command {
  return async (argument) => {
    const { list, asking, text, notifications } = parts;
    await list.loaded;
    const [first] = list.clients;
    if (!first) throw noClients(parts);
    const given = optionsFrom(argument, { to: v.string(), format: v.picklist(FORMATS), private: v.boolean() });
    const format =
      given.format ??
      (await asking.one(
        { id: 'export.format' },
        FORMATS.map((value) => ({ label: text.say(`export.${value}`), value })),
      ));
    const isPrivate =
      given.private ??
      (await asking.one({ id: 'export.which' }, [
        { label: text.say('export.withoutPrivate'), detail: text.say('export.withoutPrivateMeans'), value: false },
        { label: text.say('export.withPrivate'), detail: text.say('export.withPrivateMeans'), value: true },
      ]));
    const to = given.to ?? (await askFolder(parts));
    const records = list.clients.map(({ record }) => record);
    const steps = dataSteps(records, { format, isPrivate });
    const written = await notifications.inSteps({ id: 'export.working' }, 'export.clients', steps);
    const count = await writeFiles(parts, to, written);
    notifications.done({ id: 'export.done', values: { count } });
  };
}

async function askFolder({ text }: CommandParts): Promise<string> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: text.say('export.pickTitle'),
    openLabel: text.say('export.here'),
  });
  if (!picked?.[0]) throw new vscode.CancellationError();
  return pathOf(picked[0]);
}

/** Into a folder of the day, a new one where there is one already: nothing that is there is overwritten. */
async function writeFiles({ files, clock }: CommandParts, to: string, written: readonly DataFile[]): Promise<number> {
  const name = `deorbit-${clock.today()}`;
  try {
    let folder = files.join(to, name);
    for (let number = 2; await files.stat(folder); number++) folder = files.join(to, `${name}-${number}`);
    await files.mkdir(folder);
    for (const file of written)
      await files.replace(files.join(folder, file.name), new TextEncoder().encode(file.text), undefined);
    return written.length;
  } catch (error) {
    throw inWords(error, name, 'create');
  }
}
