import { IDEAL_QUESTIONS, type IdealQuestion } from '../relationship/client/ideal-questions.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import type { Judgement } from '../relationship/signals/ideal-client.ts';

/** Answers to the questions about the ideal client; an empty answer takes the old one away. */
export type IdealAnswers = Readonly<Partial<Record<IdealQuestion, string>>>;

/** Describes the ideal client in the profile; what is as it was stays untouched. */
export function describeIdealClient(profile: Profile, answers: IdealAnswers): readonly RecordChange[] {
  return IDEAL_QUESTIONS.flatMap((question): RecordChange[] => {
    const answer = answers[question]?.trim();
    if (answer === undefined || answer === (profile.idealClient?.[question] ?? '')) return [];
    return [{ path: ['idealClient', question], value: answer === '' ? undefined : answer }];
  });
}

/** Notes how well a client matches the ideal one, question by question; an earlier judgement is replaced. */
export function judgeFit(judgements: Readonly<Partial<Record<IdealQuestion, Judgement>>>): RecordEdit {
  return (record) => {
    let added = record.fit?.ideal?.length ?? 0;
    return IDEAL_QUESTIONS.flatMap((question): RecordChange[] => {
      const fits = judgements[question];
      const index = (record.fit?.ideal ?? []).findIndex((row) => row.question === question);
      if (fits === undefined || record.fit?.ideal?.[index]?.fits === fits) return [];
      if (index >= 0) return [{ path: ['fit', 'ideal', index, 'fits'], value: fits }];
      return [{ path: ['fit', 'ideal', added++], value: { question, fits } satisfies NewRow }];
    });
  };
}

type NewRow = Pick<NonNullable<NonNullable<ClientRecord['fit']>['ideal']>[number], 'question' | 'fits'>;
