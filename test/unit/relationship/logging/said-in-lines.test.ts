import assert from 'node:assert/strict';
import { understandLine } from '../../../../src/relationship/logging/understand-line.ts';
import type { Understood } from '../../../../src/relationship/logging/understood-line.ts';
import { CLIENT_NAMES, LINES_TYPED_ON, PEOPLE } from '../../../support/log-lines.ts';

type Language = 'en' | 'fr' | 'ru' | 'vi';

/** Lines with all that is understood of them, one text a thing; parts that are not there are left out. */
type Said = Readonly<Record<string, readonly string[]>>;

function saysAll(said: Said, language: Language = 'en'): void {
  const understood = Object.keys(said).map((line) => {
    const context = { languages: [language], names: PEOPLE[language], clientNames: CLIENT_NAMES[language] };
    const { items } = understandLine(line, { ...context, today: LINES_TYPED_ON });
    return [line, items.map(textOf)];
  });
  assert.deepEqual(Object.fromEntries(understood), said);
}

/** `request: the export, due 2026-11-27`; what was today is not said. */
function textOf({ kind, ...parts }: Understood): string {
  const { what, line: _line, ...others }: Readonly<Record<string, string | undefined>> = parts;
  const said = Object.entries(others).flatMap(([name, value]) =>
    value === undefined || (name === 'on' && value === LINES_TYPED_ON) ? [] : [`${name} ${value}`],
  );
  return [what === undefined ? kind : `${kind}: ${what}`, ...said].join(', ');
}

describe('What a line asks for, promises and owes', () => {
  it('is told apart at its “and”, where something else begins or has a day of its own', () => {
    saysAll({
      'Marie wants the export and I owe her a quote': ['request: the export', 'reply: a quote'],
      'I owe Marie a quote and she wants the export': ['reply: a quote', 'request: the export'],
      'Marie wants the export and the quote I owe her': ['request: the export and the quote I owe her'],
      'promised Marie the export by friday and the report by monday': [
        'promise: the export, due 2026-11-27',
        'promise: the report, due 2026-11-30',
      ],
      'promised Marie the export by friday and report by monday': [
        'promise: the export, due 2026-11-27',
        'promise: report, due 2026-11-30',
      ],
      'promised Marie the export by friday and the report': ['promise: the export and the report, due 2026-11-27'],
      'promised Marie the export and the report by monday': ['promise: the export and the report, due 2026-11-30'],
      'Marie wants the export by friday and she calls on monday': [
        'request: the export and she calls on monday, due 2026-11-27',
      ],
      'owe Marie a quote by friday and a plan by monday': ['reply: a quote and a plan by monday, due 2026-11-27'],
    });
    saysAll(
      {
        'обещал Сергею смету к пятнице и отчет к понедельнику': [
          'promise: смету, due 2026-11-27',
          'promise: отчет, due 2026-11-30',
        ],
      },
      'ru',
    );
  });

  it('is said without the words that lead to it, without names, days and channels', () => {
    saysAll({
      'promised to her that she will get the export': ['promise: the export'],
      'told Marie that I will send the quote tomorrow': ['promise: send the quote, due 2026-11-26'],
      'John asked on slack for the logos': [
        'contact, direction in, channel chat, with John Smith',
        'request: the logos',
      ],
      'owe Marie Martin a reply': ['reply: '],
      'owe Marie an answer about the DNS': ['reply: the DNS'],
      'need to reply': ['reply: '],
      'promised on friday the export': ['promise: the export, due 2026-11-27'],
      'John wants on 30/11 the banner in blue': ['request: the banner in blue, due 2026-11-30'],
      'John wants the logos for the': ['request: the logos'],
      'John wants "the logos" for': ['request: the logos'],
      'please call John': ['request: call John'],
      'promised the search by 5/6': ['promise: the search by 5/6'],
    });
    saysAll({ 'Marie veut que l’export soit prêt vendredi': ['request: export soit prêt, due 2026-11-27'] }, 'fr');
  });

  it('may stand behind a colon, and before the words that promise it', () => {
    saysAll({
      'Marie wants: the export': ['request: the export'],
      'owe Marie: a quote for the shop.': ['reply: a quote for the shop'],
      'promise: the quote by friday': ['promise: the quote, due 2026-11-27'],
      'the migration will be done by friday': ['promise: the migration will be done, due 2026-11-27'],
      'the migration will be done': ['promise: the migration will be done'],
      'John: can we have the export by friday?': ['request: the export, due 2026-11-27'],
    });
  });

  it('has a day behind a comma, which is no day of the line besides', () => {
    saysAll({
      'promised the shop, friday': ['promise: the shop, due 2026-11-27'],
      'John wants the shop: friday': ['request: the shop, due 2026-11-27'],
    });
  });

  it('is due on no day without its year that is far ahead, unless it is said to be', () => {
    saysAll({
      'John wants the logos on 1 march': ['request: the logos, due 2027-03-01'],
      'John wants the logos on 1 september': ['request: the logos on 1 september'],
      'promised the site by 1 september': ['promise: the site, due 2027-09-01'],
    });
  });

  it('was said on the day that stands beside its words, and is about the others', () => {
    saysAll({
      'yesterday John asked for a change': ['request: a change, on 2026-11-24'],
      'John asked yesterday for a change': ['request: a change, on 2026-11-24'],
      'John asked for a change yesterday': ['request: a change, on 2026-11-24'],
      'on monday promised John the quote': ['promise: the quote, on 2026-11-23'],
      'John wants the report of yesterday': ['request: the report of yesterday'],
      'John wants a report about yesterday': ['request: a report about yesterday'],
    });
  });

  it('is nothing where it is only asked, named, doubted or mine to get', () => {
    const none = ['note'];
    saysAll({
      'should I promise the export?': none,
      'I will send the export?': none,
      'the quote I promised': none,
      promised: none,
      'I will think about it': none,
      'I will be away': none,
      'maybe I will send it': none,
      'asks John for the logos': ['note, with John Smith'],
      'asked John for the logos': ['contact, direction out, with John Smith'],
      'owe John 2h of support': ['note, with John Smith'],
      'owe him 3 drafts': ['reply: 3 drafts'],
    });
    saysAll({ 'l’export que j’ai promis': none, 'je dois 200 € à Marie': ['note, with Marie Martin'] }, 'fr');
    saysAll(
      { 'прошу Лену прислать логотип': ['request: прислать логотип'], 'просит Лена логотип': ['request: логотип'] },
      'ru',
    );
    saysAll({ 'nợ chị Hương 2 tiếng': ['note, with Nguyễn Thị Hương'] }, 'vi');
    saysAll({ 'Marie veut pas l’export': ['note, with Marie Martin'] }, 'fr');
  });
});

