import assert from 'node:assert/strict';
import { readDay } from '../../../../src/relationship/logging/read-day.ts';

/** A Wednesday. */
const today = '2026-11-25';

function read(text: string, language = 'en', side: 'past' | 'future' = 'future', on = today): string | undefined {
  const found = readDay(text, { language, today: on, side });
  return found?.kind === 'date' ? found.date : found?.kind;
}

/** Days in words, where what was, or what is to come, is asked for. */
type Said = Readonly<Record<string, string | undefined>>;

function saysAll(said: Said, language?: string, side?: 'past' | 'future', on?: string): void {
  const found = Object.keys(said).map((text) => [text, read(text, language, side, on)]);
  assert.deepEqual(Object.fromEntries(found), said);
}

describe('A day that is typed where one is asked for', () => {
  it('may be said in words, as in a logged line, in each language', () => {
    const said: readonly (readonly [language: string, text: string, day: string])[] = [
      ['en', 'today', '2026-11-25'],
      ['en', 'Tomorrow', '2026-11-26'],
      ['en', 'friday', '2026-11-27'],
      ['en', 'by next Friday', '2026-12-04'],
      ['en', 'in two weeks', '2026-12-09'],
      ['en', '3 December', '2026-12-03'],
      ['fr', 'demain', '2026-11-26'],
      ['fr', 'vendredi prochain', '2026-11-27'],
      ['fr', 'le 3 décembre', '2026-12-03'],
      ['fr', '3/12', '2026-12-03'],
      ['fr-CA', 'tomorrow', '2026-11-26'],
      ['ru', 'завтра', '2026-11-26'],
      ['ru', 'к пятнице', '2026-11-27'],
      ['ru', '30.11.', '2026-11-30'],
      ['vi', 'ngày mai', '2026-11-26'],
      ['vi', 'thứ sáu tuần sau', '2026-12-04'],
    ];
    assert.deepEqual(
      said.map(([language, text]) => [language, text, read(text, language)]),
      said,
    );
  });

  it('is looked for before today where what has been is asked for', () => {
    assert.equal(read('yesterday', 'en', 'past'), '2026-11-24');
    assert.equal(read('friday', 'en', 'past'), '2026-11-20');
    assert.equal(read('3 October', 'en', 'past'), '2026-10-03');
    assert.equal(read('tomorrow', 'en', 'past'), '2026-11-26', 'what was said is not bent');
  });

  it('is still a date as before, and nothing beside a day', () => {
    assert.equal(read('2026-03-31'), '2026-03-31');
    assert.equal(read('31 décembre 2026', 'fr'), '2026-12-31');
    for (const text of ['call on friday', 'friday or monday', 'soon', '', '31.11.', 'last week', '2026-02-30'])
      assert.equal(read(text), undefined, text);
    assert.equal(read('3/12'), 'ambiguous');
    assert.equal(read('03/04/2026'), 'ambiguous');
  });
});

