import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkerFor, isBadPhrase, understandLetter } from '../../src/actions/check-letter.ts';
import { deliverDocument } from '../../src/actions/deliver-document.ts';
import { draftHandover } from '../../src/actions/draft-handover.ts';
import { refreshHandover } from '../../src/actions/refresh-handover.ts';
import { saveAnswers } from '../../src/actions/save-answers.ts';
import { WEIGHED_MARKS } from '../../src/documents/checks/language-data.ts';
import { ELEMENTS } from '../../src/documents/checks/required-elements.ts';
import { RULE_IDS } from '../../src/documents/checks/rule-table.ts';
import { textOf } from '../../src/documents/exports/document-text.ts';
import { asHtml, readDocument } from '../../src/documents/exports/read-document.ts';
import { loadLanguagePack } from '../../src/documents/handover/languages.ts';
import { readAnswers } from '../../src/documents/sections/answers.ts';
import { findGaps } from '../../src/documents/sections/gaps.ts';
import { findDocuments, findSections } from '../../src/documents/sections/markers.ts';
import { wishesFrom } from '../../src/editor/letter-wishes.ts';
import { knowledge } from '../../src/project/facts/knowledge.ts';
import { ProjectReading } from '../../src/project/facts/read-project.ts';
import { language } from '../../src/relationship/client/identity.ts';
import { spoiltBytes, spoiltText } from '../support/any-bytes.ts';
import { anyText } from '../support/any-text.ts';
import { profileFixture, recordFixture, today } from '../support/handover.ts';
import { complaintsOf } from '../support/letter-checks.ts';
import { pieceOfLetter, pieceOfText } from '../support/letter-pieces.ts';
import { repositoryRoot } from '../support/paths.ts';
import { observationsOf } from '../support/project-readers.ts';
import { anyWholeRecord } from '../support/whole-records.ts';
import { assertSaid } from './files.ts';
import { propertyOf } from './property.ts';

const anyLetter = fc
  .array(fc.oneof(pieceOfLetter, pieceOfLetter, pieceOfText, anyText), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const mark = fc.constantFrom<string>(...RULE_IDS, ...ELEMENTS, ...WEIGHED_MARKS, 'no-such-mark', '__proto__');
const phrase = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'a',
          'never',
          ' ',
          '|',
          '(',
          ')',
          '<',
          '>',
          '*',
          '.',
          ',',
          '^',
          '$',
          '!',
          '1',
          '<you>',
          '..3',
          '<#>',
        ),
        { maxLength: 12 },
      )
      .map((signs) => signs.join('')),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
);
const languageName = fc.constantFrom<string>(...language.options, 'de', '');
const phrasesSetting = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(languageName, fc.dictionary(mark, fc.array(phrase, { maxLength: 3 }), { maxKeys: 3 })),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const severitiesSetting = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(mark, fc.oneof(fc.constantFrom('off', 'error', 'hint'), fc.jsonValue({ maxDepth: 1 })), {
      maxKeys: 4,
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Settings of any form are read, and phrases of one's own found, or told to be none. */
export const settings = propertyOf(
  'settings',
  4,
  fc.record({ severities: severitiesSetting, phrases: phrasesSetting, text: anyLetter, name: languageName }),
  async ({ severities, phrases, text, name }) => {
    const wishes = wishesFrom(severities, phrases);
    const letter = understandLetter({ text, asked: { language: name }, record: undefined });
    try {
      const checker = await checkerFor(letter.language, wishes);
      assert.deepEqual(complaintsOf(text, checker.check({ ...letter, text })), []);
    } catch (error) {
      if (!isBadPhrase(error)) throw error;
    }
  },
);

const checkers = new Map(
  await Promise.all(language.options.map(async (name) => [name, await checkerFor(name)] as const)),
);

/** Any text is checked as a letter: findings in order, at places in the text, in words. */
export const letters = propertyOf(
  'letters',
  90,
  fc.record({ text: anyLetter, name: fc.constantFrom(...language.options) }),
  ({ text, name }) => {
    const letter = understandLetter({ text, asked: { language: name }, record: undefined });
    const findings = checkers.get(name)?.check({ ...letter, text }) ?? [];
    assert.deepEqual(complaintsOf(text, findings), []);
    for (const { message } of findings) assertSaid(message);
  },
);

interface Sample {
  readonly path: string;
  readonly text: string;
}

const MOST_SAMPLE_BYTES = 4_000;

/** The small files of the projects that discovery is tested on, each below its own path. */
function samples(): readonly Sample[] {
  const projects = join(repositoryRoot, 'test', 'projects');
  return readdirSync(projects, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const [, , ...path] = name.split('/');
      const file = join(projects, name);
      const stat = statSync(file);
      if (path.length === 0 || !stat.isFile() || stat.size > MOST_SAMPLE_BYTES) return [];
      return [{ path: path.join('/'), text: readFileSync(file, 'utf8') }];
    });
}

const anySample = fc.constantFrom(
  ...samples().filter(({ path }) =>
    knowledge.readers.some((reader) => reader.reads(path, path.split('/').at(-1) ?? '')),
  ),
);
const anyProjectFile = fc.tuple(anySample, anySample, fc.boolean()).chain(([{ path, text }, other, isOther]) =>
  fc.record({
    path: fc.constant(path),
    text: spoiltText(fc.constant(isOther ? other.text : text)),
    bytes: spoiltBytes(fc.constant(text)),
  }),
);

/** Any text in a file of a project stops no reader of it, and what is found stands where it is said to. */
export const projects = propertyOf('projects', 110, anyProjectFile, ({ path, text, bytes }) => {
  observationsOf(knowledge.readers, { [path]: text });
  const name = path.split('/').at(-1) ?? '';
  const reading = new ProjectReading(knowledge);
  if (reading.wants(path, name)) reading.read({ path, name, text });
  const lines = text.split(/\r\n?|\n/).length;
  for (const { evidence } of reading.facts().facts)
    for (const { file, line } of evidence)
      assert.ok(file === path && line >= 1 && line <= lines, `${file}:${line} of ${lines}`);
  const inBytes = new ProjectReading(knowledge);
  if (inBytes.wants(path, name)) inBytes.readBytes(path, name, bytes);
  inBytes.facts();
});

const pack = await loadLanguagePack('en');
const order = { pack, documentId: 'k3f9x2', today };
const drafted = draftHandover(recordFixture('full'), profileFixture(), order);
const anyDocument = fc.record({
  text: spoiltText(fc.constantFrom(drafted.text, drafted.text.slice(0, 3_000))),
  record: fc.oneof(fc.constant(recordFixture('full')), anyWholeRecord),
});

/** Any text is a document with sections, gaps and answers in it, or none; it is delivered, shown and refreshed all the same. */
export const documents = propertyOf('documents', 4, anyDocument, ({ text, record }) => {
  for (const { offset, length } of [...findDocuments(text), ...findGaps(text)])
    assert.ok(offset >= 0 && offset + length <= text.length);
  for (const { start, end, contentStart, contentEnd } of findSections(text))
    assert.ok(start <= contentStart && contentStart <= contentEnd && contentEnd <= end && end <= text.length);
  const read = readDocument(deliverDocument(text, record).text);
  textOf(read, 'en');
  asHtml(read.blocks);
  const answers = readAnswers(drafted, text);
  const saved = saveAnswers({ record: recordFixture('full'), profile: profileFixture(), answers, language: 'en' });
  for (const { why } of saved.refused) assertSaid(why);
  const { identity } = drafted;
  refreshHandover(record, profileFixture(), { ...order, identity, current: text, before: drafted });
});
