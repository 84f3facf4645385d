import assert from 'node:assert/strict';
import { draftLetter } from '../../../src/actions/draft-letter.ts';
import { refreshDocument } from '../../../src/actions/refresh-handover.ts';
import { saveAnswers } from '../../../src/actions/save-answers.ts';
import type { LetterKind } from '../../../src/documents/letters/letter-kinds.ts';
import { vietnamese } from '../../../src/documents/letters/vietnamese.ts';
import { readAnswers } from '../../../src/documents/sections/answers.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { lettersTo, type SampleClient, today } from '../../support/letters.ts';
import { aClient } from '../../support/records.ts';

type Contact = NonNullable<ClientRecord['contacts']>[number];

const lan: Contact = { name: 'Nguyễn T. Lan', gender: 'female', formOfAddress: 'formal' };
const minh: Contact = { name: 'Trần Minh', gender: 'male', formOfAddress: 'familiar' };
const hoa: Contact = { name: 'Lê Hoa', gender: 'female', formOfAddress: 'familiar' };

/** A client in Đà Nẵng, of whom all is known that a letter says. */
const whole: ClientRecord = {
  ...aClient({ id: 'ben-cang', name: 'Bến Cảng', legalName: 'Công ty TNHH Bến Cảng', stage: 'leaving' }),
  language: 'vi',
  project: 'Nhà sách trực tuyến',
  address: '12 Lê Lợi, Đà Nẵng',
  agreement: {
    reference: 'hợp đồng dịch vụ số 02/2024',
    signedOn: '2024-02-01',
    startedOn: '2024-02-12',
    clauseUsed: 'điều 9.2',
    latePayment: { regime: 'contract', rate: '1 % a month', clause: 'điều 6.3' },
    ownership: 'client',
    ownershipFrom: 'khi hóa đơn cuối được thanh toán',
    survivingDuties: 'bảo mật trong hai năm',
    retainers: [{ what: 'hosting', amount: '600000 VND', every: 'month' }],
  },
  scope: [
    { what: 'Trang đăng nhập', state: 'approved', due: '2026-10-02' },
    { what: 'Tìm kiếm nhanh', state: 'agreed' },
    { what: 'Thẻ quà tặng', state: 'agreed', ownerAfter: 'Studio Sông Hàn' },
    { what: 'Giỏ hàng', state: 'done', location: 'branch main' },
  ],
  invoices: [
    {
      number: '2026-041',
      issued: '2026-05-15',
      due: '2026-06-14',
      amount: '12000000 VND',
      payments: [{ on: '2026-06-20', amount: '4000000 VND' }],
      reminders: [
        { on: '2026-07-06', stage: 'friendly' },
        { on: '2026-09-08', stage: 'firm' },
      ],
    },
  ],
  prepayments: [{ what: 'Dự án tám tuần', amount: '40000000 VND', earned: '25000000 VND' }],
  exit: {
    lastDay: '2026-10-14',
    recipient: 'Studio Sông Hàn',
    reason: 'Lịch làm việc của tôi không còn đủ thời gian cho dự án này.',
    optionsOffered: [{ what: 'một buổi hướng dẫn cho lập trình viên mới' }],
    referrals: [{ name: 'Studio Sông Hàn', contact: 'chao@songhan.example' }, { name: 'Phạm Q. Huy' }],
    questionsUntil: '2026-11-14',
    deletionOn: '2026-11-30',
  },
};
const bare: ClientRecord = { ...aClient({ id: 'nang', name: 'Tiệm bánh Nắng' }), language: 'vi' };

function to(record: ClientRecord, contact?: Contact): SampleClient {
  return { record: contact ? { ...record, contacts: [contact] } : record, profile: { version: 1, name: 'Vũ An' } };
}

const FOR_OTHERS = [
  'agreement-checklist',
  'client-manual',
  'conversation-script',
  'successor-briefing',
  'termination-agreement',
];

/** Every letter to the client, by its name, without Deorbit's marks. */
function lettersOf(client: SampleClient): readonly (readonly [string, string])[] {
  return lettersTo(client, vietnamese)
    .filter(({ kind }) => !FOR_OTHERS.includes(kind))
    .map(({ kind, variant, rendering }) => [`${kind} (${variant})`, rendering.text.replace(/ ?<!--.*?-->/g, '')]);
}

const clients = { lan: to(whole, lan), minh: to(bare, minh), hoa: to(whole, hoa), company: to(bare) };

const answers = {
  'hóa đơn nào': '2026-7',
  'xuất hóa đơn': '1 tháng 6 năm 2026',
  'hạn thanh toán': '1 tháng 7 năm 2026',
  'số tiền': '500 EUR',
  'các lần nhắc': '10 tháng 7 năm 2026',
  'điều khoản': 'điều 9.2',
  'làm việc cuối cùng': '14 tháng 10 năm 2026',
  'số tiền tạm ứng': '4000 EUR',
  'giá trị đã làm': '2500 EUR',
} as const;

