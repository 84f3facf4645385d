import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deorbit, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('deorbit letter', () => {
  const folder = useTemporaryFolder();
  const letter = (...args: string[]) => deorbit({ folder: folder() }, 'letter', ...args);
  const invoice = (number: string, due: string) => ({ number, due, issued: due, amount: '100.00 EUR' });

  it('writes a letter of that kind and variant to the client', async () => {
    await putRecord(folder(), 'acme', { exit: { lastDay: '2027-04-14' } });
    const [farewell, breach] = await Promise.all([
      letter('farewell'),
      letter('FAREWELL', 'acme', '--variant', 'breach'),
    ]);
    assert.match(farewell.out, /^<!-- deorbit farewell client=acme-id lang=en doc=\w+ variant=standard rev=\w+ -->/);
    assert.match(farewell.out, /After 14 April 2027, I can no longer work for you/);
    assert.match(breach.out, /\n# End of our agreement\n/);
    assert.deepEqual([farewell.code, farewell.err], [0, '']);
  });

  it('announces no end on a day that has passed, counts nothing by it, and says so', async () => {
    const prepayments = [{ what: 'Care', amount: '100.00 EUR', periodFrom: '2019-12-01', periodTo: '2020-12-31' }];
    await putRecord(folder(), 'acme', { exit: { lastDay: '2020-01-05' }, prepayments });
    const { out, err, code } = await letter('farewell', '--variant', 'refund');
    assert.match(out, /After ‹last working day\?›, I can no longer work for you/);
    assert.doesNotMatch(out, /2020-01|January|‹refund by/);
    assert.match(out, /refund ‹refund\?›/);
    assert.match(err, /^deorbit: The last day in the record, 5 Jan 2020, has passed/);
    assert.equal(code, 0);
    const statement = await letter('final-statement');
    assert.match(statement.out, /My last working day: 5 January 2020\./);
    assert.doesNotMatch(statement.out, /by 6 January/);
    assert.equal(statement.err, '');
  });

  it('declines a lead, in the language asked for', async () => {
    await putRecord(folder(), 'acme', { stage: 'lead' });
    const { out, code } = await letter('decline', 'acme', '--lang', 'fr');
    assert.match(out, /^<!-- deorbit decline client=acme-id lang=fr /);
    assert.match(out, /Après réflexion, je ne peux pas m’en charger\./);
    assert.equal(code, 0);
  });

  it('is about the invoice named, else about the one that is late longest, and says where its interest comes from', async () => {
    const invoices = [invoice('A-2', '2026-03-01'), invoice('A-1', '2026-02-01')];
    await putRecord(folder(), 'acme', { invoices, agreement: { latePayment: { regime: 'none' } } });
    const final = await letter('payment-reminder', '--variant', 'final');
    const named = await letter('payment-reminder', '--invoice', 'A-2');
    assert.match(final.out, /\n# Final reminder: invoice A-1 /);
    assert.match(final.err, /^deorbit: The letter names no interest\./);
    assert.match(named.out, /\n# Reminder: invoice A-2 /);
  });

  it('says what it does not know: kinds, variants and invoices that are not there', async () => {
    await putRecord(folder(), 'acme', { invoices: [{ ...invoice('A-1', '2026-02-01'), payments: [] }] });
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[], /Name the kind of letter first.*farewell/],
      [['farewel'], /There is no letter farewel\. Did you mean farewell/],
      [
        ['farewell', '--variant', 'angry'],
        /--variant can be standard, project-end, refund, familiar, breach, not angry/,
      ],
      [['payment-reminder', '--invoice', 'B-9'], /There is no invoice B-9 in the record/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await letter(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    }
  });

  it('takes the place of an earlier letter of its kind, keeping its text, and of nothing else', async () => {
    await putRecord(folder(), 'acme');
    const read = (name: string) => readFile(join(folder(), name), 'utf8');
    assert.match(
      (await letter('farewell', '--out', 'f.md')).err,
      /^deorbit: Letter to Acme written to f\.md: 4 gaps to fill/,
    );
    const first = await read('f.md');
    await putRecord(folder(), 'acme', { exit: { lastDay: '2027-04-14' } });
    assert.equal((await letter('farewell', '--out', 'f.md')).code, 0);
    assert.match(await read('f.md'), /After 14 April 2027/);
    assert.equal(await read('f.md~'), first);
    const other = await letter('final-statement', '--out', 'f.md');
    const handover = await deorbit({ folder: folder() }, 'handover', '--out', 'f.md');
    assert.match(other.err, /f\.md is there already and is no letter of this kind to this client/);
    assert.deepEqual([other.code, handover.code], [2, 2]);
    assert.deepEqual((await readdir(folder())).filter((name) => name.startsWith('f')).sort(), ['f.md', 'f.md~']);
  });

  it('is laid out by the own template beside the records; what is wrong with it is said with its place', async () => {
    await putRecord(folder(), 'acme', { exit: { lastDay: '2027-04-14' } });
    const template = join(folder(), '.clients/templates/en/letters/farewell.hbs');
    await mkdir(dirname(template), { recursive: true });
    await writeFile(template, 'Goodbye on {{lastDay}}.\n');
    const own = await letter('farewell');
    assert.match(own.out, /\nGoodbye on 14 April 2027\.\n/);
    assert.deepEqual([own.code, own.err], [0, '']);
    await writeFile(template, 'Goodbye on\n{{lastday}}.\n');
    const broken = await letter('farewell');
    assert.match(broken.out, /After 14 April 2027, I can no longer work for you/);
    assert.match(
      broken.err,
      /farewell\.hbs:2:3: There is no "lastday" here.*\ndeorbit: Your template farewell\.hbs has an/,
    );
    assert.equal(broken.code, 0);
    await writeFile(template, '{{\u001b]0;x\u0007}}');
    assert.doesNotMatch((await letter('farewell')).err, /\p{Cc}(?<!\n)/u);
  });

  it('writes it the way it goes out: as text, as a page or as a draft, without marks and over no other file', async () => {
    const contacts = [{ name: 'Ellen Marsh', email: 'ellen@acme.example' }];
    await putRecord(folder(), 'acme', { contacts, exit: { lastDay: '2027-04-14' } });
    const [text, page, draft] = await Promise.all([
      letter('farewell', '--format', 'text'),
      letter('farewell', '--format', 'html', '--lang', 'ru'),
      letter('farewell', '--format', 'eml', '--out', 'a.eml'),
    ]);
    assert.match(text.out, /^Dear Ellen Marsh,\n[\s\S]*After 14 April 2027, I can no longer work for you/);
    assert.doesNotMatch(text.out, /<!--|‹|\*\*|^#/m);
    assert.match(page.out, /^<!doctype html>\n<html lang="ru">/);
    assert.match(draft.err, /^deorbit: .*a\.eml/);
    const mail = await readFile(join(folder(), 'a.eml'), 'utf8');
    assert.match(mail, /^X-Unsent: 1\r\n[\s\S]*<ellen@acme\.example>\r\nSubject: Our work together/);
    const again = await letter('farewell', '--format', 'eml', '--out', 'a.eml');
    assert.deepEqual([again.code, again.err.includes('--force')], [2, true]);
    assert.equal((await letter('farewell', '--format', 'html', '--out', 'a.eml', '--force')).code, 0);
  });

  it('sends nothing out that is for the person alone, and to no address with a line break', async () => {
    const contacts = [{ name: 'Ellen', email: 'ellen@acme.example\nBcc: all@evil.example' }];
    await putRecord(folder(), 'acme', { contacts, exit: { lastDay: '2027-04-14' } });
    const [script, draft] = await Promise.all([
      letter('conversation-script', '--format', 'text'),
      letter('farewell', '--format', 'eml'),
    ]);
    assert.deepEqual([script.code, script.out], [2, '']);
    assert.deepEqual([draft.code, draft.out], [2, '']);
    assert.match(draft.err, /e-mail address of Ellen/);
  });
});
