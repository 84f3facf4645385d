import assert from 'node:assert/strict';
import type { FlagGroup } from '../../../../src/relationship/client/flag-groups.ts';
import { flagKind, flagKinds, flagsBeforeSigning } from '../../../../src/relationship/flags/flag-kinds.ts';
import { searchFlags } from '../../../../src/relationship/flags/search-flags.ts';
import { flagsOf, inEnglish, said } from '../../../support/flags.ts';

const kinds = flagKinds();

/** What somebody types to find the one flag they have in mind, what they find, its group, and what it counts for. */
type Story = readonly [story: string, typed: string, id: string, found: string, group: FlagGroup, counts: 1 | 2 | 3];

const aboutMoney: readonly Story[] = [
  ['A habit of late payment (practices 32 and 147)', 'pays late', 'late-payment', 'Pays late', 'money', 2],
  [
    'Only the original amount after reminders (practice 37)',
    'interest unpaid',
    'interest-unpaid',
    'Leaves the interest unpaid',
    'money',
    2,
  ],
  [
    'Rates that are never low enough (practice 88)',
    'better rate',
    'haggling',
    'Keeps asking for a better rate',
    'money',
    2,
  ],
];

const aboutTheAgreement: readonly Story[] = [
  [
    'Fees or payment dates of the agreement that are ignored (practice 87)',
    'payment dates',
    'ignored-terms',
    'Does not keep to the agreement',
    'agreement',
    3,
  ],
  [
    'Work with nothing in writing (practice 124)',
    'nothing in writing',
    'no-agreement',
    'Work without an agreement',
    'agreement',
    2,
  ],
  ['A contract that is not signed (practice 41)', 'signing', 'unsigned-contract', 'Puts off signing', 'agreement', 2],
];

const aboutTheScope: readonly Story[] = [
  [
    'Work that is added and goals that change, at the same price (practices 60 and 149)',
    'goals change price',
    'scope-creep',
    'The scope grows, price and dates do not',
    'scope',
    2,
  ],
  [
    'Support beyond the agreement (practice 42)',
    'support',
    'extra-support',
    'Expects more support than agreed',
    'scope',
    2,
  ],
  ['Hours without end (practice 148)', 'month after month', 'too-much-time', 'Takes more time than agreed', 'scope', 2],
  [
    'A budget that changes at the last minute (practice 146)',
    'budget',
    'last-minute-changes',
    'Changes at the last minute',
    'scope',
    2,
  ],
  ['Work for yesterday (practice 133)', 'yesterday', 'deadlines-today', 'Everything is needed today', 'scope', 1],
];

const aboutRespect: readonly Story[] = [
  ['Shouting at the team (practice 43)', 'shouted', 'aggression', 'Aggressive or insulting', 'respect', 3],
  [
    'Future work in place of fair pay (practice 150)',
    'future work',
    'future-work-for-pay',
    'Holds out future work instead of pay',
    'respect',
    3,
  ],
  [
    'Orders about how to do the job (practice 151)',
    'your job',
    'takes-over-work',
    'Does not let you do your job',
    'respect',
    2,
  ],
];

const aboutAdvice: readonly Story[] = [
  [
    'Professional advice that is set aside (practice 49)',
    'professional advice',
    'advice-refused',
    'Does not take professional advice',
    'advice',
    2,
  ],
  ['No accessibility (practice 52)', 'accessib', 'accessibility-refused', 'Refuses accessibility', 'advice', 2],
  ["An amateur's design (practice 53)", 'amateur', 'design-replaced', 'Prefers an amateur’s design', 'advice', 1],
  [
    '"Our visitors use desktops" (practice 54)',
    'desktops',
    'responsive-refused',
    'Refuses responsive design',
    'advice',
    1,
  ],
  [
    'A hunch against usability (practice 55)',
    'usability hunch',
    'usability-ignored',
    'Ignores usability advice',
    'advice',
    1,
  ],
  [
    'A platform found in spare time (practice 56)',
    'spare time',
    'platform-dictated',
    'Dictates the platform',
    'advice',
    2,
  ],
];

