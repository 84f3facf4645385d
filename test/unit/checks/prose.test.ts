import assert from 'node:assert/strict';
import { sentencesWithoutClause } from '../../../src/documents/checks/clause-cut.ts';
import { foldOf } from '../../../src/documents/checks/prose/folding.ts';
import { masked, PLACEHOLDERS } from '../../../src/documents/checks/prose/masking.ts';
import { paragraphsOf } from '../../../src/documents/checks/prose/paragraphs.ts';
import { wordsOf } from '../../../src/documents/checks/prose/words.ts';

/** Asserts what a function makes of each text. */
function makesOf<T>(make: (text: string) => T, expected: Readonly<Record<string, T>>): void {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((text) => [text, make(text)])), expected);
}

describe('The paragraphs of a letter', () => {
  const read = (text: string) =>
    paragraphsOf(text).map(({ kind, start, text: words }) => {
      assert.equal(words.length, text.slice(start, start + words.length).length, 'every offset stays');
      return `${kind}: ${words}`;
    });

  it('are parted by blank lines, and by what is no prose', () => {
    makesOf(read, {
      'One\ntwo\n\nthree': ['prose: One\ntwo', 'prose: three'],
      'Hi\r\nyou\r\n\r\nBye': ['prose: Hi\r\nyou', 'prose: Bye'],
      '# Head\nText': ['heading: # Head', 'prose: Text'],
      'Text\n\n   # Head': ['prose: Text', 'heading:    # Head'],
      'Head\n===\nText': ['prose: Head', 'prose: Text'],
      'Text\n* * *\nMore': ['prose: Text', 'prose: More'],
      'Text\n---\nMore': ['prose: Text', 'prose: More'],
      '| a | b |\n| - | - |': ['row: | a | b |', 'row: | - | - |'],
      '> quote\nText': ['prose: Text'],
      '[a]: https://x.org\nText': ['prose: Text'],
      '```\ncode\n```\nText': ['prose: Text'],
    });
  });

  it('of a list are its items, with the lines that each is wrapped into', () => {
    makesOf(read, {
      '- a\n  b\n\n  c\n- d': ['item: - a\n  b', 'prose:   c', 'item: - d'],
      '1. a\n2) b': ['item: 1. a', 'item: 2) b'],
      '•  a\n– b': ['item: •  a', 'item: – b'],
      '1234. a': ['prose: 1234. a'],
    });
  });

  it('are no indented code, unless it belongs to an item or wraps a line', () => {
    makesOf(read, {
      'Text\n\n    code\n\nText': ['prose: Text', 'prose: Text'],
      '    # code': [],
      '\tcode': [],
      'Text\n    wrapped': ['prose: Text\n    wrapped'],
      '- a\n\n    b\n\nText\n\n    code': ['item: - a', 'prose:     b', 'prose: Text'],
    });
  });

  it('are no front matter, no comment, and what stands below two dashes is a signature', () => {
    makesOf(read, {
      '---\na: b\n---\nText': ['prose: Text'],
      'a <!-- x\ny --> b': ['prose: a       \n      b'],
      'a <!-- b --> c <!-- d --> e': ['prose: a            c            e'],
      'a <!-- open': ['prose: a <!-- open'],
      'Text\n-- \nJo\n\nAcme': ['prose: Text', 'signature: Jo', 'signature: Acme'],
      '--\nJo': ['signature: Jo'],
    });
  });

  it('are none of a message that is quoted whole', () => {
    makesOf(read, {
      'On 3 May Ellen wrote:\n> hi\n\nText': ['prose: Text'],
      'Text\n\nOn 3 May Ellen wrote:\nhi there': ['prose: Text'],
      'Text\n\nOn 3 May Ellen wrote: \n\nhi there': ['prose: Text'],
      'On 3 May Ellen wrote:\nhi there': ['prose: hi there'],
      'Text\n\nFrom: a\nx\ny\nSent: b\nhi': ['prose: Text'],
      'Text\n\nFrom: a\nx\ny\nz\nSent: b': ['prose: Text', 'prose: From: a\nx\ny\nz\nSent: b'],
      'Text\n-----Original Message-----\nhi': ['prose: Text'],
      'The original message was short': ['prose: The original message was short'],
    });
  });
});

describe('What is no prose in a paragraph', () => {
  const NAMES = { code: 'C', url: 'U', email: 'E', phone: 'T', gap: 'G' } as const;
  const shown = (text: string) => {
    const hidden = masked(text);
    assert.equal(hidden.length, text.length);
    return (Object.keys(NAMES) as (keyof typeof NAMES)[]).reduce(
      (all, name) => all.replace(new RegExp(`${PLACEHOLDERS[name]}+`, 'g'), NAMES[name]),
      hidden,
    );
  };

  it('is code, addresses and gaps, each a word of its own', () => {
    makesOf(shown, {
      'a `b` c `d` e': 'a C c C e',
      '`a` `b': 'C `b',
      'see https://x.org/a_(b), ok': 'see U), ok',
      'www.x.org.': 'U',
      '<https://x.org>': '<U>',
      'mail a.b+c@x-y.example.org.': 'mail E.',
      'a@b.c d, e@f.g': 'E d, E',
      'x@y.z@w.v': 'E@w.v',
      '‹gap?› ‹gap›': 'G ‹gap›',
    });
    for (const text of ['@x', 'a@b', 'a@b.', 'a@@b.c', 'a <!', 'x < y']) assert.equal(shown(text), text);
  });

  it('is the target of a link, and a tag', () => {
    makesOf(shown, {
      '[a](https://x.org "t") b': '[a                     b',
      '[a](x(y)z) b': '[a         b',
      '<b>x</b> < y': '   x     < y',
    });
  });

  it('is a number to call, but no date, no sum and no number of anything else', () => {
    makesOf(shown, {
      'call 030 123 456': 'call T',
      '(030) 1234-5678': 'T',
      '+1 (212) 555-0100': 'T',
      '8 912 345 67 89': 'T',
      'sum 0 234 567 890': 'sum T',
    });
    for (const text of ['on 12.05.2027 12:30', 'sum 1 234 567 890', '1234567890', '030/123', '030 123 45'])
      assert.equal(shown(text), text);
  });
});

