import assert from 'node:assert/strict';
import type { LanguageData } from '../../../src/documents/checks/language-data.ts';
import { LetterChecker, MOST_FINDINGS } from '../../../src/documents/checks/letter-checker.ts';
import { aLanguage, foundIn } from '../../support/letter-checks.ts';

const data: Partial<LanguageData> = {
  marks: {
    decision: ['my last day', 'i am ending'],
    reason: ['because', 'and also since'],
    'private-life': ['my dog'],
    sorry: ['sorry'],
    apology: ['i cannot forgive myself'],
    doubt: ['maybe'],
    wavering: ['unless you'],
    threat: ['or else'],
    blame: [{ find: 'you never paid', say: ['payment is open'] }],
    clause: ['section <#>'],
    'last-day': ['my last day is <#> may'],
    thanks: ['thank you'],
    money: ['invoice'],
    contact: ['<email>'],
  },
  instead: { wavering: ['This is final.'] },
  insert: { thanks: ['Thank you.'], 'last-day': ['My last day is {lastDay}.'] },
};
const language = aLanguage(data);
const found = (text: string, kind: 'farewell' | 'message' | 'payment-reminder' = 'farewell') =>
  foundIn(language, { text, kind }).filter((finding) => !finding.startsWith('no-'));

describe('A letter that ends the work', () => {
  it('may give one reason, and no second one', () => {
    assert.deepEqual(found('I am ending this because of time.'), []);
    assert.deepEqual(found('I am ending this because of time, because of work.'), ['over-explaining: because']);
    assert.deepEqual(found('The build broke because of a, because of b.'), []);
    assert.deepEqual(found('I am ending this because of time, because of work.', 'message'), []);
  });

  it('does not go on about one reason for over 25 words', () => {
    const words = (count: number) => `I am ending this because ${'so '.repeat(count - 2)}much.`;
    assert.deepEqual(found(words(25)), []);
    assert.deepEqual(found(words(26)), ['over-explaining: because']);
  });

  it('is told once of each rule in a sentence', () => {
    assert.deepEqual(found('You never paid, you never paid. You never paid.'), [
      'blame: You never paid',
      'blame: You never paid',
    ]);
  });

  it('says nothing of private life', () => {
    assert.deepEqual(found('My dog is ill.'), ['over-explaining: My dog']);
    assert.deepEqual(found('My dog is ill. I am ending this.', 'message'), ['over-explaining: My dog']);
    assert.deepEqual(found('My dog is ill, I am back tomorrow.', 'message'), []);
  });

  it('decides without doubt, and may doubt elsewhere', () => {
    assert.deepEqual(found('Maybe my last day is 1 May.'), ['wavering: Maybe']);
    assert.deepEqual(found('Maybe the shop needs a new theme.'), []);
  });

  it('apologises once at most, and without drama', () => {
    assert.deepEqual(found('Sorry for the short notice.'), []);
    assert.deepEqual(found('Sorry! I am sorry.'), ['apology: sorry']);
    assert.deepEqual(found('Sorry!\n\nSorry!'), ['apology: Sorry']);
    assert.deepEqual(found('I cannot forgive myself.'), ['apology: I cannot forgive myself']);
    assert.deepEqual(found('Sorry for that. I cannot forgive myself. Sorry!'), [
      'apology: I cannot forgive myself',
      'apology: Sorry',
    ]);
  });

  it('threatens nobody, but may say what the contract says', () => {
    assert.deepEqual(found('Pay, or else.'), ['threat: or else']);
    assert.deepEqual(found('By section 4 pay or else interest is due.', 'payment-reminder'), []);
    assert.deepEqual(found('By section 4 pay or else I tell everybody.'), ['threat: or else']);
    assert.deepEqual(found('By section 4 pay or else interest is due.', 'message'), ['threat: or else']);
  });
});

