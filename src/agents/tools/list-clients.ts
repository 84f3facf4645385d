import * as v from 'valibot';
import { stage } from '../../relationship/client/identity.ts';
import { defineTool } from '../agent-tool.ts';
import { fromArgument, pageOf } from '../paging.ts';

/** Who the clients are. */
export const listClients = defineTool({
  name: 'deorbit_list_clients',
  description:
    "Lists the person's clients on record: name, id, stage (lead, active, leaving, left), and which of them the open project belongs to. Use it to learn which clients there are before asking about one.",
  input: v.strictObject({
    stage: v.optional(v.pipe(stage, v.description('Only clients in this stage.'))),
    from: fromArgument,
  }),
  run: async ({ stage: wanted, from }, desk) => {
    const clients = await desk.clients();
    const meant = clients.filter(({ record }) => wanted === undefined || record.stage === wanted);
    const unreadable = await desk.unreadable();
    const rows = meant.map(({ record: { name, id, stage, language }, isHere }) => ({
      name,
      id,
      stage,
      ...(language && { language }),
      ...(isHere && { ofOpenProject: true }),
    }));
    const ask = wanted ? `with "stage": "${wanted}"` : '';
    return {
      data: {
        clients: pageOf(rows, from, ask),
        ...(unreadable > 0 && {
          unreadable: `${unreadable} more cannot be read; the person sees why in the Clients view`,
        }),
      },
    };
  },
});
