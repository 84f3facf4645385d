import assert from 'node:assert/strict';
import { draftLetter, invoiceFor, type LetterOrder } from '../../../src/actions/draft-letter.ts';
import { runOwnLetter } from '../../../src/actions/own-templates.ts';
import { refreshDocument } from '../../../src/actions/refresh-handover.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { LETTER_KINDS, type LetterKind, variantsOf } from '../../../src/documents/letters/letter-kinds.ts';
import { builtInSource } from '../../../src/documents/own-templates/built-in-sources.ts';
import { firstCopy } from '../../../src/documents/own-templates/first-copy.ts';
import type { Rendering } from '../../../src/documents/rendering.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { language as languages } from '../../../src/relationship/client/identity.ts';
import { type SampleClient, sampleClients, today } from '../../support/letters.ts';
import { templatesInThisThread as worker } from '../../support/template-worker.ts';

const { complete, sparse, hostile } = sampleClients;
const order: LetterOrder = { kind: 'farewell', pack: english, documentId: 'k3f9x2', today };

async function drafted(
  source: string,
  { record, profile }: SampleClient,
  wanted: LetterOrder = order,
): Promise<{ readonly rendering: Rendering; readonly problems: readonly string[] }> {
  const templates = [{ name: wanted.kind, path: 'x', source }];
  const { text: own, broken } = await runOwnLetter(templates, worker, { record, profile, order: wanted });
  const problems = broken.flatMap((each) => each.problems.map(({ message }) => message.id));
  return { rendering: draftLetter(record, profile, { ...wanted, own }), problems };
}

describe('A letter by an own template', () => {
  for (const kind of LETTER_KINDS)
    it(`is, by a copy of the built-in one, the built-in letter in every language and variant: ${kind}`, async () => {
      for (const language of languages.options) {
        const pack = await loadLetterPack(language);
        const copy = firstCopy(kind, builtInSource(language, kind));
        for (const variant of variantsOf(kind))
          for (const client of [complete, sparse, hostile]) {
            const invoice = invoiceFor(client.record, kind, { named: undefined, today });
            const wanted = { ...order, kind, variant, invoice, pack };
            const { rendering, problems } = await drafted(copy, client, wanted);
            assert.deepEqual(problems, []);
            assert.deepEqual(rendering, draftLetter(client.record, client.profile, wanted));
          }
      }
    });

  it('asks only for what it shows, and the answer of a gap finds its field', async () => {
    const source = '{{salutation}}\n\nMy last day is {{lastDay}}. <!-- #lastDay -->\n\n{{signature}}';
    const { rendering, problems } = await drafted(source, sparse);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rendering.gaps.map(({ label }) => label),
      ['last working day'],
      'the signature stands in a line without a key: its gap has no place in the record',
    );
    const answered = rendering.text.replace('‹last working day?›', '14 October 2026');
    assert.deepEqual(
      readAnswers(rendering, answered).map(({ gap, text }) => [gap.field, text]),
      [[['exit', 'lastDay'], '14 October 2026']],
    );
  });

  it('is refreshed by it: the own sentences of the letter stay, and what changed in the record arrives', async () => {
    const source = '{{salutation}}\n\nI stop on {{lastDay}}. <!-- #lastDay -->\n\nThank you.';
    const { rendering: before } = await drafted(source, sparse);
    const current = before.text.replace('Thank you.', 'Thank you, and see you at the fair.');
    const record = { ...sparse.record, exit: { lastDay: '2026-10-14' } };
    const { rendering: fresh } = await drafted(source, { ...sparse, record });
    const { merged } = refreshDocument(record, { identity: before.identity, before, current }, () => fresh);
    assert.match(merged.text, /I stop on 14 October 2026\. <!--[\s\S]*see you at the fair\./);
    assert.deepEqual(merged.conflicts, []);
  });

  const broken: Readonly<Record<string, readonly [string, string]>> = {
    'names what its kind of letter has not got': ['{{clauze}}', 'template.unknownName'],
    'names what only another kind has': ['{{payBy}}', 'template.unknownName'],
    'calls something': ['{{lookup this "x"}}', 'template.call'],
    'is not well-formed': ['{{#if lastDay}}', 'template.unclosed'],
    'writes a mark of ours': ['<!-- deorbit:end letter k3f9x2 -->', 'template.letterMarks'],
    'leaves code open': ['```\n{{salutation}}', 'template.letterMarks'],
    'leaves a comment open': ['Dear <!-- and so on', 'template.letterMarks'],
  };
  for (const [what, [source, problem]] of Object.entries(broken)) {
    it(`is the built-in letter when the template ${what}`, async () => {
      const { rendering, problems } = await drafted(source, complete);
      assert.deepEqual(problems, [problem]);
      assert.deepEqual(rendering, draftLetter(complete.record, complete.profile, order));
    });
  }

  it('sees nothing private: the names are those of the letter, whatever the record holds', async () => {
    for (const name of ['decision', 'log', 'redFlags', 'record', 'fit'])
      for (const kind of ['farewell', 'conversation-script'] satisfies LetterKind[]) {
        const { problems } = await drafted(`{{${name}}}`, complete, { ...order, kind });
        assert.deepEqual(problems, ['template.unknownName'], name);
      }
  });
});
