import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLanguage } from '../../../src/documents/checks/languages/load-language.ts';
import { LetterChecker } from '../../../src/documents/checks/letter-checker.ts';
import type { LetterFinding, Replacement } from '../../../src/documents/checks/letter-finding.ts';
import type { CheckedKind } from '../../../src/documents/checks/required-elements.ts';
import { ENGLISH_EXAMPLES } from './en-examples.ts';

const FILLINGS = {
  lastDay: '30 June 2027',
  contact: 'jo@mail.example.com',
  invoice: '2027-12',
  amount: '€1,200.00',
  due: '14 May 2027',
  handoverDay: '25 June 2027',
  successor: 'Kit Arden',
};
const FEWEST_PAIRS = 12;

describe('The English letter checks', () => {
  for (const [rule, examples = ''] of Object.entries(ENGLISH_EXAMPLES))
    it(`tell what breaks ${rule} from what does not`, async () => {
      const pairs = pairsIn(examples);
      assert.ok(pairs.length >= FEWEST_PAIRS);
      for (const [faulty, clean] of pairs) {
        assert.ok(
          (await toneOf(faulty)).some((finding) => finding.rule === rule),
          faulty,
        );
        assert.deepEqual(await told(clean), []);
      }
    });

  it('offer nothing that has a finding itself', async () => {
    const texts = Object.values(ENGLISH_EXAMPLES).flatMap((examples) => pairsIn(examples).map(([faulty]) => faulty));
    for (const text of texts)
      for (const finding of await toneOf(text)) {
        // A sentence with a day or a sum in it is cut, not exchanged.
        const fewest = /\d/.test(text) ? 0 : 3;
        assert.ok(finding.replacements.length >= fewest, `${finding.rule}: ${text}`);
        const before = (await toneOf(text)).length;
        for (const offer of finding.replacements) {
          assert.deepEqual(await told(offer.text), []);
          assert.ok((await toneOf(mended(text, offer))).length < before, `${text} -> ${offer.text}`);
        }
      }
  });

  it('offer sentences that add what is missing', async () => {
    const text = 'Dear Ellen,\n\nthis is a letter that has a body of some length.\n\nBest,\nJo';
    const missing = await check(text, 'farewell');
    assert.equal(missing.length, 7);
    for (const { rule, replacements } of missing)
      for (const offer of replacements) {
        const left = (await check(mended(text, offer), 'farewell')).map((finding) => finding.rule);
        assert.ok(!left.includes(rule), `${rule}: ${offer.text}`);
        assert.ok(left.length < missing.length && left.every((each) => each.startsWith('no-')), offer.text);
      }
  });

  it('know a last day from other days', async () => {
    const misses = async (text: string, rule: string) =>
      (await check(text, 'farewell')).some((each) => each.rule === rule);
    for (const text of ['My last day is Friday 12/12.', 'My last day is 31.3.', 'My last day is at the end of March.'])
      assert.ok(!(await misses(text, 'no-last-day')), text);
    for (const text of [
      'I would like to end the agreement of 4 March 2025.',
      'Code and accesses go to the client on 28 April 2027.',
    ])
      assert.ok(await misses(text, 'no-last-day'), text);
  });

  it('know an end and where to ask in other words', async () => {
    const end = 'From 1 April 2027 I will be working for another company, so I can no longer take care of your site.';
    const found = await check(`${end} Call or write whenever something is unclear.`, 'farewell');
    assert.deepEqual(
      found.filter(({ rule }) => ['no-clear-end', 'no-last-day', 'no-contact', 'threat'].includes(rule)),
      [],
    );
  });

  it('take no TODO that is spoken of for a place to fill', async () => {
    assert.deepEqual(await told('I removed the TODO comments.'), []);
    assert.ok((await told('TODO: write the list.')).some((each) => each.startsWith('gap-left')));
  });

  it('find nothing but gaps in the letters of the templates', async () => {
    const found: string[] = [];
    for (const { kind, text } of ['complete', 'sparse'].flatMap(lettersIn))
      for (const { rule, start, end } of await check(text, kind))
        if (rule !== 'gap-left') found.push(`${kind}: ${rule}: ${text.slice(start, end)}`);
    assert.deepEqual(found, []);
  });
});

function pairsIn(examples: string): [string, string][] {
  return examples
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]);
}

async function check(text: string, kind: CheckedKind): Promise<LetterFinding[]> {
  const checker = new LetterChecker(await loadLanguage('en'));
  return checker.check({ text, kind, facts: { moneyOpen: true, fillings: FILLINGS } });
}

/** What a sentence of an ending says in a wrong tone. */
async function toneOf(sentence: string): Promise<LetterFinding[]> {
  return (await check(sentence, 'farewell')).filter(({ rule }) => !rule.startsWith('no-'));
}

async function told(sentence: string): Promise<string[]> {
  return (await toneOf(sentence)).map(({ rule, start, end }) => `${rule}: ${sentence.slice(start, end)}: ${sentence}`);
}

function mended(text: string, { start, end, text: offered }: Replacement): string {
  return text.slice(0, start) + offered + text.slice(end);
}

function lettersIn(name: string): { readonly kind: CheckedKind; readonly text: string }[] {
  const letters = readFileSync(join('test', 'fixtures', 'letters', 'en', `${name}.md`), 'utf8');
  return letters.split(/^(?=<!-- [\w-]+ \([\w-]+\) -->)/m).map((text) => ({
    kind: (/^<!-- ([\w-]+)/.exec(text)?.[1] ?? 'message') as CheckedKind,
    text: text.replace(/\n---\n\s*$/, '\n'),
  }));
}
