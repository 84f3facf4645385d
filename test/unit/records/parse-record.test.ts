import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import english from '../../../l10n/en.json';
import { textFrom } from '../../../src/base/messages.ts';
import { LARGEST_BYTES } from '../../../src/records/largest-file.ts';
import type { LoadedRecord } from '../../../src/records/parse-record.ts';
import type { RecordProblem } from '../../../src/records/record-problem.ts';
import { assertAnswered } from '../../support/hostile-records.ts';
import { parseRecord } from '../../support/parsed-records.ts';
import { repositoryRoot } from '../../support/paths.ts';
import { timeTaken } from '../../support/time-taken.ts';

const text = textFrom(english, 'en');
const parse = (content: string | Uint8Array): LoadedRecord =>
  parseRecord('acme.client.json', typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    id: 'new-id',
  });
const whole = '{ "version": 1, "id": "acme", "name": "Acme", "stage": "active" }';
const withField = (field: string) => whole.replace(' }', `, ${field} }`);

function problemsIn(content: string | Uint8Array): readonly RecordProblem[] {
  const loaded = parse(content);
  return loaded.kind === 'broken' ? loaded.problems : loaded.warnings;
}

function clientIn(content: string | Uint8Array) {
  const loaded = parse(content);
  assert.ok(
    loaded.kind === 'client',
    loaded.kind === 'broken' ? text.say(loaded.problems[0]?.message.id ?? 'record.empty') : '',
  );
  return loaded;
}

/** What is marked, and what is said about it. */
function marked(content: string): readonly [string, string] {
  const [problem] = problemsIn(content);
  assert.ok(problem, 'nothing is wrong with it');
  const place = content.slice(problem.offset, problem.offset + problem.length);
  return [place, text.say(problem.message.id, problem.message.values)];
}

describe('A record', () => {
  it('may have comments, trailing commas, a byte-order mark and fields of its own', () => {
    const content = `\uFEFF// mine\n${withField('"mine": [1, { "x": null },], /* end */')}\n`;
    const { record, text: shown, warnings } = clientIn(content);
    assert.equal(record.name, 'Acme');
    const { mine } = record;
    assert.deepEqual(mine, [1, { x: null }]);
    assert.equal(shown, content.slice(1));
    assert.deepEqual(warnings, []);
  });

  it('of the examples is read without a problem', () => {
    for (const name of ['full', 'almost-empty']) {
      const loaded = parse(readFileSync(join(repositoryRoot, 'test', 'fixtures', 'records', `${name}.client.json`)));
      assert.deepEqual(loaded.kind === 'client' ? loaded.warnings : loaded.problems, [], name);
    }
  });

  it('written by hand without version, id and stage is complete all the same', () => {
    const { record, readOnly } = clientIn('{ "name": "Acme" }');
    assert.deepEqual(record, { name: 'Acme', version: 1, id: 'new-id', stage: 'active' });
    assert.equal(readOnly, false);
  });

  it('tells where a piece of work comes from in words, or by a task in a file', () => {
    const task = { file: 'src/cart.ts', line: 12, key: 'a1' };
    const { record } = clientIn(
      withField(`"scope": [{ "what": "a", "source": "e-mail" }, { "what": "b", "source": ${JSON.stringify(task)} }]`),
    );
    assert.deepEqual(
      record.scope?.map(({ source }) => source),
      ['e-mail', task],
    );
  });

  it('of a newer version is shown and not written, with the version marked', () => {
    const content = withField('"new": 1').replace('"version": 1', '"version": 7');
    assert.equal(clientIn(content).readOnly, true);
    const [place, said] = marked(content);
    assert.equal(place, '7');
    assert.match(said, /version 7.*Update Deorbit/);
  });

  it('of a newer version that this one cannot make sense of says that, and nothing about its fields', () => {
    const [place, said] = marked('{ "version": 2, "clients": [] }');
    assert.equal(place, '2');
    assert.match(said, /Update Deorbit/);
  });

  it('cannot change anything by a field called __proto__', () => {
    for (const content of [
      withField('"__proto__": { "polluted": 1 }'),
      withField('"__proto__": { "polluted": 1 }, // c\n'),
    ]) {
      const { record } = clientIn(content);
      assert.equal('polluted' in record, false);
      assert.equal('polluted' in {}, false);
    }
  });

  it('may have fields of its own that are called like those of every object, whatever they hold', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      for (const value of ['[1, [2]]', '{}', 'null'])
        assert.ok(clientIn(withField(`"${name}": ${value}`)).record, name);
  });
});

