import * as v from 'valibot';
import { renameClient as renameClientEdit } from '../../actions/change-client.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { newRecordFileName } from '../../records/record-file-name.ts';
import { isSameName } from '../../relationship/client/same-name.ts';
import { type Command, type CommandParts, editClient, optionsFrom } from './command.ts';
import { clientsFor } from './selected-clients.ts';

/** *Rename Client...*: the name in the record, and, where the person wants it, the file and the folder of its documents. */
export function renameClient(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { name: v.string(), file: v.boolean() });
    const [client] = await clientsFor(parts, argument, undefined, { id: 'renameClient.client' });
    if (!client) return;
    const name = options.name ?? (await askName(parts, client, client.record.name));
    const fileName = await fileNameFor(parts, client, name);
    const renameFile =
      fileName !== undefined && (options.file ?? (await askFile(parts, client, fileName, options.name)));
    await editClient(parts, client, {
      edit: renameClientEdit(name),
      summary: { id: 'change.renamed', values: { name: name.trim() } },
      done: { id: 'renameClient.done' },
    });
    if (!renameFile) return;
    try {
      await parts.moves.move(client, parts.files.join(parts.files.parent(client.path), fileName));
    } finally {
      await parts.list.reload();
    }
  };
}

/** Two clients of one name are allowed, but rarely meant. */
async function askName(parts: CommandParts, client: LoadedClient, proposed: string): Promise<string> {
  const name = await parts.asking.line({
    title: { id: 'renameClient.title', values: { name: client.record.name } },
    prompt: { id: 'addClient.prompt' },
    value: proposed,
  });
  const taken = parts.list.clients.some(({ path, record }) => path !== client.path && isSameName(record.name, name));
  if (!taken || isSameName(client.record.name, name)) return name;
  const keeps = await parts.asking.one({ id: 'renameClient.taken', values: { name } }, [
    { label: parts.text.say('renameClient.otherName'), value: false },
    { label: parts.text.say('renameClient.sameName', { name }), value: true },
  ]);
  return keeps ? name : askName(parts, client, name);
}

/** The name a new record of that client would get; `undefined` where the file has it already. */
async function fileNameFor({ files }: CommandParts, { path }: LoadedClient, name: string): Promise<string | undefined> {
  const present = files.baseName(path);
  if (newRecordFileName(name, []) === present) return undefined;
  const taken = (await files.list(files.parent(path))).map((entry) => entry.name);
  return newRecordFileName(
    name,
    taken.filter((other) => other !== present),
  );
}

/** Nobody is there to answer where the name came with the call. */
async function askFile(
  parts: CommandParts,
  { path, record }: LoadedClient,
  file: string,
  givenName: string | undefined,
): Promise<boolean> {
  if (givenName !== undefined) return false;
  const present = parts.files.baseName(path);
  return parts.asking.one({ id: 'renameClient.fileTitle', values: { name: record.name } }, [
    {
      label: parts.text.say('renameClient.renameFile', { file }),
      detail: parts.text.say('renameClient.renameFileDetail', { file: present }),
      value: true,
    },
    { label: parts.text.say('renameClient.keepFile', { file: present }), value: false },
  ]);
}
