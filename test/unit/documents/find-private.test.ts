import assert from 'node:assert/strict';
import { englishText } from '../../../src/base/english-text.ts';
import { fieldInWords } from '../../../src/documents/checks/leaks/field-words.ts';
import { findPrivate } from '../../../src/documents/checks/leaks/find-private.ts';
import { findLetterLeaks } from '../../../src/documents/checks/leaks/leak-findings.ts';
import { PRIVATE_PARTS } from '../../../src/documents/checks/leaks/private-index.ts';
import { factsFor } from '../../../src/documents/client-facts.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { today } from '../../support/handover.ts';
import { aClient } from '../../support/records.ts';
import { timeTaken } from '../../support/time-taken.ts';

const record = aClient({
  contacts: [{ id: 'jana', name: 'Jana Novak', email: 'jana@acme.example' }],
  invoices: [{ number: 'AC-0231', issued: '2026-08-28', due: '2026-09-27', amount: '3150.00 EUR' }],
  scope: [{ what: 'Publisher returns screen with barcode import', state: 'done' }],
  decision: { what: 'leave', reason: 'Chasing their money eats the whole profit of the job' },
  log: [
    { on: '2026-10-06', line: 'The family wants to sell two shops before Easter' },
    { on: '2026-10-07', line: 'Reminded Jana Novak about invoice AC-0231' },
    { on: '2026-10-08', line: 'Finished the publisher returns screen with barcode import' },
  ],
  redFlags: [{ flag: 'late', evidence: 'Le comptable a refusé l’acompte de trente pour cent sans explication' }],
  repairs: [{ kind: 'conversation', outcome: 'Тимур ещё раз говорил на повышенных тонах и бросил трубку' }],
  fit: {
    intake: [{ question: 'Ai quyết định?', answer: 'Mỗi tháng mất gần hai mươi giờ họp không công mà giá không tăng' }],
  },
});

const others: readonly ClientRecord[] = [
  aClient({
    id: 'pellworth',
    name: 'Pellworth Dental',
    project: 'Patient Diary',
    contacts: [
      { id: 'tom', name: 'Tom Arkwright', email: 'tom@pellworth.example' },
      { id: 'amy', name: 'Amy Lim', email: 'amy.lim@gmail.com' },
    ],
    invoices: [{ number: 'PW-0077' }, { number: 'AC-0231' }, { number: '2026-04' }],
    assets: [{ kind: 'domain', name: 'pellworth-smiles.example' }],
  }),
  aClient({ id: 'orange', name: 'Orange', project: 'Website' }),
  aClient({ id: 'dentika', name: 'Дентика', language: 'ru', contacts: [{ id: 'm', name: 'Геннадий Мельник' }] }),
  aClient({ id: 'hoasen', name: 'Nội thất Hoa Sen', language: 'vi', contacts: [{ id: 'k', name: 'Trần Minh Khôi' }] }),
];

// Of a record it is kept what its names are; each text is checked beside records that were just read.
const find = (text: string, checked = record, strangers = others) =>
  findPrivate(text, checked, structuredClone(strangers), factsFor(checked, undefined, today));
const fieldsOf = (text: string) => find(text).map(({ kind, field }) => `${kind} ${field}`);

