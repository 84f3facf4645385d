import assert from 'node:assert/strict';
import { join } from 'node:path';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const letter = '\uFEFFDear Ellen,\r\n\r\n🙂 the work ends ‹last day?›.\r\n\r\nBest,\r\nJo\r\n';
const gap = {
  file: 'letter.md',
  rule: 'gap-left',
  severity: 'error',
  line: 3,
  column: 18,
  endLine: 3,
  endColumn: 29,
  message: 'A gap is still to be filled in.',
  replacements: [],
};

describe('deorbit check', () => {
  const folder = useTemporaryFolder();
  const check = (...args: string[]) => deorbit({ folder: folder() }, 'check', ...args);
  const put1 = (name: string, content: string | Uint8Array) => put(join(folder(), name), content);

  it('names each finding at its place, for people', async () => {
    await put1('letter.md', letter);
    const { out, code } = await check('letter.md', '--lang', 'en');
    assert.equal(out, 'letter.md:3:18: A gap is still to be filled in. [gap-left, error]\n');
    assert.equal(code, 1);
  });

  it('gives them to programs as JSON, lines and columns from 1', async () => {
    await put1('letter.md', letter);
    const { out, code } = await check('letter.md', '--lang', 'en', '--format', 'json');
    assert.deepEqual(JSON.parse(out), [gap]);
    assert.equal(code, 1);
  });

  it('finds nothing in a letter in order, and ends with 0', async () => {
    await put1('letter.md', 'Dear Ellen,\n\nthe shop is online.\n\nBest,\nJo\n');
    const [text, json] = await Promise.all([
      check('letter.md', '--lang', 'en'),
      check('letter.md', '--format', 'json'),
    ]);
    assert.deepEqual([text.out, text.code], ['', 0]);
    assert.deepEqual([json.out, json.code], ['[]\n', 0]);
  });

  it('reads standard input where a dash stands, and several files', async () => {
    await put1('a.md', '‹a?›');
    await put1('b.md', '‹b?›');
    const { out } = await check('a.md', 'b.md', '-', '--lang', 'en');
    assert.match(out, /^a\.md:1:1: .*\nb\.md:1:1: .*\n$/);
  });

  it('takes kind, language and client from the letter, and from options before that', async () => {
    await putRecord(folder(), 'acme', { invoices: [{ number: 'A-1', amount: '100.00 EUR', payments: [] }] });
    await put1('letter.md', '---\nkind: farewell\nlang: en\nclient: acme\n---\n\nDear Ellen, hello.\n');
    const own = await check('letter.md');
    assert.match(own.out, /\[no-money, /);
    assert.equal(own.err, '');
    const asked = await check('letter.md', '--kind', 'message');
    assert.deepEqual([asked.out, asked.code], ['', 0]);
  });

  it('tells of what leaks by its place, and never quotes it', async () => {
    await putRecord(folder(), 'acme', {
      decision: { what: 'leave', reason: 'Their founder pays for invented reviews', decidedOn: '2026-11-01' },
    });
    await putRecord(folder(), 'bolt', { name: 'Bolt & Partners' });
    const leaks = 'Their founder pays for invented reviews.\nThe password: Blue7Kettle!\nAs with Bolt & Partners.\n';
    await put1('letter.md', `---\nkind: message\nlang: en\nclient: acme\n---\n\n${leaks}`);
    for (const format of ['text', 'json', 'sarif']) {
      const { out } = await check('letter.md', '--format', format);
      for (const rule of ['leak-private', 'leak-secret', 'leak-other-client']) assert.ok(out.includes(rule), rule);
      for (const words of ['founder', 'invented', 'Blue7Kettle', 'Bolt']) assert.ok(!out.includes(words), words);
    }
  });

  it('says what it did not check: private leaks without a record, words of an unknown language', async () => {
    await put1('letter.md', 'Hallo Ellen, danke!\n');
    const unsaid = await check('letter.md', '--kind', 'farewell');
    assert.match(unsaid.err, /The letter’s language is not known/);
    assert.match(unsaid.err, /Private leaks were not checked/);
    const german = await check('letter.md', '--lang', 'de', '--format', 'sarif');
    assert.match(german.err, /no rules for the language “de”/);
    const [run] = JSON.parse(german.out).runs;
    assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /“de”/);
    assert.deepEqual([unsaid.code, german.code], [0, 0]);
  });

  it('ends with 2 and one sentence where something has to be corrected', async () => {
    await put1('utf16.md', new Uint8Array([0xff, 0xfe, 65, 0]));
    await put1('binary.md', new Uint8Array([65, 0, 66]));
    await put1('latin1.md', new Uint8Array([0xe9, 65]));
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[], /Name the letters to check/],
      [['none.md'], /none\.md could not be read: it is not there/],
      [['utf16.md'], /utf16\.md cannot be read as a text: This file is in UTF-16/],
      [['binary.md'], /binary\.md cannot be read as a text/],
      [['latin1.md'], /latin1\.md cannot be read as a text/],
      [['utf16.md', '--kind', 'farewel'], /--kind can be message, /],
      [['utf16.md', '--client', 'nobody'], /records/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await check(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, said);
    }
  });
});
