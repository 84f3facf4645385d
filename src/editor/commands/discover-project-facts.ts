import * as v from 'valibot';
import * as vscode from 'vscode';
import { discoverFacts } from '../../actions/discover-facts.ts';
import { followFacts, hasFactsToFollow } from '../../actions/follow-facts.ts';
import type { FactsOfFolder } from '../../actions/match-facts.ts';
import { reviewFacts, seenFacts } from '../../actions/review-facts.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import { isUri } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { DiscoveredFacts } from '../../project/facts/project-fact.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { noFolderOpen } from '../asking.ts';
import type { Workplace } from '../client-list.ts';
import { factsPlaceOf } from '../facts-place.ts';
import { isNewAndOpen } from '../project-facts-nodes.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';

/** What is read, and for whom. */
interface Target {
  readonly client: LoadedClient;
  readonly place: Workplace;
}

/** *Discover Project Facts*: reads the project for its client, and shows what it tells to be reviewed. On demand only. */
export function discoverProjectFacts(parts: CommandParts): Command {
  return async (argument) => {
    await parts.list.loaded;
    if (parts.list.workplaces.length === 0) throw noFolderOpen();
    const client = await clientFor(parts, argument, { id: 'discover.client' });
    await discover(parts, { client, place: await placeFor(parts, argument, client) });
  };
}

/** *Discover Again*: the same for the client and the folder of the last time. */
export function discoverAgain(parts: CommandParts): Command {
  return async (argument) => {
    const { run } = parts.project.view;
    const client = run && parts.list.find(run.client);
    if (run && client && parts.list.workplaces.some(({ folder }) => folder === run.place.folder))
      await discover(parts, { client: await parts.asking.known(client), place: run.place });
    else await discoverProjectFacts(parts)(argument);
  };
}

function placeFor(parts: CommandParts, argument: unknown, client: LoadedClient): Promise<Workplace> | Workplace {
  const { folder } = optionsFrom(argument, { folder: v.string() });
  const named = parts.list.workplaces.find((place) => place.name === folder || place.folder === folder);
  return (
    named ?? parts.asking.workplace({ id: 'discover.folder', values: { name: client.record.name } }, parts.list, client)
  );
}

async function discover(parts: CommandParts, target: Target): Promise<void> {
  const { client, place } = target;
  const found = { ...(await read(parts, place)), folder: factsPlaceOf(parts, client, place).folder };
  const before = parts.project.seen.of(client.record.id, place.folder);
  await follow(parts, target, found);
  await parts.project.seen.keep(client.record.id, place.folder, seenFacts(found, before));
  await parts.project.view.show({
    client: client.record.id,
    place,
    found,
    before,
    remarks: remarksOn(parts, place, found),
  });
  const record = parts.list.find(client.record.id)?.record ?? client.record;
  const facts = reviewFacts(found, record, before).groups.flatMap((group) => group.facts);
  const fresh = facts.filter(isNewAndOpen).length;
  const count = facts.length;
  const again: Message = {
    id: 'discover.doneAgain',
    values: { count, fresh: { id: 'facts.new', values: { count: fresh } } },
  };
  const some: Message = before === undefined ? { id: 'discover.done', values: { count } } : again;
  // Nothing is said in the same words everywhere.
  const isNothing = found.facts.length === 0;
  parts.notifications.done(isNothing ? { id: 'discover.nothing' } : some, count > 0 ? 'check' : 'info');
}

async function read(parts: CommandParts, { folder }: Workplace): Promise<DiscoveredFacts> {
  const isOfMachine = !isUri(folder);
  const readers = {
    files: parts.files,
    thread: isOfMachine ? parts.project.thread : undefined,
    git: isOfMachine ? parts.git() : undefined,
  };
  const own = (await parts.profile.look()).profile?.services ?? [];
  return parts.notifications.working({ id: 'discover.working' }, (say, signal) =>
    discoverFacts(
      readers,
      { root: folder, own },
      { signal, progress: (count) => say({ id: 'discover.progress', values: { count } }) },
    ).catch(sayTooLarge),
  );
}

/** A thread has so much memory and no more; what it had found by then went with it. */
function sayTooLarge(error: unknown): never {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  throw isOutOfMemory ? new UserError('discover.tooLarge', {}, [], { cause: error }) : error;
}

/** Keeps true what the record says already: one change that can be taken back, and none where nothing is other. */
async function follow(parts: CommandParts, { client }: Target, found: FactsOfFolder): Promise<void> {
  if (!hasFactsToFollow(client.record)) return;
  const edit = followFacts(found, parts.clock.today());
  const { changed } = await parts.store.edit(client.path, edit, { id: 'change.factsFollowed' }, parts.ids.rowId());
  if (changed) await parts.list.reload();
}

function remarksOn({ git }: CommandParts, { folder }: Workplace, { notRead }: DiscoveredFacts): readonly MessageId[] {
  const cancelled: readonly MessageId[] = notRead.some(({ why }) => why === 'cancelled') ? ['facts.cancelled'] : [];
  if (!vscode.workspace.isTrusted) return [...cancelled, 'facts.untrusted'];
  return isUri(folder) || git() === undefined ? [...cancelled, 'facts.noGitHere'] : cancelled;
}