describe('Whom a line is about', () => {
  it('is the client by its whole name, or by its first word with a capital or where a thought begins', () => {
    const theirs = ['contact, direction in, channel telephone'];
    saysAll({
      'Acme Foods called': theirs,
      'acme foods called': theirs,
      'the Acme-Foods people called': theirs,
      'fixed it. acme called': theirs,
      'done; acme called': theirs,
      'call with Acme today': ['contact, channel telephone'],
      'the foods called': ['contact, direction out, channel telephone'],
      'on slack with the acme theme': ['note'],
      'on slack with the Acme people': ['contact, channel chat'],
    });
    saysAll({ 'Delvaux a appelé': theirs, 'les fils ont appelé': ['contact, direction out, channel telephone'] }, 'fr');
    saysAll(
      {
        'Ромашка звонила': theirs,
        'Ромашке звонил вчера': ['contact, on 2026-11-24, direction out, channel telephone'],
        '«Ромашка» прислала письмо': ['contact, direction in, channel email'],
      },
      'ru',
    );
    saysAll({ 'Hoa Sen gọi': theirs, 'hoa sen gọi': theirs }, 'vi');
  });

  it('is a person by any part of the name, but for initials; in Vietnam by a form of address or a capital', () => {
    saysAll({
      'met J. Smith': ['contact, channel in person, with John Smith'],
      'Marie, John and the Acme people called': ['contact, direction in, channel telephone, with Marie Martin'],
      'O’Brien called': ['contact, direction out, channel telephone'],
    });
    saysAll(
      { 'Amelie a écrit hier': ['contact, on 2026-11-24, direction in, channel email, with Amélie Dufour'] },
      'fr',
    );
    saysAll(
      {
        'Мария звонила': ['contact, direction in, channel telephone, with Мария Иванова'],
        'звонил Марии': ['contact, direction out, channel telephone, with Мария Иванова'],
        'говорил с Сережей': ['contact, with Сергей Петров'],
      },
      'ru',
    );
    saysAll(
      {
        'Minh gọi': ['contact, direction in, channel telephone, with Trần Văn Minh'],
        'anh minh gọi': ['contact, direction in, channel telephone, with Trần Văn Minh'],
        'minh gọi': ['contact, direction out, channel telephone'],
      },
      'vi',
    );
  });
});

