/** What a developer asks themselves about the clients they want (practices 139 to 145), in the order they are asked. */
export const IDEAL_QUESTIONS = [
  'kind',
  'nonNegotiables',
  'servedBest',
  'tone',
  'presentation',
  'selfManagement',
  'dream',
] as const;

export type IdealQuestion = (typeof IDEAL_QUESTIONS)[number];
