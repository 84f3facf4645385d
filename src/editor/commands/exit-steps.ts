import * as v from 'valibot';
import { type Settlement, settleStep } from '../../actions/exit.ts';
import { dateInWords } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { calendarDate } from '../../relationship/client/values.ts';
import { type ExitStep, exitPlan } from '../../relationship/exit/exit-plan.ts';
import type { ExitStepNode } from '../exit-plan-nodes.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, editClient, nodeFrom, optionsFrom } from './command.ts';

/** *Done...*: a step of the exit was done today, or on another day. */
export function exitStepDone(parts: CommandParts): Command {
  return async (argument) => {
    const target = await stepFor(parts, argument, (step) => step.state !== 'done');
    const on = optionsFrom(argument, { on: calendarDate }).on ?? (await askWhen(parts, target.step));
    await settle(parts, target, { doneOn: on });
  };
}

/** *Skip with a Reason...*: a step is left out, and the record says why. */
export function exitStepSkip(parts: CommandParts): Command {
  return async (argument) => {
    const target = await stepFor(parts, argument, (step) => step.state === 'open');
    const reason = optionsFrom(argument, { reason: v.pipe(v.string(), v.trim(), v.minLength(1)) }).reason;
    const skipped =
      reason ??
      (await parts.asking.line({
        title: target.step.title,
        prompt: { id: 'stepSkip.prompt' },
        example: { id: 'stepSkip.example' },
      }));
    await settle(parts, target, { skipped });
  };
}

/** *Open Again*: takes back that a step was done or left out. */
export function exitStepReopen(parts: CommandParts): Command {
  return async (argument) => {
    const target = await stepFor(parts, argument, (step) => step.state !== 'open');
    await settle(parts, target, 'open');
  };
}

/** Notes what a check box of the *Exit Plan* says: done today, or open again. */
export async function tickStep(
  parts: Pick<CommandParts, 'notifications' | 'store' | 'list' | 'clock'>,
  node: ExitStepNode,
  isDone: boolean,
): Promise<void> {
  await settle(parts, node, isDone ? { doneOn: parts.clock.today() } : 'open');
}

type Target = Pick<ExitStepNode, 'client' | 'step'>;

function settle(
  parts: Pick<CommandParts, 'notifications' | 'store' | 'list'>,
  { client, step }: Target,
  how: Settlement,
): Promise<void> {
  const [summary, done] = wordsFor(how, step.title);
  return editClient(parts, client, { edit: settleStep(step.id, how), summary, done });
}

function wordsFor(how: Settlement, what: Message): readonly [summary: Message, done: Message] {
  const values = { what };
  if (how === 'open') return [{ id: 'change.stepOpen', values }, { id: 'stepReopen.done' }];
  if ('doneOn' in how) return [{ id: 'change.stepDone', values }, { id: 'stepDone.done' }];
  return [{ id: 'change.stepSkipped', values }, { id: 'stepSkip.done' }];
}

/** The step a command is about: the row it was called on, the one its options name, else the one that is picked. */
export async function stepFor(
  parts: CommandParts,
  argument: unknown,
  isMeant: (step: ExitStep) => boolean,
): Promise<Target> {
  const client = await clientFor(parts, argument, { id: 'exitPlan.client' });
  const steps = exitPlan(client.record, parts.standings.signals)?.steps ?? [];
  const node = nodeFrom(argument);
  const wanted = node?.kind === 'exitStep' ? node.step.id : optionsFrom(argument, { step: v.string() }).step;
  const named = steps.find(({ id }) => id === wanted);
  if (named) return { client, step: named };
  return { client, step: await pickStep(parts, client, steps.filter(isMeant)) };
}

function pickStep({ asking, text }: CommandParts, client: LoadedClient, steps: readonly ExitStep[]): Promise<ExitStep> {
  const { name } = client.record;
  if (steps.length === 0) throw new UserError('stepPick.none', { name });
  return asking.one(
    { id: 'stepPick.title', values: { name } },
    steps.map((step) => ({
      label: text.say(step.title.id, step.title.values),
      ...(step.due !== undefined && { description: dateInWords(step.due, text.language, 'medium') }),
      value: step,
    })),
  );
}

async function askWhen(parts: CommandParts, { title, due }: ExitStep): Promise<string> {
  const { text, clock, asking } = parts;
  const today = clock.today();
  const when = { id: 'stepDone.title', values: { what: title } } as const;
  const chosen = await asking.one(when, [
    { label: text.say('stepDone.today'), value: today },
    { label: text.say('stepDone.otherDay'), value: undefined },
  ]);
  const usual = due !== undefined && due < today ? due : today;
  const prompt = { id: 'stepDone.prompt', values: { example: usual } } as const;
  return chosen ?? askDay(parts, { title: when, prompt, value: usual, range: 'past' });
}
