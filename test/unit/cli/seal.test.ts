import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSealed } from '../../../src/records/sealing/sealing.ts';
import type { Credential } from '../../../src/relationship/client/record.ts';
import { type AgeKey, newAgeKey, openedByAge } from '../../support/age.ts';
import { deorbit, put, putRecord } from '../../support/command-line.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const CANARY = 'canary-5Jv!Qe2';

describe('deorbit seal', () => {
  const folder = useTemporaryFolder();
  let key: AgeKey = { recipient: '', identity: '' };
  const project = () => join(folder(), 'project');
  const out = () => join(folder(), 'acme.age');
  const acme = (credentials: readonly Credential[]) => putRecord(project(), 'acme', { credentials: [...credentials] });
  const run = (input: object | string, ...args: string[]) => {
    const typed = typeof input === 'string' ? input : JSON.stringify(input);
    return deorbit({ folder: project(), env: { HOME: folder() }, input: typed }, 'seal', ...args);
  };
  const forKey = () => ['--to', key.recipient, '--out', out()];

  before(async () => {
    key = await newAgeKey();
  });

  it('seals what references and standard input give, names the rest, and changes no record', async () => {
    const record = await acme([
      { id: 'env1', name: 'Stripe', url: 'https://stripe.example', account: 'jana', reference: 'env:.env#STRIPE_KEY' },
      { name: 'Server', keptIn: 'env:../secrets/server.env#PASSWORD' },
      { name: 'DNS' },
      { name: 'Vault', reference: "op://Acme/DNS o'clock/password" },
      { name: 'Mail' },
      { name: 'Shop', heldIn: 'VS Code' },
      { name: 'Both', heldIn: 'VS Code', reference: 'env:.env#OTHER' },
      { name: 'Gone', reference: 'env:.env#GONE' },
      { name: 'Own laptop', transfer: 'stays', reference: 'env:.env#STRIPE_KEY' },
    ]);
    await put(join(project(), '.env'), `OTHER=x\nSTRIPE_KEY="${CANARY}-1"\n`);
    await put(join(folder(), 'secrets', 'server.env'), `export PASSWORD='${CANARY}-2'\n`);
    const before = await readFile(record);
    const input = { DNS: { value: `${CANARY}-3`, notes: 'Registrar lock is on' } };
    const { code, out: said, err } = await run(input, ...forKey(), '--allow-outside');
    assert.equal(code, 1, err);
    assert.match(said, /^Sealed 4 accounts and keys of Acme in .*acme\.age:\n {2}Stripe \(\.env\)\n/);
    assert.match(said, /\n {2}Server \(\/.*secrets\/server\.env\)\n {2}DNS\n {2}Both \(\.env\)\n/);
    assert.match(err, /Vault was left out: .*: op read 'op:\/\/Acme\/DNS o'\\''clock\/password'\n/);
    assert.match(err, /Mail was left out: it has no value here\. If VS Code holds it/);
    assert.match(err, /Shop was left out: its value is held by VS Code alone/);
    assert.match(err, /Gone was left out\. \.env has no value for GONE/);
    assert.doesNotMatch(err + said, /laptop|canary/);
    assert.equal((await stat(out())).mode & 0o777, 0o600);
    assert.deepEqual(await readFile(record), before);
    for (const { name, parentPath } of await readdir(folder(), { recursive: true, withFileTypes: true })) {
      const isSource = name.endsWith('.env');
      const content = await readFile(join(parentPath, name), 'utf8').catch(() => '');
      assert.ok(isSource || !content.includes(CANARY), name);
    }
    const { client, entries } = JSON.parse(await openedByAge(out(), key));
    assert.equal(client, 'Acme');
    assert.deepEqual(entries, [
      { name: 'Stripe', where: 'https://stripe.example', account: 'jana', value: `${CANARY}-1` },
      { name: 'Server', value: `${CANARY}-2` },
      { name: 'DNS', value: `${CANARY}-3`, notes: 'Registrar lock is on' },
      { name: 'Both', value: 'x' },
    ]);
  });

  it('reads no file outside of the project that the record names, unless that is asked for', async () => {
    await put(join(folder(), '.aws', 'credentials'), `[default]\naws_secret_access_key = ${CANARY}\n`);
    await put(join(project(), '.env'), 'KEY=own\n');
    await acme([
      { name: 'Staging login', reference: 'env:~/.aws/credentials#aws_secret_access_key' },
      { name: 'Own', reference: 'env:.env#KEY' },
    ]);
    const { code, err } = await run('', ...forKey());
    assert.equal(code, 1);
    assert.match(err, /Staging login was left out: .* \/.*\.aws\/credentials, outside the project\. .*--allow-outside/);
    assert.doesNotMatch(await openedByAge(out(), key), /canary/);
    const allowed = await run('', ...forKey(), '--force', '--allow-outside');
    assert.equal(allowed.code, 0, allowed.err);
    assert.match(allowed.out, /Staging login \(\/.*\.aws\/credentials\)/);
    assert.match(await openedByAge(out(), key), /canary/);
  });

  it('makes a passphrase, writes it once, and ends well when nothing is missing', async () => {
    await acme([{ name: 'DNS' }]);
    const { code, out: said, err } = await run({ dns: CANARY }, '--passphrase', '--out', out(), '--format', 'json');
    assert.deepEqual([code, err], [0, '']);
    const { passphrase, ...rest } = JSON.parse(said);
    assert.match(passphrase, /^(?:[a-z]+-){6}[a-z]+$/);
    assert.deepEqual(rest, { file: out(), sealed: ['DNS'], leftOut: [] });
    const opened = await openSealed(await readFile(out()), { kind: 'passphrase', passphrase });
    assert.deepEqual(opened.entries, [{ name: 'DNS', value: CANARY }]);
  });

  it('writes nowhere that a repository or the records would carry it off, and names another place', async () => {
    await acme([{ name: 'DNS' }]);
    await put(join(project(), '.git', 'HEAD'), 'ref: refs/heads/main\n');
    await mkdir(join(project(), 'deep', 'down'), { recursive: true });
    for (const [place, told] of [
      ['acme.age', /belongs to a git repository: .*, such as .*acme\.age\.\n/],
      ['deep/down/acme.age', /belongs to a git repository/],
      ['.clients/acme.age', /among the records: .*, such as .*acme\.age\.\n/],
    ] as const) {
      const { code, err } = await run({ DNS: CANARY }, '--to', key.recipient, '--out', place);
      assert.equal(code, 2);
      assert.match(err, told);
      assert.ok(err.includes(join(folder(), 'acme.age')), err);
    }
    const all = await readdir(project(), { recursive: true });
    assert.deepEqual(
      all.filter((name) => /\.age|tmp|lock/.test(name)),
      [],
    );
  });

  it('leaves a file that is there alone, but for --force', async () => {
    await acme([{ name: 'DNS' }]);
    await writeFile(out(), 'mine', { mode: 0o644 });
    const refused = await run({ DNS: CANARY }, ...forKey());
    assert.deepEqual([refused.code, await readFile(out(), 'utf8')], [2, 'mine']);
    assert.match(refused.err, /acme\.age is already there and was left alone/);
    const forced = await run({ DNS: CANARY }, ...forKey(), '--force');
    assert.equal(forced.code, 0, forced.err);
    assert.equal((await stat(out())).mode & 0o777, 0o600);
    assert.match(await readFile(out(), 'utf8'), /^-----BEGIN AGE/);
  });

  it('says what is wrong with what was typed, and never quotes a value', async () => {
    await acme([{ name: 'DNS' }, { name: 'Mail' }, { name: 'Mail' }]);
    const wrong: readonly (readonly [object | string, readonly string[], RegExp])[] = [
      [{ DNS: CANARY }, ['--out', out()], /Say whom the file is for/],
      [{ DNS: CANARY }, [...forKey(), '--passphrase'], /but not both/],
      [{ DNS: CANARY }, ['--to', key.recipient], /--out/],
      [{ DNS: CANARY }, ['--to', 'jana', '--out', out()], /not an age public key/],
      [{ DNS: CANARY }, ['--to', key.identity, '--out', out()], /That is a secret key/],
      [{ [CANARY]: 'DNS' }, forKey(), /Name 1 .*There are: DNS, Mail/],
      [{ Mail: CANARY }, forKey(), /more than one account.*mail, mail-2/],
      [`{"DNS": "${CANARY}"`, forKey(), /not a JSON object/],
      [`["${CANARY}"]`, forKey(), /not a JSON object/],
      [{ DNS: [CANARY] }, forKey(), /not a JSON object/],
      ['', forKey(), /Nothing was sealed: no account or key of Acme has a value here/],
    ];
    const runs = await Promise.all(wrong.map(([input, args]) => run(input, ...args)));
    for (const [index, { code, out: said, err }] of runs.entries()) {
      const [, , told] = wrong[index] ?? assert.fail();
      assert.deepEqual([code, said], [2, ''], err);
      assert.match(err, told);
      assert.ok(!err.includes(CANARY) && !err.includes(key.identity.slice(20)));
    }
    assert.deepEqual(await readdir(folder()), ['project']);
  });

  it('looks at the keys before it reads or says anything else', async () => {
    await acme([{ name: 'DNS' }, { name: 'Vault', reference: 'op://Acme/DNS/password' }]);
    for (const mistyped of ['age1nonsense', key.recipient.slice(0, -3)]) {
      const { code, err } = await run('no JSON', '--to', key.recipient, '--to', mistyped, '--out', out());
      assert.equal(code, 2);
      assert.match(err, /^deorbit: The key that begins with age1\w+ is mistyped or cut off.*\n$/);
    }
  });

  it('cannot steer a terminal by what a record holds', async () => {
    await acme([
      { name: 'A\u001B[31m', reference: 'vault:secret/acme\u001B[0m#pass\u0007word' },
      { name: 'B\u202E', reference: 'env:.env\u001B[2J#KEY' },
    ]);
    const { out: said, err } = await run('', ...forKey());
    assert.doesNotMatch((said + err).replaceAll('\n', ''), /[\p{Cc}\u202E]/u);
  });

  it('is helped with in every language', async () => {
    await acme([{ name: 'DNS' }]);
    const said = await Promise.all(
      ['en', 'fr', 'ru', 'vi'].map(async (lang) => {
        const { out: help } = await run('', '--help', '--lang', lang);
        const { err } = await run('', ...forKey(), '--lang', lang);
        return [help, err];
      }),
    );
    for (const [help] of said) assert.match(help ?? '', /--to KEY[\s\S]*--passphrase[\s\S]*--out FILE/);
    assert.equal(new Set(said.flat()).size, 8);
  });
});