/** What the record holds once a letter's gaps were filled, and the letter refreshed from it. */
function answered(kind: LetterKind, variant: string) {
  const draft = (record: ClientRecord) =>
    draftLetter(record, undefined, { kind, variant, invoice: undefined, pack: vietnamese, documentId: 'd1', today });
  const before = draft(bare);
  const current = Object.entries(answers).reduce((all, [gap, text]) => all.replaceAll(`‹${gap}?›`, text), before.text);
  const read = readAnswers(before, current);
  const { changes, refused } = saveAnswers({ record: bare, profile: { version: 1 }, answers: read, language: 'vi' });
  const record = changedValue(bare, changes) as ClientRecord;
  const { merged } = refreshDocument(record, { identity: before.identity, before, current }, () => draft(record));
  return { record, refused, merged };
}

describe('A letter in Vietnamese', () => {
  it('says "chị" to a woman and "anh" to a man from the greeting to the end, politely or familiarly', () => {
    for (const [name, text] of lettersOf(clients.lan)) {
      assert.match(text, /\nKính gửi chị Nguyễn T\. Lan,\n/, name);
      assert.doesNotMatch(text, /(?<!\p{L})[Aa]nh(?!\p{L})|khách hàng/u, name);
    }
    for (const [name, text] of lettersOf(clients.minh)) {
      assert.match(text, /\nChào anh Minh,\n[\s\S]*\nThân mến,\n/, name);
      assert.doesNotMatch(text, /(?<!\p{L})[Cc]hị(?!\p{L})|khách hàng|Kính/u, name);
    }
    for (const [name, text] of lettersOf(clients.hoa)) assert.match(text, /\nChào chị Hoa,\n/, name);
  });

  it('speaks to the company where nobody is named, and never as to a friend', () => {
    for (const [name, text] of lettersOf(clients.company)) {
      assert.match(text, /\nKính gửi Tiệm bánh Nắng,\n[\s\S]*Quý khách hàng[\s\S]*\nTrân trọng,\n/, name);
      assert.doesNotMatch(text, /(?<!\p{L})(?:[Aa]nh|[Cc]hị|[Ee]m|[Bb]ạn)(?!\p{L})/u, name);
    }
  });

  it('begins no sentence with a small letter, doubles no word and no stop, and is composed', () => {
    for (const [who, client] of Object.entries(clients))
      for (const [name, text] of lettersOf(client)) {
        const prose = text.replace(/ [TQ]\. /g, ' ');
        assert.doesNotMatch(prose, /(?:^|[.!?] )\p{Ll}/mu, `${name} to ${who}`);
        assert.doesNotMatch(prose, /(?<!\p{L})(\p{L}+) \1(?!\p{L})|\.\.|,,| [,.;]| {2}/iu, `${name} to ${who}`);
        assert.equal(text, text.normalize('NFC'), `${name} to ${who}`);
      }
  });

  it('greets familiarly by the given name, the last word of a Vietnamese name and the first of another', () => {
    const to = (name: string) => {
      const contacts = [{ name, formOfAddress: 'familiar' as const, gender: 'male' as const }];
      const record = { ...clients.lan.record, contacts };
      return lettersOf({ ...clients.lan, record })[0]?.[1] ?? '';
    };
    assert.match(to('Nguyễn Văn Minh'), /\nChào anh Minh,\n/);
    assert.match(to('Tạ Quang Bửu'), /\nChào anh Bửu,\n/);
    assert.match(to('Paul Martin'), /\nChào anh Paul,\n/);
    assert.match(to('Minh'), /\nChào anh Minh,\n/);
  });

  it('sets "ngày" before each day, also before one that is a gap', () => {
    for (const [who, client] of Object.entries(clients))
      for (const [name, text] of lettersOf(client)) {
        const prose = text.replace(/^\|.*$/gm, '');
        for (const { index } of prose.matchAll(/\d{1,2} tháng \d|‹làm việc cuối cùng\?›/g))
          assert.match(prose.slice(0, index), /ngày $|năm \d{4} và $/, `${name} to ${who}`);
      }
  });

  it('stays under 180 words beside what it lists, gender and stage whatever they are', () => {
    for (const client of [clients.lan, clients.hoa])
      for (const [name, text] of lettersOf(client)) {
        const prose = text.split('\n').filter((line) => !/^(?:[-#|]|$)/.test(line));
        const words = prose.join(' ').match(/[^\s]*[\p{L}\p{N}][^\s]*/gu) ?? [];
        assert.ok(words.length < 180, `${name} has ${words.length} words`);
      }
  });

  it('takes answers in the middle of its sentences, and keeps them when it is refreshed', () => {
    const notice = answered('non-payment-notice', 'standard');
    assert.deepEqual(notice.refused, []);
    assert.deepEqual(notice.merged.conflicts, []);
    assert.deepEqual(notice.record.invoices, [
      {
        id: 'invoice',
        number: '2026-7',
        issued: '2026-06-01',
        due: '2026-07-01',
        amount: '500.00 EUR',
        reminders: [{ id: 'reminder', on: '2026-07-10' }],
      },
    ]);
    assert.match(notice.merged.text, /Hóa đơn số 2026-7 ngày 1 tháng 6 năm 2026 chưa được thanh toán\. Vì vậy/);
    const farewell = answered('farewell', 'refund');
    assert.deepEqual([farewell.refused, farewell.merged.conflicts], [[], []]);
    assert.match(farewell.merged.text, /Sau ngày 14 tháng 10 năm 2026, tôi không thể/);
    assert.match(farewell.merged.text, /hoàn trả 1\.500,00\s€ chậm nhất ngày 15 tháng 10 năm 2026 <!--/);
  });
});
