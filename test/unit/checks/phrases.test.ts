import assert from 'node:assert/strict';
import { compileParts } from '../../../src/documents/checks/compiled-language.ts';
import type { LanguageData } from '../../../src/documents/checks/language-data.ts';
import { english } from '../../../src/documents/checks/languages/english.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import { PatternError } from '../../../src/documents/checks/phrases/parse-pattern.ts';
import { aLanguage, foundIn } from '../../support/letter-checks.ts';

const blame = (find: string, rest: Partial<LanguageData> = {}) => aLanguage({ marks: { blame: [find] }, ...rest });
const finds = (find: string, text: string, rest: Partial<LanguageData> = {}) =>
  foundIn(blame(find, rest), { text }).map((found) => found.replace('blame: ', ''));

describe('A phrase of the letter checks', () => {
  it('is found whole, whatever its case, and not inside other words', () => {
    assert.deepEqual(finds('you never', 'And YOU never paid.'), ['YOU never']);
    assert.deepEqual(finds('you never', 'Thank you nevertheless.'), []);
    assert.deepEqual(finds('you never', 'Thank you. Never mind.'), []);
  });

  it('is found across line ends, emphasis, odd blanks and links', () => {
    assert.deepEqual(finds('you never paid', 'Sadly you\r\n**never**\u00A0[paid](https://example.com/never).'), [
      'you\r\n**never**\u00A0[paid',
    ]);
  });

  it('stands for one of several, for words that begin so, and for what may be missing', () => {
    assert.deepEqual(finds('you (never|not once) (even|) pa*', 'you not once even paid'), ['you not once even paid']);
    assert.deepEqual(finds('you (never|not once) (even|) pa*', 'you never pay'), ['you never pay']);
    assert.deepEqual(finds('you (never|not once) (even|) pa*', 'you never eat'), []);
  });

  it('stands for words that end so', () => {
    const russian = { language: 'ru', classes: { past: ['*ли', 'шел'] } } as const;
    assert.deepEqual(finds('вы не *ли', 'Вы не прислали.', russian), ['Вы не прислали']);
    assert.deepEqual(finds('вы не *ли', 'Вы не прислала.', russian), []);
    assert.deepEqual(finds('ты не <past>', 'Ты не шёл. Ты не искали', russian), ['Ты не шёл', 'Ты не искали']);
    assert.throws(() => blame('*ли*'), PatternError);
  });

  it('leaps over some words, and over a comma only where it says so', () => {
    assert.deepEqual(finds('you ..2 late', 'you are so late'), ['you are so late']);
    assert.deepEqual(finds('you ..2 late', 'you are so very late'), []);
    assert.deepEqual(finds('you ..2 late', 'you know, late'), []);
    assert.deepEqual(finds('you ...2 late', 'you know, late'), ['you know, late']);
    assert.deepEqual(finds('or , else', 'or, else'), ['or, else']);
    assert.deepEqual(finds('or , else', 'or else'), []);
  });

  it('may have to begin or to end its sentence', () => {
    assert.deepEqual(finds('^ thanks', 'Many thanks. Thanks!'), ['Thanks']);
    assert.deepEqual(finds('or else $', 'Do it or else. Do it or else I go.'), ['or else']);
    assert.deepEqual(finds('or else ($|you)', 'Do it or else. Do it or else I go, or else you go.'), [
      'or else',
      'or else you',
    ]);
  });

  it('is found behind a first word that others share: next to it, behind a comma or a gap, at the end of a sentence', () => {
    const classes = { you: ['you', 'your team', 'the man of yours'], time: ['late', 'too late'] };
    const find = [
      'you never',
      '<you> , alas',
      '<you> ..2 <time>',
      '<you> ...2 owe',
      '<you> $',
      '^ <you> now',
      '<you> (, |)but',
    ];
    const language = aLanguage({ classes, marks: { blame: find } });
    const found = (text: string) => foundIn(language, { text }).map((each) => each.replace('blame: ', ''));
    assert.deepEqual(found('So you never'), ['you never']);
    assert.deepEqual(found('So you, alas, pay'), ['you, alas']);
    assert.deepEqual(found('So you paid far too late.'), ['you paid far too late']);
    assert.deepEqual(found('So your team, again, owe it'), ['your team, again, owe']);
    assert.deepEqual(found('So your team paid, late'), []);
    assert.deepEqual(found('It is you. So you must'), ['you']);
    assert.deepEqual(found('The man of yours now. So you now must'), ['The man of yours now']);
    assert.deepEqual(found('So the man of yours, but not. So you but'), ['the man of yours, but', 'you but']);
  });

  it('leads from its first word to one place, however many begin so: a search begins at every word of a letter', () => {
    const { next, also, any } = compileParts(english).graph;
    const [root = 0, begin = 0, end = 0] = next.starts;
    const symbols = Array.from(next.values.subarray(root, begin));
    assert.deepEqual(symbols, [...new Set(symbols)]);
    assert.ok(symbols.length > 2_000 && end > begin);
    const places = [0, 1, ...next.places.subarray(root, end)];
    const countAt = ({ starts }: typeof also, place: number) => (starts[place + 1] ?? 0) - (starts[place] ?? 0);
    assert.deepEqual(
      places.filter((place) => countAt(also, place) > 0),
      [],
    );
    assert.ok(places.some((place) => countAt(any, place) > 0));
  });

  it('offers what is offered for the first of those that mark the same words', () => {
    const classes = { you: ['you'] };
    const blame = [
      { find: '<you> (never|not)', say: ['we'] },
      { find: 'you never', say: ['they'] },
      { find: '<you> ..1 never', say: ['it'] },
    ];
    const [finding] = new LetterChecker(aLanguage({ classes, marks: { blame } })).check({
      text: 'So you never',
      kind: 'message',
      facts: {},
    });
    assert.deepEqual(
      finding?.replacements.map(({ text }) => text),
      ['we'],
    );
  });

  it('names classes of words and of phrases', () => {
    const classes = { you: ['you', 'your team'], month: ['may', 'june'] };
    assert.deepEqual(finds('<you> failed', 'your team failed', { classes }), ['your team failed']);
    assert.deepEqual(finds('<day> <month> <year>', 'by 31 May 2027 and 32 May 2027', { classes }), ['31 May 2027']);
    assert.deepEqual(finds('pay <money> <#>', 'pay €120'), ['pay €120']);
    assert.deepEqual(finds('write to <email>', 'Write to jo.doe+x@mail.example.com.'), [
      'Write to jo.doe+x@mail.example.com',
    ]);
  });

  it('names classes in which single words and phrases are mixed', () => {
    const classes = { you: ['you', "you're", 'your team', 'staff*'] };
    for (const who of ['you', 'you’re', 'your team', 'staffers'])
      assert.deepEqual(finds('<you> late', `Well, ${who} late.`, { classes }), [`${who} late`], who);
    const french = { language: 'fr', classes: { it: ["l'accès", 'site'] } } as const;
    assert.deepEqual(finds('<it> perdu', 'Voici l’accès perdu. Site perdu.', french).length, 2);
  });

  it('is taken back by an exception that touches it', () => {
    const exceptions = { blame: ['you never need to'] };
    assert.deepEqual(finds('you never', 'you never need to worry, you never paid', { exceptions }), ['you never']);
  });

  it('is refused where it is badly written', () => {
    for (const find of ['', 'you (never', 'you never)', '<nobody>', 'you | never', '<you', '^'])
      assert.throws(() => blame(find), PatternError, find);
    assert.throws(() => blame('<a>', { classes: { a: ['so <a>'] } }), PatternError);
  });

  it('takes no longer for a thousand phrases that all begin alike', () => {
    const marks = { blame: Array.from({ length: 1_000 }, (_, index) => `you ..3 word${index} ..3 end`) };
    const text = 'you you you you you you you you you word5 you end. '.repeat(100);
    assert.ok(foundIn(aLanguage({ marks }), { text }).length > 0);
  });
});

