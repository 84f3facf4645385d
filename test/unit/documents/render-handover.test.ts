import assert from 'node:assert/strict';
import * as prettier from 'prettier';
import { factsFor } from '../../../src/documents/client-facts.ts';
import { english } from '../../../src/documents/handover/english.ts';
import { loadLanguagePack } from '../../../src/documents/handover/languages.ts';
import { renderHandover } from '../../../src/documents/handover/render-handover.ts';
import type { GapAddress, Rendering } from '../../../src/documents/rendering.ts';
import { type Profile, profileSchema } from '../../../src/relationship/client/profile.ts';
import { type ClientRecord, clientRecordSchema } from '../../../src/relationship/client/record.ts';
import { keysOfRows } from '../../../src/relationship/client/row-titles.ts';
import { handoverOf, profileFixture, recordFixture, sectionOf, today } from '../../support/handover.ts';

const HOSTILE = '$' + '{DB_URL} | `x` --> <script> [x](javascript:1) # $1 {{x}} ‹gap?› *b*\n- item\n<!-- #k -->';

const assetKinds = ['domain', 'certificate', 'hosting', 'service', 'licence', 'backup', 'monitoring', 'other'] as const;

/** A client with one row in every list, and nothing in it but what a row cannot be without. */
const bare: ClientRecord = {
  ...recordFixture('almost-empty'),
  repositories: [{ remote: 'git@git.example:acme/shop.git' }],
  contacts: [{}],
  agreement: { retainers: [{}] },
  scope: [{ what: 'Search' }, { what: 'Login', state: 'done' }, { what: 'Gift cards', state: 'quoted' }],
  credentials: [{ name: 'Stripe' }, { name: 'Stripe' }],
  assets: assetKinds.map((kind) => ({ kind, name: `Our ${kind}` })),
  invoices: [{ number: '7' }, { number: 'C8', credit: true }],
  prepayments: [{ amount: '10.00 EUR' }],
  exit: {
    emergency: true,
    deadlines: [{ what: 'Launch' }],
    openPoints: [{ what: 'Why?' }],
    knowledgeTransfer: [{ session: 'Talk' }],
    exceptions: [{ what: 'Tests' }],
    versions: [{ version: '1' }],
    signOff: [{}],
  },
};

/** The full client with the same hostile text in every text that a person types freely. */
function hostileClient(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => hostileClient(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostileClient(inner, key)]));
  const fixed = ['id', 'stage', 'language', 'kind', 'state', 'transfer', 'type', 'noticeBy', 'party', 'every'];
  const isFree =
    typeof value === 'string' && !fixed.includes(name) && !/^\d{4}-\d\d-\d\d$|^-?[\d.]+ [A-Z]{3}$/.test(value);
  return isFree ? HOSTILE : value;
}

const renderings: Readonly<Record<string, Rendering>> = {
  full: handoverOf(recordFixture('full')),
  'almost empty': handoverOf(recordFixture('almost-empty'), { version: 1 }),
  bare: handoverOf(bare, { version: 1 }),
  hostile: handoverOf(hostileClient(recordFixture('full')) as ClientRecord),
  'with 200 items': handoverOf({
    ...recordFixture('full'),
    scope: Array.from({ length: 200 }, (_, n) => ({ what: `Item ${n}`, acceptance: `Check ${n}` })),
  }),
};

