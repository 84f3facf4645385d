import * as v from 'valibot';
import { byDay, LOOK_AHEAD_DAYS, within } from '../../relationship/agenda/agenda.ts';
import { defineTool } from '../agent-tool.ts';
import { chooseClient } from '../choose-client.ts';
import { fromArgument, pageOf } from '../paging.ts';
import { TEXTS_OF_OTHERS } from '../words-for-models.ts';
import { entryForModel, openAgenda } from './open-agenda.ts';

const MOST_DAYS = 366;

/** What is due for all clients. */
export const agenda = defineTool({
  name: 'deorbit_agenda',
  description: `Lists what is due and coming between the person and their clients, the longest overdue first: replies owed, promises, deliveries, invoice reminders, renewals, steps of an ending. What the person weighs privately is never listed. ${TEXTS_OF_OTHERS}`,
  input: v.strictObject({
    client: v.optional(v.pipe(v.string(), v.maxLength(200), v.description('Only of this client: name or id.'))),
    days: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.maxValue(MOST_DAYS),
        v.description(`How many days to look ahead; ${LOOK_AHEAD_DAYS} when left out.`),
      ),
    ),
    from: fromArgument,
  }),
  run: async ({ client, days = LOOK_AHEAD_DAYS, from }, desk) => {
    const meant = client === undefined ? await desk.clients() : [await chooseClient(desk, client)];
    const [profile, today] = [await desk.profile(), desk.today()];
    const entries = meant
      .flatMap(({ record }) =>
        within(openAgenda(record, profile, today), days).map((entry) => ({ name: record.name, entry })),
      )
      .sort((a, b) => byDay(a.entry, b.entry) || a.name.localeCompare(b.name));
    const rows = entries.map(({ name, entry }) => ({ client: name, ...entryForModel(entry) }));
    const ask = client === undefined ? '' : `with "client": ${JSON.stringify(client)}`;
    return { data: { today, days, toDo: pageOf(rows, from, ask) } };
  },
});
