import assert from 'node:assert/strict';
import { russian } from '../../../src/documents/letters/russian.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { lettersTo, type SampleClient } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

type Contact = NonNullable<ClientRecord['contacts']>[number];

/** A client in Saint Petersburg, of whom all is known that a letter says. */
function aClientIn(contact: Contact): SampleClient {
  const record: ClientRecord = {
    ...aClient({ id: 'parus', name: 'Парус', legalName: 'ООО «Парус»', stage: 'leaving' }),
    language: 'ru',
    project: 'Интернет-магазин',
    address: '191023, Санкт-Петербург, Садовая ул., 21',
    contacts: [contact],
    agreement: {
      reference: 'договор оказания услуг № 12',
      signedOn: '2024-02-01',
      startedOn: '2024-02-12',
      clauseUsed: 'п. 9.2 договора',
      latePayment: { regime: 'contract', rate: '1 % a month', clause: 'п. 6.3 договора' },
      ownership: 'client',
      ownershipFrom: 'с оплатой итогового счёта',
      retainers: [{ what: 'Хостинг', amount: '6000.00 RUB', every: 'month' }],
    },
    scope: [
      { what: 'Страница входа', state: 'approved', due: '2026-10-02' },
      { what: 'Быстрый поиск', state: 'agreed' },
      { what: 'Подарочные карты', state: 'agreed', ownerAfter: 'Студия «Маяк»' },
      { what: 'Корзина', state: 'done', location: 'ветка main' },
    ],
    invoices: [
      {
        number: '2026-041',
        issued: '2026-07-15',
        due: '2026-08-14',
        amount: '120000.00 RUB',
        payments: [{ on: '2026-08-20', amount: '40000.00 RUB' }],
        reminders: [{ on: '2026-08-22', stage: 'friendly' }],
      },
    ],
    prepayments: [{ amount: '400000.00 RUB', earned: '250000.00 RUB' }],
    exit: {
      lastDay: '2026-10-14',
      recipient: 'Студия «Маяк»',
      reason: 'мой график больше не позволяет уделять проекту столько времени, сколько нужно.',
      optionsOffered: [{ what: 'созвон с новым разработчиком' }],
      referrals: [{ name: 'Студия «Маяк»', contact: 'mayak@example.ru' }],
      questionsUntil: '2026-11-14',
      deletionOn: '2026-11-30',
    },
  };
  return { record, profile: { version: 1, name: 'Ира Лунёва' } };
}

const anna: Contact = { name: 'Соколова Анна Сергеевна', patronymic: 'Сергеевна', gender: 'female' };
const ilya: Contact = { name: 'Илья Громов', gender: 'male' };

/** The texts of every kind in every variant, by its name, without Deorbit's marks. */
function textsTo(contact: Contact): readonly (readonly [string, string])[] {
  return lettersTo(aClientIn(contact), russian).map(({ kind, variant, rendering }) => [
    `${kind} (${variant})`,
    rendering.text.replace(/ ?<!--.*?-->/g, '').trim(),
  ]);
}

describe('Letters in Russian', () => {
  it('greet by first name and patronymic, also where the family name comes first', () => {
    for (const [name, text] of textsTo({ ...anna, formOfAddress: 'formal' }))
      if (/farewell|payment|statement/.test(name)) assert.match(text, /^Уважаемая Анна Сергеевна!$/m, name);
  });

  it('greet somebody whose gender is not known without guessing it', () => {
    const texts = new Map(textsTo({ name: 'Саша Ким', formOfAddress: 'formal' }));
    assert.match(texts.get('farewell (standard)') ?? '', /^Здравствуйте, Саша Ким!$/m);
  });

  it('say «ты» to whom it is said, and «Вы» to everybody else', () => {
    for (const contact of [anna, ilya]) {
      for (const [name, text] of textsTo({ ...contact, formOfAddress: 'familiar' }))
        if (/farewell|payment/.test(name))
          assert.deepEqual(text.match(/(?<!\p{L})(?:Вы|Вас|Вам|Ваш\p{L}*|\p{L}+[еиь]те)(?!\p{L})/gu) ?? [], [], name);
      for (const [name, text] of textsTo({ ...contact, formOfAddress: 'formal' }))
        assert.doesNotMatch(text, /(?<!\p{L})(?:ты|теб[яе]|тво\p{L}+)(?!\p{L})/iu, name);
    }
  });

  it('tell the gender of nobody who writes', () => {
    const gendered =
      /(?<!\p{L})(?:[а-я]+л[а]? (?:я|бы)|я [а-я]+ла?|рад|рада|готова?|благодар(?:ен|на)|долж(?:ен|на)|сама?)(?!\p{L})/iu;
    for (const [name, text] of textsTo(ilya)) assert.doesNotMatch(text, gendered, name);
  });

  it('end no sentence with two full stops, and leave no doubled blank', () => {
    for (const contact of [anna, ilya])
      for (const [name, text] of textsTo(contact)) assert.doesNotMatch(text, /\.\.|\S {2,}\S|««|»»| [,.;:!?]/, name);
  });

  it('decline the month since which one works together', () => {
    assert.match(new Map(textsTo(anna)).get('conversation-script (standard)') ?? '', /с февраля 2024\sг\., и/);
  });
});