describe('A word of a letter', () => {
  it('is the same composed and decomposed, with curly and straight quotes, with and without accents', () => {
    assert.deepEqual(finds("you didn't", 'you didn’t'), ['you didn’t']);
    const french = { language: 'fr' } as const;
    assert.deepEqual(finds("à cause de l'équipe", 'A cause de l’equipe', french), ['A cause de l’equipe']);
    const decomposed = 'à cause de l’équipe'.normalize('NFD');
    assert.deepEqual(finds("à cause de l'équipe", decomposed, french), [decomposed]);
    const classes = { has: ['avez'] };
    assert.deepEqual(finds("vous (n'|) <has> rien", 'vous n’avez rien', { ...french, classes }), ['vous n’avez rien']);
  });

  it('in Russian may be written with е or ё, and keeps й', () => {
    const russian = { language: 'ru' } as const;
    assert.deepEqual(finds('моё время', 'на мое ВРЕМЯ', russian), ['мое ВРЕМЯ']);
    assert.deepEqual(finds('мой', 'мои', russian), []);
    assert.deepEqual(finds('мой', 'мой'.normalize('NFD'), russian), ['мой'.normalize('NFD')]);
  });

  it('in Vietnamese keeps its diacritics, unless the whole letter has none', () => {
    const vietnamese = { language: 'vi' } as const;
    assert.deepEqual(finds('vì bạn', 'Tôi nghỉ vì bạn.', vietnamese), ['vì bạn']);
    assert.deepEqual(finds('vì bạn', 'Tôi nghỉ vì bàn này.', vietnamese), []);
    assert.deepEqual(finds('vì bạn', 'Toi nghi viec nay la vi ban thoi nhe.', vietnamese), ['vi ban']);
    assert.deepEqual(finds('hòa', 'Tôi muốn hoà nhé.', vietnamese), ['hoà']);
    const classes = { bad: ['tệ', '!dở'] };
    for (const find of ['(rất|quá) !dở', '<bad>'])
      assert.equal(finds(find, 'Phần này làm rất dở.', { ...vietnamese, classes }).length, 1);
    for (const find of ['!dở', '<bad>'])
      assert.deepEqual(finds(find, 'Phan nay la do anh lam, do bo.', { ...vietnamese, classes }), []);
  });
});

