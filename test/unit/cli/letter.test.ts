import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addDays } from '../../../src/base/calendar/days.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';
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
      [['payment-reminder', '--invoice', 'B-9'], /Acme has no invoice B-9\. There are: A-1/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await letter(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    }
  });

  it('is about the invoice, request or problem that is named, by name, number or id, in whatever case', async () => {
    const scope = [
      { what: 'Dark mode', state: 'requested' as const },
      { id: 'news', what: 'Newsletter', state: 'quoted' as const },
    ];
    const invoices = [invoice('A-2', '2026-03-01'), invoice('A-1', '2026-02-01')];
    await putRecord(folder(), 'acme', { scope, invoices, problems: [{ what: 'The import lost rows' }] });
    const [named, byId, problem, due] = await Promise.all([
      letter('change-quote', '--about', 'dark MODE'),
      letter('say-no', '--variant', 'discount', '--about', 'news'),
      letter('problem-notice', '--about', 'The import lost rows'),
      letter('payment-reminder', '--about', 'a-2'),
    ]);
    assert.match(named.out, /\n# Quote: Dark mode /);
    assert.match(byId.out, /\n# The price of “Newsletter” /);
    assert.match(problem.out, /\*\*What happened:\*\* The import lost rows/);
    assert.match(due.out, /\n# Reminder: invoice A-2 /);
    assert.deepEqual([named.code, byId.code, problem.code, due.code], [0, 0, 0, 0]);
  });

  it('says what it could be about where nothing has the name, and where it is about nothing', async () => {
    const scope = [{ what: 'Dark mode', state: 'requested' as const }, { what: 'Shop' }];
    await putRecord(folder(), 'acme', { scope, invoices: [invoice('A-1', '2026-02-01')] });
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['change-quote', '--about', 'dark mod'], /nothing called “dark mod” .*Did you mean Dark mode\?/],
      [['change-quote', '--about', 'Shop'], /nothing called “Shop” .*There are: Dark mode\./],
      [['payment-reminder', '--about', 'A-9'], /Acme has no invoice A-9\. Did you mean A-1\?/],
      [['payment-reminder', '--about', 'A-1', '--invoice', 'A-1'], /--about and --invoice were both given/],
      [['problem-notice', '--about', 'x'], /holds nothing that a letter of the kind problem-notice could be about/],
      [['farewell', '--about', 'A-1'], /of the kind farewell is not about a single invoice, request or problem/],
    ];
    for (const [args, said] of wrong) {
      const { code, err, out } = await letter(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, said);
    }
  });

  it('offers a progress report the commits since the last one, where there is a repository (practice 131)', async () => {
    const on = (daysAgo: number) => addDays(systemClock.today(), -daysAgo);
    const log = [{ id: 'r1', on: on(5), direction: 'out' as const, document: 'progress-report', line: 'Report' }];
    await putRecord(folder(), 'acme', { log });
    const without = await letter('progress-report');
    assert.doesNotMatch(without.out, /deorbit:note/);
    assert.deepEqual([without.code, without.err], [0, '']);
    const git = (day: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Jana', '-c', 'user.email=jana@dev.example', ...args], {
        cwd: folder(),
        env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00`, GIT_COMMITTER_DATE: `${day}T12:00:00` },
      });
    git(on(9), 'init', '-q');
    git(on(9), 'commit', '-q', '--allow-empty', '-m', 'Told already');
    git(on(2), 'commit', '-q', '--allow-empty', '-m', 'Sort the search -- results');
    const [report, sent, farewell] = await Promise.all([
      letter('progress-report'),
      letter('progress-report', '--format', 'text'),
      letter('farewell'),
    ]);
    assert.match(report.out, new RegExp(`<!-- deorbit:note ${on(2)} Sort the search — results -->\n$`));
    assert.doesNotMatch(report.out, /Told already/);
    assert.doesNotMatch(sent.out + farewell.out, /Sort the search/);
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
      /farewell\.hbs:2:3: There is no “lastday” here.*\ndeorbit: Your template farewell\.hbs has an/,
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
