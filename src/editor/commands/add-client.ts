import * as v from 'valibot';
import { newClient } from '../../actions/new-client.ts';
import { remoteOf } from '../../project/git-remote.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { isSameName } from '../../relationship/client/same-name.ts';
import type { Workplace } from '../client-list.ts';
import { KeptFocus } from '../kept-focus.ts';
import { openAt } from '../notifications.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';
import { pickOwnFolder } from './own-folder.ts';

/** *Add Client...*: a name, Enter, and the client is in the tree. The very first one asks where records are to live. */
export function addClient(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { name: v.string(), where: v.picklist(['workspace', 'own']) });
    await parts.list.loaded;
    // The button of the empty view goes, and with it the focus of whoever pressed it.
    const focus = parts.list.records.length === 0 && options.name === undefined ? new KeptFocus() : undefined;
    try {
      return await addAsked(parts, options, focus);
    } finally {
      focus?.letGo();
    }
  };
}

async function addAsked(
  parts: CommandParts,
  options: { readonly name?: string | undefined; readonly where?: 'workspace' | 'own' | undefined },
  focus: KeptFocus | undefined,
): Promise<string> {
  const own = parts.places.ownPath;
  // With a folder of one's own, a window without any folder has clients too.
  const workplace =
    own !== undefined && parts.list.workplaces.length === 0
      ? undefined
      : await parts.asking.workplace({ id: 'addClient.folder' }, parts.list);
  // Nobody is there to answer where the name came with the call.
  const asked = options.name === undefined ? await askName(parts, { focus }) : { name: options.name };
  if ('there' in asked) return openThere(parts, asked.there);
  const { name } = asked;
  const isFirst = own === undefined && parts.places.isUndecided && parts.list.records.length === 0;
  const where = options.where ?? (isFirst && options.name === undefined ? await askWhere(parts, focus) : undefined);
  const chosen = where === 'own' ? (own ?? (await pickOwnFolder(parts))) : where === 'workspace' ? undefined : own;
  if (where === 'workspace' && options.where === undefined) await parts.places.decideForWorkspace();
  const fields = await fieldsFor(parts, { name, workplace, own: chosen });
  const created = await parts.store.create(chosen ?? workplace?.records ?? '', fields);
  await parts.list.reload();
  await parts.tree.reveal(created.record.id, () => focus?.letGo() ?? false);
  parts.notifications.done({ id: 'addClient.done' });
  if (workplace && chosen === undefined) void parts.waysOut.clientAdded(workplace);
  return created.record.id;
}

/** A new name, or the client of that name whom the person meant. Two clients of one name are allowed, but rarely meant. */
async function askName(
  parts: CommandParts,
  { proposed, focus }: { readonly proposed?: string; readonly focus?: KeptFocus | undefined },
): Promise<{ readonly name: string } | { readonly there: LoadedClient }> {
  const question = {
    title: { id: 'addClient.title' },
    prompt: { id: 'addClient.prompt' },
    ...(proposed !== undefined && { value: proposed }),
  } as const;
  const name = focus ? await parts.asking.lineKept(question, focus) : await parts.asking.line(question);
  const there = parts.list.nearestFirst.find(({ record }) => isSameName(record.name, name));
  if (!there) return { name };
  const { text } = parts;
  const next = await parts.asking.one<'open' | 'other' | 'same'>({ id: 'addClient.taken', values: { name } }, [
    {
      label: text.say('addClient.openThere'),
      description: [text.say(`stage.${there.record.stage}`), parts.list.placeNameIfNeeded(there)]
        .filter((part) => part !== undefined)
        .join(' · '),
      value: 'open',
    },
    { label: text.say('renameClient.otherName'), value: 'other' },
    { label: text.say('addClient.sameName'), value: 'same' },
  ]);
  if (next === 'other') return askName(parts, { proposed: name });
  return next === 'open' ? { there } : { name };
}

async function openThere(parts: CommandParts, { path, record }: LoadedClient): Promise<string> {
  await parts.tree.reveal(record.id);
  await openAt(path);
  return record.id;
}

async function askWhere(parts: CommandParts, focus: KeptFocus | undefined): Promise<'workspace' | 'own'> {
  const { text } = parts;
  const title = { id: 'addClient.where' } as const;
  const choices = [
    {
      label: text.say('addClient.besideCode'),
      detail: text.say('addClient.besideCodeMeans'),
      value: 'workspace' as const,
    },
    { label: text.say('addClient.ownFolder'), detail: text.say('addClient.ownFolderMeans'), value: 'own' as const },
  ];
  return focus ? parts.asking.oneKept(title, choices, focus) : parts.asking.one(title, choices);
}

/** What the new record starts with: in one's own folder, the repository's folder is written out. */
async function fieldsFor(
  parts: CommandParts,
  place: { readonly name: string; readonly workplace: Workplace | undefined; readonly own: string | undefined },
) {
  const { workplace } = place;
  // Records may have come or gone a moment ago: whether another client has this code decides whether the new one does.
  await parts.list.reload();
  const remote = workplace && (await remoteOf(parts.files, workplace.records));
  const others = workplace ? parts.list.clientsOf(workplace).map((client) => client.record) : [];
  const folder = place.own === undefined ? '.' : workplace?.folder;
  return newClient({ name: place.name, remote, folder, others });
}
