import type { Message } from '../../base/ports/text.ts';
import { IDEAL_QUESTIONS, type IdealQuestion } from '../client/ideal-questions.ts';
import type { Profile } from '../client/profile.ts';
import type { ClientRecord } from '../client/record.ts';

/** How well a client matches one thing that a developer looks for, in the developer's own judgement. */
export type Judgement = 'yes' | 'partly' | 'no';

/** One question that a developer asks themselves about clients, answered for all and judged for this one. */
export interface IdealMatch {
  readonly question: IdealQuestion;
  readonly asked: Message;
  /** What the developer looks for, in their words; `undefined` where they have not said. */
  readonly wanted: string | undefined;
  readonly judgement: Judgement | undefined;
  readonly note: string | undefined;
}

/** A client beside the ideal one (practices 138 to 145). */
export interface FitWithIdeal {
  readonly matches: readonly IdealMatch[];
  readonly sentence: Message;
  /** A non-negotiable is not met (practice 140). */
  readonly breaksNonNegotiable: boolean;
}

/** Compares a client with the ideal one of the profile: as far as the one is described and the other judged. */
export function fitWithIdeal(record: ClientRecord, profile: Pick<Profile, 'idealClient'>): FitWithIdeal {
  const judged = new Map((record.fit?.ideal ?? []).map((row) => [row.question, row]));
  const matches = IDEAL_QUESTIONS.map((question): IdealMatch => {
    const row = judged.get(question);
    return {
      question,
      asked: { id: `ideal.${question}` },
      wanted: profile.idealClient?.[question]?.trim() || undefined,
      judgement: row?.fits,
      note: row?.note,
    };
  });
  const breaksNonNegotiable = matches.some(
    ({ question, wanted, judgement }) => question === 'nonNegotiables' && wanted !== undefined && judgement === 'no',
  );
  return { matches, breaksNonNegotiable, sentence: sentenceOf(matches, breaksNonNegotiable) };
}

function sentenceOf(matches: readonly IdealMatch[], breaksNonNegotiable: boolean): Message {
  const wanted = matches.filter((match) => match.wanted !== undefined);
  if (wanted.length === 0) return { id: 'fit.describeFirst' };
  const judged = wanted.filter(({ judgement }) => judgement !== undefined);
  if (judged.length === 0) return { id: 'fit.notCompared' };
  if (breaksNonNegotiable) return { id: 'fit.nonNegotiable' };
  const yes = judged.filter(({ judgement }) => judgement === 'yes').length;
  return { id: 'fit.matches', values: { yes, count: judged.length } };
}
