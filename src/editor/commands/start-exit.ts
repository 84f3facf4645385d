import * as v from 'valibot';
import * as vscode from 'vscode';
import { startEmergencyExit, startExit as startExitEdit } from '../../actions/exit.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { RecordEdit } from '../../relationship/client/record-edit.ts';
import { calendarDate } from '../../relationship/client/values.ts';
import { EMERGENCY_STEPS, type EmergencyStepId } from '../../relationship/exit/emergency-steps.ts';
import { type ExitPlan, exitPlan } from '../../relationship/exit/exit-plan.ts';
import { cancelExit } from './cancel-exit.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';
import { exitLastDay } from './exit-dates.ts';
import { askEnding, askOptions, askReason, askWhyEarly, type Ending, textFor } from './exit-questions.ts';

const STARTING = {
  reason: v.pipe(v.string(), v.trim(), v.minLength(1)),
  lastDay: calendarDate,
  announceOn: calendarDate,
  earlyReason: v.string(),
  options: v.array(v.string()),
  emergency: v.boolean(),
};

/**
 * *Start Exit...*: asks for the one sentence the client is told, for the last day, and for what is offered; then shows the
 * plan. Nothing is forbidden: what speaks against a day is said beside it.
 */
export function startExit(parts: CommandParts): Command {
  return async (argument) => {
    const client =
      (await clientWithoutPlan(parts, argument)) ?? (await clientFor(parts, argument, { id: 'startExit.client' }));
    const { name, stage } = client.record;
    if (stage === 'left') throw new UserError('startExit.over', { name });
    const plan = exitPlan(client.record, parts.standings.signals);
    const next = plan && stage === 'leaving' ? await askAboutPlan(parts, client, plan) : 'start';
    if (next === 'cancel') return cancelExit(parts)({ client: client.record.id });
    if (next === 'lastDay') await exitLastDay(parts)({ client: client.record.id });
    else if (next !== 'show') await start(parts, client, { argument, isEmergency: next === 'emergency' });
    await vscode.commands.executeCommand('deorbit.exitPlan.focus');
  };
}

/** From the empty *Exit Plan* view: the client that is leaving without a plan, whatever else is in front. */
async function clientWithoutPlan(parts: CommandParts, argument: unknown): Promise<LoadedClient | undefined> {
  if (!optionsFrom(argument, { leaving: v.boolean() }).leaving) return undefined;
  await parts.list.loaded;
  const leaving = parts.list.clients.filter(
    ({ record }) => record.stage === 'leaving' && !exitPlan(record, parts.standings.signals),
  );
  const [only] = leaving;
  if (leaving.length < 2) return only && parts.asking.known(only);
  return parts.asking.oneClient({ id: 'startExit.client' }, async () =>
    leaving.map((client) => ({ label: client.record.name, value: client })),
  );
}

function askAboutPlan({ asking, text }: CommandParts, { record }: LoadedClient, { isEmergency }: ExitPlan) {
  type Next = 'show' | 'lastDay' | 'emergency' | 'cancel';
  return asking.one<Next>({ id: 'startExit.underWay', values: { name: record.name } }, [
    { label: text.say('startExit.showPlan'), icon: 'list-unordered', value: 'show' },
    { label: text.say('startExit.changeLastDay'), icon: 'calendar', value: 'lastDay' },
    ...(isEmergency
      ? []
      : [
          {
            label: text.say('startExit.makeEmergency'),
            icon: 'flame',
            detail: text.say('startExit.emergencyAbout'),
            value: 'emergency',
          } as const,
        ]),
    { label: text.say('startExit.takeBack'), icon: 'discard', value: 'cancel' },
  ]);
}

async function start(
  parts: CommandParts,
  client: LoadedClient,
  { argument, isEmergency }: { readonly argument: unknown; readonly isEmergency: boolean },
): Promise<void> {
  const given = optionsFrom(argument, STARTING);
  const reason = given.reason ?? (await askReason(parts, client));
  const ending = await endingFrom(parts, client, { ...given, emergency: given.emergency ?? isEmergency });
  const earlyReason =
    given.earlyReason ?? (given.lastDay === undefined ? await askWhyEarly(parts, client, ending) : undefined);
  const options = given.options ?? (ending.isEmergency ? [] : await askOptions(parts, client));
  const order = { reason, options, earlyReason, announceOn: ending.announceOn, lastDay: ending.lastDay };
  const edit: RecordEdit = ending.isEmergency
    ? startEmergencyExit(order, await emergencyWords(client))
    : startExitEdit(order, parts.standings.signals);
  await editClient(parts, client, {
    edit,
    summary: { id: 'change.exitStarted', values: { date: { date: ending.lastDay } } },
    done: { id: 'startExit.done' },
  });
}

type Given = { readonly emergency: boolean; readonly lastDay?: string; readonly announceOn?: string };

function endingFrom(parts: CommandParts, client: LoadedClient, given: Given): Ending | Promise<Ending> {
  const { today } = parts.standings;
  const announceOn = given.announceOn ?? today;
  if (given.emergency) return { announceOn, lastDay: given.lastDay ?? announceOn, isEmergency: true };
  if (given.lastDay !== undefined) return { announceOn, lastDay: given.lastDay, isEmergency: false };
  return askEnding(parts, client);
}

/** The steps as the handover names them to the client, in the client's language. */
async function emergencyWords({ record }: LoadedClient): Promise<Record<EmergencyStepId, string>> {
  const theirs = await textFor(record);
  const words = EMERGENCY_STEPS.map((step) => [step, theirs.say(`emergencyStep.${step}`)] as const);
  return Object.fromEntries(words) as Record<EmergencyStepId, string>;
}
