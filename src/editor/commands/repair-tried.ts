import * as v from 'valibot';
import { logRepair } from '../../actions/repairs.ts';
import { REPAIR_KINDS } from '../../relationship/client/private.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Repair Tried...*: what was done today to mend the relationship, and what came of it where that shows. Options: `client`, `kind`. */
export function repairTried(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), kind: v.picklist(REPAIR_KINDS) });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const title = { id: 'repairTried.title', values: { name: client.record.name } } as const;
    const nameOf = (kind: (typeof REPAIR_KINDS)[number]) =>
      parts.text.say(`repairName.${kind.replace(' ', '-') as 'boundary'}`);
    const kind =
      options.kind ??
      (await parts.asking.one(
        title,
        REPAIR_KINDS.map((value) => ({ label: nameOf(value), value })),
      ));
    const outcome =
      options.kind === undefined
        ? await parts.asking.line({ title, prompt: { id: 'repairTried.outcome' }, optional: true })
        : '';
    const today = parts.clock.today();
    await editClient(parts, client, {
      edit: logRepair({ id: parts.ids.rowId(), kind, on: today, outcome }, today),
      summary: { id: 'change.repairTried', values: { kind: nameOf(kind) } },
      done: { id: 'repairTried.done' },
    });
  };
}
