import { dateInWords } from '../base/calendar/days.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { type ExitPlan, type ExitStep, exitPlan } from '../relationship/exit/exit-plan.ts';
import { signalContext } from '../relationship/signals/standing.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords } from './clients.ts';
import { alignedRows } from './columns.ts';
import { jsonText } from './json-output.ts';
import { plainLine } from './places.ts';
import { loadProfile } from './profile.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit plan`: the plan of a client's exit, step by step; for the person's own eyes.
 *
 * @throws {UserError} when the client is not found, or has no exit under way
 */
export async function showPlan(shell: Shell, order: Order): Promise<void> {
  const client = chooseClient(shell, await findRecords(shell, order.folder), order.client);
  const context = signalContext(await loadProfile(shell, order.profile), shell.clock.today());
  const plan = exitPlan(client.record, context);
  if (!plan) throw new UserError('cli.noPlan', { name: plainLine(client.record.name) });
  await shell.write(order.format === 'json' ? asJson(shell.text, client, plan) : asText(shell.text, client, plan));
}

function asText(text: Text, { record }: LoadedClient, plan: ExitPlan): string {
  const { done, steps, lastDay, isEmergency, warnings } = plan;
  const facts = [
    plainLine(record.name),
    text.say('exitPlan.progress', { done, all: steps.length }),
    ...(isEmergency ? [text.say('exitPlan.withinADay')] : []),
    ...(lastDay === undefined ? [] : [text.say('exitPlan.lastDay', { date: { date: lastDay } })]),
  ];
  const rows = alignedRows(
    steps.map((step) => [
      `${markOf(step)} ${step.due === undefined ? '' : dateInWords(step.due, text.language, 'medium')}`,
      plainLine(text.say(step.title.id, step.title.values)),
      step.note ? plainLine(text.say(step.note.id, step.note.values)) : '',
    ]),
  );
  const worked = steps
    .flatMap(({ working }) => working)
    .map(({ id, values }) => `  ${plainLine(text.say(id, values))}`);
  const said = warnings.map(({ id, values }) => `! ${text.say(id, values)}`);
  return [facts.join(' · '), ...said, '', ...rows, ...(worked.length > 0 ? ['', ...worked] : []), ''].join('\n');
}

function markOf({ state, days = 0 }: ExitStep): string {
  if (state === 'done') return 'x';
  if (state === 'skipped') return '-';
  return days > 0 ? '!' : ' ';
}

function asJson(text: Text, { record }: LoadedClient, plan: ExitPlan): string {
  return jsonText({
    name: record.name,
    id: record.id,
    lastDay: plan.lastDay ?? null,
    emergency: plan.isEmergency,
    done: plan.done,
    warnings: plan.warnings.map(({ id, values }) => ({
      kind: id.slice(id.lastIndexOf('.') + 1),
      text: text.say(id, values),
    })),
    steps: plan.steps.map(({ id, title, due, state, note, working, days }) => ({
      id,
      title: text.say(title.id, title.values),
      due: due ?? null,
      state,
      note: note ? text.say(note.id, note.values) : null,
      working: working.map((line) => text.say(line.id, line.values)),
      days: days ?? null,
    })),
  });
}
