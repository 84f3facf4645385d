import assert from 'node:assert/strict';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearNames } from '../../../src/cli/near-names.ts';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('A command in a place that is not as usual', () => {
  const folder = useTemporaryFolder();
  const run = (...args: string[]) => deorbit({ folder: folder() }, ...args);
  const broken = () => put(join(folder(), '.clients', 'broken.client.json'), '{');

  it('leaves a broken record out of what it writes of all clients, and says so', async () => {
    await Promise.all([putRecord(folder(), 'acme'), broken()]);
    const [exported, letter, mail] = await Promise.all([
      run('export'),
      run('letter', 'farewell', 'acme', '--out', 'farewell.md'),
      run('letter', 'farewell', 'acme', '--format', 'text'),
    ]);
    assert.match(exported.err, /^deorbit: 1 /);
    assert.match(exported.out, /"Acme"/);
    assert.deepEqual([letter.code, mail.code], [0, 0], letter.err + mail.err);
    assert.match(await readFile(join(folder(), 'farewell.md'), 'utf8'), /^<!-- deorbit farewell client=acme-id/);
    const { err, code } = await run('status', 'broken');
    assert.match(err, /broken\.client\.json:1:\d/);
    assert.equal(code, 2);
  });

  it('tells a record that a newer version wrote, and one that is no text', async () => {
    await putRecord(folder(), 'acme', { version: 99 as 1 });
    await put(join(folder(), '.clients', 'binary.client.json'), Uint8Array.of(0xff, 0xfe, 0x00, 0x01, 0x80));
    const [status, list] = await Promise.all([run('status', 'acme'), run('list')]);
    assert.match(status.out, /\n.*newer/i);
    assert.match(list.out, /binary\.client\.json/);
  });

  it('writes no export over a file, and into no folder that is a file', async () => {
    await putRecord(folder(), 'acme');
    await put(join(folder(), 'taken'), 'mine');
    const { code, err } = await run('export', '--format', 'csv', '--out', 'taken');
    assert.deepEqual([code, await readFile(join(folder(), 'taken'), 'utf8')], [2, 'mine'], err);
  });

  it('replaces no large file and no folder by a letter', async () => {
    await putRecord(folder(), 'acme');
    await put(join(folder(), 'large.md'), '');
    await truncate(join(folder(), 'large.md'), 200 * 1024 * 1024);
    await mkdir(join(folder(), 'folder.md'));
    for (const name of ['large.md', 'folder.md', 'large.md/inside.md']) {
      const { code, err } = await run('letter', 'farewell', '--out', name);
      assert.notEqual(code, 0, name);
      assert.equal(err.trim().split('\n').length, 1, err);
    }
  });

  it('checks no letter that is too large, by a file or by standard input', async () => {
    await put(join(folder(), 'large.md'), '');
    await truncate(join(folder(), 'large.md'), 50 * 1024 * 1024);
    const input = 'x'.repeat(21 * 1024 * 1024);
    const [file, typed] = await Promise.all([
      run('check', 'large.md', '--kind', 'farewell', '--lang', 'en'),
      deorbit({ folder: folder(), input }, 'check', '-', '--kind', 'farewell', '--lang', 'en'),
    ]);
    for (const { code, err } of [file, typed]) assert.match(`${code} ${err}`, /^2 deorbit: .* MB/);
  });

  it('seals over no record, and asks for values in JSON', async () => {
    await putRecord(folder(), 'acme', { credentials: [{ name: 'DNS' }] });
    const seal = (input: string | undefined, ...args: string[]) =>
      deorbit({ folder: folder(), ...(input !== undefined && { input }) }, 'seal', '--passphrase', ...args);
    const record = await seal('{}', '--out', '.clients/acme.client.json');
    assert.match(record.err, /acme\.client\.json/);
    const bytes = await seal('\0\u0001{', '--out', '../acme.age');
    assert.deepEqual([record.code, bytes.code], [2, 2]);
    await putRecord(folder(), 'acme', { credentials: [] });
    assert.match((await seal('{}', '--out', '../acme.age')).err, /^deorbit: .*Acme/);
  });

  it('finds the code of a client by where it is called, when the records lie elsewhere', async () => {
    const code = join(folder(), 'code');
    await putRecord(code, 'acme', { log: [{ on: '2026-01-05', line: 'Report', direction: 'out' }] });
    git(code, 'init', '-q');
    await writeFile(join(code, 'a.txt'), 'a');
    git(code, 'add', 'a.txt');
    git(code, 'commit', '-q', '-m', 'Add the list of orders');
    const records = join(folder(), 'records');
    await put(join(records, 'acme.client.json'), await readFile(join(code, '.clients', 'acme.client.json')));
    const { out, err } = await deorbit({ folder: folder() }, 'letter', 'progress-report', '--folder', 'records');
    assert.match(out, /^<!-- deorbit progress-report/, err);
    assert.doesNotMatch(out, /Add the list of orders/);
  });

  it('says its version, and of an option what it means for that command', async () => {
    const [version, exporting, importing] = await Promise.all([
      run('--version'),
      run('export', '--help'),
      run('import', '--help'),
    ]);
    assert.match(version.out, /^\d+\.\d+\.\d+/);
    assert.match(exporting.out, /--out .*folder/i);
    assert.match(importing.out, /--client /);
  });

  it('names as many clients as help, when one is not found', async () => {
    for (let at = 0; at < 45; at++) await putRecord(folder(), `client${at}`);
    const { err } = await run('status', 'zzz');
    assert.match(err, /client\d+.*, \.\.\./i);
    assert.deepEqual(nearNames('--', ['--out']), []);
  });

  it('says how many files of a project it did not read, and which first', async () => {
    for (let at = 0; at < 30; at++) {
      const file = await put(join(folder(), `f${at}.js`), '');
      await truncate(file, 50 * 1024 * 1024);
    }
    await put(
      join(folder(), 'package.json'),
      '{ "dependencies": { "stripe": "^12.0.0" }, "engines": { "node": "20" } }',
    );
    const { out } = await run('discover');
    assert.match(out, /f0\.js: /);
    assert.match(out, /\n.*\d+ more/);
  });

  it('works by a profile that is named, and says where that one is broken', async () => {
    await putRecord(folder(), 'acme');
    await put(join(folder(), 'mine.json'), '{ "version": 1, "name": 5 }');
    await mkdir(join(folder(), 'folder.json'));
    const [wrong, unread] = await Promise.all([
      run('agenda', '--profile', 'mine.json'),
      run('agenda', '--profile', 'folder.json'),
    ]);
    assert.deepEqual([wrong.code, /mine\.json:1:\d+/.test(wrong.err)], [2, true], wrong.err);
    assert.equal(unread.code, 1);
  });
});
