import type { BrokenRecord, LoadedClient } from '../records/parse-record.ts';
import type { Fact } from '../relationship/agenda/facts.ts';
import { byUrgency, STAGES_IN_ORDER } from '../relationship/agenda/order-of-clients.ts';
import type { Order } from './arguments.ts';
import { findRecords, noteWarnings } from './clients.ts';
import { alignedRows } from './columns.ts';
import { factAsJson, jsonText } from './json-output.ts';
import { lineAndColumn, placeOfProblem, plainLine, shownPath } from './places.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';
import { viewsOf } from './views.ts';

/** A client as it is listed. */
interface ListedClient {
  readonly client: LoadedClient;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/**
 * `deorbit list`: the clients by stage, the most urgent first, then the records that cannot be read.
 *
 * @throws {UserError} when there are no records
 */
export async function listClients(shell: Shell, order: Order): Promise<void> {
  const { records } = await findRecords(shell, order.folder);
  const clients = viewsOf(shell, records, await loadProfileOrDefaults(shell, order.profile))
    .map(({ client, view: { facts } }) => ({ client, name: client.record.name, facts }))
    .sort((a, b) => stageOrder(a) - stageOrder(b) || byUrgency(a, b));
  const broken = records.filter((loaded) => loaded.kind === 'broken');
  await shell.write(order.format === 'json' ? listAsJson(shell, clients, broken) : listAsText(shell, clients, broken));
  for (const { client } of clients) noteWarnings(shell, client);
  if (broken.length > 0) shell.note(`deorbit: ${shell.text.say('cli.brokenListed', { count: broken.length })}`);
}

function stageOrder({ client }: ListedClient): number {
  return STAGES_IN_ORDER.indexOf(client.record.stage);
}

function listAsText(shell: Shell, clients: readonly ListedClient[], broken: readonly BrokenRecord[]): string {
  const { text, folder } = shell;
  const rows = clients.map(({ client: { record, path }, name, facts: [first] }) => [
    plainLine(name),
    text.say(`stage.${record.stage}`),
    first ? plainLine(text.say(first.message.id, first.message.values)) : '',
    shownPath(path, folder),
  ]);
  const lines = broken.map(({ path, text: content, problems: [problem] }) => {
    const what = problem?.message ?? { id: 'tree.cannotBeRead' as const };
    return `${placeOfProblem(shownPath(path, folder), content, problem)}: ${text.say(what.id, what.values)}`;
  });
  return [...alignedRows(rows), ...lines].map((line) => `${line}\n`).join('');
}

function listAsJson(shell: Shell, clients: readonly ListedClient[], broken: readonly BrokenRecord[]): string {
  const { text } = shell;
  return jsonText({
    clients: clients.map(({ client: { record, path }, facts: all }) => ({
      name: record.name,
      id: record.id,
      stage: record.stage,
      fact: all[0] ? factAsJson(text, all[0]) : null,
      file: path,
    })),
    broken: broken.map(({ path, text: content, problems: [problem] }) => {
      const [line, column] = lineAndColumn(content ?? '', problem?.offset ?? 0)
        .split(':')
        .map(Number);
      return { file: path, line, column, problem: problem && text.say(problem.message.id, problem.message.values) };
    }),
  });
}