/** Formatters pad tables; that is all they may change. */
const unpadded = (text: string) =>
  text.replace(/^\|.*$/gm, (row) => row.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---'));

interface Schema {
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
}

/** The schema of the field an address names; `undefined` when there is none. */
function schemaAt(address: readonly string[]): Schema | undefined {
  const isProfile = address[0] === 'profile';
  let schema = (isProfile ? profileSchema : clientRecordSchema) as Schema | undefined;
  for (const name of isProfile ? address.slice(1) : address) {
    const inner: Schema | undefined = schema?.wrapped ?? schema;
    schema = name.startsWith('#') ? inner?.item : inner?.entries?.[name];
  }
  return schema;
}

/** Whether every row on the way of an address is a row of the record. */
function rowsExist(record: ClientRecord, { field }: GapAddress): boolean {
  let value: unknown = record;
  for (const name of field) {
    if (name.startsWith('#')) {
      const list = value as readonly { readonly id?: string }[];
      value = list[keysOfRows(list).indexOf(name.slice(1))];
      if (value === undefined) return false;
    } else value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return value === undefined;
}

describe('A handover', () => {
  for (const [name, rendering] of Object.entries(renderings)) {
    it(`is tidy Markdown: ${name}`, async () => {
      const { text } = rendering;
      assert.ok(!/undefined|\[object|NaN|Infinity/.test(text));
      assert.ok(!/\n\n\n|[ \t]\n|^\n|\n\n$/.test(text), 'blank lines and blanks at the end of lines');
      assert.ok(text.endsWith('-->\n'));
      assert.ok(!/^- *$|\*\* *<!--|^- \[.\] *<!--|^#+ *$/m.test(text), 'empty item or heading');
      assert.ok(!/^\| --- .*\n(?!\|)/m.test(text), 'table without rows');
      const formatted = await prettier.format(text, { parser: 'markdown' });
      assert.equal(unpadded(formatted), unpadded(text));
      for (const row of text.matchAll(/^\| .*$/gm)) assert.ok(row[0].split(/(?<!\\)\|/).length <= 8, row[0]);
    });

    it(`keys each row once in its section, and records each gap: ${name}`, () => {
      for (const [, id = ''] of rendering.text.matchAll(/deorbit:begin (\w+)/g)) {
        const keys = [...sectionOf(rendering, id).matchAll(/<!-- #([\p{L}\p{N}_.-]+) -->/gu)].map(([, key]) => key);
        assert.equal(new Set(keys).size, keys.length, id);
      }
      const marks = [...rendering.text.matchAll(/‹([^‹›]+)\?›/g)].map(([, label]) => label);
      assert.deepEqual(
        rendering.gaps.map(({ label }) => label),
        marks,
      );
      for (const { section, row, label } of rendering.gaps) {
        const line = sectionOf(rendering, section)
          .split('\n')
          .find((text) => text.includes(`<!-- #${row} -->`));
        assert.ok(line?.includes(`‹${label}?›`), `${section} ${row} ${label}`);
      }
    });
  }

  it('of an almost empty client is a short page with a handful of gaps', () => {
    const rendering = handoverOf(recordFixture('almost-empty'), { version: 1 });
    const lines = rendering.text.split('\n').filter((line) => line !== '');
    assert.ok(lines.length < 60, String(lines.length));
    assert.ok(rendering.gaps.length >= 5 && rendering.gaps.length <= 8, String(rendering.gaps.length));
    const sections = [...rendering.text.matchAll(/deorbit:begin (\w+)/g)].map(([, id]) => id);
    assert.deepEqual(sections, ['cover', 'remaining', 'credentials', 'money', 'rotation', 'verification', 'signOff']);
  });

  it('asks for fields that the schema has, of rows that the record has', () => {
    const { gaps } = handoverOf(bare, { version: 1 });
    assert.ok(gaps.length > 30);
    for (const gap of gaps) {
      assert.ok(schemaAt(gap.field), gap.field.join('/'));
      assert.ok(gap.field[0] === 'profile' || rowsExist(bare, gap), gap.field.join('/'));
    }
    assert.deepEqual(
      gaps.find(({ section, label }) => section === 'credentials' && label === '2FA holder'),
      {
        section: 'credentials',
        row: 'stripe.custody',
        label: '2FA holder',
        field: ['credentials', '#stripe', 'secondFactor'],
        kind: 'party',
      },
    );
    const kinds = gaps
      .filter(({ kind }) => kind !== 'text' && kind !== 'party')
      .map(({ field, kind }) => `${field.at(-1)} ${String(kind)}`);
    assert.deepEqual([...new Set(kinds)].sort(), [
      'amount money',
      'due date',
      'handoverOn date',
      'lastDay date',
      'on date',
      'refund money',
      'renewal date',
    ]);
  });

  it('keeps keys apart where one row is called like a part of another', () => {
    const credentials = [{ name: 'Stripe' }, { id: 'stripe.custody', name: 'Custody' }];
    const { text, gaps } = handoverOf({ ...bare, credentials }, profileFixture(), ['credentials']);
    const keys = [...text.matchAll(/<!-- #(\S+) -->/g)].map(([, key]) => key);
    assert.deepEqual(keys, ['stripe', 'stripe.custody', 'stripe.custody-2', 'stripe.custody.custody']);
    assert.deepEqual(gaps.find(({ row }) => row === 'stripe.custody-2')?.field, ['credentials', '#stripe', 'keptIn']);
  });

  it('gives an emergency exit its own steps, done or not', () => {
    const { exit } = bare;
    const standard = sectionOf(handoverOf(bare), 'emergency');
    assert.ok(standard.includes('- [ ] Remove all our access. <!-- #access -->'));
    const emergencySteps = [{ id: 's', what: 'Export', doneOn: '2026-11-20' }, { what: 'Invoice' }];
    const own = sectionOf(handoverOf({ ...bare, exit: { ...exit, emergencySteps } }), 'emergency');
    assert.ok(own.includes('- [x] Export (20 November 2026) <!-- #s -->\n- [ ] Invoice <!-- #invoice -->'));
    assert.equal(sectionOf(handoverOf(recordFixture('full')), 'emergency'), '');
  });

  it('gives single sections without a heading, also one with nothing to say', () => {
    const { text } = handoverOf(recordFixture('almost-empty'), profileFixture(), ['credentials', 'domains']);
    assert.equal(
      text,
      [
        '<!-- deorbit handover client=k2m8x4p6q0w3e7r5 lang=en doc=k3f9x2 -->',
        '<!-- deorbit:begin credentials k3f9x2 -->',
        '## Access and credentials',
        'No accounts are recorded.',
        '<!-- deorbit:end credentials k3f9x2 -->',
        '<!-- deorbit:begin domains k3f9x2 -->',
        '## Domains and DNS',
        'Nothing is recorded about this yet.',
        '<!-- deorbit:end domains k3f9x2 -->\n',
      ].join('\n\n'),
    );
  });

  it('is named in its marker so that a hand-written id cannot end the comment', () => {
    const { text } = handoverOf({ ...recordFixture('almost-empty'), id: 'a --> b' });
    assert.ok(text.startsWith('<!-- deorbit handover client=a%20--%3E%20b lang=en doc=k3f9x2 -->\n'));
  });

  it("is written in the record's language, and in English where the record names none", async () => {
    for (const language of ['en', 'fr', 'ru', 'vi'] as const)
      assert.equal((await loadLanguagePack(language)).language, language);
    assert.equal((await loadLanguagePack(undefined)).language, 'en');
  });

  it('gives a contact the patronymic behind the first name', () => {
    const contacts = [
      { name: 'Мария Петрова', patronymic: 'Ивановна' },
      { name: 'Пётр Ильич Орлов', patronymic: 'Ильич' },
    ];
    const { text } = handoverOf({ ...recordFixture('almost-empty'), contacts });
    assert.match(text, /\| Мария Ивановна Петрова \|/);
    assert.match(text, /\| Пётр Ильич Орлов \|/);
  });

  it('takes "client" for a side only where a side can stand: elsewhere it is a word', () => {
    const record = recordFixture('almost-empty');
    const scope = [{ what: 'client', nextStep: 'client', ownerAfter: 'client' }];
    const repositories = [{ remote: 'git@git.example:a/b.git', defaultBranch: 'client', owner: 'client' }];
    const { text } = handoverOf({ ...record, scope, repositories });
    assert.match(text, /\| client \| Agreed, not complete \| — \| client \| Bäckerei Sonne \|/);
    assert.match(text, /\*\*Owner:\*\* Bäckerei Sonne/);
    assert.match(text, /\*\*Default branch:\*\* client/);
  });

  it('names the two sides where the record says "me" and "client"', () => {
    const record = recordFixture('almost-empty');
    const credentials = [{ name: 'Hosting', account: 'x', ownerNow: 'me', ownerAfter: 'client' }];
    const written = (profile?: Profile) => {
      const facts = factsFor({ ...record, credentials }, profile, today);
      return renderHandover({ facts, pack: english, documentId: 'd', today }).text;
    };
    assert.match(written(), /\| Hosting \| x \| — \| Provider \| Bäckerei Sonne \|/);
    assert.match(
      written({ version: 1, name: 'Jana Novak' }),
      /\| Hosting \| x \| — \| Jana Novak \| Bäckerei Sonne \|/,
    );
  });

  it('puts secrets to change in their order, and leaves out what needs no change', () => {
    const credentials = [
      { name: 'Later' },
      { name: 'Second', rotateOrder: 2 },
      { name: 'Public', rotate: false },
      { name: 'Gone', transfer: 'closed' as const },
      { name: 'First', rotateOrder: 1 },
    ];
    const section = sectionOf(handoverOf({ ...bare, credentials }), 'rotation');
    const listed = [...section.matchAll(/^\| \d+ \| (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(listed, ['First', 'Second', 'Later']);
  });

  it('leaves declined requests out, and asks nothing of requests that nobody agreed to', () => {
    const section = sectionOf(
      handoverOf({
        ...bare,
        scope: [
          { what: 'A', state: 'declined' },
          { what: 'B', state: 'requested' },
        ],
      }),
      'remaining',
    );
    assert.ok(!section.includes('| A |') && !section.includes('‹'));
    assert.ok(section.includes('| B | Requested, not agreed | — | — | — | — <!-- #b -->'));
  });

  it('calls a notice period of no days by its name', () => {
    const agreement = { notice: { days: 0 } };
    const text = sectionOf(handoverOf({ ...recordFixture('almost-empty'), agreement }), 'legal');
    assert.ok(text.includes('**Notice period:** No notice'), text);
  });
});

describe('The money of a handover', () => {
  const moneyOf = (invoices: ClientRecord['invoices']) =>
    sectionOf(handoverOf({ ...recordFixture('almost-empty'), invoices }), 'money').replace(/\u00a0/g, ' ');

  it('lists what is open, to the cent', () => {
    const payments = [
      { on: '2026-11-01', amount: '0.10 EUR' },
      { on: '2026-11-02', amount: '0.20 EUR' },
    ];
    const text = moneyOf([{ number: '1', due: '2026-10-01', amount: '0.31 EUR', payments }]);
    assert.ok(text.includes('| 1 | 1 October 2026 | €0.31 | €0.30 | — | €0.01 <!--'), text);
  });

  it('never adds two currencies', () => {
    const text = moneyOf([
      { number: '1', due: '2026-10-01', amount: '100.00 EUR', payments: [{ on: '2026-11-01', amount: '50.00 USD' }] },
      { number: '2', due: '2026-10-01', amount: '30.00 USD' },
    ]);
    assert.ok(text.includes('€100.00, -USD 50.00 <!--'), text);
    assert.ok(text.includes('**Left to pay in all:** €100.00, -USD 20.00'), text);
  });

  it('says when nothing is open', () => {
    const payments = [{ on: '2026-11-01', amount: '5.00 EUR' }];
    assert.ok(moneyOf([{ number: '1', amount: '5.00 EUR', payments }]).includes('All recorded invoices are paid.'));
    assert.ok(moneyOf([]).includes('No invoices are recorded.'));
  });

  it('counts an invoice without an amount as open, and asks for it', () => {
    assert.ok(moneyOf([{ number: '1' }]).includes('| 1 | ‹due date?› | ‹amount?› | — | — | — <!-- #1 -->'));
  });
});
