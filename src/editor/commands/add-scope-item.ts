import * as v from 'valibot';
import { addScopeItem as addScopeItemEdit } from '../../actions/scope-items.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Add Scope Item...*: what it is, and whether it was agreed or came later. */
export function addScopeItem(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { what: v.string(), state: v.picklist(['agreed', 'requested']) });
    const client = await clientFor(parts, argument, { id: 'addScopeItem.client' });
    const title = { id: 'addScopeItem.title', values: { name: client.record.name } } as const;
    const what =
      options.what ??
      (await parts.asking.line({
        title,
        prompt: { id: 'addScopeItem.prompt' },
        example: { id: 'addScopeItem.example' },
      }));
    const state =
      options.state ??
      (options.what === undefined
        ? await parts.asking.one(title, [
            {
              label: parts.text.say('scope.agreed'),
              description: parts.text.say('addScopeItem.agreed'),
              value: 'agreed' as const,
            },
            {
              label: parts.text.say('scope.requested'),
              description: parts.text.say('addScopeItem.requested'),
              value: 'requested' as const,
            },
          ])
        : 'agreed');
    await editClient(parts, client, {
      edit: addScopeItemEdit({ id: parts.ids.rowId(), what, state }, parts.clock.today()),
      summary: { id: 'change.scopeItemAdded', values: { what } },
      done: { id: 'addScopeItem.done' },
    });
  };
}
