import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { refreshDocument } from '../../../src/actions/refresh-handover.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import { english } from '../../../src/documents/letters/english.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { Language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleClients, today } from '../../support/letters.ts';

const { record: full, profile } = sampleClients.complete;

async function farewell(language: Language, different: Partial<ClientRecord>): Promise<string> {
  const pack = await loadLetterPack(language);
  const order = { kind: 'farewell', pack, documentId: 'd1', today } as const;
  const { text } = draftLetter({ ...full, ...different }, profile, order);
  return text.replace(/ ?<!--.*?-->/g, '').replace(/[\u00a0\u202f]/g, ' ');
}

function bullets(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('- '));
}

describe('A fact in a sentence of a letter', () => {
  it('brings no word along that stands before it, declined or not, and no marks of its own inside others', async () => {
    assert.match(await farewell('vi', { project: 'Dự án Hải Đăng' }), /tôi không thể tiếp tục dự án Hải Đăng\./);
    assert.match(await farewell('vi', { project: 'DỰ ÁN Hải Đăng' }), /tiếp tục dự án Hải Đăng\./);
    for (const project of ['Проект Парус', 'Проект «Парус»', '«Парус»', 'проект "Парус".'])
      assert.match(await farewell('ru', { project }), /продолжать работу над проектом «Парус»\. /, project);
    assert.match(await farewell('ru', { project: 'Сайт «Парус»' }), /над проектом «Сайт „Парус“»/);
    assert.match(await farewell('en', { project: 'Project Parus' }), /work on Project Parus\. /);
    assert.match(await farewell('ru', { name: 'ООО «Парус»', contacts: [] }), /коллеги из «ООО „Парус“»!/);
  });

  it('keeps a first word that only looks the same, or that is all there is', async () => {
    assert.match(await farewell('en', { project: 'On Call' }), /work on On Call\. /);
    assert.match(await farewell('en', { project: 'On-Call' }), /work on On-Call\. /);
    assert.match(await farewell('vi', { project: 'Dự án' }), /tiếp tục dự án Dự án\./);
  });

  it('ends as the sentence around it wants, and not as it was typed', async () => {
    const text = await farewell('en', {
      project: 'the web shop.',
      scope: [
        { what: 'Login page.', state: 'agreed', due: '2026-10-02' },
        { what: 'Faster search;', state: 'agreed' },
        { what: 'Cards, coupons.', state: 'agreed', ownerAfter: 'Kit' },
        { what: 'Who hosts it?', state: 'agreed', ownerAfter: 'Kit' },
      ],
      exit: { ...full.exit, optionsOffered: [{ what: 'a call.' }] },
    });
    assert.match(text, /\n# Our work together on the web shop: an important change\n/);
    assert.match(text, /no longer work on the web shop\. My schedule/);
    assert.deepEqual(bullets(text).slice(0, 3), [
      '- Login page, by 2 October 2026',
      '- Faster search',
      '- What stays open, with my notes: Cards, coupons and Who hosts it?',
    ]);
    assert.equal(bullets(text).at(-1), '- What I can offer: a call');
  });

  it('keeps the full stop of an abbreviation, once', async () => {
    const exit = { ...full.exit, optionsOffered: [{ what: 'tools, docs etc.' }] };
    const referrals = [{ name: 'Lumen Ltd.', contact: 'a@b.example' }, { name: 'Kit Arden Jr.' }];
    const text = await farewell('en', { project: 'Shop Inc.', exit: { ...exit, referrals } });
    assert.match(text, /work on Shop Inc\. My schedule/);
    assert.match(text, /: Lumen Ltd\. \(a@b\.example\) and Kit Arden Jr\.\n/);
    assert.match(text, /What I can offer: tools, docs etc\.\n/);
  });

  it('is shown as it is in tables, and where it is code, an address or punctuation itself', async () => {
    const text = await farewell('en', { project: 'C# & <b>;' });
    assert.match(text, /work on C# & &lt;b&gt;\. /);
    assert.match(await farewell('en', { project: '../shop' }), /work on \.\.\/shop\. /);
    assert.match(
      await farewell('en', { project: 'https://shop.example/a.' }),
      /work on <https:\/\/shop\.example\/a>\. /,
    );
  });

  it('is the same answer as the one that a person typed with a full stop, when the letter is refreshed', () => {
    const draft = (record: ClientRecord) =>
      draftLetter(record, undefined, { kind: 'farewell', variant: 'breach', pack: english, documentId: 'd1', today });
    const { record: bare } = sampleClients.sparse;
    const before = draft(bare);
    const current = before.text.replace('‹clause?›', 'clause 9.');
    const answers = readAnswers(before, current);
    const { changes } = saveAnswers({ record: bare, profile: { version: 1 }, answers, language: 'en' });
    const record = changedValue(bare, changes) as ClientRecord;
    assert.equal(record.agreement?.clauseUsed, 'clause 9.');
    const { merged } = refreshDocument(record, { identity: before.identity, before, current }, () => draft(record));
    assert.deepEqual(merged.conflicts, []);
    assert.match(merged.text, /I am ending it \(clause 9\.?\)\. After/);
  });
});
