import assert from 'node:assert/strict';
import type { LanguageData } from '../../../src/documents/checks/language-data.ts';
import { LetterChecker, type LetterToCheck } from '../../../src/documents/checks/letter-checker.ts';
import { aLanguage } from '../../support/letter-checks.ts';

const data: Partial<LanguageData> = {
  marks: {
    decision: ['i am ending'],
    reason: ['because'],
    'private-life': ['my dog'],
    sorry: ['sorry'],
    apology: ['i cannot forgive myself'],
    threat: ['or else'],
    wavering: ['unless you'],
    blame: [{ find: 'you never paid', say: ['payment is open'] }, 'never paid at all'],
    clause: ['section <#>'],
    thanks: ['thank you'],
  },
  instead: { wavering: ['This is final.'] },
  insert: { thanks: ['Thank you.'], 'last-day': ['My last day is {lastDay}.', 'I go on {lastDay}, {name}.'] },
};

function findingsIn(text: string, kind: LetterToCheck['kind'] = 'farewell', facts: LetterToCheck['facts'] = {}) {
  return new LetterChecker(aLanguage(data)).check({ text, kind, facts }).map((finding) => ({
    ...finding,
    at: text.slice(finding.start, finding.end),
    offers: finding.replacements.map(({ start, end, text: words }) => text.slice(0, start) + words + text.slice(end)),
  }));
}

/** Findings of tone and shape. */
function toneIn(text: string, kind?: LetterToCheck['kind']) {
  return findingsIn(text, kind).filter(({ rule }) => !rule.startsWith('no-'));
}

describe('What is found in a letter', () => {
  it('depends on what the letter is for: a breach and what follows may be told by the contract', () => {
    const rules = (kind: LetterToCheck['kind'], text: string) => toneIn(text, kind).map(({ rule }) => rule);
    const byContract = 'By section 4, you never paid, or else.';
    assert.deepEqual(rules('payment-reminder', byContract), []);
    assert.deepEqual(rules('non-payment-notice', byContract), []);
    assert.deepEqual(rules('farewell', byContract), ['threat']);
    assert.deepEqual(rules('termination-agreement', byContract), ['threat']);
    assert.deepEqual(rules('message', byContract), ['blame', 'threat']);
    assert.deepEqual(rules('farewell', 'By section 4 it is so. You never paid.'), ['blame']);
    assert.deepEqual(rules('progress-report', 'My dog is ill.'), ['over-explaining']);
  });

  it('quotes the words on one line, and not for ever', () => {
    const quoted = (text: string) => toneIn(text).map(({ message }) => message.values?.phrase);
    assert.deepEqual(quoted('You *never\n paid* it.'), ['You never paid']);
    assert.deepEqual(quoted(`You ${'  '.repeat(100)}never paid it.`), ['You never paid']);
    assert.deepEqual(quoted(`You${'*'.repeat(300)} never paid it.`), ['You never paid']);
  });

  it('is the longest of phrases that touch, and both where they do not', () => {
    const at = (text: string) => toneIn(text).map((finding) => finding.at);
    assert.deepEqual(at('You never paid at all.'), ['never paid at all']);
    assert.deepEqual(at('You never paid. It was never paid at all.'), ['You never paid', 'never paid at all']);
  });

  it('is a reason near the decision, and said for what it is', () => {
    const told = (text: string) => toneIn(text).map(({ rule, message, at }) => [rule, message.id, at]);
    assert.deepEqual(told('Because of a.\n\nI am ending this.\n\nSo it is because of b.\n\nBecause of c.'), []);
    assert.deepEqual(told('I am ending this.\n\nBecause of a, because of b.\n\nBecause of c.'), [
      ['over-explaining', 'check.overExplaining.second', 'because'],
    ]);
    assert.deepEqual(told(`I am ending this because ${'so '.repeat(30)}much.`), [
      ['over-explaining', 'check.overExplaining.long', 'because'],
    ]);
    assert.deepEqual(told('My dog is ill.'), [['over-explaining', 'check.overExplaining.private', 'My dog']]);
  });

  it('is the drama of an apology and not the word in its sentence', () => {
    const told = (text: string) => toneIn(text).map(({ message, at }) => [message.id, at]);
    assert.deepEqual(told('Sorry! Sorry for that, I cannot forgive myself.'), [
      ['check.apology.drama', 'I cannot forgive myself'],
    ]);
    assert.deepEqual(told('Sorry! So sorry.'), [['check.apology.second', 'sorry']]);
  });

  it('is a letter that is too long, in the paragraph that goes on too long, with its length', () => {
    const [first, second] = ['word '.repeat(100).trim(), 'more '.repeat(81).trim()];
    const [long, ...others] = toneIn(`${first}\n\n${second}  \n\nlast words`);
    assert.deepEqual([long?.rule, long?.at, others], ['too-long', second, []]);
    assert.deepEqual(long?.message.values, { count: 183, most: 180 });
    for (const kind of [
      'handover',
      'questionnaire',
      'conversation-script',
      'termination-agreement',
      'final-statement',
    ] as const)
      assert.deepEqual(toneIn('word '.repeat(181), kind), [], kind);
    assert.deepEqual(toneIn(`# ${'word '.repeat(181)}`), []);
  });

  it('is a gap of Deorbit’s even in a signature, and what is left by hand only above', () => {
    const told = (text: string) => toneIn(text).map(({ message, at }) => [message.id, message.values?.phrase, at]);
    assert.deepEqual(told('We end on ‹day?›, [date].\n\n-- \n[name] ‹x?›'), [
      ['check.gapLeft.mark', undefined, '‹day?›'],
      ['check.gapLeft', '[date]', '[date]'],
      ['check.gapLeft.mark', undefined, '‹x?›'],
    ]);
  });
});

