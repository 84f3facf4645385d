import type { CatalogueEntry } from './flag-kind.ts';

/**
 * The kinds of red flag that are seen in what one does oneself, by id. Most need no own-fault question: accepting one
 * already answers it.
 */
export const ABOUT_ONESELF = {
  'empty-promises': { group: 'own behaviour', weight: 3, repair: 'conversation', practices: [129] },
  'answers-put-off': {
    group: 'own behaviour',
    weight: 2,
    repair: 'boundary',
    practices: [6],
    beforeSigning: true,
  },
  'deliverables-slip': {
    group: 'own behaviour',
    weight: 2,
    repair: 'new terms',
    practices: [7],
    asksOneself: true,
  },
  'half-heartedness': { group: 'own behaviour', weight: 2, repair: 'other person', practices: [2, 11] },
  'decision-put-off': { group: 'own behaviour', weight: 2, repair: 'boundary', practices: [3] },
  'bad-news-held-back': { group: 'own behaviour', weight: 2, repair: 'conversation', practices: [130, 135] },
  'giving-in': { group: 'own behaviour', weight: 2, repair: 'boundary', practices: [107, 108] },
  'ashamed-of-result': {
    group: 'own behaviour',
    weight: 2,
    repair: 'conversation',
    practices: [59],
    asksOneself: true,
  },
  dependency: { group: 'own behaviour', weight: 2, repair: 'boundary', practices: [10] },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
