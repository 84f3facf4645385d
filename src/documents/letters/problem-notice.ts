import type { ClientFacts } from '../client-facts.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource, OwnView } from './view.ts';

type ProblemFact = ClientFacts['problems'][number];

/** Stands for a problem that the record does not hold yet: all of it is gaps. */
const UNKNOWN: ProblemFact = { key: 'problem', what: '' };

/**
 * Owning up early: what happened, what it means, what is proposed and by when; one apology and no drama (practices 128, 135
 * and 136).
 */
export function buildProblemNotice(
  write: LetterWriter,
  _variant: 'standard',
  { about }: LetterSource,
): OwnView<'problem-notice'> {
  const problem = write.facts.problems.find(({ key }) => key === about) ?? UNKNOWN;
  const isNew = problem.key === UNKNOWN.key && { newRow: { id: UNKNOWN.key } };
  const at = (field: string) => ({ field: ['problems', `#${problem.key}`, field], ...isNew });
  return {
    what: write.need(write.text(problem.what), { label: 'whatHappened', ...at('what') }),
    effect: write.need(write.text(problem.effect), { label: 'effect', ...at('effect') }),
    proposal: write.need(write.text(problem.proposal), { label: 'proposal', ...at('proposal') }),
    due: write.needDayAhead(problem.due, { label: 'solvedBy', ...at('due') }),
  };
}
