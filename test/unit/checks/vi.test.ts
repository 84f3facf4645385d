import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLanguage } from '../../../src/documents/checks/compiled-language.ts';
import { vietnamese } from '../../../src/documents/checks/languages/vietnamese.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import { type CheckedKind, ELEMENTS, type Element } from '../../../src/documents/checks/required-elements.ts';
import type { RuleId } from '../../../src/documents/checks/rule-table.ts';
import { ELEMENTS_IN_VIETNAMESE } from '../../support/elements-in-vietnamese.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { type Pair, SENTENCES_IN_VIETNAMESE } from '../../support/sentences-in-vietnamese.ts';

const language = compileLanguage(vietnamese);
const FEWEST_PAIRS = 12;
/** Rules that hold for an ending alone. */
const OF_ENDINGS: readonly RuleId[] = ['over-explaining', 'wavering'];
const fillings = {
  lastDay: '30 tháng 6 năm 2027',
  contact: 'jana@novak.example',
  invoice: '2027-04',
  amount: '800 EUR',
  due: '1 tháng 6 năm 2027',
  handoverDay: '28 tháng 6 năm 2027',
  successor: 'chị Mai',
};

function check(text: string, kind: CheckedKind) {
  return new LetterChecker(language).check({ text, kind, facts: { moneyOpen: true, fillings } });
}

function toneOf(text: string, kind: CheckedKind): RuleId[] {
  return check(text, kind)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith('no-'));
}

describe('A Vietnamese letter', () => {
  for (const [rule, pairs] of Object.entries(SENTENCES_IN_VIETNAMESE) as [RuleId, readonly Pair[]][]) {
    const kind = OF_ENDINGS.includes(rule) ? 'farewell' : 'message';

    it(`has a finding of ${rule} where a sentence breaks it, and none in its neighbour`, () => {
      assert.ok(pairs.length >= FEWEST_PAIRS);
      for (const [broken, kept] of pairs) {
        assert.ok(toneOf(broken, kind).includes(rule), broken);
        assert.deepEqual(toneOf(kept, kind), [], kept);
      }
    });

    it(`reads well and has no finding after any replacement for ${rule}`, () => {
      for (const [broken] of pairs)
        for (const { replacements } of check(broken, kind).filter((finding) => finding.rule === rule))
          for (const { start, end, text } of replacements) {
            const mended = broken.slice(0, start) + text + broken.slice(end);
            assert.deepEqual(toneOf(mended, kind), [], mended);
          }
      assert.ok((vietnamese.instead[rule]?.length ?? 0) >= 3);
    });
  }

  it('is read alike in decomposed form', () => {
    for (const pairs of Object.values(SENTENCES_IN_VIETNAMESE))
      for (const sentence of pairs.flat())
        assert.deepEqual(toneOf(sentence.normalize('NFD'), 'farewell'), toneOf(sentence, 'farewell'), sentence);
  });

  it('has no more findings where it is written without diacritics', () => {
    for (const pairs of Object.values(SENTENCES_IN_VIETNAMESE))
      for (const [, kept] of pairs) assert.deepEqual(toneOf(withoutDiacritics(kept), 'message'), [], kept);
    for (const letter of lettersOfDeorbit('complete')) {
      const found = toneOf(withoutDiacritics(letter.text), letter.kind);
      assert.deepEqual(found, toneOf(letter.text, letter.kind), letter.kind);
    }
  });

  it('is too long over 250 syllables', () => {
    assert.deepEqual(toneOf('trang '.repeat(250), 'message'), []);
    assert.deepEqual(toneOf('trang '.repeat(251), 'message'), ['too-long']);
  });
});

describe('What a Vietnamese letter has to hold', () => {
  for (const element of ELEMENTS) {
    it(`is found, as is its absence: ${element}`, () => {
      const pairs = ELEMENTS_IN_VIETNAMESE[element];
      assert.ok(pairs.length >= FEWEST_PAIRS);
      for (const [lacking, holding] of pairs) {
        assert.ok(isMissing(lacking, element), lacking);
        assert.ok(!isMissing(holding, element), holding);
      }
    });

    it(`is added by each sentence that is offered: ${element}`, () => {
      const letter =
        'Kính gửi chị Mai,\n\nthư này nói về trang bán hàng mà hai bên đã làm từ đầu năm.\n\nTrân trọng,\nJana';
      const finding = check(letter, 'farewell').find(({ rule }) => rule === `no-${element}`);
      assert.ok(finding && finding.replacements.length >= (vietnamese.insert[element]?.length ?? 1));
      for (const { start, end, text } of finding.replacements) {
        const mended = letter.slice(0, start) + text + letter.slice(end);
        assert.ok(!isMissing(mended, element), text);
        assert.deepEqual(toneOf(mended, 'farewell'), [], text);
      }
    });
  }
});

describe('A Vietnamese letter that Deorbit writes', () => {
  for (const name of ['complete', 'sparse'])
    it(`has no finding but gaps: ${name}`, () => {
      for (const { kind, text } of lettersOfDeorbit(name)) {
        const findings = new LetterChecker(language).check({ text, kind, facts: {} });
        const found = findings.filter(({ rule }) => rule !== 'gap-left').map(({ rule }) => `${kind}: ${rule}`);
        assert.deepEqual(found, []);
      }
    });
});

/** The letters for a sample client, as the tests of their templates keep them. */
function lettersOfDeorbit(name: string): { readonly kind: CheckedKind; readonly text: string }[] {
  const letters = readFileSync(join(repositoryRoot, 'test', 'fixtures', 'letters', 'vi', `${name}.md`), 'utf8');
  return letters
    .split(/\n---\n\n(?=<!--)/)
    .map((text) => ({ text, kind: /^<!-- ([\w-]+)/.exec(text)?.[1] as CheckedKind }));
}

function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

function isMissing(text: string, element: Element): boolean {
  return check(text, 'farewell').some(({ rule }) => rule === `no-${element}`);
}
