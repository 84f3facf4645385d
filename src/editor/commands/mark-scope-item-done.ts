import * as v from 'valibot';
import { markScopeItemsDone } from '../../actions/scope-items.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { keysOfRows } from '../../relationship/client/row-titles.ts';
import { isOpenScope } from '../../relationship/signals/open-work.ts';
import { type Command, type CommandParts, clientFor, editClient, nodeFrom, optionsFrom } from './command.ts';

/** *Mark Scope Item Done*: the item of the row it was called on, or those picked. */
export function markScopeItemDone(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'markDone.client' });
    const keys = await itemsFor(parts, client, argument);
    await editClient(parts, client, {
      edit: markScopeItemsDone(keys, parts.clock.today()),
      summary: { id: 'markDone.done', values: { count: keys.length } },
      done: { id: 'markDone.done', values: { count: keys.length } },
    });
  };
}

async function itemsFor(parts: CommandParts, client: LoadedClient, argument: unknown): Promise<readonly string[]> {
  const scope = client.record.scope ?? [];
  const keys = keysOfRows(scope);
  const open = scope.flatMap((item, index) => (isOpenScope(item) ? [{ item, key: keys[index] ?? '' }] : []));
  const node = nodeFrom(argument);
  if (node?.kind === 'scopeItem') {
    const before = keysOfRows(node.client.record.scope ?? [])[node.index];
    return open.filter(({ key }) => key === before).map(({ key }) => key);
  }
  const { what } = optionsFrom(argument, { what: v.string() });
  if (what !== undefined) return open.filter(({ item }) => item.what === what).map(({ key }) => key);
  if (open.length === 0) throw new UserError('markDone.nothingOpen', { name: client.record.name });
  return parts.asking.some(
    { id: 'markDone.title', values: { name: client.record.name } },
    open.map(({ item, key }) => ({
      label: item.what,
      description: parts.text.say(`scope.${item.state ?? 'agreed'}`),
      value: key,
    })),
  );
}