describe('What a letter lacks', () => {
  const lacks = (text: string, facts: LetterToCheck['facts'] = {}) =>
    findingsIn(text, 'farewell', facts).filter(({ rule }) => rule.startsWith('no-'));

  it('is said at its first sentence, and offered behind its last paragraph', () => {
    const found = lacks('Hello there, my friend. Bye', { fillings: { lastDay: '1 May' } });
    assert.ok(found.every(({ at }) => at === 'Hello there, my friend.'));
    assert.deepEqual(
      found.filter(({ offers }) => offers.length > 0).map(({ rule, offers }) => [rule, offers]),
      [
        ['no-last-day', ['Hello there, my friend. Bye My last day is 1 May.']],
        ['no-thanks', ['Hello there, my friend. Bye Thank you.']],
      ],
    );
    assert.deepEqual(
      lacks('Hello\n\n- still').map(({ rule, at }) => [rule, at]),
      ['no-last-day', 'no-next-step', 'no-thanks', 'no-clear-end', 'no-contact'].map((rule) => [rule, 'Hello']),
      'the items are its tasks',
    );
    assert.deepEqual(lacks(''), []);
  });

  it('stands before a formula and a name, in no list and no heading', () => {
    const body = 'This is a paragraph of eight words, really.';
    const [thanks] = lacks(
      `${body}\n\n- an item of a list that has eight words\n\n# A heading of a letter that has eight words\n\nBest,\nJo`,
    ).filter(({ rule }) => rule === 'no-thanks');
    assert.ok(thanks?.offers[0]?.startsWith(`${body} Thank you.\n\n- an item`), thanks?.offers[0]);
  });
});

describe('What is offered for words', () => {
  const offers = (text: string, kind?: LetterToCheck['kind']) => toneIn(text, kind).map((finding) => finding.offers);

  it('begins as the words did, in an item and in quotes too', () => {
    assert.deepEqual(offers('- you never paid'), [['- Payment is open']]);
    assert.deepEqual(offers('Well, “you never paid”.'), [['Well, “payment is open”.']]);
  });

  it('is no sentence in place of one with a fact in it, or of one too long to exchange', () => {
    assert.deepEqual(offers('Hi there. Well, unless you pay on 5 May. Bye.'), [[]]);
    assert.deepEqual(offers('Hi there. I stop, unless you call. Bye.'), [['Hi there. This is final. Bye.']]);
    assert.deepEqual(offers(`I stop, unless you ${'so '.repeat(150)}so.`), [['This is final.']]);
    assert.deepEqual(offers(`I stop, unless you ${'very '.repeat(120)}so.`), [[]]);
  });
});