describe('Text of a private field in a letter', () => {
  it('knows what an exit does not tell: why it comes early, why a check was left out', () => {
    const exit = {
      lastDay: '2027-03-31',
      reason: 'My schedule no longer leaves the time',
      earlyReason: 'Her nephew offered to do everything for half',
      checklist: [{ step: 'talk' as const, skipped: 'They never gave us the old server anyway' }],
    };
    const leaving = aClient({ exit });
    const fields = (text: string) => find(text, leaving).map(({ field }) => field);
    assert.deepEqual(fields('Her nephew offered to do everything for half.'), ['exit']);
    assert.deepEqual(fields('They never gave us the old server anyway.'), ['exit']);
    assert.deepEqual(fields('My schedule no longer leaves the time.'), []);
  });

  it('is found with its place, and nothing of it in what is said of it', async () => {
    const text = 'Hello 🙂 Jana,\r\n\r\nAs your family wants to sell two shops before Easter, I stop here.\r\n';
    const [found, ...more] = find(text);
    assert.equal(found && text.slice(found.start, found.end), 'family wants to sell two shops before Easter');
    assert.deepEqual([found?.field, more], ['log', []]);
    const context = { record, others, facts: factsFor(record, undefined, today) };
    const [told] = await findLetterLeaks(text, context);
    assert.deepEqual(told?.message, { id: 'check.leak.private', values: { field: { id: 'leak.field.log' } } });
    assert.doesNotMatch(JSON.stringify(told), /family|Easter/);
  });

  it('that only the preview shows is found with its whole line, and once where the source tells it too', () => {
    const hidden = 'The fam**i**ly wants to sell t&#119;o sh<!-- x -->ops before Easter.';
    const plain = 'The family wants to sell two shops before Easter.';
    const places = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(places(`Hello,\n\nAll is well.\n  ${hidden}  \nGoodbye.`), [hidden]);
    assert.deepEqual(places(`${plain}\nAll is well.\n${hidden}`), [plain.slice(0, -1), hidden]);
  });

  it('that only the preview shows is told beside text of another field in its line, and in the order of the text', () => {
    const hidden = 'Chas**in**g their mo**n**ey eats the who**l**e profit of the job.';
    const plain = 'The family wants to sell two shops before Easter.';
    const places = (text: string) => find(text).map(({ field, start, end }) => [field, text.slice(start, end)]);
    const log = ['log', plain.slice(0, -1)];
    const line = `   ${plain} ${hidden} `;
    assert.deepEqual(places(`Hello,\n${line}\n`), [log, ['decision', line.trim()]]);
    assert.deepEqual(places(`${plain}\n${hidden}`), [log, ['decision', hidden]]);
    const earlier = 'As your fam**i**ly wants to s**e**ll t**w**o sh**o**ps before Easter, I wait.';
    const later = 'The fam**i**ly wants to s**e**ll t**w**o sh**o**ps before Easter.';
    assert.deepEqual(places(`${earlier}\n\n${later}`), [
      ['log', earlier],
      ['log', later],
    ]);
    assert.deepEqual(places(`${later}\n${plain}`), [['log', later], log]);
  });

  it('is found wherever it stands, a few words of it before the whole', () => {
    const text =
      'As your family wants to sell two shops before Easter, I wait.\n\nThe family wants to sell two shops before Easter.';
    assert.deepEqual(
      find(text).map(({ start, end }) => text.slice(start, end)),
      ['family wants to sell two shops before Easter', 'The family wants to sell two shops before Easter'],
    );
    assert.deepEqual(fieldsOf('Like Pellworth Dental, the family wants to sell two shops before Easter.'), [
      'otherClient name',
      'private log',
    ]);
  });

  it('is what the client is told where one word of five is the person’s own, but not in a short sentence', () => {
    const lines = [
      'Novak shouted at Jana',
      'Loathed publisher returns screen barcode',
      'Loathed barcode screen fiercely returns',
    ];
    const judged = aClient({ ...record, log: lines.map((line) => ({ on: '2026-10-06', line })) });
    const found = (text: string) => find(text, judged).map(({ field }) => field);
    assert.deepEqual(found('Novak shouted at Jana.'), ['log']);
    assert.deepEqual(found('Loathed publisher returns screen barcode.'), []);
    assert.deepEqual(found('He loathes the barcode screen and fiercely returns.'), ['log']);
  });

  it('is called by what the field is to a person', async () => {
    const own = aClient({ ...record, myThoughts: 'They hide the real numbers from their own bank' } as ClientRecord);
    const context = { record: own, others, facts: factsFor(own, undefined, today) };
    const said = async (text: string) =>
      (await findLetterLeaks(text, context)).map(({ message: { id, values } }) => englishText.say(id, values));
    const [privately] = await said('They hide the real numbers from their own bank.');
    assert.equal(
      privately,
      'This is private: it comes from your own field “myThoughts”. The client should not read it.',
    );
    const fields = PRIVATE_PARTS.map((field) => fieldInWords({ kind: 'private', field }));
    const theirs = (['name', 'contacts', 'email', 'domain', 'project', 'invoices'] as const).map((field) =>
      fieldInWords({ kind: 'otherClient', field }),
    );
    for (const { id } of [...fields, ...theirs]) assert.notEqual(englishText.say(id), id);
  });

  for (const [what, text, field] of [
    ['in other case', 'CHASING THEIR MONEY EATS THE WHOLE PROFIT, says he.', 'decision'],
    [
      'with one word replaced',
      'To chase money that devours the whole profit of the job is dull. Chasing money kills whole profits of jobs.',
      'decision',
    ],
    [
      'in other forms, French',
      'Vos comptables avaient refusé les acomptes de trente pour cent sans explications.',
      'redFlags',
    ],
    ['without accents', 'Le comptable a refuse l’acompte de trente pour cent.', 'redFlags'],
    ['decomposed', 'Le comptable a refusé l’acompte de trente pour cent.'.normalize('NFD'), 'redFlags'],
    ['in other forms, Russian', 'Тимуру не стоит говорить на повышенном тоне и бросать трубку.', 'repairs'],
    ['with е for ё', 'Тимур еще раз говорил на повышенных тонах и бросил трубку', 'repairs'],
    ['in Vietnamese', 'Nói thật là mỗi tháng em mất gần hai mươi giờ họp không công mà giá không tăng.', 'fit'],
    ['in Vietnamese without diacritics', 'moi thang em mat gan hai muoi gio hop khong cong ma gia khong tang', 'fit'],
    ['across lines and marks', 'Chasing **their** money\neats [the whole](https://x.example) profit', 'decision'],
  ] as const)
    it(`is found ${what}`, () => assert.deepEqual(fieldsOf(text), [`private ${field}`]));

  for (const [what, text] of [
    ['four words', 'Your family wants to sell shops.'],
    ['words that the client is told anyway', 'I finished the publisher returns screen with barcode import.'],
    ['a reminder of its invoice', 'Dear Jana Novak, this is about invoice AC-0231 of 3,150 EUR.'],
    [
      'another letter in Vietnamese',
      'Em xin gửi chị hóa đơn tháng này, tổng giá trị hai mươi triệu đồng, hạn thanh toán cuối tháng.',
    ],
  ] as const)
    it(`is not seen in ${what}`, () => assert.deepEqual(fieldsOf(text), []));

  it('is looked for quickly: a letter of 300 words beside 500 lines of log', async () => {
    const words =
      'agreed basket later invoice shop promise call tomorrow price family money deadline banner design'.split(' ');
    const line = (n: number) =>
      Array.from({ length: 12 }, (_, at) => words[(n * 7 + at * (n % 5)) % words.length]).join(' ');
    const log = Array.from({ length: 500 }, (_, n) => ({ on: '2026-10-06', line: `${line(n)} ${n}` }));
    const busy = aClient({ log });
    const facts = factsFor(busy, undefined, today);
    const text = Array.from(
      { length: 25 },
      (_, n) => `${'We will hand over the shop by Friday as agreed then. '}${n}`,
    ).join('\n');
    findPrivate(text, busy, others, facts);
    const best = await timeTaken(() => findPrivate(text, busy, others, facts), { rounds: 20 });
    assert.ok(best < 5, `${best} ms`);
  });
});

