import * as v from 'valibot';
import { sameForm } from '../records/record-file-name.ts';
import { AgentError, namesFor } from './agent-error.ts';
import type { AgentDesk, OpenClient } from './desk.ts';

/** The argument by which a tool is told the client. */
export const clientArgument = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.description(
      'Name or id of the client. May be left out where the open project belongs to one, or there is only one.',
    ),
  ),
);

/**
 * The client that an agent means: by id, name or file name, upper and lower case being the same, or by how only one name
 * begins; unnamed, the one of the open project, or the only one.
 *
 * @throws {AgentError} where there is none, or more than one
 */
export async function chooseClient(desk: AgentDesk, named: string | undefined): Promise<OpenClient> {
  const clients = await desk.clients();
  if (clients.length === 0)
    throw new AgentError(
      'There are no clients on record here. The person adds one with the command "Deorbit: Add Client".',
    );
  const wanted = sameForm((named ?? '').trim());
  if (wanted === '') return unnamed(clients);
  const exact = clients.filter(({ record }) => record.id === named?.trim());
  const called = clients.filter(({ record, slug }) => sameForm(record.name) === wanted || sameForm(slug) === wanted);
  const begun = clients.filter(({ record }) => sameForm(record.name).startsWith(wanted));
  const [found, second] = [exact, called, begun].find(({ length }) => length > 0) ?? [];
  if (found && !second) return found;
  const names = namesFor(clients.map(({ record }) => record.name));
  if (!found) throw new AgentError(`No client is called ${JSON.stringify(named)}. There are: ${names}.`);
  throw new AgentError(
    `${JSON.stringify(named)} may be several clients. Pass one of these ids: ${idsOf(clients, wanted)}.`,
  );
}

function unnamed(clients: readonly OpenClient[]): OpenClient {
  const [here] = clients.filter(({ isHere }) => isHere);
  const [first, second] = clients;
  if (here) return here;
  if (first && !second) return first;
  const names = namesFor(clients.map(({ record }) => record.name));
  throw new AgentError(`Which client is meant? Pass "client". There are: ${names}.`);
}

function idsOf(clients: readonly OpenClient[], wanted: string): string {
  const meant = clients.filter(
    ({ record, slug }) => sameForm(record.name).startsWith(wanted) || sameForm(slug) === wanted,
  );
  return meant.map(({ record, slug }) => `${JSON.stringify(record.id)} (${slug})`).join(', ');
}
