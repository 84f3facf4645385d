import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { draftQuestionnaire } from '../../../src/actions/draft-questionnaire.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { loadQuestionnaireWords } from '../../../src/documents/questionnaire/words.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { findGaps } from '../../../src/documents/sections/gaps.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import { type Language, language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const profile = { version: 1 } as const;

async function drafted(record: ClientRecord, inLanguage: Language = 'en') {
  const words = await loadQuestionnaireWords(inLanguage);
  return draftQuestionnaire({ ...record, language: inLanguage }, { words, documentId: 'q1', today: '2026-11-20' });
}

/** Answers the question whose row is named. */
function answered(text: string, question: string, answer: string): string {
  const line = text.split('\n').find((each) => each.includes(`#${question} `)) ?? '';
  const [gap] = findGaps(line);
  assert.ok(gap, question);
  return text.replace(line, () => line.slice(0, gap.offset) + answer + line.slice(gap.offset + gap.length));
}

describe('The client questionnaire', () => {
  for (const each of language.options)
    it(`asks for terms and expectations in "${each}", each question once, with room for the answer (practice 155)`, async () => {
      const { text, gaps } = await drafted(aClient({ name: 'Acme <b>' }), each);
      const html = new MarkdownIt({ html: false }).render(text.replace(/<!--.*?-->/g, ''));
      assert.equal((html.match(/<h2>/g) ?? []).length, 4);
      assert.equal((html.match(/<tr>/g) ?? []).length - 4, gaps.length);
      assert.equal(new Set(gaps.map(({ row }) => row)).size, gaps.length);
      assert.equal(findGaps(text).length, gaps.length);
      assert.ok(!/[{}]/.test(html), 'a placeholder is left');
      assert.ok(html.includes('Acme &lt;b&gt;'));
    });

  it('shows nothing of the record but the name', async () => {
    const secret = aClient({ log: [{ on: '2026-11-01', line: 'rude again' }], decision: { reason: 'rude again' } });
    assert.ok(!(await drafted(secret)).text.includes('rude again'));
  });

  it('an answer is kept as one of the first talks, with its question (practice 155)', async () => {
    const rendering = await drafted(aClient());
    const text = answered(answered(rendering.text, 'payment', 'net 14, by Ms Roy'), 'decider', 'Jo Park');
    const answers = readAnswers(rendering, text);
    const { changes, refused } = saveAnswers({ record: aClient(), profile, answers, language: 'en' });
    assert.deepEqual(refused, []);
    const record = changedValue(aClient(), changes) as ClientRecord;
    assert.deepEqual(
      record.fit?.intake?.map(({ id, answer }) => [id, answer]),
      [
        ['decider', 'Jo Park'],
        ['payment', 'net 14, by Ms Roy'],
      ],
    );
    assert.match(record.fit?.intake?.[1]?.question ?? '', /^How are invoices paid/);
  });

  it('an answer that the record has already is not kept twice, and another one is not overwritten', async () => {
    const intake = [{ id: 'decider', question: 'Who decides?', answer: 'Jo Park' }];
    const record = aClient({ fit: { intake } });
    const rendering = await drafted(record);
    const same = readAnswers(rendering, answered(rendering.text, 'decider', 'Jo Park'));
    assert.deepEqual(saveAnswers({ record, profile, answers: same, language: 'en' }).changes, []);
    const other = readAnswers(rendering, answered(rendering.text, 'decider', 'Sam Roy'));
    const outcome = saveAnswers({ record, profile, answers: other, language: 'en' });
    assert.deepEqual(outcome.changes, []);
    assert.equal(outcome.refused[0]?.why.id, 'answer.recordSays');
  });
});
