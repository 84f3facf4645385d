import { changeStage as changeStageEdit } from '../../actions/change-client.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { type Stage, stage as stageSchema } from '../../relationship/client/identity.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';
import { confirmOpenEnds } from './open-ends.ts';
import { clientsFor } from './selected-clients.ts';

/**
 * *Change Stage...*: of the client it was called on, of all that are selected, or of those that were dropped. What stays
 * open with clients that are said to have left is asked about once, for all of them. The id of the act comes back, for
 * *Undo Last Record Change*.
 */
export function changeStage(parts: CommandParts): Command {
  return async (argument, selected) => {
    const options = optionsFrom(argument, { stage: stageSchema });
    const clients = await clientsFor(parts, argument, selected, { id: 'changeStage.client' });
    const stage = options.stage ?? (await askStage(parts, clients));
    if (stage === 'left') await confirmOpenEnds(parts, clients);
    const act = parts.ids.rowId();
    let count = 0;
    try {
      for (const client of clients) {
        const summary = { id: 'change.stage', values: { stage: { id: `stage.${stage}` } } } as const;
        const { changed } = await parts.store.edit(client.path, changeStageEdit(stage), summary, act);
        if (changed) count++;
      }
    } finally {
      await parts.list.reload();
    }
    const done = { id: 'changeStage.done', values: { stage: { id: `stage.${stage}` } } } as const;
    if (count === 0) return undefined;
    parts.notifications.doneWithUndo(done, act);
    return act;
  };
}

function askStage(parts: CommandParts, clients: readonly LoadedClient[]): Promise<Stage> {
  const [only, ...others] = clients;
  const present = others.length === 0 ? only?.record.stage : undefined;
  return parts.asking.one(
    only && others.length === 0
      ? { id: 'changeStage.title', values: { name: only.record.name } }
      : { id: 'changeStage.titleMany', values: { count: clients.length } },
    stageSchema.options
      .filter((stage) => stage !== present)
      .map((stage) => ({
        label: parts.text.say(`stage.${stage}`),
        description: parts.text.say(`changeStage.${stage}`),
        value: stage,
      })),
  );
}
