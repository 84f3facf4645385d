import type { CatalogueEntry } from './flag-kind.ts';

/** The kinds of red flag that are seen in what a client does, by id. */
export const ABOUT_CLIENTS = {
  'late-payment': { group: 'money', weight: 2, repair: 'new terms', practices: [32, 147], asksOneself: true },
  'interest-unpaid': { group: 'money', weight: 2, repair: 'new terms', practices: [37], asksOneself: true },
  haggling: { group: 'money', weight: 2, repair: 'boundary', practices: [88], beforeSigning: true, asksOneself: true },

  'ignored-terms': { group: 'agreement', weight: 3, repair: 'conversation', practices: [87], asksOneself: true },
  'no-agreement': {
    group: 'agreement',
    weight: 2,
    repair: 'new terms',
    practices: [63, 124],
    beforeSigning: true,
    asksOneself: true,
  },
  'unsigned-contract': { group: 'agreement', weight: 2, repair: 'boundary', practices: [41], beforeSigning: true },

  'scope-creep': { group: 'scope', weight: 2, repair: 'new terms', practices: [60, 149], asksOneself: true },
  'extra-support': { group: 'scope', weight: 2, repair: 'new terms', practices: [42], asksOneself: true },
  'too-much-time': { group: 'scope', weight: 2, repair: 'new terms', practices: [148], asksOneself: true },
  'last-minute-changes': { group: 'scope', weight: 2, repair: 'new terms', practices: [146], beforeSigning: true },
  'deadlines-today': {
    group: 'scope',
    weight: 1,
    repair: 'boundary',
    practices: [133],
    beforeSigning: true,
    asksOneself: true,
  },

  // No own-fault question: nobody brings abuse on themselves.
  aggression: { group: 'respect', weight: 3, repair: 'boundary', practices: [43], beforeSigning: true, severe: true },
  'future-work-for-pay': { group: 'respect', weight: 3, repair: 'boundary', practices: [150], beforeSigning: true },
  'takes-over-work': { group: 'respect', weight: 2, repair: 'conversation', practices: [151], asksOneself: true },

  'advice-refused': {
    group: 'advice',
    weight: 2,
    repair: 'conversation',
    practices: [49],
    beforeSigning: true,
    asksOneself: true,
  },
  'accessibility-refused': {
    group: 'advice',
    weight: 2,
    repair: 'conversation',
    practices: [52],
    beforeSigning: true,
    asksOneself: true,
  },
  'platform-dictated': {
    group: 'advice',
    weight: 2,
    repair: 'conversation',
    practices: [56],
    beforeSigning: true,
    asksOneself: true,
  },
  'design-replaced': { group: 'advice', weight: 1, repair: 'conversation', practices: [53], asksOneself: true },
  'responsive-refused': {
    group: 'advice',
    weight: 1,
    repair: 'conversation',
    practices: [54],
    beforeSigning: true,
    asksOneself: true,
  },
  'usability-ignored': { group: 'advice', weight: 1, repair: 'conversation', practices: [55], asksOneself: true },

  'unethical-work': {
    group: 'ethics',
    weight: 3,
    repair: 'boundary',
    practices: [64],
    beforeSigning: true,
    severe: true,
  },

  misunderstandings: {
    group: 'communication',
    weight: 2,
    repair: 'conversation',
    practices: [8],
    beforeSigning: true,
    asksOneself: true,
  },
  'negative-conversations': {
    group: 'communication',
    weight: 2,
    repair: 'conversation',
    practices: [89],
    asksOneself: true,
  },
  'one-contact': { group: 'communication', weight: 1, repair: 'conversation', practices: [40] },

  uncomfortable: { group: 'fit', weight: 2, repair: 'other person', practices: [9], beforeSigning: true },
  'too-little-work': { group: 'fit', weight: 1, repair: 'new terms', practices: [90] },
  outgrown: { group: 'fit', weight: 1, repair: 'conversation', practices: [91] },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
