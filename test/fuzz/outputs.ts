import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { deliverDocument } from '../../src/actions/deliver-document.ts';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { draftLetter, invoiceFor } from '../../src/actions/draft-letter.ts';
import { mailOf, pageOf } from '../../src/actions/outgoing-document.ts';
import { loadLanguagePack } from '../../src/documents/handover/languages.ts';
import { importReport } from '../../src/documents/import-report.ts';
import { loadLetterPack } from '../../src/documents/letters/languages.ts';
import { LETTER_KINDS } from '../../src/documents/letters/letter-kinds.ts';
import { literalMarkdown } from '../../src/documents/markdown.ts';
import { portfolioPage } from '../../src/documents/portfolio.ts';
import { findDocuments } from '../../src/documents/sections/markers.ts';
import { ClientViews } from '../../src/relationship/agenda/client-views.ts';
import { language } from '../../src/relationship/client/identity.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { signalContext } from '../../src/relationship/signals/standing.ts';
import { anyText } from '../support/any-text.ts';
import { inEnglish } from '../support/flags.ts';
import { profileFixture, today } from '../support/handover.ts';
import { type HtmlShape, htmlShapeOf } from '../support/html-shape.ts';
import { marksOf, planted, shapeOf, textFields } from '../support/planted-texts.ts';
import { aClient } from '../support/records.ts';
import { propertyOf } from './property.ts';

/** Text with a letter or a figure in it, as a sentence of signs alone is none to a letter; what is blank is a gap instead. */
const anyWords = anyText.map((text) => (/[\p{L}\p{N}]/u.test(literalMarkdown(text)) ? text : `x${text}`));

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The words of a text as a reader of Markdown sees them, who is shown an address without its percent signs. */
function seen(text: string): string {
  return text
    .replace(/(?:%[0-9A-F]{2})+/gi, decoded)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, '');
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}

const INERT = /^(?:text|text_special|softbreak|link_open|link_close)$/;

/** What stands between the marks of an inline part; fails where anything in it acts. */
function wordsIn(source: string, block: readonly string[], cells: number): string[] {
  const tokens = markdown.parse(source, {});
  const blocks = tokens.map(({ type }) => type).filter((type) => type.endsWith('_open'));
  assert.deepEqual(
    blocks.filter((type) => !block.includes(type)),
    [],
    'other blocks',
  );
  const inline = tokens.filter(({ type }) => type === 'inline');
  assert.equal(inline.length, cells, 'other cells');
  return inline.map(({ children }) =>
    (children ?? [])
      .map(({ type, content, markup }) => {
        if (type === 'html_inline' && content === '<br>') return ' ';
        assert.ok(INERT.test(type) && (!type.startsWith('link') || markup === 'autolink'), `${type} ${content}`);
        return content;
      })
      .join(''),
  );
}

const TABLE = ['table_open', 'thead_open', 'tbody_open', 'tr_open', 'th_open', 'td_open'];

/** A text of a record is exactly this text in a cell of a table, in a list, in a heading and behind a word. */
export const literals = propertyOf('literals', 150, fc.tuple(anyWords, anyWords), ([one, other]) => {
  const [a, b] = [literalMarkdown(one), literalMarkdown(other)];
  for (const line of [a, b]) assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\u2028\u2029]/u);
  const table = `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |\n`;
  const wanted = [one, other, other, one].map(seen);
  assert.deepEqual(wordsIn(table, TABLE, 4).map(seen), wanted);
  assert.deepEqual(
    wordsIn(`- ${a}\n- ${b}\n`, ['bullet_list_open', 'list_item_open', 'paragraph_open'], 2).map(seen),
    wanted.slice(0, 2),
  );
  assert.deepEqual(wordsIn(`# ${a}\n\n${b}\n`, ['heading_open', 'paragraph_open'], 2).map(seen), wanted.slice(0, 2));
  assert.deepEqual(marksOf(`- ${a}\n- ${b}\n`), { documents: 0, sections: [], rows: 0, gaps: [] });
});

const packs = new Map(
  await Promise.all(language.options.map(async (name) => [name, await loadLanguagePack(name)] as const)),
);
const letterPacks = new Map(
  await Promise.all(language.options.map(async (name) => [name, await loadLetterPack(name)] as const)),
);
const KINDS = ['handover', ...LETTER_KINDS] as const;