describe('A name that is a word as well', () => {
  it('is that of the person where it is written like one', () => {
    const context = { languages: ['en'], names: ['Will Owen', 'May Brown'], today: LINES_TYPED_ON } as const;
    const said = (line: string) => understandLine(line, context).items.map(textOf);
    assert.deepEqual(said('Will called'), ['contact, direction in, channel telephone, with Will Owen']);
    assert.deepEqual(said('May called'), ['contact, direction in, channel telephone, with May Brown']);
    assert.deepEqual(said('called Will'), ['contact, direction out, channel telephone, with Will Owen']);
    assert.deepEqual(said('Will should call'), ['note, with Will Owen']);
  });
});

describe('A contact in a line', () => {
  it('is the first that came about, and no second try of the one before', () => {
    saysAll({
      'didn’t call Marie, e-mailed her yesterday': [
        'contact, on 2026-11-24, direction out, channel email, with Marie Martin',
      ],
      'no call with Marie, phone call with John': ['note, with Marie Martin'],
      'tried to call John yesterday, called again today': ['note, on 2026-11-24, with John Smith'],
      'could not call Marie, called again and spoke to her': ['contact, channel telephone, with Marie Martin'],
      'I called John and he emailed': ['contact, direction out, channel telephone, with John Smith'],
    });
  });

  it('has the day that can only be past, else the one beside its words', () => {
    saysAll({
      'on monday Marie called and I called her back yesterday': [
        'contact, on 2026-11-24, direction in, channel telephone, with Marie Martin',
      ],
      'called John about the shop on monday': [
        'contact, on 2026-11-23, direction out, channel telephone, with John Smith',
      ],
      'called John about the shop on monday morning news': [
        'contact, direction out, channel telephone, with John Smith',
      ],
      'asked John about it on slack on monday': [
        'contact, on 2026-11-23, direction out, channel chat, with John Smith',
      ],
      'got the mail from Marie of 3 october': ['contact, direction in, channel email, with Marie Martin'],
      'Marie called on friday about the launch on 12 december': [
        'contact, on 2026-11-20, direction in, channel telephone, with Marie Martin',
      ],
      'told Marie on monday': ['contact, on 2026-11-23, direction out, with Marie Martin'],
      'told Marie the news on monday': ['contact, direction out, with Marie Martin'],
      'friday: call with John': ['contact, on 2026-11-20, channel telephone, with John Smith'],
    });
  });

  it('came from whoever is named before its words', () => {
    saysAll({
      'on slack I told John': ['contact, direction out, channel chat, with John Smith'],
      'on slack with John': ['contact, channel chat, with John Smith'],
      'John told me that he will call': ['contact, direction in, channel telephone, with John Smith'],
      'left John a voicemail': ['contact, direction out, channel telephone, with John Smith'],
    });
  });

  it('felt as the line says it did, and worse where it says both', () => {
    saysAll({
      'John is happy': ['note, with John Smith, mood good'],
      'John is not happy': ['note, with John Smith, mood negative'],
      'John is not angry': ['note, with John Smith'],
      'angry but happy John': ['note, with John Smith, mood negative'],
      'John was rude but the call went well': ['contact, channel telephone, with John Smith, mood negative'],
      'Marie wants to be happy': ['request: be happy'],
      'promised John the quote, he was happy': ['note, with John Smith, mood good', 'promise: the quote'],
    });
    saysAll({ 'Marie n’est pas contente': ['note, with Marie Martin, mood negative'] }, 'fr');
  });
});

describe('A day in a line', () => {
  it('belongs to what is to come where it is, and ends with its dot', () => {
    saysAll({
      'call with John tomorrow': ['note, with John Smith'],
      'lunch with John on 26 november 2026': ['note, with John Smith'],
      '2026-11-20 call with John': ['contact, on 2026-11-20, channel telephone, with John Smith'],
      'version 2.5 is out': ['note'],
    });
    const called = 'direction out, channel telephone, with Елена Смирнова';
    saysAll({ 'звонил Лене 20.11. и все': [`contact, on 2026-11-20, ${called}`] }, 'ru');
  });
});

describe('A line in no language', () => {
  it('is a note of today', () => {
    assert.deepEqual(understandLine('Marie called', { languages: [], names: [], today: LINES_TYPED_ON }), {
      language: 'en',
      items: [{ kind: 'note', on: LINES_TYPED_ON, line: 'Marie called' }],
      weight: 0,
    });
  });
});
