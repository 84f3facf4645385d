import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { french } from '../../../src/documents/checks/languages/french.ts';
import { loadLanguage } from '../../../src/documents/checks/languages/load-language.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import type { LetterFinding, Replacement } from '../../../src/documents/checks/letter-finding.ts';
import { type CheckedKind, ELEMENTS, ruleOfMissing } from '../../../src/documents/checks/required-elements.ts';
import type { RuleId } from '../../../src/documents/checks/rule-table.ts';
import { FRENCH_ELEMENTS, FRENCH_TONE } from '../../support/french-sentences.ts';
import { repositoryRoot } from '../../support/paths.ts';

const FILLINGS = {
  lastDay: '31 mars 2027',
  contact: 'nina@carpentier.example',
  invoice: 'F-12',
  amount: '300,00 €',
  due: '15 avril 2027',
  handoverDay: '30 mars 2027',
  successor: 'Lise Morel',
};
const FIXTURES = join(repositoryRoot, 'test/fixtures/letters/fr');

const checker = new LetterChecker(await loadLanguage('fr'));
const all = (text: string, kind: CheckedKind = 'farewell'): LetterFinding[] =>
  checker.check({ text, kind, facts: { moneyOpen: true, fillings: FILLINGS } });
const tone = (text: string): LetterFinding[] => all(text).filter(({ rule }) => !rule.startsWith('no-'));
const named = (text: string, findings: readonly LetterFinding[]): string[] =>
  findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
const applied = (text: string, { start, end, text: better }: Replacement): string =>
  text.slice(0, start) + better + text.slice(end);
const pairsOf = (lines: string): (readonly [string, string])[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
    .map(([broken = '', fine = '']) => [broken, fine]);

describe('French letters', () => {
  for (const [rule, lines] of Object.entries(FRENCH_TONE))
    it(`break the rule "${rule}" in these sentences, and not in those like them`, () => {
      const pairs = pairsOf(lines);
      assert.ok(pairs.length >= 12);
      for (const [broken, fine] of pairs) {
        assert.ok(
          tone(broken).some((finding) => finding.rule === rule),
          `not found: ${broken}`,
        );
        assert.deepEqual(named(fine, tone(fine)), [], fine);
      }
    });

  it('are without a finding once something that is offered stands there', () => {
    for (const [rule, lines] of Object.entries(FRENCH_TONE))
      for (const [broken] of pairsOf(lines))
        for (const finding of tone(broken)) {
          if (rule !== 'gap-left') assert.ok(finding.replacements.length > 0, `nothing is offered: ${broken}`);
          for (const replacement of finding.replacements) {
            const mended = applied(broken, replacement);
            assert.deepEqual(named(mended, tone(mended)), [], mended);
          }
        }
  });

  it('are offered at least three sentences by each rule on tone', () => {
    for (const rule of Object.keys(FRENCH_TONE) as RuleId[])
      if (rule !== 'gap-left') assert.ok((french.instead[rule]?.length ?? 0) >= 3, rule);
  });

  for (const element of ELEMENTS)
    it(`hold "${element}" in these sentences, and not in those like them`, () => {
      const lacks = (text: string): boolean => all(text).some(({ rule }) => rule === ruleOfMissing(element));
      for (const [holding, lacking] of pairsOf(FRENCH_ELEMENTS[element])) {
        assert.ok(!lacks(holding), holding);
        assert.ok(lacks(lacking), lacking);
      }
    });

  it('hold what they lacked once something that is offered stands there', () => {
    const letter =
      'Bonjour Madame Perrin,\n\nvoici la lettre que je vous avais annoncée au début de la semaine.\n\nNina';
    for (const element of ELEMENTS) {
      const rule = ruleOfMissing(element);
      const missing = all(letter).find((finding) => finding.rule === rule);
      assert.ok((missing?.replacements.length ?? 0) >= 3, rule);
      for (const replacement of missing?.replacements ?? []) {
        const mended = applied(letter, replacement);
        assert.deepEqual(named(mended, tone(mended)), [], mended);
        assert.ok(!all(mended).some((finding) => finding.rule === rule), mended);
      }
    }
  });
});

describe('French letters that Deorbit writes', () => {
  const letters = readdirSync(FIXTURES).flatMap((file) =>
    readFileSync(join(FIXTURES, file), 'utf8')
      .split('\n---\n')
      .map((text) => ({ file, text, kind: /<!-- ([\w-]+) \(/.exec(text)?.[1] ?? '' })),
  );
  // A script is what to say, and its answers to anger quote the other side.
  const checked = letters.filter(({ kind, file }) => kind !== 'conversation-script' && file !== 'hostile.md');
  const kindOf = (kind: string): CheckedKind => (kind === 'decline' ? 'message' : (kind as CheckedKind));

  it('have no fault but places that are still to be filled', () => {
    assert.ok(checked.length > 40);
    for (const { file, text, kind } of checked) {
      const findings = all(text, kindOf(kind)).filter(({ rule }) => rule !== 'gap-left');
      // With nothing on record nobody knows what is left to do.
      const known = findings.filter(({ rule }) => !(file === 'sparse.md' && rule === 'no-tasks'));
      assert.deepEqual(named(text, known), [], `${file} ${kind}`);
    }
  });
});