interface Asked {
  readonly kind: (typeof KINDS)[number];
  readonly name: (typeof language.options)[number];
}

function draft(record: ClientRecord, { kind, name }: Asked): string {
  const [pack, letterPack] = [packs.get(name), letterPacks.get(name)];
  assert.ok(pack && letterPack);
  if (kind === 'handover') return draftHandover(record, profileFixture(), { pack, documentId: 'k3f9x2', today }).text;
  const invoice = invoiceFor(record, kind, { named: undefined, today });
  const order = { kind, variant: undefined, invoice, documentId: 'k3f9x2', today };
  return draftLetter(record, profileFixture(), { ...order, pack: letterPack }).text;
}

const PLAIN = 'plain words';
const plainShapes = new Map<
  string,
  { readonly markdown: string[]; readonly marks: object; readonly page: HtmlShape }
>();

async function plainShapeOf(asked: Asked) {
  const key = `${asked.kind} ${asked.name}`;
  const known = plainShapes.get(key);
  if (known) return known;
  const text = draft(planted(textFields, PLAIN), asked);
  const shape = { markdown: shapeOf(text, PLAIN), marks: marksOf(text), page: htmlShapeOf(await pageOf(text)) };
  plainShapes.set(key, shape);
  return shape;
}

const anyDocument = fc.record({
  text: anyWords,
  kind: fc.constantFrom<Asked['kind']>('handover', ...LETTER_KINDS),
  name: fc.constantFrom(...language.options),
});

/** A text in every field of a record changes no document but by its words: same blocks, same marks, nothing in front. */
export const drafts = propertyOf('drafts', 10, anyDocument, async ({ text, ...asked }) => {
  const record = planted(textFields, text);
  const drafted = draft(record, asked);
  const plain = await plainShapeOf(asked);
  assert.deepEqual(shapeOf(drafted, text), plain.markdown);
  assert.deepEqual(marksOf(drafted), plain.marks);
  assert.equal(findDocuments(drafted)[0]?.identity.client, text);
  const delivered = deliverDocument(drafted, record).text;
  assert.deepEqual(
    shapeOf(delivered, text),
    plain.markdown.filter((token) => token !== 'mark' && token !== 'key'),
  );
  assert.doesNotMatch(delivered, /^\uFEFF?(?:---|\+\+\+|;;;|\{)/, 'no front matter');
});

/** Such a document is a page and a mail of HTML with the same parts in it, whatever a browser makes of its words. */
export const pages = propertyOf('pages', 10, anyDocument, async ({ text, ...asked }) => {
  const drafted = draft(planted(textFields, text), asked);
  const page = htmlShapeOf(await pageOf(drafted));
  assert.deepEqual(page, (await plainShapeOf(asked)).page);
  const mail = await mailOf(drafted);
  htmlShapeOf(mail.html);
  assert.doesNotMatch(mail.subject, /[\r\n\u2028\u2029]/);
});

const context = signalContext({ version: 1 }, today);
const overviewOf = (name: string, other: string) => {
  const full = planted(textFields, name);
  const records = [{ ...full, name }, aClient({ id: 'b', name: other, effort: [{ month: '2026-10', hours: 99 }] })];
  return portfolioPage(new ClientViews().of(records, context), { text: inEnglish, today, dependentAbove: 50 });
};
const plainOverview = shapeOf(overviewOf(PLAIN, PLAIN), PLAIN);
const reportOf = (text: string) => {
  const message = { id: 'imports.otherMark', values: { what: text, mark: '/' } } as const;
  const client = { name: text, added: [message], updated: [], unchanged: 1, notTaken: [{ line: 1, why: message }] };
  return importReport({ file: text, clients: [client], notTaken: [{ line: 2, why: message }], leftOut: 1 }, inEnglish);
};
const plainReport = shapeOf(reportOf(PLAIN), PLAIN);

/** Names of clients and words of imported files are nothing but words in the overview and in the report of an import. */
export const reports = propertyOf('reports', 40, fc.tuple(anyWords, anyWords), ([name, other]) => {
  assert.deepEqual(shapeOf(overviewOf(name, other), name), plainOverview);
  assert.deepEqual(shapeOf(reportOf(name), name), plainReport);
});
