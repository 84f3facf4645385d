import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLanguage, loadLanguageWith } from '../../../src/documents/checks/languages/load-language.ts';
import { findLetterLeaks, type LetterContext } from '../../../src/documents/checks/leaks/leak-findings.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import type { LetterFinding } from '../../../src/documents/checks/letter-finding.ts';
import { RULE_IDS, RULES, type RuleId } from '../../../src/documents/checks/rule-table.ts';
import { factsFor } from '../../../src/documents/client-facts.ts';
import { today } from '../../support/handover.ts';
import { aLanguage } from '../../support/letter-checks.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { aClient } from '../../support/records.ts';
import { type RuleExample, readRulePage } from '../../support/rule-pages.ts';

const FOLDER = join(repositoryRoot, 'docs', 'letters');
const overview = readFileSync(join(FOLDER, 'README.md'), 'utf8');

/** What the example's page shows is the client's record, or in a list those of others. */
function contextOf({ records }: RuleExample): LetterContext | undefined {
  if (records === undefined) return undefined;
  const record = aClient(Array.isArray(records) ? {} : (records as object));
  const others = Array.isArray(records)
    ? records.map((other, index) => aClient({ id: `other-${index}`, ...other }))
    : [];
  return { record, others, facts: factsFor(record, undefined, today) };
}

async function findAll(rule: RuleId, example: RuleExample): Promise<LetterFinding[]> {
  const { language, text, kind } = example;
  const checker = new LetterChecker(await loadLanguage(language));
  const leaks = await findLetterLeaks(text, contextOf(example));
  return [...checker.check({ text, kind, facts: { moneyOpen: rule === 'no-money' } }), ...leaks];
}

describe('The pages of the letter checks', () => {
  it('are one for each rule, and an overview that names every rule with its weight', () => {
    const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), RULE_IDS.map((rule) => `${rule}.md`).sort());
    const rows = overview.match(/^\| \[.*$/gm) ?? [];
    const expected = RULE_IDS.map((rule) => `| [${rule}](${rule}.md) | ${RULES[rule].severity} |`);
    assert.deepEqual(
      rows.map((row) => row.split('|')).map((cells) => `|${cells[1]}|${cells[3]}|`),
      expected,
    );
  });

  for (const rule of RULE_IDS)
    it(`show of ${rule} why it matters, and examples of which the bad are found and the good are fine`, async () => {
      const { text, examples } = readRulePage(rule);
      assert.ok(text.includes(`\`${rule}\` weighs \`${RULES[rule].severity}\``));
      for (const practice of RULES[rule].practices) assert.ok(text.includes(practice), practice);
      const wrong: string[] = [];
      for (const example of examples) {
        const rules = (await findAll(rule, example)).map((finding) => finding.rule);
        const isRight = example.isGood ? rules.length === 0 : rules.includes(rule);
        if (!isRight) wrong.push(`${example.language}, ${example.text}: ${rules.join(', ')}`);
      }
      assert.deepEqual(wrong, []);
      for (const language of ['en', 'fr', 'ru', 'vi'] as const) {
        const own = examples.filter((example) => example.language === language);
        assert.ok(own.filter(({ isGood }) => isGood).length >= 2, language);
        assert.ok(own.filter(({ isGood }) => !isGood).length >= 2, language);
      }
    });

  it('show settings and phrases that are read', async () => {
    const [, block = ''] = /"deorbit\.letterPhrases": (\{[\s\S]*?\n\})/.exec(overview) ?? [];
    const own: Readonly<Record<string, object>> = JSON.parse(block);
    for (const [name, phrases] of Object.entries(own)) {
      const language = await loadLanguageWith(name as RuleExample['language'], phrases);
      assert.ok(language.meanings.length > 0);
    }
    const rows = [...overview.matchAll(/^\| (`.+`) \| (?:the|a|one|up|only|what)\b/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, written = '']) => written.replaceAll('\\|', '|')),
    );
    assert.ok(rows.length >= 18);
    const classes = { you: ['you'] };
    for (const written of rows)
      aLanguage({ classes, marks: { blame: [`begin ${written}`.replace('begin ^', '^ a')] } });
  });
});