describe('A sign of its own', () => {
  it('is no word: emoji and what they are made of, accents without a letter', () => {
    for (const sign of ['❤️', '👩🏽‍💻', '1️⃣'.slice(1), '\u0301', '\u200B'])
      assert.deepEqual(finds('^ you never paid', `${sign} You ${sign} never paid`), [`You ${sign} never paid`]);
  });
});

describe('What is no prose', () => {
  it('is not checked: code, quoted replies, front matter, comments, addresses, signatures', () => {
    const text = [
      '---',
      'title: you never',
      '---',
      '> you never pay',
      '```',
      'you never',
      '```',
      'See `you never` and https://example.com/you/never or [this](you-never).',
      '<!-- you never -->',
      '-- ',
      'You Never Ltd',
    ].join('\n');
    assert.deepEqual(finds('you never', text), []);
  });

  it('is a message that is quoted whole below, as mail programs do in each language', () => {
    const headers = [
      '-----Original Message-----',
      '________________________________\nFrom: Ellen <e@example.com>\nSent: Monday\nTo: Jo',
      'De : Ellen\nEnvoyé : lundi 3 mai\nÀ : Jo',
      'От: Ellen\nДата: 3 мая\nКому: Jo',
      'Từ: Ellen\nĐã gửi: thứ hai',
      'Le 3 mai 2027, Ellen a écrit :',
      'On Mon, 3 May 2027 at 10:00, Ellen wrote:',
    ];
    for (const header of headers)
      assert.deepEqual(finds('you never', `you never\n\n${header}\n\nyou never\n`), ['you never'], header);
    assert.deepEqual(finds('you never', 'On Monday Ellen wrote:\n> you never\n\nyou never'), ['you never']);
    assert.deepEqual(finds('you never', 'I wrote:\n\nyou never'), ['you never']);
  });

  it('leaves every offset as it is, in files with CRLF and behind emoji', () => {
    const text = '---\r\na: b\r\n---\r\n\r\nHi 👋🏽,\r\n\r\nwell `x` — you never\r\npaid.\r\n';
    assert.deepEqual(finds('you never paid', text), ['you never\r\npaid']);
  });

  it('does not end a sentence at an abbreviation, an initial, a number or a wrapped line', () => {
    const rest = { abbreviations: ['mr'] };
    assert.deepEqual(finds('you ..9 paid', 'you and Mr. T. Smith at 3.50\neach paid', rest).length, 1);
    assert.deepEqual(finds('you ..9 paid', 'I thank you. Nobody paid', rest), []);
  });
});
