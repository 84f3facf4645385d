import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLanguage } from '../../../src/documents/checks/languages/load-language.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import type { LetterFinding } from '../../../src/documents/checks/letter-finding.ts';
import type { CheckedKind } from '../../../src/documents/checks/required-elements.ts';

const fixtures = join('test', 'fixtures');
type Pairs = readonly (readonly [found: string, near: string])[];
const table: Readonly<Record<string, Pairs>> = JSON.parse(readFileSync(join(fixtures, 'checks', 'ru.json'), 'utf8'));
const facts = {
  moneyOpen: true,
  fillings: {
    lastDay: '30 июня 2027 г.',
    contact: 'petr@mail.example',
    invoice: '№ 12',
    amount: '40 000 ₽',
    due: '10 июля 2027 г.',
    handoverDay: '28 июня 2027 г.',
    successor: 'Олег Панин',
  },
};
const language = await loadLanguage('ru');
const check = (text: string, kind: CheckedKind = 'farewell'): LetterFinding[] =>
  new LetterChecker(language).check({ text, kind, facts });
const isGap = ({ rule }: LetterFinding) => rule === 'gap-left';
const isMissing = ({ rule }: LetterFinding) => rule.startsWith('no-');
const shown = (text: string, findings: readonly LetterFinding[]) =>
  findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);

/** The text with a finding's replacement in place of what was found. */
function mended(text: string, { start, end, text: offer }: LetterFinding['replacements'][number]): string {
  return text.slice(0, start) + offer + text.slice(end);
}

for (const [rule, pairs] of Object.entries(table))
  describe(`The rule ${rule} in Russian`, () => {
    it('finds what breaks it, and nothing in what only looks like it', () => {
      for (const [found, near] of pairs) {
        assert.ok(
          check(found).some((finding) => finding.rule === rule),
          `not found: ${found}`,
        );
        const wrong = check(near).filter((finding) => finding.rule === rule || !isMissing(finding));
        assert.deepEqual(shown(near, wrong), [], near);
      }
    });

    it('offers what has no finding of its own', () => {
      for (const [found] of pairs) {
        const [finding] = check(found).filter((each) => each.rule === rule);
        if (!finding || isGap(finding)) continue;
        // A sentence with a day or a sum in it is cut, not exchanged.
        const fewest = isMissing(finding) ? 1 : /\d/.test(found) ? 0 : 3;
        assert.ok(finding.replacements.length >= fewest, found);
        for (const offer of finding.replacements) {
          const alone: string = isMissing(finding)
            ? `Это письмо о проекте, о нём мы говорили.${offer.text}`
            : offer.text;
          const left = check(alone).filter((each) => each.rule === rule || !isMissing(each));
          assert.deepEqual(shown(alone, left), [], `${found} -> ${offer.text}`);
          const again = check(mended(found, offer)).filter((each) => each.rule === rule);
          const others = check(found).filter((each) => each.rule === rule).length - 1;
          assert.ok(again.length <= others, mended(found, offer));
        }
      }
    });
  });

/** The hostile client's names are longer than a letter may be, and tear its sentences apart. */
const isLeftOut = (finding: LetterFinding, record: string) =>
  isGap(finding) || (record === 'hostile' && (finding.rule === 'too-long' || isMissing(finding)));

describe('The letters that Deorbit lays out in Russian', () => {
  for (const name of ['complete', 'hostile', 'sparse'])
    it(`break no rule for a client whose record is ${name}, but for what is left to fill in`, () => {
      const all = readFileSync(join(fixtures, 'letters', 'ru', `${name}.md`), 'utf8').split(/^<!-- (?=[a-z-]+ \()/m);
      for (const part of all.slice(1)) {
        const kind = /^[a-z-]+/.exec(part)?.[0] as CheckedKind;
        if (kind === 'conversation-script') continue;
        const text = part.slice(part.indexOf('-->') + 3);
        assert.deepEqual(
          shown(
            text,
            check(text, kind).filter((finding) => !isLeftOut(finding, name)),
          ),
          [],
          part.slice(0, 40),
        );
      }
    });
});
