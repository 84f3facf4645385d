import { describeIdealClient, type IdealAnswers, judgeFit } from '../../actions/ideal-client.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { IDEAL_QUESTIONS, type IdealQuestion } from '../../relationship/client/ideal-questions.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import { fitWithIdeal, type IdealMatch, type Judgement } from '../../relationship/signals/ideal-client.ts';
import { type Command, type CommandParts, clientFor, editClient, nodeFrom } from './command.ts';

/**
 * *Ideal Client...*: describes the clients one wants, by questions asked of oneself, or holds a client against that. On a
 * client's row it compares.
 */
export function idealClient(parts: CommandParts): Command {
  return async (argument) => {
    const profile = await parts.profile.load();
    const isDescribed = IDEAL_QUESTIONS.some((question) => profile.idealClient?.[question]);
    const compares = isDescribed && (nodeFrom(argument) !== undefined || (await wantsToCompare(parts)));
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
  const answers: { -readonly [question in keyof IdealAnswers]: IdealAnswers[question] } = {};
  const count = IDEAL_QUESTIONS.length;
  for (const [index, question] of IDEAL_QUESTIONS.entries()) {
    answers[question] = await parts.asking.line({
      title: { id: 'ideal.step', values: { step: index + 1, count } },
      prompt: { id: `ideal.${question}` },
      example: { id: `ideal.example.${question}` },
      value: profile.idealClient?.[question] ?? '',
      optional: true,
    });
  }
  await parts.profile.edit((fresh) => describeIdealClient(fresh, answers), { id: 'ideal.described' });
  parts.notifications.done({ id: 'ideal.described' });
}

async function compare(parts: CommandParts, client: LoadedClient, profile: Profile): Promise<void> {
  const judgements: Partial<Record<IdealQuestion, Judgement>> = {};
  const { matches } = fitWithIdeal(client.record, profile);
  for (const match of matches) {
    if (match.wanted === undefined) continue;
    const judgement = await ask(parts, client, match);
    if (judgement) judgements[match.question] = judgement;
  }
  const edit = judgeFit(judgements);
  const judged = edit(client.record);
  await editClient(parts, client, { edit, summary: { id: 'ideal.compared' }, done: { id: 'ideal.compared' } });
  const fresh = parts.list.find(client.record.id) ?? client;
  const { sentence } = fitWithIdeal(fresh.record, profile);
  if (judged.length > 0) parts.notifications.done(sentence);
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
