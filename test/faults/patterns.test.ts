import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readDate } from '../../src/base/calendar/read-date.ts';
import { readAmount } from '../../src/base/money/read-amount.ts';
import { looksLikeSecret, withoutSecrets } from '../../src/base/secret-shape.ts';
import { findSecrets } from '../../src/documents/checks/leaks/find-secrets.ts';
import { findLeaks } from '../../src/documents/checks/leaks.ts';
import { factsFor } from '../../src/documents/client-facts.ts';
import { alignTables } from '../../src/documents/exports/align-tables.ts';
import { deliverable } from '../../src/documents/exports/deliverable.ts';
import { literalMarkdown } from '../../src/documents/markdown.ts';
import { codeSpans } from '../../src/documents/sections/code-spans.ts';
import { findGaps } from '../../src/documents/sections/gaps.ts';
import { insertionPlace } from '../../src/documents/sections/insertion-place.ts';
import { findDocuments, findRowMarker, findSections } from '../../src/documents/sections/markers.ts';
import { meaningOf, plainTextOf } from '../../src/documents/sections/meaning.ts';
import { remotesIn } from '../../src/project/git-remote.ts';
import { mayNameVariables } from '../../src/project/variables/parent-keys.ts';
import { pathsConcerned } from '../../src/project/walk/ignore-patterns.ts';
import { waysOut } from '../../src/project/ways-out.ts';
import { decodeText } from '../../src/records/file-text.ts';
import { readJson } from '../../src/records/json-text.ts';
import { envValue } from '../../src/records/sealing/env-value.ts';
import { judgePassphrase } from '../../src/records/sealing/passphrases.ts';
import { parseReference } from '../../src/records/sealing/references.ts';
import { slugOf } from '../../src/relationship/client/row-keys.ts';
import { ran } from '../support/fault-rows.ts';
import { today } from '../support/handover.ts';
import { repositoryRoot } from '../support/paths.ts';
import { hostileTexts, type LongText, type Pattern, readPatterns, textOf } from '../support/patterns.ts';
import { aClient } from '../support/records.ts';
import { millisecondsSince } from '../support/time-taken.ts';

const LONGEST = 100_000;
const MOST_MILLISECONDS = 100;
/** Of a reader, which runs many patterns one after the other; growth with the square would take tens of seconds. */
const MOST_OF_A_READER = 300;

/** Shorter texts first: what takes this long there would take more than the limit at the full length, if it grew as the square. */
const STEPS: readonly (readonly [length: number, milliseconds: number])[] = [
  [24, 1],
  [500, 1],
  [2000, 0.04],
  [8000, 0.6],
  [32_000, 8],
];

/**
 * The shortest of a few times, in milliseconds of the processor: a pattern waits for nothing, and what else the machine does
 * is not counted.
 */
function timeOf(pattern: RegExp, text: string, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5 && best > enough; round++) {
    const used = process.cpuUsage();
    text.replace(pattern, '');
    best = Math.min(best, millisecondsSince(used));
    if (best > 5 * MOST_MILLISECONDS) break;
  }
  return best;
}

/** What is too slow about a pattern on one kind of text; nothing when it is quick. */
function slowness(pattern: RegExp, text: LongText): string | undefined {
  for (const [length, limit] of STEPS) {
    const time = timeOf(pattern, textOf(text, length), limit);
    if (time > MOST_MILLISECONDS) return `${time} ms for ${length} characters`;
    if (length >= 2000 && time <= limit) return undefined;
  }
  const time = timeOf(pattern, textOf(text, LONGEST), MOST_MILLISECONDS);
  return time > MOST_MILLISECONDS ? `${time} ms` : undefined;
}

function complaint({ source, flags, places }: Pattern): string[] {
  const everywhere = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (const text of hostileTexts(source)) {
    const slow = slowness(everywhere, text);
    if (slow) return [`/${source}/${flags} (${places.join(', ')}) on ${JSON.stringify(text)}: ${slow}`];
  }
  return [];
}

const patterns = await readPatterns(join(repositoryRoot, 'src'));

