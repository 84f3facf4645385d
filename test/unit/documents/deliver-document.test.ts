import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as prettier from 'prettier';
import { deliverDocument, leaksIn, receiverOf } from '../../../src/actions/deliver-document.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { handoverOf, profileFixture, recordFixture, today } from '../../support/handover.ts';

const full = recordFixture('full');
const deliver = (text: string, record: ClientRecord = full) => deliverDocument(text, record);

/** What a reader of the preview sees. */
function shown(markdown: string): string {
  const html = new MarkdownIt({ html: true }).render(markdown).replace(/<!--[\s\S]*?-->/g, '');
  return html
    .replace(/[ \t]+(?=<\/)/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

describe('A delivered document', () => {
  for (const name of ['full', 'almost-empty'] as const) {
    const { text } = handoverOf(recordFixture(name));
    const delivered = deliver(text, recordFixture(name));

    it(`has no mark of Deorbit's left and shows the same text (${name})`, () => {
      assert.doesNotMatch(delivered.text, /<!--|deorbit/i);
      assert.equal(shown(delivered.text), shown(text));
    });

    it(`is as Prettier writes it (${name})`, async () => {
      assert.equal(await prettier.format(delivered.text, { parser: 'markdown' }), delivered.text);
    });

    it(`from a formatted document is the same (${name})`, async () => {
      const formatted = await prettier.format(text, { parser: 'markdown' });
      assert.equal(deliver(formatted, recordFixture(name)).text, delivered.text);
    });
  }

  it('loses its front matter, and nothing of code or of a rule across the page', () => {
    const code = '```html\n<!-- deorbit:begin x y -->\n\n\n<p> <!-- #row -->\n```';
    const text = `---\ntitle: Acme\n---\n\n<!-- deorbit handover client=a lang=en doc=b -->\n\n# Shop\n\n${code}\n\n---\n\nEnd\n`;
    assert.equal(deliver(text).text, `# Shop\n\n${code}\n\n---\n\nEnd\n`);
  });

  for (const intro of ['\nMy intro words\n', 'My intro words\n', '\nNote: read this\n', ''])
    it(`keeps what stands between two rules at its top: ${JSON.stringify(intro)}`, () => {
      const text = `---\n${intro}\n---\n\n# Shop\n`;
      assert.equal(deliver(text).text, text);
    });

  it('keeps CRLF, wide characters and the alignment of columns', async () => {
    const table = '| 日本 | b |\n| :-: | --: |\n| x | ăn 🙂 <!-- #k --> |\n| longer | — |\n';
    const { text } = deliver(`# T\n\n${table}`);
    assert.equal(await prettier.format(text, { parser: 'markdown' }), text);
    assert.equal(deliver(`# T\n\n${table}`.replace(/\n/g, '\r\n')).text, text.replace(/\n/g, '\r\n'));
  });

  it('tells of each reminder in it for which invoice and which step it is', () => {
    const marked = (variant: string, doc: string) =>
      `<!-- deorbit payment-reminder client=a lang=en doc=${doc} variant=${variant} invoice=i1 -->\n\nText\n\n`;
    assert.deepEqual(deliver(marked('firm', 'd1') + marked('service-ends', 'd2')).letters, [
      { kind: 'payment-reminder', id: 'd1', reminder: { invoice: 'i1', stage: 'firm' } },
      { kind: 'payment-reminder', id: 'd2', reminder: { invoice: 'i1', stage: 'service ends' } },
    ]);
  });

  it('has its gaps counted', () => {
    assert.equal(deliver('<!-- deorbit handover client=a lang=en doc=b -->\n\n‹a?› and ‹b?› `‹c›`\n').gaps, 2);
  });

  it('is named after the project, else after the client', () => {
    assert.equal(deliver('').name, 'web-shop');
    assert.equal(deliver('', { ...full, project: undefined, name: '../ Évil' }).name, 'évil');
  });
});

describe('The receiver of a text', () => {
  const of = (client: string, id: string) => `<!-- deorbit handover client=${client} lang=en doc=${id} -->\n\n# H\n\n`;
  const refusedAs = (id: string) => (error: unknown) => error instanceof UserError && error.id === id;

  it('is the client of its documents', () => assert.equal(receiverOf(of('anna', 'd1') + of('anna', 'd2')), 'anna'));

  it('is nobody where it holds documents of several clients, or none', () => {
    assert.throws(() => receiverOf(of('anna', 'd1') + of('bolt', 'd2')), refusedAs('deliver.manyClients'));
    assert.throws(() => receiverOf('# Notes\n'), refusedAs('document.none'));
  });
});

describe('What must not be delivered', () => {
  const record: ClientRecord = {
    ...full,
    decision: { what: 'leave', reason: 'They never pay on time. I am tired of it all' },
    redFlags: [{ flag: 'late-payment', evidence: 'Shouted at me in the call' }],
    log: [{ on: '2026-01-02', line: 'Guest basket agreed today' }],
    scope: [{ what: 'Guest basket agreed today', state: 'agreed' }],
    myOwn: { note: 'Their manager drinks quite a lot' },
  };

  const leaksOf = (text: string, checked = record, clients: readonly ClientRecord[] = []) =>
    leaksIn(text, checked, { profile: profileFixture(), today, clients });

  it('is nothing in what Deorbit wrote', async () => {
    assert.deepEqual(await leaksOf(handoverOf(full).text, full), []);
  });

  it('is text of private and unknown fields, named by place and field, however it is formatted', async () => {
    const text =
      '# H\n\nThey **never** pay\non time, really.\n\n- SHOUTED at me \\\n  in the call\n\ntheir manager drinks quite a lot\n';
    const leaks = await leaksOf(text);
    assert.deepEqual(leaks, [
      { kind: 'private', line: 3, field: 'decision' },
      { kind: 'private', line: 6, field: 'redFlags' },
      { kind: 'private', line: 9, field: 'myOwn' },
    ]);
  });

  it('is not what the client is told anyway, nor a word or two', async () => {
    assert.deepEqual(await leaksOf('Guest basket agreed today. Shouted at.\n'), []);
  });

  it('is a secret by its shape, also in code, and never quoted', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const leaks = await leaksOf(`a\n\n\`\`\`\nTOKEN=${token}\n\`\`\`\nhttps://me:hunter22@acme.example/x\n`);
    assert.deepEqual(leaks, [
      { kind: 'secret', line: 4 },
      { kind: 'secret', line: 6 },
    ]);
    assert.ok(!JSON.stringify(leaks).includes(token));
  });

  it('is a secret that the person keeps, whatever it looks like', async () => {
    const known = ['blue teapot'];
    const leaks = await leaksIn('# H\n\nSay blue teapot at the door.\n', record, {
      profile: profileFixture(),
      today,
      clients: [],
      known,
    });
    assert.deepEqual(leaks, [{ kind: 'secret', line: 3 }]);
  });

  it("is a comment of the person's own, but no mark of Deorbit's", async () => {
    const text = 'a <!-- #row -->\n\n<!-- deorbit:begin x y -->\n\n<!-- ask Jana -->\n<!-- deorbit:end x y -->\n';
    assert.deepEqual(await leaksOf(text), [{ kind: 'comment', line: 5 }]);
  });

  it('is a comment that only begins like a mark, or that is written as the definition of a link', async () => {
    const text =
      'a <!-- deorbit my private thing -->\n[//]: # (private words)\n[comment]: <> "private"\n[a]: #top\n[b]: # x\n';
    assert.deepEqual(
      (await leaksOf(text)).map(({ kind, line }) => `${kind} ${line}`),
      ['comment 1', 'comment 2', 'comment 3', 'comment 5'],
    );
  });

  for (const written of [
    'They never [pay](https://acme.example/x_(y) "see") on time',
    'They never [pay][1] on time',
    'They n<b>ev</b>er pay<br/>on time',
    'They&nbsp;never pay&#32;on&nbsp;time',
    'They nev**er** pay <!-- #k --> on time',
    'They ne&shy;ver <a\nhref="x">pay</a> on time',
  ])
    it(`is a private sentence also as ${JSON.stringify(written)}`, async () =>
      assert.deepEqual(await leaksOf(`# H\n\n${written}\n`), [{ kind: 'private', line: 3, field: 'decision' }]));

  it('is a private sentence that holds a link itself', async () => {
    const linked = { ...record, myOwn: { note: 'Their <b>manager</b> [drinks](https://x.example/a b) quite a lot' } };
    assert.deepEqual(await leaksOf('# H\n\nTheir manager drinks quite a lot\n', linked), [
      { kind: 'private', line: 3, field: 'myOwn' },
    ]);
  });

  it('is a password that is called one', async () => {
    const value = ['Tr0ub4dor', '&3xYz'].join('');
    assert.deepEqual(await leaksOf(`| a | password: ${value} |\n`), [{ kind: 'secret', line: 1 }]);
  });

  it('is what names another client', async () => {
    const other = {
      ...full,
      id: 'valmont',
      name: 'Conserverie Valmont',
      legalName: undefined,
      project: undefined,
      contacts: [],
      invoices: [],
    };
    assert.deepEqual(await leaksOf('# H\n\nThe same was done for Conserverie Valmont.\n', record, [record, other]), [
      { kind: 'otherClient', line: 3, field: 'name' },
    ]);
  });
});
