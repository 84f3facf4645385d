import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { checkerFor, checkLetter } from '../../../src/actions/check-letter.ts';
import { englishText } from '../../../src/base/english-text.ts';
import { MOST_FINDINGS } from '../../../src/documents/checks/letter-checker.ts';
import type { LetterFinding } from '../../../src/documents/checks/letter-finding.ts';
import { RULE_IDS, SEVERITIES } from '../../../src/documents/checks/rule-table.ts';
import { type ReportedFinding, reportFindings } from '../../../src/documents/exports/findings-report.ts';
import { sarifOf } from '../../../src/documents/exports/sarif.ts';
import { type LabelledLetter, labelledLetters } from '../../support/labelled-letters.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { aClient } from '../../support/records.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });

/** The official schema says draft 4, and holds nothing that later drafts read differently. */
function officialSchema(): object {
  const path = join(repositoryRoot, 'test', 'fixtures', 'sarif', 'sarif-2.1.0-rtm.5.json');
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  assert.match($schema, /draft-04/);
  assert.match(id, /sarif-2\.1\.0/);
  return schema;
}

const isSarif = ajv.compile(officialSchema());
const place = { type: 'integer', minimum: 1 };
const range = { line: place, column: place, endLine: place, endColumn: place };
const isReport = ajv.compile({
  type: 'array',
  items: objectOf({
    file: { type: 'string' },
    rule: { enum: RULE_IDS },
    severity: { enum: SEVERITIES.filter((severity) => severity !== 'off') },
    ...range,
    message: { type: 'string', minLength: 1 },
    replacements: { type: 'array', items: objectOf({ ...range, text: { type: 'string' } }) },
  }),
});

/** All of these, and no others. */
function objectOf(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

interface Reported {
  readonly letter: LabelledLetter;
  readonly findings: readonly LetterFinding[];
  readonly json: readonly ReportedFinding[];
  readonly sarif: object;
}

async function report(letter: LabelledLetter): Promise<Reported> {
  const { text, kind, client: record, others, language, file } = letter;
  const audience = record && { record, clients: [record, ...others], profile: undefined, today: '2026-11-20' };
  const findings = await checkLetter(await checkerFor(language), { text, kind, facts: {} }, audience);
  const json: ReportedFinding[] = JSON.parse(JSON.stringify(reportFindings({ file, text, findings }, englishText)));
  const sarif = sarifOf(json, { said: englishText, version: '1.0.0', remarks: ['Something was not checked.'] });
  return { letter, findings, json, sarif: JSON.parse(JSON.stringify(sarif)) };
}

const home = join(repositoryRoot, 'test', 'letters');
const letters = (['en', 'fr', 'ru', 'vi'] as const).flatMap((language) =>
  labelledLetters(home, language).filter(({ heldOut }) => !heldOut),
);

/** Three words in a row of the text, and whatever in it looks like no word. */
function tellingParts(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const runs = words.slice(2).map((_, index) => words.slice(index, index + 3).join(' '));
  return [...runs, ...words.filter((word) => /\d/.test(word) && word.length > 5), ...(words.length < 3 ? [text] : [])];
}

describe('What is found in letters, for other programs', () => {
  let reports: readonly Reported[] = [];
  before(async () => {
    reports = await Promise.all(letters.map(report));
  });

  it('is SARIF 2.1.0 by the official schema, which refuses what is none', () => {
    assert.ok(reports.some(({ json }) => json.length > 5));
    for (const { sarif, letter } of reports)
      assert.ok(isSarif(sarif), `${letter.file}: ${ajv.errorsText(isSarif.errors)}`);
    assert.equal(isSarif({ version: '2.1.0', runs: [{}] }), false);
  });

  it('is an array of findings in JSON, with the fields that are promised and no others', () => {
    for (const { json, letter } of reports)
      assert.ok(isReport(json), `${letter.file}: ${ajv.errorsText(isReport.errors)}`);
    assert.equal(isReport([{ rule: 'blame' }]), false);
  });

  it('never quotes what leaks', () => {
    const quoted: string[] = [];
    let leaks = 0;
    for (const { letter, findings, json, sarif } of reports)
      for (const [index, { rule, start, end }] of findings.entries()) {
        if (!rule.startsWith('leak-')) continue;
        leaks++;
        const results = (sarif as { runs: [{ results: object[] }] }).runs[0].results;
        const { file: _, ...said } = json[index] ?? { file: '' };
        const told = JSON.stringify([said, results[index]]);
        for (const part of tellingParts(letter.text.slice(start, end)))
          if (told.includes(JSON.stringify(part).slice(1, -1)))
            quoted.push(`${letter.language}/${letter.file}: ${part}`);
      }
    assert.ok(leaks > 20, `${leaks} leaks`);
    assert.deepEqual(quoted, []);
  });

  it('quotes no secret through another rule', () => {
    for (const { letter, findings, json, sarif } of reports)
      for (const { rule, start, end } of findings)
        if (rule === 'leak-secret') {
          const secret = JSON.stringify(letter.text.slice(start, end)).slice(1, -1);
          assert.ok(!JSON.stringify([json, sarif]).includes(secret), `${letter.language}/${letter.file}`);
        }
  });

  it('is capped where thousands of secrets or names leak', async () => {
    const text = 'As for Bolt & Partners, the password: Blue7Kettle!\n\n'.repeat(3_000);
    const record = aClient();
    const clients = [record, aClient({ id: 'bolt', name: 'Bolt & Partners' })];
    const audience = { record, clients, profile: undefined, today: '2026-11-20' };
    const found = await checkLetter(await checkerFor('en'), { text, kind: 'message', facts: {} }, audience);
    assert.ok(found.length >= MOST_FINDINGS && found.length <= 2 * MOST_FINDINGS, String(found.length));
  });

  it('names a file of any name by an address, half of a character in it too', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const finding = {
      ...place,
      file: 'a b/\uD800:c.md',
      rule: 'blame',
      severity: 'error',
      message: 'm',
      replacements: [],
    };
    const report = JSON.stringify(sarifOf([finding], { said: englishText, version: '1.0.0', remarks: [] }));
    assert.ok(report.includes('"uri":"a%20b/%EF%BF%BD%3Ac.md"'), report);
  });
});
