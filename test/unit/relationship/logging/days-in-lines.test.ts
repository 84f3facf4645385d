import assert from 'node:assert/strict';
import { understandLine } from '../../../../src/relationship/logging/understand-line.ts';

/** The day by which something is wanted, as a line says it. */
function dueIn(words: string, today: string, language: 'en' | 'fr' | 'ru' | 'vi' = 'en'): string | undefined {
  const { items } = understandLine(words, { languages: [language], names: ['Marie Martin'], today });
  for (const item of items) if (item.kind === 'request') return item.due;
  return `no request: ${JSON.stringify(items)}`;
}

describe('The day by which a line wants something', () => {
  const sunday = '2026-11-29';
  const wednesday = '2026-11-25';
  const by = (day: string, today: string) => dueIn(`Marie wants the export ${day}`, today);

  it('is counted from a Sunday as the last day of its week', () => {
    assert.equal(by('by friday', sunday), '2026-12-04');
    assert.equal(by('next week', sunday), '2026-12-04');
    assert.equal(by('by sunday', sunday), '2026-12-06');
  });

  it('is a week on where today’s own name is said', () => {
    assert.equal(by('by wednesday', wednesday), '2026-12-02');
  });

  it('is the last of the month that is meant', () => {
    assert.equal(by('next month', wednesday), '2026-12-31');
    assert.equal(dueIn('Marie veut l’export le mois prochain', wednesday, 'fr'), '2026-12-31');
  });

  it('is a day in words and numbers, with its year and without', () => {
    assert.equal(by('by 5 December 2027', wednesday), '2027-12-05');
    assert.equal(by('by 2026-12-10', wednesday), '2026-12-10');
    assert.equal(by('by 11/30', wednesday), '2026-11-30');
    assert.equal(by('by 30/11', wednesday), '2026-11-30');
    assert.equal(by('by 12 May 2026', wednesday), '2026-05-12', 'a year that is said is not bent');
  });

  it('is not known where a number may be two days', () => {
    assert.equal(by('by 5/12/2026', wednesday), undefined);
    assert.equal(by('by 5/12', wednesday), undefined);
    assert.equal(by('by 12/5', wednesday), undefined);
  });
});