describe('The words of a paragraph', () => {
  const abbreviations = new Set(['mr', 'no']);
  const read = (text: string, language: 'en' | 'fr' = 'en') => {
    const cutting = { fold: foldOf(language), elides: language === 'fr', abbreviations };
    const { folded, before, starts, ends } = wordsOf(text, cutting);
    assert.ok(starts.every((start, at) => start < (ends[at] ?? 0)));
    return folded.map((word, at) => ['', ', ', '. '][before[at] ?? 0] + word).join(' ');
  };

  it('begin a sentence behind its signs, but not within a number, behind an abbreviation or an initial', () => {
    makesOf(read, {
      'One two. Three': '. one two . three',
      'One... two': '. one . two',
      'A! b': '. a . b',
      'A? b': '. a . b',
      'A… b': '. a . b',
      'a | b; c': '. a . b . c',
      'one. two': '. one two',
      'One.\ntwo': '. one . two',
      'Mr. Smith': '. mr smith',
      'J. Smith': '. j smith',
      'No. 5': '. no 5',
      '5. May': '. 5 . may',
      'a.b 1.5 x': '. a b 1 5 x',
    });
  });

  it('begin one on a line of its own, and not on one that was wrapped', () => {
    makesOf(read, {
      'One\nTwo': '. one . two',
      'One\ntwo': '. one two',
      'One\n\ntwo': '. one . two',
      'a line that is as long as a wrapped line will be\nTwo': '. a line that is as long as a wrapped line will be two',
    });
  });

  it('are parted by commas and the like', () => {
    makesOf(read, {
      'One, two': '. one , two',
      'a: b': '. a , b',
      '(a) b': '. a , b',
      '“a” b': '. a , b',
      'x–y': '. x , y',
      "it’s ‘so'": ". it's so",
    });
  });

  it('are letters with their accents, digits or a currency; an apostrophe parts them where the language elides', () => {
    makesOf(read, {
      '€5': '. € 5',
      '5€': '. 5 €',
      'don’t': ". don't",
      'e\u0301 ab\u0301c': '. e abc',
      '🙂 a🙂': '. a',
    });
    assert.equal(read("l’accès d'un", 'fr'), ". l' acces d' un");
  });
});

describe('A sentence without a clause', () => {
  const left = (sentence: string, words: string, kind: 'sentence' | 'item' = 'sentence') => {
    const start = sentence.indexOf(words);
    return sentencesWithoutClause({ sentence, start, end: start + words.length }, kind);
  };

  it('goes on behind the clause, or ends before it', () => {
    assert.deepEqual(left('I stop on 31 March, because my wife is ill, and send the files.', 'because'), [
      'I stop on 31 March, and send the files.',
      'I stop on 31 March.',
    ]);
    assert.deepEqual(left('Because of you I stop, on 5 May I go away.', 'Because of you'), ['On 5 May I go away.']);
    for (const [open, close] of [
      ['—', ' —'],
      ['-', ' -'],
      ['(', ')'],
    ])
      assert.deepEqual(
        left(`I stop ${open}because of you${close} on 5 May now.`.replace('-b', '- b'), 'because of you'),
        ['I stop, on 5 May now.'],
      );
  });

  it('loses the words that lead to it as well, unless they say something themselves', () => {
    assert.deepEqual(left('I stop on 31 March, which because of you is late, and then go.', 'because of you'), [
      'I stop on 31 March, and then go.',
      'I stop on 31 March.',
    ]);
    assert.deepEqual(left('I stop on 31 March, which really truly because of you is late.', 'because of you'), [
      'I stop on 31 March, which really truly.',
    ]);
  });

  it('keeps its closing signs, and the facts behind the clause', () => {
    assert.deepEqual(left('I stop on 31 March because my wife is ill!', 'because my'), ['I stop on 31 March!']);
    assert.deepEqual(left('I stop on 31 March because my wife is ill”.', 'because my'), ['I stop on 31 March”.']);
    assert.deepEqual(left('I stop on 31 March because my wife is ill', 'because my'), ['I stop on 31 March.']);
    assert.deepEqual(left('I stop because of you: on 5 May, at 9.', 'because of you'), ['On 5 May, at 9.']);
  });

  it('is none of fewer than four words, but an item of a list may be one', () => {
    assert.deepEqual(left('We go on because of you.', 'because of you'), []);
    assert.deepEqual(left('We go on now because of you.', 'because of you'), ['We go on now.']);
    assert.deepEqual(left('Login, because', 'because', 'item'), ['Login.']);
    assert.deepEqual(left('because', 'because', 'item'), []);
  });
});
