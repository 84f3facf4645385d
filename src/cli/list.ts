import type { BrokenRecord, LoadedClient } from '../records/parse-record.ts';
import { type Glance, glances } from '../relationship/signals/facts-at-a-glance.ts';
import { byUrgency, STAGES_IN_ORDER } from '../relationship/signals/order-of-clients.ts';
import type { Order } from './arguments.ts';
import { findRecords, noteWarnings } from './clients.ts';
import { factAsJson, jsonText } from './json-output.ts';
import { lineAndColumn, placeOfProblem, plainLine, shownPath } from './places.ts';
import type { Shell } from './shell.ts';

/** A client as it is listed. */
interface ListedClient {
  readonly client: LoadedClient;
  readonly name: string;
  readonly glances: readonly Glance[];
}

/**
 * `deorbit list`: the clients by stage, the most urgent first, then the records that cannot be read.
 *
 * @throws {UserError} when there are no records
 */
export async function listClients(shell: Shell, order: Order): Promise<void> {
  const { records } = await findRecords(shell, order.folder);
  const today = shell.clock.today();
  const clients = records
    .filter((loaded) => loaded.kind === 'client')
    .map((client) => ({ client, name: client.record.name, glances: glances(client.record, today) }))
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
  const rows = clients.map(({ client: { record, path }, name, glances: [first] }) => [
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

/** Rows with their columns under each other, two spaces between them. */
function alignedRows(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Characters as a reader counts them: an accent that is a code point of its own takes no room. */
function widthOf(cell: string): number {
  return [...new Intl.Segmenter().segment(cell)].length;
}

function listAsJson(shell: Shell, clients: readonly ListedClient[], broken: readonly BrokenRecord[]): string {
  const { text } = shell;
  return jsonText({
    clients: clients.map(({ client: { record, path }, glances: all }) => ({
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