describe('What is wrong with a record is said in words, at its place', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['a number for a text', withField('"project": 12'), '12', /^project has to be a text in quotes/],
    [
      'a wrong choice',
      whole.replace('active', 'gone'),
      '"gone"',
      /^stage has to be one of "lead", "active", "leaving", "left"/,
    ],
    [
      'no date',
      withField('"scope": [{ "what": "a", "due": "soon" }]'),
      '"soon"',
      /^scope\[0\]\.due has to be a date as YYYY-MM-DD/,
    ],
    [
      'a day that does not exist',
      withField('"exit": { "lastDay": "2026-02-29" }'),
      '"2026-02-29"',
      /^exit\.lastDay.*a day that exists/,
    ],
    [
      'an amount without currency',
      withField('"prepayments": [{ "amount": "12" }]'),
      '"12"',
      /an amount with its currency/,
    ],
    ['too large a number', withField('"scope": [{ "what": "a", "percentDone": 101 }]'), '101', /100 or less/],
    ['a broken number', withField('"agreement": { "notice": { "days": 1.5 } }'), '1.5', /a whole number/],
    ['an empty name', whole.replace('Acme', '  '), '"  "', /^name has to be a name/],
    ['a missing field of a row', withField('"scope": [{ "due": "2026-01-01" }]'), '{', /^scope\[0\]\.what is missing/],
    ['a missing name', whole.replace(' "name": "Acme",', ''), '{', /^name is missing/],
    [
      'work from nowhere',
      withField('"scope": [{ "what": "a", "source": 12 }]'),
      '12',
      /^scope\[0\]\.source has to be a text in quotes, or a group with file, line and key/,
    ],
    [
      'a fact of no kind',
      withField('"facts": [{ "kind": "rumour", "name": "a", "evidence": [], "seenOn": "2026-01-01" }]'),
      '"rumour"',
      /^facts\[0\]\.kind has to be one of "service"/,
    ],
    ['a group instead of a list', withField('"scope": {}'), '{}', /^scope has to be a list in brackets/],
    [
      'a list instead of a group',
      withField('"exit": { "x": 1 }, "agreement": { "supportAfter": ["x"] }'),
      '[',
      /^agreement\.supportAfter has to be a group/,
    ],
    ['a list instead of a record', '[]', '[', /braces/],
    ['a missing comma', whole.replace('"acme",', '"acme"'), '"name"', /comma is missing/],
    ['a missing colon', whole.replace('"id":', '"id"'), '"acme"', /colon is missing/],
    ['a text that is not closed', withField('"project": "Sh\n'), '"Sh', /no closing quote/],
    ['a word without quotes', withField('"project": Shop'), 'Shop', /Put a text in quotes/],
    ['the end missing', whole.slice(0, -2), '"', /closing brace } is missing/],
    ['something after the end', `${whole} {}`, '{', /ended before/],
    ['a comment that is not closed', `${whole} /* x`, '/* x', /not closed/],
  ];
  for (const [name, content, place, message] of cases) {
    it(name, () => {
      const [found, said] = marked(content);
      assert.equal(found, place);
      assert.match(said, message);
    });
  }

  it('and every problem of a record is told, not only the first', () => {
    assert.equal(problemsIn('{ "version": 1, "id": "", "name": 1, "stage": "x" }').length, 3);
  });

  it('and every message about a record says what to do', () => {
    for (const [id, message] of Object.entries(english).filter(([key]) => key.startsWith('record.syntax.')))
      assert.match(String(message), /Put|Write|belongs|Add|missing|Take|doubled|take/, id);
  });
});

describe('An unfinished merge', () => {
  it('is told by its middle alone, too', () =>
    assert.match(marked(`{\n  "name": "Acme",\n=======\n}`)[1], /merge was left unfinished/));
});

describe('A file that is no text, or too much of it', () => {
  const idOf = (content: string | Uint8Array) => problemsIn(content)[0]?.message.id;

  it('is refused with the reason: UTF-16, zero bytes, broken UTF-8, nothing at all', () => {
    assert.equal(idOf(new Uint8Array(Buffer.from(`\uFEFF${whole}`, 'utf16le'))), 'record.utf16');
    assert.equal(idOf(new Uint8Array(Buffer.from(whole, 'utf16le'))), 'record.binary');
    assert.equal(idOf(''), 'record.empty');
    assert.equal(idOf(' \r\n\t'), 'record.empty');
    assert.equal(idOf('\uFEFF'), 'record.empty');
    const latin = new Uint8Array(Buffer.from(whole.replace('Acme', 'Acmé'), 'latin1'));
    const [problem] = problemsIn(latin);
    assert.deepEqual([problem?.message.id, problem?.offset], ['record.notUtf8', whole.indexOf('Acme') + 3]);
  });

  it('keeps lone surrogates that are written as escapes', () => {
    assert.equal(clientIn(whole.replace('Acme', 'A\\ud800')).record.name, 'A\ud800');
  });

  it('is told where a comment is left open, which is inside the file', () => {
    for (const end of ['/*', '/* a', '/* a *', '/'])
      for (const start of ['{', '{ "version": 1, ', '']) {
        const text = start + end;
        const read = parseRecord('/x.client.json', new TextEncoder().encode(text), { id: 'x' });
        assert.ok(read.kind === 'broken');
        for (const { offset, length } of read.problems) assert.ok(offset + length <= text.length, text);
      }
  });

  it('is refused at once however large, deep or crowded it is', async () => {
    const tooMuch: readonly (readonly [string, string])[] = [
      ['record.tooLargeHere', withField(`"mine": "${'x'.repeat(LARGEST_BYTES)}"`)],
      ['record.tooDeep', '['.repeat(100_000)],
      ['record.tooDeep', withField(`"mine": ${'{"a":'.repeat(201)}1${'}'.repeat(201)}`)],
      ['record.tooMany', `{${Array.from({ length: 300_000 }, (_, n) => `"${n}":1`).join()}}`],
    ];
    for (const [id, content] of tooMuch) {
      const bytes = new TextEncoder().encode(content);
      const took = await timeTaken(() => assert.equal(idOf(bytes), id), { enough: 100 });
      assert.ok(took < 100, `${id} took ${took} ms`);
    }
  });

  it('counts brackets only outside of texts and comments', () => {
    const brackets = '['.repeat(500);
    assert.equal(parse(`// ${brackets}\n${withField(`"mine": "\\"${brackets}" /* ${brackets} */`)}`).kind, 'client');
  });
});

describe('Whatever a file holds', () => {
  it('random bytes and random JSON are a record or a located problem', () => {
    const isAnswered = (content: Uint8Array) => assertAnswered(parse(content), content.length);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), isAnswered), { numRuns: 1000 });
    fc.assert(
      fc.property(fc.json(), (json) => isAnswered(new TextEncoder().encode(json))),
      { numRuns: 1000 },
    );
  });
});