describe('A day in words', () => {
  it('is counted in days, weeks and months', () => {
    saysAll({
      'the day before yesterday': '2026-11-23',
      'yesterday morning': '2026-11-24',
      tonight: '2026-11-25',
      'the day after tomorrow': '2026-11-27',
      'three days ago': '2026-11-22',
      '2 weeks ago': '2026-11-11',
      'a month ago': '2026-10-25',
      'in 10 days': '2026-12-05',
      'in a couple of weeks': '2026-12-09',
      'within three months': '2027-02-25',
    });
  });

  it('with the name of a weekday is never today, and the nearest on its side', () => {
    const past = { wednesday: '2026-11-18', thursday: '2026-11-19', tuesday: '2026-11-24', monday: '2026-11-23' };
    saysAll(past, 'en', 'past');
    saysAll({ wednesday: '2026-12-02', 'this thursday': '2026-11-26', monday: '2026-11-30', sun: undefined });
    saysAll({ 'last wednesday': '2026-11-18', 'past sunday': '2026-11-22', 'last tuesday': '2026-11-24' });
  });

  it('of next week begins on Monday, on a Sunday too', () => {
    for (const on of [today, '2026-11-23', '2026-11-29'])
      saysAll(
        {
          'next monday': '2026-11-30',
          'next sunday': '2026-12-06',
          'tuesday next week': '2026-12-01',
          'next week': '2026-12-04',
          'end of this week': '2026-11-27',
        },
        'en',
        'future',
        on,
      );
    saysAll({ sunday: '2026-12-06', monday: '2026-11-30', saturday: '2026-12-05' }, 'en', 'future', '2026-11-29');
    saysAll({ sunday: '2026-11-22', monday: '2026-11-23', saturday: '2026-11-28' }, 'en', 'past', '2026-11-29');
  });

  it('at the end of a month is its last, of next month too', () => {
    saysAll({ eom: '2026-11-30', 'the end of the month': '2026-11-30', 'next month': '2026-12-31' });
    saysAll({ 'end of month': '2027-01-31', 'next month': '2027-02-28' }, 'en', 'future', '2027-01-31');
  });

  it('by its number is the nearest that a month has', () => {
    saysAll({ 'the 25th': today, 'the 30th': '2026-11-30', 'the 24th': '2026-12-24', 'the 31st': '2026-12-31' });
    saysAll({ 'the 25th': today, 'the 30th': '2026-10-30', 'the 24th': '2026-11-24' }, 'en', 'past');
    saysAll({ 'the 31st': '2026-10-31', 'the 32nd': undefined, 'the 0th': undefined }, 'en', 'past');
    saysAll({ 'the 5th': '2027-01-05' }, 'en', 'future', '2026-12-30');
    saysAll({ 'the 31st': '2026-12-31' }, 'en', 'past', '2027-01-05');
  });

  it('by its number and month is the nearest that a year has, unless the year is said', () => {
    saysAll({ '3rd of december': '2026-12-03', 'march 1': '2027-03-01', 'february 29': '2028-02-29' });
    saysAll({ 'december 3, 2027': '2027-12-03', '12 may 2025': '2025-05-12', 'february 30': undefined });
    saysAll({ '25 november': today, '26 november': '2026-11-26', '24 november': '2027-11-24' });
  });

  it('that is further back than four months is one to come', () => {
    saysAll({ '28 july': '2026-07-28', '27 july': '2027-07-27', '1 march 2026': '2026-03-01' }, 'en', 'past');
  });

  it('by which something is due is to come', () => {
    saysAll({ 'by friday': '2026-11-27', 'on friday': '2026-11-20', 'by the 3rd': '2026-12-03' }, 'en', 'past');
  });

  it('may be a date in numbers, in the order of the language', () => {
    saysAll({
      '13/12': '2026-12-13',
      '12/13': '2026-12-13',
      '5/5': '2027-05-05',
      '13/13': undefined,
      '31/2': undefined,
    });
    saysAll({ '1.2.': '2027-02-01', '30.11': '2026-11-30', '31.11': undefined, '12.13': undefined });
    saysAll({ '5/12': '2026-12-05', '12/13': '2026-12-13', '1/11': '2027-11-01' }, 'fr');
    saysAll({ '1/11': '2026-11-01', '30/10': '2026-10-30' }, 'fr', 'past');
  });

  it('is said in other ways in other languages', () => {
    saysAll(
      {
        'avant-hier': '2026-11-23',
        'après-demain': '2026-11-27',
        'il y a trois jours': '2026-11-22',
        'dans huit jours': '2026-12-02',
        'dans 8 jours': '2026-12-03',
        'dans quinze jours': '2026-12-09',
        'sous quinzaine': undefined,
        'sous une quinzaine': '2026-12-09',
        'lundi en huit': '2026-12-07',
        'jeudi dernier': '2026-11-19',
        'mercredi prochain': '2026-12-02',
        'mardi de la semaine prochaine': '2026-12-01',
        'la fin du mois': '2026-11-30',
        'le 1er août': '2027-08-01',
        'la semaine dernière': undefined,
      },
      'fr',
    );
    saysAll(
      {
        позавчера: '2026-11-23',
        послезавтра: '2026-11-27',
        'две недели назад': '2026-11-11',
        'неделю назад': '2026-11-18',
        'через пять дней': '2026-11-30',
        'через месяц': '2026-12-31',
        'прошлую среду': '2026-11-18',
        'в следующий понедельник': '2026-11-30',
        'к концу недели': '2026-11-27',
        '30 числа': '2026-11-30',
        '1 августа': '2027-08-01',
        'на прошлой неделе': undefined,
      },
      'ru',
    );
    saysAll(
      {
        'hôm kia': '2026-11-23',
        'ngày kia': '2026-11-27',
        'cách đây ba ngày': '2026-11-22',
        'hai tuần nữa': '2026-12-09',
        'thứ ba tuần trước': '2026-11-17',
        'thứ hai tuần rồi': '2026-11-16',
        'chủ nhật tuần trước': '2026-11-22',
        'thứ năm vừa rồi': '2026-11-19',
        'thứ hai tuần sau': '2026-11-30',
        'cuối tháng': '2026-11-30',
        'ngày 30': '2026-11-30',
        'tuần trước': undefined,
      },
      'vi',
    );
  });

  it('may be longer than any there is, and is none then', () => {
    assert.equal(read(`in ${' '.repeat(60)}3 days`), undefined);
    assert.equal(read('  friday '), '2026-11-27');
    assert.equal(read('vendredi'), undefined, 'it is not understood in every language');
  });
});