describe('Another client in a letter', () => {
  for (const [what, text, field] of [
    ['by name', 'The same was done for Pellworth Dental.', 'name'],
    ['by a part of the name', 'We did this for the Pellworth booking, too.', 'name'],
    ['by an ordinary word with a capital', 'It worked well for Orange last year.', 'name'],
    ['by the name in another case, Russian', 'Я должен вернуть деньги «Дентике» до пятницы.', 'name'],
    ['by part of the name, Vietnamese', 'Em vừa làm cho Hoa Sen một trang như vậy.', 'name'],
    ['by a contact', 'As Tom Arkwright said, it works.', 'contacts'],
    ['by a family name', 'На прошлой неделе Мельник перевёл всю сумму.', 'contacts'],
    ['by the name one is called by, Vietnamese', 'Em gửi cho anh Minh Khôi rồi.', 'contacts'],
    ['by address', 'Write to Tom@Pellworth.example instead.', 'email'],
    ['by a public address', 'Write to amy.lim@gmail.com instead.', 'email'],
    ['by domain', 'See https://www.pellworth.example/x for a sample.', 'domain'],
    ['by a domain of theirs', 'See pellworth-smiles.example for a sample.', 'domain'],
    ['by project', 'We built the Patient Diary in a month.', 'project'],
    ['by invoice number', 'Like invoice pw-0077, it is overdue.', 'invoices'],
  ] as const)
    it(`is found ${what}`, () => assert.deepEqual(fieldsOf(text), [`otherClient ${field}`]));

  for (const text of [
    'Orange is the colour of the button; the orange one stays.',
    'The website stays online, and every dental clinic has a patient diary.',
    'Invoice AC-0231 of 2026-04 is overdue.',
    'Write to me@gmail.com, Tom.',
    'Jana Novak has the key.',
  ])
    it(`is not seen in: ${text}`, () => assert.deepEqual(fieldsOf(text), []));

  it('is not this client, nor who this client knows already', () => {
    const known = aClient({
      id: 'pellworth-lab',
      name: 'Pellworth Lab',
      exit: { referrals: [{ name: 'Tom Arkwright' }] },
    });
    assert.deepEqual(find('Pellworth is glad, and so is Tom Arkwright.', known), []);
    assert.deepEqual(find('The same was done for Pellworth Dental.', others[0], others), []);
    const own = 'The Patient Diary, pellworth-smiles.example, tom@pellworth.example, PW-0077, and Tom Arkwright.';
    assert.deepEqual(find(own, others[0], others), []);
    assert.deepEqual(
      find(own).map(({ field }) => field),
      ['project', 'domain', 'email', 'invoices', 'contacts'],
    );
  });

  describe('is told from much that looks alike', () => {
    const strangers: readonly ClientRecord[] = [
      aClient({
        id: 'green',
        name: 'Owl Fern of Lund',
        legalName: 'Nordlicht Holding GmbH',
        contacts: [{ name: 'Ida Berg' }, { name: 'Bo Ek' }, { name: 'Zacharias', email: 'z@x.io' }, {}],
        project: 'Moonbase',
        invoices: ['1042', '2026-04-11', '2026/117', '31042', 'R-77x'].map((number) => ({ number })),
        assets: [
          { kind: 'hosting', name: 'bighost.example' },
          { kind: 'domain', name: 'x.io' },
        ],
      }),
      aClient({ id: 'studio', name: 'Studio 54' }),
      aClient({ id: 'bare', name: 'Ito', project: 'Web', contacts: [{ name: 'Uwe' }] }),
      aClient({ id: 'pell', name: 'Pellworth', project: 'Pier39' }),
      aClient({ id: 'steel', name: 'Stahlwerk Holding of Lund' }),
    ];
    const named = (text: string, checked = record) =>
      find(text, checked, [...others, ...strangers]).map(({ start, end }) => text.slice(start, end));

    it('by the words of a name that tell, and by no others', () => {
      assert.deepEqual(named('As for Owl Fern of Lund, fine.'), ['Owl Fern of Lund']);
      assert.deepEqual(named('As we did at Owl Fern and for Nordlicht in June.'), ['Owl Fern', 'Nordlicht']);
      assert.deepEqual(named('In Lund the GmbH of a Holding is a Fern and an Owl; Ito agrees.'), []);
      assert.deepEqual(named('The one for studio 54 was bigger than studio 12.'), ['studio 54']);
      assert.deepEqual(named('We flew to Moonbase, the moonbase of old.'), ['Moonbase']);
      assert.deepEqual(named('We know an owl Fern, a pier39, and the Web.'), []);
      assert.deepEqual(named('It was done for Stahlwerk Holding, and for Pellworth Dental.'), [
        'Stahlwerk Holding',
        'Pellworth Dental',
      ]);
    });

    it('by whole names of people, either way round, and by family names that are long enough', () => {
      assert.deepEqual(named('Ask Ida Berg, or Berg Ida, or Mr Berg, or Zacharias.'), [
        'Ida Berg',
        'Berg Ida',
        'Berg',
        'Zacharias',
      ]);
      assert.deepEqual(named('Ask Ida, or Ek, or Tom, or Uwe.'), []);
      assert.deepEqual(named('Ask Bo Ek.'), ['Bo Ek']);
      assert.deepEqual(named('Em gửi cho anh Trần Minh Khôi, anh Khôi nhé.'), ['Trần Minh Khôi']);
    });

    it('by a capital within a sentence alone', () => {
      for (const text of ['It was “Orange” again.', 'It was, for Orange, fine.', 'Last year (Orange) it worked.'])
        assert.deepEqual(named(text), ['Orange'], text);
      for (const text of ['Done. Orange it is.', 'Done!\n> Orange', 'as\nOrange', '«Orange»', 'Why? — Orange.'])
        assert.deepEqual(named(text), [], text);
    });

    it('by numbers and addresses of its own, whole', () => {
      assert.deepEqual(named('See 2026/117, 31042 and r-77X.'), ['2026/117', '31042', 'r-77X']);
      assert.deepEqual(named('31042 is overdue.'), ['31042']);
      assert.deepEqual(named('See 1042, 2026-04-11, 131042, 310421, xr-77x, bighost.example and x.io.'), []);
      assert.deepEqual(named('İ: invoice 31042.'), ['31042'], 'a letter that grows when it is made small');
    });

    it('where it is a name of this client as well', () => {
      const legally = aClient({ name: 'Acme', legalName: 'Orange Works Ltd' });
      assert.deepEqual(named('It worked well for Orange last year.', legally), []);
      assert.deepEqual(named('It worked well for Works Orange last year.', legally), []);
      assert.deepEqual(named('It worked well for Nordlicht last year.', legally), ['Nordlicht']);
    });
  });
});