const aboutTheRest: readonly Story[] = [
  [
    'Search engines to be deceived (practice 64)',
    'search engines',
    'unethical-work',
    'Asks for work against your ethics',
    'ethics',
    3,
  ],
  [
    'Never on the same page (practice 8)',
    'same page',
    'misunderstandings',
    'Hard to stay on the same page',
    'communication',
    2,
  ],
  [
    'Nothing but complaints (practice 89)',
    'negative',
    'negative-conversations',
    'Every conversation is negative',
    'communication',
    2,
  ],
  [
    'One inside contact (practice 40)',
    'one contact',
    'one-contact',
    'Only one person there knows you',
    'communication',
    1,
  ],
  [
    'Unease before a call (practices 9 and 84)',
    'uneasy',
    'uncomfortable',
    'Working with them is uncomfortable',
    'fit',
    2,
  ],
  ['Too little work (practice 90)', 'too little', 'too-little-work', 'Too little work to be worth it', 'fit', 1],
  ['A change of direction (practice 91)', 'outgrown', 'outgrown', 'You have outgrown the work', 'fit', 1],
];

const aboutOneself: readonly Story[] = [
  ['Answers put off (practice 6)', 'put off answering', 'answers-put-off', 'You put off answering', 'own behaviour', 2],
  [
    'Deliveries that slip (practice 7)',
    'deliveries slip',
    'deliverables-slip',
    'Your deliveries slip',
    'own behaviour',
    2,
  ],
  [
    'Work without heart, while the mind is elsewhere (practices 2 and 11)',
    'your best',
    'half-heartedness',
    'You give less than your best',
    'own behaviour',
    2,
  ],
  ['A decision put off (practice 3)', 'deciding', 'decision-put-off', 'You put off deciding', 'own behaviour', 2],
  [
    'Shame about the result (practice 59)',
    'ashamed',
    'ashamed-of-result',
    'You are ashamed of the result',
    'own behaviour',
    2,
  ],
  [
    'A change of mind out of guilt (practices 107 and 108)',
    'guilt',
    'giving-in',
    'You gave in against your judgement',
    'own behaviour',
    2,
  ],
  [
    'Empty promises (practice 129)',
    'empty promise',
    'empty-promises',
    'You promised what you could not keep',
    'own behaviour',
    3,
  ],
  [
    'Unfavourable facts that are hidden (practice 135)',
    'bad news',
    'bad-news-held-back',
    'You kept bad news to yourself',
    'own behaviour',
    2,
  ],
  ['Income from one client (practice 10)', 'income', 'dependency', 'Too much of your income', 'own behaviour', 2],
];

const stories = [
  ...aboutMoney,
  ...aboutTheAgreement,
  ...aboutTheScope,
  ...aboutRespect,
  ...aboutAdvice,
  ...aboutTheRest,
  ...aboutOneself,
];

describe('A red flag that somebody looks for, and accepts,', () => {
  for (const [story, typed, id, found, group, counts] of stories) {
    it(`is found and counts: ${story}`, () => {
      assert.deepEqual(
        searchFlags(kinds, typed, inEnglish).map((kind) => kind.id),
        [id],
      );
      const seen = { flag: id, seenOn: '2026-11-02', evidence: 'What happened' };
      const [open] = flagsOf([seen]).open;
      assert.deepEqual([said(open?.kind.title), open?.kind.group, open?.counts], [found, group, counts]);
      assert.equal(flagsOf([{ ...seen, resolvedOn: '2026-11-20' }]).weight, 0, 'a settled flag counts nothing');
    });
  }

  it('is each of the catalogue', () => {
    assert.deepEqual(stories.map(([, , id]) => id).toSorted(), kinds.map(({ id }) => id).toSorted());
  });

  it('is past repair at once when it is abuse or against ethics (practices 43 and 64)', () => {
    const levels = kinds.map(({ id }) => [id, flagsOf([{ flag: id, seenOn: '2026-11-02' }]).level]);
    assert.deepEqual(
      levels.filter(([, level]) => level === 'serious').map(([id]) => id),
      ['aggression', 'unethical-work'],
    );
  });
});

