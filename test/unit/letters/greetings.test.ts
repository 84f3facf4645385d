import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { receiversOf } from '../../../src/actions/outgoing-document.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import type { Language } from '../../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { sampleClients, today } from '../../support/letters.ts';

type Contact = NonNullable<ClientRecord['contacts']>[number];

/** How a letter to somebody begins. */
async function greeting(language: Language, contact: Contact): Promise<string> {
  const pack = await loadLetterPack(language);
  const record: ClientRecord = { ...sampleClients.sparse.record, contacts: [contact] };
  const { text } = draftLetter(record, undefined, { kind: 'farewell', pack, documentId: 'd1', today });
  return text.split('\n').find((line) => /[,!]$/.test(line)) ?? '';
}

const her = { gender: 'female' } as const;
const friend = { ...her, formOfAddress: 'familiar' } as const;

describe('The greeting of a letter (practice 19)', () => {
  it('is to the person that the mail goes to: the first who has an address', async () => {
    const contacts = [{ name: 'Ann Lee' }, { name: 'Bob Ray', email: 'bob@acme.example' }];
    const record: ClientRecord = { ...sampleClients.sparse.record, contacts };
    const order = { kind: 'farewell', pack: await loadLetterPack('en'), documentId: 'd1', today } as const;
    assert.match(draftLetter(record, undefined, order).text, /^Dear Bob Ray,$/m);
    assert.equal(receiversOf(record, ['farewell'])[0]?.name, 'Bob Ray');
    const unreachable = { ...record, contacts: contacts.slice(0, 1) };
    assert.match(draftLetter(unreachable, undefined, order).text, /^Dear Ann Lee,$/m);
  });

  it('names a woman or a man by family name in French where it is certain, and by none where it is not', async () => {
    const to = (name: string) => greeting('fr', { ...her, name });
    assert.equal(await to('Anne-Sophie Le Goff'), 'Bonjour Madame Le Goff,');
    assert.equal(await to('Claire Martin'), 'Bonjour Madame Martin,');
    assert.equal(await to('Ingrid van der Berg'), 'Bonjour Madame van der Berg,');
    assert.equal(await to('MARTIN Claire'), 'Bonjour Madame MARTIN,');
    for (const name of [
      'Marie Claire Martin',
      'Nguyễn Lan',
      'Nguyen Thi Lan',
      'C. Martin',
      'Claire',
      'Martin, Claire',
      'Dr. Claire Martin',
    ])
      assert.equal(await to(name), 'Bonjour Madame,', name);
    assert.equal(await greeting('fr', { name: 'Claire Martin' }), 'Bonjour Claire Martin,');
    assert.equal(await greeting('fr', {}), 'Madame, Monsieur,');
  });

  it('says the whole name, politely, in the other languages', async () => {
    assert.equal(await greeting('en', { ...her, name: 'Nguyễn Thị Lan' }), 'Dear Nguyễn Thị Lan,');
    assert.equal(await greeting('ru', { ...her, name: 'Анна Петрова' }), 'Уважаемая Анна Петрова!');
    assert.equal(await greeting('ru', { ...her, name: 'Петрова Анна' }), 'Уважаемая Петрова Анна!');
    assert.equal(await greeting('vi', { ...her, name: 'Nguyễn Thị Lan' }), 'Kính gửi chị Nguyễn Thị Lan,');
  });

  it('says the first name to whom one is familiar with, where it is certain which one it is', async () => {
    const to = (name: string, language: Language = 'en') => greeting(language, { ...friend, name });
    assert.equal(await to('Ellen Marsh'), 'Dear Ellen,');
    assert.equal(await to('MARTIN Marie Claire', 'fr'), 'Bonjour Marie Claire,');
    assert.equal(await to('Анна Петрова', 'ru'), 'Анна, добрый день!');
    for (const name of [
      'Nguyễn Thị Lan',
      'Tran Minh',
      'Marie Claire Martin',
      'K. Hadjadj',
      'Dr. Ellen Marsh',
      'Marsh, Ellen',
    ])
      assert.equal(await to(name), `Dear ${name},`, name);
  });
});
