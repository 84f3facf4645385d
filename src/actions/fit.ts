import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';

/** How a client feels, 1 (bad) to 5 (good). */
export type Feeling = 1 | 2 | 3 | 4 | 5;

/** Notes the gut feeling of a day (practices 84 and 161); a second one of the same day takes the place of the first. */
export function noteGutFeeling(feeling: Feeling, day: string): RecordEdit {
  return ({ fit }) => {
    const gut = fit?.gut ?? [];
    const index = gut.findIndex(({ on }) => on === day);
    if (index < 0) return [{ path: ['fit', 'gut', gut.length], value: { on: day, feeling } }];
    return gut[index]?.feeling === feeling ? [] : [{ path: ['fit', 'gut', index, 'feeling'], value: feeling }];
  };
}

/** A question to oneself with its answer. */
export interface OwnAnswer {
  /** Names the question, whatever language it is asked in. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** Keeps the answer to a question to oneself (practices 85 and 86); an empty answer takes it out. */
export function answerQuestion({ id, question, answer }: OwnAnswer): RecordEdit {
  const wanted = answer.trim();
  return ({ fit }) => {
    const intake = fit?.intake ?? [];
    const index = intake.findIndex((row) => row.id === id);
    if (wanted === '') return index < 0 ? [] : [{ path: ['fit', 'intake', index], value: undefined }];
    if (index < 0) return [{ path: ['fit', 'intake', intake.length], value: { id, question, answer: wanted } }];
    return intake[index]?.answer === wanted
      ? []
      : [{ path: ['fit', 'intake', index, 'answer'], value: wanted } satisfies RecordChange];
  };
}
