/** What a red flag is about, in the order in which groups are shown; `other` is for flags that say nothing of it. */
export const FLAG_GROUPS = [
  'money',
  'agreement',
  'scope',
  'respect',
  'advice',
  'ethics',
  'communication',
  'fit',
  'own behaviour',
  'other',
] as const;

export type FlagGroup = (typeof FLAG_GROUPS)[number];
