import * as v from 'valibot';
import { logRepair } from '../../actions/repairs.ts';
import { REPAIR_KINDS } from '../../relationship/client/private.ts';
import { askWithDay, matching } from '../ask-with-day.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/**
 * *Repair Tried...*: what was done to mend the relationship, today or on a day that is typed first, and what came of it where
 * that shows. Options: `client`, `kind`.
 */
export function repairTried(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), kind: v.picklist(REPAIR_KINDS) });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const title = { id: 'repairTried.title', values: { name: client.record.name } } as const;
    const nameOf = (kind: (typeof REPAIR_KINDS)[number]) =>
      parts.text.say(`repairName.${kind.replace(' ', '-') as 'boundary'}`);
    const today = parts.clock.today();
    const choices = matching(REPAIR_KINDS.map((value) => ({ label: nameOf(value), value })));
    const given = options.kind && { value: options.kind, on: today };
    if (!given) await parts.asking.known(client);
    const { value: kind, on } = given ?? (await askWithDay(parts, { title, hint: { id: 'ask.dayFirst' }, choices }));
    const outcome =
      options.kind === undefined
        ? await parts.asking.line({ title, prompt: { id: 'repairTried.outcome' }, optional: true })
        : '';
    await editClient(parts, client, {
      edit: logRepair({ id: parts.ids.rowId(), kind, on, outcome }, today),
      summary: { id: 'change.repairTried', values: { kind: nameOf(kind) } },
      done: { id: 'repairTried.done' },
    });
  };
}