describe('What a letter lacks', () => {
  const missing = (text: string, facts = {}) =>
    foundIn(language, { text, kind: 'farewell', facts })
      .map((finding) => finding.split(':')[0])
      .filter((rule) => rule?.startsWith('no-'));

  it('is what its kind needs: an ending everything, a message nothing', () => {
    const all = ['no-last-day', 'no-tasks', 'no-next-step', 'no-thanks', 'no-clear-end', 'no-contact'];
    assert.deepEqual(missing('Hello there.'), all);
    assert.deepEqual(foundIn(language, { text: 'Hello there.', kind: 'message' }), []);
  });

  it('is a clear end where every sentence that ends the work is hedged', () => {
    const clear = { 'clear-end': ['my last day'], doubt: ['perhaps'] };
    const ends = (text: string) => foundIn(aLanguage({ marks: clear }), { text, kind: 'farewell' });
    assert.ok(ends('Perhaps my last day is 1 May.').some((finding) => finding.startsWith('no-clear-end')));
    assert.ok(!ends('Perhaps soon. My last day is 1 May.').some((finding) => finding.startsWith('no-clear-end')));
  });

  it('is no money line while nothing is open, or nobody knows', () => {
    assert.ok(!missing('Hello.', { moneyOpen: false }).includes('no-money'));
    assert.ok(missing('Hello.', { moneyOpen: true }).includes('no-money'));
    assert.ok(!missing('Hello. The invoice is open.', { moneyOpen: true }).includes('no-money'));
  });

  it('may stand in the signature, as far as addresses go', () => {
    assert.ok(!missing('Hello.\n\n-- \njo@mail.example.com').includes('no-contact'));
  });

  it('is offered before the closing formula, where the record knows it', () => {
    const text = 'Hello,\n\nthis is a letter that has a body of some length.\n\nBest,\nJo';
    const checker = new LetterChecker(language);
    const fillings = { lastDay: '1 May 2027' };
    const findings = checker.check({ text, kind: 'farewell', facts: { fillings } });
    const offered = findings.find(({ rule }) => rule === 'no-last-day')?.replacements[0];
    assert.ok(offered);
    const mended = text.slice(0, offered.start) + offered.text + text.slice(offered.end);
    assert.equal(mended, text.replace('length.', 'length. My last day is 1 May 2027.'));
    const unknown = checker.check({ text, kind: 'farewell', facts: {} });
    assert.deepEqual(unknown.find(({ rule }) => rule === 'no-last-day')?.replacements, []);
  });
});

describe('The shape of a letter', () => {
  it('is too long over 180 words before its list of tasks, and not for the list', () => {
    const words = (count: number) => 'word '.repeat(count).trim();
    assert.deepEqual(found(words(180)), []);
    assert.equal(found(words(181)).length, 1);
    assert.deepEqual(found(`${words(180)}\n\n- ${words(90)}`), []);
  });

  it('has no gap left', () => {
    assert.deepEqual(found('My last day is ‹last day?›.'), ['gap-left: ‹last day?›']);
    assert.deepEqual(found('`‹last day?›`'), []);
  });

  it('has no place left to fill in by hand', () => {
    for (const gap of [
      '[date]',
      '[Your Name]',
      '‹name›',
      '{{amount}}',
      '____',
      '……',
      'TODO',
      'XXX',
      'XX.XX.2027',
      '__/__/2027',
    ])
      assert.deepEqual(found(`We end on ${gap} as agreed.`), [`gap-left: ${gap}`], gap);
    assert.deepEqual(found('We end on “__” May.'), ['gap-left: __']);
    assert.deepEqual(found('We end on [‹day› {month}].'), ['gap-left: [‹day› {month}]']);
    const decomposed = '[ngày làm việc cuối cùng của bên thứ nhất, điền sau]'.normalize('NFD');
    assert.deepEqual(found(`We end on ${decomposed}.`), [`gap-left: ${decomposed}`]);
    const filled = ['[x]', '[ ]', '[1]', '[^a]', '[SHOP-12]', '[a](https://b.example)', '`TODO`', 'Xxx', '__so__'];
    for (const text of [...filled, 'todo', 'so… and', '[a][b]', `Signed: ${'_'.repeat(20)}`])
      assert.deepEqual(found(`We end on ${text} as agreed.`), [], text);
  });
});

describe('What is offered for a finding', () => {
  const mend = (text: string) => {
    const [finding] = new LetterChecker(language).check({ text, kind: 'message', facts: {} });
    const [offer] = finding?.replacements ?? [];
    return offer && text.slice(0, offer.start) + offer.text + text.slice(offer.end);
  };

  it('takes the place of the phrase, in the case of its beginning, or that of the sentence', () => {
    assert.equal(mend('Hi. You never paid, sadly.'), 'Hi. Payment is open, sadly.');
    assert.equal(mend('Well, you never paid.'), 'Well, payment is open.');
    assert.equal(mend('Hi. I stop unless you call me! Bye.'), 'Hi. This is final. Bye.');
  });
});

describe('Checking while one types', () => {
  it('finds the same as checking anew, wherever something has changed', () => {
    const checker = new LetterChecker(language);
    let text = 'Sorry.\n\nI am ending this because.\n\n- a\n- b\n';
    for (const word of ['sorry ', 'because ', '\n\n', 'my dog ', '- ', '> ', '```\n', 'you never paid ', '‹a?›']) {
      for (const at of [0, 8, 20, text.length]) {
        text = text.slice(0, at) + word + text.slice(at);
        const letter = { text, kind: 'farewell', facts: {} } as const;
        assert.deepEqual(checker.check(letter), new LetterChecker(language).check(letter));
      }
    }
  });

  it('stops at some number of findings', () => {
    const text = 'You never paid. '.repeat(10_000);
    assert.equal(foundIn(language, { text }).length, MOST_FINDINGS);
  });
});