describe('Patterns', function () {
  // Each pattern has its own limit; over a thousand of them together take as long as the machine is busy.
  this.timeout(300_000);

  it(`search 100 kB of hostile text within 100 ms (${patterns.literals.length}, every one in the source)`, () => {
    assert.ok(patterns.literals.length > 200);
    assert.deepEqual(patterns.literals.flatMap(complaint), []);
    ran(patterns.literals.length);
  });

  it('that are put together while the program runs are made of those', () =>
    assert.deepEqual(
      patterns.built.map((place) => place.replace(/:\d+$/, '')),
      [
        'base/calendar/date-writer.ts',
        'base/secrets/service-tokens.ts',
        'documents/exports/mail-draft.ts',
        'documents/exports/mail-headers.ts',
        'documents/sections/lines.ts',
        'documents/sections/meaning.ts',
        'project/deployment/read-deployment.ts',
        'project/tasks/comments.ts',
        'project/variables/code-text.ts',
        'project/variables/parent-keys.ts',
        'project/variables/parent-keys.ts',
        'project/variables/parent-keys.ts',
        'project/variables/parent-keys.ts',
        'project/walk/ignore-patterns.ts',
        'records/imports/read-cells.ts',
        'relationship/logging/find-days.ts',
        'relationship/logging/word-patterns.ts',
      ],
    ));
});

/** What reads a text that may come from anywhere: a record, a document, a file of the project. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  literalMarkdown,
  looksLikeSecret,
  withoutSecrets,
  findSecrets: (text) => findSecrets(text, [text.slice(0, 20)]),
  slugOf,
  deliverable,
  findDocuments,
  findSections,
  findRowMarker,
  findGaps,
  codeSpans,
  alignTables,
  plainTextOf,
  meaningOf,
  remotesIn,
  readJson,
  decodeText: (text) => decodeText(new TextEncoder().encode(text)),
  judgePassphrase: (text) => judgePassphrase(text, [text.slice(0, 5000)]),
  parseReference,
  envValue: (text) => envValue(text, text.slice(0, 3)),
  readDate: (text) => readDate(text, 'vi'),
  readAmount: (text) => readAmount(text, 'fr', 'EUR'),
  insertionPlace: (text) => insertionPlace(text, text.length),
  findLeaks: (text) =>
    findLeaks(text, {
      record: aClient({ decision: { reason: text.slice(0, 5000) } }),
      others: [aClient({ id: 'other', name: text, project: text, contacts: [{ name: text, email: text }] })],
      facts: factsFor(aClient({ name: text.slice(0, 5000) }), undefined, today),
    }),
  mayNameVariables: (text) => [mayNameVariables(text, true), mayNameVariables(`A_KEY: 1\ndata:\n${text}`, true)],
  pathsConcerned: (text) => pathsConcerned(text)?.test(text.slice(0, 4096)),
  waysOut: (text) => waysOut(['Dockerfile', 'deploy.sh', 'netlify.toml'].map((path) => ({ path, text }))),
};

const middles =
  '<!-- #a -->|<!--|-->|`|`a|\\|| a |\\|\\|\\|\\n|‹|‹a?›|[|](|*|_a|~~~\\n|~~| |\\t|\\n|\\r\\n|- |> |#|-|.|. |&#|&amp;|<br>|<a |a://|"|{|[1,|/*|eyJ|secret: |COPY |zip -r |tar c |1 |é|-----BEGIN A PRIVATE KEY-----|password |password is |mật khẩu là |Login: a|token: a.a|://a:|a://a:a|AKIA|sk-|data:\\n  |  data:\\n|env: |A_KEY|- A__B|\\n  # |secret \\|\\n-\\|\\n|\uD800'
    .replaceAll('\\|', '\uE000')
    .split('|')
    .map((middle) =>
      middle.replaceAll('\uE000', '|').replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t'),
    );

describe('Whatever reads a text', function () {
  this.timeout(60_000);

  /** By the processor, as for one pattern. */
  async function isQuick(read: (text: string) => unknown, text: string): Promise<boolean> {
    for (let round = 0; round < 4; round++) {
      const used = process.cpuUsage();
      await read(text);
      if (millisecondsSince(used) < MOST_OF_A_READER) return true;
    }
    return false;
  }

  for (const [name, read] of Object.entries(readers)) {
    it(`comes to an end soon: ${name} (${middles.length} texts of 100 kB)`, async () => {
      const slow: string[] = [];
      for (const middle of middles) {
        const text = (length: number) => `a${middle.repeat(Math.ceil(length / middle.length))}\u0001`;
        if (!(await isQuick(read, text(10_000))) || !(await isQuick(read, text(LONGEST)))) slow.push(middle);
      }
      assert.deepEqual(slow, []);
    });
  }
});
