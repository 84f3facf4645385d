import assert from 'node:assert/strict';
import { readDay } from '../../../../src/relationship/logging/read-day.ts';

/** A Wednesday. */
const today = '2026-11-25';

function read(text: string, language = 'en', side: 'past' | 'future' = 'future'): string | undefined {
  const found = readDay(text, { language, today, side });
  return found?.kind === 'date' ? found.date : found?.kind;
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
