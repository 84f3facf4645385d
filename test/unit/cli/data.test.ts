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
