import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('deorbit import, export and portfolio', () => {
  const folder = useTemporaryFolder();
  const run = (...args: string[]) => deorbit({ folder: folder() }, ...args);

  it('shows what an import would change, and writes nothing', async () => {
    await putRecord(folder(), 'acme', {});
    await put(join(folder(), 'zeiten.csv'), 'Datum;Stunden\n02.03.2026;1:30\nneulich;2:00\n');
    const refused = await run('import', 'zeiten.csv');
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /--dry-run/);
    assert.match((await run('import', 'zeiten.csv', '--dry-run')).err, /Datum, Stunden/);
    const { out, code } = await run(
      'import',
      'zeiten.csv',
      '--dry-run',
      '--map',
      'kind=hours,date=Datum,hours=Stunden',
    );
    assert.equal(code, 0);
    assert.match(out, /Hours of March 2026: 1\.5/);
    assert.match(out, /Line 3: .*neulich/);
    assert.doesNotMatch(await readFile(join(folder(), '.clients/acme.client.json'), 'utf8'), /effort/);
  });

  it('takes the rows of each client that a file names, or of the one that was asked for', async () => {
    await putRecord(folder(), 'acme', { importNames: ['Acme Shop'] });
    await putRecord(folder(), 'borealis', {});
    const rows = [
      'Acme;02.03.2026;1:00',
      'Acme Shop;02.03.2026;2:00',
      'Borealis;02.03.2026;4:00',
      'Nobody;02.03.2026;8:00',
    ];
    await put(join(folder(), 'hours.csv'), ['Kunde;Tag;Zeit', ...rows].join('\n'));
    const map = 'kind=hours,date=Tag,hours=Zeit,client=Kunde,dates=day-first';
    const all = (await run('import', 'hours.csv', '--dry-run', '--map', map)).out;
    assert.match(all, /Acme[\s\S]*March 2026: 3\b[\s\S]*Borealis[\s\S]*March 2026: 4\b/);
    const one = (await run('import', 'hours.csv', '--dry-run', '--map', map, '--client', 'acme')).out;
    assert.match(one, /March 2026: 3\b/);
    assert.doesNotMatch(one, /Borealis/);
  });

  it('asks which day comes first, and for columns that there are', async () => {
    await putRecord(folder(), 'acme', {});
    await put(join(folder(), 'hours.csv'), 'Tag;Zeit\n02.03.2026;1:00\n');
    await put(join(folder(), 'us.csv'), 'Tag;Zeit\n02/03/2026;1:00\n');
    const wrong = ['kind=work', 'kind=hours,date=Tag', 'kind=hours,date=Tag,hours=Zeit,dates=year-first'];
    for (const map of wrong) assert.match((await run('import', 'us.csv', '--dry-run', '--map', map)).err, /--map/);
    const without = await run('import', 'us.csv', '--dry-run', '--map', 'kind=hours,date=Tag,hours=Dauer');
    assert.match(without.err, /Tag, Zeit/);
    const map = 'kind=hours,date=Tag,hours=Zeit';
    assert.match((await run('import', 'us.csv', '--dry-run', '--map', map)).err, /dates/);
    const monthFirst = await run('import', 'us.csv', '--dry-run', '--map', `${map},dates=month-first`);
    assert.match(monthFirst.out, /February 2026: 1\b/);
  });

  it('says in its own words what cannot be imported, and takes a task list in a text file', async () => {
    await putRecord(folder(), 'acme', {});
    const unnamed = await run('import', '--dry-run');
    assert.deepEqual([unnamed.code, /letter/.test(unnamed.err), /hours\.csv/.test(unnamed.err)], [2, false, true]);
    const missing = await run('import', 'nope.csv', '--dry-run');
    assert.deepEqual([missing.code, missing.err.trim()], [2, 'deorbit: There is no file nope.csv.']);
    await put(join(folder(), 'tasks.txt'), '- [ ] Export of orders\n');
    assert.match((await run('import', 'tasks.txt', '--dry-run')).out, /Request: Export of orders/);
  });

  it('exports JSON to standard output and tables into a folder', async () => {
    await putRecord(folder(), 'acme', { scope: [{ what: 'Export' }], redFlags: [{ flag: 'late-payment' }] });
    const { clients } = JSON.parse((await run('export')).out);
    assert.deepEqual([clients[0].scope[0].what, clients[0].redFlags], ['Export', undefined]);
    assert.equal((await run('export', '--format', 'csv')).code, 2);
    assert.equal((await run('export', '--format', 'csv', '--out', 'data', '--private')).code, 0);
    assert.match(await readFile(join(folder(), 'data/redFlags.csv'), 'utf8'), /late-payment/);
    const again = await run('export', '--format', 'csv', '--out', 'data');
    assert.equal(again.code, 2, 'nothing is overwritten');
    assert.match(again.err, /^deorbit: data holds clients\.csv already/);
  });

  it('writes the portfolio', async () => {
    await putRecord(folder(), 'acme', {});
    assert.match((await run('portfolio')).out, /^# Portfolio, /);
  });
});