describe('Before signing', () => {
  it('a lead shows the signs that can be seen by then, and none of work that has not begun (practice 63)', () => {
    assert.deepEqual(
      flagsBeforeSigning(kinds).map((kind) => kind.id),
      [
        'haggling',
        'no-agreement',
        'unsigned-contract',
        'last-minute-changes',
        'deadlines-today',
        'aggression',
        'future-work-for-pay',
        'advice-refused',
        'accessibility-refused',
        'platform-dictated',
        'responsive-refused',
        'unethical-work',
        'misunderstandings',
        'uncomfortable',
        'answers-put-off',
      ],
    );
  });
});

describe('Beside a red flag stands', () => {
  const questionOf = (id: string) => said(flagKind(kinds, id).ownFault);
  const helpOf = (id: string) => [flagKind(kinds, id).repair, said(flagKind(kinds, id).repairHint)];

  it('whether most clients decide against the advice, and not this one alone (practice 57)', () => {
    assert.match(questionOf('advice-refused') ?? '', /^Do most of your clients decide against your advice\?/);
  });

  it('whether there was a clear brief when the scope grows (practice 61)', () => {
    assert.equal(questionOf('scope-creep'), 'Was there a clear brief, agreed by both sides, before the work began?');
  });

  it('whether the term was clear and kept by oneself when it was broken (practice 67)', () => {
    assert.equal(
      questionOf('ignored-terms'),
      'Was the term clear to both of you, and did you keep to the agreement yourself?',
    );
  });

  it('what oneself adds to the tone when every conversation is negative (practice 142)', () => {
    assert.equal(questionOf('negative-conversations'), 'What do you add to the tone yourself?');
  });

  it('no question that looks for the fault of abuse or of an unethical order in oneself', () => {
    assert.deepEqual([questionOf('aggression'), questionOf('unethical-work')], [undefined, undefined]);
  });

  it('new terms with a late fee that is charged, when payment is late (practices 36 and 38)', () => {
    assert.deepEqual(helpOf('late-payment'), [
      'new terms',
      'Agree on new payment terms with a late fee, invoice when it suits their accounting, and then charge the fee.',
    ]);
  });

  it('a price for what was added, when the scope grows: it need not end anything (practice 62)', () => {
    const [kind, hint] = helpOf('scope-creep');
    assert.equal(kind, 'new terms');
    assert.match(hint ?? '', /^Price what has been added so far/);
  });

  it('somebody else on the project, when working together is uncomfortable (practice 47)', () => {
    const [kind, hint] = helpOf('uncomfortable');
    assert.equal(kind, 'other person');
    assert.match(hint ?? '', /let somebody else take over the contact/);
  });

  it('a boundary that is said at once, when somebody is aggressive (practice 160)', () => {
    assert.deepEqual(helpOf('aggression'), [
      'boundary',
      'Say at once and calmly that you will not work like this, and end the talk if it goes on.',
    ]);
  });

  it('an e-mail that both sides agree to, when there is no agreement (practice 126)', () => {
    assert.match(
      said(flagKind(kinds, 'no-agreement').explanation) ?? '',
      /An e-mail that both sides agreed to is enough/,
    );
    assert.match(helpOf('no-agreement')[1] ?? '', /^Sum up by e-mail .* ask for a yes/);
  });

  it('a proposal and a question, when bad news were held back (practices 128 and 136)', () => {
    assert.equal(
      helpOf('bad-news-held-back')[1],
      'Own up early, say what you propose, and ask how they would like to go on.',
    );
  });

  it('that one refused suggestion is no flag, and a constant refusal wears down (practices 51 and 58)', () => {
    const { evidence, explanation } = flagKind(kinds, 'advice-refused');
    assert.match(said(evidence) ?? '', /^Several recommendations/);
    assert.match(said(explanation) ?? '', /Not every suggestion has to be accepted; constant refusal wears down/);
  });

  it('that things left unsaid make projects fail, with the written word as the way out (practice 130)', () => {
    assert.match(said(flagKind(kinds, 'misunderstandings').explanation) ?? '', /left unsaid or half said/);
    assert.match(helpOf('misunderstandings')[1] ?? '', /^Confirm every talk in writing/);
  });
});
