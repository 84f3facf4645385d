import * as v from 'valibot';
import { newClient } from '../../actions/new-client.ts';
import { remoteOf } from '../../project/git-remote.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

/** *Add Client...*: a name, Enter, and the client is in the tree. */
export function addClient(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { name: v.string() });
    await parts.list.loaded;
    const workplace = await parts.asking.workplace({ id: 'addClient.folder' }, parts.list);
    const name =
      options.name ??
      (await parts.asking.line({ title: { id: 'addClient.title' }, prompt: { id: 'addClient.prompt' } }));
    const remote = await remoteOf(parts.files, workplace.records);
    const others = parts.list.clients.filter((client) => parts.files.parent(client.path) === workplace.records);
    const fields = newClient({ name, remote, others: others.map((client) => client.record) });
    const created = await parts.store.create(workplace.records, fields);
    await parts.list.reload();
    await parts.tree.reveal(created.record.id);
    parts.notifications.done({ id: 'addClient.done' });
    return created.record.id;
  };
}
