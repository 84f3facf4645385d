import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtCommandLine, deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('deorbit handover', () => {
  const folder = useTemporaryFolder();
  const handover = (...args: string[]) => deorbit({ folder: folder() }, 'handover', ...args);
  const at = (name: string) => join(folder(), name);

  it('writes the whole document, in the language of the record unless another is asked for', async () => {
    await putRecord(folder(), 'acme', { language: 'fr' });
    const [french, english] = await Promise.all([handover('--out', '-'), handover('acme', '--lang', 'en')]);
    assert.match(french.out, /^<!-- deorbit handover client=acme-id lang=fr doc=\w+.*-->\n\n# Document de passation/);
    assert.match(english.out, /\n# Handover: Acme\n/);
    assert.match(english.out, /\n## At a glance\n/);
    assert.deepEqual([french.code, french.err], [0, '']);
  });

  it('writes the sections asked for, in the order of the document, by id or by title', async () => {
    await putRecord(folder(), 'acme');
    const { out } = await handover('--section', 'money', '--section', 'access and CREDENTIALS');
    assert.deepEqual(out.match(/^## .*/gm), ['## Access and credentials', '## Money']);
    assert.doesNotMatch(out, /^# /m);
  });

  it('holds nothing of the private half of the record', async () => {
    const canary = 'CANARY7391';
    await putRecord(folder(), 'acme', {
      log: [{ on: '2026-01-01', line: canary, replyOwed: true }],
      decision: { what: 'leave', reason: canary },
      redFlags: [{ flag: canary, evidence: canary, seenOn: '2026-01-01' }],
      unknownField: canary,
    } as never);
    const [whole, sections] = await Promise.all([handover(), handover('--section', 'summary', '--section', 'legal')]);
    assert.doesNotMatch(whole.out + whole.err + sections.out + sections.err, new RegExp(canary));
    assert.deepEqual([whole.code, sections.code], [0, 0]);
  });

  it('signs with the profile named, else with the one in the home', async () => {
    await putRecord(folder(), 'acme');
    await put(at('home/.config/deorbit/profile.json'), '{ "version": 1, "name": "Kim Home" }');
    await put(at('mine.json'), '{ "version": 1, "name": "Kim Mine" }');
    const [usual, named] = await Promise.all([handover(), handover('--profile', 'mine.json')]);
    assert.match(usual.out, /\*\*Prepared by:\*\* Kim Home/);
    assert.match(named.out, /\*\*Prepared by:\*\* Kim Mine/);
  });

  it('is laid out by own templates beside the records, by the built-in one in the place of one that is broken', async () => {
    await putRecord(folder(), 'acme', { credentials: [{ name: 'Stripe' }] });
    await put(at('.clients/templates/en/sections/credentials.hbs'), 'Mine {{title}}');
    await put(at('.clients/templates/en/sections/cover.hbs'), 'Mine {{');
    const { out, err, code } = await handover();
    assert.match(out, /\nMine Access and credentials\n/);
    assert.match(out, /\n## At a glance\n/);
    assert.match(err, /cover\.hbs:1:\d+: .*\ndeorbit: Your template cover\.hbs has an error/);
    assert.equal(code, 0);
  });

  it('writes to a file, and tells how many gaps are left', async () => {
    await putRecord(folder(), 'acme');
    const { code, out, err } = await handover('--out', 'handover.md');
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^deorbit: Handover of Acme written to handover\.md: \d+ gaps to fill\n$/);
    assert.match(await readFile(at('handover.md'), 'utf8'), /^<!-- deorbit handover client=acme-id /);
  });

  it('replaces an earlier handover, and keeps every text that was there', async () => {
    await putRecord(folder(), 'acme');
    const earlier = '<!-- deorbit handover client=acme-id lang=en doc=abcdef -->\n\nTyped by hand.\n';
    await put(at('handover.md'), earlier);
    const first = await handover('--out', 'handover.md');
    assert.match(first.err, /kept as handover\.md~\.\n$/);
    const written = await readFile(at('handover.md'), 'utf8');
    await putRecord(folder(), 'acme', { project: 'Web shop' });
    await handover('--out', 'handover.md');
    assert.equal(await readFile(at('handover.md~'), 'utf8'), earlier);
    assert.equal(await readFile(at('handover.md~2'), 'utf8'), written);
  });

  it('stays the same document when it is written again', async () => {
    await putRecord(folder(), 'acme');
    await handover('--out', 'handover.md');
    const before = await readFile(at('handover.md'), 'utf8');
    const { err } = await handover('--out', 'handover.md');
    assert.doesNotMatch(err, /kept/);
    assert.equal(await readFile(at('handover.md'), 'utf8'), before);
    assert.deepEqual((await readdir(folder())).sort(), ['.clients', 'handover.md']);
  });

  it('leaves alone what is no handover of the client, but for --force', async () => {
    await putRecord(folder(), 'acme');
    await putRecord(folder(), 'beta');
    await put(at('README.md'), '# Mine\n');
    const ofBeta = '<!-- deorbit handover client=beta-id lang=en doc=abcdef -->\n';
    await put(at('beta.md'), ofBeta);
    const [text, other, directory] = await Promise.all([
      handover('acme', '--out', 'README.md'),
      handover('acme', '--out', 'beta.md'),
      handover('acme', '--out', '.clients'),
    ]);
    for (const run of [text, other, directory]) {
      assert.equal(run.code, 2);
      assert.match(run.err, /^deorbit: \S+ is there already and is no handover of this client’s.*\n$/);
    }
    assert.equal(await readFile(at('README.md'), 'utf8'), '# Mine\n');
    assert.equal(await readFile(at('beta.md'), 'utf8'), ofBeta);
    assert.equal((await handover('acme', '--out', 'README.md', '--force')).code, 0);
    assert.match(await readFile(at('README.md'), 'utf8'), /^<!-- deorbit handover /);
    assert.ok(!existsSync(at('README.md~')));
  });

  it('never overwrites a record', async () => {
    const record = await putRecord(folder(), 'acme');
    const before = await readFile(record, 'utf8');
    const { code } = await handover('--force', '--out', '.clients/acme.client.json');
    assert.equal(code, 2);
    assert.equal(await readFile(record, 'utf8'), before);
  });

  it('tells a folder that is not there from a system that fails', async () => {
    await putRecord(folder(), 'acme');
    const gone = await handover('--out', 'gone/handover.md');
    assert.equal(gone.code, 2);
    assert.match(gone.err, /^deorbit: gone\/handover\.md could not be made: it is not there\..*\n$/);
    if (!existsSync('/dev/full')) return;
    const full = await runInto(openSync('/dev/full', 'w'), folder());
    assert.deepEqual([full.code, full.err.split('\n').length], [1, 2]);
    assert.match(full.err, /^deorbit: The result could not be written: the disk is full\./);
  });

  it('ends in peace when its reader has seen enough', async () => {
    const scope = Array.from({ length: 20 }, (_, at) => ({ what: `Item ${at} ${'x '.repeat(20_000)}` }));
    await putRecord(folder(), 'acme', { scope });
    const child = spawn(process.execPath, [builtCommandLine, 'handover'], {
      cwd: folder(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (text) => (err += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });
});

function runInto(output: number, folder: string): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [builtCommandLine, 'handover'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', output, 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (text) => (err += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
}
