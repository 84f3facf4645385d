import assert from 'node:assert/strict';
import { loadLanguage } from '../../../src/documents/checks/languages/load-language.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import type { Language } from '../../../src/relationship/client/identity.ts';
import { aLanguage } from '../../support/letter-checks.ts';

describe('A sentence with a day, a sum or a task in it', () => {
  const language = aLanguage({
    marks: { blame: ['because of you', 'you always'], threat: ['or i will sue'], 'over-explaining': ['because my'] },
    instead: { blame: ['Let us look ahead.'], threat: ['Let us look ahead.'], 'over-explaining': ['It is decided.'] },
  });
  const mended = (text: string) => {
    const [finding] = new LetterChecker(language).check({ text, kind: 'message', facts: {} });
    assert.ok(finding, text);
    return finding.replacements.map(({ start, end, text: words }) => text.slice(0, start) + words + text.slice(end));
  };

  it('loses the clause alone, and keeps what it says', () => {
    assert.deepEqual(mended('I stop on 31 March 2027 because my wife is ill.'), ['I stop on 31 March 2027.']);
    assert.deepEqual(mended('Please pay the 400 euros by 5 May or I will sue you.'), [
      'Please pay the 400 euros by 5 May.',
    ]);
    assert.deepEqual(mended('Because of you it is late, but I deliver it on 5 May.'), ['But I deliver it on 5 May.']);
    assert.deepEqual(mended('- Login page of the shop, which you always changed\n'), ['- Login page of the shop.\n']);
  });

  it('has nothing offered where the clause holds the fact itself', () => {
    assert.deepEqual(mended('You always pay on 31 March.'), []);
  });

  it('may give way to another sentence where it says nothing of that', () => {
    assert.deepEqual(mended('Because of you it is late.'), ['Let us look ahead.']);
  });

  const letters: Readonly<Record<Language, string>> = {
    en: 'I will stop working for you on 31 March 2027 because my wife is ill and my car broke down.',
    fr: 'Mon dernier jour sera le 31 mars 2027, car ma femme est malade.',
    ru: 'Мой последний день 31 марта 2027 г., потому что жена болеет.',
    vi: 'Ngày làm việc cuối của tôi là 31 tháng 3 năm 2027, vì vợ tôi bị ốm.',
  };
  for (const [name, text] of Object.entries(letters))
    it(`keeps the last day in every language: ${name}`, async () => {
      const checker = new LetterChecker(await loadLanguage(name as Language));
      const findings = checker.check({ text, kind: 'farewell', facts: {} });
      const offered = findings
        .filter(({ rule }) => rule === 'over-explaining')
        .flatMap(({ replacements }) => replacements);
      assert.ok(offered.length > 0);
      for (const { start, end, text: words } of offered)
        assert.match(text.slice(0, start) + words + text.slice(end), /31.*2027/);
    });
});
