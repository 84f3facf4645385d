import * as vscode from 'vscode';
import { describeIdealClient, type IdealAnswers, judgeFit } from '../../actions/ideal-client.ts';
import type { Message } from '../../base/ports/text.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { IDEAL_QUESTIONS, type IdealQuestion } from '../../relationship/client/ideal-questions.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import { fitWithIdeal, type IdealMatch, type Judgement } from '../../relationship/signals/ideal-client.ts';
import { type Command, type CommandParts, clientFor, editClient } from './command.ts';

/**
 * *Ideal Client...*: describes the clients one wants, by questions asked of oneself, or holds a client against that. Called on a
 * client's row, it compares with that one. From the menu of the view VS Code names the selected row as well, so what is
 * meant is asked.
 */
export function idealClient(parts: CommandParts): Command {
  return async (argument) => {
    const profile = await parts.profile.load();
    const isDescribed = IDEAL_QUESTIONS.some((question) => profile.idealClient?.[question]);
    const compares = isDescribed && (await wantsToCompare(parts));
    if (!compares) return describe(parts, profile);
    const client = await clientFor(parts, argument, { id: 'ideal.client' });
    return compare(parts, client, profile);
  };
}

function wantsToCompare(parts: CommandParts): Promise<boolean> {
  const choice = (id: 'ideal.compare' | 'ideal.describe', value: boolean) => ({ label: parts.text.say(id), value });
  return parts.asking.one({ id: 'ideal.title' }, [choice('ideal.compare', true), choice('ideal.describe', false)]);
}

async function describe(parts: CommandParts, profile: Profile): Promise<void> {
  const first = await firstQuestion(parts, profile);
  const answers: { -readonly [question in keyof IdealAnswers]: IdealAnswers[question] } = {};
  const count = IDEAL_QUESTIONS.length;
  const isWhole = await untilDismissed(IDEAL_QUESTIONS.slice(first), async (question, index) => {
    answers[question] = await parts.asking.line({
      title: { id: 'ideal.step', values: { step: first + index + 1, count } },
      prompt: { id: `ideal.${question}` },
      example: { id: `ideal.example.${question}` },
      value: profile.idealClient?.[question] ?? '',
      optional: true,
    });
  });
  await parts.profile.edit((fresh) => describeIdealClient(fresh, answers), { id: 'ideal.described' });
  parts.notifications.done({ id: isWhole ? 'ideal.described' : 'ideal.savedSoFar' });
}

/** Where the questions begin: where a person stopped the last time, if they want that, else at the first. */
async function firstQuestion(parts: CommandParts, { idealClient: described }: Profile): Promise<number> {
  const open = IDEAL_QUESTIONS.findIndex((question) => !described?.[question]);
  if (open < 1) return 0;
  const question: Message = { id: `ideal.${IDEAL_QUESTIONS[open] ?? 'kind'}` };
  return parts.asking.one({ id: 'ideal.title' }, [
    { label: parts.text.say('ideal.goOn'), detail: parts.text.say(question.id), value: open },
    { label: parts.text.say('ideal.fromStart'), value: 0 },
  ]);
}

/**
 * Asks one question after the other. One that is dismissed ends it, and what was answered before counts.
 *
 * @returns whether all were asked
 * @throws {vscode.CancellationError} when the first one is dismissed: then there is nothing to keep
 */
async function untilDismissed<Q>(
  questions: readonly Q[],
  asks: (question: Q, index: number) => Promise<void>,
): Promise<boolean> {
  for (const [index, question] of questions.entries()) {
    try {
      await asks(question, index);
    } catch (error) {
      if (index > 0 && error instanceof vscode.CancellationError) return false;
      throw error;
    }
  }
  return true;
}

async function compare(parts: CommandParts, client: LoadedClient, profile: Profile): Promise<void> {
  const judgements: Partial<Record<IdealQuestion, Judgement>> = {};
  const { matches } = fitWithIdeal(client.record, profile);
  const wanted = matches.filter((match) => match.wanted !== undefined);
  const isWhole = await untilDismissed(wanted, async (match) => {
    const judgement = await ask(parts, client, match);
    if (judgement) judgements[match.question] = judgement;
  });
  const edit = judgeFit(judgements);
  const judged = edit(client.record);
  await editClient(parts, client, { edit, summary: { id: 'ideal.compared' }, done: { id: 'ideal.compared' } });
  const fresh = parts.list.find(client.record.id) ?? client;
  const { sentence } = fitWithIdeal(fresh.record, profile);
  if (!isWhole) parts.notifications.done({ id: 'ideal.savedSoFar' });
  else if (judged.length > 0) parts.notifications.done(sentence);
}

function ask(parts: CommandParts, client: LoadedClient, { asked, wanted = '', judgement }: IdealMatch) {
  const answers: readonly Judgement[] = ['yes', 'partly', 'no'];
  const title = { id: 'ideal.judge', values: { name: client.record.name, question: asked } } as const;
  return parts.asking.one<Judgement | undefined>(title, [
    ...answers.map((value) => ({
      label: parts.text.say(`ideal.fits.${value}`),
      description: value === judgement ? parts.text.say('ideal.soFar') : '',
      detail: value === 'yes' ? parts.text.say('ideal.wanted', { wanted }) : '',
      value,
    })),
    { label: parts.text.say('ideal.skip'), value: undefined },
  ]);
}
