import * as v from 'valibot';
import { cancelExit as cancelExitEdit } from '../../actions/exit.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { planRows } from '../../relationship/exit/plan-rows.ts';
import { isEndUnderWay } from '../../relationship/signals/leave-decision.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Cancel Exit...*: asks what has changed, makes the client active again and keeps the plan with the answer. */
export function cancelExit(parts: CommandParts): Command {
  return async (argument) => {
    const client = await clientFor(parts, argument, { id: 'cancelExit.client' });
    const { name } = client.record;
    if (!isEndUnderWay(client.record, parts.clock.today()) && planRows(client.record).rows.length === 0)
      throw new UserError('cancelExit.none', { name });
    const { changed } = optionsFrom(argument, { changed: v.pipe(v.string(), v.trim(), v.minLength(1)) });
    const whatChanged =
      changed ??
      (await parts.asking.line({
        title: { id: 'cancelExit.title', values: { name } },
        prompt: promptFor(client.record),
        example: { id: 'cancelExit.example' },
      }));
    await editClient(parts, client, {
      edit: cancelExitEdit({ whatChanged, today: parts.clock.today() }),
      summary: { id: 'change.exitCancelled' },
      done: { id: 'cancelExit.done' },
    });
  };
}

/** Somebody who was told of the end has to hear that it is off. */
function promptFor({ exit }: ClientRecord): Message {
  return exit?.announcedOn === undefined
    ? { id: 'cancelExit.prompt' }
    : { id: 'cancelExit.promptTold', values: { date: { date: exit.announcedOn } } };
}
